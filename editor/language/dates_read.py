"""Finding dates and times of day in German and English text.

Babel's `parse_date` knows one pattern at a time and fails on "5. März 2026", so dates are read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "Januar January Jan Jänner",
            "Februar February Feb Feber",
            "März March Mrz Mar Maerz",
            "April Apr",
            "Mai May",
            "Juni June Jun",
            "Juli July Jul",
            "August Aug",
            "September Sept Sep",
            "Oktober October Okt Oct",
            "November Nov",
            "Dezember December Dez Dec",
        ),
        start=1,
    )
    for name in names.casefold().split()
}

WEEKDAYS = {
    name: day
    for day, names in enumerate(
        (
            "Montag Monday Mo Mon",
            "Dienstag Tuesday Di Tue Tues",
            "Mittwoch Wednesday Mi Wed",
            "Donnerstag Thursday Do Thu Thur Thurs",
            "Freitag Friday Fr Fri",
            "Samstag Sonnabend Saturday Sa Sat",
            "Sonntag Sunday So Sun",
        )
    )
    for name in names.casefold().split()
}


def _any_of(names: dict[str, int]) -> str:
    """The names as alternatives, with a capital or all in capitals: `may` and `so` are words, too."""
    capital = (name.capitalize() for name in names)
    return "|".join(sorted({form for name in capital for form in (name, name.upper())}, key=len, reverse=True))


_MONTH = rf"(?:{_any_of(MONTHS)})\b\.?"
_WEEKDAY = rf"(?:(?P<{{0}}weekday>{_any_of(WEEKDAYS)})\b\.?,?\s+(?:(?:den|dem|the)\s+)?)?"
_YEAR = r"(?P<{0}year>(?:19|20)\d\d)"

_ISO = r"(?<![\d-])(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?![\d-])"
_NUMERIC = (
    _WEEKDAY.format("dot_") + r"(?<![\d.,])(?P<dot_day>\d{1,2})\.\s?(?P<dot_month>\d{1,2})\."
    r"(?:\s?(?P<dot_year>(?:19|20)\d\d|\d\d)(?!\d))?(?![\d])"
)
_DAY_FIRST = (
    _WEEKDAY.format("day_") + r"(?<![\d.,])(?P<day_day>\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?"
    rf"(?P<day_month>{_MONTH})(?:,?\s+{_YEAR.format('day_')}(?!\d))?"
)
_MONTH_FIRST = (
    _WEEKDAY.format("mon_") + rf"\b(?P<mon_month>{_MONTH})\s+(?P<mon_day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.:]\d)\b"
    rf"(?:,?\s+{_YEAR.format('mon_')}(?!\d))?"
)
_SLASHED = r"(?<![\d/])(?P<sl_first>\d{1,2})/(?P<sl_second>\d{1,2})/(?P<sl_year>(?:19|20)\d\d)(?![\d/])"

_DATE = re.compile(rf"(?=[\dA-Z])(?:{'|'.join((_ISO, _NUMERIC, _DAY_FIRST, _MONTH_FIRST, _SLASHED))})")
"""Every date begins with a figure, or with a name that has a capital."""

_TIME = re.compile(
    r"(?<![\d.,:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?P<hundred>h(?:rs|ours)?)?\s*"
    r"(?P<unit>Uhr\b|[aApP]\.?\s?[mM]\b\.?|[hH](?:rs|ours)?\b)?"
)
_DIGITS = re.compile(r"\d+")
_BEFORE, _BEHIND = 40, 60
"""Characters of a date before its first figure and behind its last one, at most."""

_FIRST_OF_LAST_CENTURY = 70
_NAMED_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0), "mitternacht": time(0)}
_NAMED_TIME = re.compile(r"\b(noon|midday|midnight|Mitternacht)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date as it stands in a text, from `start` to `end`; year and weekday (Monday 0) only where written."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None = None

    @property
    def full(self) -> date | None:
        """The day, None where the year is not written."""
        return None if self.year is None else _day(self.year, self.month, self.day)

    def near(self, other: date) -> date | None:
        """The day in the year that brings it closest to `other`, for dates without a year."""
        if self.year is not None:
            return self.full
        years = (other.year - 1, other.year, other.year + 1)
        days = [day for year in years if (day := _day(year, self.month, self.day))]
        return min(days, key=lambda day: abs(day - other), default=None)


def find_dates(text: str) -> Iterator[DateRead]:
    """The dates in `text`, in order; what is no day of the calendar (31.02.) is left out."""
    for start, end in _around_figures(text):
        for match in _DATE.finditer(text, start, end):
            read = _read(match)
            if read and _day(read.year or 2000, read.month, read.day):
                yield read


@lru_cache(maxsize=2048)
def dates_of(text: str) -> tuple[DateRead, ...]:
    """`find_dates`, remembered: several ask for those of one text."""
    return tuple(find_dates(text))


def _around_figures(text: str) -> Iterator[tuple[int, int]]:
    """The stretches in which a date may stand: every date has a figure."""
    start, end = -1, -1
    for match in _DIGITS.finditer(text):
        if match.start() - _BEFORE > end:
            if end > 0:
                yield start, end
            start = max(0, match.start() - _BEFORE)
        end = match.end() + _BEHIND
    if end > 0:
        yield start, end


def read_date(text: str) -> date | None:
    """The day that `text` begins with or names first, with its year; None where there is none."""
    return next((read.full for read in find_dates(text) if read.full), None)


def is_date(text: str) -> bool:
    """Whether `text` is nothing but a date (with `den`, `am`, `vom`, brackets or a final stop)."""
    found = next(find_dates(text), None)
    if found is None:
        return False
    around = text[: found.start] + " " + text[found.end :]
    return not re.sub(r"\b(?:am|den|vom|of|on|the)\b|[\s.,()]", "", around, flags=re.IGNORECASE)


def find_time(text: str) -> time | None:
    """The first time of day in `text` (`10:00 Uhr`, `9.30 Uhr`, `00:01`, `10 a.m.`, `noon`)."""
    text = _DATE.sub(" ", text)  # 21.02. is no time
    for match in _TIME.finditer(text):
        if (match["unit"] or match["minute"]) and (found := _time(match)):
            return found
    named = _NAMED_TIME.search(text)
    return _NAMED_TIMES[named.group(1).casefold()] if named else None


def _read(match: re.Match[str]) -> DateRead | None:
    form = (match.lastgroup or "").split("_")[0]
    if form == "sl":
        return _read_slashed(match)
    month = match[f"{form}_month"].rstrip(".")
    number = int(month) if month.isdigit() else MONTHS[month.casefold()]
    weekday = match[f"{form}_weekday"] if form != "iso" else None
    return DateRead(
        match.start(),
        match.end(),
        int(match[f"{form}_day"]),
        number,
        _full_year(match[f"{form}_year"]),
        WEEKDAYS[weekday.casefold()] if weekday else None,
    )


def _read_slashed(match: re.Match[str]) -> DateRead | None:
    """Which of the two is the month tells only a number above twelve; 03/04/2024 is left alone."""
    first, second, year = int(match["sl_first"]), int(match["sl_second"]), int(match["sl_year"])
    if first > 12 >= second:
        return DateRead(match.start(), match.end(), first, second, year)
    if second > 12 >= first or first == second:
        return DateRead(match.start(), match.end(), second, first, year)
    return None


def _full_year(year: str | None) -> int | None:
    """Two figures mean this century up to 69, and the last one from 70 on, as POSIX has it."""
    if year is None:
        return None
    if len(year) == 4:
        return int(year)
    return (2000 if int(year) < _FIRST_OF_LAST_CENTURY else 1900) + int(year)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    unit = (match["unit"] or "").casefold().replace(".", "").replace(" ", "")
    if unit in {"am", "pm"}:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if unit == "pm" else 0)
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None
