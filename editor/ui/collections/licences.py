"""How the licence of a photo stands, in words and in colour."""

from __future__ import annotations

from datetime import date

from editor.i18n import Catalogue
from editor.store.collecting.records import CollectedPhoto, Lack, LicenceState, licence_state
from editor.ui.dates import day_text

Badge = tuple[str, str, str]
"""Words, ink and ground."""


def licence_badge(photo: CollectedPhoto, today: date, words: Catalogue) -> Badge | None:
    """What a newsroom should be spared: a licence that is over or ends soon."""
    end = photo.licence_end
    if end is None:
        return None
    match licence_state(end, today):
        case LicenceState.EXPIRED:
            return words.gettext("Licence expired"), "error", "error_soft"
        case LicenceState.SOON:
            ends = words.gettext("Ends on {day}").format(day=day_text(end, words.language))
            return ends, "warning", "warning_soft"
        case LicenceState.OPEN:
            return None


def licence_text(photo: CollectedPhoto, today: date, words: Catalogue) -> str:
    """The end of the licence as a sentence; nothing where it has none."""
    if photo.licence_end is None:
        return ""
    day = day_text(photo.licence_end, words.language)
    if licence_state(photo.licence_end, today) is LicenceState.EXPIRED:
        return words.gettext("Licence expired on {day}").format(day=day)
    return words.gettext("Licence ends on {day}").format(day=day)


def lack_text(words: Catalogue, lack: Lack) -> str:
    return words.gettext("Credit missing") if lack is Lack.CREDIT else words.gettext("Alt text missing")


def badges(photo: CollectedPhoto, today: date, words: Catalogue) -> tuple[Badge, ...]:
    """What is to be said of a photo at a glance, the gravest first."""
    licence = licence_badge(photo, today, words)
    missing = tuple((lack_text(words, lack), "warning", "warning_soft") for lack in photo.lacks)
    return (licence, *missing) if licence else missing


def caption_of(photo: CollectedPhoto, words: Catalogue) -> str:
    return " ".join(photo.caption.either(photo.lead).split()) or words.gettext("Without caption")


def credit_of(photo: CollectedPhoto, words: Catalogue) -> str:
    return words.gettext("Photo: {credit}").format(credit=photo.credit) if photo.credit else ""


def use_text(words: Catalogue, photo: CollectedPhoto) -> str:
    return words.ngettext("in {count} press release", "in {count} press releases", photo.used).format(count=photo.used)


def read_out(photo: CollectedPhoto, today: date, words: Catalogue) -> str:
    """The photo for who does not see it."""
    said = [name for name, _, _ in badges(photo, today, words)]
    return ". ".join(filter(None, (caption_of(photo, words), credit_of(photo, words), *said, use_text(words, photo))))
