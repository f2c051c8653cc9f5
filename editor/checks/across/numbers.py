"""Numbers of both languages: their value, how they are written, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from editor.checks.across.matching import Difference, Odd, differences
from editor.checks.across.reading import facts
from editor.checks.across.swaps import swapped
from editor.checks.across.telling import SOURCE, differ, lonely
from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.rule import ERROR, HINT, WARNING, Example, PairHit, pair_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.quantities import Quantity

_FIGURES = re.compile(r"\d+")
_RELATIVE_YEAR = re.compile(
    r"[Vv]orjahr|\b(?:dieses|diesem|vergangenen|vorigen|letzten|nächsten|kommenden|laufenden) Jahr"
    r"|\b[Jj]ahres(?:ende|mitte)"
    r"|\b(?:this|last|next|previous|prior|coming|current) (?:financial |fiscal )?year\b|\byear (?:earlier|before|ago)\b"
    r"|\bend of the year\b|\byear-end\b"
)
"""Years that one language names and the other tells by the day of the release: `im Vorjahr`, `in 2026`."""


def _both(de: str, en: str) -> Example:
    return Example(de, other=en)


@pair_rule(
    "CL-03",
    ERROR,
    title=Message("Numbers differ"),
    why=Message("A number of one language has another value in the other, or is missing there. One of them is wrong."),
    source=SOURCE,
    bad=(
        _both("Das Labor kostet 1,5 Mio. Euro.", "The lab costs €1.5 billion."),
        _both("Drei Kliniken beteiligen sich.", "Four clinics are taking part."),
        _both("41 Betriebe gehören dazu.", "The network has 14 member companies."),
        _both("Zwei Drittel der Betriebe bilden aus.", "Three quarters of the companies train apprentices."),
        _both("Im dritten Quartal geht es los.", "Work begins in the fourth quarter."),
    ),
    good=(
        _both("Das Labor kostet 1,5 Mio. Euro.", "The lab costs €1,500,000."),
        _both("Ein Dutzend Betriebe und 3 Kliniken", "Twelve companies and three clinics"),
        _both("Die Hälfte der 64 Betriebe", "Half of the 64 companies"),
        _both("Seit zehn Jahren wächst das Netzwerk.", "The network has been growing for a decade."),
        _both("Das Labor liegt 50 Kilometer nördlich.", "The lab is 31 miles to the north."),
        _both("Am 3. Mai kommen beide Netzwerke.", "On 3 May, the two networks will come."),
    ),
)
def numbers_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    for each in _of(Odd.VALUE, german, english):
        if each.de and each.en:
            yield _apart(each.de, each.en)
        elif each.de and (severity := _alone(each.de, german, english)):
            message = lonely(each.de.text.strip(), Language.DE)
            yield PairHit((each.de.start, each.de.end), None, message, severity=severity)
        elif each.en and (severity := _alone(each.en, english, german)):
            message = lonely(each.en.text.strip(), Language.EN)
            yield PairHit(None, (each.en.start, each.en.end), message, severity=severity)
    yield from _codes(german, english)
    for mine, theirs in swapped(german, english):
        hit = _apart(mine, theirs)
        yield replace(hit, severity=WARNING)


def _codes(german: TextView, english: TextView) -> Iterator[PairHit]:
    """Names with figures of which only the figures differ: `LT-300` and `LT-200`."""
    de, en = facts(german.plain, Language.DE), facts(english.plain, Language.EN)
    known, known_too = set(de.codes), set(en.codes)
    left = {
        _letters(code): (code, span) for code, span in zip(en.codes, en.code_spans, strict=True) if code not in known
    }
    for mine, here in zip(de.codes, de.code_spans, strict=True):
        if mine not in known_too and (other := left.get(_letters(mine))):
            yield PairHit(here, other[1], differ(mine, other[0]))


def _letters(code: str) -> str:
    return _FIGURES.sub("0", code).casefold()


def _apart(de: Quantity, en: Quantity) -> PairHit:
    return PairHit((de.start, de.end), (en.start, en.end), differ(de.text.strip(), en.text.strip()))


def _alone(number: Quantity, text: TextView, other: TextView) -> Severity | None:
    """How grave it is that a number has no partner; None where it may well be told without it."""
    if number.is_year and _RELATIVE_YEAR.search(other.plain):
        return None
    if not number.in_figures:
        return WARNING if number.value >= 3 and not number.ordinal and number.value.denominator == 1 else None
    if "(" in text.plain[max(0, number.start - 12) : number.start] and number.units:
        return HINT
    return WARNING if number.is_year else ERROR


def _of(odd: Odd, german: TextView, english: TextView) -> Iterator[Difference]:
    return (each for each in differences(german.plain, english.plain) if each.odd is odd)


@pair_rule(
    "CL-04",
    ERROR,
    title=Message("Points and commas of the other language"),
    why=Message(
        "German writes 1.500 and 2,5, English 1,500 and 2.5. As it stands, the number has another value in the other "
        "language."
    ),
    source="DIN 5008:2020; New Hart’s Rules",
    bad=(
        _both("Zur Eröffnung kamen 1.500 Gäste.", "The opening drew 1.500 guests."),
        _both("Die Kosten stiegen um 3,5 Prozent.", "Costs rose by 3,5%."),
        _both("Das Labor kostet 12.500 Euro.", "The lab costs €12.500."),
    ),
    good=(
        _both("Zur Eröffnung kamen 1.500 Gäste.", "The opening drew 1,500 guests."),
        _both("Die Kosten stiegen um 3,5 Prozent.", "Costs rose by 3.5%."),
        _both("Die Messe zeigt Industrie 4.0.", "The fair shows Industry 4.0."),
    ),
)
def separators_of_the_other_language(german: TextView, english: TextView) -> Iterator[PairHit]:
    for each in _of(Odd.SEPARATORS, german, english):
        if each.de and each.en:
            yield _apart(each.de, each.en)


@pair_rule(
    "CL-05",
    ERROR,
    title=Message("Unit or currency differs"),
    why=Message(
        "The number is the same, but what it counts is not: euros and dollars, kilometres and miles, per cent."
    ),
    source=SOURCE,
    bad=(
        _both("Die Geräte kosten 800.000 Euro.", "The equipment costs $800,000."),
        _both("Der Anteil stieg um 5 Prozentpunkte.", "The share rose by 5 per cent."),
        _both("Bis zum Bahnhof sind es 3 Kilometer.", "It is 3 miles to the station."),
    ),
    good=(
        _both("Die Geräte kosten 800.000 Euro.", "The equipment costs EUR 800,000."),
        _both("Der Anteil stieg um 5 Prozentpunkte.", "The share rose by 5 percentage points."),
        _both("Ein 40-Stunden-Test und 20 Grad", "A 40-hour test and 20 degrees"),
        _both("Das Labor hat 420 m².", "The lab has 420 square metres."),
    ),
)
def units_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    for each in _of(Odd.UNIT, german, english):
        if each.de and each.en:
            hit = _apart(each.de, each.en)
            is_lost = not (each.de.units and each.en.units)
            yield replace(hit, severity=WARNING) if is_lost else hit
