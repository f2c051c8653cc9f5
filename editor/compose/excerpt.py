"""Some rows of a release as they are printed in one language, for pasting into a mail or a web page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from editor.compose.body import body
from editor.compose.house import House
from editor.compose.manuscript import BodyPart, Bullets, Crosshead, FactBox, SetOffQuote
from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, Block, Kind
from editor.domain.inline import escape, to_inline
from editor.domain.richtext import RichText

_TAGS = {Kind.HEADLINE: "h1", Kind.SUBHEADLINE: "h2"}
_ALONE = frozenset({*HEAD_KINDS, Kind.PHOTO, Kind.NOTES})
"""Kinds that the body does not print: they come as their text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One printed paragraph, heading or list."""

    tag: str
    lines: tuple[RichText, ...]

    @property
    def plain(self) -> str:
        bullet = "• " if self.tag == "ul" else ""
        return "\n".join(bullet + line.plain for line in self.lines)

    @property
    def html(self) -> str:
        lines = [to_inline(line) for line in self.lines]
        inner = "".join(f"<li>{line}</li>" for line in lines) if self.tag == "ul" else "<br>".join(lines)
        return f"<{self.tag}>{inner}</{self.tag}>"


def excerpt(blocks: Sequence[Block], language: Language, house: House) -> tuple[Piece, ...]:
    """What these blocks say in `language`, quotes with their marks and who said it."""
    pieces: list[Piece] = []
    for alone, group in groupby(blocks, key=lambda block: block.kind in _ALONE):
        several = tuple(group)
        if alone:
            pieces += _texts(several, language)
        else:
            pieces += (piece(part) for part in body(several, language, house, {}))
    return tuple(pieces)


def _texts(blocks: Sequence[Block], language: Language) -> Iterator[Piece]:
    for block in blocks:
        if block.meant_for(language) and not block.text[language].is_blank:
            yield Piece(_TAGS.get(block.kind, "p"), block.text[language].lines())


def piece(part: BodyPart) -> Piece:
    """A part of the body as one piece."""
    match part:
        case Bullets():
            return Piece("ul", part.items)
        case FactBox():
            return Piece("p", (part.heading, *part.entries))
        case SetOffQuote():
            said_by = (RichText.plain_text(part.attribution),) if part.attribution else ()
            return Piece("blockquote", (part.text, *said_by))
        case Crosshead():
            return Piece("h2", part.text.lines())
        case _:
            return Piece("p", getattr(part, "text", RichText()).lines())


def plain(pieces: Sequence[Piece]) -> str:
    return "\n\n".join(piece.plain for piece in pieces)


def html(pieces: Sequence[Piece]) -> str:
    return "\n".join(piece.html for piece in pieces)


def table(columns: Sequence[Sequence[Sequence[Piece]]], names: Sequence[str]) -> str:
    """Columns of rows side by side as an HTML table, for somebody who is to compare them."""
    heads = "".join(f'<th align="left">{escape(name)}</th>' for name in names)
    rows = "".join(
        f"<tr>{''.join(f'<td valign=top>{html(cell)}</td>' for cell in row)}</tr>" for row in zip(*columns, strict=True)
    )
    return f"<table><tr>{heads}</tr>{rows}</table>"
