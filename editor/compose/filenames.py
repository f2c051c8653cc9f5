"""Names of the exported files: `2027-02-18_zwei-netzwerke-ein-labor`, safe on every system."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.i18n import catalogue

LONGEST_SLUG = 60
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe", "ł": "l", "đ": "d"}
    | {"&": " und ", "€": " euro ", "’": "", "'": ""}
)
_COLON = re.compile(r":\s")
_SHORTEST_TITLE, _LONGEST_TITLE = 12, 500


def base_name(release: Release, today: date) -> str:
    """Date and slug of the headline in the lead language, the same for every language and format.

    A release without date takes `today`, one without headline its id. One that replaces another says so: it often has
    the same day and headline, and must not overwrite what went out.
    """
    lead = release.headline(release.lead).plain or release.headline(release.lead.other).plain
    name = slug(lead) or slug(release.id) or "release"
    return f"{(release.date or today).isoformat()}_{name}{_replacing(release)}"


def _replacing(release: Release) -> str:
    if not release.replaces:
        return ""
    words = catalogue("de" if release.lead is Language.DE else "en")
    if release.is_recall:
        return "-" + words.pgettext("file name", "recall")
    return "-" + words.pgettext("file name", "correction")


def slug(headline: str) -> str:
    """The headline up to its colon in small letters, digits and hyphens, at most 60 characters."""
    spelled = _main_title(headline).lower().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return _shortened(re.sub(r"[^a-z0-9]+", "-", plain).strip("-"))


def _main_title(headline: str) -> str:
    """The headline up to the first colon before which it says something: `Withdrawn:` alone would name many files."""
    titles = (headline[: colon.start()] for colon in _COLON.finditer(headline[:_LONGEST_TITLE]))
    return next((title for title in titles if len(title) >= _SHORTEST_TITLE and len(title.split()) > 1), headline)


def _shortened(name: str) -> str:
    if len(name) <= LONGEST_SLUG:
        return name
    cut = name[: LONGEST_SLUG + 1]
    return cut.rpartition("-")[0] or cut[:LONGEST_SLUG]
