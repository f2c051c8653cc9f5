"""Dashes and hyphens in English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import (
    ENGLISH,
    ERROR,
    HINT,
    SAFE,
    SUGGEST,
    WARNING,
    Example,
    Hit,
    Spotted,
    Surroundings,
    edition_rule,
    text_rule,
)
from editor.checks.text_view import TextView

_AMERICAN = Surroundings(american=True)
_HYPHEN = re.compile(r"(?<=[\w)”’.!?%])[ \u00a0](?:--?|—-|–-)[ \u00a0](?=[^\W\d_“‘(])|(?<=[^\W\d_])--(?=[^\W\d_])")
_DASH = re.compile(r"(?<=[^\s\d])(?:—|[ \u00a0][–—][ \u00a0])(?=\S)|(?<=\d)(?:—|[ \u00a0][–—][ \u00a0])(?=[^\s\d])")
_DATELINE = re.compile(r"(?=.{0,60}\Z)(?:[A-ZÄÖÜ\d(][\w.’/()-]*(?:,?[ \u00a0]|,?$)){1,8}")
_YEARS = re.compile(r"(?<![\w\-–.,/€$£])((?:1[5-9]|20)\d\d)[ ]?-[ ]?((?:1[5-9]|20)\d\d|\d\d)(?![\w\-]|[.,]\d)")
_RANGE_WORD = re.compile(r"\b(?:from|between)$", re.IGNORECASE)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_HALF_RANGE = re.compile(
    r"\b(?P<word>[Ff]rom|[Bb]etween)[ \u00a0](?:(?:about|around|roughly|approximately)[ ])?"
    rf"(?:[€$£]?\d[\d.,:]{{0,12}}(?:am|pm|%)?|{_DAY}|{_MONTH})"
    rf"(?P<dash>[ \u00a0]?[–-][ \u00a0]?)(?=[€$£]?\d|{_DAY}|{_MONTH})"
)
_GOES_ON = re.compile(
    r"[€$£]?[\w.,:%]{1,15}(?:-\w|(?:[ \u00a0][^\W\d_]{1,12}){0,3}[ \u00a0](?:to|and|until)[ \u00a0][€$£]?\d)"
)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|[2-9]|[1-9]\d{1,2})"
_MEASURED = re.compile(
    rf"(?<![\w.,–-]){_NUMBER}(?P<gap>[ \u00a0])"
    r"(?:day|week|month|year|hour|minute|mile|storey|page|person|metre|kilometre)"
    r"(?=[ \u00a0](?!(?:and|or|to|in|on|at|for|from|by|as|is|was|will|the|of|until|mark)\b)[a-z]{3,})"
)
_PHRASE = re.compile(
    r"\b(?:an?|its|our|their)[ \u00a0](?P<phrase>state of the art|end to end|up to date|face to face|large scale"
    r"|high quality|real time|long lasting|world class|first class)"
    r"(?=[ \u00a0](?!(?:and|or|is|was|of|for|in|at|the|to)\b)[a-z]{3,})"
)


@text_rule(
    "EN-D-01",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("Hyphen as a dash"),
    why=Message(
        "A hyphen joins words. Between parts of a sentence stands a dash: British – with spaces, American — without."
    ),
    source="New Hart’s Rules 4.11; CMOS 6.85",
    needs=(" -", "\u00a0-", "--"),
    bad=(
        Example("The plan - the core of it - holds.", "The plan\u00a0– the core of it\u00a0– holds."),
        Example("The lab opens -- at last.", "The lab opens\u00a0– at last."),
        Example("The plan - the core - holds.", "The plan—the core—holds.", at=_AMERICAN),
        Example("Light for all--that is the aim.", "Light for all\u00a0– that is the aim."),
    ),
    good=(
        "The plan – the core of it – holds.",
        "The result is 5 - 3.",
        "A two- to three-day course in a state-of-the-art lab.",
        "- first item",
    ),
)
def hyphen_as_dash(text: TextView) -> Iterator[Hit]:
    dash = "—" if text.is_american else "\u00a0– "
    for match in text.search(_HYPHEN):
        yield Hit(match.start(), match.end(), dash)


Dash = tuple[int, int, str]


def _dashes(view: TextView) -> tuple[Dash, ...]:
    """The dashes of a text with their style; the one behind a dateline is a matter of its own."""
    plain = view.plain
    if "–" not in plain and "—" not in plain:
        return ()
    found = ((match.start(), match.end(), _style(match.group())) for match in _DASH.finditer(plain))
    return tuple(each for each in found if not _DATELINE.fullmatch(plain, 0, each[0]))


def _style(dash: str) -> str:
    """`\u00a0– `, `—` or `\u00a0— `: how a dash is written, whatever spaces it has."""
    mark = dash.strip()
    return mark if len(dash) == 1 else f"\u00a0{mark} "


@edition_rule(
    "EN-D-02",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("Different dashes"),
    why=Message("The text has several kinds of dashes; keep to the one that it has most often."),
    source="New Hart’s Rules 4.11; CMOS 6.85; AP Stylebook",
    bad=(
        Example("A plan – bold – and a lab—new.", "A plan – bold – and a lab\u00a0– new."),
        Example("A plan—bold—and a lab – new.", "A plan—bold—and a lab—new.", at=_AMERICAN),
        Example("A plan—bold—and a lab — new.", "A plan—bold—and a lab—new.", at=_AMERICAN),
    ),
    good=(
        "A plan – bold – and a lab – new, in 2026–27.",
        Example("WETZLAR, Germany — The plan—bold as it is—holds.", at=_AMERICAN),
        "A plan — bold — and a lab.",
        "The Berlin–Jena line is open – at last.",
    ),
)
def mixed_dashes(edition: EditionView) -> Iterator[Spotted]:
    found = [(text, dash) for text, dashes in edition.gather(_dashes) for dash in dashes]
    counts = Counter(style for _, (_, _, style) in found)
    if len(counts) < 2:
        return
    house = "—" if edition.style.american else "\u00a0– "
    most = max(counts, key=lambda style: (counts[style], style == house))
    for text, (start, end, style) in found:
        if style != most and not text.view.is_protected(start, end):
            yield Spotted(text, start, end, fix=most)


@text_rule(
    "EN-D-03",
    ERROR,
    ENGLISH,
    SAFE,
    title=Message("Hyphen between years"),
    why=Message("Between years stands an en dash without spaces: 2013–2015."),
    source="New Hart’s Rules 4.11; CMOS 6.78",
    needs=("-",),
    bad=(
        Example("The project (2013-2015) is complete.", "The project (2013–2015) is complete."),
        Example("The years 1998 - 2004 were good.", "The years 1998–2004 were good."),
        Example("The season 2026-27 begins.", "The season 2026–27 begins."),
    ),
    good=(
        "The project (2013–2015) is complete.",
        "Call +49 6421 2013-2015 for details.",
        "The date is 2027-02-18, the issue 2027-02.",
        "Grant no. EU-2013-2015 ended.",
    ),
)
def hyphen_between_years(text: TextView) -> Iterator[Hit]:
    for match in text.search(_YEARS):
        first, second = match.group(1), match.group(2)
        short = len(second) == 2
        last = int(first[:2] + second) if short else int(second)
        before = text.plain[max(0, match.start() - 8) : match.start()].rstrip()
        if not int(first) < last <= int(first) + 200 or (short and int(second) <= 12) or before[-1:].isdigit():
            continue
        if not _RANGE_WORD.search(before):
            yield Hit(match.start(), match.end(), f"{first}–{second}", is_safe=not short)


@text_rule(
    "EN-D-04",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("“from” or “between” with a dash"),
    why=Message("“from” is followed by “to”, “between” by “and”; the dash stands where neither word does."),
    source="New Hart’s Rules 4.11; CMOS 6.78",
    needs=("rom", "etween"),
    bad=(
        Example("The project ran from 2013–2015.", "The project ran from 2013 to 2015."),
        Example("We expect between 50-60 guests.", "We expect between 50 and 60 guests."),
        Example("The office is open from Monday–Friday.", "The office is open from Monday to Friday."),
    ),
    good=(
        "The project ran from 2013 to 2015.",
        "It fell from 20–30 per cent to 10 per cent.",
        "The gap between 2013–2015 and 2016–2018 is small.",
        "She moved from 2-year-old plans to new ones.",
    ),
)
def half_range(text: TextView) -> Iterator[Hit]:
    for match in text.search(_HALF_RANGE):
        if not _GOES_ON.match(text.plain, match.end()):
            word = "to" if match["word"].casefold() == "from" else "and"
            yield Hit(match.start("dash"), match.end("dash"), f" {word} ")


@text_rule(
    "EN-D-05",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Hyphen in a compound adjective"),
    why=Message("Words that together describe the noun after them are joined by hyphens: a two-day event."),
    source="New Hart’s Rules 3.3; AP Stylebook",
    bad=(
        Example("The two day event begins on Monday.", "The two-day event begins on Monday."),
        Example("It is a 10 minute walk from the station.", "It is a 10-minute walk from the station."),
        Example("They built a state of the art centre.", "They built a state-of-the-art centre."),
    ),
    good=(
        "The two-day event begins on Monday.",
        "The event takes two days.",
        "The centre is state of the art.",
        "Within one day people filled the hall.",
    ),
)
def open_compound(text: TextView) -> Iterator[Hit]:
    for match in text.search(_MEASURED):
        yield Hit(match.start("gap"), match.end("gap"), "-")
    for match in text.search(_PHRASE):
        yield Hit(match.start("phrase"), match.end("phrase"), re.sub(r"\s", "-", match["phrase"]))
