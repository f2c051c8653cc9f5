"""Reading a day or a time that somebody typed into an entry of its own: the whole text must be one."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from editor.language.dates_read import MONTHS, WEEKDAYS

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""Years that a press release can have to do with."""

_SOON = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1, "übermorgen": 2, "gestern": -1, "yesterday": -1}
_NAMED_TIMES = {"mittag": time(12), "noon": time(12), "midday": time(12), "midnight": time(0), "mitternacht": time(0)}

_WEEKDAY = re.compile(rf"({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?,?\s*")
_AROUND = re.compile(r"^(?:(?:am|den|dem|der|the|on)\s+)+")
_YEAR = r"(?P<year>\d{4}|\d\d)"
_DAY_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        rf"(?P<day>\d{{1,2}})\s*[./-]\s*(?P<month>\d{{1,2}})(?:\s*[./-]\s*{_YEAR}|\.?\s+(?P<spaced>\d{{4}})|\.)?",
        rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(?P<name>[a-zäöü]+)\.?,?\s*{_YEAR}?",
        r"(?P<name>[a-zäöü]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{4}))?",
        rf"(?P<day>\d\d)(?P<month>\d\d){_YEAR}?",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
    )
)
_OFFSET = re.compile(r"([+-])\s*(\d{1,3})")
_WHOLE_DAY = re.compile(r".*\D(?:19|20)\d\d|\d{4}-\d\d-\d\d|\d{8}")
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[:.]\s*(?P<minute>\d\d)|(?P<packed>\d\d))?\s*(?P<unit>uhr|h|hrs|hours|a\.?m\.?|p\.?m\.?)?"
)
_WHOLE_TIME = re.compile(r"\d{1,2}[:.]\d\d|\d{4}")


def read_typed_day(text: str, today: date, reference: date | None = None) -> date | None:
    """The day, None for what is none. Without a year it is that of `reference`, else the next such day."""
    typed = " ".join(text.casefold().split())
    if typed in _SOON:
        return today + timedelta(days=_SOON[typed])
    if offset := _OFFSET.fullmatch(typed):
        return today + timedelta(days=int(offset[1] + offset[2]))
    weekday = _WEEKDAY.match(typed)
    typed = _AROUND.sub("", typed[weekday.end() :] if weekday else typed)
    day = next((day for form in _DAY_FORMS if (day := _day_of(form.fullmatch(typed), today, reference))), None)
    if day and weekday and day.weekday() != WEEKDAYS[weekday[1]]:
        return None  # the one or the other is wrong, and nobody knows which
    return day


def is_whole_day(text: str) -> bool:
    """Whether nothing is likely to be typed behind it."""
    return bool(_WHOLE_DAY.fullmatch(text.strip()))


def read_typed_time(text: str) -> time | None:
    """The time of day, None for what is none; 24:00 is none, as nobody knows on which day it is meant."""
    typed = " ".join(text.casefold().split())
    typed = re.sub(r"^(?:um|at)\s+", "", typed)
    if typed in _NAMED_TIMES:
        return _NAMED_TIMES[typed]
    found = _TIME.fullmatch(typed)
    if not found:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or found["packed"] or 0)
    unit = (found["unit"] or "").replace(".", "")
    if unit in {"am", "pm"}:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (unit == "pm")
    return time(hour, minute) if hour < 24 and minute < 60 else None


def is_whole_time(text: str) -> bool:
    """Whether nothing is likely to be typed behind it."""
    return bool(_WHOLE_TIME.fullmatch(text.strip()))


def _day_of(found: re.Match[str] | None, today: date, reference: date | None) -> date | None:
    if found is None:
        return None
    groups = found.groupdict()
    name = groups.get("name")
    month = MONTHS.get(name) if name else int(groups["month"])
    if month is None:
        return None
    day, year = int(groups["day"]), _full_year(groups.get("year") or groups.get("spaced"))
    if year is None:
        return _without_year(month, day, today, reference)
    if "/" in found.string and month > 12 >= day:
        day, month = month, day  # as Americans write it
    return _calendar_day(year, month, day)


def _without_year(month: int, day: int, today: date, reference: date | None) -> date | None:
    if reference:
        return _calendar_day(reference.year, month, day)
    days = (_calendar_day(year, month, day) for year in range(today.year, today.year + 9))
    return next((each for each in days if each and each >= today), None)


def _full_year(year: str | None) -> int | None:
    if not year:
        return None
    return int(year) if len(year) == 4 else 2000 + int(year)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
