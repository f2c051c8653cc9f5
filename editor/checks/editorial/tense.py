"""Past and future against the date of the release: what has not happened yet, and what is over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from editor.checks.editorial.days import dated
from editor.checks.editorial.written import paragraph
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import ENGLISH, GERMAN, NONE, WARNING, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.dates_read import DateRead

_TITLE = Message("Tense does not match the date")
_WHY = Message(
    "Seen from the date of the release, the day is to come and the text tells it as past, or the other way round."
)

_DONE = (
    r"(?:eröffnet|eingeweiht|gewählt|verliehen|ausgezeichnet|unterzeichnet|gegründet|vorgestellt|übergeben"
    r"|verabschiedet|enthüllt|gefeiert|stattgefunden)"
)
_PAST = re.compile(
    r"\b(?:fand|fanden|eröffnete|eröffneten|startete|starteten|begann|begannen|endete|endeten|feierte|feierten|traf|trafen"
    r"|unterzeichnete|unterzeichneten|besuchte|besuchten|versammelten|tagte|tagten)\b"
    rf"|\b(?:wurde|wurden|hat|haben)\b(?=[^;\n]{{0,200}}\b{_DONE}\b)"
)
_FUTURE = re.compile(r"\b(?:wird|werden)\b|\b(?:findet|finden)\b(?=[^;\n]{0,200}\bstatt\b)|\b(?:beginnt|startet)\b")
_ENGLISH_DONE = r"(?:opened|signed|elected|presented|awarded|inaugurated|held|launched|founded|unveiled)"
_ENGLISH_PAST = re.compile(
    r"\b(?:took place|opened|launched|started|began|ended|met|gathered|signed|celebrated|visited)\b"
    rf"|\b(?:was|were|has|have)\b(?: been)?(?= {_ENGLISH_DONE}\b)"
)
_ENGLISH_FUTURE = re.compile(r"\bwill\b|\bis to be\b|\bare to be\b")
_PLANNED = re.compile(
    r"\b(?:geplant|vorgesehen|verschoben|verlegt|angekündigt|terminiert|angesetzt|festgelegt|eingeladen|seit|bis|ab"
    r"|wäre|würde"
    r"|planned|scheduled|postponed|moved|announced|set for|invited|since|until|by|from|would|due)\b",
    re.IGNORECASE,
)
"""Words by which a clause speaks of a plan or a span of time."""

_ON = re.compile(r"\b(?:am|on)[ \u00a0]$", re.IGNORECASE)
_BREAK = re.compile(r"[,;:–—(]")
_NEAR = 60
"""Days from the release within which a date without a year is surely meant of that year."""

_LAST_YEAR = 366
_AROUND = 300
"""Characters on either side of a date in which its clause is looked for."""


@edition_rule(
    "DE-DT-12", WARNING, GERMAN, NONE,
    title=_TITLE,
    why=_WHY,
    source="Press practice",
    bad=(
        paragraph("Mit einem Fest am Sonntag, dem 21. Februar 2027 startete das Labor in Gießen."),
        paragraph("Das Labor wurde am 3. März 2027 von Tom Reuter eröffnet."),
        paragraph("Die Tagung wird am 14. Februar 2027 in Jena stattfinden."),
        paragraph("Die Messe findet am 10. Februar in Wetzlar statt."),
    ),
    good=(
        paragraph("Das Labor wird am 21. Februar 2027 eröffnet."),
        paragraph("Am 14. Februar 2027 startete das Labor in Gießen."),
        paragraph("Die Tagung wurde auf den 3. März 2027 verschoben; am 3. März war der Saal frei."),
        paragraph("Das Labor, das 2019 eröffnete, feiert am 21. Februar 2027 Geburtstag."),
        paragraph("Am 3. September wird das Labor eröffnet."),
    ),
)  # fmt: skip
def tense_of_date(edition: EditionView) -> Iterator[Spotted]:
    yield from _tenses(edition, _PAST, _FUTURE)


@edition_rule(
    "EN-DT-12", WARNING, ENGLISH, NONE,
    title=_TITLE,
    why=_WHY,
    source="Press practice",
    bad=(
        paragraph("The lab opened on Sunday 21 February 2027 in Gießen.", language=Language.EN),
        paragraph("The agreement was signed on 3 March 2027 in Jena.", language=Language.EN),
        paragraph("The fair will take place on 14 February 2027.", language=Language.EN),
    ),
    good=(
        paragraph("The lab will open on 21 February 2027.", language=Language.EN),
        paragraph("The lab opened on 14 February 2027.", language=Language.EN),
        paragraph("The meeting was postponed and will be held on 3 March 2027.", language=Language.EN),
        paragraph("The lab, which opened in 2019, turns eight on 21 February 2027.", language=Language.EN),
    ),
)  # fmt: skip
def tense_of_date_in_english(edition: EditionView) -> Iterator[Spotted]:
    yield from _tenses(edition, _ENGLISH_PAST, _ENGLISH_FUTURE)


def _tenses(edition: EditionView, past: re.Pattern[str], future: re.Pattern[str]) -> Iterator[Spotted]:
    release_day = edition.release.date
    if release_day is None:
        return
    for text in edition.running:
        for read, day in dated(text.view, release_day) if text.view.dates else ():
            if day and _is_certain(text.view, read, day, release_day):
                yield from _contradiction(edition, text, read, day, past, future)


def _is_certain(view: TextView, read: DateRead, day: date, release_day: date) -> bool:
    """Whether the date says when something happens, and in which year."""
    if read.year is None and abs(day - release_day).days > _NEAR:
        return False
    return bool(_ON.search(view.plain[max(0, read.start - 6) : read.start])) and not view.in_speech(
        read.start, read.end
    )


def _contradiction(
    edition: EditionView, text: PlacedText, read: DateRead, day: date, past: re.Pattern[str], future: re.Pattern[str]
) -> Iterator[Spotted]:
    clause, release_day = _clause(text.view, read), edition.release.date or day
    tells_past, tells_future = past.search(clause), future.search(clause)
    if bool(tells_past) is bool(tells_future) or _PLANNED.search(clause):
        return
    if tells_past and day > _known_until(edition, release_day):
        message = Message("{date} is told as past, but the release is dated {release}.", date=day, release=release_day)
        yield Spotted(text, read.start, read.end, message)
    elif tells_future and 0 < (release_day - day).days < _LAST_YEAR:
        message = Message(
            "{date} is told as still to come, but the release is dated {release}.", date=day, release=release_day
        )
        yield Spotted(text, read.start, read.end, message)


def _known_until(edition: EditionView, release_day: date) -> date:
    """Under an embargo the text may tell as past what happens before it ends."""
    embargo = edition.release.embargo
    return max(release_day, embargo.local.date()) if embargo else release_day


def _clause(view: TextView, read: DateRead) -> str:
    """The part of the sentence around a date in which its verb stands."""
    start, end = view.sentence_at(read.start)
    start, end = max(start, read.start - _AROUND), min(end, read.end + _AROUND)
    before = [match.end() for match in _BREAK.finditer(view.plain, start, read.start)]
    behind = _BREAK.search(view.plain, min(read.end + 1, end), end)
    return view.plain[before[-1] if before else start : behind.start() if behind else end]
