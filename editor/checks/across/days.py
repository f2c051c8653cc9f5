"""Dates, months and weekdays of both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editor.checks.across.reading import facts
from editor.checks.across.telling import SOURCE, Part, apart, first_pairs, lonely
from editor.checks.message import Message
from editor.checks.rule import ERROR, WARNING, Example, PairHit, pair_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.calendar_words import CalendarRead, CalendarWord
from editor.language.dates_read import DateRead

_SLASHED = re.compile(r"\d/\d{1,2}/\d{2}")
_FEAST = re.compile(
    r"Weihnacht|Heiligabend|Silvester|Neujahr|Oster|Pfingst|Karfreitag|Himmelfahrt|Nikolaus|Reformationstag"
    r"|Tag der (?:Arbeit|Deutschen Einheit)|Allerheiligen|Maifeiertag|Jahreswechsel"
    r"|Christmas|Boxing Day|New Year|Easter|Good Friday|Whit |Pentecost|Ascension|Labou?r Day|May Day|German Unity"
    r"|Reformation Day|All Saints|St Nicholas"
)
"""Days that have a name of their own."""

_EDGE = re.compile(r"\b(?:Jahres|Monats)?(?:[Ee]nde|[Aa]nfang|[Bb]eginn)\b|\b(?:end|beginning|start) of\b")
_FIRST_DAY, _LAST_DAYS = 1, 28


@pair_rule(
    "CL-06",
    ERROR,
    title=Message("Dates differ"),
    why=Message("Day, month, year or weekday are not the same in both languages. One of them is wrong."),
    source=SOURCE,
    bad=(
        Example("Eröffnet wird am 21. Februar 2027.", other="The opening is on 22 February 2027."),
        Example("Am Sonntag öffnet das Labor.", other="The lab opens on Saturday."),
        Example("Ende Mai folgt der zweite Teil.", other="The second part follows in late April."),
        Example("Die Messe läuft vom 3. bis 5. Mai.", other="The fair runs from 3 to 6 May."),
    ),
    good=(
        Example("Eröffnet wird am Sonntag, 21. Februar 2027.", other="The opening is on 21 February 2027."),
        Example("Ende Mai folgt der zweite Teil.", other="The second part may follow in late May."),
        Example("Die Messe läuft vom 3. bis 5. Mai.", other="The fair runs May 3–5."),
        Example("Am 21.02.2027 um 10 Uhr", other="At 10 a.m. on February 21, 2027"),
    ),
)
def dates_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    de, en = facts(german.plain, Language.DE).calendar, facts(english.plain, Language.EN).calendar
    texts = german.plain, english.plain
    yield from _years(de, en, texts)
    yield from _dates(de, en, texts)
    for one, other in ((de.months, en.months), (de.weekdays, en.weekdays), (de.relative, en.relative)):
        known_de = {each.number for each in one} | _months_of(de, one is de.months)
        known_en = {each.number for each in other} | _months_of(en, other is en.months and one is de.months)
        left_de = _unique(each for each in one if each.number not in known_en)
        left_en = _unique(each for each in other if each.number not in known_de)
        for mine, theirs in first_pairs(left_de, left_en):
            yield _apart(texts, mine, theirs)


def _months_of(calendar: CalendarRead, wanted: bool) -> set[int]:
    return {date.month for date in calendar.dates} if wanted else set()


def _unique(words: Iterator[CalendarWord]) -> list[CalendarWord]:
    return list({each.number: each for each in words}.values())


_Texts = tuple[str, str]


def _apart(texts: _Texts, de: DateRead | CalendarWord, en: DateRead | CalendarWord) -> PairHit:
    return apart(Part(texts[0], de.start, de.end), Part(texts[1], en.start, en.end))


def _years(de: CalendarRead, en: CalendarRead, texts: _Texts) -> Iterator[PairHit]:
    """Dates of one day and month with years that differ."""
    days: dict[tuple[int, int], list[DateRead]] = {}
    for each in en.dates:
        days.setdefault(_day(each), []).append(each)
    for mine in de.dates:
        theirs = days.get(_day(mine), [])
        if mine.year and theirs and all(each.year and each.year != mine.year for each in theirs):
            yield _apart(texts, mine, theirs[0])


def _day(date: DateRead) -> tuple[int, int]:
    return date.month, date.day


def _dates(de: CalendarRead, en: CalendarRead, texts: _Texts) -> Iterator[PairHit]:
    left_de, left_en = _without(de.dates, en.dates), _without(en.dates, de.dates)
    pairs = first_pairs(left_de, left_en)
    for mine, theirs in pairs:
        yield _apart(texts, mine, theirs)
    for one in left_de[len(pairs) :]:
        yield from _alone(one, en, texts, Language.DE)
    for one in left_en[len(pairs) :]:
        yield from _alone(one, de, texts, Language.EN)


def _without(dates: Sequence[DateRead], others: Sequence[DateRead]) -> list[DateRead]:
    known = {_day(each) for each in others}
    return [each for each in dates if _day(each) not in known]


def _alone(date: DateRead, other: CalendarRead, texts: _Texts, language: Language) -> Iterator[PairHit]:
    """A date that the other text does not have: it may say `today`, or name another month."""
    is_german = language is Language.DE
    here, there = texts if is_german else texts[::-1]
    span, message = (date.start, date.end), lonely(here[date.start : date.end], language)
    if month := next((each for each in other.months if each.number != date.month), None):
        beside = month.start, month.end
        yield PairHit(span, beside, message) if is_german else PairHit(beside, span, message)
    elif not other.relative and not _SLASHED.search(there) and not _is_named(date, there):
        yield PairHit(span if is_german else None, None if is_german else span, message, severity=WARNING)


def _is_named(date: DateRead, there: str) -> bool:
    """`24. Dezember` and `Christmas Eve`, `31.12.2029` and `the end of 2029`."""
    is_edge = date.day == _FIRST_DAY or date.day >= _LAST_DAYS
    return bool(_FEAST.search(there) or (is_edge and _EDGE.search(there)))
