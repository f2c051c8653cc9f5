"""Edits that make other blocks of the same words: one of another kind, two of one, one of two.

What a translation was made from goes with its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from editor.domain.arranging import new_block
from editor.domain.bilingual import NOTHING, Language
from editor.domain.blocks import HEAD_KINDS, LINE_KINDS, RUNNING_KINDS, Block, Kind, Position, Quote, new_id
from editor.domain.edits import set_block
from editor.domain.passage import BLANK, Passage, State
from editor.domain.release import Release
from editor.domain.richtext import EMPTY, RichText, Span, join

LISTABLE = frozenset({Kind.PARAGRAPH, Kind.BULLETS})
"""Kinds of which several can become one list."""

_BULLET = re.compile(r"[-–—•*·](?:\s+|$)")


def change_kind(release: Release, block_id: str, kind: Kind) -> Release:
    """Makes a block one of another kind, keeping its id, texts and languages.

    A kind of the head that the release already has is refused by leaving the release as it is. What
    only the old kind knows (speaker, picture) is dropped; undo brings it back.
    """
    block = release.block(block_id)
    if kind is block.kind or (kind in HEAD_KINDS and release.first(kind) is not None):
        return release
    text = _text_as(kind, block, release.lead)
    changed = replace(new_block(kind, text=text), id=block.id, only=block.only)
    if block.leading(release.lead) is not release.lead:
        changed = replace(changed, text=text.with_leading(release.lead))
    if kind in RUNNING_KINDS:
        changed = replace(changed, run_in=block.run_in)
    return set_block(release, changed)


def whole_text(quote: Quote, lead: Language) -> Passage:
    """Both parts of an interrupted quote as one text."""
    return quote.text if quote.text2.is_blank else _joined(quote.text, quote.text2, quote.leading(lead))


def _text_as(kind: Kind, block: Block, lead: Language) -> Passage:
    """The text of `block` as one of another kind has it: an interrupted quote whole, lines as sentences."""
    text = block.text
    if isinstance(block, Quote) and not block.text2.is_blank:
        text = _joined(text, block.text2, block.leading(lead))
    if kind is Kind.BULLETS:
        return _items(text)
    if kind in LINE_KINDS or block.kind not in LINE_KINDS:
        return text
    basis = text.basis and join(text.basis.lines())
    return Passage(join(text.de.lines()), join(text.en.lines()), basis)


def _items(text: Passage) -> Passage:
    """The text without the dashes and dots that were typed before its lines: a list has its own."""
    basis = None if text.basis is None else _without_bullets(text.basis)
    return Passage(_without_bullets(text.de), _without_bullets(text.en), basis)


def _without_bullets(text: RichText) -> RichText:
    lines = text.lines()
    if not any(_BULLET.match(line.plain) for line in lines):
        return text
    return join([line.slice(len(found[0]) if (found := _BULLET.match(line.plain)) else 0) for line in lines], "\n")


def list_of(release: Release, block_ids: Sequence[str]) -> Release:
    """Makes blocks that follow each other one list of items."""
    first, *rest = block_ids
    release = change_kind(release, first, Kind.BULLETS)
    for block_id in rest:
        release = merge_with_previous(change_kind(release, block_id, Kind.BULLETS), block_id)
    return release


def split_block(
    release: Release, block_id: str, language: Language, at: int, other_at: int | None, new: str | None = None
) -> Release:
    """Cuts a block in two at code point `at` of the side where it was typed.

    `other_at` is where the other side is cut (its sentence of the same index), None to leave it whole
    in the first row. The bases go with their halves. The second row is a paragraph after a headline
    and continues the kind otherwise; its id is `new` where given.
    """
    block = release.block(block_id)
    leading = block.leading(release.lead)
    lead_at, following_at = (at, other_at) if language is leading else (other_at, at)
    first, second = _halves(block.text, leading, lead_at, following_at)
    rest = replace(new_block(_continued(block.kind), text=second), id=new or new_id(), only=block.only)
    if isinstance(block, Quote) and isinstance(rest, Quote):
        block, rest = _quote_halves(block, rest)
    index = release.index(block_id)
    blocks = (*release.blocks[:index], replace(block, text=first), rest, *release.blocks[index + 1 :])
    return replace(release, blocks=blocks)


def _quote_halves(quote: Quote, rest: Quote) -> tuple[Quote, Quote]:
    """The first half goes on in the second, which keeps who speaks and what is said after an interruption."""
    rest = replace(
        rest,
        text2=quote.text2,
        speaker=quote.speaker,
        verb=quote.verb,
        attribution=quote.attribution,
        position=quote.position,
        display=quote.display,
        original_language=quote.original_language,
        unattributed=quote.unattributed,
    )
    return replace(quote, text2=BLANK, attribution=NOTHING, position=Position.AFTER, unattributed=True), rest


def _continued(kind: Kind) -> Kind:
    return Kind.PARAGRAPH if kind in {*HEAD_KINDS, Kind.CROSSHEAD, Kind.PHOTO} else kind


def _halves(
    passage: Passage, leading: Language, lead_at: int | None, following_at: int | None
) -> tuple[Passage, Passage]:
    lead, following = passage[leading], passage[leading.other]
    lead_1, lead_2 = lead.split(len(lead) if lead_at is None else lead_at)
    following_1, following_2 = following.split(len(following) if following_at is None else following_at)
    first = BLANK.with_text(leading, lead_1).with_text(leading.other, following_1)
    second = BLANK.with_text(leading, lead_2).with_text(leading.other, following_2)
    basis_1, basis_2 = _basis_halves(passage, leading, (lead_1, lead_2), following_2)
    return replace(first, basis=basis_1), replace(second, basis=basis_2)


def _basis_halves(
    passage: Passage, leading: Language, lead: tuple[RichText, RichText], following_2: RichText
) -> tuple[RichText | None, RichText | None]:
    """What each half was made from: its own leading half where the passage was current and both sides
    were cut; the whole basis for the first row where the other side stayed whole there."""
    if passage.basis is None:
        return None, None
    if following_2.is_blank:
        return passage.basis, None
    if passage.state(leading) is State.CURRENT and not lead[1].is_blank:
        return lead
    return passage.basis, EMPTY


def merge_with_previous(release: Release, block_id: str) -> Release:
    """Joins a block to the end of the one above, whose kind stays; the first block stays as it is.

    Lines join lines, and become sentences where they join prose. The joined block is meant for both
    languages unless both were meant for the same one.
    """
    index = release.index(block_id)
    if index == 0:
        return release
    above, block = release.blocks[index - 1], release.blocks[index]
    passage = _joined(
        above.text, _text_as(above.kind, block, release.lead), above.leading(release.lead), _seam(above, block)
    )
    merged = replace(above, text=passage, only=above.only if above.only is block.only else None)
    return replace(release, blocks=(*release.blocks[: index - 1], merged, *release.blocks[index + 1 :]))


def _seam(above: Block, block: Block) -> str:
    """What stands between the texts of two blocks that are joined: nothing where `glued` decides."""
    if above.kind in LINE_KINDS:
        return "\n"
    return "" if above.kind is block.kind else " "


def _joined(first: Passage, second: Passage, leading: Language, seam: str = "") -> Passage:
    texts = {language: glued(first[language], second[language], seam) for language in Language}
    return Passage(texts[Language.DE], texts[Language.EN], _joined_basis(first, second, leading, seam))


def _joined_basis(first: Passage, second: Passage, leading: Language, seam: str) -> RichText | None:
    if first.basis is None and second.basis is None:
        return None
    bases = []
    for passage in (first, second):
        lone = passage.basis is None and passage[leading.other].is_blank
        known = passage[leading] if passage.basis is None else passage.basis  # an empty basis is one, too
        bases.append(EMPTY if lone else known)
    return glued(bases[0], bases[1], seam)


def glued(first: RichText, second: RichText, seam: str = "") -> RichText:
    """One text of two, `seam` between; without one a space where a sentence ends and none stands."""
    if not first or not second:
        return first or second
    if seam:
        return join((first, second), seam)
    ends_sentence = first.plain[-1] in '.!?:…“”"’)' and not second.plain[0].isspace()
    return RichText.of((*first.spans, Span(" "), *second.spans)) if ends_sentence else first + second
