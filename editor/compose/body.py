"""The body of a release: blocks become printed parts, blocks that run in become one paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.compose.house import House
from editor.compose.manuscript import Anchor, BodyPart, Bullets, Crosshead, FactBox, Paragraph, Picture
from editor.compose.quoting import running, set_off, words_before
from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, RUNNING_KINDS, Block, Display, Kind, Quote
from editor.domain.richtext import EMPTY, RichText, join

_NO_SPACE_BEFORE = frozenset(",.;:!?)]")
_NO_SPACE_AFTER = frozenset("([")


def body(
    blocks: Sequence[Block], language: Language, house: House, pictures: dict[str, Picture]
) -> tuple[BodyPart, ...]:
    """The printed parts of the body; `pictures` are those that stand in the text, by block id."""
    parts: list[BodyPart] = []
    for group in _groups(blocks):
        present = [b for b in group if b.id in pictures or _is_printed(b, language)]
        if present:
            parts.append(_part(present, language, house, pictures))
    return tuple(parts)


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks of the body, those that share a printed paragraph together."""
    group: list[Block] = []
    for block in blocks:
        if group and block.run_in and _runs(block) and _runs(group[-1]):
            group.append(block)
            continue
        if group:
            yield group
        group = [block]
    if group:
        yield group


def _runs(block: Block) -> bool:
    """Whether the block can share a paragraph with its neighbours."""
    return block.kind in RUNNING_KINDS and not (isinstance(block, Quote) and block.display is Display.BLOCK)


def _is_printed(block: Block, language: Language) -> bool:
    if block.kind in {*HEAD_KINDS, Kind.NOTES, Kind.PHOTO} or not block.meant_for(language):
        return False
    return any(not passage[language].is_blank for passage in block.passages())


def _part(group: list[Block], language: Language, house: House, pictures: dict[str, Picture]) -> BodyPart:
    block = group[0]
    text, anchors = block.text[language], (Anchor(block.id),)
    match block.kind:
        case Kind.PHOTO:
            return pictures[block.id]
        case Kind.CROSSHEAD:
            return Crosshead(join(text.lines()), anchors)
        case Kind.BULLETS:
            return Bullets(text.lines(), anchors)
        case Kind.FACTBOX:
            return FactBox(text.lines()[0], text.lines()[1:], anchors)
    if isinstance(block, Quote) and block.display is Display.BLOCK:
        return replace(set_off(block, language, house), anchors=anchors)
    return _paragraph(group, language, house)


def _paragraph(group: list[Block], language: Language, house: House) -> Paragraph:
    """The blocks as one text, with where each stands in it: a quote with its marks and attribution."""
    printed, taken, anchors = EMPTY, 0, list[Anchor]()
    for index, block in enumerate(group):
        if isinstance(block, Quote):
            following = _opening_words(group[index + 1], language, house) if index + 1 < len(group) else ""
            piece, taken = running(block, language, house, printed.plain, following)
        else:
            piece, taken = block.text[language].stripped().slice(taken).stripped(), 0
        printed = _spaced(printed, piece)
        if piece:
            anchors.append(Anchor(block.id, len(printed) - len(piece), len(printed)))
    return Paragraph(printed, tuple(anchors))


def shifted(anchor: Anchor, by: int, length: int) -> Anchor:
    """Where a block stands after `by` characters were put before the text, which then has `length`."""
    return Anchor(anchor.block, anchor.start + by, anchor.end + by if anchor.end else length)


def _opening_words(block: Block, language: Language, house: House) -> str:
    """How the next block of the paragraph begins; nothing where it begins with quoted words."""
    if isinstance(block, Quote):
        return words_before(block, language, house)
    return block.text[language].plain.strip()


def _spaced(first: RichText, second: RichText) -> RichText:
    if not first or not second:
        return first or second
    begins = second.plain[0]
    glued = begins in _NO_SPACE_BEFORE and not second.plain.startswith("...")
    if glued or first.plain[-1] in _NO_SPACE_AFTER:
        return first + second
    return first + RichText.plain_text(" ") + second
