"""Thousands grouped in one way in one language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from editor.checks.editorial.specimens import EN, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import ENGLISH, GERMAN, HINT, NONE, WARNING, Example, Spotted, edition_rule
from editor.checks.text_view import TextView

_GROUPED = re.compile(
    r"(?<![\d.,+])(?<!\d[ \u00a0])[1-9]\d{0,2}(?:(?P<sign>[.,' \u00a0\u202f’])\d{3})(?:(?P=sign)\d{3}){0,3}"
    r"(?![\d.,]{0,9}\d)(?![ \u00a0]?[/-]\d)"
)
_SPACES = " \u00a0\u202f"
_CODE = re.compile(r"(?:Tel\.?|Telefon|Fax|Mobil|Nr\.|No\.?|IBAN|PLZ|\+\d{2})[ \u00a0:]{0,3}$", re.IGNORECASE)
Groups = tuple[tuple[int, int, str], ...]


@edition_rule(
    "DE-N-04",
    WARNING,
    GERMAN,
    NONE,
    title=Message("Thousands grouped in two ways"),
    why=Message("Some numbers have points between their thousands, others spaces: use one of them throughout."),
    source="DIN 5008:2020; consistency",
    bad=(
        Example("12.500 Gäste, 10 000 Karten", release=lambda: told("Es kamen 12.500 Gäste, 10\u00a0000 mit Karten.")),
        Example("14.000 … 12 500", release=lambda: told("Es sind 14.000 Linsen.", "Es waren 12 500 Linsen.")),
        Example("1.200.000 und 15 000", release=lambda: told("Von 1.200.000 Euro gehen 15\u202f000 Euro ans Labor.")),
    ),
    good=(
        Example("12.500 Gäste, 1.500 Karten", release=lambda: told("Es kamen 12.500 Gäste, 1.500 mit Karten.")),
        Example("Im Jahr 2027 kamen 12.500", release=lambda: told("Im Jahr 2027 kamen 12.500 Gäste.")),
        Example("Tel. 0641 943 640", release=lambda: told("Es kamen 12.500 Gäste. Tel. 0641 943 640.")),
    ),
)
def german_grouping(edition: EditionView) -> Iterator[Spotted]:
    yield from _minority(edition, ".")


@edition_rule(
    "X-C-02",
    HINT,
    ENGLISH,
    NONE,
    title=Message("Thousands grouped in two ways"),
    why=Message("Some numbers have commas between their thousands, others spaces: use one of them throughout."),
    source="New Hart’s Rules; consistency",
    bad=(
        Example("12,500 … 10 000", release=lambda: told("There were 12,500 guests, 10\u00a0000 by train.", lead=EN)),
        Example("14,000 … 12 500", release=lambda: told("We make 14,000 lenses.", "It was 12 500 then.", lead=EN)),
        Example("1,200,000 … 15 000", release=lambda: told("Of €1,200,000 the lab gets €15 000 now.", lead=EN)),
    ),
    good=(
        Example("12,500 … 1,500", release=lambda: told("There were 12,500 guests, 1,500 by train.", lead=EN)),
        Example("In 2027 … 12,500", release=lambda: told("In 2027 there were 12,500 guests.", lead=EN)),
        Example("+49 641 943 640", release=lambda: told("There were 12,500 guests. Call +49 641 943 640.", lead=EN)),
    ),
)
def english_grouping(edition: EditionView) -> Iterator[Spotted]:
    yield from _minority(edition, ",")


def _minority(edition: EditionView, usual: str) -> Iterator[Spotted]:
    """The numbers that are grouped otherwise than most; as usual in the language where both are as many."""
    found = edition.gather(_groups, edition.running)
    counts = Counter("space" if sign in _SPACES else sign for _, groups in found for _, _, sign in groups)
    if not (counts["space"] and counts[usual]):
        return
    right = "space" if counts["space"] > counts[usual] else usual
    for text, groups in found:
        for start, end, sign in groups:
            if (sign in _SPACES) is (right != "space") and (sign in _SPACES or sign == usual):
                yield text.spotted(start, end)


def _groups(view: TextView) -> Groups:
    """Numbers with their thousands apart, and by what; phone numbers and other codes left out."""
    return tuple(
        (match.start(), match.end(), match["sign"])
        for match in view.search(_GROUPED)
        if not _CODE.search(view.plain, max(0, match.start() - 12), match.start())
    )
