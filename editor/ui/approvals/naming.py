"""How the window tells of approvals: states, what they are for, how they came."""

from __future__ import annotations

from editor.domain.approving import Stand, Standing, Subject
from editor.domain.blocks import Photo, Quote
from editor.domain.facts import Approval, Scope, Way
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import kind_name, language_name
from editor.ui.dates import moment, short_day

COLOURS = {
    Standing.APPROVED: ("ok", "ok_soft"),
    Standing.VOIDED: ("error", "error_soft"),
    Standing.TRANSLATION: ("ink_soft", "chip"),
    Standing.OPEN: ("warning", "warning_soft"),
    Standing.SENT: ("muted", "chip"),
}
"""Ink and ground of each standing, which the words say as well."""


def standing_text(words: Catalogue, stand: Stand, *, short: bool = False) -> str:
    """`freigegeben 17.02.`, for a chip; `short` leaves out what the place says."""
    day = short_day(stand.approval.at, words.language) if stand.approval else ""
    match stand.standing:
        case Standing.APPROVED:
            return words.gettext("approved {day}").format(day=day)
        case Standing.TRANSLATION:
            return words.gettext("original approved {day}").format(day=day)
        case Standing.VOIDED if short:
            return words.gettext("Approval void")
        case Standing.VOIDED if stand.subject.scope is Scope.PHOTO:
            return words.gettext("Approval void – photo or caption changed")
        case Standing.VOIDED:
            return words.gettext("Approval void – wording changed")
        case Standing.OPEN:
            return words.gettext("Approval open")
        case Standing.SENT:
            return words.gettext("sent without approval")


def standing_hint(words: Catalogue, stand: Stand) -> str:
    """Who approved what the chip tells of, and what a click does."""
    lines = [approval_text(words, stand.approval)] if stand.approval else []
    if stand.standing is Standing.TRANSLATION:
        lines.append(words.gettext("A translation of words that were approved; it can be approved by itself."))
    return "\n".join([*lines, words.gettext("Enter an approval (Ctrl+Shift+A)")])


def approval_text(words: Catalogue, approval: Approval) -> str:
    """`Dr. Jana Brandt (OptikNetz Lahntal), 17. Feb. 2027, 09:30, per E-Mail`."""
    who = f"{approval.who} ({approval.organisation})" if approval.organisation else approval.who
    parts = (who, moment(approval.at, words.language), way_name(words, approval.way))
    return ", ".join(part for part in parts if part)


def way_name(words: Catalogue, way: Way) -> str:
    return {
        Way.MAIL: words.gettext("by e-mail"),
        Way.PHONE: words.gettext("by phone"),
        Way.IN_PERSON: words.gettext("in person"),
    }[way]


def subject_name(words: Catalogue, release: Release, subject: Subject) -> str:
    """`Text, Deutsch`, `Zitat von Jana Brandt, Deutsch`, `Foto`."""
    language = language_name(words, subject.language)
    if not subject.block:
        return words.gettext("{language} text").format(language=language)
    block = release.block(subject.block)
    if isinstance(block, Photo):
        return kind_name(words, block.kind)
    speaker = block.speaker.name if isinstance(block, Quote) else ""
    if not speaker:
        return words.gettext("Quote, {language}").format(language=language)
    return words.gettext("Quote by {name}, {language}").format(name=speaker, language=language)


def subject_wording(release: Release, subject: Subject) -> str:
    """The words that are approved, or what stands for them in a list."""
    if not subject.block:
        return release.headline(subject.language).plain
    block = release.block(subject.block)
    return " … ".join(text for passage in block.passages() if (text := passage[subject.language].plain.strip()))
