"""Numbers in English: German separators and scale words, grouping, and small numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ENGLISH, ERROR, HINT, NONE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.wordlists import word_set

_UNIT = (
    r"(?:million|billion|trillion|per[ \u00a0]?cent|percent|%|€|euros?\b|EUR\b|km\b|kg\b|m²|metres?\b|meters?\b|kilomet"
    r"|tonnes?\b|hectares?\b|kW|MW|GW|TWh|times\b)"
)
_SWAPPED = re.compile(
    r"(?<![\w.,])(?:\d{1,3}(?:\.\d{3}){1,4},\d{1,3}(?![\d.,]*\d)|\d{1,3}(?:\.\d{3}){2,4}(?![\d.,]*\d)"
    rf"|\d{{1,3}},\d{{1,2}}(?=[ \u00a0]?{_UNIT})|(?<=[€$£])\d{{1,3}},\d{{1,2}}(?![\d.,]*\d))"
)
_THOUSANDS_POINT = re.compile(r"(?<![\w.,])(?P<sign>[€$£][ \u00a0]?)?(?P<number>[1-9]\d{0,2}\.\d{3})(?![\d.,]*\d)")
_MEASURE = word_set(
    """mm cm m km µm nm kg g mg µg l ml kW MW GW kWh MWh GHz MHz kHz Hz V kV A mA W eV s ms ns K bar hPa Pa rad
    nanometres nanometers millimetres millimeters metres meters kilometres kilometers seconds volts watts degrees
    gigahertz megahertz times litres liters grams tonnes hours minutes pixels kilograms
    amperes ohms newtons dollars percent per"""
)
_NEXT_WORD = re.compile(r"[ \u00a0](?P<word>[^\W\d_]+)")
_UNGROUPED = re.compile(
    r"(?<![\w.,:/–+#-])(?P<sign>[€$£])?(?P<number>\d{4,7})(?![\w/–-]|[.,:]\d)(?=(?P<noun>[ \u00a0][a-z]{3,}))?"
)
_NO_NOUN = word_set(
    """and are but for from has have into its per that the this was were will when where which while with until since
    after before then there they who also saw came went began became marked showed during under over about"""
)
_NO_AMOUNT = re.compile(
    r"(?i:\b(?:no|nos|number|room|article|item|id|code|box|part|model|type|iso|in|since|year|form|order"
    r"|tel|phone)\.?[ \u00a0])$"
    r"|[A-Z][\w.]{0,30}[ \u00a0]$"
)
_GERMAN_SCALE = re.compile(
    r"(?<=\d)[ \u00a0]?(?P<word>Mio|Mrd|Tsd|Mill|Millionen|Milliarden?|Milliards?)\b\.?(?P<stop>(?=\s*$|\s+[A-Z]))?"
)
_NUMBER_BEFORE = re.compile(r"(?<![\w.,€$£])\d(?:[\d.,]{0,14}\d)?$")
_SIGN_AFTER = re.compile(r"[ \u00a0]?(?P<sign>[€$£])(?!\w)")
_SCALES = {"Mio": "million", "Mill": "million", "Millionen": "million", "Tsd": "thousand"}
_SHORT_SCALE = re.compile(r"(?<=[€$£])(?P<number>\d[\d.,]{0,8})[ \u00a0]?(?P<scale>bn|mn|mln|m)(?!\w)")
_SHORT_SCALES = {"bn": "billion", "mn": "million", "mln": "million", "m": "million"}
_SMALL = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_FIGURE = re.compile(r"(?<= )(?P<figure>[2-9])(?=[ \u00a0](?P<noun>[a-z]{3,}s)\b)")
_FIGURE_UNITS = word_set(
    """metres meters kilometres kilometers millimetres millimeters centimetres litres liters tonnes tons degrees volts
    watts hectares acres euros dollars cents pounds points times miles inches hours minutes seconds years months weeks
    days grams kilograms gigabytes megabytes bits bytes pixels is was has"""
)
_CAPITAL_BEFORE = re.compile(r"(?:[A-Z][\w-]*|\d[\d.,]*|\b(?:no|and|or|to|of|phase|level|stage))[ \u00a0]$")
_STARTS = re.compile(r"[“‘\"]?(?P<figure>\d[\d.,]{0,10})[ \u00a0](?=[a-z])")


@text_rule(
    "EN-N-01",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("German separators in a number"),
    why=Message("English groups thousands by commas and writes decimals with a point: 1,234.5."),
    source="New Hart’s Rules 11.2; AP Stylebook",
    needs=(",", "."),
    bad=(
        Example("The lab cost 1,5 million euros.", "The lab cost 1.5 million euros."),
        Example("Sales rose to 1.234,5 units.", "Sales rose to 1,234.5 units."),
        Example("A share of 12,5% is enough.", "A share of 12.5% is enough."),
        Example("The region has 1.250.000 inhabitants.", "The region has 1,250,000 inhabitants."),
        Example("The ticket is €7,50.", "The ticket is €7.50."),
    ),
    good=(
        "The lab cost 1.5 million euros.",
        "In 2026, 15 per cent more guests came.",
        "The region has 1,250,000 inhabitants.",
        "See chapters 1,2 and 3; the server is 192.168.178.100.",
    ),
)
def german_separators(text: TextView) -> Iterator[Hit]:
    stretches = set(text.protected)
    for match in _SWAPPED.finditer(text.plain):
        points = match.group().count(".")
        is_grouped = points == 2 or (points > 2 and match.group().endswith("000"))
        if points > 1 and "," not in match.group() and not is_grouped:
            continue  # an address of a computer
        if text.is_protected(*match.span()) and not (is_grouped and match.span() in stretches):
            continue
        yield Hit(match.start(), match.end(), match.group().translate(_SWAP))


_SWAP = str.maketrans(".,", ",.")


@text_rule(
    "EN-N-02",
    WARNING,
    ENGLISH,
    NONE,
    title=Message("Thousand or decimal?"),
    why=Message("English readers take 1.500 for one and a half. Write 1,500 if it is one thousand five hundred."),
    source="New Hart’s Rules 11.2",
    needs=(".",),
    bad=("The fair drew 1.500 visitors.", "The prize is €2.500.", "The firm has 12.000 employees."),
    good=(
        "The fair drew 1,500 visitors.",
        "The layer is 1.255 mm thick.",
        "The constant is 3.142, the ratio 0.125.",
        "The carrier is 2.450 GHz.",
    ),
)
def ambiguous_thousand(text: TextView) -> Iterator[Hit]:
    for match in text.search(_THOUSANDS_POINT):
        following = _NEXT_WORD.match(text.plain, match.end())
        word = following["word"] if following else ""
        counts = (
            word.islower() and word not in _MEASURE and (word.endswith("s") or word in {"people", "euro", "square"})
        )
        if counts or (match["sign"] and match["number"].endswith("00")):
            yield Hit(*match.span("number"))


@text_rule(
    "EN-N-03",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Thousands without a comma"),
    why=Message("Numbers from 1,000 on take a comma for the thousands; years, codes and page numbers take none."),
    source="GOV.UK style guide; AP Stylebook; CMOS 9.54",
    bad=(
        Example("The fair drew 12500 visitors.", "The fair drew 12,500 visitors."),
        Example("The prize is €250000.", "The prize is €250,000."),
        Example("More than 4500 guests came.", "More than 4,500 guests came."),
    ),
    good=(
        "The fair drew 12,500 visitors.",
        "The address is 35390 Gießen.",
        "In 2027 visitors came from Jena; room 4500 was full.",
        "Call 06421 123456 before noon.",
    ),
)
def ungrouped(text: TextView) -> Iterator[Hit]:
    for match in text.search(_UNGROUPED):
        figures, noun = match["number"], (match["noun"] or "").strip()
        if figures[0] == "0" or not (match["sign"] or (noun and noun not in _NO_NOUN)):
            continue
        if len(figures) == 4 and (1400 <= int(figures) < 2200 or not (match["sign"] or noun.endswith("s"))):
            continue
        if not match["sign"] and _NO_AMOUNT.search(text.plain, max(0, match.start() - 16), match.start()):
            continue
        yield Hit(*match.span("number"), f"{int(figures):,}")


@text_rule(
    "EN-N-04",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Small number in figures"),
    why=Message("Numbers up to nine are words, from 10 on figures; a sentence does not begin with a figure."),
    source="AP Stylebook; New Hart’s Rules 11.1",
    bad=(
        Example("The network has 3 partners.", "The network has three partners."),
        Example("We built 7 labs in Jena.", "We built seven labs in Jena."),
        "Doors open. 12 guests are there.",
    ),
    good=(
        "The network has three partners.",
        "The walk is 5 kilometres, or 6 hours.",
        "The network has 3 labs and 14 partners.",
        "In phase 3 trials begin.",
        Example("3 partners, 1 aim", at=Surroundings(kind=Kind.HEADLINE)),
    ),
)
def small_figures(text: TextView) -> Iterator[Hit]:
    if not text.is_running or text.kind in {Kind.FACTBOX, Kind.BULLETS, Kind.NOTES}:
        return
    if not any(figure in text.plain for figure in "123456789"):
        return
    for start, end in text.sentences:
        opening = _STARTS.match(text.plain, start, end)
        if opening and start > 0 and not _is_year(opening["figure"]) and not text.is_protected(start, opening.end()):
            message = Message(
                "A sentence does not begin with a figure; begin with another word or write the number out."
            )
            yield Hit(*opening.span("figure"), message=message)
        yield from _figures_in(text, start, end)


def _is_year(figure: str) -> bool:
    return len(figure) == 4 and figure.isdigit()


def _figures_in(text: TextView, start: int, end: int) -> Iterator[Hit]:
    found = [
        match
        for match in _FIGURE.finditer(text.plain, start, end)
        if match["noun"] not in _FIGURE_UNITS
        and not _CAPITAL_BEFORE.search(text.plain, max(start, match.start() - 20), match.start())
        and not text.is_protected(*match.span())
    ]
    if found and not re.search(r"\d\d|\d[.,]\d", text.plain[start:end]):
        for match in found:
            yield Hit(*match.span("figure"), _SMALL[int(match["figure"])])


@text_rule(
    "EN-N-05",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("German scale word"),
    why=Message("“Mio.” is million, “Mrd.” and “Milliarde” are billion. A German Billion is an English trillion."),
    source="EU Interinstitutional Style Guide; New Hart’s Rules 11.2",
    needs=("Mio", "Mrd", "Tsd", "Mill"),
    bad=(
        Example("The state gives 5 Mio. euros.", "The state gives 5\u00a0million euros."),
        Example("The state gives 5 Mio. € a year.", "The state gives €5\u00a0million a year."),
        Example("Sales reached €1.2 Mrd.", "Sales reached €1.2\u00a0billion."),
        Example("They invest 3 Milliarden euros.", "They invest 3\u00a0billion euros."),
    ),
    good=(
        "The state gives 5 million euros.",
        "Sales reached €1.2 billion.",
        "The MIO brand has 5 MioCards.",
    ),
)
def german_scale(text: TextView) -> Iterator[Hit]:
    for match in text.search(_GERMAN_SCALE):
        scale = _SCALES.get(match["word"], "billion")
        number = _NUMBER_BEFORE.search(text.plain, max(0, match.start() - 18), match.start())
        sign = _SIGN_AFTER.match(text.plain, match.end())
        if number and sign:
            yield Hit(number.start(), sign.end(), f"{sign['sign']}{number.group()}\u00a0{scale}")
            continue
        stop = "." if match.group().endswith(".") and match["stop"] is not None else ""
        yield Hit(match.start(), match.end(), f"\u00a0{scale}{stop}")


@text_rule(
    "EN-N-06",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Short form of million or billion"),
    why=Message("Headlines may say €60m; in the text million and billion are written out."),
    source="GOV.UK style guide; AP Stylebook",
    needs=("m", "bn"),
    bad=(
        Example("The state gives €60m for labs.", "The state gives €60\u00a0million for labs."),
        Example("Sales reached $1.2bn.", "Sales reached $1.2\u00a0billion."),
        Example("It costs £5 mn.", "It costs £5\u00a0million."),
    ),
    good=(
        "The state gives €60 million for labs.",
        "The mast is 60m high and costs €60 a metre.",
        Example("State gives €60m for labs", at=Surroundings(kind=Kind.HEADLINE)),
    ),
)
def short_scale(text: TextView) -> Iterator[Hit]:
    if not text.is_running or text.kind is Kind.FACTBOX:
        return
    for match in text.search(_SHORT_SCALE):
        yield Hit(*match.span(), f"{match['number']}\u00a0{_SHORT_SCALES[match['scale']]}")
