"""Captions of both languages: who stands where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.across.spelling import stands_in
from editor.checks.across.telling import SOURCE, Part, apart
from editor.checks.message import Message
from editor.checks.rule import WARNING, Example, PairHit, Surroundings, pair_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind

_GERMAN = re.compile(
    r"\bv\.?\s?(?P<from>[lr])\.?(?:\s?n\.?\s?[lr]\.?)?(?!\w)|\b(?P<word>links|rechts|linke[nrs]?|rechte[nrs]?)\b"
    r"|\((?P<letter>[lr])\.\)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?P<word>left|right)\b|\((?P<letter>[lr])\)", re.IGNORECASE)
_FROM_LEFT = re.compile(r"\b(?:[Vv]on (?:links|rechts)\b|[Vv]\. ?[lr]\.)")
_ANY_SIDE = re.compile(r"\b(?:left|right|l-r|L-R|LTR)\b|\([lr]\.?\)|\bl\.? ?to ?r\b", re.IGNORECASE)
_PHOTO = Surroundings(kind=Kind.PHOTO)


@pair_rule(
    "CL-19",
    WARNING,
    title=Message("Captions differ"),
    why=Message("The persons stand in another order, or left and right are not the same in both languages."),
    source=SOURCE,
    bad=(
        Example("Von links: Jana Brandt und Tom Reuter", other="From right: Jana Brandt and Tom Reuter", at=_PHOTO),
        Example("Von links: Jana Brandt und Tom Reuter", other="From left: Tom Reuter and Jana Brandt", at=_PHOTO),
        Example("Jana Brandt (r.) am Messtisch", other="Jana Brandt (left) at the bench", at=_PHOTO),
        Example("Von links: Jana Brandt und Tom Reuter", other="Jana Brandt and Tom Reuter", at=_PHOTO),
    ),
    good=(
        Example("V. l. n. r.: Jana Brandt und Tom Reuter", other="From left: Jana Brandt and Tom Reuter", at=_PHOTO),
        Example("Jana Brandt (r.) am Messtisch", other="Jana Brandt (right) at the bench", at=_PHOTO),
        Example("Am Messtisch: Jana Brandt", other="Jana Brandt at the bench", at=_PHOTO),
    ),
)
def captions_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    is_caption = german.kind is Kind.PHOTO or (german.kind is Kind.PARAGRAPH and _FROM_LEFT.match(german.plain))
    if not is_caption or german.part not in {"text", "alt"}:
        return
    if (missed := _FROM_LEFT.search(german.plain)) and not _ANY_SIDE.search(english.plain):
        message = Message("The English text does not say from which side the persons are named.")
        yield PairHit(missed.span(), None, message)
    yield from _sides(german, english)
    de = [each for each in german.names if stands_in(each.surname, english)]
    order = [english.plain.find(each.surname) for each in de]
    for at in range(1, len(de)):
        if -1 < order[at] < order[at - 1]:
            other = order[at]
            mine = de[at]
            yield apart(Part(german.plain, mine.start, mine.end), Part(english.plain, other, other + len(mine.surname)))
            return


def _sides(german: TextView, english: TextView) -> Iterator[PairHit]:
    de, en = list(_GERMAN.finditer(german.plain)), list(_ENGLISH.finditer(english.plain))
    for mine, theirs in zip(de, en, strict=False):
        if _side(mine) != _side(theirs):
            yield apart(Part(german.plain, *mine.span()), Part(english.plain, *theirs.span()))
            return


def _side(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return (groups.get("from") or groups["word"] or groups["letter"])[0].lower()
