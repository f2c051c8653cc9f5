"""What an import did not keep word for word: found by counting words, so that nothing is lost unseen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from editor.domain.release import Release
from editor.domain.richtext import RichText

_WORD = re.compile(r"\w+")
_NO_TEXT = frozenset({"id", "zone", "basis"})
"""Fields that hold no words of the text."""


def words(text: str) -> Counter[str]:
    """How often each word stands in `text`."""
    return Counter(_WORD.findall(text.casefold()))


def words_kept(release: Release) -> Counter[str]:
    """How often each word stands in the texts and facts of `release`."""
    kept: Counter[str] = Counter()
    for text in _strings(release):
        kept.update(_WORD.findall(text.casefold()))
    return kept


def words_missing(lines: Iterable[str], release: Release) -> Counter[str]:
    """The words that stand in `lines` more often than in the release."""
    wanted: Counter[str] = Counter()
    for line in lines:
        wanted.update(_WORD.findall(line.casefold()))
    return wanted - words_kept(release)


def take_missing(lines: Iterable[str], missing: Counter[str]) -> Iterator[str]:
    """The lines that hold one of the `missing` words, which are counted down by what is taken."""
    for line in lines:
        own = words(line)
        if any(missing[word] > 0 for word in own):
            missing.subtract(own)
            yield line


def _strings(value: object) -> Iterator[str]:
    """Every text in a tree of dataclasses and tuples; a date as it is written in a document."""
    if isinstance(value, Enum):
        return
    if isinstance(value, RichText):
        yield value.plain
    elif isinstance(value, str):
        yield value
    elif isinstance(value, date):
        yield value.isoformat()
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        for part in fields(value):
            if part.name not in _NO_TEXT:
                yield from _strings(getattr(value, part.name))
