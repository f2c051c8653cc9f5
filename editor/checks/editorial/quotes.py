"""Quotes: who speaks, and in what role."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from editor.checks.editorial.sides import is_told_in, is_translation_due
from editor.checks.editorial.specimens import EN, TOM, person, spoken, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import (
    ERROR,
    HINT,
    WARNING,
    Example,
    Spotted,
    edition_rule,
)
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind, Quote
from editor.domain.people import NOBODY
from editor.language.names import surname

_LETTERS = re.compile(r"[^\W\d_]+")


@edition_rule(
    "ED-Q-01",
    ERROR,
    title=Message("Quote without a speaker"),
    why=Message("A quote needs somebody who said it. Enter the person, or word the attribution."),
    source="Press practice",
    bad=(
        Example(
            "„Das Labor spart uns drei Wochen.“", release=lambda: told(spoken("Das Labor spart drei Wochen.", NOBODY))
        ),
        Example(
            "“The lab saves three weeks.”",
            release=lambda: told(spoken("It saves weeks.", NOBODY, language=EN), lead=EN),
        ),
        Example(
            "„Wir messen ab Mai.“ (Name nur aus Leerzeichen)",
            release=lambda: told("Das Labor öffnet.", spoken("Wir messen ab Mai.", person("  "))),
        ),
    ),
    good=(
        Example("„Wir messen ab Mai“, sagt Dr. Jana Brandt.", release=lambda: told(spoken("Wir messen ab Mai."))),
        Example(
            "„Wir messen ab Mai“, heißt es beim OptikNetz Lahntal.",
            release=lambda: told(spoken("Wir messen ab Mai.", NOBODY, attribution="heißt es beim OptikNetz Lahntal")),
        ),
        Example(
            "„Ab Mai“, sagt Jana Brandt. „Und täglich.“",
            release=lambda: told(spoken("Ab Mai."), spoken("Und täglich.", NOBODY, unattributed=True)),
        ),
    ),
)
def speaker_missing(edition: EditionView) -> Iterator[Spotted]:
    for quote in edition.quotes:
        worded = quote.attribution.either(edition.language)
        if not (quote.unattributed or quote.speaker.name.strip() or worded.strip()) and is_told_in(edition, quote):
            yield Spotted(block=quote.id, part="speaker")


@edition_rule(
    "ED-Q-02",
    WARNING,
    title=Message("Speaker without a function"),
    why=Message("At the first mention a reader needs full name and function: who speaks, and for whom?"),
    source="Press practice",
    bad=(
        Example(
            "„Wir öffnen im Mai“, sagt Jana Brandt.",
            release=lambda: told(spoken("Wir öffnen im Mai.", person("Jana Brandt"))),
        ),
        Example(
            "„Wir öffnen im Mai“, betont Dr. Jana Brandt.",
            release=lambda: told(
                spoken("Wir öffnen.", person("Jana Brandt", "Dr."), attribution="betont Dr. Jana Brandt")
            ),
        ),
        Example(
            "“We open in May,” said Tom Reuter.",
            release=lambda: told(
                spoken("We open in May.", person("Tom Reuter"), attribution="said Tom Reuter", language=EN), lead=EN
            ),
        ),
    ),
    good=(
        Example(
            "„…“, sagt Dr. Jana Brandt, Leiterin des OptikNetzes Lahntal.", release=lambda: told(spoken("Wir öffnen."))
        ),
        Example(
            "Tom Reuter führt das MedCluster Nord. „Wir öffnen“, sagt Reuter.",
            release=lambda: told("Tom Reuter führt das MedCluster Nord.", spoken("Wir öffnen.", person("Tom Reuter"))),
        ),
        Example(
            "„…“, sagt Tom Reuter, der in Jena das neue Prüflabor leitet.",
            release=lambda: told(
                spoken("Wir öffnen.", person("Tom Reuter"), attribution="sagt Tom Reuter, der in Jena das Labor leitet")
            ),
        ),
        Example(
            "„…“, sagt Reuter. „…“, ergänzt Reuter.",
            release=lambda: told(spoken("Wir öffnen.", TOM), spoken("Bald.", TOM)),
        ),
    ),
)
def function_missing(edition: EditionView) -> Iterator[Spotted]:
    for quote in _first_without(edition, _lacks_function):
        yield Spotted(
            block=quote.id,
            part="speaker.function",
            message=Message(
                "{name} speaks here for the first time, and no function says for whom.", name=quote.speaker.name.strip()
            ),
        )


def _lacks_function(quote: Quote, edition: EditionView) -> bool:
    """Whether nothing but a verb and a name is printed with the quote."""
    function = quote.speaker.function
    if quote.unattributed or function[edition.language].strip() or is_translation_due(edition, function):
        return False
    name = {part.casefold() for part in _LETTERS.findall(quote.speaker.name)}
    beside = [w for w in _LETTERS.findall(quote.attribution[edition.language]) if w.casefold() not in name]
    return len([word for word in beside if word not in {"Dr", "Prof", "Professor", "Herr", "Frau"}]) <= 1


@edition_rule(
    "ED-Q-03",
    HINT,
    title=Message("Speaker without a given name"),
    why=Message("Newspapers name people with given name and surname at the first mention."),
    source="Press practice",
    bad=(
        Example(
            "„Wir öffnen“, sagt Reuter.", release=lambda: told(spoken("Wir öffnen.", person("Reuter", "", "Leiter")))
        ),
        Example("„Wir öffnen“, sagt Herr Reuter.", release=lambda: told(spoken("Wir öffnen.", person("Herr Reuter")))),
        Example(
            "“We open,” says Ms Brandt.",
            release=lambda: told(spoken("We open.", person("Ms Brandt"), language=EN), lead=EN),
        ),
    ),
    good=(
        Example("„Wir öffnen“, sagt Tom Reuter.", release=lambda: told(spoken("Wir öffnen.", TOM))),
        Example(
            "Tom Reuter kam. „Wir öffnen“, sagt Reuter.",
            release=lambda: told("Tom Reuter kam nach Jena.", spoken("Wir öffnen.", person("Reuter"))),
        ),
        Example(
            "„Wir öffnen“, heißt es im Netz.",
            release=lambda: told(spoken("Wir öffnen.", NOBODY, attribution="heißt es")),
        ),
    ),
)
def given_name_missing(edition: EditionView) -> Iterator[Spotted]:
    for quote in _first_without(edition, _lacks_given_name):
        if is_told_in(edition, quote):
            yield Spotted(block=quote.id, part="speaker")


_HONORIFIC = re.compile(r"(?:Herrn?|Frau|Mrs?\.?|Ms\.?)\s+")


def _lacks_given_name(quote: Quote, _edition: EditionView) -> bool:
    name = _HONORIFIC.sub("", quote.speaker.name.strip(), count=1)
    return bool(name) and not re.search(r"\s", name) and not quote.unattributed


def _first_without(edition: EditionView, lacks: Callable[[Quote, EditionView], bool]) -> Iterator[Quote]:
    """The quotes that lack something, of people of whom nothing was said before."""
    lacking = {q.id: q for q in edition.quotes if q.speaker.name.strip() and lacks(q, edition)}
    if not lacking:
        return
    wanted = frozenset(_folded_surname(quote) for quote in lacking.values())
    seen: set[str] = set()
    for text, names in edition.gather_given(_named_or_spoken, wanted):
        quote = lacking.pop(text.spot.block, None)
        if quote and _folded_surname(quote) not in seen:
            yield quote
        if not lacking:
            return
        if text.view.kind is Kind.QUOTE:
            seen.update(_words_of_speaker(edition, text))
        seen.update(*names)


Names = tuple[frozenset[str], ...]


def _named_or_spoken(view: TextView, wanted: frozenset[str]) -> Names:
    """Which of the names stand in a text; nothing at all where there are none and nobody speaks."""
    names = wanted & view.vocabulary.keys()
    return (names,) if names or view.kind is Kind.QUOTE else ()


def _folded_surname(quote: Quote) -> str:
    return surname(quote.speaker.name.strip()).casefold()


def _words_of_speaker(edition: EditionView, text: PlacedText) -> Iterator[str]:
    block = edition.whole.rows[text.spot.block].block
    if isinstance(block, Quote):
        yield from (word.casefold() for word in block.speaker.name.split())
