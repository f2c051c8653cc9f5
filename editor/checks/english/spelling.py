"""British and American spelling: words of the other variety, and both in one release."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.english.variety import Variant, evidence, looks_like_the_other
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import ENGLISH, HINT, SUGGEST, WARNING, Example, Spotted, Surroundings, edition_rule
from editor.checks.text_view import TextView
from editor.language.wordlists import word_set

_AMERICAN = Surroundings(american=True)
_UNSURE = Message(
    "British English has a programme of events but a computer program, a licence but the verb to license."
)
_COMPUTER = word_set("software computer computing developer developers code download source")
_LICENCE = re.compile(
    r"\b(?:an?|the|this|its|your|driving|software|source|free|new)[ \u00a0](?P<word>license)\b(?![- ]holder)"
)
_PROGRAM = re.compile(r"(?<![\w-])(?P<word>programs?)(?![\w-])")


@edition_rule(
    "EN-SP-01",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("British or American spelling"),
    why=Message("The house writes one English throughout, British or American. Names keep their own spelling."),
    source="New Hart’s Rules 21; AP Stylebook; Oxford English Dictionary",
    bad=(
        Example("The new center opens in May.", "The new centre opens in May."),
        Example("The colour of the light changes.", "The color of the light changes.", at=_AMERICAN),
        Example("We organise the day and prioritize talks.", "We organise the day and prioritise talks."),
        Example("Our neighbors and their favorite labs.", "Our neighbours and their favourite labs."),
        Example("The funding program begins in May.", "The funding programme begins in May."),
        Example("They realised the programme early.", "They realized the program early.", at=_AMERICAN),
    ),
    good=(
        "The new centre opens in May.",
        "The Johnson Space Center opens its doors.",
        "We organize the day and prioritize talks.",
        "The computer program is free software.",
        "A fire licence and a check of the meter; they license the code.",
        Example("The Royal Theatre shows the color of light.", at=_AMERICAN),
    ),
)
def other_spelling(edition: EditionView) -> Iterator[Spotted]:
    found = [(text, each) for text, read in edition.gather(evidence) for each in read.variants]
    wrong = list(_wrong(found, edition.style.american))
    severity = HINT if wrong and looks_like_the_other(edition) else None
    for text, each in wrong:
        yield Spotted(text, each.start, each.end, _message(each, edition), each.other, severity)
    for text, unsure in edition.gather(_unsure) if not edition.style.american else ():
        for start, end, fix in unsure:
            yield Spotted(text, start, end, _UNSURE, fix, HINT)


Found = tuple[PlacedText, Variant]


def _wrong(found: list[Found], american: bool) -> Iterator[Found]:
    """Words of the other variety; -ize is British, too, unless -ise stands beside it."""
    endings = [each.is_american for _, each in found if each.is_ise]
    mixed = len(set(endings)) == 2
    wanted = american or endings.count(True) > endings.count(False)
    for text, each in found:
        if (each.is_american != american) if not each.is_ise or american else (mixed and each.is_american != wanted):
            yield text, each


def _message(each: Variant, edition: EditionView) -> Message:
    if each.is_ise and not edition.style.american:
        return Message("The release has both -ise and -ize; keep to one of them.")
    if edition.style.american:
        return Message("This is British spelling; the house writes American English.")
    return Message("This is American spelling; the house writes British English.")


# -- words whose spelling depends on what they mean


def _unsure(text: TextView) -> tuple[tuple[int, int, str], ...]:
    """American words that British English has with another meaning: a computer program, to license."""
    found: list[tuple[int, int, str]] = []
    if "program" in text.plain and not _COMPUTER & text.vocabulary.keys():
        found += ((*m.span("word"), m["word"].replace("program", "programme")) for m in text.search(_PROGRAM))
    if "license" in text.plain:
        found += ((*m.span("word"), "licence") for m in text.search(_LICENCE))
    return tuple(found)
