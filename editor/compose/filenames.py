"""Names of the exported files: `2027-02-18_zwei-netzwerke-ein-labor`, safe on every system."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from editor.domain.release import Release

LONGEST_SLUG = 60
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe", "ł": "l", "đ": "d"}
    | {"&": " und ", "€": " euro ", "’": "", "'": ""}
)
_MAIN_TITLE = re.compile(r"^(.{12,}?):\s")


def base_name(release: Release, today: date) -> str:
    """Date and slug of the headline in the lead language, the same for every language and format.

    A release without date takes `today`, one without headline its id.
    """
    lead = release.headline(release.lead).plain or release.headline(release.lead.other).plain
    name = slug(lead) or slug(release.id) or "release"
    return f"{(release.date or today).isoformat()}_{name}"


def slug(headline: str) -> str:
    """The headline up to its colon in small letters, digits and hyphens, at most 60 characters."""
    main = _MAIN_TITLE.match(headline)
    spelled = (main[1] if main else headline).lower().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return _shortened(re.sub(r"[^a-z0-9]+", "-", plain).strip("-"))


def _shortened(name: str) -> str:
    if len(name) <= LONGEST_SLUG:
        return name
    cut = name[: LONGEST_SLUG + 1]
    return cut.rpartition("-")[0] or cut[:LONGEST_SLUG]
