"""A number in words, as both languages read it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


def numbered(words: str, first: int = 0) -> dict[str, int]:
    """The words of `words` with their numbers, which count up from `first`."""
    return {word: number for number, word in enumerate(words.split(), start=first)}


@dataclass(frozen=True, slots=True)
class InWords:
    """A number in words. `faint` only says what may be meant (`beide`, `ein`); `unit` is part of the word."""

    value: Fraction
    ordinal: bool = False
    faint: bool = False
    unit: str = ""
