"""Quotation marks across the paragraphs of a German text: pairs that are not closed, and too many of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.checks.german.examples import german
from editor.checks.german.mark_pairs import Line, Mark, Pair, lines_read, outermost
from editor.checks.german.speech_words import SAYING
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import ERROR, GERMAN, HINT, Example, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind

_PARAGRAPHS = frozenset({Kind.LEAD, Kind.PARAGRAPH, Kind.BULLETS, Kind.NOTES, Kind.FACTBOX})
_OPENING = ("„", "»", "“", '"', "«")
_REPORTED = frozenset('„“”‟"»«')


class _Alone(NamedTuple):
    """The first mark of a line that has no partner; `is_last` where its line ends the text."""

    mark: Mark
    is_last: bool

    @property
    def may_go_on(self) -> bool:
        return self.mark.opens and self.is_last

    def spotted_in(self, text: PlacedText) -> Spotted:
        return text.spotted(self.mark.start, self.mark.end)


def _example(*paragraphs: str) -> Example:
    return Example("\n".join(paragraphs), release=german(*paragraphs))


@edition_rule(
    "DE-Q-10", ERROR, GERMAN,
    title=Message("Quotation mark without its partner"),
    why=Message("A quotation is opened and not closed, or closed and not opened. Set the mark that is missing."),
    source="Amtliches Regelwerk § 89",
    bad=(
        _example("„Wir öffnen im Mai, sagt Kern."),
        _example("Wir öffnen im Mai“, sagt Kern."),
        _example("Das „Lichtfest beginnt.", "Es endet am Sonntag."),
    ),
    good=(
        _example("„Wir öffnen im Mai“, sagt Kern."),
        _example("„Wir öffnen im Mai.", "„Und wir bleiben offen“, sagt Kern."),
        _example("Kern sagt: „Wir öffnen im Mai.", "Und wir bleiben offen.“"),
        _example("Der Monitor misst 15\" und wiegt wenig. ’s ist Hans’ Idee."),
        _example("» Zum Programm"),
    ),
)  # fmt: skip
def without_partner(edition: EditionView) -> Iterator[Spotted]:
    alone = {id(text): several for text, several in edition.gather(_alone)}
    pending: Spotted | None = None
    for text in edition.texts if alone else ():
        found = alone.get(id(text), ())
        if text.view.kind in _PARAGRAPHS:
            if pending:
                closes = bool(found) and not found[0].mark.opens
                if not closes and not text.plain.startswith(_OPENING):
                    yield pending
                found = found[closes:]
            pending = found[-1].spotted_in(text) if found and found[-1].may_go_on else None
            found = found[:-1] if pending else found
        for each in found:
            yield each.spotted_in(text)
    if pending:
        yield pending


def _alone(view: TextView) -> tuple[_Alone, ...]:
    return tuple(_alone_in(view)) if view.language is Language.DE else ()


def _alone_in(view: TextView) -> Iterator[_Alone]:
    for line in lines_read(view.plain):
        if mark := next((each for each in line.alone if _counts(each, line, view)), None):
            yield _Alone(mark, line.end == len(view.plain))


def _counts(mark: Mark, line: Line, view: TextView) -> bool:
    """Whether a mark is one of a quotation: angles that stand free are bullets and arrows."""
    if mark.glyph not in _REPORTED or view.is_protected(mark.start, mark.end):
        return False
    plain = view.plain
    before, after = plain[max(mark.start - 1, line.start) : mark.start], plain[mark.end : mark.end + 1]
    return mark.sort != "guillemets" or bool(before.strip() and after.strip()) or before.isalnum() or after.isalnum()


# -- too many of them

_OFTEN = 3
_SHORT = 3
_BEHIND = re.compile(r"[,.!?]?[ \u00a0]{1,2}([^\W\d_]+)")
_MANY = (
    "Das „smarte“ Netz wächst.",
    "Die „grüne“ Leitung hilft dem „großen“ Ganzen.",
    "Alles wird „einfach“.",
)


@edition_rule(
    "DE-Q-13", HINT, GERMAN,
    title=Message("Many words in quotation marks"),
    why=Message(
        "Marks around single words keep them at a distance: the reader takes them for irony. Leave most "
        "of them out."
    ),
    source="Press practice",
    bad=(
        _example(*_MANY),
        _example("Wir liefern „schnell“, „sauber“, „günstig“ und „nah“."),
        _example("Ein „echter“ Gewinn, ein „starkes“ Signal.", "Der „neue“ Weg ist „mutig“."),
    ),
    good=(
        _example(*_MANY[:2]),
        _example("„Ja“, sagt Kern. „Gut“, sagt Reuter. „Eben“, sagt Brandt. „Schön“, sagt sie."),
        _example("Die Projekte „Licht“, „Netz“, „Optik“ und „Faser“ beginnen."),
        _example("Das OptikNetz wächst."),
    ),
)  # fmt: skip
def many_short(edition: EditionView) -> Iterator[Spotted]:
    found = [(text, pair) for text, several in edition.gather(_scares, edition.body) for pair in several]
    if len(found) > _OFTEN:
        text, pair = found[_OFTEN]
        message = Message(
            "{count} single words stand in quotation marks. Leave most of the marks out.", count=len(found)
        )
        yield text.spotted(pair.open.start, pair.close.end, message)


def _scares(view: TextView) -> tuple[Pair, ...]:
    return tuple(pair for pair in outermost(view.plain) if _is_scare(pair, view))


def _is_scare(pair: Pair, view: TextView) -> bool:
    """A few words in small letters that nobody says and that name nothing."""
    plain = view.plain
    words = pair.words(plain).split()
    if not 0 < len(words) <= _SHORT or not words[0][0].islower() or view.is_speech:
        return False
    behind = _BEHIND.match(plain, pair.close.end)
    return not (behind and behind.group(1) in SAYING)
