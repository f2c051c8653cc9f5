"""Dates and times as a release prints them: German, British, and American in the style of the Associated Press."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

Locale = Literal["de_DE", "en_GB", "en_US"]

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
            return _formatted(day, "d. MMMM y", locale)
        case "en_GB":
            return _formatted(day, "d MMMM y", locale)
        case _:
            return f"{_ap_month(day)} {_formatted(day, 'd, y', locale)}"


def weekday_date(day: date, locale: Locale) -> str:
    """`Sonntag, 21. Februar 2027`, `Sunday 21 February 2027`, `Sunday, Feb. 21, 2027`."""
    comma = "" if locale == "en_GB" else ","
    return f"{weekday(day, locale)}{comma} {long_date(day, locale)}"


def weekday(day: date, locale: Locale) -> str:
    return _formatted(day, "EEEE", locale)


def clock(moment: datetime, locale: Locale) -> str:
    """The wall time of `moment`: `10:00 Uhr`, `10:00`, `10:00 a.m.`."""
    match locale:
        case "de_DE":
            return f"{moment:%H:%M} Uhr"
        case "en_GB":
            return f"{moment:%H:%M}"
        case _:
            return f"{moment.hour % 12 or 12}:{moment:%M} {'a.m.' if moment.hour < 12 else 'p.m.'}"


def zone_name(moment: datetime, locale: Locale) -> str:
    """The short name of the zone at that moment, summer time told apart: `MESZ`, `CEST`, `EDT`, `UTC+3`."""
    name = moment.tzname() or "UTC"
    if name[0] in "+-":
        return _offset_name(name)
    return _GERMAN_ZONES.get(name, name) if locale == "de_DE" else name


def zoned_time(moment: datetime, locale: Locale) -> str:
    """Wall time with zone, and the readers' own time where it differs.

    `10:00 Uhr (MEZ)`, `10:00 CET (09:00 GMT)`, `10:00 a.m. CET (4:00 a.m. EST)`; the weekday is told
    where the readers' day is another one.
    """
    theirs = moment.astimezone(ZoneInfo(_HOME[locale]))
    own = _with_zone(moment, locale)
    if theirs.utcoffset() == moment.utcoffset():
        return own
    other = _with_zone(theirs, locale)
    if theirs.date() != moment.date():
        other = f"{other} {weekday(theirs, locale)}"
    return f"{own}, {other}" if locale == "de_DE" else f"{own} ({other})"


def _with_zone(moment: datetime, locale: Locale) -> str:
    time, zone = clock(moment, locale), zone_name(moment, locale)
    return f"{time} ({zone})" if locale == "de_DE" else f"{time} {zone}"


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
