"""How much is quoted: sentences, characters, figures, and how many voices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.editorial.specimens import EN, TOM, spoken, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import (
    BOTH,
    HINT,
    NONE,
    Example,
    Hit,
    Spotted,
    Surroundings,
    edition_rule,
    text_rule,
)
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind, Quote

_SENTENCES, _CHARACTERS, _QUOTES, _SHARE = 3, 400, 3, 0.4
_LONG_BODY = 1000
"""Characters from which on a text may be asked for a voice, or how much of it is quoted."""

_LONG_SPEECH = "Wir öffnen im Mai. Das Labor ist fertig. Die Geräte stehen. Die Betriebe warten schon."


@edition_rule(
    "ED-Q-07",
    HINT,
    title=Message("Long quotes, or none"),
    why=Message("One to three quotes of up to three sentences carry a release; longer ones are cut by newsrooms."),
    source="Press practice; GOV.UK style guide",
    bad=(
        Example(_LONG_SPEECH, release=lambda: told(spoken(_LONG_SPEECH))),
        Example(
            "A single sentence of 400 characters …",
            release=lambda: told(spoken("Wir messen Linsen und " * 20 + "mehr.")),
        ),
        Example(
            "Vier Zitate",
            release=lambda: told(
                *(spoken(f"Wir öffnen in {n} Tagen.", TOM) for n in ("zwei", "drei", "sieben", "fünfzig"))
            ),
        ),
        Example("Ein langer Text ohne Zitat", release=lambda: told("Das Labor prüft Linsen. " * 50)),
    ),
    good=(
        Example("Ein Zitat mit zwei Sätzen", release=lambda: told(spoken("Wir öffnen im Mai. Das Labor ist fertig."))),
        Example("Eine kurze Meldung ohne Zitat", release=lambda: told("Das Labor öffnet im Mai.")),
        Example(
            "Drei Zitate", release=lambda: told(*(spoken(f"In {n} Tagen.", TOM) for n in ("zwei", "drei", "sieben")))
        ),
    ),
)
def amount_of_quotes(edition: EditionView) -> Iterator[Spotted]:
    speeches = list(_speeches(edition))
    for speech in speeches:
        yield from _length(speech)
    if len(speeches) > _QUOTES:
        yield Spotted(message=Message("There are {count} quotes; one to three are enough.", count=len(speeches)))
    body = sum(len(text.plain) for text in edition.body)
    spoken_part = sum(len(text.plain) for speech in speeches for text in speech)
    if body >= _LONG_BODY and not speeches and not any(text.view.quotations for text in edition.body):
        yield Spotted(message=Message("Nobody is quoted. A quote gives a release a voice and a face."))
    elif body >= _LONG_BODY and spoken_part > _SHARE * body:
        yield Spotted(
            message=Message(
                "{share} per cent of the text are quotes; up to 40 are usual.", share=100 * spoken_part // body
            )
        )


def _speeches(edition: EditionView) -> Iterator[list[PlacedText]]:
    """What each one says without a break: a quote with those that go on after it."""
    speech: list[PlacedText] = []
    for block in edition.blocks:
        if not isinstance(block, Quote) or not block.unattributed:
            if speech:
                yield speech
            speech = []
        if isinstance(block, Quote):
            speech += filter(None, (edition.text(block.id), edition.text(block.id, "text2")))
    if speech:
        yield speech


def _length(speech: list[PlacedText]) -> Iterator[Spotted]:
    count = sum(len(text.view.sentences) for text in speech)
    characters = sum(len(text.plain) for text in speech)
    if count > _SENTENCES:
        yield speech[0].spotted(
            message=Message("This quote has {count} sentences; up to three are usual.", count=count)
        )
    elif characters > _CHARACTERS:
        yield speech[0].spotted(
            message=Message("This quote has {count} characters; up to 400 are usual.", count=characters)
        )


_FIGURE = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d(?![\d.,]))\d+(?:[.,]\d+)*(?!\w)")
_FIGURES = 4


@text_rule(
    "ED-Q-10",
    HINT,
    BOTH,
    NONE,
    title=Message("Quote full of figures"),
    why=Message("Figures belong in the text; a quote gives a view, a reason or a feeling."),
    source="Press practice",
    bad=(
        Example("Wir haben 12 Labore, 41 Betriebe, 340 Leute und 7 Partner.", at=Surroundings(kind=Kind.QUOTE)),
        Example("Von 64 Betrieben messen 41 in Gießen, 20 in Jena, 3 in Wetzlar.", at=Surroundings(kind=Kind.QUOTE)),
        Example("We run 12 labs, 41 sites, 340 jobs and 7 cars.", at=Surroundings(kind=Kind.QUOTE, language=EN)),
    ),
    good=(
        Example("Wir haben 12 Labore und 41 Betriebe.", at=Surroundings(kind=Kind.QUOTE)),
        Example("Von 2013 bis 2027, von 2019 bis 2025 und seit 2026 messen wir.", at=Surroundings(kind=Kind.QUOTE)),
        "Wir haben 12 Labore, 41 Betriebe, 340 Leute und 7 Partner.",
    ),
)
def figures_in_quote(text: TextView) -> Iterator[Hit]:
    if text.is_speech and sum(1 for _ in _FIGURE.finditer(text.plain)) >= _FIGURES:
        yield Hit(0, len(text.plain))
