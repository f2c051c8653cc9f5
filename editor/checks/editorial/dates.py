"""Dates against the calendar: days that do not exist, weekdays that do not match, dates without their year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from editor.checks.editorial.days import (
    WeekdayRead,
    dated,
    nearest_with_weekday,
    weekday_beside,
    weekday_like,
    weekday_message,
    year_follows,
)
from editor.checks.editorial.written import Written, example, paragraph
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import ENGLISH, ERROR, GERMAN, NONE, SUGGEST, WARNING, Hit, Spotted, edition_rule, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.language.dates_read import MONTHS, DateRead

_NAMES_OF_MONTHS = {name.capitalize() for name in MONTHS if len(name) > 3} | {"May", "Mai"}
_MONTH = "|".join(sorted(_NAMES_OF_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_NUMERIC = re.compile(rf"(?<![\d.,/:-])(?P<day>\d{{1,2}})\.[ \u00a0]?(?P<month>\d{{1,2}})\.[ \u00a0]?{_YEAR}")
_DAY_FIRST = re.compile(
    rf"(?<![\d.,/:-])(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?[ \u00a0](?:of[ \u00a0])?(?P<month>{_MONTH})(?![\w-])"
    rf"(?:,?[ \u00a0]{_YEAR})?"
)
_MONTH_FIRST = re.compile(rf"\b(?P<month>{_MONTH})[ \u00a0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ \u00a0]{_YEAR}")
_ANY_LEAP_YEAR = 2000

_IMPOSSIBLE = Message("This day does not exist in the calendar. Look up which one is meant.")


@text_rule(
    "DE-DT-01", ERROR, GERMAN, NONE,
    title=Message("Date that does not exist"),
    why=_IMPOSSIBLE,
    source="Gregorian calendar",
    bad=("Der Prüfstand öffnet am 31.02.2027.", "Die Messe endet am 31. April 2027.", "Stand: 12.13.2027"),
    good=(
        "Der Prüfstand öffnet am 29. Februar 2028.",
        "Im März 40 Gäste, im April 31 Gäste.",
        "Die Fassung 2.13.1 der Software erschien am 30.04.2027.",
        "Das 35. Mai-Treffen beginnt am 31. Mai.",
    ),
)  # fmt: skip
def impossible_date(text: TextView) -> Iterator[Hit]:
    yield from _impossible(text, _NUMERIC, _DAY_FIRST)


@text_rule(
    "EN-DT-09", ERROR, ENGLISH, NONE,
    title=Message("Date that does not exist"),
    why=_IMPOSSIBLE,
    source="Gregorian calendar",
    bad=("The lab opens on 31 April 2027.", "The fair ends on February 30, 2027.", "It closes on 31st of June."),
    good=(
        "The lab opens on 29 February 2028.",
        "In March 40 companies joined, in April 31.",
        "The fair ends on April 30, 2027.",
    ),
)  # fmt: skip
def impossible_date_in_english(text: TextView) -> Iterator[Hit]:
    yield from _impossible(text, _DAY_FIRST, _MONTH_FIRST)


def _impossible(text: TextView, *patterns: re.Pattern[str]) -> Iterator[Hit]:
    for pattern in patterns:
        for match in text.search(pattern):
            if not _exists(match):
                yield Hit(match.start(), match.end())


def _exists(match: re.Match[str]) -> bool:
    day, written = int(match["day"]), match["month"]
    month = int(written) if written.isdigit() else MONTHS[written.casefold()]
    year = int(match["year"]) if match["year"] else _ANY_LEAP_YEAR
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


# -- weekdays

_WEEKDAY_TITLE = Message("Weekday does not match")
_WEEKDAY_WHY = Message("Weekday and date do not go together: one of the two is wrong. Look up which one.")


@edition_rule(
    "DE-DT-07", ERROR, GERMAN, SUGGEST,
    title=_WEEKDAY_TITLE,
    why=_WEEKDAY_WHY,
    source="Gregorian calendar",
    bad=(
        paragraph("Das Labor öffnet am Freitag, 21. Februar 2027.", "Das Labor öffnet am Sonntag, 21. Februar 2027."),
        paragraph("Gäste kommen am Mittwoch, dem 21. Februar.", "Gäste kommen am Sonntag, dem 21. Februar."),
        paragraph("Los geht es am Mo., 23.02.2027.", "Los geht es am Di., 23.02.2027."),
        paragraph("Am Montag (18. Februar 2027) tagt der Beirat.", "Am Donnerstag (18. Februar 2027) tagt der Beirat."),
    ),
    good=(
        paragraph("Das Labor öffnet am Sonntag, 21. Februar 2027."),
        paragraph("Gäste kommen am Samstag, dem 20. Februar, und am Sonnabend, 27. Februar."),
        paragraph("Geöffnet ist Freitag und Samstag, 19. und 20. Februar 2027."),
        paragraph("Bis Montag, 4. Oktober, nimmt Tom Reuter Anmeldungen entgegen."),
        example("Am Montag, 21. Februar", Written(paragraphs=("Am Montag, 21. Februar, tagt er.",), day=None)),
    ),
)  # fmt: skip
def weekday_of_date(edition: EditionView) -> Iterator[Spotted]:
    yield from _weekdays(edition)


@edition_rule(
    "EN-DT-07", ERROR, ENGLISH, SUGGEST,
    title=_WEEKDAY_TITLE,
    why=_WEEKDAY_WHY,
    source="Gregorian calendar",
    bad=(
        paragraph("It opens on Friday 21 February 2027.", "It opens on Sunday 21 February 2027.", language=Language.EN),
        paragraph("Guests arrive on Monday, Feb. 21.", "Guests arrive on Sunday, Feb. 21.", language=Language.EN),
        paragraph("The fair ends Tue, March 3, 2027.", "The fair ends Wed, March 3, 2027.", language=Language.EN),
    ),
    good=(
        paragraph("It opens on Sunday 21 February 2027.", language=Language.EN),
        paragraph("Guests arrive on Sunday, Feb. 21, and leave on Tuesday, Feb. 23.", language=Language.EN),
        paragraph("The two met on Friday and Saturday, 19 and 20 February 2027.", language=Language.EN),
    ),
)  # fmt: skip
def weekday_of_date_in_english(edition: EditionView) -> Iterator[Spotted]:
    yield from _weekdays(edition)


_FAR = 120
"""Days from the release on from which a date without a year may be one of the year before or after."""


def _weekdays(edition: EditionView) -> Iterator[Spotted]:
    for text, several in edition.gather_given(_wrong_weekdays, edition.release.date):
        for named, day in several:
            yield _mismatch(edition, text, named, day)


def _wrong_weekdays(view: TextView, release_day: date | None = None) -> list[tuple[WeekdayRead, date]]:
    """The weekdays that stand beside a date and are not those of its day."""
    found: list[tuple[WeekdayRead, date]] = []
    for read, day in dated(view, release_day) if view.dates else ():
        named = weekday_beside(view.plain, read) if day else None
        if day and named and not _agrees(read, day, named.weekday, release_day):
            found.append((named, day))
    return found


def _agrees(read: DateRead, day: date, weekday: int, release_day: date | None) -> bool:
    """Whether the weekday is that of the day, or may be meant of another year."""
    if day.weekday() == weekday:
        return True
    if read.year is not None or release_day is None or abs(day - release_day).days < _FAR:
        return False
    others = (DateRead(0, 0, read.day, read.month, day.year + by).full for by in (-1, 1))
    return any(other and other.weekday() == weekday for other in others)


def _mismatch(edition: EditionView, text: PlacedText, named: WeekdayRead, day: date) -> Spotted:
    message = Message(
        "{date} is a {weekday}; the nearest {other} is {nearest}.",
        date=day,
        weekday=weekday_message(day.weekday()),
        other=weekday_message(named.weekday),
        nearest=nearest_with_weekday(day, named.weekday),
    )
    fix = weekday_like(text.plain[named.start : named.end], day, edition.language)
    return Spotted(text, named.start, named.end, message, fix)


# -- dates without a year

_MONTH_OF_YEAR = re.compile(rf"(?<!\. )\b(?:{_MONTH})[ \u00a0]{_YEAR}")
_KNOWN_YEAR = re.compile(
    r"\b(?:jedes|jährlich|alljährlich|jeweils|jedem|dieses Jahres|des Jahres|kommenden Jahres|nächsten Jahres"
    r"|vergangenen Jahres|diesem Jahr|kommenden Jahr|nächsten Jahr|vergangenen Jahr)\b",
    re.IGNORECASE,
)
_IN_A_NAME = re.compile(r"\b(?:Straße|Platz|Allee|Tag|Bewegung|Brücke|Revolution) (?:des|vom) $")


@edition_rule(
    "DE-DT-08", WARNING, GERMAN, SUGGEST,
    title=Message("Date without its year"),
    why=Message("Whoever finds the text later does not know which year is meant. Give the year the first time."),
    source="DIN 5008; press practice",
    bad=(
        paragraph("Das Labor öffnet am 21. Februar in Gießen.", "Das Labor öffnet am 21. Februar 2027 in Gießen."),
        paragraph("Am Sonntag, dem 21.02. öffnet es.", "Am Sonntag, dem 21.02.2027 öffnet es."),
        paragraph("Seit dem 3. Januar läuft die Prüfung.", "Seit dem 3. Januar 2027 läuft die Prüfung."),
    ),
    good=(
        paragraph("Das Labor öffnet am 21. Februar 2027. Bis zum 28. Februar ist der Eintritt frei."),
        paragraph("Geöffnet ist vom 3. Mai bis zum 5. Juni 2027."),
        paragraph("Der Tag der Optik ist jedes Jahr am 16. Mai."),
        paragraph("Das Labor öffnet am 21. Februar 2027 und schließt am 24. und 31. August."),
        paragraph("Der Mai 2027 bringt Neues. Am 14. Mai öffnet das Labor in Gießen."),
        paragraph("Bis zum 1. Mai dieses Jahres sind Anmeldungen möglich."),
        paragraph("Das Büro liegt an der Straße des 17. Juni in Jena."),
        paragraph("„Am 21. Februar öffnen wir“, sagt Tom Reuter."),
    ),
)  # fmt: skip
def date_without_year(edition: EditionView) -> Iterator[Spotted]:
    release_day, years = edition.release.date, set[int]()
    for text, (told, reads) in edition.gather_given(_days_told, release_day):
        years |= told
        for read, day in reads:
            if read.year is not None:
                years.add(read.year)
            elif not _year_is_known(text.view, read, day, years):
                is_sure = day and release_day and abs(day - release_day).days < _FAR
                if years and day and not is_sure:
                    continue  # of the year that was told, or of the one beside it
                years.add(day.year if day else 0)
                fix = _with_year(text.plain[read.start : read.end], day) if day and is_sure else None
                yield Spotted(text, read.start, read.end, fix=fix)


def _days_told(view: TextView, release_day: date | None = None) -> tuple[set[int], list[Dated]] | None:
    """The years of months and the dates in what tells the news: headline, lead and paragraphs."""
    if view.part != "text" or view.kind not in _TELLING:
        return None
    years, reads = _years_of_months(view.plain), list(dated(view, release_day))
    return (years, reads) if years or reads else None


Dated = tuple[DateRead, date | None]


def _years_of_months(plain: str) -> set[int]:
    """`Der Juli 2026 war warm`: the year of the days in it is told."""
    if "19" not in plain and "20" not in plain:
        return set()
    return {int(match["year"]) for match in _MONTH_OF_YEAR.finditer(plain)}


_TELLING = frozenset({Kind.HEADLINE, Kind.SUBHEADLINE, Kind.LEAD, Kind.PARAGRAPH})


_AROUND = 200
"""Characters on either side in which words are looked for that tell the year."""


def _year_is_known(view: TextView, read: DateRead, day: date | None, years: set[int]) -> bool:
    """Whether the year was told before, stands beside the date, or is none of this one day."""
    if (years if day is None else day.year in years) or not view.is_body or view.in_speech(read.start, read.end):
        return True
    start, end = view.sentence_at(read.start)
    start, end = max(start, read.start - _AROUND), min(end, read.end + _AROUND)
    if view.plain[read.end : read.end + 1] == "-" or _KNOWN_YEAR.search(view.plain, start, end):
        return True
    return year_follows(view, read) or bool(_IN_A_NAME.search(view.plain[max(0, read.start - 24) : read.start]))


def _with_year(written: str, day: date) -> str:
    if not written.endswith("."):
        return f"{written} {day.year}"
    if written[-2:-1].isdigit():
        return f"{written}{day.year}"
    is_whole = written[:-1].split()[-1].casefold() in _WHOLE_MONTHS
    return f"{written[:-1]} {day.year}." if is_whole else f"{written} {day.year}"


_WHOLE_MONTHS = frozenset(
    [
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ]
)
