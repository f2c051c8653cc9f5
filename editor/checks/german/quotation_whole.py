"""Quotation marks across the paragraphs of a German text: pairs that are not closed, and too many of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.checks.german.examples import german
from editor.checks.german.mark_pairs import Line, Mark, Pair, lines_read, outermost
from editor.checks.german.speech_words import SAYING
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import ERROR, GERMAN, HINT, Example, Spotted, edition_rule
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind

_PARAGRAPHS = frozenset({Kind.LEAD, Kind.PARAGRAPH, Kind.BULLETS, Kind.NOTES, Kind.FACTBOX})
_OPENING = ("„", "»", "“", '"', "«")
_REPORTED = frozenset('„“”‟"»«')


@dataclass(frozen=True, slots=True)
class _Alone:
    """The first mark of a line that has no partner; `is_last` where its line ends the text."""

    text: PlacedText
    mark: Mark
    is_last: bool

    @property
    def may_go_on(self) -> bool:
        return self.mark.opens and self.is_last

    def spotted(self) -> Spotted:
        return self.text.spotted(self.mark.start, self.mark.end)


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
    pending: _Alone | None = None
    for text in edition.texts:
        found = list(_alone(text))
        if text.view.kind not in _PARAGRAPHS:
            yield from (each.spotted() for each in found)
            continue
        if pending:
            closes = bool(found) and not found[0].mark.opens
            if not closes and not text.plain.startswith(_OPENING):
                yield pending.spotted()
            found = found[closes:]
        pending = found.pop() if found and found[-1].may_go_on else None
        yield from (each.spotted() for each in found)
    if pending:
        yield pending.spotted()


def _alone(text: PlacedText) -> Iterator[_Alone]:
    if text.view.language is not Language.DE:
        return
    for line in lines_read(text.plain):
        if mark := next((each for each in line.alone if _counts(each, line, text)), None):
            yield _Alone(text, mark, line.end == len(text.plain))


def _counts(mark: Mark, line: Line, text: PlacedText) -> bool:
    """Whether a mark is one of a quotation: angles that stand free are bullets and arrows."""
    if mark.glyph not in _REPORTED or text.view.is_protected(mark.start, mark.end):
        return False
    plain = text.plain
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
    found = [(text, pair) for text in edition.body for pair in outermost(text.plain) if _is_scare(pair, text)]
    if len(found) > _OFTEN:
        text, pair = found[_OFTEN]
        message = Message(
            "{count} single words stand in quotation marks. Leave most of the marks out.", count=len(found)
        )
        yield text.spotted(pair.open.start, pair.close.end, message)


def _is_scare(pair: Pair, text: PlacedText) -> bool:
    """A few words in small letters that nobody says and that name nothing."""
    plain = text.plain
    words = pair.words(plain).split()
    if not 0 < len(words) <= _SHORT or not words[0][0].islower() or text.view.is_speech:
        return False
    behind = _BEHIND.match(plain, pair.close.end)
    return not (behind and behind.group(1) in SAYING)
