"""The letterhead of a house as the ground of a release: its pages stay as they are, its text makes room for ours."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

from editor.compose.manuscript import Manuscript
from editor.errors import ExportRefused
from editor.exporters import docx_sections
from editor.exporters.docx_base import base_parts, own_base
from editor.exporters.docx_ground import Ground
from editor.exporters.docx_markup import W
from editor.exporters.docx_opening import damaged, opened_package
from editor.exporters.docx_package import OFFICE, WORD_TYPE, DamagedPackage, Package, parsed
from editor.exporters.docx_styles import LetterheadStyles
from editor.exporters.docx_tidying import refuse_what_is_elsewhere, tidy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PLACES = frozenset({"{{content}}", "{{inhalt}}"})
"""A paragraph of the letterhead that says this alone makes room for the text; without one the text takes the
place of all paragraphs."""

_FOLDERS = {"theme": "theme/theme1"}
_REQUIRED = {kind: f"{WORD_TYPE}{kind}+xml" for kind in ("styles", "settings", "fontTable")}
_REQUIRED["theme"] = "application/vnd.openxmlformats-officedocument.theme+xml"
_READ = ("styles", "numbering", "settings")
_STRICT = "http://purl.oclc.org/ooxml/"
_BOX = "txbxContent"
_DRAWN = ("drawing", "pict", "object", "sectPr")
_NUMBERS = re.compile(rb"""(?:bookmarkStart|docPr)\b[^>]*?\b(?:w:)?id=["'](\d{1,9})["']""")


def letterhead_ground(manuscript: Manuscript, file: Path, name: str, styles: dict[str, str]) -> Ground:
    """The letterhead without its text. Raises ExportRefused in one sentence where it cannot be used."""
    ours = base_parts(manuscript)
    package, document, place = _prepared(file, name)
    own = LetterheadStyles(package, document, ours, styles)
    last = docx_sections.sections(package.tree(document))[-1]
    return Ground(
        package,
        document,
        place,
        stays=place.tag == f"{W}sectPr" or _holds_more(place),
        width=_width(place),
        page_width=docx_sections.text_width(last),
        applied=own.applied,
        first_number=_free_number(package),
        dates_stand_apart=own.dates_stand_apart,
        has_logo=True,
    )


def checked_letterhead(file: Path, name: str) -> tuple[Package, str]:
    """The parts of a letterhead and the name of that with the text. Raises ExportRefused where it cannot be used."""
    package, document, _ = _prepared(file, name)
    return package, document


def _prepared(file: Path, name: str) -> tuple[Package, str, Element]:
    package = opened_package(file, name)
    try:
        document = _document(package, name)
        place = _made_room(package.tree(document))
        tidy(package, document)
        _complete(package, document)
        refuse_what_is_elsewhere(package, name)
        docx_sections.require_lines(package, document)
        for part in filter(None, (package.related(document, kind) for kind in _READ)):
            package.view(part)
    except DamagedPackage as error:
        raise damaged(name) from error
    return package, document, place


def _document(package: Package, name: str) -> str:
    """The part with the text, which from now on is no template any more."""
    document = package.main_part()
    root = package.tree(document)
    if root.tag.startswith(f"{{{_STRICT}"):
        raise ExportRefused(
            "The letterhead {name} is in the format Strict Open XML; save it as Word document (.docx) "
            "and choose it again.",
            name=name,
        )
    if root.tag != f"{W}document":
        raise ExportRefused("{name} is no Word document; choose a .docx or .dotx file as letterhead.", name=name)
    package.set_type(document, f"{WORD_TYPE}document.main+xml")
    return document


def _complete(package: Package, document: str) -> None:
    """Adds what a document must have and this one lacks; nothing of the letterhead refers to it."""
    for kind, content_type in _REQUIRED.items():
        if not package.related(document, kind):
            name = package.free_name(f"{posixpath.dirname(document)}/{kind}", ".xml")
            package.put(name, own_base()[f"word/{_FOLDERS.get(kind, kind)}.xml"], content_type)
            package.relate(document, f"{OFFICE}/{kind}", name)


def _made_room(document: Element) -> Element:
    """What our text stands before: the marked paragraph, or the properties of the section alone in the body."""
    body = document.find(f"{W}body")
    if body is None:
        raise DamagedPackage("the document has no body")
    if body.find(f"{W}sectPr") is None:
        body.append(_our_section())
    marked = next((each for each in body.iter(f"{W}p") if _is_place(each)), None)
    return _emptied(body) if marked is None else _opened(marked)


def _our_section() -> Element:
    """The page of our own base document, for a letterhead that does not say what its pages are."""
    return parsed(own_base()["word/document.xml"]).find(f"{W}body/{W}sectPr")


def _is_place(paragraph: Element) -> bool:
    words = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
    return words.strip().casefold() in PLACES and not any(paragraph.iterancestors(f"{W}{_BOX}"))


def _emptied(body: Element) -> Element:
    """The final section of a body from which all else goes; what it shares with earlier ones it gets for itself."""
    *earlier, last = docx_sections.sections(body)
    docx_sections.inherit(last, earlier)
    for child in list(body):
        if child is not last:
            body.remove(child)
    return last


def _opened(paragraph: Element) -> Element:
    """The marked paragraph without its words, or the control of a form around it."""
    for run in list(paragraph.iter(f"{W}t")):
        run.getparent().remove(run)
    around = paragraph.getparent()
    return around.getparent() if around.tag == f"{W}sdtContent" and not _holds_more(paragraph) else paragraph


def _holds_more(paragraph: Element) -> bool:
    """Whether a logo hangs on the marked paragraph, or a section ends with it: then it stays."""
    return any(next(paragraph.iter(f"{W}{name}"), None) is not None for name in _DRAWN)


def _section_of(place: Element) -> Element:
    """The section in which the place is: the first whose properties come at or after it."""
    own = place.find(f"{W}pPr/{W}sectPr") if place.tag != f"{W}sectPr" else place
    if own is not None:
        return own
    [body] = place.getroottree().getroot().findall(f"{W}body")
    order = {element: at for at, element in enumerate(body.iter(f"{W}sectPr", place.tag))}
    return next(each for each in docx_sections.sections(body) if order[each] > order[place])


def _width(place: Element) -> int:
    cell = next(place.iterancestors(f"{W}tc"), None)
    said = None if cell is None else cell.find(f"{W}tcPr/{W}tcW")
    if said is not None and said.get(f"{W}type", "dxa") == "dxa" and str(said.get(f"{W}w")).isdecimal():
        return int(said.get(f"{W}w"))
    return docx_sections.column_width(_section_of(place))


def _free_number(package: Package) -> int:
    """The first number that no bookmark and no picture has in any part of the text."""
    texts = (package.data(name) for name in package if name.endswith(".xml"))
    return max((int(number) for text in texts for number in _NUMBERS.findall(text)), default=0) + 1
