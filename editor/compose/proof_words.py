"""The words of a proof sheet: kinds of blocks, languages, and what is still open."""

from __future__ import annotations

from editor.domain.approving import Stand, Standing, block_stands
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import State
from editor.domain.release import Release
from editor.i18n import Catalogue


def state_remarks(block: Block, state: State, lead: Language, words: Catalogue) -> tuple[str, ...]:
    """Which language is missing or outdated, or that only one is meant."""
    if block.only is not None:
        only = words.pgettext("release", "{language} only")
        return (only.format(language=language_name(block.only, words)),)
    if state is State.OUTDATED:
        outdated = words.pgettext("release", "{language} outdated")
        return (outdated.format(language=language_name(block.leading(lead).other, words)),)
    return tuple(missing(language, words) for language in (lead, lead.other) if block.lacks(language))


def missing(language: Language, words: Catalogue) -> str:
    """That a language has no text where it should have one."""
    return words.pgettext("release", "{language} missing").format(language=language_name(language, words))


def approval_remarks(block: Block, release: Release, words: Catalogue) -> tuple[str, ...]:
    """In which languages a quote waits for somebody's yes."""
    if not isinstance(block, Quote):
        return ()
    return tuple(_approval_remark(stand, words) for stand in block_stands(block, release) if stand.is_open)


def _approval_remark(stand: Stand, words: Catalogue) -> str:
    if stand.standing is Standing.VOIDED:
        pattern = words.pgettext("release", "Approval void since a change: {language}")
    else:
        pattern = words.pgettext("release", "Not yet approved: {language}")
    return pattern.format(language=language_name(stand.subject.language, words))


def language_name(language: Language, words: Catalogue) -> str:
    if language is Language.DE:
        return words.pgettext("release", "German")
    return words.pgettext("release", "English")


def kind_names(words: Catalogue) -> dict[Kind, str]:
    """What each kind of block is called."""
    return {
        Kind.KICKER: words.pgettext("release", "Kicker"),
        Kind.HEADLINE: words.pgettext("release", "Headline"),
        Kind.SUBHEADLINE: words.pgettext("release", "Subheadline"),
        Kind.LEAD: words.pgettext("release", "Lead"),
        Kind.PARAGRAPH: words.pgettext("release", "Paragraph"),
        Kind.CROSSHEAD: words.pgettext("release", "Crosshead"),
        Kind.BULLETS: words.pgettext("release", "Bullet list"),
        Kind.FACTBOX: words.pgettext("release", "Fact box"),
        Kind.QUOTE: words.pgettext("release", "Quote"),
        Kind.PHOTO: words.pgettext("release", "Photo"),
        Kind.NOTES: words.pgettext("release", "Notes to editors"),
    }
