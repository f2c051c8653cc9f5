"""Which suggestion stands first: how far it is from what was typed, with the slips of a keyboard as the nearest."""

from __future__ import annotations

from collections.abc import Callable, Iterable

MOST = 7
"""Suggestions that are shown."""

NEAR = 1.6
"""What is hardly another word."""

_FAR = 3.2
"""What is further away was hardly meant."""

_ROWS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = ("aä", "oö", "uü", "sß", "eé", "dt", "bp", "gk", "fv", "cz", "ck", "iy", "ie", "äe", "zs", "ae", "ea", "ei")
_MADE_OF_TWO = 0.9
"""What a suggestion in two words, or with a hyphen that nobody typed, costs beside its distance."""

_UNLISTED = 0.2
"""What a compound costs that is in no list: put together for the occasion, though it need not be wrong."""


def _neighbours() -> frozenset[tuple[str, str]]:
    pairs = {(row[at], row[at + 1]) for row in _ROWS for at in range(len(row) - 1)}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


_NEAR = _neighbours()
_SIMILAR = frozenset((each[0], each[1]) for pair in _ALIKE for each in (pair, pair[::-1]))


def rank(word: str, suggestions: Iterable[str], is_made_up: Callable[[str], bool]) -> tuple[str, ...]:
    """The best of `suggestions` for `word`, the likeliest first, written in capitals as `word` is."""
    fitted = dict.fromkeys(_with_case(word, each) for each in suggestions if each.strip("-") == each)
    costs = {each: _cost(word, each) for each in fitted if each != word}
    near = {each: cost for each, cost in costs.items() if cost <= max(_FAR, len(word) / 3)}
    ranked = sorted(near, key=lambda each: near[each] + (_UNLISTED if is_made_up(each) else 0))
    return tuple(ranked[:MOST])


def _cost(word: str, suggestion: str) -> float:
    split = suggestion.count(" ") + suggestion.count("-") > word.count(" ") + word.count("-")
    other_case = 0.3 if word[0].isupper() is not suggestion[0].isupper() else 0.0
    other_start = 0.4 if word[0].lower() != suggestion[0].lower() else 0.0
    return distance(word.lower(), suggestion.lower()) + split * _MADE_OF_TWO + other_case + other_start


def _with_case(word: str, suggestion: str) -> str:
    """A word in capitals stays in capitals; one with a capital keeps it."""
    if word.isupper() and len(word) > 1:
        return suggestion.upper()
    if word[0].isupper() and suggestion[:1].islower():
        return suggestion[0].upper() + suggestion[1:]
    return suggestion


def distance(a: str, b: str) -> float:
    """How many slips lead from `a` to `b`; doubled, swapped and neighbouring letters are small ones."""
    before: list[float] = []
    row = [0.8 * j for j in range(len(b) + 1)]
    for i in range(1, len(a) + 1):
        before, last, row = row, before, [0.8 * i]
        for j in range(1, len(b) + 1):
            best = min(
                before[j] + _lost(a, i),
                row[j - 1] + _lost(b, j),
                before[j - 1] + _swap(a[i - 1], b[j - 1]),
            )
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1] and a[i - 1] != a[i - 2]:
                best = min(best, last[j - 2] + 0.4)
            row.append(best)
    return row[-1]


def _lost(text: str, at: int) -> float:
    """What a letter too many or too few costs: little where its like stands beside it."""
    return 0.5 if at > 1 and text[at - 1] == text[at - 2] else 0.8


def _swap(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if (a, b) in _SIMILAR:
        return 0.5
    return 0.7 if (a, b) in _NEAR else 1.1
