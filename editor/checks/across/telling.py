"""How two values that do not agree are told, and the source that all these rules share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from editor.checks.message import Message
from editor.checks.rule import PairHit
from editor.domain.bilingual import Language

SOURCE = "Comparison of both languages"


def differ(de: str, en: str) -> Message:
    return Message("German says “{de}”, English says “{en}”.", de=de, en=en)


def lonely(text: str, language: Language) -> Message:
    """Something stands in one language only."""
    if language is Language.DE:
        return Message("“{text}” stands in the German text only.", text=text)
    return Message("“{text}” stands in the English text only.", text=text)


class Part:
    """A stretch of a text, as it is told."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text[start:end], start, end


Kept = TypeVar("Kept")


def apart(de: Part, en: Part) -> PairHit:
    """Two stretches that should say the same."""
    return PairHit((de.start, de.end), (en.start, en.end), differ(de.text, en.text))


def first_pairs(one: Sequence[Kept], other: Sequence[Kept]) -> list[tuple[Kept, Kept]]:
    """The first with the first, and so on, as far as both go."""
    return list(zip(one, other, strict=False))
