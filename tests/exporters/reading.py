"""Reads exported files back: the spans of their paragraphs."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from PIL import Image

from editor.domain.richtext import RichText, Span

HYPHENS = {"softHyphen": "\u00ad", "noBreakHyphen": "\u2011"}


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def part(content: bytes, name: str) -> str:
    with ZipFile(BytesIO(content)) as package:
        return package.read(name).decode()


def packed(content: bytes) -> dict[str, bytes]:
    """The parts of a package by their names."""
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def spans(paragraph: Paragraph) -> RichText:
    """The text of a DOCX paragraph with its bold, italic and links."""
    found: list[Span] = []
    for piece in paragraph.iter_inner_content():
        if isinstance(piece, Hyperlink):
            found.extend(_span(run, piece.url) for run in piece.runs)
        else:
            found.append(_span(piece, ""))
    return RichText.of(found)


def _span(run: Run, href: str) -> Span:
    return Span(text_of(run), bool(run.bold), bool(run.italic), href)


def text_of(run: Run) -> str:
    """The text of a run, with the hyphens for which a document has elements."""
    shown = run._r.xpath("w:t | w:br | w:tab | w:softHyphen | w:noBreakHyphen")
    return "".join(HYPHENS.get(each.tag.rpartition("}")[2]) or str(each) for each in shown)


class Page(HTMLParser):
    """An HTML page: its tags in order, and the spans of each paragraph, heading and list item."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[tuple[str, RichText]] = []
        self._open: list[Span] | None = None
        self._tag = ""
        self._bold = self._italic = False
        self._href = ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if tag in {"p", "h1", "h2", "li", "title"}:
            self._tag, self._open = f"{tag}.{attributes.get('class') or ''}".rstrip("."), []
        self._bold |= tag == "b"
        self._italic |= tag == "i"
        self._href = attributes.get("href") or "" if tag == "a" else self._href

    def handle_endtag(self, tag: str) -> None:
        if tag in {"p", "h1", "h2", "li", "title"} and self._open is not None:
            self.blocks.append((self._tag, RichText.of(self._open)))
            self._open = None
        self._bold &= tag != "b"
        self._italic &= tag != "i"
        self._href = "" if tag == "a" else self._href

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self._open.append(Span(data, self._bold, self._italic, self._href))

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def no_picture(digest: str) -> Path | None:
    return None


def draw_picture(folder: Path, name: str = "photo.jpg", size: tuple[int, int] = (1600, 1050)) -> Path:
    file = folder / name
    Image.linear_gradient("L").resize(size).convert("RGB").save(file)
    return file
