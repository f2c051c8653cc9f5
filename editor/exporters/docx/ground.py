"""What a release is written on: our own base document, or the letterhead of the house."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.compose.manuscript import Manuscript
from editor.exporters.docx.base import base_parts
from editor.exporters.docx.markup import NAMESPACES, TEXT_WIDTH, W
from editor.exporters.docx.package import Package, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


_NO_TEXT = (f"{W}tbl", f"{W}sectPr")
_HARDLY_A_LINE = (
    f'<w:p {NAMESPACES}><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)
"""What Word wants after a table: pages and cells end with a paragraph, and two tables would be one. Its own would be as
high as a line of text, and could stand on a page alone."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A document without text.

    The text comes before `place`, which then goes unless it `stays`. `width` is that of a line of text, `page_width`
    that between the margins, both in twips. `applied` puts markup into the styles of the document, `first_number` is
    the first that no bookmark and no picture of it has.
    """

    package: Package
    document: str
    place: Element
    stays: bool = True
    width: int = TEXT_WIDTH
    page_width: int = TEXT_WIDTH
    applied: Callable[[str], str] = str
    first_number: int = 1
    dates_stand_apart: bool = False
    is_letterhead: bool = False

    def fill(self, markup: str) -> None:
        """Puts the text in its place."""
        content = parsed(f"<w:body {NAMESPACES}>{self.applied(markup)}</w:body>".encode())
        for element in list(content):
            self.place.addprevious(element)
        last, following = self.place.getprevious(), self.place.getnext()
        if self.stays:
            following = self.place
        else:
            self.place.getparent().remove(self.place)
        if last.tag == f"{W}tbl" and (following is None or following.tag in _NO_TEXT):
            last.addnext(parsed(_HARDLY_A_LINE.encode()))

    def tab(self, width: int) -> int:
        """Where the tab at the end of a line of this width stands; 0 where our own style says so."""
        return 0 if width == TEXT_WIDTH and not self.is_letterhead else width


def own_ground(manuscript: Manuscript) -> Ground:
    package = Package(base_parts(manuscript))
    document = package.main_part()
    [section] = package.tree(document).iter(f"{W}sectPr")
    return Ground(package, document, section)
