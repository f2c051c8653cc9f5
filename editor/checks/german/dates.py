"""How German writes dates: full stop, year, comma after the weekday, and what stays on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind

_DIN = "DIN 5008:2020"
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_HAS_MONTH = tuple(_MONTHS.split("|"))
_WEEKDAYS = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag"
_HAS_WEEKDAY = ("tag", "Mittwoch", "abend")

# -- day and month

_GLUED = re.compile(rf"(?<![\d.,])\d{{1,2}}\.(?=(?:{_MONTHS})\b)")
_SPACED = re.compile(rf"(?<![\d.,])\d{{1,2}}\.(?P<gap> )(?=(?:{_MONTHS})\b)")
_NO_STOP = re.compile(
    rf"(?<![\w.,:/+–-])(?P<day>\d{{1,2}})[ \u00a0](?=(?:{_MONTHS})\b(?!-)(?P<year>[ \u00a0](?:19|20)\d\d\b)?)"
)
_COUNTING = re.compile(
    r"(?:\b(?:Nr|Nummer|Ausgabe|Heft|Seite|Kapitel|Platz|Rang|Halle|Saal|Raum|KW|Band|Teil|Version|Folge|um|über|rund"
    r"|mehr als|Horizont|Windows|iOS|Android|Apollo)\.?|€|\$)[ \u00a0]$"
)
_DATED = re.compile(
    rf"(?:^|\b(?:am|vom|ab|bis|zum|den|dem|seit|der|und|bis zum|{_WEEKDAYS})[ \u00a0]|[,(–][ \u00a0]?)$", re.IGNORECASE
)


@text_rule(
    "DE-DT-03",
    ERROR,
    GERMAN,
    SAFE,
    title=Message("Space is missing between day and month"),
    why=Message("Between the full stop of the day and the name of the month stands a space that does not break."),
    source=_DIN,
    needs=_HAS_MONTH,
    bad=(
        Example("Der Auftakt ist am 21.Februar 2027.", "Der Auftakt ist am 21.\u00a0Februar 2027."),
        Example("Vom 1.März an gilt der Plan.", "Vom 1.\u00a0März an gilt der Plan."),
        Example("Termin: 3.Oktober", "Termin: 3.\u00a0Oktober", at=Surroundings(kind=Kind.HEADLINE)),
    ),
    good=(
        "Der Auftakt ist am 21.\u00a0Februar 2027.",
        "Der Auftakt ist am 21.02.2027.",
        "Im 3.\u00a0Quartal, also ab Juli.",
    ),
)
def glued_month(text: TextView) -> Iterator[Hit]:
    for match in text.search(_GLUED):
        yield Hit(match.start(), match.end(), match.group() + "\u00a0")


@text_rule(
    "DE-DT-04",
    ERROR,
    GERMAN,
    SAFE,
    title=Message("Full stop is missing after the day"),
    why=Message("The day before the name of a month is an ordinal number and has a full stop."),
    source="Amtliches Regelwerk § 104",
    needs=_HAS_MONTH,
    bad=(
        Example("Der Auftakt ist am 21 Februar 2027 in Jena.", "Der Auftakt ist am 21.\u00a0Februar 2027 in Jena."),
        Example("Gießen, 3 März 2027", "Gießen, 3.\u00a0März 2027"),
        Example("Sie läuft vom 5 Mai bis zum 8 Juni.", "Sie läuft vom 5.\u00a0Mai bis zum 8.\u00a0Juni."),
    ),
    good=(
        "Der Auftakt ist am 21.\u00a0Februar 2027.",
        "Das zeigen 15 Mai-Veranstaltungen und 20 August-Termine.",
        "Die Zeitschrift erscheint als Ausgabe 3 Juni 2027.",
        "Im Jahr 2027 Februar und März zu nennen, reicht nicht.",
    ),
)
def day_without_stop(text: TextView) -> Iterator[Hit]:
    for match in text.search(_NO_STOP):
        before = text.plain[max(0, match.start() - 20) : match.start()]
        if not 1 <= int(match["day"]) <= 31 or _COUNTING.search(before):
            continue
        is_date = bool(match["year"] or _DATED.search(before))
        if is_date:
            yield Hit(match.start(), match.end(), f"{match['day']}.\u00a0")
        else:
            yield Hit(match.start(), match.end(), f"{match['day']}.\u00a0", severity=WARNING, is_safe=False)


@text_rule(
    "DE-DT-10",
    HINT,
    GERMAN,
    SAFE,
    title=Message("Day and month may part at the end of a line"),
    why=Message("A no-break space keeps the day with its month."),
    source=_DIN,
    needs=_HAS_MONTH,
    bad=(
        Example("Der Auftakt ist am 21. Februar 2027.", "Der Auftakt ist am 21.\u00a0Februar 2027."),
        Example("Gießen, 3. März 2027", "Gießen, 3.\u00a0März 2027"),
        Example("Er läuft vom 5. Mai bis 8. Juni.", "Er läuft vom 5.\u00a0Mai bis 8.\u00a0Juni."),
    ),
    good=(
        "Der Auftakt ist am 21.\u00a0Februar 2027.",
        "Der Auftakt ist am 21.02.2027.",
        "Das war 2027. August Lux kam.",
    ),
)
def breaking_date(text: TextView) -> Iterator[Hit]:
    for match in text.search(_SPACED):
        yield Hit(*match.span("gap"), "\u00a0")


# -- figures

_SLASHED = re.compile(r"(?<![\d/.,-])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\d/]|[.,-]\d)")
_NUMBERED = re.compile(r"(?:Nr\.|Nummer|Drucksache|Az\.|Aktenzeichen|Vorlage|Antrag|Beschluss)[ \u00a0:]{0,3}$")


@text_rule(
    "DE-DT-05",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Date with slashes"),
    why=Message("German dates have full stops; with slashes nobody knows which figure is the month."),
    source=_DIN,
    needs=("/",),
    bad=(
        Example("Der Auftakt ist am 21/02/2027.", "Der Auftakt ist am 21.02.2027."),
        Example("Der Auftakt ist am 2/21/2027.", "Der Auftakt ist am 21.02.2027."),
        "Der Auftakt ist am 03/04/2027.",
    ),
    good=(
        "Der Auftakt ist am 21.02.2027.",
        "Die Meldung hat die Nr. 12/11/2027.",
        "Das Wintersemester 2026/2027 und die Drucksache 20/1234.",
        "https://optiknetz.example/2027/02/21",
    ),
)
def slashed_date(text: TextView) -> Iterator[Hit]:
    for match in text.search(_SLASHED):
        if _NUMBERED.search(text.plain, max(0, match.start() - 20), match.start()):
            continue
        first, second = int(match["first"]), int(match["second"])
        if 1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12:
            yield Hit(match.start(), match.end(), _dotted(first, second, match["year"]))


def _dotted(first: int, second: int, year: str) -> str | None:
    """The date with full stops; None where both figures may be the month."""
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    return f"{day:02}.{month:02}.{year}"


_SHORT_YEAR = re.compile(
    r"(?<![\d.,/])(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>\d\d)(?![\d.,]\d|\d|[ \u00a0]?Uhr)"
)
_SHORT_FIRST = 70
"""Two figures from here on mean the last century."""


@text_rule(
    "DE-DT-02",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Year with two figures"),
    why=Message("A text that is kept needs all four figures of the year."),
    source=_DIN,
    needs=tuple(f".{figure}" for figure in range(10)),
    bad=(
        Example("Der Auftakt war am 21.02.27.", "Der Auftakt war am 21.02.2027."),
        Example("Anmeldung bis 01.03.27", "Anmeldung bis 01.03.2027"),
        Example("Das Netz besteht seit dem 03.10.90.", "Das Netz besteht seit dem 03.10.1990."),
    ),
    good=("Der Auftakt war am 21.02.2027.", "Sie beginnt am 21.02. um 14.30\u00a0Uhr.", "Kapitel 21.13.27"),
)
def short_year(text: TextView) -> Iterator[Hit]:
    for match in text.search(_SHORT_YEAR):
        century = "19" if int(match["year"]) >= _SHORT_FIRST else "20"
        yield Hit(match.start(), match.end(), f"{match['day']}.{match['month']}.{century}{match['year']}")


_ZERO = re.compile(rf"(?<![\d.,])0(?=[1-9]\.[ \u00a0]?(?:{_MONTHS})\b)")
_PARTED = re.compile(r"(?<![\d.,])(?P<day>\d\d)\.[ \u00a0](?P<month>\d\d)\.[ \u00a0]?(?P<year>(?:19|20)\d\d)(?!\d)")


@text_rule(
    "DE-DT-06",
    HINT,
    GERMAN,
    SAFE,
    title=Message("Zero or spaces in a date"),
    why=Message("With the month in letters the day has no zero; a date in figures has no spaces."),
    source=_DIN,
    needs=("0", ". ", ".\u00a0"),
    bad=(
        Example("Der Auftakt ist am 01.\u00a0März 2027.", "Der Auftakt ist am 1.\u00a0März 2027."),
        Example("Gießen, 05. Mai 2027", "Gießen, 5. Mai 2027"),
        Example("Der Auftakt ist am 21. 02. 2027.", "Der Auftakt ist am 21.02.2027."),
    ),
    good=(
        "Der Auftakt ist am 1.\u00a0März 2027.",
        "Der Auftakt ist am 01.03.2027.",
        "Ab 10. Mai, spätestens am 20. Mai.",
    ),
)
def zero_or_spaces(text: TextView) -> Iterator[Hit]:
    for match in text.search(_ZERO):
        yield Hit(match.start(), match.end(), "")
    for match in text.search(_PARTED):
        if int(match["day"]) <= 31 and int(match["month"]) <= 12:
            yield Hit(match.start(), match.end(), f"{match['day']}.{match['month']}.{match['year']}")


# -- weekday and date

_DAY = rf"(?:\d{{1,2}}\.[ \u00a0](?:{_MONTHS})\b|\d{{1,2}}\.\d{{1,2}}\.(?:\d\d)?)"
_NO_COMMA = re.compile(rf"\b(?P<weekday>{_WEEKDAYS})[ \u00a0](?=(?:(?:den|dem)[ \u00a0])?{_DAY})")
_ACCUSATIVE = re.compile(rf"\b[Aa]m[ \u00a0](?:{_WEEKDAYS}),[ \u00a0](?P<den>den)(?=[ \u00a0]{_DAY})")
_WITHOUT_COMMA = Message("Between the weekday and the date stands a comma.")


@text_rule(
    "DE-DT-09",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Comma or case after the weekday"),
    why=Message("A comma parts weekday and date; after “am” both are in the dative: “am Montag, dem 1. März”."),
    source="Amtliches Regelwerk § 77 (3)",
    needs=_HAS_WEEKDAY,
    bad=(
        Example("Sie beginnt am Sonntag 21.\u00a0Februar 2027.", "Sie beginnt am Sonntag, 21.\u00a0Februar 2027."),
        Example("Sie beginnt am Montag dem 1.\u00a0März.", "Sie beginnt am Montag, dem 1.\u00a0März."),
        Example(
            "Sie beginnt am Montag, den 1.\u00a0März, in Jena.", "Sie beginnt am Montag, dem 1.\u00a0März, in Jena."
        ),
    ),
    good=(
        "Sie beginnt am Sonntag, 21.\u00a0Februar 2027.",
        "Sie beginnt am Sonntag, dem 21.\u00a0Februar 2027, in Jena.",
        "Am Sonntag den 21.\u00a0Geburtstag zu feiern, war sein Wunsch.",
        "Die Messe dauert bis Montag, den 1.\u00a0März.",
    ),
)
def weekday_and_date(text: TextView) -> Iterator[Hit]:
    for match in text.search(_NO_COMMA):
        severity = None if text.is_running and text.kind is not Kind.FACTBOX else WARNING
        yield Hit(match.start(), match.end(), f"{match['weekday']}, ", _WITHOUT_COMMA, severity=severity)
    for match in text.search(_ACCUSATIVE):
        yield Hit(*match.span("den"), "dem", severity=HINT)
