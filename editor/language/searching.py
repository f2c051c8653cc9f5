"""Finding words in the texts of a release: plain or by a regular expression, within a limited time."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from editor.domain.bilingual import LANGUAGES, Language, clean
from editor.domain.blocks import Block
from editor.domain.release import Release
from editor.domain.texts import Spot, Text, texts_of, texts_of_block
from editor.errors import EditorError

BUDGET = 0.3
"""Seconds that a regular expression may take for a whole release."""

LONGEST = 500
"""Characters of a regular expression: longer ones are nobody's, and hard to compile."""

_SPACES = " \u00a0\u2009\u202f"
"""What a space of the query stands for: also the no-break and the thin ones, which look alike."""


class SearchRefused(EditorError):
    """The query is no regular expression, or takes too long."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; without `case`, capitals and small letters are the same."""

    text: str
    regular: bool = False
    case: bool = False
    whole_words: bool = False
    languages: tuple[Language, ...] = LANGUAGES


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: where the text stands, and from which code point to which."""

    spot: Spot
    start: int
    end: int

    @property
    def place(self) -> tuple[int, int]:
        return self.start, self.end


class Found(Protocol):
    """A match of an expression, as replacing needs it."""

    def span(self) -> tuple[int, int]: ...
    def group(self, group: int | str) -> str | None: ...
    def start(self) -> int: ...
    def end(self) -> int: ...


class Expression(Protocol):
    """A compiled expression that keeps a time limit."""

    @property
    def groups(self) -> int: ...
    @property
    def groupindex(self) -> dict[str, int]: ...
    def finditer(self, string: str, *, timeout: float) -> Iterator[Found]: ...


@lru_cache(maxsize=32)
def expression(query: Query) -> Expression:
    """The compiled query. Raises SearchRefused with the reason where it is no regular expression."""
    import regex  # only a search needs it, and loading takes a while

    flags = regex.VERSION0 | regex.MULTILINE | (0 if query.case else regex.IGNORECASE)
    if len(query.text) > LONGEST:
        raise SearchRefused("The search text is too long; shorten it.")
    try:
        compiled: Expression = regex.compile(_pattern(query), flags)
    except (regex.error, RecursionError, OverflowError) as error:
        raise _refusal(str(getattr(error, "msg", ""))) from None
    return compiled


def _refusal(reason: str) -> SearchRefused:
    """What is wrong with an expression, in one sentence."""
    if reason in ("missing )", "unbalanced parenthesis"):
        return SearchRefused("The regular expression has a bracket without its counterpart; close or remove it.")
    if reason == "unterminated character set":
        return SearchRefused("The regular expression has a “[” that is not closed; add “]”.")
    if "repeat" in reason:
        return SearchRefused("The regular expression repeats nothing: before *, + or ? something has to stand.")
    if "escape" in reason:
        return SearchRefused("The regular expression has a backslash that means nothing; write \\\\ for a backslash.")
    if "group" in reason:
        return SearchRefused("The regular expression names a group that it does not have; correct the name.")
    if "range" in reason:
        return SearchRefused("The regular expression has a range from a later to an earlier character; turn it round.")
    return SearchRefused("The regular expression cannot be read; correct it or search for plain text.")


def _pattern(query: Query) -> str:
    text = clean(query.text, lines=True)
    if query.regular:
        pattern = _with_wide_spaces(text)
        return rf"(?<!\w)(?:{pattern})(?!\w)" if query.whole_words else pattern
    pattern = "".join(f"[{_SPACES}]" if char == " " else re.escape(char) for char in text)
    if query.whole_words and text:
        before = r"(?<!\w)" if _in_word(text[0]) else ""
        after = r"(?!\w)" if _in_word(text[-1]) else ""
        return f"{before}{pattern}{after}"
    return pattern


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


_PIECE = re.compile(r"\\.|\[\^?\]?|\]| |.", re.DOTALL)


def _with_wide_spaces(pattern: str) -> str:
    """The expression with each space standing for the no-break and thin ones, too."""
    made, in_set = [], False
    for piece in _PIECE.findall(pattern):
        if piece in (" ", "\\ "):
            made.append(_SPACES if in_set else f"[{_SPACES}]")
            continue
        if piece[0] == "[" and not in_set:
            in_set = True
        elif piece == "]":
            in_set = False
        made.append(piece)
    return "".join(made)


@dataclass(slots=True)
class Search:
    """One query, put to one value of a release after another: a block that did not change is not searched again."""

    query: Query
    _known: dict[int, tuple[Block, tuple[Match, ...]]] = field(default_factory=dict)
    _refused: SearchRefused | None = None

    def matches(self, release: Release) -> tuple[Match, ...]:
        """Every match in reading order. Raises SearchRefused where the query cannot be answered.

        A query that took too long once is not tried again.
        """
        if self._refused:
            raise self._refused
        if not self.query.text:
            return ()
        try:
            return tuple(self._matches(release))
        except SearchRefused as refused:
            self._refused = refused
            raise

    def _matches(self, release: Release) -> Iterator[Match]:
        found, clock = expression(self.query), Clock()
        known: dict[int, tuple[Block, tuple[Match, ...]]] = {}
        for block in release.blocks:
            entry = self._known.get(id(block)) or (block, tuple(self._of_block(block, found, clock)))
            known[id(block)] = entry
            yield from entry[1]
        self._known = known
        for text in texts_of(_without_blocks(release), self.query.languages):
            yield from matches_in(text, found, clock)

    def _of_block(self, block: Block, found: Expression, clock: Clock) -> Iterator[Match]:
        for text in texts_of_block(block, self.query.languages):
            yield from matches_in(text, found, clock)


def _without_blocks(release: Release) -> Release:
    return Release(id=release.id, source=release.source)


class Clock:
    """What is left of the time for one search."""

    def __init__(self, budget: float = BUDGET) -> None:
        self._end = time.monotonic() + budget

    def left(self) -> float:
        return max(self._end - time.monotonic(), 0.001)


def hits(text: str, found: Expression, clock: Clock) -> Iterator[Found]:
    """The matches in one text that are not empty, within the time that is left."""
    try:
        for match in found.finditer(text, timeout=clock.left()):
            if match.start() < match.end():
                yield match
    except TimeoutError:
        raise SearchRefused("The regular expression takes too long; make it simpler.") from None


def matches_in(text: Text, found: Expression, clock: Clock) -> Iterator[Match]:
    for match in hits(text.text.plain, found, clock):
        yield Match(text.spot, match.start(), match.end())


def find(release: Release, query: Query) -> tuple[Match, ...]:
    """Every match in reading order. Raises SearchRefused where the query cannot be answered."""
    return Search(query).matches(release)
