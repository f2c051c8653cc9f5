"""How German writes times of day: with “Uhr”, possible, and in one way throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import (
    ERROR,
    GERMAN,
    HINT,
    SUGGEST,
    WARNING,
    Example,
    Hit,
    Spotted,
    edition_rule,
    text_rule,
)
from editor.checks.text_view import TextView

_DIN = "DIN 5008:2020; Duden"
_LETTER = re.compile(
    r"(?<![\d.,:/])(?P<time>(?:[01]?\d|2[0-4])[:.][0-5]\d|(?:[01]?\d|2[0-4]))(?P<unit>[ \u00a0]?h)(?![\w/-])"
)
_CLOCK_BEFORE = re.compile(r"\b(?:[Uu]m|[Gg]egen|[Bb]eginn:?|[Uu]hrzeit:?|[Zz]eit:)[ \u00a0]$")
_LASTING = re.compile(
    r"\b(?:[Ii]n|[Nn]ach|[Mm]it|(?:Lauf|Fahr|Best|End|Sieger|Flug|Reise)zeit|Dauer|dauert|von nur|nur|etwa)"
    r"[ \u00a0:]{0,2}$"
)
_IMPOSSIBLE = re.compile(
    r"(?<![\d.,:/])(?:(?:2[5-9]|[3-9]\d)(?:[:.]\d\d)?|24[:.](?:0[1-9]|[1-9]\d)|\d{1,2}:[6-9]\d)(?=[ \u00a0]?Uhr\b)"
)
_NO_SUCH_TIME = Message("There is no such time of day.")


@text_rule(
    "DE-T-01",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Wrong time of day"),
    why=Message("A time of day has the word “Uhr”; “h” is the unit of a duration."),
    source=_DIN,
    needs=(" h", "\u00a0h", "Uhr", *(f"{figure}h" for figure in range(10))),
    bad=(
        Example("Beginn ist um 14:30 h.", "Beginn ist um 14:30\u00a0Uhr."),
        Example("Der Empfang beginnt um 18h.", "Der Empfang beginnt um 18\u00a0Uhr."),
        Example("Die Tür öffnet um 9.15h in Jena.", "Die Tür öffnet um 9.15\u00a0Uhr in Jena."),
        "Der Empfang beginnt um 25:00\u00a0Uhr.",
        "Der Empfang beginnt um 14:65\u00a0Uhr.",
    ),
    good=(
        "Beginn ist um 14:30\u00a0Uhr, Ende um 24:00\u00a0Uhr.",
        "Die Anlage läuft 24\u00a0h am Tag mit 80\u00a0km/h und 5\u00a0kWh.",
        "Er lief den Marathon in 3:45\u00a0h.",
        "Der 24h-Dienst ist erreichbar.",
    ),
)
def hour_by_letter(text: TextView) -> Iterator[Hit]:
    for match in text.search(_LETTER):
        before = text.plain[max(0, match.start() - 16) : match.start()]
        is_clock = bool(_CLOCK_BEFORE.search(before))
        if is_clock or (len(match["time"]) > 2 and not _LASTING.search(before)):
            yield Hit(match.start(), match.end(), match["time"] + "\u00a0Uhr")
    for match in text.search(_IMPOSSIBLE) if "Uhr" in text.plain else ():
        yield Hit(match.start(), match.end(), message=_NO_SUCH_TIME)


# -- one way of writing throughout

_TIME = re.compile(r"(?<![\d.,:/])(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>[0-5]\d))?(?=[ \u00a0]Uhr\b)")
_TWO_MARKS = Message("Times of day have a colon in one place and a full stop in another.")


@lru_cache(maxsize=2048)
def _times(plain: str) -> tuple[tuple[int, int, str, str, str], ...]:
    """Start, end, hour, mark and minute of each time of day in a text."""
    if "Uhr" not in plain:
        return ()
    return tuple((*m.span(), m["hour"], m["mark"] or "", m["minute"] or "") for m in _TIME.finditer(plain))


@edition_rule(
    "DE-T-02",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Way of writing a time"),
    why=Message("A full hour has no zero before it: “9 Uhr”."),
    source=_DIN,
    bad=(
        Example("Um 14.30\u00a0Uhr und um 16:15\u00a0Uhr, dann um 17:45\u00a0Uhr.", None),
        Example("Einlass ist um 09\u00a0Uhr.", "Einlass ist um 9\u00a0Uhr."),
        Example(
            "Ab 8:15\u00a0Uhr, 9:15\u00a0Uhr und 10.15\u00a0Uhr.", "Ab 8:15\u00a0Uhr, 9:15\u00a0Uhr und 10:15\u00a0Uhr."
        ),
    ),
    good=(
        "Einlass ist um 9\u00a0Uhr, Beginn um 09:30\u00a0Uhr.",
        "Um 14.30\u00a0Uhr und um 16.15\u00a0Uhr.",
        "Um 14:30\u00a0Uhr am 21.02. und um 16:15\u00a0Uhr.",
    ),
)
def way_of_writing(edition: EditionView) -> Iterator[Spotted]:
    marks = Counter(mark for text in edition.texts for *_, mark, _ in _times(text.plain) if mark)
    rare = "." if marks["."] <= marks[":"] else ":"
    is_mixed = len(marks) > 1
    for text in edition.texts:
        for start, end, hour, mark, minute in _times(text.plain):
            if is_mixed and mark == rare:
                fix = f"{hour}{':' if rare == '.' else '.'}{minute}"
                yield Spotted(text, start, end, _TWO_MARKS, fix)
            elif not mark and len(hour) == 2 and hour[0] == "0" and hour != "00":
                yield Spotted(text, start, end, None, hour[1])


# -- what is missing or unclear

_BARE = re.compile(
    r"\b(?:[Uu]m|[Aa]b|[Gg]egen) (?:[01]?\d|2[0-3]):[0-5]\d(?![\d:.,]\d|\d|[ \u00a0]?(?:Uhr|h|bis|und|oder|Min"
    r"|min|Std|Stunden|Sekunden|–|-|/)|–|-|/)"
)
_MIDNIGHT = re.compile(
    r"\b(?:[Bb]is|[Ss]pätestens|[Ff]rist)\b[^.!?\n]{0,10}\b\d{1,2}\.[^!?\n]{1,20}[ ,(]"
    r"(?:0|00|24)(?::00)?(?=[ \u00a0]Uhr\b)"
)
_WHICH_DAY = Message("Midnight belongs to two days. Clearer is “23:59 Uhr”.")


@text_rule(
    "DE-T-03",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Time of day is unclear"),
    why=Message("The word “Uhr” is missing after the time of day."),
    source=_DIN,
    needs=(":", "Uhr"),
    bad=(
        Example("Der Empfang beginnt um 14:30 in Jena.", "Der Empfang beginnt um 14:30\u00a0Uhr in Jena."),
        Example("Geöffnet ist ab 9:00.", "Geöffnet ist ab 9:00\u00a0Uhr."),
        "Anmeldung bis zum 21.\u00a0Februar, 24:00\u00a0Uhr.",
    ),
    good=(
        "Der Empfang beginnt um 14:30\u00a0Uhr.",
        "Geöffnet ist ab 9:00 bis 17:00\u00a0Uhr und um 18:00 und 19:00\u00a0Uhr.",
        "Die Bar ist bis 24\u00a0Uhr geöffnet.",
        "Gewonnen hat das Team mit 3:10, um 3:30\u00a0Minuten schneller.",
    ),
)
def unclear_time(text: TextView) -> Iterator[Hit]:
    for match in text.search(_BARE):
        yield Hit(match.start(), match.end(), match.group() + "\u00a0Uhr")
    for match in text.search(_MIDNIGHT):
        yield Hit(match.start(), match.end(), message=_WHICH_DAY, severity=HINT)
