"""Two spellings of one word in one release: both are right, but one of them should stand throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import GERMAN, HINT, SUGGEST, Example, Spotted, edition_rule

_PAIRS = """
kick-off:kickoff potenzial:potential potenziell:potentiell substanziell:substantiell existenziell:existentiell
essenziell:essentiell selbstständig:selbständig aufwendig:aufwändig start-up:startup know-how:knowhow delfin:delphin
fotograf:photograph fotovoltaik:photovoltaik biograf:biograph geograf:geograph grafik:graphik sodass:so_dass
aufgrund:auf_Grund mithilfe:mit_Hilfe zugunsten:zu_Gunsten zulasten:zu_Lasten anstelle:an_Stelle infrage:in_Frage
zuhause:zu_Hause e-bike:ebike online-shop:onlineshop website:webseite corona-pandemie:coronapandemie
home-office:homeoffice spin-off:spinoff
"""
_OTHER = {
    one.replace("_", " "): other.replace("_", " ")
    for pair in _PAIRS.split()
    for one, other in (pair.split(":"), pair.split(":")[::-1])
}
_FOLDED = {variant.lower(): variant for variant in _OTHER}
_WHOLE = frozenset(each for each in _FOLDED if " " in each or " " in _OTHER[_FOLDED[each]])
"""Variants that begin no longer word: `aufgrund`, `auf Grund`."""
_ANY = re.compile(
    r"\b(?:"
    + "|".join(re.escape(each) + (r"\b" if each in _WHOLE else "") for each in sorted(_FOLDED, key=len, reverse=True))
    + ")"
)
_LETTER_AFTER = re.compile(r"[a-zäöüß]")

Use = tuple[int, int, str]


@lru_cache(maxsize=2048)
def _uses(plain: str) -> tuple[Use, ...]:
    """Start, end and variant of each word in a text that has two spellings."""
    folded = plain.lower()
    if len(folded) != len(plain):
        return ()
    return tuple((*match.span(), match.group()) for match in _ANY.finditer(folded))


@edition_rule(
    "DE-W-04",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Two spellings of one word"),
    why=Message("Both spellings are right, but one release keeps to one of them."),
    source="Duden",
    bad=(
        Example(
            "Das Kickoff war gut. Der Kick-off-Termin und der Kick-off-Ort stehen fest.",
            "Das Kick-off war gut. Der Kick-off-Termin und der Kick-off-Ort stehen fest.",
        ),
        Example(
            "Das Potenzial ist groß, das Potenzial wächst, das Marktpotential auch. Potential!",
            None,
        ),
        Example(
            "Er arbeitet selbstständig und aufgrund der Lage selbstständig, sie selbständig.",
            "Er arbeitet selbstständig und aufgrund der Lage selbstständig, sie selbstständig.",
        ),
    ),
    good=(
        "Die Kickoff-Veranstaltung ist im Mai.",
        "Das Potenzial ist groß, das Marktpotenzial wächst.",
        "Sie fotografiert Motive der Photonik und der Photovoltaik.",
    ),
)
def two_spellings(edition: EditionView) -> Iterator[Spotted]:
    counts = Counter(variant for text in edition.texts for *_, variant in _uses(text.plain))
    rare = dict(_mixed(counts))
    for text in edition.texts if rare else ():
        for start, end, variant in _uses(text.plain):
            if variant in rare and not text.view.is_protected(start, end):
                yield Spotted(text, start, end, fix=_as_written(text.plain, start, end, rare[variant]))


def _mixed(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """The rarer variant of each mixed pair, and the other one."""
    for variant in counts:
        other = _OTHER[_FOLDED[variant]]
        often = counts[other.lower()]
        if often > counts[variant] or (often == counts[variant] and variant > other.lower()):
            yield variant, other


def _as_written(plain: str, start: int, end: int, other: str) -> str | None:
    """The other spelling with the capital of this one; None where more than that would have to change."""
    goes_on = bool(_LETTER_AFTER.match(plain, end))
    if ("-" in other or " " in other or "web" in other) and goes_on:
        return None
    return other[0].upper() + other[1:] if plain[start].isupper() else other
