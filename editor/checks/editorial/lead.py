"""The lead: who, when and where, its length, and how it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from editor.checks.editorial.actors import names_place, names_somebody, names_words
from editor.checks.editorial.written import Written, example
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import BOTH, HINT, NONE, WARNING, Example, Spotted, Surroundings, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import NOTHING, Language
from editor.domain.blocks import Kind, Position, Quote
from editor.domain.counting import count_text
from editor.domain.limits import DEFAULTS
from editor.language.wordlists import word_set

_LEAD = Surroundings(kind=Kind.LEAD)
_MUSING = "Gute Linsen brauchen gute Messgeräte, und beides gemeinsam zu nutzen lohnt sich für alle in der Branche."
_NEWS = "Das OptikNetz Lahntal eröffnet am 21. Februar 2027 in Gießen ein Labor, das Linsen und Implantate misst."
_WHEN = word_set(
    """
    heute gestern morgen jetzt nun künftig seit ab bisher januar februar märz april mai juni juli august september
    oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag frühjahr frühling
    sommer herbst winter jahr jahre jahren jahres woche wochen monat monate monaten wochenende quartal halbjahr uhr
    today yesterday tomorrow now january february march april june july august october november december monday
    tuesday wednesday thursday friday saturday sunday spring summer autumn winter year years week weeks month months
    weekend quarter since from until"""
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SHORT = 80
"""Characters from which on a text may be a lead; shorter ones are lines that an import left."""

_LATER = 3
"""Paragraphs after the lead in which an answer is looked for."""


@edition_rule(
    "ED-L-01", WARNING, BOTH, NONE,
    title=Message("Lead leaves questions open"),
    why=Message("The first sentences answer who, what, when and where. Move the answers to the front."),
    source="Press practice",
    bad=(
        example(_MUSING, Written(lead=_MUSING, paragraphs=(_NEWS,), source="OptikNetz Lahntal", place=NOTHING)),
        example(_MUSING, Written(lead=_MUSING, paragraphs=(_NEWS,), source="OptikNetz Lahntal")),
        example(
            "Good lenses",
            Written(
                lead="Good lenses need good instruments, and sharing both is worth it for everyone in the industry.",
                paragraphs=("OptikNetz Lahntal opens a lab in Gießen on 21 February 2027.",),
                source="OptikNetz Lahntal",
                place=NOTHING,
                language=Language.EN,
            ),
        ),
    ),
    good=(
        example(_NEWS, Written(lead=_NEWS, paragraphs=(_MUSING,), source="OptikNetz Lahntal")),
        example(_NEWS, Written(lead=_NEWS, source="OptikNetz Lahntal", place=NOTHING)),
        example(_MUSING, Written(headline=_MUSING, source="OptikNetz Lahntal")),
    ),
)  # fmt: skip
def open_questions(edition: EditionView) -> Iterator[Spotted]:
    told = (text for text in edition.body if text.view.kind in {Kind.LEAD, Kind.PARAGRAPH})
    lead = next((text for text in told if len(text.plain) >= _SHORT), None)
    if lead is None:
        return
    later = list(islice(told, _LATER))
    words = names_words(edition) - {word.casefold() for word in edition.release.place.either(edition.language).split()}
    is_when_late = not _tells_when(lead.view) and any(_tells_day(text.view) for text in later)
    has_where = bool(edition.release.place.either(edition.language)) or names_place(lead.plain)
    is_where_late = not has_where and any(names_place(text.plain) for text in later)
    lacks_who = bool(words) and not names_somebody(lead.view, words)
    yield from _open(lead, is_when_late=is_when_late, is_where_late=is_where_late, lacks_who=lacks_who)


def _open(lead: PlacedText, *, is_when_late: bool, is_where_late: bool, lacks_who: bool) -> Iterator[Spotted]:
    start, end = lead.view.sentences[0]
    if is_when_late and is_where_late:
        message = Message("When and where are told further down only. Move them to the front.")
        yield Spotted(lead, start, end, message)
    elif is_when_late:
        message = Message("When is told further down only. Move it to the front.")
        yield Spotted(lead, start, end, message, severity=WARNING if lacks_who else HINT)
    elif is_where_late:
        message = Message("Where is told further down only. Move it to the front.")
        yield Spotted(lead, start, end, message, severity=HINT)
    if lacks_who:
        message = Message("Who it is about is not said. Name the organisation or the person.")
        yield Spotted(lead, start, end, message, severity=HINT)


def _tells_day(view: TextView) -> bool:
    return any(not view.in_speech(read.start, read.end) for read in view.dates)


def _tells_when(view: TextView) -> bool:
    return bool(view.dates) or not _WHEN.isdisjoint(view.vocabulary.keys()) or bool(_YEAR.search(view.plain))


_MANY_WORDS = 50


@edition_rule(
    "ED-L-02", WARNING, BOTH, NONE,
    title=Message("Lead too long or too short"),
    why=Message("A lead has two or three sentences, 350 characters at most; it may be printed alone."),
    source="Press practice",
    bad=(
        Example(f"{_NEWS} {_NEWS} {_NEWS} {_NEWS}", at=_LEAD),
        Example("Das Labor öffnet bald.", at=_LEAD),
        Example("The lab opens soon.", at=Surroundings(kind=Kind.LEAD, language=Language.EN)),
    ),
    good=(
        Example(_NEWS, at=_LEAD),
        Example(f"{_NEWS} {_MUSING}", at=_LEAD),
        Example(f"{_NEWS} {_NEWS} {_NEWS} {_NEWS}"),
    ),
)  # fmt: skip
def lead_length(edition: EditionView) -> Iterator[Spotted]:
    lead = edition.first(Kind.LEAD)
    if lead is None:
        return
    count = count_text(lead.plain)
    if count.characters > DEFAULTS.lead or count.words > _MANY_WORDS:
        message = Message(
            "{words} words and {characters} characters; at most {most} words and {limit} characters are usual.",
            words=count.words,
            characters=count.characters,
            most=_MANY_WORDS,
            limit=DEFAULTS.lead,
        )
        yield Spotted(lead, *_beyond(lead), message)
    elif 0 < count.characters < _SHORT:
        message = Message(
            "Only {characters} characters: that hardly answers who, what, when and where.", characters=count.characters
        )
        yield Spotted(lead, 0, len(lead.plain), message, severity=HINT)


def _beyond(lead: PlacedText) -> tuple[int, int]:
    """What stands behind the limit; the last sentence where the characters are few and the words many."""
    if len(lead.plain) > DEFAULTS.lead:
        return DEFAULTS.lead, len(lead.plain)
    return lead.view.sentences[-1] if lead.view.sentences else (0, len(lead.plain))


_OPENING = re.compile(r"\s{0,3}[„“»«\"]")
_WORD = re.compile(r"\w+")
_SPOKEN = 5
"""Words from which on quoted words are no title."""

_SAID = re.compile(r"[.!?…,]")
"""What ends spoken words; a title in quotation marks goes on with its verb."""


@edition_rule(
    "ED-L-03", WARNING, BOTH, NONE,
    title=Message("Release begins with a quote"),
    why=Message("Say first who does what; the quote explains it afterwards."),
    source="Press practice",
    bad=(
        example("„Wir öffnen …“", Written(quote="Wir öffnen das Labor für alle.")),
        example("„Wir …“", Written(lead="„Wir öffnen das Labor für alle Betriebe“, sagt Tom Reuter.")),
        example(
            "“We …”", Written(lead="“We are opening the lab to all companies,” says Tom Reuter.", language=Language.EN)
        ),
    ),
    good=(
        example("Das Labor", Written(lead="Das Labor öffnet.", quote="Wir öffnen das Labor für alle.")),
        example("„Licht an der Lahn“", Written(lead="„Licht an der Lahn“ heißt das neue Programm.")),
        example("„Licht …“", Written(lead="„Licht und Netz an der mittleren Lahn“ heißt das Programm.")),
        example("Tom Reuter", Written(lead="Tom Reuter sagt: „Wir öffnen das Labor für alle Betriebe.“")),
    ),
)  # fmt: skip
def quote_first(edition: EditionView) -> Iterator[Spotted]:
    first = next(iter(edition.body), None)
    if first is None:
        return
    block = edition.release.block(first.spot.block)
    if isinstance(block, Quote):
        if block.position is not Position.BEFORE:
            yield first.spotted()
    elif _OPENING.match(first.plain) and (opening := next(iter(first.view.quotations), None)):
        start, end = opening
        if (
            start <= 3
            and len(_WORD.findall(first.plain, start, end)) >= _SPOKEN
            and _SAID.search(first.plain[: end + 1], end - 2)
        ):
            yield Spotted(first, start, end)


_WEAK = re.compile(
    r"\s{0,3}(?:Im Rahmen|Anlässlich|Mit (?:einem|einer|der|dem|den|ihrem|ihrer|seinem|seiner)\b|Am \d"
    r"|As part of|With (?:a|an|the|its)\b"
    r"|On (?:the )?\d|In the (?:course|framework) of|On the occasion of)"
)


@edition_rule(
    "ED-L-04", HINT, BOTH, NONE,
    title=Message("Weak beginning"),
    why=Message("Date and circumstances are not the news. Begin with who does what."),
    source="Press practice",
    bad=(
        Example("Im Rahmen einer Kooperation öffnet das OptikNetz Lahntal ein Labor.", at=_LEAD),
        Example("Am 21. Februar 2027 öffnet das OptikNetz Lahntal ein Labor.", at=_LEAD),
        Example("As part of a partnership, a lab opens.", at=Surroundings(kind=Kind.LEAD, language=Language.EN)),
    ),
    good=(
        Example("Das OptikNetz Lahntal öffnet im Rahmen einer Kooperation ein Labor.", at=_LEAD),
        Example("Mit 64 Betrieben startet das Labor.", at=_LEAD),
        Example("Im Rahmen einer Kooperation öffnet es.", at=Surroundings(kind=Kind.CROSSHEAD)),
    ),
)  # fmt: skip
def weak_beginning(edition: EditionView) -> Iterator[Spotted]:
    first = next(iter(edition.body), None)
    if first and first.view.kind in {Kind.LEAD, Kind.PARAGRAPH} and (match := _WEAK.match(first.plain)):
        yield Spotted(first, match.start(), match.end())
