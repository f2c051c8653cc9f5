"""Why facts can only be read, in one sentence."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.release import Release, Status
from editor.i18n import Catalogue
from editor.ui.dates import short_day


def locked_notice(release: Release, words: Catalogue) -> str:
    """What is locked and since when; nothing where all facts can be written."""
    if release.stage is Status.ARCHIVED:
        return words.gettext(
            "This release is archived: its facts can only be read, but for the internal note and the public address."
        )
    sent = release.sent.languages
    if len(sent) == len(Language):
        return words.gettext(
            "Both languages were sent: the facts can only be read, but for the internal note and the public address."
        )
    if not sent:
        return ""
    at = release.sent[sent[0]]
    day = short_day(at, words.language) if at else ""
    if sent[0] is Language.DE:
        pattern = words.gettext(
            "German was sent on {day}: what it says, and what both languages share, can only be read."
        )
    else:
        pattern = words.gettext(
            "English was sent on {day}: what it says, and what both languages share, can only be read."
        )
    return pattern.format(day=day)
