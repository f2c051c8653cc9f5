"""Pasted paragraphs and how they go into a release: into the text, as lines, or as rows below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from editor.domain.arranging import new_block
from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, LINE_KINDS, Block, Kind
from editor.domain.edits import set_block
from editor.domain.passage import BLANK
from editor.domain.release import Release
from editor.domain.reshaping import change_kind
from editor.domain.richtext import RichText, join


class Shape(Enum):
    """What a pasted paragraph was where it came from."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One pasted paragraph; its text has no line ends."""

    text: RichText
    shape: Shape = Shape.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a clipboard had to say; `cut` where it had more than fits into a release."""

    paragraphs: tuple[Paragraph, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Landing:
    """A release with what was pasted, and the place behind it: the row and the code point."""

    release: Release
    block: str
    at: int


_KINDS = {Shape.PARAGRAPH: Kind.PARAGRAPH, Shape.ITEM: Kind.BULLETS, Shape.HEADING: Kind.CROSSHEAD}

Piece = tuple[Kind, RichText]


def paste(
    release: Release,
    block_id: str,
    language: Language,
    place: tuple[int, int],
    paragraphs: Sequence[Paragraph],
    new: Sequence[str],
) -> Landing:
    """Puts paragraphs between two code points of a text.

    One goes into the text, several into a text of lines become lines there; otherwise the first goes
    into the row and each further one becomes a row below, list items together. What stood behind the
    place follows the last paragraph. `new` has as many ids as there are paragraphs, and one more.
    """
    block = release.block(block_id)
    text = block.text[language]
    before, behind = text.slice(0, place[0]), text.slice(place[1])
    if len(paragraphs) == 1 or block.kind in LINE_KINDS:
        inserted = join((paragraph.text for paragraph in paragraphs), "\n")
        whole = set_block(release, block.with_text(language, before + inserted + behind))
        return Landing(whole, block_id, len(before + inserted))
    pieces = _pieces(paragraphs)
    if _is_replaced(block, language, before, behind, pieces[0][0]):
        release = change_kind(release, block_id, pieces[0][0])
        block, (_, before) = release.block(block_id), pieces.pop(0)
    elif pieces[0][0] is Kind.PARAGRAPH or (pieces[0][0] is Kind.CROSSHEAD and _takes_heading(block, before)):
        before += pieces.pop(0)[1]
    return _in_rows(release, block.with_text(language, before), language, pieces, behind, new)


def _pieces(paragraphs: Sequence[Paragraph]) -> list[Piece]:
    """The texts of the rows; items that follow one another are one row."""
    pieces: list[tuple[Kind, list[RichText]]] = []
    for paragraph in paragraphs:
        kind = _KINDS[paragraph.shape]
        if kind is Kind.BULLETS and pieces and pieces[-1][0] is kind:
            pieces[-1][1].append(paragraph.text)
        else:
            pieces.append((kind, [paragraph.text]))
    return [(kind, join(texts, "\n")) for kind, texts in pieces]


def _is_replaced(block: Block, language: Language, before: RichText, behind: RichText, kind: Kind) -> bool:
    """Whether an empty paragraph becomes the list or crosshead that is pasted into it."""
    emptied = before.is_blank and behind.is_blank and block.text[language.other].is_blank
    return emptied and block.kind is Kind.PARAGRAPH and kind is not Kind.PARAGRAPH


def _takes_heading(block: Block, before: RichText) -> bool:
    return before.is_blank and (block.kind in HEAD_KINDS or block.kind is Kind.CROSSHEAD)


def _in_rows(
    release: Release, first: Block, language: Language, pieces: list[Piece], behind: RichText, new: Sequence[str]
) -> Landing:
    last = pieces[-1][1] if pieces else first.text[language]
    at = len(last)
    prose = pieces[-1][0] is Kind.PARAGRAPH if pieces else first.kind not in LINE_KINDS
    if prose and pieces:
        pieces[-1] = (Kind.PARAGRAPH, last + behind)
    elif prose:
        first = first.with_text(language, last + behind)
    rows = [_row(first, language, piece, id_) for piece, id_ in zip(pieces, new, strict=False)]
    focus = rows[-1].id if rows else first.id
    if not prose and not behind.is_blank:
        rows.append(_row(first, language, (Kind.PARAGRAPH, behind), new[len(pieces)]))
    index = release.index(first.id)
    blocks = (*release.blocks[:index], first, *rows, *release.blocks[index + 1 :])
    return Landing(replace(release, blocks=blocks), focus, at)


def _row(first: Block, language: Language, piece: Piece, id_: str) -> Block:
    kind, text = piece
    return replace(new_block(kind, text=BLANK.with_text(language, text)), id=id_, only=first.only)
