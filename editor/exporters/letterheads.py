"""Letterheads: whether a Word file can be one, which styles it has, and which of them fit which role of the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.exporters.docx.letterhead.ground import checked_letterhead
from editor.exporters.docx.letterhead.roles import ROLE_STYLES
from editor.exporters.docx.letterhead.styles import ancestry, fitting_styles, kinds_of, value
from editor.exporters.docx.markup import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROLES = tuple(ROLE_STYLES)
"""The roles of the text that a style of the letterhead can take."""

_NAMES = {
    "label": "Release Label, Pressemitteilung, Medienmitteilung, Press Release, Dokumenttyp, Dokumentart",
    "date": "Release Date, Date Line, Date, Datum, Datumszeile, Ort und Datum, Place and Date",
    "draft": "Draft Mark, Draft, Entwurf, Entwurfsvermerk",
    "embargo": "Embargo, Sperrfrist, Sperrvermerk",
    "kicker": "Kicker, Dachzeile, Spitzmarke, Topline, Overline",
    "headline": "Headline, Schlagzeile, Haupttitel, Title, Titel, Heading 1, Überschrift 1, Überschrift",
    "subheadline": "Subheadline, Unterzeile, Subtitle, Untertitel, Unterüberschrift",
    "lead": "Lead, Vorspann, Teaser, Anlauf, Einleitung, Standfirst, Intro, Abstract",
    "body": "Body Text, Textkörper, Fließtext, Grundtext, Brieftext, Text, Normal, Standard",
    "crosshead": "Crosshead, Zwischenüberschrift, Zwischentitel, Heading 2, Überschrift 2, Heading 1, Überschrift 1",
    "bullet": "List Bullet, Aufzählungszeichen, Bullets, Bullet List, Aufzählung, List Paragraph, Listenabsatz",
    "quote": "Quote, Zitat, Block Quote, Blockquote, Intense Quote, Intensives Zitat, Block Text, Blocktext",
    "attribution": "Quote Attribution, Attribution, Zitatgeber, Zitatquelle, Begleitsatz",
    "factbox_heading": "Fact Box Heading, Faktenbox Überschrift, Infobox Überschrift, Kasten Überschrift",
    "factbox": "Fact Box, Faktenbox, Infobox, Info Box, Kasten, Kastentext",
    "caption": "Caption, Beschriftung, Bildunterschrift, Bildtext, Bildlegende",
    "credit": "Credit, Photo Credit, Bildnachweis, Fotonachweis, Bildquelle",
    "end": "End Line, Ende, Schlusszeile, Zeichenzahl",
    "about_heading": "Section Heading, Boilerplate Heading, Boilerplate Überschrift, Heading 3, Überschrift 3",
    "about": "Boilerplate, Boilerplatetext, Abbinder, Über uns, About",
    "fact": "Fact Line, Pressekontakt, Kontakt, Kontaktdaten, Media Contact, Contact",
    "licence": "Licence, License, Abdruck, Abdruckhinweis, Nutzungshinweis",
}
_OUTLINE = {"headline": "0", "crosshead": "1", "about_heading": "2"}
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LOST = str.maketrans("", "", "äöüß")


@dataclass(frozen=True, slots=True)
class LetterheadStyle:
    """A style of a letterhead; `kind` is `paragraph` or `character`."""

    id: str
    name: str
    kind: str


def check_letterhead(file: Path, name: str = "") -> None:
    """Raises ExportRefused, in one sentence, for a file that cannot be a letterhead. `name` is what it is called."""
    checked_letterhead(file, name or file.name)


def styles_of(file: Path, name: str = "") -> tuple[LetterheadStyle, ...]:
    """The styles of paragraphs and characters, in the order of the file. Raises ExportRefused."""
    kinds = {"paragraph", "character"}
    found = (_style(each) for each in _root(file, name).findall(f"{W}style"))
    return tuple(style for style in found if style.kind in kinds and style.id and style.name)


def proposed_styles(file: Path, name: str = "") -> tuple[tuple[str, str], ...]:
    """For each role the id of the style that fits it by name, by another name or by level. Raises ExportRefused.

    No style gets two roles, and headline, crosshead and headings at the end never have the same level. The usual style
    of a letterhead that leaves no space between paragraphs is not proposed: ours does, and is based on it.
    """
    root = _root(file, name)
    styles = [each for each in root.findall(f"{W}style") if each.get(f"{W}type") == "paragraph" and _id(each)]
    fitting = [each for each in styles if each.get(f"{W}default") is None or _separates(each, styles)]
    chosen: dict[str, str] = {}
    levels: set[str] = set()
    for role, names in _NAMES.items():
        free = [each for each in fitting if _id(each) not in chosen.values() and _level(each, styles) not in levels]
        style = _named(free, names.split(", "))
        if style is None:
            style = _at_level(free, styles, _OUTLINE.get(role, ""))
        if style is not None:
            chosen[role] = _id(style)
            levels |= {_level(style, styles)} - {""}
    return tuple(chosen.items())


def unfit_roles(file: Path, chosen: Iterable[tuple[str, str]], name: str = "") -> tuple[str, ...]:
    """The roles whose style the letterhead does not have, or has for something else: ours are taken there. Raises
    ExportRefused."""
    kinds = kinds_of(_root(file, name).findall(f"{W}style"))
    return tuple(role for role, style in chosen if not fitting_styles(role, kinds.get(style)))


def _root(file: Path, name: str) -> Element:
    package, document = checked_letterhead(file, name or file.name)
    return package.view(package.related(document, "styles"))


def _style(element: Element) -> LetterheadStyle:
    return LetterheadStyle(_id(element), value(element.find(f"{W}name")), str(element.get(f"{W}type", "")))


def _id(style: Element) -> str:
    return str(style.get(f"{W}styleId", ""))


def _named(styles: Sequence[Element], names: Iterable[str]) -> Element | None:
    """The first style of the first name that there is; names come before ids, which are only made from them."""
    known: dict[str, Element] = {}
    for keys in (_keys_of_names, _keys_of_id):
        for style in styles:
            for key in keys(style):
                known.setdefault(key, style)
    return next((known[key] for name in names for key in _spellings(name) if key in known), None)


def _keys_of_names(style: Element) -> list[str]:
    names = (value(style.find(f"{W}name")), *value(style.find(f"{W}aliases")).split(","))
    return [_key(name) for name in names if _key(name)]


def _keys_of_id(style: Element) -> list[str]:
    return [_key(_id(style))]


def _spellings(name: str) -> tuple[str, ...]:
    """How the name is written: as it is, with ae for ä, and without the umlauts that Word leaves out of ids."""
    plain = unicodedata.normalize("NFC", name).casefold()
    return tuple(dict.fromkeys(_key(text) for text in (name, plain.translate(_SPELT), plain.translate(_LOST))))


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", name).casefold())


def _at_level(free: Sequence[Element], styles: Sequence[Element], level: str) -> Element | None:
    return next((each for each in free if level and _level(each, styles) == level), None)


def _level(style: Element, styles: Sequence[Element]) -> str:
    """The outline level of a style, its own or that of the style it is based on; empty for text."""
    levels = (value(each.find(f"{W}pPr/{W}outlineLvl")) for each in ancestry(style, styles))
    return next((level for level in levels if level), "9").replace("9", "")


def _separates(style: Element, styles: Sequence[Element]) -> bool:
    """Whether paragraphs of the style can be told apart: by space or by the start of their first line."""
    defaults = style.getparent().find(f"{W}docDefaults/{W}pPrDefault")
    for each in (*ancestry(style, styles), *([] if defaults is None else [defaults])):
        spacing, indent = each.find(f"{W}pPr/{W}spacing"), each.find(f"{W}pPr/{W}ind")
        said = [] if spacing is None else [spacing.get(f"{W}{side}", "0") for side in ("before", "after")]
        said += [] if indent is None else [indent.get(f"{W}firstLine", "0")]
        if any(value != "0" for value in said):
            return True
    return False
