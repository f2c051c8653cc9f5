"""A manuscript as plain text: for the forms of news portals, and as the twin of a mail for those who read no HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from editor.compose.manuscript import (
    BodyPart,
    Bullets,
    Crosshead,
    EndItem,
    FactBox,
    Licence,
    Manuscript,
    Paragraph,
    PhotoGroup,
    Picture,
    Section,
    SetOffQuote,
)
from editor.domain.richtext import RichText
from editor.exporters.web_pages import LANGUAGE_NAMES, reachable
from editor.exporters.wrapping import marked, wrapped

COLUMNS = 72
_BULLET = "• "
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as one line; `mark` stands before it, and its further lines begin below its first word."""

    text: str
    mark: str = ""


Block = tuple[Line, ...]
"""Lines without a blank one between them."""


def text_bytes(manuscript: Manuscript) -> bytes:
    """The release for the forms of portals: UTF-8, plain line ends, no byte order mark.

    Such a mark, or carriage returns, would be pasted into the form with the text; the editor that comes with
    Windows has read files without them since 2018. Nothing is wrapped: a form wraps by itself.
    """
    return text(manuscript).encode()


def text(manuscript: Manuscript) -> str:
    """The release from headline to contact, a blank line between paragraphs."""
    blocks = [*_notices(manuscript), *_release(manuscript, manuscript.date_line)]
    return _set(blocks, lambda line: "\n".join(marked(line.text.split("\n"), line.mark)))


def text_twin(manuscript: Manuscript) -> str:
    """The release as the plain part of a mail, in lines of 72 columns."""
    blocks = [
        *_notices(manuscript),
        _block(manuscript.label, manuscript.date_line),
        *_release(manuscript),
        _twin_address(reachable(manuscript)),
    ]
    return _set(blocks, lambda line: "\n".join(wrapped(line.text, COLUMNS, line.mark)))


def plain(text: RichText) -> str:
    """The characters, and after each link its address in brackets where its words do not say it."""
    pieces = []
    for href, spans in groupby(text.spans, key=lambda span: span.href):
        words = "".join(span.text for span in spans).replace(_SOFT_HYPHEN, "")
        pieces.append(f"{words} [{href}]" if href.startswith("http") and not _says(words, href) else words)
    return "".join(pieces)


def _says(words: str, href: str) -> bool:
    address = href.split("://", 1)[-1].rstrip("/")
    return words.strip().rstrip("/").endswith(address)


def _set(blocks: list[Block], line: Callable[[Line], str]) -> str:
    return "\n\n".join("\n".join(map(line, block)) for block in blocks if block) + "\n"


def _block(*lines: str) -> Block:
    return tuple(Line(line) for line in lines if line.strip())


def _notices(m: Manuscript) -> list[Block]:
    """What nobody may miss."""
    return [_block(line) for line in (m.correction, m.draft, m.embargo)]


def _release(m: Manuscript, date_line: str = "") -> list[Block]:
    """The release in blocks; the date stands below the head where it is given."""
    head = [plain(m.kicker), plain(m.headline), plain(m.subheadline), date_line]
    return [
        *(_block(line) for line in [*head, plain(m.lead)]),
        *(block for part in m.body for block in _part(part)),
        _block(m.end_mark, m.end_line),
        *(block for item in m.end_items for block in _end_item(item)),
    ]


def _twin_address(m: Manuscript) -> Block:
    return _block(f"{LANGUAGE_NAMES[m.language.other]}: {m.twin.address}") if m.twin else ()


def _part(part: BodyPart) -> Iterator[Block]:
    match part:
        case Paragraph(text) | Crosshead(text):
            yield _block(plain(text))
        case Bullets(items):
            yield _list(items)
        case FactBox(heading, entries):
            yield _block(plain(heading)) + _list(entries)
        case SetOffQuote(text, attribution):
            yield _block(plain(text), f"– {attribution}" if attribution else "")
        case Picture():
            yield _photo(part)


def _list(items: tuple[RichText, ...]) -> Block:
    return tuple(Line(plain(item), _BULLET) for item in items if not item.is_blank)


def _photo(photo: Picture, mark: str = "") -> Block:
    lines = _block(plain(photo.caption), *photo.below)
    return tuple(Line(line.text, " " * len(mark) if number else mark) for number, line in enumerate(lines))


def _end_item(item: EndItem) -> Iterator[Block]:
    match item:
        case PhotoGroup(heading, photos):
            yield _block(heading)
            yield from (_photo(photo, f"{number}. ") for number, photo in enumerate(photos, start=1))
        case Licence(text):
            yield _block(text)
        case _:
            yield from (_section(section) for column in item for section in column)


def _section(section: Section) -> Block:
    return _block(section.heading, *(plain(line) for line in section.lines))
