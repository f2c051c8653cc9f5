"""In which of its languages something is told that both languages share, so that it is told once."""

from __future__ import annotations

from editor.checks.release_view import EditionView
from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Block


def is_told_in(edition: EditionView, block: Block) -> bool:
    """Whether what both languages share of a block is told in this one: the leading, if it says anything."""
    leading = block.only or block.leading(edition.release.lead)
    return edition.language is leading or all(each.language is not leading for each in edition.whole.editions)


def is_translation_due(edition: EditionView, text: Bilingual) -> bool:
    """Whether a text stands in the other of two languages: what lacks here is a translation."""
    return len(edition.whole.editions) > 1 and bool(text[edition.language.other].strip())


def is_first(edition: EditionView) -> bool:
    """Whether what both languages share of the release is told in this one: the lead, if it says anything."""
    lead = edition.release.lead
    return edition.language is lead or all(each.language is not lead for each in edition.whole.editions)
