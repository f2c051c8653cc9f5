"""Times of day in German and English text, with their zones: `14 Uhr`, `10–16 Uhr`, `2.30pm`, `14:00 CET`, `noon`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.domain.bilingual import Language
from editor.language.number_words import numbered

ZONES = {
    "UTC": 0,
    "GMT": 0,
    "WEZ": 0,
    "BST": 60,
    "WET": 0,
    "WEST": 60,
    "MEZ": 60,
    "CET": 60,
    "MESZ": 120,
    "CEST": 120,
    "EET": 120,
    "OEZ": 120,
    "EEST": 180,
    "OESZ": 180,
    "MSK": 180,
    "EST": -300,
    "EDT": -240,
    "CST": -360,
    "CDT": -300,
    "MST": -420,
    "MDT": -360,
    "PST": -480,
    "PDT": -420,
    "JST": 540,
    "IST": 330,
    "SGT": 480,
}
"""Letters of zones with their minutes before UTC."""

_LETTERS = "|".join(sorted(ZONES, key=len, reverse=True))
_ZONE = re.compile(rf"[ \u00a0]?,?[ \u00a0]?\(?({_LETTERS})\b\)?")
_CLOCK = r"(?:[01]?\d|2[0-4])"
_GERMAN = re.compile(
    rf"(?<![\d.,:])(?:(?P<from>{_CLOCK})(?:[.:](?P<from_min>[0-5]\d))?(?:[ \u00a0]?Uhr)?"
    rf"[ \u00a0]?(?:bis|und|–|-|oder)[ \u00a0]?)?"
    rf"(?P<hour>{_CLOCK})(?:[.:](?P<min>[0-5]\d))?[ \u00a0-]?Uhr\b"
    rf"|(?<![\d.,:])(?P<bare>{_CLOCK}):(?P<bare_min>[0-5]\d)(?![\d:])"
)
_HALF = r"[ap]\.?[ \u00a0]?m\b\.?"
_ENGLISH = re.compile(
    rf"(?<![\d.,:£€$])(?:(?P<from>{_CLOCK})(?:[.:](?P<from_min>[0-5]\d))?[ \u00a0]?(?P<from_half>{_HALF})?"
    rf"[ \u00a0]?(?:to|and|until|till|–|-|or)[ \u00a0]?)?"
    rf"(?P<hour>{_CLOCK})(?:[.:](?P<min>[0-5]\d))?[ \u00a0]?(?:(?P<half>{_HALF})|o[’']clock\b)"
    rf"|(?<![\d.,:])(?P<bare>{_CLOCK}):(?P<bare_min>[0-5]\d)(?![\d:])(?:[ \u00a0]?h(?:rs|ours)?\b)?"
    rf"|(?<![\d.,:])(?P<four>(?:[01]\d|2[0-3])[0-5]\d)[ \u00a0]?(?:hrs|hours)\b"
    rf"(?=[ \u00a0]?(?:\(?[A-Z]{{3,4}}\b|[.,;]|$))",
    re.IGNORECASE,
)
_HINT = re.compile(r"\d(?::\d|[ \u00a0-]?(?:[Uu]hr|[AaPp]\.?[ \u00a0]?[Mm]|[Oo][’']|[Hh]))")
_NAMED_HINT = re.compile(r"[Nn](?:oon|OON)|[Mm](?:id|ID|itt|ITT)")
"""What is never missing where a time of day stands."""

_HOURS = numbered("one two three four five six seven eight nine ten eleven twelve", first=1)
_HOURS |= numbered("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", first=1) | {"eins": 1}
_HOUR_WORDS = "|".join(_HOURS)
_PARTS = {"halb": -30, "half past": 30, "viertel nach": 15, "viertel vor": -15, "quarter past": 15, "quarter to": -15}
_SPOKEN = re.compile(
    rf"\b(?:(?P<part>halb|(?:half|quarter)[ \u00a0](?:past|to)|viertel[ \u00a0](?:vor|nach))[ \u00a0]"
    rf"(?P<of>{_HOUR_WORDS}|1[0-2]|[1-9])(?![\w%€]|[.,:]\d)"
    rf"|(?P<full>{_HOUR_WORDS})[ \u00a0](?:Uhr\b|o[’']clock\b))",
    re.IGNORECASE,
)
"""`halb elf`, `half past ten`, `neun Uhr`, `nine o’clock`: before or after noon."""

_SPOKEN_HINT = re.compile(r"[Hh]al[bf][ \u00a0]|[Vv]iertel|[Qq]uarter|Uhr|[’']clock")
_NAMED = re.compile(r"\b(?:12[ \u00a0])?(noon|midday|midnight|mitternacht)\b", re.IGNORECASE)
_NAMED_TIMES = {"noon": 720, "midday": 720, "midnight": 0, "mitternacht": 0}
_DAY = 1440


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day in minutes since midnight, from `start` to `end`; `zone` as its letters, if any follow."""

    start: int
    end: int
    minute: int
    zone: str = ""
    is_spoken: bool = False
    """Whether it is left open which half of the day is meant."""


def find_clock_times(text: str, language: Language) -> list[ClockTime]:
    """The times in `text`, in order; the first of a range takes its half of the day from the second."""
    pattern = _GERMAN if language is Language.DE else _ENGLISH
    found: list[ClockTime] = []
    if _HINT.search(text):
        for match in pattern.finditer(text):
            found += _read(match, text)
    for match in _NAMED.finditer(text) if _NAMED_HINT.search(text) else ():
        zone = _ZONE.match(text, match.end())
        at = _NAMED_TIMES[match[1].lower()]
        found.append(ClockTime(match.start(), zone.end() if zone else match.end(), at, zone[1] if zone else ""))
    if _SPOKEN_HINT.search(text):
        found += _spoken(text, found)
    return _one_zone(sorted(found, key=lambda each: each.start))


def _spoken(text: str, found: list[ClockTime]) -> list[ClockTime]:
    """The times in words that stand outside those that were `found`."""
    taken = {at for each in found for at in range(each.start, each.end)}
    return [
        ClockTime(*match.span(), _spoken_minute(match) % _DAY, is_spoken=True)
        for match in _SPOKEN.finditer(text)
        if match.start() not in taken and match.end() - 1 not in taken
    ]


def _spoken_minute(match: re.Match[str]) -> int:
    hour = (match["of"] or match["full"]).lower()
    part = (match["part"] or "").lower().replace("\u00a0", " ")
    return (int(hour) if hour.isdigit() else _HOURS[hour]) * 60 + _PARTS.get(part, 0)


def _read(match: re.Match[str], text: str) -> Iterator[ClockTime]:
    zone = _ZONE.match(text, match.end())
    letters = zone[1].upper() if zone else ""
    end = zone.end() if zone and not zone.group().startswith(",") else match.end()
    groups = match.groupdict()
    if groups["bare"]:
        yield ClockTime(match.start(), end, _minute(match["bare"], match["bare_min"], ""), letters)
    elif groups.get("four"):
        yield ClockTime(match.start(), end, _minute(match["four"][:2], match["four"][2:], ""), letters)
    else:
        half = groups.get("half") or ""
        last = _minute(match["hour"], match["min"], half)
        if match["from"]:
            yield ClockTime(match.start(), match.start("hour"), _beginning(match, half, last), letters)
        yield ClockTime(match.start("hour"), end, last, letters, is_spoken="clock" in match.group())


def _beginning(match: re.Match[str], half: str, last: int) -> int:
    """The first time of a range: `10–11.30am`, `10 to 4 pm` begins before noon."""
    own = match.groupdict().get("from_half") or ""
    begin = _minute(match["from"], match["from_min"], own or half)
    if half and not own and begin > last:
        return _minute(match["from"], match["from_min"], "am")
    return begin


def _minute(hour: str, minute: str | None, half: str) -> int:
    hours = int(hour)
    if half[:1].lower() == "p":
        hours = hours % 12 + 12
    elif half:
        hours %= 12
    return (hours * 60 + int(minute or 0)) % _DAY


def _one_zone(times: list[ClockTime]) -> list[ClockTime]:
    """A zone behind the last of two times close together is the zone of both."""
    for index in range(len(times) - 2, -1, -1):
        this, following = times[index], times[index + 1]
        if not this.zone and following.zone and following.start - this.end <= 6:
            times[index] = ClockTime(this.start, this.end, this.minute, following.zone)
    return times
