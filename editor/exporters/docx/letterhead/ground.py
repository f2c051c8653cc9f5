"""The letterhead of a house as the ground of a release: its pages stay as they are, its text makes room for ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from editor.compose.manuscript import Manuscript
from editor.errors import ExportRefused
from editor.exporters.docx.base import base_parts, own_base
from editor.exporters.docx.ground import Ground
from editor.exporters.docx.letterhead.opening import damaged, opened_package
from editor.exporters.docx.letterhead.place import holds_more, made_room, width_at
from editor.exporters.docx.letterhead.styles import LetterheadStyles
from editor.exporters.docx.letterhead.tidying import refuse_what_is_elsewhere, tidy
from editor.exporters.docx.markup import W
from editor.exporters.docx.package import OFFICE, WORD_TYPE, DamagedPackage, Package, is_text
from editor.exporters.docx.sections import require_lines, sections, text_width

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FOLDERS = {"theme": "theme/theme1"}
_REQUIRED = {kind: f"{WORD_TYPE}{kind}+xml" for kind in ("styles", "settings", "fontTable")}
_REQUIRED["theme"] = "application/vnd.openxmlformats-officedocument.theme+xml"
_READ = ("styles", "numbering", "settings")
_STRICT = "http://purl.oclc.org/ooxml/"
_NUMBERS = re.compile(rb"""(?:bookmarkStart|docPr)\b[^>]*?\b(?:w:)?id=["'](\d{1,9})["']""")


def letterhead_ground(manuscript: Manuscript, file: Path, name: str, styles: dict[str, str]) -> Ground:
    """The letterhead without its text. Raises ExportRefused in one sentence where it cannot be used."""
    ours = base_parts(manuscript)
    package, document, place = _prepared(file, name)
    own = LetterheadStyles(package, document, ours, styles)
    last = sections(package.tree(document))[-1]
    return Ground(
        package,
        document,
        place,
        stays=place.tag == f"{W}sectPr" or holds_more(place),
        width=width_at(place),
        page_width=text_width(last),
        applied=own.applied,
        first_number=_free_number(package),
        dates_stand_apart=own.dates_stand_apart,
        is_letterhead=True,
    )


def checked_letterhead(file: Path, name: str) -> tuple[Package, str]:
    """The parts of a letterhead and the name of that with the text. Raises ExportRefused where it cannot be used."""
    package, document, _ = _prepared(file, name)
    return package, document


def _prepared(file: Path, name: str) -> tuple[Package, str, Element]:
    package = opened_package(file, name)
    try:
        document = _document(package, name)
        place = made_room(package.tree(document))
        tidy(package, document)
        _complete(package, document)
        refuse_what_is_elsewhere(package, name)
        require_lines(package, document)
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
            name = package.free_name(document, kind, ".xml")
            package.put(name, own_base()[f"word/{_FOLDERS.get(kind, kind)}.xml"], content_type)
            package.relate(document, f"{OFFICE}/{kind}", name)
            if kind == "styles":
                _leave_the_usual(package.tree(name))


def _leave_the_usual(styles: Element) -> None:
    """Without the styles of ours: those that the text needs come later, as the house wants them."""
    for style in styles.findall(f"{W}style"):
        if style.get(f"{W}default") is None:
            styles.remove(style)


def _free_number(package: Package) -> int:
    """The first number that no bookmark and no picture has in any part of the text."""
    texts = (package.data(name) for name in package if is_text(name))
    return max((int(number) for text in texts for number in _NUMBERS.findall(text)), default=0) + 1
