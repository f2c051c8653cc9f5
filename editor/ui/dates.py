"""Days and times as the interface shows them, short."""

from __future__ import annotations

from datetime import date, datetime

_MONTHS = {
    "de": ("Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def day_text(day: date, language: str) -> str:
    """`18. Feb. 2027` or `18 Feb 2027`: fixed forms, as the list is painted before Babel is loaded."""
    german = language == "de"
    month = _MONTHS["de" if german else "en"][day.month - 1]
    return f"{day.day}. {month} {day.year}" if german else f"{day.day} {month} {day.year}"


_LONG_MONTHS = {
    "de": "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
    "en": "January,February,March,April,May,June,July,August,September,October,November,December",
}
_WEEKDAYS = {"de": "Mo.,Di.,Mi.,Do.,Fr.,Sa.,So.", "en": "Mon,Tue,Wed,Thu,Fri,Sat,Sun"}


def long_day(day: date, language: str) -> str:
    """`18. Februar 2027` or `18 February 2027`."""
    month = _LONG_MONTHS["de" if language == "de" else "en"].split(",")[day.month - 1]
    return f"{day.day}. {month} {day.year}" if language == "de" else f"{day.day} {month} {day.year}"


def zoned_moment(at: datetime, language: str) -> str:
    """`So., 21.02.2027, 10:00 Uhr (MEZ)` or `Sun 21 Feb 2027, 10:00 CET`, in the zone that `at` has."""
    from editor.language.dates import zone_letters

    zone = zone_letters(at, language)
    weekday = _WEEKDAYS["de" if language == "de" else "en"].split(",")[at.weekday()]
    if language == "de":
        return f"{weekday}, {at:%d.%m.%Y, %H:%M} Uhr ({zone})"
    return f"{weekday} {day_text(at.date(), language)}, {at:%H:%M} {zone}"


def short_day(at: datetime, language: str) -> str:
    """`21.02.` or `21 Feb`, in the zone of this computer."""
    local = at.astimezone()
    return f"{local:%d.%m.}" if language == "de" else f"{local.day} {_MONTHS['en'][local.month - 1]}"


def moment(at: datetime, language: str) -> str:
    """`18. Feb. 2027, 12:04` in the zone of this computer."""
    local = at.astimezone()
    return f"{day_text(local.date(), language)}, {local:%H:%M}"
