"""The texts of one block, or of the facts, with what was found in them: remembered as long as the block is the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from editor.checks.finding import Finding
from editor.checks.message import Message
from editor.checks.rule import Spotted
from editor.checks.text_view import TextView
from editor.checks.texts import Checked
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block
from editor.domain.texts import Spot

Part = tuple[Language | None, str]


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text with its view and its place in the release; `spot.language` is None where both languages share it."""

    checked: Checked
    view: TextView
    spot: Spot = field(init=False, compare=False, repr=False)
    plain: str = field(init=False, compare=False, repr=False)
    derived: dict[Callable[..., Any], Any] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "spot", self.checked.text.spot)
        object.__setattr__(self, "plain", self.view.plain)
        object.__setattr__(self, "derived", self.view.derived)

    def spotted(self, start: int = 0, end: int | None = None, message: Message | None = None) -> Spotted:
        """This stretch of the text (all of it if no end is given) as something that was found."""
        return Spotted(self, start, len(self.plain) if end is None else end, message)


Pair = tuple[PlacedText, PlacedText]
Ranked = tuple[tuple[Finding, ...], ...]
"""Findings, one tuple for each severity, in reading order."""


@dataclass(eq=False)
class RowView:
    """`block` is None for the facts; `leading` is the language that leads there; `ranked` what was found there."""

    block: Block | None
    leading: Language
    texts: tuple[PlacedText, ...]
    ranked: Ranked = ()
    merged: tuple[list[Finding], Ranked] | None = field(default=None, repr=False)
    """What rules for whole editions found here the last time, and that together with what was found in the row."""
    derived: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False)
    """What functions made of the row, by the function."""
    parts: dict[Part, PlacedText] = field(init=False)
    pairs: tuple[Pair, ...] = field(init=False)
    by_language: dict[Language | None, tuple[PlacedText, ...]] = field(init=False)
    with_shared: dict[Language | None, tuple[PlacedText, ...]] = field(init=False)
    """By language the texts of that language together with those that both languages share."""

    def __post_init__(self) -> None:
        self.parts = {(text.spot.language, text.spot.part): text for text in self.texts}
        self.pairs = tuple(self._paired())
        self.by_language = {
            language: tuple(text for text in self.texts if text.spot.language is language)
            for language in (*LANGUAGES, None)
        }
        self.with_shared = {each: (*self.by_language[each], *self.by_language[None]) for each in LANGUAGES}

    @property
    def is_looked_at(self) -> bool:
        return bool(self.ranked)

    def take(self, ranked: Ranked) -> None:
        """Remembers what was found, one tuple for each severity."""
        self.ranked = ranked
        self.merged = None

    def _paired(self) -> Iterable[Pair]:
        """The texts that stand in both languages, German first."""
        for (language, part), text in self.parts.items():
            if language is Language.DE and (other := self.parts.get((Language.EN, part))):
                yield text, other
