"""Dates in English: German forms, ordinals, figures with slashes, and the order of day and month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from editor.checks.english.variety import looks_like_the_other
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import (
    ENGLISH,
    ERROR,
    HINT,
    NONE,
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

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_AMERICAN = Surroundings(american=True)
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_ABBREVIATED = r"(?:Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)\."
_YEAR = r"(?:19|20)\d\d"
_FIGURES = re.compile(r"(?<![\w.])(?<!\d[-–])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d|\d\d)(?![\w]|\.\d)")
_POINT = re.compile(rf"(?<![\w.,])(\d{{1,2}})\.[ \u00a0]?({_MONTH})\b(?:,?[ \u00a0]({_YEAR})\b)?")
_BEFORE_DAY = re.compile(
    r"(?:\b(?:on|the|of|from|until|till|by|since|and|to|before|after|for|day,?)|[(–,-])[ \u00a0]?$|^\s*$", re.IGNORECASE
)
_ORDINAL_FIGURE = re.compile(r"\d(?:st|nd|rd|th)\b")
_ORDINAL = re.compile(
    rf"(?P<the>\b[Tt]he[ \u00a0])?(?<![\w.])(?P<day>\d{{1,2}})(?:st|nd|rd|th)[ \u00a0]"
    rf"(?P<of>of[ \u00a0])?(?P<month>{_MONTH})\b"
    rf"(?:,?[ \u00a0](?P<year>{_YEAR})\b)?"
    rf"|\b(?P<first>{_MONTH})[ \u00a0](?P<last>\d{{1,2}})(?:st|nd|rd|th)\b(?:,?[ \u00a0](?P<y>{_YEAR})\b)?"
)
_SLASHED = re.compile(r"(?<![\w/.])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\w/])")
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH}|{_ABBREVIATED})[ \u00a0](?P<day>\d{{1,2}})(?P<comma>,?)[ \u00a0](?P<year>{_YEAR})\b"
)
_DAY_FIRST = re.compile(
    rf"(?<![\w.,])(?P<day>\d{{1,2}})[ \u00a0](?P<month>{_MONTH})(?P<comma>,?)[ \u00a0](?P<year>{_YEAR})\b"
)


def written(day: int, month: str, year: str | None, *, american: bool) -> str:
    """A date as the variety writes it: `21 February 2013`, `February 21, 2013`."""
    if american:
        return f"{month}\u00a0{day}, {year}" if year else f"{month}\u00a0{day}"
    return f"{day}\u00a0{month} {year}" if year else f"{day}\u00a0{month}"


def _exists(day: int, month: int, year: int = 2000) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


# -- German forms


@text_rule(
    "EN-DT-01",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("German date in figures"),
    why=Message("English names the month: 21 February 2027. With points between the figures a date is German."),
    source="New Hart’s Rules 11.5; GOV.UK style guide",
    needs=tuple(f"{figure}." for figure in "0123456789"),
    bad=(
        Example("The lab opens on 21.02.2027.", "The lab opens on 21\u00a0February 2027."),
        Example("The lab opens on 21.02.2027.", "The lab opens on February\u00a021, 2027.", at=_AMERICAN),
        Example("Register by 5.3.2027 at the latest.", "Register by 5\u00a0March 2027 at the latest."),
    ),
    good=(
        "The lab opens on 21 February 2027.",
        "Version 2.10.2 is out, and so is chapter 3.4.12.",
        "The meeting begins at 10.30.",
        "The address is 192.168.10.12.",
    ),
)
def german_figures(text: TextView) -> Iterator[Hit]:
    stretches = set(text.protected)
    for match in _FIGURES.finditer(text.plain):
        day, month, year = (int(figures) for figures in match.groups())
        short = len(match.group(3)) == 2
        if text.is_protected(*match.span()) and match.span() not in stretches:
            continue
        if not _exists(day, month) or (short and "0" not in match.group(1)[:1] + match.group(2)[:1]):
            continue
        fix = None if short else written(day, MONTHS[month - 1], str(year), american=text.is_american)
        yield Hit(match.start(), match.end(), fix, severity=WARNING if short else None)


@text_rule(
    "EN-DT-02",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("Point after the day"),
    why=Message("English writes no point after the day: 21 February, February 21."),
    source="New Hart’s Rules 11.5",
    needs=MONTHS,
    bad=(
        Example("The fair begins on 21. February 2027.", "The fair begins on 21\u00a0February 2027."),
        Example("The fair begins on 21. February 2027.", "The fair begins on February\u00a021, 2027.", at=_AMERICAN),
        Example("Doors open on 3. May.", "Doors open on 3\u00a0May."),
    ),
    good=(
        "The fair begins on 21 February 2027.",
        "The number rose to 21. February was the best month.",
        "It came in at No. 3. May we ask why?",
    ),
)
def point_after_day(text: TextView) -> Iterator[Hit]:
    for match in text.search(_POINT):
        day, month, year = match.groups()
        before = text.plain[max(0, match.start() - 12) : match.start()]
        is_date = year or (_BEFORE_DAY.search(before) and not before.endswith("to "))
        if is_date and _exists(int(day), MONTHS.index(month) + 1):
            yield Hit(match.start(), match.end(), written(int(day), month, year, american=text.is_american))


# -- forms of English


@text_rule(
    "EN-DT-03",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("Ordinal number in a date"),
    why=Message(
        "A date takes the plain number: 21 February, February 21. In speech the ordinal is heard, not written."
    ),
    source="New Hart’s Rules 11.5; AP Stylebook; GOV.UK style guide",
    bad=(
        Example("The lab opens on 21st February.", "The lab opens on 21\u00a0February."),
        Example("It begins on the 3rd of May 2027.", "It begins on 3\u00a0May 2027."),
        Example("The fair opens on March 21st, 2027.", "The fair opens on March\u00a021, 2027.", at=_AMERICAN),
        Example("March 21st, 2027", "21\u00a0March 2027"),
    ),
    good=(
        "The lab opens on 21 February.",
        "It is the 21st century and the 5th edition.",
        "The 3rd and 4th floors are open.",
    ),
)
def ordinal_in_date(text: TextView) -> Iterator[Hit]:
    if not _ORDINAL_FIGURE.search(text.plain):
        return
    severity = HINT if text.is_speech else None
    for match in text.search(_ORDINAL):
        month, day, year = match["month"] or match["first"], match["day"] or match["last"], match["year"] or match["y"]
        if not _exists(int(day), MONTHS.index(month) + 1):
            continue
        start = match.start() if match["of"] or not match["the"] else match.start("day")
        yield Hit(start, match.end(), written(int(day), month, year, american=text.is_american), severity=severity)


@text_rule(
    "EN-DT-04",
    ERROR,
    ENGLISH,
    NONE,
    title=Message("Date in figures with slashes"),
    why=Message("Readers in London take 3/4/2027 for April, those in New York for March. Write out the month."),
    source="New Hart’s Rules 11.5; GOV.UK style guide; AP Stylebook",
    needs=("/",),
    bad=("The lab opens on 3/4/2027.", "Register by 21/02/2027.", "The fair runs until 12/5/27."),
    good=(
        "The service runs 24/7/365.",
        "The mix is 50/50/20.",
        "Call 06421/12/345 or see the issue 3/2027.",
    ),
)
def slashed_date(text: TextView) -> Iterator[Hit]:
    for match in text.search(_SLASHED):
        first, second = int(match.group(1)), int(match.group(2))
        if _exists(first, second) or _exists(second, first):
            yield Hit(match.start(), match.end())


@edition_rule(
    "EN-DT-05",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("Order of day and month"),
    why=Message("British English writes 21 February 2027, American English February 21, 2027."),
    source="New Hart’s Rules 11.5; AP Stylebook",
    bad=(
        Example("The lab opens on February 21, 2027.", "The lab opens on 21\u00a0February 2027."),
        Example("The lab opens on 21 February 2027.", "The lab opens on February\u00a021, 2027.", at=_AMERICAN),
        Example("The lab opens on 21 February, 2027.", "The lab opens on 21\u00a0February 2027."),
        Example("The lab opens on February 21 2027.", "The lab opens on February\u00a021, 2027.", at=_AMERICAN),
    ),
    good=(
        "The lab opens on Sunday 21 February 2027.",
        "The lab opens on Sunday, 21 February 2027.",
        Example("The lab opened on Feb. 21, 2027.", at=_AMERICAN),
        "In February 2027 the lab opens.",
    ),
)
def order_of_date(edition: EditionView) -> Iterator[Spotted]:
    found = [(text, form) for text, forms in edition.gather(_misordered) for form in forms]
    severity = HINT if found and looks_like_the_other(edition) else None
    for text, (start, end, fix) in found:
        yield Spotted(text, start, end, fix=fix, severity=severity)


Form = tuple[int, int, str]


def _misordered(text: TextView) -> tuple[Form, ...]:
    """Dates that the variety would write in another way, with how."""
    american = text.is_american
    if not any(month[:3] in text.plain for month in MONTHS):
        return ()
    theirs, ours = (_DAY_FIRST, _MONTH_FIRST) if american else (_MONTH_FIRST, _DAY_FIRST)
    found = [_form(match, american) for match in text.search(theirs)]
    found += [_form(match, american) for match in text.search(ours) if bool(match["comma"]) is not american]
    return tuple(form for form in found if form)


def _form(match: re.Match[str], american: bool) -> Form | None:
    month = next((name for name in MONTHS if name.startswith(match["month"].rstrip(".")[:3])), "")
    if not month or not _exists(int(match["day"]), MONTHS.index(month) + 1, int(match["year"])):
        return None
    name = match["month"] if american else month
    return match.start(), match.end(), written(int(match["day"]), name, match["year"], american=american)
