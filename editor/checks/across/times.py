"""Times of day of both languages, and their zones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.across.reading import facts
from editor.checks.across.telling import SOURCE, Part, apart, first_pairs, lonely
from editor.checks.message import Message
from editor.checks.rule import ERROR, WARNING, Example, PairHit, pair_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.clock_times import ZONES, ClockTime

_MOST = 100
_BERLIN = (60, 120)
_HALF_DAY = 720
_NOON = re.compile(r"mittag", re.IGNORECASE)
_LOCAL = re.compile(r"\b(?:local|German|Central European)\b.{0,10}\btime\b", re.IGNORECASE)


@pair_rule(
    "CL-07",
    ERROR,
    title=Message("Times differ"),
    why=Message("Time of day or time zone are not the same in both languages. One of them is wrong."),
    source=SOURCE,
    bad=(
        Example("Beginn ist um 14:30 Uhr.", other="It starts at 2 p.m."),
        Example("Das Labor ist von 10 bis 16 Uhr geöffnet.", other="The lab is open from 10 a.m. to 5 p.m."),
        Example("Die Sperrfrist endet um 10 Uhr MEZ.", other="The embargo ends at 10:00 CEST."),
    ),
    good=(
        Example("Beginn ist um 14:30 Uhr.", other="It starts at 2.30pm."),
        Example("Das Labor ist von 10 bis 16 Uhr geöffnet.", other="The lab is open from 10:00 to 16:00."),
        Example("Die Sperrfrist endet um 10 Uhr MEZ.", other="The embargo ends at 10 a.m. CET (9 a.m. GMT)."),
        Example("Um 12 Uhr gibt es Suppe.", other="Soup is served at noon."),
    ),
)
def times_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    de, en = facts(german.plain, Language.DE).times[:_MOST], facts(english.plain, Language.EN).times[:_MOST]
    left_de = [each for each in de if not _known(each, en)]
    left_en = [each for each in en if not _known(each, de) and not _is_told_as_noon(each, german)]
    pairs = first_pairs(left_de, left_en)
    for mine, theirs in pairs:
        yield _apart(german, mine, english, theirs)
    for one in _not_spoken(left_de[len(pairs) :]):
        message = lonely(german.plain[one.start : one.end].strip(), Language.DE)
        yield PairHit((one.start, one.end), None, message, severity=WARNING)
    for one in _not_spoken(left_en[len(pairs) :]):
        message = lonely(english.plain[one.start : one.end].strip(), Language.EN)
        yield PairHit(None, (one.start, one.end), message, severity=WARNING)
    yield from _zones(german, de, english, en)


def _not_spoken(times: list[ClockTime]) -> Iterator[ClockTime]:
    """Times in words may be told in many ways: `Punkt zwölf`, `at twelve o’clock sharp`."""
    return (each for each in times if not each.is_spoken)


def _is_told_as_noon(time: ClockTime, german: TextView) -> bool:
    """`by noon on Friday` and `bis Freitagmittag`."""
    return time.minute == _HALF_DAY and _NOON.search(german.plain) is not None


def _apart(german: TextView, mine: ClockTime, english: TextView, theirs: ClockTime) -> PairHit:
    return apart(Part(german.plain, mine.start, mine.end), Part(english.plain, theirs.start, theirs.end))


def _known(one: ClockTime, others: tuple[ClockTime, ...]) -> bool:
    return any(_is_same_clock(one, other) or _is_same_instant(one, other) for other in others)


def _is_same_clock(one: ClockTime, other: ClockTime) -> bool:
    """`21 Uhr` and `nine o’clock` are the same, too."""
    apart = one.minute - other.minute
    return apart % _HALF_DAY == 0 if one.is_spoken or other.is_spoken else apart == 0


def _is_same_instant(one: ClockTime, other: ClockTime) -> bool:
    """`10 Uhr MEZ` and `9:00 GMT`; without letters it is the time of Berlin."""
    if not one.zone and not other.zone:
        return False
    return bool(_instants(one) & _instants(other))


def _instants(one: ClockTime) -> set[int]:
    offsets = (ZONES[one.zone],) if one.zone else _BERLIN
    return {(one.minute - offset) % 1440 for offset in offsets}


def _zones(
    german: TextView, de: tuple[ClockTime, ...], english: TextView, en: tuple[ClockTime, ...]
) -> Iterator[PairHit]:
    """Times of the same wall clock with zones that differ, or with a zone in German alone."""
    for mine in de:
        theirs = [each for each in en if each.minute == mine.minute]
        if not mine.zone or not theirs or any(_is_same_instant(mine, each) and each.zone for each in en):
            continue
        if named := next((each for each in theirs if each.zone), None):
            yield _apart(german, mine, english, named)
        elif not any(each.zone for each in en) and not _LOCAL.search(english.plain):
            message = Message("The English text does not say in which time zone that is.")
            yield PairHit((mine.start, mine.end), (theirs[0].start, theirs[0].end), message, severity=WARNING)
            return
