"""What is typed behind the colon of a field: words to look up there, a span of days, or one of the values it knows."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache

from editor.language.folding import fold, spellings
from editor.store.searching.conditions import Condition, Days, Fact, Tagged, Term, phrase_of
from editor.store.searching.fields import DAYS, VALUES, Field

_FIRST, _LAST = date.min, date.max
_RANGE = re.compile(r"(?P<first>.+?)(?:\.\.+|\s*[–—]\s*|(?<=^\d{4})-(?=\d{0,4}$))(?P<last>.*)$")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})$")
_GERMAN_MONTH = re.compile(r"(\d{1,2})\.(\d{4})$")
_YEARS = re.compile(r"(\d{1,4})\.?$")


def condition_of(field: Field, typed: str, *, quoted: bool = False, open_: bool = False) -> tuple[Condition, ...]:
    """What a field with this value asks for; nothing where the value is missing or not understood."""
    if field in DAYS:
        span = _span(field, typed.strip())
        return (Days(*span),) if span else ()
    if field in VALUES:
        values = _values(field, typed)
        return (Fact(field, values),) if values else ()
    if field is Field.TAG:
        name = " ".join(fold(typed).split())
        return (Tagged(name, quoted and not open_),) if name else ()
    if quoted:
        return phrase_of(typed, field, open_=open_)
    return tuple(Term(spelled, field) for spelled in spellings(typed))


def _values(field: Field, typed: str) -> tuple[str, ...]:
    """The values meant by what was typed, several of them between commas; a beginning is enough."""
    found: dict[str, None] = {}
    for each in typed.split(","):
        found |= dict.fromkeys(_value(field, fold(each.strip())))
    return tuple(found)


def _value(field: Field, begun: str) -> tuple[str, ...]:
    known = _known(field)
    if begun in known:
        return (known[begun],)
    return tuple(dict.fromkeys(value for word, value in known.items() if begun and word.startswith(begun)))


@cache
def _known(field: Field) -> dict[str, str]:
    return {fold(word): value for value, words in VALUES[field].items() for word in words}


def _span(field: Field, typed: str) -> tuple[date, date] | None:
    if not (span := _days(typed)):
        return None
    first, last = span
    match field:
        case Field.SINCE:
            return first, _LAST
        case Field.AFTER:
            return (date.fromordinal(last.toordinal() + 1), _LAST) if last < _LAST else None
        case Field.UNTIL:
            return _FIRST, last
        case Field.BEFORE:
            return (_FIRST, date.fromordinal(first.toordinal() - 1)) if first > _FIRST else None
    return span


def _days(typed: str) -> tuple[date, date] | None:
    """The days from the beginning of what is named first to the end of what is named last."""
    if one := _named(typed):
        return one
    if not (ends := _RANGE.match(typed)):
        return None
    first, last = _named(ends["first"]), _named(ends["last"])
    if first is None:
        return None
    if last is None:
        return first if ends["last"] else (first[0], _LAST)
    return min(first[0], last[0]), max(first[1], last[1])


def _named(typed: str) -> tuple[date, date] | None:
    """The days of a day, a month or a year, the last one perhaps not typed to its end."""
    try:
        if day := _DAY.match(typed):
            return _of_day(int(day[1]), int(day[2]), int(day[3]))
        if day := _GERMAN_DAY.match(typed):
            return _of_day(int(day[3]), int(day[2]), int(day[1]))
        if month := _MONTH.match(typed):
            return _of_month(int(month[1]), int(month[2]))
        if month := _GERMAN_MONTH.match(typed):
            return _of_month(int(month[2]), int(month[1]))
        if years := _YEARS.match(typed):
            return _of_years(years[1])
    except ValueError:
        return None
    return None


def _of_day(year: int, month: int, day: int) -> tuple[date, date]:
    found = date(year, month, day)
    return found, found


def _of_month(year: int, month: int) -> tuple[date, date]:
    if month == 0:  # the first digit of a month
        return _of_years(str(year))
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _of_years(digits: str) -> tuple[date, date]:
    """A year; of one that is only begun, all that begin so."""
    rest = 4 - len(digits)
    first, last = int(digits + "0" * rest), int(digits + "9" * rest)
    return date(max(1, first), 1, 1), date(last, 12, 31)
