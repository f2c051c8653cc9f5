"""The sections of a document: how wide their text is, and what stands at the top and foot of their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from editor.exporters.docx.markup import NAMESPACES, R, W
from editor.exporters.docx.package import HEAD, OFFICE, WORD_TYPE, DamagedPackage, Package, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FULL_WIDTH, _WIDEST = 11906, 31_680
_USUAL_MARGIN = 1440
_GAP_OF_COLUMNS = 708
_OFF = {"0", "false", "off"}
_ROOTS = {"header": "hdr", "footer": "ftr"}


def text_width(section: Element) -> int:
    """The width between the margins, in twips."""
    page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    sides = (_twips(margins, side, _USUAL_MARGIN) for side in ("left", "right"))
    return max(_twips(page, "w", _FULL_WIDTH) - sum(sides) - _twips(margins, "gutter", 0), _USUAL_MARGIN)


def column_width(section: Element) -> int:
    """The width of a line of text: the narrowest column of a section that has several."""
    width, columns = text_width(section), section.find(f"{W}cols")
    number = _twips(columns, "num", 1)
    if columns is None or number < 2:
        return width
    own = [_twips(column, "w", 0) for column in columns.findall(f"{W}col")]
    if any(own):
        return min(each for each in own if each)
    return (width - (number - 1) * _twips(columns, "space", _GAP_OF_COLUMNS)) // number


def sections(document: Element) -> list[Element]:
    """The properties of each section as they are, without those that they had before a tracked change."""
    return [each for each in document.iter(f"{W}sectPr") if each.getparent().tag != f"{W}sectPrChange"]


def inherit(section: Element, earlier: list[Element]) -> None:
    """Gives the section the headers and footers that it takes from earlier ones, so that it can stand alone."""
    for kind in _ROOTS:
        for when in ("even", "first", "default"):
            found = (_reference(each, kind, when) for each in (section, *reversed(earlier)))
            reference = next((each for each in found if each is not None), None)
            if reference is not None and reference.getparent() is not section:
                _refer(section, kind, when, str(reference.get(f"{R}id")))


def stand_on_every_page(package: Package, document: str, kind: str, line: Callable[[], str], *, beside: bool) -> None:
    """Puts a line into the headers or footers of all pages.

    Pages that have none get one of their own. Those that are there are left alone, or with `beside` get the
    line below what they say. `line` is asked only where it is needed. Raises DamagedPackage.
    """
    root, made = package.tree(document), ""
    inherited: dict[str, str] = {}
    for section in sections(root):
        for when in ("default", "first", "even"):
            reference = _reference(section, kind, when)
            if reference is not None:
                inherited[when] = str(reference.get(f"{R}id"))
            elif when not in inherited and when in _needed(section, package, document):
                made = made or _made(package, document, kind, line())
                _refer(section, kind, when, made)
                inherited[when] = made
    if beside:
        for part in _parts(package, document, kind, without=made):
            package.tree(part).append(_parsed(line()))


def require_lines(package: Package, document: str) -> None:
    """Raises DamagedPackage where a section refers to a header or footer that is not there or cannot be read."""
    for kind in _ROOTS:
        for part in _parts(package, document, kind):
            package.view(part)


def _needed(section: Element, package: Package, document: str) -> Iterator[str]:
    yield "default"
    if _is_on(section.find(f"{W}titlePg")):
        yield "first"
    settings = package.related(document, "settings")
    if settings and _is_on(package.view(settings).find(f"{W}evenAndOddHeaders")):
        yield "even"


def _parts(package: Package, document: str, kind: str, *, without: str = "") -> Iterator[str]:
    """The headers or footers that a section refers to, each once."""
    used = {str(each.get(f"{R}id")) for each in package.view(document).iter(f"{W}{kind}Reference")} - {without}
    targets = {each.id: each.target for each in package.relationships(document) if not each.external}
    if used - set(targets):
        raise DamagedPackage(f"a section refers to a {kind} that is not there")
    yield from sorted({targets[each] for each in used})


def _made(package: Package, document: str, kind: str, paragraph: str) -> str:
    """The id of a new header or footer."""
    name = package.free_name(document, kind, ".xml")
    root = _ROOTS[kind]
    content = f"{HEAD}<w:{root} {NAMESPACES}>{paragraph}</w:{root}>"
    package.put(name, content.encode(), f"{WORD_TYPE}{kind}+xml")
    return package.relate(document, f"{OFFICE}/{kind}", name)


def _refer(section: Element, kind: str, when: str, relationship: str) -> None:
    reference = section.makeelement(f"{W}{kind}Reference", {f"{W}type": when, f"{R}id": relationship})
    section.insert(0, reference)


def _reference(section: Element, kind: str, when: str) -> Element | None:
    for reference in section.findall(f"{W}{kind}Reference"):
        if reference.get(f"{W}type", "default") == when:
            return reference
    return None


def _parsed(paragraph: str) -> Element:
    return parsed(f"<w:body {NAMESPACES}>{paragraph}</w:body>".encode())[0]


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") not in _OFF


def _twips(element: Element | None, attribute: str, usual: int) -> int:
    said = "" if element is None else str(element.get(f"{W}{attribute}", ""))
    try:
        return min(max(round(float(said)), 0), _WIDEST)
    except (ValueError, OverflowError):
        return usual
