"""Figures and their units in German: the space between them, degrees, and words made of a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.german.figures import DIGITS, NBSP, UNITS, Figure, figures, is_numbering
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView
from editor.language.wordlists import word_set

_LETTERS = word_set("m V W")
"""Units of one letter that are no number of a house: `12a`, `5g` may be one."""
_SPACED_LETTERS = word_set("m g l t V W")

_DEGREES = re.compile(r"(?<!\w)(\d+(?:,\d+)?)[ \u00a0\u202f]?(?:°[ \u00a0\u202f]|º[ \u00a0\u202f]?)([CF])(?!\w)")

_ADJECTIVE = re.compile(
    r"(?:prozentig|jährig|tägig|wöchig|monatig|stündig|minütig|sekündig|seitig|köpfig|stellig|teilig|stufig|stöckig"
    r"|geschossig|malig|gleisig|spurig|bändig|sitzig|zeilig|spaltig|silbig)(?:e[nmrs]?)?"
)
_PERCENT_ENDING = re.compile(r"(?P<hyphen>-?)(?P<ending>ig(?:e[nmrs]?)?)(?!\w)")
_JOINED = word_set("kg km cm mm m kW MW GW kWh MWh V")
_JOINED_WORDS = word_set(
    """Meter Kilometer Zentimeter Millimeter Quadratmeter Liter Grad Prozent Tonnen Watt Kilowatt Megawatt Gigawatt Volt
    Minuten Stunden Tage Wochen Monats Jahres Punkte Seiten Megabit Gigabit Zoll"""
)


@text_rule(
    "DE-U-01",
    ERROR,
    GERMAN,
    SAFE,
    title=Message("Unit without a space"),
    why=Message("Between a figure and its unit stands a space that does not break: “5 %”, “20 °C”, “3 kg”."),
    source="DIN 5008:2020",
    needs=DIGITS,
    bad=(
        Example("Der Anteil steigt um 5% auf ein Drittel.", "Der Anteil steigt um 5\u00a0% auf ein Drittel."),
        Example("Bei 20°C wiegt der Kern 3kg.", "Bei 20\u00a0°C wiegt der Kern 3\u00a0kg."),
        Example("Ab 14Uhr kostet der Eintritt 10€.", "Ab 14\u00a0Uhr kostet der Eintritt 10\u00a0€."),
        Example(
            "Das Land gibt 2,5Mio. Euro, das Kabel ist 120m lang.",
            "Das Land gibt 2,5\u00a0Mio. Euro, das Kabel ist 120\u00a0m lang.",
        ),
        Example("Die Anlage hat 40MW Leistung.", "Die Anlage hat 40\u00a0MW Leistung."),
    ),
    good=(
        "Der Anteil steigt um 5\u00a0% und gilt 100%ig, die 5%-Hürde bleibt.",
        "Die 80er bringen den 15fachen Wert, 3D-Druck und 5G.",
        "Das Labor liegt in der Bahnhofstraße 12m, Halle 5m, nach §\u00a019m.",
        "Der Winkel misst 90°, das Modell heißt A380kg.",
        "Das Bild liegt unter https://example.org/a%205%25kg im Netz.",
    ),
)
def unit_without_space(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for figure in figures(text):
        if figure.gap or not (figure.unit in UNITS or _is_letter(plain, figure)):
            continue
        if plain[figure.end : figure.end + 1] in {"-", "–"} or plain[figure.end : figure.end + 2] == "ig":
            continue
        yield Hit(figure.start, figure.end, f"{figure.number}{NBSP}{figure.unit}")


def _is_letter(plain: str, figure: Figure) -> bool:
    return figure.unit in _LETTERS and len(figure.number) > 1 and not is_numbering(plain, figure.start)


@text_rule(
    "DE-U-02",
    HINT,
    GERMAN,
    SAFE,
    title=Message("Unit that may break"),
    why=Message("A figure stays with its unit: between them stands a space that does not break."),
    source="DIN 5008:2020",
    needs=DIGITS,
    bad=(
        Example("Der Anteil steigt um 5 % im Jahr.", "Der Anteil steigt um 5\u00a0% im Jahr."),
        Example("Das Fest beginnt um 14 Uhr.", "Das Fest beginnt um 14\u00a0Uhr."),
        Example(
            "Das Land gibt 2,5 Millionen Euro und 30 km Kabel.",
            "Das Land gibt 2,5\u00a0Millionen Euro und 30\u00a0km Kabel.",
        ),
    ),
    good=(
        "Der Anteil steigt um 5\u00a0% im Jahr.",
        "Es kamen 40 Firmen aus 12 Ländern.",
        "Der Anteil steigt um 5\u202f%.",
        "Die Norm DIN 5008 gilt, das Jahr 2027 auch.",
    ),
)
def unit_that_may_break(text: TextView) -> Iterator[Hit]:
    for figure in figures(text):
        is_derived = text.plain[figure.end : figure.end + 3].lstrip("-").startswith("ig")
        if figure.gap == " " and not is_derived and (figure.unit in UNITS or figure.unit in _SPACED_LETTERS):
            yield Hit(figure.start, figure.end, f"{figure.number}{NBSP}{figure.unit}")


@text_rule(
    "DE-U-03",
    ERROR,
    GERMAN,
    SAFE,
    title=Message("Degrees written apart"),
    why=Message("The sign for degrees belongs to the letter behind it, and a space stands before it: “20 °C”."),
    source="DIN 5008:2020; DIN 1301",
    needs=("°", "º"),
    bad=(
        Example("Bei 20° C härtet der Kern aus.", "Bei 20\u00a0°C härtet der Kern aus."),
        Example("Bei 21,5 ° C ist es ruhig.", "Bei 21,5\u00a0°C ist es ruhig."),
        Example("Der Ofen hat 350°\u00a0F im Kern.", "Der Ofen hat 350\u00a0°F im Kern."),
    ),
    good=(
        "Bei 20\u00a0°C härtet der Kern aus.",
        "Der Winkel misst 90° Clemens zufolge.",
        "Der Ofen dreht sich um 360° und wird warm.",
        "Bei 20°C ist es warm.",
    ),
)
def degrees_written_apart(text: TextView) -> Iterator[Hit]:
    for match in text.search(_DEGREES):
        yield Hit(match.start(), match.end(), f"{match[1]}{NBSP}°{match[2]}")


@text_rule(
    "DE-U-06",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Hyphen missing after a figure"),
    why=Message("A word made of a figure has a hyphen after it: “10-jährig”, “8-prozentig”, “5-mal”, “10-kg-Paket”."),
    source="Amtliches Regelwerk §§ 40, 44",
    needs=DIGITS,
    bad=(
        Example("Das 10 jährige Bestehen feiert das Netz.", "Das 10-jährige Bestehen feiert das Netz."),
        Example("Eine 3tägige Tagung in Jena folgt.", "Eine 3-tägige Tagung in Jena folgt."),
        Example("Das Netz ist 5 mal so schnell.", "Das Netz ist 5-mal so schnell."),
        Example("Eine 8 %ige Lösung genügt.", "Eine 8%ige Lösung genügt."),
        Example(
            "Der 10\u00a0kg-Kern und die 2,5 Liter-Flasche sind neu.",
            "Der 10-kg-Kern und die 2,5-Liter-Flasche sind neu.",
        ),
    ),
    good=(
        "Das 10-jährige Bestehen, die 8%ige Lösung und der 15fache Wert sind neu.",
        "Das Feld misst 3 mal 4 Meter.",
        "Es kamen 40 jährlich geförderte Firmen.",
        "Die 20 Euro-Länder, der 10-kg-Kern und 2- bis 3-tägige Kurse sind dabei.",
    ),
)
def hyphen_missing_after_figure(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for figure in figures(text):
        if figure.unit == "%" and (ending := _PERCENT_ENDING.match(plain, figure.end)):
            if figure.gap or ending["hyphen"]:
                yield Hit(figure.start, ending.end(), f"{figure.number}%{ending['ending']}")
        elif _ADJECTIVE.fullmatch(figure.unit) or _is_times(plain, figure):
            yield Hit(figure.start, figure.end, f"{figure.number}-{figure.unit}")
        elif _leads_a_noun(plain, figure):
            sure = figure.unit in _JOINED
            yield Hit(figure.start, figure.end, f"{figure.number}-{figure.unit}", severity=None if sure else WARNING)


def _is_times(plain: str, figure: Figure) -> bool:
    """`5 mal so schnell`, but not `3 mal 4 Meter`."""
    return figure.unit == "mal" and not plain[figure.end : figure.end + 2].strip()[:1].isdigit()


def _leads_a_noun(plain: str, figure: Figure) -> bool:
    if figure.unit not in _JOINED and figure.unit not in _JOINED_WORDS:
        return False
    behind = plain[figure.end : figure.end + 7]
    return behind[:1] == "-" and behind[1:2].isupper() and behind != "-Punkte"
