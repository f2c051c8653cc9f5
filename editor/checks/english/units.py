"""Currencies, per cent and units in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ENGLISH, ERROR, HINT, SAFE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView

_AMERICAN = Surroundings(american=True)
_NUMBER = r"\d(?:[\d.,]{0,14}\d)?"
_BEHIND = re.compile(
    rf"(?<![\w.,€$£–-])(?P<number>{_NUMBER}(?:[ \u00a0]?[–-][ \u00a0]?{_NUMBER})?)"
    r"(?P<scale>[ \u00a0](?:million|billion|thousand)|m|bn|k)?[ \u00a0]?(?P<sign>[€£$])(?![\w-])"
)
_APART = re.compile(r"(?P<sign>[€£$])[ \u00a0]+(?=\d)")
_CODE = re.compile(rf"\b(?P<code>EUR|USD|GBP|CHF)(?P<gap>[ \u00a0]?)(?={_NUMBER})")
_CODE_BEHIND = re.compile(
    rf"(?<![\w.,])(?P<number>{_NUMBER}(?:[ \u00a0](?:million|billion))?)[ \u00a0]?(?P<code>EUR|USD|GBP|CHF)\b"
)
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f]+%(?!\w)")
_POINTS = re.compile(r"(?<=\d)[ \u00a0]?(?:%|per[ ]cent|percent)[- ]points?\b")
_PER_CENT = re.compile(r"\b(?:percent|per[ \u00a0]cent)\b")
_GLUED = re.compile(
    r"(?<![\w.,])(?P<number>\d[\d.,]{0,10})(?P<unit>km²|km|kg|cm|mm|m²|m³|MW|GW|kW|kWh|MWh|GWh|TWh|GHz|MHz|kHz|ml|nm|µm|GB|TB|MB|Gbit/s"
    r"|Mbit/s)(?![\w-])"
)


@text_rule(
    "EN-C-01",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("Place of the currency sign"),
    why=Message(
        "In English the sign stands before the number without a space: €500; a code stands before it with one: EUR 500."
    ),
    source="EU Interinstitutional Style Guide 7.3.3; AP Stylebook",
    needs=("€", "$", "£", "EUR", "USD", "GBP", "CHF"),
    bad=(
        Example("The ticket costs 12 €.", "The ticket costs €12."),
        Example("The ticket costs € 12.", "The ticket costs €12."),
        Example("The state gives 2.5 million € a year.", "The state gives €2.5\u00a0million a year."),
        Example("The fee is EUR500.", "The fee is EUR\u00a0500."),
        Example("The fee is 500 EUR.", "The fee is EUR\u00a0500."),
    ),
    good=(
        "The ticket costs €12.",
        "The ticket costs 12 euros, or EUR 12.",
        "The state gives €2.5 million a year.",
        "A 5 €-note is enough.",
    ),
)
def currency_sign(text: TextView) -> Iterator[Hit]:
    for match in text.search(_BEHIND):
        scale = (match["scale"] or "").replace(" ", "\u00a0")
        yield Hit(match.start(), match.end(), f"{match['sign']}{match['number']}{scale}")
    for match in text.search(_APART):
        yield Hit(match.start(), match.end(), match["sign"])
    if not any(code in text.plain for code in ("EUR", "USD", "GBP", "CHF")):
        return
    for match in text.search(_CODE):
        if not match["gap"]:
            yield Hit(match.start(), match.end(), f"{match['code']}\u00a0")
    for match in text.search(_CODE_BEHIND):
        number = match["number"].replace(" ", "\u00a0")
        yield Hit(match.start(), match.end(), f"{match['code']}\u00a0{number}", severity=HINT)


@text_rule(
    "EN-P-01",
    ERROR,
    ENGLISH,
    SAFE,
    title=Message("Space before the per cent sign"),
    why=Message("In English the per cent sign follows the number without a space: 5%."),
    source="New Hart’s Rules 11.2; AP Stylebook; GOV.UK style guide",
    needs=("%",),
    bad=(
        Example("The share rose by 5 %.", "The share rose by 5%."),
        Example("Some 12.5\u00a0% of all guests came by train.", "Some 12.5% of all guests came by train."),
        Example("Between 5 and 10 % is usual.", "Between 5 and 10% is usual."),
    ),
    good=("The share rose by 5%.", "The share rose by 5 per cent.", "The sign % is common."),
)
def spaced_per_cent(text: TextView) -> Iterator[Hit]:
    for match in text.search(_SPACED):
        yield Hit(match.start(), match.end(), "%")


@text_rule(
    "EN-P-02",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("per cent, percent, percentage points"),
    why=Message(
        "British English writes per cent, American percent; the difference of two shares is in percentage points."
    ),
    source="New Hart’s Rules 11.2; AP Stylebook",
    needs=("percent", "per cent", "per\u00a0cent", "point"),
    bad=(
        Example("The share rose by 5 percent.", "The share rose by 5 per cent."),
        Example("The share rose by 5 per cent.", "The share rose by 5 percent.", at=_AMERICAN),
        Example("The share rose by 5% points.", "The share rose by 5\u00a0percentage points."),
    ),
    good=(
        "The share rose by 5 per cent.",
        Example("The share rose by 5 percent.", at=_AMERICAN),
        "The percentage rose by 5 percentage points.",
    ),
)
def per_cent(text: TextView) -> Iterator[Hit]:
    for match in text.search(_POINTS):
        word = "point" if match.group().endswith("t") else "points"
        yield Hit(match.start(), match.end(), f"\u00a0percentage {word}")
    wanted = "percent" if text.is_american else "per cent"
    for match in text.search(_PER_CENT):
        if (
            match.group().replace("\u00a0", " ") != wanted
            and text.plain[match.end() : match.end() + 6].strip(" -") != "point"
        ):
            yield Hit(match.start(), match.end(), wanted)


@text_rule(
    "EN-U-01",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Unit without a space"),
    why=Message("Between number and unit stands a space that does not break."),
    source="SI Brochure 5.4.3; New Hart’s Rules 11.2",
    needs=("m", "W", "Hz", "g", "B", "bit/s"),
    bad=(
        Example("The line is 20km long.", "The line is 20\u00a0km long."),
        Example("The plant yields 3.5MW.", "The plant yields 3.5\u00a0MW."),
        Example("A file of 250MB is sent.", "A file of 250\u00a0MB is sent."),
    ),
    good=("The line is 20 km long.", "The 5G network and the 4K screen are new.", "The state gives €60m."),
)
def glued_unit(text: TextView) -> Iterator[Hit]:
    for match in text.search(_GLUED):
        yield Hit(*match.span("unit"), f"\u00a0{match['unit']}")
