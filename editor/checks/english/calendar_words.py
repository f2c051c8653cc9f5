"""Months, weekdays and nationalities: German words in English, and small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.english.dates import MONTHS, written
from editor.checks.message import Message
from editor.checks.rule import ENGLISH, ERROR, HINT, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.language.names import Word
from editor.language.wordlists import word_set

_AMERICAN = Surroundings(american=True)
_GERMAN_MONTHS = {
    "januar": 0,
    "jänner": 0,
    "februar": 1,
    "märz": 2,
    "mai": 4,
    "juni": 5,
    "juli": 6,
    "oktober": 9,
    "dezember": 11,
}
_GERMAN_DAYS = {
    "montag": "Monday",
    "dienstag": "Tuesday",
    "mittwoch": "Wednesday",
    "donnerstag": "Thursday",
    "freitag": "Friday",
    "samstag": "Saturday",
    "sonnabend": "Saturday",
    "sonntag": "Sunday",
}
_ALSO_NAMES = word_set("mai juni juli montag freitag sonntag jänner")
_DAY_BEFORE = re.compile(r"(?<![\w.])(?P<day>\d{1,2})\.?[ \u00a0]?$")
_STREET = re.compile(r"\bdes[ \u00a0]\d{1,2}\.[ \u00a0]?$")
_DAY_AFTER = re.compile(r",?[ \u00a0]?(?:the[ \u00a0])?\d{1,2}(?:\.|st|nd|rd|th)?\b")
_YEAR_AFTER = re.compile(r"[ \u00a0](?P<year>(?:19|20)\d\d)\b")
_CAPITALISED = {
    name.casefold(): name
    for name in word_set(
        """January February April June July September October November December Monday Tuesday Wednesday Thursday
        Friday Saturday Sunday German Germans British European Europeans American Americans English Italian Italians
        Spanish Swiss Dutch Austrian Austrians Turkish Chinese Japanese Russian Russians Danish Swedish Finnish
        Norwegian Belgian Belgians Indian Indians Canadian Canadians Australian Australians Korean Koreans Ukrainian
        Ukrainians Portuguese Hungarian Romanian Bulgarian Greek Irish Scottish Welsh Brazilian Mexican African Asian
        Asians Bavarian Thuringian"""
    )
}
_ABBREVIATED = re.compile(
    r"\b(?:(?P<month>Mar|Apr|Jun|Jul)\.[ \u00a0](?=\d)"
    r"|(?P<alone>Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.[ \u00a0](?=(?:19|20)\d\d\b))"
)
_FRENCH = re.compile(r"\bfrench(?![ -](?:fries|window|windows|door|doors|press|kiss|polish)\b)")


@text_rule(
    "EN-DT-08",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("German month or weekday"),
    why=Message("The name of the month or of the weekday was left in German."),
    source="New Hart’s Rules 11.5",
    needs=(
        "Januar",
        "Jänner",
        "Februar",
        "März",
        "Mai",
        "Jun",
        "Jul",
        "Oktober",
        "Dezember",
        "tag",
        "Mittwoch",
        "abend",
    ),
    bad=(
        Example("The fair opens on 21. Februar 2027.", "The fair opens on 21\u00a0February 2027."),
        Example("The fair opens on 3 März 2027.", "The fair opens on March\u00a03, 2027.", at=_AMERICAN),
        Example("The talk is on Donnerstag at noon.", "The talk is on Thursday at noon."),
        Example("The prize was given in Oktober 2026.", "The prize was given in October 2026."),
    ),
    good=(
        "The fair opens on 21 February 2027.",
        "The lab stands on Straße des 17. Juni in Berlin.",
        "Lena Montag and Juli Sommer lead the team.",
        "The “Tag der Optik im März” is a German series.",
    ),
)
def german_calendar(text: TextView) -> Iterator[Hit]:
    for folded in text.vocabulary.keys() & _GERMAN_MONTHS.keys():
        for word in _free(text, folded):
            yield from _german_month(text, word, MONTHS[_GERMAN_MONTHS[folded]])
    for folded in text.vocabulary.keys() & _GERMAN_DAYS.keys():
        for word in _free(text, folded):
            dated = _DAY_AFTER.match(text.plain, word.end)
            if dated or (folded not in _ALSO_NAMES and not _in_german(text, word)):
                yield Hit(word.start, word.end, _GERMAN_DAYS[folded], severity=None if dated else WARNING)


def _free(text: TextView, folded: str) -> Iterator[Word]:
    """Where a word stands with a capital, outside what is left alone."""
    for word in text.vocabulary[folded]:
        if word.text[0].isupper() and not text.is_protected(word.start, word.end):
            yield word


def _german_month(text: TextView, word: Word, month: str) -> Iterator[Hit]:
    start = max(0, word.start - 16)
    day = _DAY_BEFORE.search(text.plain, start, word.start)
    year = _YEAR_AFTER.match(text.plain, word.end)
    if _STREET.search(text.plain, start, word.start):
        return
    if day:
        fix = written(int(day["day"]), month, year["year"] if year else None, american=text.is_american)
        yield Hit(day.start(), year.end() if year else word.end, fix)
    elif year or (word.text.casefold() not in _ALSO_NAMES and not _in_german(text, word)):
        yield Hit(word.start, word.end, month, severity=None if year else WARNING)


def _in_german(text: TextView, word: Word) -> bool:
    """Whether a word stands in a German title or name: between marks, or after a German small word."""
    before = text.plain[max(0, word.start - 10) : word.start].split()
    return text.in_speech(word.start, word.end) or bool(
        before and before[-1] in {"im", "am", "vom", "der", "den", "des"}
    )


@text_rule(
    "EN-DT-06",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Abbreviated month"),
    why=Message("American style abbreviates long months only, before a day: Feb. 21, but March 21 and February 2027."),
    source="AP Stylebook",
    needs=("Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec."),
    bad=(
        Example("The fair opens on Mar. 21.", "The fair opens on March\u00a021.", at=_AMERICAN),
        Example("It opens in Feb. 2027.", "It opens in February\u00a02027.", at=_AMERICAN),
        Example("It closed on Jul. 3, 2026.", "It closed on July\u00a03, 2026.", at=_AMERICAN),
    ),
    good=(
        Example("The fair opens on Feb. 21, 2027.", at=_AMERICAN),
        Example("The fair opens on March 21, 2027.", at=_AMERICAN),
        Example("It opens in February 2027.", at=_AMERICAN),
        "It opens in Feb. 2027.",
    ),
)
def abbreviated_month(text: TextView) -> Iterator[Hit]:
    if text.is_american:
        for match in text.search(_ABBREVIATED):
            month = next(name for name in MONTHS if name.startswith((match["month"] or match["alone"])[:3]))
            yield Hit(match.start(), match.end(), f"{month}\u00a0")


@text_rule(
    "EN-CAP-02",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("Small letter in month, weekday or nationality"),
    why=Message("Months, weekdays, nations and languages have capitals in English: a German firm, on Monday in April."),
    source="New Hart’s Rules 5.11; AP Stylebook",
    bad=(
        Example("The german partners met.", "The German partners met."),
        Example("The fair opens on monday.", "The fair opens on Monday."),
        Example("The labs open in october and speak english.", "The labs open in October and speak English."),
    ),
    good=(
        "The German partners met on Monday.",
        "They march in May and may polish the lens.",
        "Write to german@example.org or see #german.",
        "They serve french fries.",
    ),
)
def small_letter(text: TextView) -> Iterator[Hit]:
    for folded in text.vocabulary.keys() & _CAPITALISED.keys():
        for word in text.vocabulary[folded]:
            if word.text == folded and not text.is_protected(word.start, word.end):
                yield Hit(word.start, word.end, _CAPITALISED[folded])
    if "french" in text.plain:
        for match in text.search(_FRENCH):
            yield Hit(match.start(), match.end(), "French")
