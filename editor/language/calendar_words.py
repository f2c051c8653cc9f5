"""What a text says of the calendar: days (also ranges of them), months without a day, weekdays, today and tomorrow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.domain.bilingual import Language
from editor.language.dates_read import MONTHS, WEEKDAYS, DateRead, dates_of

_EARLIER = re.compile(
    r"(?<![\d.,])(?P<days>(?:\d{1,2}(?:\.|st|nd|rd|th)?(?:\d{1,2}\.)?[ \u00a0]?"
    r"(?:bis(?: einschließlich)?|to|until|und|and|sowie|oder|or|/|–|-|,|&)"
    r"(?:[ \u00a0]?(?:zum|zur|zu|am|den|the))?[ \u00a0]?){1,4})$"
)
_LATER = re.compile(
    r"(?P<days>(?:(?:[ \u00a0]?(?:to|and|or|–|-|/|,|&)[ \u00a0]?)\d{1,2}(?:st|nd|rd|th)?(?![\d.:%]\d|\d)){1,3})"
    r"(?:,?[ \u00a0](?P<year>(?:19|20)\d\d)\b)?"
)
_NUMBER = re.compile(r"\d{1,2}")
_WORD = re.compile(r"[^\W\d_]+")
_LONG_MONTHS = {name: number for name, number in MONTHS.items() if len(name) > 3 or name in {"mai", "may"}}
_LONG_WEEKDAYS = {name: number for name, number in WEEKDAYS.items() if len(name) > 5}
_BEFORE_MAY = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|early|late|mid|this|last|next|every|each|end|and|or|between)[ \u00a0-]"
    r"|[–-])$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[ \u00a0](?:19|20)\d\d\b")
_RELATIVE = {
    Language.DE: {"gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2, "vorgestern": -2},
    Language.EN: {"yesterday": -1, "today": 0, "tomorrow": 1},
}
_TOLD = frozenset({*_LONG_MONTHS, *_LONG_WEEKDAYS, *(f"{name}s" for name in _LONG_WEEKDAYS)}.union(*_RELATIVE.values()))
"""All words of the calendar, folded."""

_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class CalendarWord:
    """A month, weekday, or relative day (`number`) with its place."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """Everything of the calendar in a text."""

    dates: tuple[DateRead, ...]
    months: tuple[CalendarWord, ...]
    weekdays: tuple[CalendarWord, ...]
    relative: tuple[CalendarWord, ...]


def read_calendar(text: str, language: Language) -> CalendarRead:
    dates = tuple(_with_ranges(text, dates_of(text)))
    words = [(m[0], *m.span()) for m in _WORD.finditer(text) if m[0].casefold() in _TOLD]
    free = list(_outside(words, dates))
    weekdays = [CalendarWord(d.start, d.end, d.weekday) for d in dates if d.weekday is not None]
    return CalendarRead(
        dates,
        tuple(_months(text, free, language)),
        tuple(weekdays) + tuple(_weekdays(free)),
        tuple(
            CalendarWord(start, end, _RELATIVE[language][word])
            for word, start, end in _lowered(words)
            if word in _RELATIVE[language]
        ),
    )


Words = list[tuple[str, int, int]]


def _outside(words: Words, dates: tuple[DateRead, ...]) -> Iterator[tuple[str, int, int]]:
    """The words that stand in no date."""
    ends = iter(sorted((date.start, date.end) for date in dates))
    start, end = next(ends, (0, 0))
    for word in words:
        while end and word[1] >= end:
            start, end = next(ends, (0, 0))
        if not end or word[1] < start:
            yield word


def _lowered(words: Words) -> Iterator[tuple[str, int, int]]:
    """`Morgen` with a capital is the morning."""
    return ((word if word[0].islower() or word != "Morgen" else "", start, end) for word, start, end in _opened(words))


def _opened(words: Words) -> Iterator[tuple[str, int, int]]:
    return (
        (word.lower() if word in {"Heute", "Gestern", "Today", "Yesterday"} else word, s, e) for word, s, e in words
    )


def _months(text: str, words: Words, language: Language) -> Iterator[CalendarWord]:
    for word, start, end in words:
        number = _LONG_MONTHS.get(word.casefold())
        if number is None or not word[0].isupper():
            continue
        if language is Language.EN and word in {"May", "March", "August"} and not _is_month(text, start, end):
            continue
        yield CalendarWord(start, end, number)


def _is_month(text: str, start: int, end: int) -> bool:
    """`May` may be a verb, `March` a walk: a month has a preposition before it or a year behind."""
    return bool(_BEFORE_MAY.search(text, max(0, start - 10), start) or _YEAR.match(text, end))


def _weekdays(words: Words) -> Iterator[CalendarWord]:
    for word, start, end in words:
        number = _LONG_WEEKDAYS.get(word.casefold().removesuffix("s"))
        if number is not None and (word[0].isupper() or word.endswith("s")):
            yield CalendarWord(start, end, number)


def _with_ranges(text: str, dates: tuple[DateRead, ...]) -> Iterator[DateRead]:
    """The dates, and before or behind them the days that share their month: `21. bis 23. Februar`, `May 3–5`."""
    end = 0
    for date in dates:
        before = _EARLIER.search(text, max(0, date.start - _LOOK_BACK), date.start)
        if before and before.start() >= end:
            yield from _days(date, before["days"], before.start())
        after = _LATER.match(text, date.end) if text[date.end - 1].isdigit() and date.year is None else None
        if after and after.end() > date.end and _fits_behind(text, date, after):
            year = int(after["year"]) if after["year"] else date.year
            yield DateRead(date.start, date.end, date.day, date.month, year, date.weekday)
            yield from _days(DateRead(date.start, after.end(), date.day, date.month, year), after["days"], date.end)
        else:
            yield date
        end = date.end


def _fits_behind(text: str, date: DateRead, after: re.Match[str]) -> bool:
    """Only where the month stands first (`February 21–23`): `am 21.2. und 30 Gäste` is no range."""
    return text[date.start].isalpha() and not text[after.end() : after.end() + 2].strip().isalpha()


def _days(date: DateRead, days: str, start: int) -> Iterator[DateRead]:
    for match in _NUMBER.finditer(days):
        if 1 <= int(match.group()) <= 31:
            at = start + match.start()
            yield DateRead(at, at + len(match.group()), int(match.group()), date.month, date.year)
