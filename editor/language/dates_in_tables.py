"""Reading a day, a month or a year as tables have them: 2027-02-18, 18.02.2027, 02/2027, Februar 2027, 2027."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from editor.language.dates_read import MONTHS
from editor.language.dates_typed import is_whole_day, read_typed_day

_YEAR = re.compile(r"(?P<year>\d{4})")
_MONTH = re.compile(
    r"(?P<month>\d{1,2})\s*[./-]\s*(?P<year>\d{4})|(?P<year_first>\d{4})-(?P<month_last>\d{1,2})"
    r"|(?P<name>[a-zäöü]+)\.?\s*(?P<year_named>\d{4})"
)
_WITH_TIME = re.compile(r"(\S+)[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?z?")
_OPEN = frozenset(
    {"-", "–", "—", "…", "...", "offen", "heute", "laufend", "aktuell", "today", "present", "now", "open", "ongoing"}
)


def is_open(text: str) -> bool:
    """Whether a cell says that there is no such day: it is empty, or `heute`."""
    return not text.strip() or text.strip().casefold() in _OPEN


def read_first_day(text: str) -> date | None:
    """The day, or the first one of a month or year; None for what is none of them."""
    return _day(text, last=False)


def read_last_day(text: str) -> date | None:
    """The day, or the last one of a month or year; None for what is none of them."""
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> date | None:
    typed = " ".join(text.casefold().split())
    if len(typed) > 60 or not typed.replace("ß", "").isprintable():
        return None
    try:
        return _in_year(typed, last=last) or _in_month(typed, last=last) or _whole_day(typed)
    except ValueError:
        return None


def _whole_day(typed: str) -> date | None:
    timed = _WITH_TIME.fullmatch(typed)
    day = timed[1] if timed else typed
    never = date(2000, 1, 1)  # what is typed has a year of its own
    return read_typed_day(day, never, never) if is_whole_day(day) else None


def _in_year(typed: str, *, last: bool) -> date | None:
    found = _YEAR.fullmatch(typed)
    if not found:
        return None
    year = int(found["year"])
    return date(year, 12, 31) if last else date(year, 1, 1)


def _in_month(typed: str, *, last: bool) -> date | None:
    found = _MONTH.fullmatch(typed)
    if not found:
        return None
    month = MONTHS.get(found["name"]) if found["name"] else int(found["month"] or found["month_last"])
    year = int(found["year"] or found["year_first"] or found["year_named"])
    if month is None or not 1 <= month <= 12 or year < 1:
        return None
    return date(year, month, monthrange(year, month)[1] if last else 1)
