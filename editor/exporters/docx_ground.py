"""What a release is written on: our own base document, or the letterhead of the house."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.compose.manuscript import Manuscript
from editor.exporters.docx_base import base_parts
from editor.exporters.docx_markup import NAMESPACES, TEXT_WIDTH, W
from editor.exporters.docx_package import Package, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


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
    has_logo: bool = False

    def fill(self, markup: str) -> None:
        """Puts the text in its place."""
        content = parsed(f"<w:body {NAMESPACES}>{self.applied(markup)}</w:body>".encode())
        for element in list(content):
            self.place.addprevious(element)
        parent, last, following = self.place.getparent(), self.place.getprevious(), self.place.getnext()
        if self.stays:
            return
        parent.remove(self.place)
        ends_with_table = last is not None and last.tag == f"{W}tbl"
        if ends_with_table and (following is None or following.tag == f"{W}tbl"):
            last.addnext(last.makeelement(f"{W}p"))  # a cell ends with a paragraph, and two tables would be one


def own_ground(manuscript: Manuscript) -> Ground:
    package = Package(base_parts(manuscript))
    document = package.main_part()
    [section] = package.tree(document).iter(f"{W}sectPr")
    return Ground(package, document, section)
