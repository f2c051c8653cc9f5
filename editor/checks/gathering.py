"""What functions make of the texts of a release, brought up to date where texts have changed since the last time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from editor.checks.row_view import PlacedText

_MANY = 16
"""Changed texts from which on everything is gathered anew."""

_COMPARED = 32
"""Comparisons that are remembered: a few for each change of the release."""

Look = Callable[..., Any]
Found = list[tuple[PlacedText, Any]]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was gathered from these texts; `at` are the indices of those where something was found."""

    texts: Sequence[PlacedText]
    given: Hashable
    at: list[int]
    found: Found


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Which of two sequences of texts differ; it keeps them, so that they are known again by identity."""

    before: Sequence[PlacedText]
    now: Sequence[PlacedText]
    differing: list[int] | None


class Gathering:
    """Remembers by function what was gathered the last time. One for each language, and one for both together."""

    def __init__(self) -> None:
        self._kept: dict[Look, _Kept] = {}
        self._compared: dict[tuple[int, int], _Comparison] = {}

    def gather(self, look: Look, texts: Sequence[PlacedText], given: Hashable = None) -> Found:
        """What `look` makes of each text, where that is anything; it is told what is `given`, if anything is."""
        given = _first_of_equals(given)
        kept = self._kept.get(look)
        changed = self._changed(kept.texts, texts) if kept and kept.given is given else None
        kept = _all(look, texts, given) if kept is None or changed is None else _updated(look, texts, kept, changed)
        self._kept[look] = kept
        return kept.found

    def _changed(self, before: Sequence[PlacedText], now: Sequence[PlacedText]) -> list[int] | None:
        """The indices of the texts that are others than before; None where too much is."""
        known = self._compared.get((id(before), id(now)))
        if known is None:
            if len(self._compared) > _COMPARED:
                self._compared.clear()
            known = self._compared[id(before), id(now)] = _Comparison(before, now, _differing(before, now))
        return known.differing


def _differing(before: Sequence[PlacedText], now: Sequence[PlacedText]) -> list[int] | None:
    if len(before) != len(now):
        return None
    differing = [at for at, text in enumerate(now) if text is not before[at]]
    return differing if len(differing) < _MANY else None


def _all(look: Look, texts: Sequence[PlacedText], given: Hashable) -> _Kept:
    kept = _Kept(texts, given, [], [])
    for at, text in enumerate(texts):
        if made := _made(look, text, given):
            kept.at.append(at)
            kept.found.append((text, made))
    return kept


def _updated(look: Look, texts: Sequence[PlacedText], kept: _Kept, changed: list[int]) -> _Kept:
    """With what the changed texts give now; lists that were given away stay as they are."""
    if not changed:
        return kept
    now = _Kept(texts, kept.given, kept.at.copy(), kept.found.copy())
    for at in changed:
        index = bisect_left(now.at, at)
        if index < len(now.at) and now.at[index] == at:
            del now.at[index], now.found[index]
        if made := _made(look, texts[at], kept.given):
            now.at.insert(index, at)
            now.found.insert(index, (texts[at], made))
    return now


def _made(look: Look, text: PlacedText, given: Hashable) -> Any:
    """What `look` makes of a text, remembered on its view until something else is given."""
    known = text.derived.get(look)
    if known is None or known[0] is not given:
        known = text.derived[look] = given, look(text.view) if given is None else look(text.view, given)
    return known[1]


@lru_cache(maxsize=1024)
def _first_of_equals(given: Hashable) -> Hashable:
    """The same object for what is equal, so that it is known again at a glance."""
    return given
