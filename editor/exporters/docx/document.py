"""A manuscript as DOCX, on our own base document or on the letterhead of the house."""

from __future__ import annotations

import math

from editor.compose.manuscript import Letterhead, Logo, Manuscript, Picture
from editor.errors import ExportRefused
from editor.exporters.docx.body import BodyWriter
from editor.exporters.docx.bookmarks import Bookmarks
from editor.exporters.docx.ground import Ground, own_ground
from editor.exporters.docx.letterhead.ground import letterhead_ground
from editor.exporters.docx.markup import drawing, page_words, paragraph, words
from editor.exporters.docx.package import OFFICE
from editor.exporters.docx.properties import write_properties
from editor.exporters.docx.sections import stand_on_every_page
from editor.exporters.pictures import LONGEST_SIDE, Pictures, screen_picture

_LOGO_PIXELS = 800
_MM_A_PIXEL = 25.4 / 96
"""Of a logo, which is never shown larger than it is, as on the page in a browser."""


def docx_bytes(manuscript: Manuscript, pictures: Pictures) -> bytes:
    """The DOCX file. Raises ExportRefused for a picture that cannot be read, or a letterhead that cannot be used."""
    ground = _ground(manuscript, pictures)
    relations = _Relations(ground, pictures)
    bookmarks = Bookmarks(ground.first_number)
    ground.fill(BodyWriter(manuscript, relations.link, relations.draw, bookmarks, ground).markup())
    _write_header(ground, manuscript)
    _write_footer(ground, manuscript)
    write_properties(ground.package, manuscript)
    return ground.package.content()


def _ground(manuscript: Manuscript, pictures: Pictures) -> Ground:
    letterhead = manuscript.letterhead
    if letterhead is None:
        return own_ground(manuscript)
    file = pictures(letterhead.digest)
    if file is None or not file.exists():
        raise ExportRefused("The letterhead {name} is missing; choose it again.", name=_name(letterhead))
    return letterhead_ground(manuscript, file, _name(letterhead), dict(letterhead.styles))


def _name(letterhead: Letterhead) -> str:
    return letterhead.name or letterhead.digest[:8]


class _Relations:
    """What the text refers to: each address and each picture is one relationship, however often it occurs."""

    def __init__(self, ground: Ground, pictures: Pictures) -> None:
        self._ground, self._pictures = ground, pictures
        self._links: dict[str, str] = {}
        self._images: dict[bytes, str] = {}
        self._next = ground.first_number

    def link(self, href: str) -> str:
        if href not in self._links:
            package, document = self._ground.package, self._ground.document
            self._links[href] = package.relate(document, f"{OFFICE}/hyperlink", href, external=True)
        return self._links[href]

    def draw(self, picture: Picture | Logo, box_mm: tuple[float, float]) -> str:
        is_logo = isinstance(picture, Logo)
        longest, largest = (_LOGO_PIXELS, _MM_A_PIXEL) if is_logo else (LONGEST_SIDE, math.inf)
        image = screen_picture(picture.digest, self._pictures, longest)
        if image is None:
            return ""
        number, self._next = self._next, self._next + 1
        return drawing(image, self._image(image.data), number, picture.alt, box_mm, largest)

    def _image(self, data: bytes) -> str:
        if data not in self._images:
            package, document = self._ground.package, self._ground.document
            name = package.free_name(document, "media/image", ".jpg")
            package.put(name, data, "image/jpeg")
            self._images[data] = package.relate(document, f"{OFFICE}/image", name)
        return self._images[data]


def _write_header(ground: Ground, manuscript: Manuscript) -> None:
    """Draft mark and embargo on every page; without either nothing is added."""

    def line() -> str:
        return ground.applied(paragraph("RunningLine", words(manuscript.running_line, manuscript.tag)))

    if manuscript.running_line:
        stand_on_every_page(ground.package, ground.document, "header", line, beside=True)


def _write_footer(ground: Ground, manuscript: Manuscript) -> None:
    def line() -> str:
        issuer = words(manuscript.issuer, manuscript.tag) if manuscript.issuer else ""
        runs = f"{issuer}<w:r><w:tab/></w:r>{page_words(manuscript.page, manuscript.tag)}"
        return ground.applied(paragraph("PageLine", runs, tab=ground.tab(ground.page_width)))

    stand_on_every_page(ground.package, ground.document, "footer", line, beside=False)
