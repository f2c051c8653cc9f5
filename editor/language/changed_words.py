"""How many words came and went between two states of a release."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor.domain.comparing import BlockChange, BlockFate, TextPair
from editor.domain.counting import count_text
from editor.language.differing import Fate, differences


@dataclass(frozen=True, slots=True)
class WordCount:
    """Words in both languages."""

    added: int = 0
    removed: int = 0

    def __add__(self, other: WordCount) -> WordCount:
        return WordCount(self.added + other.added, self.removed + other.removed)

    @property
    def total(self) -> int:
        return self.added + self.removed


def changed_words(changes: Iterable[BlockChange]) -> WordCount:
    """Counts the texts of the blocks that changed; what only moved changed no words."""
    counted = (_in_pair(pair) for each in changes if each.fate is not BlockFate.SAME for pair in each.texts())
    return sum(counted, WordCount())


def _in_pair(pair: TextPair) -> WordCount:
    if not pair.differs:
        return WordCount()
    if pair.before.is_blank or pair.after.is_blank:  # nothing to be looked for in the other
        return WordCount(count_text(pair.after.plain).words, count_text(pair.before.plain).words)
    runs = differences(pair.before.plain, pair.after.plain)
    words = {fate: sum(count_text(run.text).words for run in runs if run.fate is fate) for fate in Fate}
    return WordCount(words[Fate.ADDED], words[Fate.REMOVED])
