"""Figures in German text with what stands behind them, and the names of units: what the rules for numbers read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.checks.text_view import TextView
from editor.language.wordlists import word_set

NBSP = "\u00a0"
NARROW = "\u202f"
DIGITS = tuple("0123456789")
"""What a text needs that has figures."""

_FIGURE = re.compile(
    r"(?P<number>[0-9]\d*(?:[.,:]\d+){0,20})"
    r"(?P<gap>[ \u00a0\u202f]?)(?P<unit>[%‰€$£]|°[CF]?(?!\w)|[^\W\d_]+)?"
)
_WORD_BEFORE = re.compile(r"(\S{1,40})[ \u00a0\u202f]$")

SIGNS = word_set("% ‰ € $ £ °C °F")
SYMBOLS = word_set(
    """km cm mm dm µm μm nm kg mg µg kW MW GW TW kWh MWh GWh TWh kWp MWp kV mV Hz kHz MHz GHz THz kB KB MB GB TB PB
    kbit Mbit Gbit Tbit ha km² m² cm² mm² m³ cm³ dm³ qm qkm ml hl dB kN kPa hPa ppm EUR USD CHF GBP"""
)
SCALES = word_set("Million Millionen Milliarde Milliarden Billion Billionen")
SHORT_SCALES = {"Mio": "Millionen", "Mrd": "Milliarden", "Tsd": "Tausend"}
CURRENCIES = word_set("Euro Cent Dollar Franken Pfund")
MEASURES = word_set(
    """Prozent Promille Prozentpunkte Prozentpunkten Grad Meter Metern Kilometer Kilometern Zentimeter Millimeter
    Mikrometer Nanometer Quadratmeter Quadratmetern Quadratkilometer Kubikmeter Kubikmetern Hektar Liter Litern Gramm
    Kilogramm Milligramm Tonne Tonnen Watt Kilowatt Megawatt Gigawatt Terawatt Kilowattstunden Megawattstunden
    Gigawattstunden Terawattstunden Volt Kilovolt Ampere Hertz Megahertz Gigahertz Gigabit Megabit Gigabyte Megabyte
    Terabyte Dezibel Zoll Bar"""
)
UNITS = SIGNS | SYMBOLS | SCALES | frozenset(SHORT_SCALES) | CURRENCIES | MEASURES | {"Uhr"}
"""What is parted from its figure by a space."""

NUMBERED = word_set(
    """nr nr. nummer hausnummer haus halle stand raum zimmer platz gleis seite s. abschnitt absatz abs. artikel art.
    kapitel klasse stufe phase teil band gruppe linie typ modell § §§ etage tor block bus"""
)
"""Words whose figure is a name: `Halle 5`, `§ 12a`."""

_STREET = ("straße", "str.", "strasse", "weg", "platz", "allee", "gasse", "ring", "ufer", "damm", "markt", "chaussee")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, the space behind it, and the word or sign that follows on it."""

    number: str
    gap: str
    unit: str
    start: int
    end: int
    """Behind the unit, or behind the number where no word follows."""

    @property
    def number_end(self) -> int:
        return self.start + len(self.number)


@lru_cache(maxsize=16)
def _figures(plain: str) -> tuple[Figure, ...]:
    found: list[Figure] = []
    for match in _FIGURE.finditer(plain):
        if plain[max(0, match.start() - 1) : match.start()].isalnum():
            continue  # a part of a name, `W3`
        unit = match["unit"] or ""
        gap, end = (match["gap"], match.end()) if unit else ("", match.end("number"))
        found.append(Figure(match["number"], gap, unit, match.start(), end))
    return tuple(found)


def figures(text: TextView) -> Iterator[Figure]:
    """The figures of a text that no address, standard or name of the glossary holds."""
    for figure in _figures(text.plain):
        if not text.is_protected(figure.start, figure.end):
            yield figure


def word_before(plain: str, start: int) -> str:
    """What stands before `start` without a space in it; empty if no space parts it from there."""
    found = _WORD_BEFORE.search(plain, max(0, start - 42), start)
    return found[1] if found else ""


def is_numbering(plain: str, start: int) -> bool:
    """Whether a figure at `start` is a name: the number of a house, a hall or a section."""
    before = word_before(plain, start).casefold()
    return before in NUMBERED or before.endswith(_STREET)


def grouped(digits: str, style_of_thousands: str) -> str:
    """`12.500`; where the house parts thousands by a space `12 500`, with a narrow one that does not break."""
    if style_of_thousands == "space" and len(digits) < 5:
        return digits
    return f"{int(digits):,}".replace(",", NARROW if style_of_thousands == "space" else ".")
