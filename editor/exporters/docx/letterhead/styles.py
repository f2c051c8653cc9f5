"""The styles of a letterhead: ours are added to them where the text needs one that the letterhead does not have.

A role of the text takes the style that the house chose for it, else the letterhead's own of the same name (there
can be but one style of a name), else ours. The letterhead's styles stay as they are; ours take its typefaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from editor.exporters.docx.letterhead.lists import bullet_list
from editor.exporters.docx.letterhead.roles import KEPT_WITH_NEXT, ROLE_STYLES
from editor.exporters.docx.markup import W, escaped
from editor.exporters.docx.package import Package, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_USE = re.compile(r'<w:(?P<kind>[pr])Style w:val="(?P<id>\w+)"/>(?P<keep><w:keepNext[^>]*/>)?')
_CHARACTERS = {"DateLine": "character"}
_KINDS = {"p": "paragraph", "r": "character"}
_OUR_SIZE, _WORD_SIZE, _SMALLEST = 24, 20, 14
"""In half points: of our text, of Word where nothing is said, and what nobody should have to read less than."""


def value(element: Element | None) -> str:
    """What `w:val` says; empty without the element."""
    return "" if element is None else str(element.get(f"{W}val", ""))


def names_of(style: Element) -> tuple[str, ...]:
    """The name of a style and its aliases, without regard to case."""
    names = (value(style.find(f"{W}name")), *value(style.find(f"{W}aliases")).split(","))
    return tuple(name.strip().casefold() for name in names if name.strip())


def ancestry(style: Element, styles: Iterable[Element]) -> Iterator[Element]:
    """The style and those that it is based on; each once, whatever a file says."""
    by_id = {each.get(f"{W}styleId"): each for each in styles}
    current: Element | None = style
    while current is not None:
        yield current
        by_id.pop(current.get(f"{W}styleId"), None)
        current = by_id.get(value(current.find(f"{W}basedOn")))


def kinds_of(styles: Iterable[Element]) -> dict[str, str]:
    """By the ids of styles what they are styles of."""
    return {str(style.get(f"{W}styleId")): str(style.get(f"{W}type")) for style in styles}


def fitting_styles(role: str, kind: str | None) -> tuple[str, ...]:
    """Those styles of ours for whose role a style of this kind can stand; none where it cannot."""
    return tuple(ours for ours in ROLE_STYLES.get(role, ()) if kind == _CHARACTERS.get(ours, "paragraph"))


class LetterheadStyles:
    """Says by which style of the letterhead each of ours is written."""

    def __init__(self, package: Package, document: str, ours: Mapping[str, bytes], chosen: Mapping[str, str]) -> None:
        self._package, self._document = package, document
        self._ours = parsed(ours["word/styles.xml"])
        self._list = ours["word/numbering.xml"]
        self._root = package.tree(package.related(document, "styles"))
        self._ids = self._chosen(chosen)
        self._own: set[str] = set()
        self._bullets = ""

    def applied(self, markup: str) -> str:
        """The markup, written in our styles, in those of the letterhead."""
        return _USE.sub(self._use, markup)

    @property
    def dates_stand_apart(self) -> bool:
        """Whether the date has a style of its own for a whole paragraph."""
        return "ReleaseDate" in self._ids

    def _chosen(self, chosen: Mapping[str, str]) -> dict[str, str]:
        """For our styles those that the house chose, as far as the letterhead has them and they fit."""
        kinds = kinds_of(self._styles())
        fitting = ((ours, style) for role, style in chosen.items() for ours in fitting_styles(role, kinds.get(style)))
        return dict(fitting)

    def _use(self, match: re.Match[str]) -> str:
        ours, kept = match["id"], match["keep"] or ""
        style = self._id(ours, _KINDS[match["kind"]])
        numbered = ""
        if ours not in self._own:
            kept = kept or ("<w:keepNext/>" if ours in KEPT_WITH_NEXT else "")
            if ours == "ListBullet" and not self._is_list(style):
                numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self._bullet_list()}"/></w:numPr>'
        return f'<w:{match["kind"]}Style w:val="{escaped(style)}"/>{kept}{numbered}'

    def _id(self, ours: str, kind: str) -> str:
        if ours not in self._ids:
            style = self._found(self._ours, ours)
            same = next((each for each in self._styles(kind) if names_of(each)[:1] == names_of(style)[:1]), None)
            self._ids[ours] = self._added(ours, style) if same is None else str(same.get(f"{W}styleId"))
        return self._ids[ours]

    def _added(self, ours: str, original: Element) -> str:
        """Adds our style under its id and name, or the next ones that are free."""
        style = deepcopy(original)
        taken = {str(each.get(f"{W}styleId")).casefold() for each in self._styles()}
        named = {name for each in self._styles() for name in names_of(each)}
        id_, name = _free(ours, taken), style.find(f"{W}name")
        style.set(f"{W}styleId", id_)
        free = _free(value(name), named, " ")
        if free != value(name):
            style.set(f"{W}customStyle", "1")  # under this name Word has none
        name.set(f"{W}val", free)
        self._own.add(ours)
        self._ids[ours] = id_
        self._fit(style, ours)
        self._root.append(style)
        return id_

    def _fit(self, style: Element, ours: str) -> None:
        """Puts our style on the ground of the letterhead: its typefaces, its size of text, its list."""
        based = style.find(f"{W}basedOn")
        ground = self._base(value(based), str(style.get(f"{W}type")))
        if ours == "QuoteAttribution" and "Quote" not in self._own:
            ground = self._id("Quote", "paragraph")
            _remove([*style.iter(f"{W}pBdr"), *style.iter(f"{W}ind")])
        if ground:
            based.set(f"{W}val", ground)
        else:
            style.remove(based)
        _remove([*style.findall(f"{W}next"), *style.iter(f"{W}rFonts")])
        for size in [*style.iter(f"{W}sz"), *style.iter(f"{W}szCs")]:
            size.set(f"{W}val", str(max(_SMALLEST, round(int(value(size)) * self._text_size() / _OUR_SIZE))))
        for spacing in style.iter(f"{W}spacing"):
            self._fit_lines(spacing)
        for number in style.iter(f"{W}numId"):
            number.set(f"{W}val", self._bullet_list(ours))

    def _fit_lines(self, spacing: Element) -> None:
        if spacing.get(f"{W}line") is None:
            spacing.set(f"{W}line", "240")
            spacing.set(f"{W}lineRule", "auto")
        elif spacing.get(f"{W}lineRule") in {"atLeast", "exact"}:
            spacing.set(f"{W}line", str(round(int(spacing.get(f"{W}line")) * self._text_size() / _OUR_SIZE)))

    def _base(self, ours: str, kind: str) -> str:
        if ours not in {"Normal", "DefaultParagraphFont"}:
            return self._id(ours, kind)
        usual = (each for each in self._styles(kind) if each.get(f"{W}default") in {"1", "true", "on"})
        return str(next((each.get(f"{W}styleId") for each in usual), ""))

    def _bullet_list(self, style: str = "") -> str:
        """The list of our bullets, which is that of our style where it is added."""
        if not self._bullets:
            linked = self._ids[style] if style else ""
            self._bullets = bullet_list(self._package, self._document, self._list, linked)
        return self._bullets

    def _is_list(self, style: str) -> bool:
        numbers = (value(each.find(f"{W}pPr/{W}numPr/{W}numId")) for each in self._ancestry(style))
        return next((number for number in numbers if number), "0") != "0"

    def _text_size(self) -> int:
        """How large the letterhead's text is, in half points."""
        defaults = self._root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
        body = self._ids.get("BodyText", "") or self._base("Normal", "paragraph")
        sizes = (value(each.find(f"{W}rPr/{W}sz")) for each in self._ancestry(body))
        said = next((size for size in sizes if size), "") or value(defaults)
        return min(max(int(said), 16), 28) if said.isdecimal() else _WORD_SIZE

    def _ancestry(self, style: str) -> Iterator[Element]:
        element = self._found(self._root, style)
        return ancestry(element, self._styles()) if element is not None else iter(())

    def _styles(self, kind: str = "") -> list[Element]:
        return [each for each in self._root.findall(f"{W}style") if not kind or each.get(f"{W}type") == kind]

    @staticmethod
    def _found(root: Element, style: str) -> Element | None:
        return next((each for each in root.findall(f"{W}style") if each.get(f"{W}styleId") == style), None)


def _remove(elements: Iterable[Element]) -> None:
    for element in elements:
        element.getparent().remove(element)


def _free(wanted: str, taken: set[str], separator: str = "") -> str:
    number, name = 1, wanted
    while name.casefold() in taken:
        number += 1
        name = f"{wanted}{separator}{number}"
    return name
