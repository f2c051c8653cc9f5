"""Place and date of the release: that they are there, and that they agree with the calendar and with the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from editor.checks.editorial.days import weekday_message
from editor.checks.editorial.written import DAY, PLACE, Written, example
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText, ReleaseView
from editor.checks.rule import BOTH, ERROR, HINT, NONE, WARNING, Example, Spotted, edition_rule, release_rule
from editor.domain.bilingual import NOTHING, Language
from editor.domain.blocks import Kind
from editor.domain.release import Release, Sent, Status
from editor.language.dates_read import DateRead

_LEAD = "Das Labor misst vom 21. Februar 2027 an Linsen und Implantate."
_WHOLE = Written(headline="Labor in Gießen öffnet", lead=_LEAD)


def _shown(text: str, change: Callable[[Release], Release]) -> Example:
    """An example that stands for a whole release with something changed."""
    return Example(text, release=lambda: change(_WHOLE.release()))


@edition_rule(
    "ED-D-01", WARNING, BOTH, NONE,
    title=Message("Place or date missing"),
    why=Message("The date line tells where the news comes from and of what day it is. Fill in place and date."),
    source="Press practice; AP Stylebook",
    bad=(
        example("(ohne Ort)", replace(_WHOLE, place=NOTHING)),
        example("(ohne Datum)", replace(_WHOLE, day=None)),
        example("(ohne Ort und Datum)", replace(_WHOLE, place=NOTHING, day=None)),
    ),
    good=(
        example("Gießen, 18. Februar 2027", _WHOLE),
        example("Gießen, 18 February 2027", replace(_WHOLE, language=Language.EN)),
        Example("", release=Release),
    ),
)  # fmt: skip
def dateline_missing(edition: EditionView) -> Iterator[Spotted]:
    release, is_first = edition.release, edition.whole.editions[0].language is edition.language
    lacks_place, lacks_date = not release.place.either(edition.language), release.date is None
    if not is_first:
        return
    if lacks_place and lacks_date:
        yield Spotted(message=Message("Place and date of the release are missing."), fact="place")
    elif lacks_place:
        yield Spotted(message=Message("The place of the release is missing."), fact="place")
    elif lacks_date:
        yield Spotted(message=Message("The date of the release is missing."), fact="date")


_LONG_AGO = 60
"""Days after which a release that was never sent is one of the archive."""


def _dated(day: date) -> Callable[[Release], Release]:
    return lambda release: replace(release, date=day)


@release_rule(
    "ED-D-02", WARNING, NONE,
    title=Message("Release date has passed"),
    why=Message("The release is not sent yet, and its date lies in the past. Give it the day on which it goes out."),
    source="Press practice",
    bad=(
        _shown("17. Februar 2027", _dated(date(2027, 2, 17))),
        _shown("1. Februar 2027", _dated(date(2027, 2, 1))),
        _shown("1. Februar 2026", _dated(date(2026, 2, 1))),
    ),
    good=(
        _shown("18. Februar 2027", _dated(DAY)),
        _shown("1. März 2027", _dated(date(2027, 3, 1))),
        _shown("(archiviert)", lambda release: replace(release, date=date(2027, 2, 1), stage=Status.ARCHIVED)),
    ),
)  # fmt: skip
def date_has_passed(whole: ReleaseView) -> Iterator[Spotted]:
    release = whole.release
    if release.date and _is_open(release) and whole.editions and release.date < (now := whole.moment.now.date()):
        message = Message("The release is dated {date} and not sent yet.", date=release.date)
        is_old = (now - release.date).days > _LONG_AGO
        yield Spotted(message=message, fact="date", severity=HINT if is_old else WARNING)


def _is_open(release: Release) -> bool:
    """Whether it is still to be sent."""
    return release.stage is not Status.ARCHIVED and not release.sent.languages


_DASH = re.compile(r"[ \u00a0]{0,2}[–—-][ \u00a0]")
_PLACE = re.compile(r"[A-ZÄÖÜ][^\d.!?:;–—]{1,60}(?:,|/|[ \u00a0](?:den|am))[ \u00a0]?(?:den[ \u00a0])?")


@edition_rule(
    "ED-D-03", ERROR, BOTH, NONE,
    title=Message("Two dates for one release"),
    why=Message("The text begins with another date than that of the release. Only one can be right."),
    source="Press practice",
    bad=(
        example("Gießen, 19. …", replace(_WHOLE, lead=f"Gießen, 19. Februar 2027 – {_LEAD}")),
        example("Gießen, den 17.02. …", replace(_WHOLE, lead=f"Gießen, den 17.02.2027 – {_LEAD}")),
        example("GIESSEN, …", Written(lead="GIESSEN, Germany, Feb. 19, 2027 — The lab opens.", language=Language.EN)),
    ),
    good=(
        example("Gießen, 18. …", replace(_WHOLE, lead=f"Gießen, 18. Februar 2027 – {_LEAD}")),
        example("Gießen – …", replace(_WHOLE, lead=f"Gießen – {_LEAD}")),
        example("Am 21. …", replace(_WHOLE, lead="Am Sonntag, 21. Februar 2027 – zur Messe – öffnet es.")),
    ),
)  # fmt: skip
def other_dateline(edition: EditionView) -> Iterator[Spotted]:
    first = next((text for text in edition.body if text.view.kind in {Kind.LEAD, Kind.PARAGRAPH}), None)
    release_day = edition.release.date
    if first and release_day and (read := _opening_date(first)) and read.full != release_day:
        message = Message("The text says {date}, the release {release}.", date=read.full, release=release_day)
        yield Spotted(first, read.start, read.end, message)


def _opening_date(text: PlacedText) -> DateRead | None:
    """The date of a dateline that was typed before the text: `Gießen, 19. Februar 2027 – …`."""
    read = next(iter(text.view.dates), None)
    if read is None or not read.full or not _DASH.match(text.plain, read.end):
        return None
    before = text.plain[: read.start]
    return read if _PLACE.fullmatch(before) and not before.startswith(("Am ", "Vom ", "Seit ", "On ")) else None


@release_rule(
    "ED-D-04", HINT, NONE,
    title=Message("Release on a day off"),
    why=Message("Newsrooms are thinly staffed on this day. Consider a working day."),
    source="Press practice",
    bad=(
        _shown("20. Februar 2027", _dated(date(2027, 2, 20))),
        _shown("Ostermontag", _dated(date(2027, 3, 29))),
        _shown("3. Oktober 2028", _dated(date(2028, 10, 3))),
    ),
    good=(
        _shown("18. Februar 2027", _dated(DAY)),
        _shown("30. März 2027", _dated(date(2027, 3, 30))),
        _shown(
            "(gesendet)",
            lambda release: replace(release, date=date(2027, 2, 20), stage=Status.ARCHIVED, sent=Sent(), place=PLACE),
        ),
    ),
)  # fmt: skip
def day_off(whole: ReleaseView) -> Iterator[Spotted]:
    day = whole.release.date
    if not day or not _is_open(whole.release) or not whole.editions or day < whole.moment.now.date():
        return
    if day.weekday() > 4:
        message = Message("{date} is a {weekday}.", date=day, weekday=weekday_message(day.weekday()))
        yield Spotted(message=message, fact="date")
    elif _is_holiday(day):
        yield Spotted(message=Message("{date} is a public holiday in Germany.", date=day), fact="date")


_FIXED = frozenset({(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)})
_AFTER_EASTER = frozenset({-2, 1, 39, 50})


def _is_holiday(day: date) -> bool:
    """Whether all of Germany has a holiday."""
    return (day.month, day.day) in _FIXED or any(day == _easter(day.year) + timedelta(by) for by in _AFTER_EASTER)


def _easter(year: int) -> date:
    """Easter Sunday, by the rule of Gauss as Lichtenberg mended it."""
    century = year // 100
    moon = (15 + (3 * century + 3) // 4 - (8 * century + 13) // 25 + 19 * (year % 19)) % 30
    moon -= moon // 29 + (moon // 28 - moon // 29) * (year % 19 // 11)
    border = 21 + moon
    sunday = 7 - (year + year // 4 + 2 - (3 * century + 3) // 4) % 7
    return date(year, 3, 1) + timedelta(border + 7 - (border - sunday) % 7 - 1)
