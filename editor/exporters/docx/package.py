"""A package of the Open Packaging Convention in memory: parts by name, their relationships and content types.

Parts that nobody looks into are written byte for byte as they were read.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_TYPES_PART = "[Content_Types].xml"
_STORED = (".jpg", ".jpeg", ".png")
_MADE = (2026, 1, 1, 0, 0, 0)
"""The time of every entry: the same release gives the same bytes."""


class DamagedPackage(ValueError):
    """The package lacks a part that it must have, or one of its parts is no XML."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """`target` is the name of a part, or an address where it is `external`."""

    id: str
    kind: str
    target: str
    external: bool


def parsed(data: bytes) -> Element:
    """The root of an XML part, read without entities, network or huge trees. Raises DamagedPackage."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedPackage(str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise DamagedPackage("a part declares a document type")
    return root


def is_text(name: str) -> bool:
    """Whether the part of this name is XML."""
    return name.casefold().endswith((".xml", ".rels"))


class Package:
    """Parts by their names, which are paths without a slash in front."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = {_canonical(name): data for name, data in parts.items()}
        self._trees: dict[str, Element] = {}
        self._changed: set[str] = set()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def data(self, name: str) -> bytes:
        """The bytes of a part as they were read or put."""
        if name not in self._parts:
            raise DamagedPackage(f"there is no part {name}")
        return self._parts[name]

    def view(self, name: str) -> Element:
        """The root of a part that is only read."""
        if name not in self._trees:
            self._trees[name] = parsed(self.data(name))
        return self._trees[name]

    def tree(self, name: str) -> Element:
        """The root of a part that is changed, and written as it then is."""
        self._changed.add(name)
        return self.view(name)

    def put(self, name: str, data: bytes, content_type: str) -> None:
        """Adds a part, or replaces what it holds."""
        self._parts[name] = data
        self._trees.pop(name, None)
        self._changed.discard(name)
        self.set_type(name, content_type)

    def free_name(self, source: str, stem: str, ending: str) -> str:
        """A name beside `source` that no part has yet: `word/header2.xml`. Names differ in more than case."""
        stem, taken = posixpath.join(posixpath.dirname(source), stem), {name.casefold() for name in self._parts}
        number = 1
        while f"{stem}{number}{ending}".casefold() in taken:
            number += 1
        return f"{stem}{number}{ending}"

    def main_part(self) -> str:
        """The part with the text. Raises DamagedPackage where there is none."""
        for relationship in self.relationships(""):
            if relationship.kind.endswith("/relationships/officeDocument") and not relationship.external:
                return relationship.target
        raise DamagedPackage("no part is the document")

    def content_type(self, name: str) -> str:
        """The content type of a part; empty where none is declared."""
        ending = name.rpartition(".")[2].casefold()
        default = ""
        for entry in self.view(_TYPES_PART).iterchildren("{*}Default", "{*}Override"):
            if entry.get("PartName", "").casefold() == f"/{name}".casefold():
                return str(entry.get("ContentType", ""))
            if entry.get("Extension", "").casefold() == ending:
                default = str(entry.get("ContentType", ""))
        return default

    def set_type(self, name: str, content_type: str) -> None:
        if self.content_type(name) == content_type:
            return
        self._forget_type(name)
        types = self.tree(_TYPES_PART)
        types.append(
            types.makeelement(f"{{{PACKAGE}/content-types}}Override", PartName=f"/{name}", ContentType=content_type)
        )

    def _forget_type(self, name: str) -> None:
        for entry in list(self.view(_TYPES_PART).iterchildren("{*}Override")):
            if entry.get("PartName", "").casefold() == f"/{name}".casefold():
                self.tree(_TYPES_PART).remove(entry)

    def relationships(self, source: str) -> tuple[Relationship, ...]:
        """What a part relates to, the package itself where `source` is empty."""
        rels = self._rels_of(source)
        if rels not in self._parts:
            return ()
        entries = self.view(rels).iterchildren("{*}Relationship")
        return tuple(self._relationship(entry, source) for entry in entries if entry.get("Id"))

    def related(self, source: str, kind: str) -> str:
        """The part that `source` has of a kind like `styles`; empty where it has none."""
        for relationship in self.relationships(source):
            if relationship.kind == f"{OFFICE}/{kind}" and not relationship.external:
                return relationship.target
        return ""

    def relate(self, source: str, kind: str, target: str, *, external: bool = False) -> str:
        """The id of a new relationship from a part to another one, or to an address."""
        rels = self._rels_of(source)
        if rels not in self._parts:
            self._parts[rels] = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"/>'.encode()
        root = self.tree(rels)
        taken = {entry.get("Id", "") for entry in root}
        number = len(taken) + 1
        while f"rId{number}" in taken:
            number += 1
        entry = root.makeelement(f"{{{PACKAGE}/relationships}}Relationship", Id=f"rId{number}", Type=kind)
        entry.set("Target", target if external else posixpath.relpath(f"/{target}", f"/{posixpath.dirname(source)}"))
        if external:
            entry.set("TargetMode", "External")
        root.append(entry)
        return f"rId{number}"

    def unrelate(self, source: str, relationship: str) -> None:
        root = self.tree(self._rels_of(source))
        for entry in [entry for entry in root if entry.get("Id") == relationship]:
            root.remove(entry)

    def drop_unrelated(self) -> None:
        """Leaves out the parts that nothing relates to any more."""
        kept, waiting = {_TYPES_PART}, [""]
        while waiting:
            source = waiting.pop()
            kept |= {source, self._rels_of(source)}
            targets = (each.target for each in self.relationships(source) if not each.external)
            waiting += [target for target in targets if target in self._parts and target not in kept]
        for name in [name for name in self._parts if name not in kept]:
            del self._parts[name]
            self._forget_type(name)

    def content(self) -> bytes:
        """The whole package as one file."""
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
            for name in sorted(self._parts, key=lambda name: (name != _TYPES_PART, name != "_rels/.rels")):
                entry = zipfile.ZipInfo(name, _MADE)
                entry.compress_type = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
                package.writestr(entry, self._written(name))
        return buffer.getvalue()

    def _written(self, name: str) -> bytes:
        if name not in self._changed:
            return self._parts[name]
        from lxml import etree

        return bytes(etree.tostring(self._trees[name], encoding="UTF-8", xml_declaration=True, standalone=True))

    def _rels_of(self, source: str) -> str:
        folder, name = posixpath.split(source)
        return self._known(posixpath.join(folder, "_rels", f"{name}.rels"))

    def _relationship(self, entry: Element, source: str) -> Relationship:
        external = entry.get("TargetMode") == "External"
        target = str(entry.get("Target", ""))
        if not external:
            path = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target))
            target = self._known(path.lstrip("/"))
        return Relationship(str(entry.get("Id")), str(entry.get("Type", "")), target, external)

    def _known(self, name: str) -> str:
        """The name as the part has it: names that differ in case alone are one."""
        if name in self._parts:
            return name
        return next((each for each in self._parts if each.casefold() == name.casefold()), name)


def _canonical(name: str) -> str:
    name = name.lstrip("/")
    return _TYPES_PART if name.casefold() == _TYPES_PART.casefold() else name
