"""Words like "yesterday" and "next week", which are true on one day only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from editor.checks.editorial.written import Written, example, paragraph
from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import ENGLISH, GERMAN, HINT, NONE, WARNING, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.language.names import Word
from editor.language.wordlists import word_set

_TITLE = Message("Day that depends on when it is read")
_WHY = Message("The text is read on other days, too: name the date, or put it beside the word.")

_GERMAN_DAYS = word_set("gestern vorgestern morgen übermorgen")
_NEAR = word_set(
    """vergangenen vergangene vergangener letzten letzte letzter kommenden kommende kommender nächsten nächste nächster
    last next coming"""
)
_SPAN = re.compile(
    r"[ \u00a0](?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Woche|Wochenende"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|weekend)(?:abend|morgen|nachmittag|vormittag)?\b"
)
_VAGUE = word_set("kürzlich neulich unlängst recently")
_OF_DAY = r"(?:Morgen|Vormittag|Mittag|Nachmittag|Abend|früh)"
_TODAY = re.compile(
    rf"\bheute[ \u00a0]{_OF_DAY}\b"
    r"|\b(?:hat|haben|wurde|wurden)[ \u00a0]heute\b(?=[^.!?\n]{0,200}(?:ge\w{2,30}(?:t|en)|iert)[.!?])"
)
_ENGLISH_TODAY = re.compile(
    r"\btoday[ \u00a0](?:announced|said|launched|opened|released|unveiled|reported|published|signed|confirmed)\b"
    r"|\b(?:announced|said|launched|opened|released|unveiled|reported|published|signed|confirmed)[ \u00a0]today\b"
)
_FIGURATIVE_BEFORE = word_set("von of auf und and für for wie bis until to")
"""Before `morgen` and `tomorrow`: what is spoken of is the future, not a day."""

_WORD_BEFORE = re.compile(r"([^\W\d_]{1,20})[ \u00a0]$")
_TOLD = frozenset({Kind.LEAD, Kind.PARAGRAPH})


@edition_rule(
    "DE-DT-11", WARNING, GERMAN, NONE,
    title=_TITLE,
    why=_WHY,
    source="Press practice",
    bad=(
        paragraph("Das OptikNetz Lahntal hat gestern ein Labor eröffnet."),
        paragraph("In der nächsten Woche beginnt der Umbau in Wetzlar."),
        paragraph("Am vergangenen Freitag tagte der Beirat in Jena."),
        paragraph("Kürzlich ist der erste Prüfstand in Betrieb gegangen."),
        paragraph("Das MedCluster Nord hat heute seinen Beirat vorgestellt."),
    ),
    good=(
        paragraph("Gestern, am 17. Februar 2027, hat das OptikNetz Lahntal ein Labor eröffnet."),
        paragraph("Das Labor arbeitet bis heute an Linsen von morgen."),
        paragraph("Jeden Morgen prüft das Labor zehn Linsen; heute arbeiten dort 30 Menschen."),
        paragraph("„Gestern standen wir noch vor leeren Räumen“, sagt Tom Reuter."),
        example("Alles von gestern?", Written(headline="Alles von gestern?", paragraphs=("Das Labor ist neu.",))),
    ),
)  # fmt: skip
def relative_day(edition: EditionView) -> Iterator[Spotted]:
    yield from _relative(edition)


@edition_rule(
    "EN-DT-11", WARNING, ENGLISH, NONE,
    title=_TITLE,
    why=_WHY,
    source="Press practice",
    bad=(
        paragraph("OptikNetz Lahntal opened a lab yesterday.", language=Language.EN),
        paragraph("The conversion in Wetzlar begins next week.", language=Language.EN),
        paragraph("The board met in Jena last Friday.", language=Language.EN),
        paragraph("MedCluster Nord today announced a partnership.", language=Language.EN),
    ),
    good=(
        paragraph("OptikNetz Lahntal opened a lab yesterday (17 February 2027).", language=Language.EN),
        paragraph("The lab works on the lenses of tomorrow.", language=Language.EN),
        paragraph("Today, 30 people work there, and this week has five days.", language=Language.EN),
        paragraph("“Yesterday we had empty rooms,” says Tom Reuter.", language=Language.EN),
    ),
)  # fmt: skip
def relative_day_in_english(edition: EditionView) -> Iterator[Spotted]:
    yield from _relative(edition)


def _relative(edition: EditionView) -> Iterator[Spotted]:
    """In a release that bears its date, `today` is that day; it is wrong when the date moves."""
    of_today = HINT if edition.release.date else WARNING
    for text, days in edition.gather(_days_told, edition.body):
        for start, end, severity in days:
            yield Spotted(text, start, end, severity=severity or of_today)


Days = tuple[tuple[int, int, Severity | None], ...]


def _days_told(view: TextView) -> Days:
    """What names a day without a date beside it, outside somebody's words; `today` without a severity of its own."""
    if view.kind not in _TOLD:
        return ()
    days: Days = (*_days(view), *_todays(view))
    return tuple(day for day in days if not view.in_speech(day[0], day[1]) and not _is_dated(view, day[0]))


_ENGLISH_DAYS = word_set("yesterday tomorrow")
_DAYS = _GERMAN_DAYS | _ENGLISH_DAYS


def _days(view: TextView) -> Iterator[tuple[int, int, Severity]]:
    words: Mapping[str, tuple[Word, ...]] = view.vocabulary
    for folded in words.keys() & _DAYS:
        yield from ((word.start, word.end, WARNING) for word in words[folded] if _is_day(view.plain, word))
    for folded in words.keys() & _NEAR:
        for word in words[folded]:
            if span := _SPAN.match(view.plain, word.end):
                yield word.start, span.end(), WARNING
    for folded in words.keys() & _VAGUE:
        yield from ((word.start, word.end, HINT) for word in words[folded] if not _is_compared(view.plain, word))


def _is_compared(plain: str, word: Word) -> bool:
    """`most recently filed` names no day, and means none."""
    before = _WORD_BEFORE.search(plain[max(0, word.start - 22) : word.start])
    return bool(before and before[1].casefold() in {"most", "more", "until", "as"})


def _is_day(plain: str, word: Word) -> bool:
    """`Morgen` is a part of the day where it does not open the sentence; the lenses of tomorrow have no date."""
    before = _WORD_BEFORE.search(plain[max(0, word.start - 22) : word.start])
    if before and before[1].casefold() in _FIGURATIVE_BEFORE:
        return False
    return word.text.islower() or (word.text != "Morgen" and not before)


def _todays(view: TextView) -> Iterator[tuple[int, int, None]]:
    if "heute" in view.vocabulary or "today" in view.vocabulary:
        today = _TODAY if view.language is Language.DE else _ENGLISH_TODAY
        for match in today.finditer(view.plain):
            yield match.start(), match.end(), None


def _is_dated(view: TextView, at: int) -> bool:
    start, end = view.sentence_at(at)
    index = bisect_left(view.dates, start, key=lambda each: each.start)
    return index < len(view.dates) and view.dates[index].start < end
