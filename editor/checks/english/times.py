"""Times of day in English: German forms, the way of each variety, and times without a zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from editor.checks.message import Message
from editor.checks.protecting import Stretch
from editor.checks.rule import ENGLISH, ERROR, HINT, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView

_AMERICAN = Surroundings(american=True)
_HALF_DAY = re.compile(
    r"(?<![\w.:,/])(?P<hour>\d{1,2})(?:(?P<point>[:.])(?P<minute>[0-5]\d))?[ \u00a0]?"
    r"(?P<half>[ap]\.m\.?|[ap]m|[AP]M|[AP]\.M\.?)(?!\w)(?P<stop>\.?)"
)
_LONG_DAY = re.compile(r"\b(?:at|from|till)[ \u00a0](?P<clock>(?P<hour>1[3-9]|2[0-3]):(?P<minute>[0-5]\d))(?![\w:])")
_GERMAN = re.compile(
    r"(?<![\w.:,])(?:(?P<first>[01]?\d|2[0-4])(?:[:.](?P<past>[0-5]\d))?[ \u00a0]?[–-][ \u00a0]?)?"
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?[ \u00a0]?(?P<word>Uhr|clock|o['’]clock|h)\b"
)
_AT = re.compile(r"(?:\b(?:at|from|until|till|to|by|between|and)|[,–-])[ \u00a0]?$")
_ENDS_AFTER = re.compile(r"[ \u00a0\n]+(?!CES?T\b|[ECMP][SD]?T\b|GMT\b|BST\b|UTC\b)[A-Z“]|\s*$")
_EMBARGO = re.compile(
    r"\b(?:embargo(?:ed)?|not for (?:publication|release) before|strictly for release at)\b", re.IGNORECASE
)
_DEADLINE = re.compile(r"\b(?:deadline|closing date)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\w.:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:])"
    r"|(?<![\w.:])\d{1,2}(?:[.:][0-5]\d)?[ \u00a0]?[ap]\.?m\b\.?|\b(?:noon|midnight)\b"
)
_ZONE = re.compile(
    r"\b(?:CES?T|MES?Z|GMT|BST|UTC|WES?T|EES?T|[ECMP][SD]?T|(?:local|German|Berlin|London|UK|Eastern|Central|Pacific|European"
    r"|New York)[ \u00a0][Tt]ime)\b"
)
_SEASONS = {
    "CET": ("Europe/Berlin", "CEST"),
    "CEST": ("Europe/Berlin", "CET"),
    "BST": ("Europe/London", "GMT"),
    "EST": ("America/New_York", "EDT"),
    "EDT": ("America/New_York", "EST"),
    "PST": ("America/Los_Angeles", "PDT"),
    "PDT": ("America/Los_Angeles", "PST"),
}
"""Zones that hold for half the year, with a place where they do and the name in the other half."""

_NEAR = 200
"""Characters within which a time belongs to an embargo."""

_SEASONAL = re.compile(r"\b(?:CES?T|BST|[EP][SD]T)\b")


def _american(hour: int, minute: int) -> str:
    if (hour, minute) in {(12, 0), (0, 0), (24, 0)}:
        return "noon" if hour == 12 else "midnight"
    past = f":{minute:02}" if minute else ""
    return f"{hour % 12 or 12}{past}\u00a0{'a.m.' if hour % 24 < 12 else 'p.m.'}"


def _british(hour: int, minute: int) -> str:
    return f"{hour % 24:02}:{minute:02}" if hour >= 10 else f"{hour}:{minute:02}"


@text_rule(
    "EN-T-01",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("Time in the way of the other English"),
    why=Message("British English writes 14:30, 2:30pm or 2.30pm, American English 2:30 p.m.; one way throughout."),
    source="Guardian and GOV.UK style guides; AP Stylebook",
    needs=("am", "pm", ".m", "AM", "PM", ".M", ":"),
    bad=(
        Example("Doors open at 2.30pm today.", "Doors open at 2:30\u00a0p.m. today.", at=_AMERICAN),
        Example("Doors open at 14:30 on Monday.", "Doors open at 2:30\u00a0p.m. on Monday.", at=_AMERICAN),
        Example("Doors open at 2:30 p.m. on Monday.", "Doors open at 2:30pm on Monday."),
        Example("The talk begins at 15:30pm.", "The talk begins at 15:30."),
    ),
    good=(
        "Doors open at 2.30pm.",
        "Doors open at 14:30.",
        "Doors open at 2 pm on Monday.",
        Example("Doors open at 2:30 p.m. and close at noon.", at=_AMERICAN),
        Example("The screen has a ratio of 16:10.", at=_AMERICAN),
    ),
)
def time_of_other_english(text: TextView) -> Iterator[Hit]:
    for match in text.search(_HALF_DAY):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour > 24:
            continue
        if hour > 12:
            fix = _american(hour, minute) if text.is_american else _british(hour, minute)
            yield Hit(match.start(), match.end("half"), fix)
        elif text.is_american:
            yield from _not_american(match, hour)
        elif "." in match["half"]:
            yield _dotted(text.plain, match)
    if text.is_american:
        for match in text.search(_LONG_DAY):
            yield Hit(*match.span("clock"), _american(int(match["hour"]), int(match["minute"])))


def _not_american(match: re.Match[str], hour: int) -> Iterator[Hit]:
    """`2.30pm`, `2 PM`: the letters take points, the minutes a colon."""
    half = match["half"][0].lower() + ".m."
    if match["half"].rstrip(".") != half.rstrip(".") or match["point"] == ".":
        minute = f":{match['minute']}" if match["minute"] else ""
        yield Hit(match.start(), match.end(), f"{hour}{minute}\u00a0{half}")


def _dotted(plain: str, match: re.Match[str]) -> Hit:
    """`2:30 p.m.` in British English; the last point may end the sentence as well."""
    end = match.end()
    stop = "." if _ENDS_AFTER.match(plain, end) else ""
    minute = f"{match['point']}{match['minute']}" if match["minute"] else ""
    return Hit(match.start(), end, f"{match['hour']}{minute}{match['half'][0].lower()}m{stop}", severity=HINT)


@text_rule(
    "EN-T-02",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("German time of day"),
    why=Message("“Uhr” and “h” are German, and “o’clock” has no minutes before it. English writes 14:30 or 2:30 p.m."),
    source="New Hart’s Rules 11.3; AP Stylebook",
    needs=("Uhr", "clock", "h"),
    bad=(
        Example("Doors open at 14:30 Uhr.", "Doors open at 14:30."),
        Example("Doors open at 14 Uhr on Monday.", "Doors open at 2\u00a0p.m. on Monday.", at=_AMERICAN),
        Example("The talk begins at 9.30 h.", "The talk begins at 9:30."),
        Example("We meet at 2:30 o’clock.", "We meet at 2:30."),
        Example("Open from 10–12 Uhr daily.", "Open from 10:00–12:00 daily."),
    ),
    good=(
        "Doors open at 14:30.",
        "We meet at two o’clock, or at 2 o’clock sharp.",
        "The test took 12.5 h.",
        "The museum is called Uhrenmuseum.",
    ),
)
def german_time(text: TextView) -> Iterator[Hit]:
    for match in text.search(_GERMAN):
        hour, minute, word = int(match["hour"]), match["minute"], match["word"]
        if word != "Uhr" and not minute:
            continue
        if word == "h" and not _AT.search(text.plain, max(0, match.start() - 8), match.start()):
            continue
        fix = _in_english(match, hour, int(minute or 0), american=text.is_american)
        doubles_stop = fix is not None and fix.endswith(".") and text.plain.startswith(".", match.end())
        end = match.end() + doubles_stop
        yield Hit(match.start(), end, fix)


def _in_english(match: re.Match[str], hour: int, minute: int, *, american: bool) -> str | None:
    """The time in the way of the variety; None where American English would need more than figures."""
    if not match["first"]:
        return _american(hour, minute) if american else _british(hour, minute)
    return None if american else f"{_british(int(match['first']), int(match['past'] or 0))}–{_british(hour, minute)}"


@text_rule(
    "EN-T-03",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("Time zone missing or wrong"),
    why=Message("An embargo or a deadline is read in other countries, too: the time needs its zone."),
    source="AP Stylebook; New Hart’s Rules 11.3",
    needs=("mbargo", "eadline", "losing date", "release", "CET", "CEST", "BST", "EST", "EDT", "PST", "PDT"),
    bad=(
        "Embargoed until 10:00 on 21 February 2027.",
        "The deadline is Monday, 1 March 2027, at noon.",
        Example("The call begins on 21 July 2027 at 10:00 CET.", "The call begins on 21 July 2027 at 10:00 CEST."),
        Example("It begins on 21 February 2027 at 10:00 EDT.", "It begins on 21 February 2027 at 10:00 EST."),
    ),
    good=(
        "Embargoed until 10:00 CET on 21 February 2027.",
        "The deadline is 1 March 2027.",
        "The call begins on 21 July 2027 at 10:00 CEST.",
        "Doors open at 14:30.",
    ),
)
def zone_of_time(text: TextView) -> Iterator[Hit]:
    yield from _without_zone(text)
    zones = list(text.search(_SEASONAL))
    days = _days_by_sentence(text) if zones else {}
    for match in zones:
        known = days.get(text.sentence_at(match.start()), set())
        place, other = _SEASONS[match.group()]
        if len(known) == 1 and _zone_on(day := next(iter(known)), place) == other:
            message = Message("On {date} the clocks show {zone}.", date=day, zone=other)
            yield Hit(match.start(), match.end(), other, message)


def _days_by_sentence(text: TextView) -> dict[Stretch, set[date]]:
    found: dict[Stretch, set[date]] = {}
    for read in text.dates:
        if read.full:
            found.setdefault(text.sentence_at(read.start), set()).add(read.full)
    return found


def _zone_on(day: date, place: str) -> str | None:
    return datetime.combine(day, time(12), ZoneInfo(place)).tzname()


def _without_zone(text: TextView) -> Iterator[Hit]:
    for pattern, severity in ((_EMBARGO, None), (_DEADLINE, HINT)):
        for match in text.search(pattern):
            start, end = text.sentence_at(match.start())
            start, end = max(start, match.start() - _NEAR), min(end, match.end() + _NEAR)
            clock = _CLOCK.search(text.plain, match.end(), end)
            if clock and not _ZONE.search(text.plain, start, end):
                yield Hit(clock.start(), clock.end(), severity=severity)
