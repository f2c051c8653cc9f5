"""The place for the text in a letterhead: where it says so, or where the words were with which it came."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.exporters.docx.base import own_base
from editor.exporters.docx.markup import W
from editor.exporters.docx.package import DamagedPackage, parsed
from editor.exporters.docx.sections import column_width, inherit, sections

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PLACES = frozenset({"{{content}}", "{{inhalt}}"})
"""A paragraph of the letterhead that says this alone makes room for the text; without one the text takes the
place of all paragraphs."""

_BOX, _CONTROL = f"{W}txbxContent", f"{W}sdtContent"
_DRAWN = tuple(f"{W}{name}" for name in ("drawing", "pict", "object", "sectPr"))
_USUAL_MARGIN, _NARROWEST = 108, 1440


def made_room(document: Element) -> Element:
    """What our text stands before: the marked paragraph, or the properties of the section alone in the body."""
    body = document.find(f"{W}body")
    if body is None:
        raise DamagedPackage("the document has no body")
    if body.find(f"{W}sectPr") is None:
        body.append(_our_section())
    marked = [each for each in body.iter(f"{W}p") if _is_place(each)]
    for each in marked:
        _clear(each)
    return marked[0] if marked else _emptied(body)


def holds_more(paragraph: Element) -> bool:
    """Whether a logo hangs on the marked paragraph, or a section ends with it: then it stays."""
    return next(paragraph.iter(*_DRAWN), None) is not None


def width_at(place: Element) -> int:
    """The width of a line of text there: that of the cell of a table, or of the column of a page."""
    cell = next(place.iterancestors(f"{W}tc"), None)
    width = 0 if cell is None else _twips(cell.find(f"{W}tcPr/{W}tcW"))
    if cell is not None and width:
        return max(width - _margin(cell, "left", "start") - _margin(cell, "right", "end"), _NARROWEST)
    return column_width(_section_of(place))


def _our_section() -> Element:
    """The page of our own base document, for a letterhead that does not say what its pages are."""
    return parsed(own_base()["word/document.xml"]).find(f"{W}body/{W}sectPr")


def _is_place(paragraph: Element) -> bool:
    words = "".join(text.text or "" for text in _own_words(paragraph))
    return "".join(words.split()).casefold() in PLACES and next(paragraph.iterancestors(_BOX), None) is None


def _own_words(paragraph: Element) -> Iterator[Element]:
    """Its words without those of a box of text that hangs on it."""
    return (text for text in paragraph.iter(f"{W}t") if next(text.iterancestors(f"{W}p")) is paragraph)


def _clear(paragraph: Element) -> None:
    """Takes its words away, and the controls of a form around it, which would have them be no more than words."""
    for text in list(_own_words(paragraph)):
        text.getparent().remove(text)
    while paragraph.getparent().tag == _CONTROL:
        content = paragraph.getparent()
        control = content.getparent()
        for each in list(content):
            control.addprevious(each)
        control.getparent().remove(control)


def _emptied(body: Element) -> Element:
    """The final section of a body from which all else goes; what it shares with earlier ones it gets for itself."""
    *earlier, last = sections(body)
    inherit(last, earlier)
    for child in list(body):
        if child is not last:
            body.remove(child)
    return last


def _section_of(place: Element) -> Element:
    """The section in which the place is: the first whose properties come at or after it."""
    own = place.find(f"{W}pPr/{W}sectPr") if place.tag != f"{W}sectPr" else place
    if own is not None:
        return own
    [body] = place.getroottree().getroot().findall(f"{W}body")
    order = {element: at for at, element in enumerate(body.iter(f"{W}sectPr", place.tag))}
    return next(each for each in sections(body) if order[each] > order[place])


def _margin(cell: Element, *sides: str) -> int:
    """Of a cell, else of its table, else what Word takes."""
    table = next(cell.iterancestors(f"{W}tbl"))
    for margins in (cell.find(f"{W}tcPr/{W}tcMar"), table.find(f"{W}tblPr/{W}tblCellMar")):
        for side in sides:
            said = None if margins is None else margins.find(f"{W}{side}")
            if said is not None:
                return _twips(said)
    return _USUAL_MARGIN


def _twips(said: Element | None) -> int:
    if said is None or said.get(f"{W}type", "dxa") != "dxa":
        return 0
    width = str(said.get(f"{W}w"))
    return int(width) if width.isascii() and width.isdecimal() and len(width) < 6 else 0
