"""XMP, the description that picture programs write into a file: its values by name, with their languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from xml.etree import ElementTree as Tree

MOST_BYTES = 2_000_000
"""A packet beyond this is no description of a picture."""

DEEPEST = 32
"""Levels that a packet may have: what is nested is read once for each level it is in."""

MOST_ITEMS = 200
"""Items of a list that are read."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "rights": "http://ns.adobe.com/xap/1.0/rights/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "ext": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
}


_STRUCTURED = ("plus:CopyrightOwner", "plus:CopyrightOwnerName", "ext:PersonInImageWDetails", "ext:PersonName")
"""Structures, and what is read from inside them, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Xmp:
    """What a packet says; `values` has the texts of each property with the language of each, if it has one."""

    values: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def texts(self, name: str) -> list[str]:
        """The texts of `dc:creator` and the like, in their order."""
        return [text for _, text in self.values.get(name, ())]

    def text(self, name: str) -> str:
        return next(iter(self.texts(name)), "")

    def spoken(self, name: str) -> dict[str, str]:
        """The text in each language; "" stands for one whose language is not told (`x-default`)."""
        found: dict[str, str] = {}
        for language, text in self.values.get(name, ()):
            found.setdefault(language, text)
        return found


def read_xmp(packet: bytes) -> Xmp:
    """What the packet says; nothing where it is broken, too long or too deep, or declares entities."""
    root = _root(packet)
    if root is None:
        return Xmp()
    values: dict[str, list[tuple[str, str]]] = {}
    for name, found in _properties(root):
        values.setdefault(name, []).extend(found)
    return Xmp(values)


def _root(packet: bytes) -> Tree.Element | None:
    """The tree of a packet without a document type: so no entity can grow and none can be fetched."""
    if len(packet) > MOST_BYTES:
        return None
    try:
        text = packet.decode(_encoding(packet)).strip("\ufeff\0 \t\r\n")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            return None
        return Tree.fromstring(text, Tree.XMLParser(target=_ShallowTree()))  # noqa: S314 - no document type, see above
    except (ValueError, Tree.ParseError, RecursionError):
        return None


class _ShallowTree(Tree.TreeBuilder):
    """Builds a tree of few levels. Raises ValueError for a deeper one."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str], /) -> Tree.Element:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ValueError("a packet this deep is no description of a picture")
        return super().start(tag, attributes)

    def end(self, tag: str, /) -> Tree.Element:
        self._depth -= 1
        return super().end(tag)


def _encoding(packet: bytes) -> str:
    head = packet[:4]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if b"\0" in head:
        return "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
    return "utf-8-sig"


def _properties(root: Tree.Element) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    names = {f"{{{space}}}": prefix for prefix, space in NAMESPACES.items()}
    for description in root.iter(f"{_RDF}Description"):
        for key, text in description.attrib.items():
            if name := _short(key, names):
                yield name, [("", text.strip())]
        for element in description:
            name = _short(element.tag, names)
            if name and name not in _STRUCTURED:
                yield name, list(_items(element))
    yield from _inner(root)


def _inner(root: Tree.Element) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Names that stand inside a structure: of who owns the rights, of the persons shown in detail."""
    for wanted in ("plus:CopyrightOwnerName", "ext:PersonName"):
        prefix, local = wanted.split(":")
        for element in root.iter(f"{{{NAMESPACES[prefix]}}}{local}"):
            yield wanted, list(_items(element))


def _short(key: str, names: dict[str, str]) -> str:
    space, _, local = key.rpartition("}")
    prefix = names.get(space + "}")
    return f"{prefix}:{local}" if prefix else ""


def _items(element: Tree.Element) -> Iterator[tuple[str, str]]:
    """The texts of a property: its own, or those of its list or its languages."""
    listed = list(islice(element.iter(f"{_RDF}li"), MOST_ITEMS))
    for each in listed or [element]:
        text = (each.text or "").strip()
        if text:
            yield _language(each.get(_LANGUAGE, "")), text


def _language(tag: str) -> str:
    """`de` of `de-AT`; "" for `x-default`."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    return "" if primary == "x" else primary
