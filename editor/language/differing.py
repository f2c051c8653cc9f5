"""What changed between two texts, word by word; what differs in typography alone has not changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from editor.domain.passage import wording

CONTEXT = 4
"""Words that are shown on each side of a change where the text between is left out."""

PAIRS = 50_000
"""How many pairs of equal words are compared: where there are more, frequent words are left out to save time."""

_RARE = 16
"""Pairs of a word that is compared even then."""

_TOKEN = re.compile(r"(\s*)([^\W_]+(?:[-‑'’.,:/&]?[^\W_]+)*|\.\.\.|\S|$)")


class Fate(Enum):
    """What became of some words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other and have the same fate; kept ones stand as they are now."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a mark, with the space before it; `key` is the same for what is written alike."""

    space: str
    text: str
    key: str


def _tokens(text: str) -> list[_Token]:
    """The last token is the end, which is empty."""
    return [_Token(space, token, wording(token)) for space, token in _TOKEN.findall(text)]


def differences(before: str, after: str) -> tuple[Run, ...]:
    """The runs that lead from one text to the other; what was removed stands before what was added."""
    if wording(before) == wording(after):
        return (Run(Fate.KEPT, after),) if after else ()
    return tuple(_joined(_ordered(_without_islands(list(_joined(_runs(_tokens(before), _tokens(after))))))))


def _runs(before: Sequence[_Token], after: Sequence[_Token]) -> Iterator[Run]:
    keys = ([token.key for token in before], [token.key for token in after])
    matcher = SequenceMatcher(_too_frequent(*keys).__contains__, *keys, autojunk=False)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag == "equal":
            for old, new in zip(before[i:i_end], after[j:j_end], strict=True):
                yield from _kept(old, new)
            continue
        yield Run(Fate.REMOVED, "".join(token.space + token.text for token in before[i:i_end]))
        yield Run(Fate.ADDED, "".join(token.space + token.text for token in after[j:j_end]))


def _too_frequent(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The words to leave out: they still count as kept beside others that are."""
    counts, others = Counter(before), Counter(after)
    pairs = {key: count * others[key] for key, count in counts.items() if key in others}
    if sum(pairs.values()) <= PAIRS:
        return frozenset()
    return frozenset(key for key, number in pairs.items() if number > _RARE)


def _kept(old: _Token, new: _Token) -> Iterator[Run]:
    """A word that stayed; the space before it came, went, or stayed whatever its kind."""
    if old.space and new.space:
        yield Run(Fate.KEPT, new.space)
    else:
        yield Run(Fate.REMOVED, old.space)
        yield Run(Fate.ADDED, new.space)
    yield Run(Fate.KEPT, new.text)


def _without_islands(runs: list[Run]) -> Iterator[Run]:
    """Spaces and marks that stayed between two changes belong to both: whole phrases are easier to read."""
    for index, run in enumerate(runs):
        between = 0 < index < len(runs) - 1
        if run.fate is Fate.KEPT and between and not any(char.isalnum() for char in run.text):
            yield Run(Fate.REMOVED, run.text)
            yield Run(Fate.ADDED, run.text)
        else:
            yield run


def _ordered(runs: Iterable[Run]) -> Iterator[Run]:
    """Between two kept runs all that was removed first, then all that was added."""
    removed, added = [], []
    for run in (*runs, Run(Fate.KEPT, "")):
        if run.fate is Fate.REMOVED:
            removed.append(run.text)
        elif run.fate is Fate.ADDED:
            added.append(run.text)
        else:
            yield Run(Fate.REMOVED, "".join(removed))
            yield Run(Fate.ADDED, "".join(added))
            yield run
            removed, added = [], []


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Without empty runs, and no two neighbours of the same fate."""
    last: Run | None = None
    for run in runs:
        if not run.text:
            continue
        if last and last.fate is run.fate:
            last = Run(last.fate, last.text + run.text)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def excerpt(runs: Sequence[Run], context: int = CONTEXT) -> tuple[Run, ...]:
    """The changes with some words around them; an ellipsis stands for what is left out."""
    return tuple(
        _shortened(run, context, first=index == 0, last=index == len(runs) - 1) if run.fate is Fate.KEPT else run
        for index, run in enumerate(runs)
    )


def _shortened(run: Run, context: int, *, first: bool, last: bool) -> Run:
    words = list(re.finditer(r"\S+", run.text))
    head, tail = 0 if first else context, 0 if last else context
    if len(words) <= head + tail + 2:
        return run
    start = run.text[: words[head - 1].end()] + " " if head else ""
    end = " " + run.text[words[-tail].start() :] if tail else ""
    return Run(Fate.KEPT, f"{start}…{end}")
