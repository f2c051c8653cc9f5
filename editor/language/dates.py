"""Dates and times as a release prints them: German, British, and American in the style of the Associated Press.

No-break spaces hold together what must not part at a line end: day and month, time and zone. The
examples show them as plain spaces.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

Locale = Literal["de_DE", "en_GB", "en_US"]

NO_BREAK_SPACE = "\u00a0"

_HOME: dict[Locale, str] = {"de_DE": "Europe/Berlin", "en_GB": "Europe/London", "en_US": "America/New_York"}
"""The zone in which the readers of a language live."""

_GERMAN_ZONES = {
    "CET": "MEZ",
    "CEST": "MESZ",
    "EET": "OEZ",
    "EEST": "OESZ",
    "WET": "WEZ",
    "WEST": "WESZ",
}
_AP_MONTHS = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
"""Months that the Associated Press abbreviates before a day; March to July stay whole."""


def long_date(day: date, locale: Locale) -> str:
    """`18. Februar 2027`, `18 February 2027`, `Feb. 18, 2027`."""
    match locale:
        case "de_DE":
            return _formatted(day, f"d.{NO_BREAK_SPACE}MMMM y", locale)
        case "en_GB":
            return _formatted(day, f"d{NO_BREAK_SPACE}MMMM y", locale)
        case _:
            return f"{_ap_month(day)}{NO_BREAK_SPACE}{_formatted(day, 'd, y', locale)}"


def weekday_date(day: date, locale: Locale) -> str:
    """`Sonntag, 21. Februar 2027`, `Sunday 21 February 2027`, `Sunday, Feb. 21, 2027`."""
    comma = "" if locale == "en_GB" else ","
    return f"{weekday(day, locale)}{comma} {long_date(day, locale)}"


def short_weekday_date(day: date, locale: Locale) -> str:
    """`So., 21.02.`, `Sun 21 Feb`, `Sun, Feb. 21`: a day of this year where there is little room."""
    match locale:
        case "de_DE":
            return _formatted(day, "EEE, dd.MM.", locale)
        case "en_GB":
            return _formatted(day, f"EEE d{NO_BREAK_SPACE}MMM", locale)
        case _:
            return f"{_formatted(day, 'EEE', locale)}, {_ap_month(day)}{NO_BREAK_SPACE}{day.day}"


def weekday(day: date, locale: Locale) -> str:
    return _formatted(day, "EEEE", locale)


def clock(moment: datetime, locale: Locale) -> str:
    """The wall time of `moment`: `10:00 Uhr`, `10:00`, `10:00 a.m.`."""
    match locale:
        case "de_DE":
            return f"{moment:%H:%M}{NO_BREAK_SPACE}Uhr"
        case "en_GB":
            return f"{moment:%H:%M}"
        case _:
            half = "a.m." if moment.hour < 12 else "p.m."
            return f"{moment.hour % 12 or 12}:{moment:%M}{NO_BREAK_SPACE}{half}"


def zone_name(moment: datetime, locale: Locale) -> str:
    """The short name of the zone at that moment, summer time told apart: `MESZ`, `CEST`, `EDT`, `UTC+3`."""
    name = moment.tzname() or "UTC"
    if name[0] in "+-":
        return _offset_name(name)
    return _GERMAN_ZONES.get(name, name) if locale == "de_DE" else name


def zone_letters(at: datetime, language: str) -> str:
    """The short name of the zone that `at` has, for the interface in `language`: `MEZ` (`de`), else `CET`."""
    return zone_name(at, "de_DE" if language == "de" else "en_GB")


def zoned_time(moment: datetime, locale: Locale) -> str:
    """Wall time with zone, and the readers' own time where it differs.

    `10:00 Uhr (MEZ)`, `10:00 CET (09:00 GMT)`, `10:00 a.m. CET (4:00 a.m. EST)`; the weekday is told
    where the readers' day is another one.
    """
    return own_time(moment, locale) + readers_time(moment, locale)


def zoned_moment(moment: datetime, locale: Locale, *, bracketed: bool = True) -> tuple[str, str]:
    """Time and day of `moment` to be put into one line, the readers' own time with one of them.

    British lines tell the day after the time, so that another day of the readers follows it: `00:01 CEST`
    and `Wednesday 21 July 2027 (23:01 BST on Tuesday)`. Without brackets where the line has its own.
    """
    time, day = own_time(moment, locale, bracketed=bracketed), weekday_date(moment.date(), locale)
    theirs = readers_time(moment, locale, bracketed=bracketed)
    if locale == "en_GB" and _at_home(moment, locale).date() != moment.date():
        return time, day + theirs
    return time + theirs, day


def own_time(moment: datetime, locale: Locale, *, bracketed: bool = True) -> str:
    """Wall time and zone: `10:00 Uhr (MEZ)`, `10:00 CET`, `10:00 a.m. CET`; German has brackets or none."""
    zone = zone_name(moment, locale)
    zone = f"({zone})" if locale == "de_DE" and bracketed else zone
    return NO_BREAK_SPACE.join((clock(moment, locale), zone))


def short_time(moment: datetime, locale: Locale) -> str:
    """Wall time and zone; German names no zone whose clocks agree with those at home: `10:00 Uhr`, `10:00 CET`."""
    if locale == "de_DE" and _at_home(moment, locale).utcoffset() == moment.utcoffset():
        return clock(moment, locale)
    return own_time(moment, locale)


def readers_time(moment: datetime, locale: Locale, *, bracketed: bool = True) -> str:
    """What follows the time of `moment` where the readers' clocks differ, else nothing.

    `, 11:00 Uhr (MEZ)`, ` (09:00 GMT)`, on another day `, in Deutschland Freitag, 00:30 Uhr (MESZ)`,
    ` (23:01 BST on Tuesday)`; without brackets `, 09:00 GMT`.
    """
    theirs = _at_home(moment, locale)
    if theirs.utcoffset() == moment.utcoffset():
        return ""
    time = own_time(theirs, locale, bracketed=bracketed)
    if theirs.date() != moment.date():
        time = _on_weekday(time, weekday(theirs, locale), locale)
    return f" ({time})" if bracketed and locale != "de_DE" else f", {time}"


def _on_weekday(time: str, day: str, locale: Locale) -> str:
    match locale:
        case "de_DE":
            return f"in Deutschland {day}, {time}"
        case "en_GB":
            return f"{time} on {day}"
        case _:
            return f"{time} {day}"


def _at_home(moment: datetime, locale: Locale) -> datetime:
    return moment.astimezone(ZoneInfo(_HOME[locale]))


def _offset_name(name: str) -> str:
    """`UTC+3` of `+03`, `UTC+5:30` of `+0530`."""
    sign = "−" if name[0] == "-" else "+"
    hours, minutes = int(name[1:3]), name[3:5]
    return f"UTC{sign}{hours}:{minutes}" if minutes else f"UTC{sign}{hours}"


def _ap_month(day: date) -> str:
    return _AP_MONTHS.get(day.month) or _formatted(day, "MMMM", "en_US")


def _formatted(day: date, pattern: str, locale: Locale) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=locale)
