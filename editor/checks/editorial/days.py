"""The days that a text speaks of: with the year that is meant, and the weekday that stands beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from editor.checks.message import Message
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.dates_read import WEEKDAYS, DateRead

_FULL = "|".join(sorted((name.capitalize() for name in WEEKDAYS if len(name) > 5), key=len, reverse=True))
_WRITTEN = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(rf"\b({_FULL})[ \u00a0]\((?:den[ \u00a0])?$")
_BEHIND = re.compile(rf"(?:,?[ \u00a0](?:einem|ein|a)[ \u00a0]|[ \u00a0]\()({_FULL})\b")
_ALTERNATIVE = re.compile(rf"\b(?:{_FULL})(?:[ \u00a0](?:und|oder|bis|and|or|to)[ \u00a0]|/)$")
"""Before a weekday: two of them go together, and the date may be that of the first."""

_AROUND = 24
_SAME_YEAR = 45
"""Characters within which the year of the next date is that of this one, too: `3. Mai bis 5. Juni 2027`."""

_NAMES = {
    Language.DE: ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MESSAGES = (
    Message("Monday"),
    Message("Tuesday"),
    Message("Wednesday"),
    Message("Thursday"),
    Message("Friday"),
    Message("Saturday"),
    Message("Sunday"),
)
_SHORT = {Language.DE: 2, Language.EN: 3}


@dataclass(frozen=True, slots=True)
class WeekdayRead:
    """A weekday (Monday 0) as it stands beside a date."""

    start: int
    end: int
    weekday: int


def dated(view: TextView, release_day: date | None) -> Iterator[tuple[DateRead, date | None]]:
    """The dates of a text that nothing protects, each with its day; None where no year can be told."""
    for index, read in enumerate(view.dates):
        if not view.is_protected(read.start, read.end):
            yield read, _day(view.dates[index : index + 2], release_day)


def _day(reads: tuple[DateRead, ...], release_day: date | None) -> date | None:
    """Without a year of its own a date has that of the next one, or that which brings it closest to the release."""
    read = reads[0]
    if read.year is None and (of_range := _end_of_range(reads)):
        return read.near(of_range)
    return read.near(release_day) if release_day else read.full


def _end_of_range(reads: tuple[DateRead, ...]) -> date | None:
    """The date with a year that comes soon after the first."""
    is_close = len(reads) > 1 and reads[1].start - reads[0].end < _SAME_YEAR
    return reads[1].full if is_close else None


def year_follows(view: TextView, read: DateRead) -> bool:
    """Whether the date after this one tells the year of both."""
    index = bisect_left(view.dates, read.start, key=lambda each: each.start)
    return _end_of_range(view.dates[index : index + 2]) is not None


def weekday_beside(plain: str, read: DateRead) -> WeekdayRead | None:
    """The weekday before a date or in brackets beside it."""
    if read.weekday is not None:
        return _leading(plain, read)
    around = plain[max(0, read.start - _AROUND) : read.start]
    if before := _BEFORE.search(around):
        start = read.start - len(around) + before.start(1)
        return WeekdayRead(start, start + len(before[1]), WEEKDAYS[before[1].casefold()])
    if behind := _BEHIND.match(plain, read.end):
        return WeekdayRead(behind.start(1), behind.end(1), WEEKDAYS[behind[1].casefold()])
    return None


def _leading(plain: str, read: DateRead) -> WeekdayRead | None:
    written = _WRITTEN.match(plain, read.start)
    if not written or _ALTERNATIVE.search(plain[max(0, read.start - _AROUND) : read.start]):
        return None
    return WeekdayRead(written.start(), written.end(), WEEKDAYS[written[0].casefold()])


def weekday_like(written: str, day: date, language: Language) -> str:
    """The weekday of `day`, as short and in such letters as `written`: `Mo` becomes `Di`."""
    name = _NAMES[language][day.weekday()]
    name = name[: _SHORT[language]] if len(written) <= 5 and written.casefold() not in _LONG_NAMES else name
    return name.upper() if written.isupper() and len(written) > 1 else name


_LONG_NAMES = frozenset(name.casefold() for names in _NAMES.values() for name in names)


def weekday_message(weekday: int) -> Message:
    return _MESSAGES[weekday]


def nearest_with_weekday(day: date, weekday: int) -> date:
    """The day closest to `day` that is such a weekday."""
    return day + timedelta((weekday - day.weekday() + 3) % 7 - 3)
