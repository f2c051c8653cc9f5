"""Whether two names are one name: umlauts written out, genitives, and slips of the pen."""

from __future__ import annotations

import re
from functools import lru_cache

from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.folding import fold

_WORD = re.compile(r"[^\W\d_]+")
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


@lru_cache(maxsize=8192)
def forms(word: str, language: Language) -> frozenset[str]:
    """The folded forms under which a word is the same name: `Müllers` is `mueller`, `muller`; German has genitives."""
    found = {fold(word), fold(word.translate(_WRITTEN_OUT))}
    if language is Language.DE:
        found |= {each[:-1] for each in found if len(each) > 3 and each.endswith("s")}
        found |= {each[:-2] for each in found if len(each) > 5 and each.endswith("es")}
    return frozenset(found)


@lru_cache(maxsize=4096)
def known_forms(text: str, language: Language) -> frozenset[str]:
    """The forms of all words of a text."""
    return frozenset().union(*(forms(word, language) for word in set(_WORD.findall(text))), frozenset())


def stands_in(word: str, other: TextView) -> bool:
    """Whether every part of a word (`Kern-Sommer`) stands in the text of the other language in some form."""
    known, language = known_forms(other.plain, other.language), other.language.other
    parts = (word,) if word.isalpha() else _WORD.findall(word)
    return all(not known.isdisjoint(forms(part, language)) for part in parts)


_MOST_SLIPS = 2


@lru_cache(maxsize=8192)
def slips(one: str, other: str) -> int:
    """How many letters two short words differ by (added, left out, replaced, or swapped with the next), or too many.

    Each slip changes one letter for another at most, and two rows in which all is too much never come to less.
    """
    if abs(len(one) - len(other)) > _MOST_SLIPS or len(_letters(one) ^ _letters(other)) > 2 * _MOST_SLIPS:
        return _MOST_SLIPS + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, char in enumerate(one, start=1):
        older, before, row = before, row, [at]
        for to, match in enumerate(other, start=1):
            cost = min(before[to] + 1, row[-1] + 1, before[to - 1] + (char != match))
            if at > 1 and to > 1 and char == other[to - 2] and one[at - 2] == match:
                cost = min(cost, older[to - 2] + 1)
            row.append(cost)
        if min(row) > _MOST_SLIPS and min(before) > _MOST_SLIPS:
            return _MOST_SLIPS + 1
    return row[-1]


@lru_cache(maxsize=8192)
def _letters(word: str) -> frozenset[str]:
    return frozenset(word)


@lru_cache(maxsize=16384)
def is_near(one: str, other: str, most: int = 2) -> bool:
    """Whether two words are nearly the same, and not the same."""
    mine, theirs = fold(one), fold(other)
    if mine == theirs or min(len(mine), len(theirs)) < 4:
        return False
    return slips(mine, theirs) <= (most if min(len(mine), len(theirs)) > 5 else 1)


@lru_cache(maxsize=4096)
def capitals(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words with a capital stand."""
    return tuple(match.span() for match in _WORD.finditer(text) if match[0][0].isupper())
