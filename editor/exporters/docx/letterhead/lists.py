"""The list of our bullets in a letterhead that may have lists of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.exporters.docx.markup import W
from editor.exporters.docx.package import OFFICE, WORD_TYPE, Package, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def bullet_list(package: Package, document: str, ours: bytes, style: str) -> str:
    """Adds our list and says its number; `style` is the id of our style of bullets, empty where that is not used."""
    root, numbers = parsed(ours), package.related(document, "numbering")
    levels, number = root.find(f"{W}abstractNum"), root.find(f"{W}num")
    _fit(levels, style)
    if not numbers:
        _add_part(package, document, root)
        return str(number.get(f"{W}numId"))
    theirs = package.tree(numbers)
    shape, own = _next(theirs, "abstractNum", "abstractNumId"), _next(theirs, "num", "numId")
    levels.set(f"{W}abstractNumId", shape)
    number.set(f"{W}numId", own)
    number.find(f"{W}abstractNumId").set(f"{W}val", shape)
    _insert(theirs, levels, ("num", "numIdMacAtCleanup"))
    _insert(theirs, number, ("numIdMacAtCleanup",))
    return own


def _fit(levels: Element, style: str) -> None:
    """Links the list to our style, or to none, and leaves it the typeface of the letterhead."""
    for level in levels.iter(f"{W}lvl"):
        linked = level.find(f"{W}pStyle")
        if style:
            linked.set(f"{W}val", style)
        else:
            level.remove(linked)
        for font in [*level.iter(f"{W}rFonts")]:
            font.getparent().remove(font)


def _add_part(package: Package, document: str, root: Element) -> None:
    from lxml import etree

    name = package.free_name(document, "numbering", ".xml")
    package.put(name, etree.tostring(root), f"{WORD_TYPE}numbering+xml")
    package.relate(document, f"{OFFICE}/numbering", name)


def _next(root: Element, element: str, attribute: str) -> str:
    """One more than the highest number that is taken; not 0, which means no list."""
    said = (each.get(f"{W}{attribute}", "0") for each in root.findall(f"{W}{element}"))
    return str(max((int(number) for number in said if number.isdecimal()), default=0) + 1)


def _insert(root: Element, element: Element, before: tuple[str, ...]) -> None:
    """Puts the element where the order of the schema wants it."""
    following = next((child for child in root if child.tag in {f"{W}{name}" for name in before}), None)
    if following is None:
        root.append(element)
    else:
        following.addprevious(element)
