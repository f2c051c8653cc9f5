"""What of a letterhead does not go out with a release: traces of its authors, and what lies outside the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.errors import ExportRefused
from editor.exporters.docx.markup import R, W
from editor.exporters.docx.package import OFFICE, Package, Relationship, is_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNNAMED = frozenset(
    {
        *("styles", "numbering", "settings", "webSettings", "fontTable", "theme", "customXml"),
        *("footnotes", "endnotes"),
    }
)
"""What belongs to a document without a word of it naming it. Whatever else the text does not use goes: comments and
their authors, building blocks, keys of macros, settings of a printer, pictures of the text that made room."""
_OF_SETTINGS = ("recipientData", "attachedTemplate")
_SETTINGS = (
    *("attachedTemplate", "mailMerge", "documentProtection", "writeProtection"),
    *("saveThroughXslt", "trackRevisions", "docVars", "updateFields"),
)
"""Ways to files elsewhere, locks, what somebody worked with, and fields that Word asks about when it opens them."""
_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference", "printerSettings", "sectPrChange")
_CUSTOM = f"{OFFICE}/custom-properties"
_ELSEWHERE = re.compile(r"(?<!\S)(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|DDEAUTO|DDE|LINK|RD)(?!\S)")
_QUOTED = re.compile(r'"[^"\n]*"')
_FIELDS = re.compile(rb"instr|fldSimple|i\0n\0s\0t\0r|f\0l\0d\0S")
"""In parts of eight bits and of sixteen."""
_OF_FIELDS = tuple(f"{W}{name}" for name in ("instrText", "fldSimple", "fldChar"))
_FIELD_OF_PROPERTIES = b"DOCPROPERTY"


def tidy(package: Package, document: str) -> None:
    """Leaves out what the text took along, and what names those who made the letterhead."""
    root = package.tree(document)
    for element in list(root.iter(*(f"{W}{name}" for name in _MARKS))):
        element.getparent().remove(element)
    _drop_unused(package, document, root)
    _clear_settings(package, document)
    _drop_notes(package, document, root)
    _drop_properties(package, document)
    package.drop_unrelated()


def refuse_what_is_elsewhere(package: Package, name: str) -> None:
    """A release shows what is in its file. Raises ExportRefused where the letterhead wants more than that."""
    linked = (each for part in _sources(package) for each in package.relationships(part) if each.external)
    if any(_is_elsewhere(each) for each in linked) or any(_has_field_elsewhere(package, part) for part in package):
        raise ExportRefused(
            "The letterhead {name} shows pictures or text that are not in it; put them into the file "
            "and choose it again.",
            name=name,
        )


def _drop_unused(package: Package, document: str, root: Element) -> None:
    used = _ids(root)
    for each in package.relationships(document):
        if each.id not in used and (each.external or each.kind.rpartition("/")[2] not in _UNNAMED):
            package.unrelate(document, each.id)


def _ids(root: Element) -> set[str]:
    """The relationships that elements refer to, whatever the attribute is called."""
    found: set[str] = set()
    for element in root.iter():
        found |= {str(value) for name, value in element.attrib.items() if name.startswith(R) or "relid" in name}
    return found


def _clear_settings(package: Package, document: str) -> None:
    settings = package.related(document, "settings")
    if not settings:
        return
    if any(package.view(settings).find(f"{W}{name}") is not None for name in _SETTINGS):
        root = package.tree(settings)
        for element in [element for name in _SETTINGS for element in root.findall(f"{W}{name}")]:
            root.remove(element)
    for each in package.relationships(settings):
        if each.external or each.kind.rpartition("/")[2] in _OF_SETTINGS:
            package.unrelate(settings, each.id)


def _drop_notes(package: Package, document: str, root: Element) -> None:
    """Footnotes and endnotes go with the text that they belong to."""
    for kind in ("footnote", "endnote"):
        part = package.related(document, f"{kind}s")
        if not part:
            continue
        used = {each.get(f"{W}id") for each in root.iter(f"{W}{kind}Reference")}
        notes = package.view(part).findall(f"{W}{kind}")
        for note in [each for each in notes if _is_text(each) and each.get(f"{W}id") not in used]:
            package.tree(part).remove(note)


def _is_text(note: Element) -> bool:
    """Whether somebody wrote it: the others are the lines that divide notes from the text."""
    return str(note.get(f"{W}type", "normal")) == "normal"


def _drop_properties(package: Package, document: str) -> None:
    """Title, author, preview and signature go; own properties stay only where a field shows one."""
    shown = any(_FIELD_OF_PROPERTIES in package.data(name) for name in package if name != document)
    for each in package.relationships(""):
        if each.target != document and not (each.kind == _CUSTOM and shown):
            package.unrelate("", each.id)


def _sources(package: Package) -> Iterator[str]:
    return (name for name in package if not name.endswith(".rels"))


def _is_elsewhere(relationship: Relationship) -> bool:
    return not relationship.kind.endswith("/hyperlink")


def _has_field_elsewhere(package: Package, part: str) -> bool:
    """Whether a header, a footer or the text has a field that fetches a file."""
    if not is_text(part) or not _FIELDS.search(package.data(part)):
        return False
    fields = "".join(_instruction(element) for element in package.view(part).iter(*_OF_FIELDS))
    return _ELSEWHERE.search(_QUOTED.sub("", fields).upper()) is not None


def _instruction(element: Element) -> str:
    """What a part of a field says; where one begins or ends, and in a simple one, a line ends."""
    if element.tag == f"{W}instrText":
        return str(element.text or "")
    return f"\n{element.get(f'{W}instr', '')}\n"
