"""Characters and words of a release in one language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.release import Release

_WORD = re.compile(r"[^\W_]+(?:[-'’.&/]?[^\W_]+)*")

COUNTED = frozenset(Kind) - {Kind.KICKER, Kind.PHOTO, Kind.NOTES}
"""The character count covers headline to last paragraph."""


WORDS_A_MINUTE = {Language.DE: 200, Language.EN: 230}
"""How fast one reads silently: German words are longer."""


@dataclass(frozen=True, slots=True)
class Count:
    words: int = 0
    characters: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.words + other.words, self.characters + other.characters)


_NOTHING = Count()


@lru_cache(maxsize=4096)
def count_text(text: str) -> Count:
    """Words, and characters with spaces; line ends count nothing, a no-break space counts as one."""
    return Count(sum(1 for _ in _WORD.finditer(text)), len(text.strip()) - text.strip().count("\n"))


def count_block(block: Block, language: Language) -> Count:
    if block.kind not in COUNTED or not block.meant_for(language):
        return _NOTHING
    counts = [count_text(passage[language].plain) for passage in block.passages()]
    return counts[0] if len(counts) == 1 else sum(counts, Count())


def count_release(release: Release, language: Language) -> Count:
    """The count of what the writer wrote, headline to last paragraph, without generated words."""
    counts = [count_block(block, language) for block in release.blocks]
    return Count(sum(each.words for each in counts), sum(each.characters for each in counts))


def reading_minutes(count: Count, language: Language) -> int:
    """Minutes it takes to read so many words, rounded, for any text at least one."""
    return max(1, round(count.words / WORDS_A_MINUTE[language])) if count.words else 0
