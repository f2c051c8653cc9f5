"""How a backup is spoken of: how large it is, when it was last found whole."""

from __future__ import annotations

from datetime import datetime

from editor.i18n import Catalogue
from editor.store.copies import Copy
from editor.terms import backup_reason
from editor.ui.dates import moment


def size_text(words: Catalogue, size: int) -> str:
    """`1.2 MB`, or `1,2 MB` in German."""
    value, unit = size / 1000, "kB"
    for larger in ("MB", "GB"):
        if value < 1000:
            break
        value, unit = value / 1000, larger
    shown = f"{value:.0f}" if value >= 10 or unit == "kB" else f"{value:.1f}"
    return f"{shown.replace('.', ',') if words.language == 'de' else shown} {unit}"


def moment_text(words: Catalogue, at: datetime | None) -> str:
    return moment(at, words.language) if at else "–"


def verified_text(words: Catalogue, copy: Copy) -> str:
    """When the copy was last looked through, and what was found."""
    if copy.verified is None:
        return words.gettext("Never found whole")
    at = moment_text(words, copy.verified)
    if not copy.good:
        return words.gettext("Found damaged on {time}").format(time=at)
    if copy.lacking:
        lacking = words.ngettext(
            "{count} photo or sent file is missing", "{count} photos or sent files are missing", copy.lacking
        )
        return lacking.format(count=copy.lacking)
    return words.gettext("Found whole on {time}").format(time=at)


def place_text(words: Catalogue, copy: Copy) -> str:
    return words.gettext("In the backup folder") if copy.elsewhere else words.gettext("In the data folder")


def spoken(words: Catalogue, copy: Copy) -> str:
    """All of it in one line, for screen readers."""
    parts = (
        moment_text(words, copy.at),
        backup_reason(words, copy.why),
        size_text(words, copy.size),
        verified_text(words, copy),
        place_text(words, copy),
    )
    return ", ".join(parts)
