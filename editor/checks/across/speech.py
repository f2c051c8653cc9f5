"""Quotations of both languages: how many there are, and whether they ask, call or tell."""

from __future__ import annotations

from collections.abc import Iterator

from editor.checks.across.telling import SOURCE, Part, apart
from editor.checks.message import Message
from editor.checks.rule import WARNING, Example, PairHit, Surroundings, pair_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.folding import fold

_WORDS = 4
"""A quotation of that many words is speech, and no title or term."""

_Span = tuple[int, int]
_SEVERAL, _MOST, _NEAR = 2, 20, 60
_SPOKEN = Surroundings(kind=Kind.QUOTE)


@pair_rule(
    "CL-11",
    WARNING,
    title=Message("Number of quotations differs"),
    why=Message("Somebody is quoted in one language and not in the other. A quotation was left out or made indirect."),
    source=SOURCE,
    bad=(
        Example("„Wir sind sehr stolz auf das Labor“, sagt sie.", other="She is proud of the lab."),
        Example("Sie ist stolz auf das Labor.", other="“We are very proud of the lab,” she says."),
        Example(
            "„Wir messen jetzt viel genauer“, sagt Jana Brandt. „Wir liefern jetzt viel schneller“, sagt Tom Reuter.",
            other="“We now measure much better,” says Tom Reuter. “We now deliver much faster,” says Jana Brandt.",
        ),
        Example(
            "„Wir sind stolz auf das Labor“, sagt sie. „Es hat lange gedauert“, sagt er.",
            other="“We are proud of the lab,” she says. He says it took a long time.",
        ),
    ),
    good=(
        Example("„Wir sind sehr stolz auf das Labor“, sagt sie.", other="“We are very proud of the lab,” she says."),
        Example("Das Projekt „Licht“ beginnt.", other="The Licht project begins."),
        Example("Sie ist stolz auf das Labor.", other="She is proud of the lab."),
    ),
)
def quotations_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    de, en = _spoken(german), _spoken(english)
    if (not de and not en) or len(de) == len(en):
        yield from _in_another_order(german, english, de, en)
        return
    if len(de) > len(en):
        yield PairHit(de[len(en)], en[-1] if en else None)
    else:
        yield PairHit(de[-1] if de else None, en[len(de)])


def _in_another_order(german: TextView, english: TextView, de: list[_Span], en: list[_Span]) -> Iterator[PairHit]:
    """The same persons speak, but not in the same order."""
    if not _SEVERAL <= len(de) <= _MOST:
        return
    mine, theirs = _speakers(german, de), _speakers(english, en)
    if mine != theirs and sorted(mine) == sorted(theirs) and "" not in mine:
        at = next(index for index, pair in enumerate(zip(mine, theirs, strict=True)) if pair[0] != pair[1])
        yield PairHit(de[at], en[at], Message("The persons do not speak in the same order."))


def _speakers(text: TextView, quotes: list[_Span]) -> list[str]:
    """Who is named directly behind each quotation, or else before it."""
    found = []
    for start, end in quotes:
        behind = (each for each in text.names if end <= each.start < end + _NEAR)
        before = (each for each in reversed(text.names) if start - _NEAR < each.end <= start)
        name = next(behind, None) or next(before, None)
        found.append(fold(name.surname) if name else "")
    return found


def _spoken(text: TextView) -> list[tuple[int, int]]:
    return [(start, end) for start, end in text.quotations if len(text.plain[start:end].split()) >= _WORDS]


@pair_rule(
    "CL-12",
    WARNING,
    title=Message("Question or exclamation in one language only"),
    why=Message("The sentence asks or calls in one language and tells in the other."),
    source=SOURCE,
    bad=(
        Example("Wer misst schneller?", other="Who measures faster.", at=_SPOKEN),
        Example("Wir sind da.", other="Are we there?", at=_SPOKEN),
        Example("Messen wir bald?", other="We will measure soon.", at=Surroundings(kind=Kind.HEADLINE)),
    ),
    good=(
        Example("Wer misst schneller?", other="Who measures faster?", at=_SPOKEN),
        Example("Wir sind da.", other="We are there.", at=_SPOKEN),
        Example("Messen wir bald?", other="Will we measure soon?", at=Surroundings(kind=Kind.HEADLINE)),
    ),
)
def sort_of_sentence_differs(german: TextView, english: TextView) -> Iterator[PairHit]:
    if not german.is_speech and german.kind not in {Kind.HEADLINE, Kind.CROSSHEAD}:
        return
    de, en = _asks(german), _asks(english)
    if de != en:
        size, other = len(german.plain), len(english.plain)
        yield apart(Part(german.plain, max(0, size - 20), size), Part(english.plain, max(0, other - 20), other))


def _asks(text: TextView) -> bool:
    return text.plain.rstrip(' \u00a0“”‘’"').endswith("?")
