"""What other programs put on the clipboard -> paragraphs with bold, italic and links; the rest is dropped.

Reads the HTML of Word, LibreOffice, browsers and mail programs, and plain text. The effort grows with
the length and is bounded: what lies beyond the bounds is cut off, and said to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from editor.domain.pasting import Paragraph, Pasted, Shape
from editor.domain.richtext import RichText, Span, clean_href
from editor.language.wordlists import word_set

MAX_PARAGRAPHS = 100
MAX_CHARACTERS = 100_000
MAX_TAGS = 80_000
"""Tags that open or close."""
MAX_DEPTH = 400
_CHUNK = 1 << 16
_LONGEST_ATTRIBUTE = 4000

_SPACE = re.compile(r"[ \t\r\n\f]+")
_START, _END = "StartFragment", "EndFragment"

_HEADINGS = word_set("h1 h2 h3 h4 h5 h6")
_DROPPED = word_set(
    """script style head title template iframe object embed svg math select textarea button audio video canvas
    noscript del xml o:documentproperties w:worddocument"""
)
_BLOCKS = _HEADINGS | word_set(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul"""
)
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|mso-hide:all|mso-list:ignore|mso-element:(?:comment|para-border)|mso-comment-ref"
)
_WEIGHT = re.compile(r"(?<![\w-])font-weight:(\w+)")
_SLANT = re.compile(r"(?<![\w-])font-style:(\w+)")
_WORD_LIST = re.compile(r"mso-list:(?!none|ignore|skip)")
_WORD_TITLES = word_set("msotitle msosubtitle")

_BULLET = re.compile(r"[•‣◦▪●·]\s+")


class _Look(NamedTuple):
    """What holds for the text at one depth of the document."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    shape: Shape = Shape.PARAGRAPH
    dropped: bool = False
    preformatted: bool = False
    spaced: bool = False
    """Whether its no-break spaces are how a program keeps several spaces, not what somebody wrote."""


def paragraphs_of_html(html: str) -> Pasted:
    """The paragraphs of clipboard HTML."""
    from lxml import etree

    reader = _Reader(bool(_START in html and _END in html))
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    html = html[html.find("<") :] if html.startswith("Version:") else html
    data = html.replace("\0", "").encode("utf-8", "ignore")
    for start in range(0, len(data), _CHUNK):
        if reader.is_full:
            break
        chunk = data[start : start + _CHUNK]
        reader.meet(chunk.count(b"<"))
        parser.feed(chunk)
    if data:
        parser.close()
    return _bounded(reader.paragraphs, cut=reader.is_full)


def paragraphs_of_text(text: str) -> Pasted:
    """The paragraphs of plain text: its lines that are not blank; a bullet makes a line an item."""
    cut = len(text) > MAX_CHARACTERS
    lines = re.split(r"[\n\r\u2028\u2029\v\f]", text[:MAX_CHARACTERS])
    return _bounded([_of_line(line.strip(" \t")) for line in lines if line.strip()], cut=cut)


def _of_line(line: str) -> Paragraph:
    bullet = _BULLET.match(line)
    if bullet:
        return Paragraph(RichText.plain_text(line[bullet.end() :]), Shape.ITEM)
    return Paragraph(RichText.plain_text(line))


def _bounded(paragraphs: Iterable[Paragraph], *, cut: bool) -> Pasted:
    """As many paragraphs as a release can show at once."""
    kept: list[Paragraph] = []
    room = MAX_CHARACTERS
    for paragraph in paragraphs:
        if paragraph.text.is_blank:
            continue
        if len(kept) == MAX_PARAGRAPHS or room <= 0:
            return Pasted(tuple(kept), cut=True)
        if len(paragraph.text) > room:
            paragraph, cut = replace(paragraph, text=paragraph.text.slice(0, room)), True
        kept.append(paragraph)
        room -= len(paragraph.text)
    return Pasted(tuple(kept), cut)


class _Reader:
    """Takes the events of a parser and collects paragraphs."""

    def __init__(self, has_fragment: bool) -> None:
        self.paragraphs: list[Paragraph] = []
        self.is_full = False
        self._outside = has_fragment
        self._looks = [_Look()]
        self._runs: list[tuple[_Look, str]] = []
        self._shape = Shape.PARAGRAPH
        self._tags = self._length = 0

    def meet(self, tags: int) -> None:
        """Tells of tags that come: those that close nothing are never heard of, but cost the parser a search."""
        self._tags += tags
        self.is_full = self.is_full or self._tags > MAX_TAGS

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.is_full = self.is_full or len(self._looks) > MAX_DEPTH
        above = self._looks[-1]
        get = attributes.get
        look = _within(above, tag, get("style", "")[:_LONGEST_ATTRIBUTE], get("class", "")[:99], _goal(tag, attributes))
        if "hidden" in attributes:
            look = look._replace(dropped=True)
        if tag == "br":
            self._break_line(above)
        elif tag in _BLOCKS:
            self._end_paragraph()
        elif tag == "img":
            self._add(above, " ")
        self._looks.append(look)

    def end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_paragraph()
        if len(self._looks) > 1:
            self._looks.pop()

    def data(self, text: str) -> None:
        look = self._looks[-1]
        if self._outside or look.dropped or self.is_full:
            return
        if look.preformatted and "\n" in text:
            for index, line in enumerate(text.split("\n")):
                if index:
                    self._end_paragraph()
                self._add(look, line)
        else:
            self._add(look, text)

    def comment(self, text: str) -> None:
        if text.strip() == _START:
            self._outside = False
            self._runs.clear()
        elif text.strip() == _END:
            self._end_paragraph()
            self._outside = True

    def close(self) -> None:
        self._end_paragraph()

    def _break_line(self, look: _Look) -> None:
        """A line end inside a heading or an item is a space; elsewhere mail programs end paragraphs by it."""
        if look.shape is Shape.PARAGRAPH:
            self._end_paragraph()
        else:
            self._add(look, " ")

    def _add(self, look: _Look, text: str) -> None:
        text = _SPACE.sub(" ", text.replace("\u00a0", " ") if look.spaced else text)
        if not self._runs or self._runs[-1][1].endswith(" "):
            text = text.removeprefix(" ")
        if text and not self._outside and not look.dropped:
            self._runs.append((look, text))
            self._length += len(text)
            self.is_full = self.is_full or self._length > MAX_CHARACTERS or len(self.paragraphs) > MAX_PARAGRAPHS

    def _end_paragraph(self) -> None:
        runs, self._runs = self._runs, []
        if runs:
            shape = runs[0][0].shape
            text = RichText.of(_spans(runs, shape)).stripped()
            if not text.is_blank:
                self.paragraphs.append(Paragraph(text, shape))


def _spans(runs: list[tuple[_Look, str]], shape: Shape) -> list[Span]:
    """Runs of the same look as one span; a heading is bold as it is."""
    spans: list[tuple[tuple[bool, bool, str], list[str]]] = []
    for look, text in runs:
        form = (look.bold and shape is not Shape.HEADING, look.italic, look.href)
        if not spans or spans[-1][0] != form:
            spans.append((form, []))
        spans[-1][1].append(text)
    return [Span("".join(texts), *form) for form, texts in spans]


def _goal(tag: str, attributes: dict[str, str]) -> str:
    address = attributes.get("href", "") if tag == "a" else ""
    return address if len(address) <= _LONGEST_ATTRIBUTE else ""


@lru_cache(maxsize=1000)
def _within(above: _Look, tag: str, style: str, name: str, href: str) -> _Look:
    """The look inside an element; few different ones make up a document."""
    style = style.lower().replace(" ", "")
    if above.dropped or tag in _DROPPED or (style and _HIDDEN.search(style)):
        return above._replace(dropped=True)
    return _Look(
        bold=_is_bold(above.bold, tag, style),
        italic=_is_italic(above.italic, tag, style),
        href=clean_href(href) if tag == "a" else above.href,
        shape=_shape(above.shape, tag, name.lower(), style),
        preformatted=above.preformatted or tag == "pre",
        spaced="mso-spacerun:yes" in style or name.lower() == "apple-converted-space",
    )


def _is_bold(above: bool, tag: str, style: str) -> bool:
    weight = _WEIGHT.search(style) if style else None
    if weight:
        return weight[1] in ("bold", "bolder") or (weight[1].isdecimal() and int(weight[1][:4]) >= 600)
    return above or tag in ("b", "strong")


def _is_italic(above: bool, tag: str, style: str) -> bool:
    slant = _SLANT.search(style) if style else None
    if slant:
        return slant[1] in ("italic", "oblique")
    return above or tag in ("i", "em", "cite", "dfn", "var")


def _shape(above: Shape, tag: str, name: str, style: str) -> Shape:
    if tag in _HEADINGS or name in _WORD_TITLES:
        return Shape.HEADING
    if tag == "li" or (tag == "p" and _WORD_LIST.search(style)):
        return Shape.ITEM
    return Shape.PARAGRAPH if tag in ("td", "th", "table") else above
