"""The WordprocessingML of runs, paragraphs, table rows and pictures, as text.

Text is put together and parsed once for the whole body, which is many times quicker than building
element by element.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from itertools import groupby
from urllib.parse import quote

from editor.domain.bilingual import clean
from editor.domain.richtext import RichText, Span
from editor.exporters.pictures import ScreenPicture

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
EMU_PER_MM, TWIPS_PER_MM = 36_000, 1440 / 25.4

TEXT_WIDTH = 9412
"""Between the margins of our own base document, in twips."""

Link = Callable[[str], str]
"""Gives the relationship id for an address."""


def escaped(text: str) -> str:
    safe = clean(text, lines=True).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace('"', "&quot;")


def address(href: str) -> str:
    """The address with those characters encoded that no relationship may have."""
    return quote(href, safe="%:/?#[]@!$&'()*+,;=~-._")


_TEXT = '<w:t xml:space="preserve">'
_HYPHENS = {"\u00ad": "<w:softHyphen/>", "\u2011": "<w:noBreakHyphen/>"}
"""Word shows the first of these characters as a hyphen everywhere, the second in another typeface, if they are text."""


def words(text: str, tag: str, properties: str = "") -> str:
    """A run of `text` in the language `tag`; a line end becomes a break. `properties` stand before the language."""
    lines = "<w:br/>".join(f"{_TEXT}{line}</w:t>" if line else "" for line in escaped(text).split("\n"))
    for character, element in _HYPHENS.items():
        lines = lines.replace(character, f"</w:t>{element}{_TEXT}")
    return f'<w:r><w:rPr>{properties}<w:lang w:val="{tag}"/></w:rPr>{lines}</w:r>'


def rich(text: RichText, tag: str, link: Link, *, marked: bool = True) -> str:
    """The runs of a text, linked ones within live hyperlinks, which can be seen where they are `marked`."""
    parts = []
    for href, spans in groupby(text.spans, key=lambda span: span.href):
        runs = "".join(_span(span, tag, marked=marked) for span in spans)
        parts.append(f'<w:hyperlink r:id="{link(address(href))}" w:history="1">{runs}</w:hyperlink>' if href else runs)
    return "".join(parts)


def _span(span: Span, tag: str, *, marked: bool) -> str:
    style = '<w:rStyle w:val="Hyperlink"/>' if span.href and marked else ""
    bold = "<w:b/><w:bCs/>" if span.bold else ""
    italic = "<w:i/><w:iCs/>" if span.italic else ""
    return words(span.text, tag, f"{style}{bold}{italic}")


_KEEP_WITH_NEXT = {True: "<w:keepNext/>", False: '<w:keepNext w:val="0"/>', None: ""}


def paragraph(style: str, runs: str, *, keep_with_next: bool | None = None, tab: int = 0) -> str:
    """A paragraph; whether it stays on the page of the next one is left to its style where it is not given.
    `tab` is where its tab stands, in twips, where its style may not say so."""
    keep = _KEEP_WITH_NEXT[keep_with_next]
    usual = f'<w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/>' if tab != TEXT_WIDTH else ""
    tabs = f'<w:tabs>{usual}<w:tab w:val="right" w:pos="{tab}"/></w:tabs>' if tab else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{tabs}</w:pPr>{runs}</w:p>'


def kept_with_next(markup: str) -> str:
    """Paragraphs that stay on the page of what follows them, whatever their style says."""
    return re.sub(r'(<w:pStyle w:val="\w+"/>)(?:<w:keepNext[^>]*/>)?', r"\1<w:keepNext/>", markup)


def row(*cells: str) -> str:
    """A row that stays on one page."""
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def cell(content: str, width: int, *, span: int = 1, ruled: bool = False, below: int = 0, right: int = 0) -> str:
    """A cell `width` twips wide over `span` columns; `ruled` draws a line above, `below` and `right` are space
    in twips."""
    columns = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    line = '<w:top w:val="single" w:sz="6" w:space="0" w:color="DDD8CE"/>' if ruled else ""
    borders = f"<w:tcBorders>{line}</w:tcBorders>" if line else ""
    spaces = {"top": 120 if ruled else 0, "bottom": below, "right": right}
    margins = "".join(f'<w:{side} w:w="{space}" w:type="dxa"/>' for side, space in spaces.items())
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{columns}{borders}<w:tcMar>{margins}</w:tcMar>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(rows: list[str], columns: tuple[int, ...]) -> str:
    """A table without borders; `columns` are the widths of its grid in twips."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    properties = (
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{sides}</w:tblCellMar>"
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def drawing(
    picture: ScreenPicture,
    relationship: str,
    number: int,
    alt: str,
    box_mm: tuple[float, float],
    largest: float = math.inf,
) -> str:
    """A picture in the text, as large as fits into `box_mm` (width, height); a pixel takes `largest` mm at most."""
    scale = min(box_mm[0] / picture.width, box_mm[1] / picture.height, largest) * EMU_PER_MM
    width, height = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    size = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="{number}" descr="{_attribute(alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{number}.jpg"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def page_words(pattern: str, tag: str) -> str:
    """`Seite {page} von {pages}` with fields that count when the document is opened."""
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    parts = re.split(r"(\{pages?\})", pattern)
    return "".join(_field(fields[part], tag) if part in fields else words(part, tag) for part in parts if part)


def _field(name: str, tag: str) -> str:
    language = f'<w:rPr><w:lang w:val="{tag}"/></w:rPr>'
    return (
        f'<w:r>{language}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{language}<w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        f'<w:r>{language}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{words('1', tag)}"
        f'<w:r>{language}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def _attribute(text: str) -> str:
    return escaped(" ".join(text.split()))
