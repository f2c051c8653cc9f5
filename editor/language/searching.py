"""Finding words in the texts of a release; a regular expression is looked up elsewhere, as it may never end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from editor.domain.blocks import Block
from editor.domain.release import Release
from editor.domain.texts import Spot, Text, texts_of, texts_of_block
from editor.language.expressions import Hits, Looked, Query, SearchRefused, look


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: where the text stands, and from which code point to which."""

    spot: Spot
    start: int
    end: int

    @property
    def place(self) -> tuple[int, int]:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class _Searched:
    """A block with what was found in it."""

    block: Block
    texts: tuple[str, ...]
    matches: tuple[Match, ...]


@dataclass(slots=True)
class Search:
    """One query, put to one value of a release after another: a block that did not change is not searched again.

    Plain text is looked for at once. For a regular expression somebody has to look through the texts that are
    `lacking` and let the search `learn` what is there; until then nothing else may be asked.
    """

    query: Query
    groups: int = 0
    names: dict[str, int] = field(default_factory=dict)
    _blocks: dict[int, _Searched] = field(default_factory=dict)
    _hits: dict[str, Hits] = field(default_factory=dict)
    _has_looked: bool = False
    _refused: SearchRefused | None = None

    def lacking(self, release: Release) -> tuple[str, ...]:
        """The texts in which the expression has still to be looked for; at least one, to learn whether it is one."""
        if self._refused or not self.query.regular or not self.query.text:
            return ()
        known = self._hits
        lacking = dict.fromkeys(text for text in self._new_texts(release) if text not in known)
        return tuple(lacking) or (() if self._has_looked else ("",))

    def _new_texts(self, release: Release) -> Iterator[str]:
        for block in release.blocks:
            if id(block) not in self._blocks:
                yield from (text.text.plain for text in texts_of_block(block, self.query.languages))
        yield from (text.text.plain for text in self._around(release))

    def learn(self, texts: Sequence[str], looked: Looked) -> None:
        self._hits.update(zip(texts, looked.hits, strict=True))
        self.groups, self.names = looked.groups, dict(looked.names)
        self._has_looked = True

    def refuse(self, refused: SearchRefused) -> None:
        """The query cannot be answered, now or later."""
        self._refused = refused

    def matches(self, release: Release) -> tuple[Match, ...]:
        """Every match in reading order. Raises SearchRefused where the query cannot be answered."""
        if self._refused:
            raise self._refused
        if not self.query.text:
            return ()
        try:
            blocks = [self._searched(block) for block in release.blocks]
            around = self._around(release)
            matches = [match for text in around for match in self._matches_in(text)]
        except SearchRefused as refused:
            self.refuse(refused)
            raise
        self._blocks = {id(each.block): each for each in blocks}
        self._forget_others([*(text for each in blocks for text in each.texts), *(text.text.plain for text in around)])
        return (*(match for each in blocks for match in each.matches), *matches)

    def _searched(self, block: Block) -> _Searched:
        if known := self._blocks.get(id(block)):
            return known
        texts = tuple(texts_of_block(block, self.query.languages))
        matches = tuple(match for text in texts for match in self._matches_in(text))
        return _Searched(block, tuple(text.text.plain for text in texts), matches)

    def _around(self, release: Release) -> list[Text]:
        """The texts that are in no block."""
        return list(texts_of(replace(release, blocks=()), self.query.languages))

    def _matches_in(self, text: Text) -> Iterator[Match]:
        for hit in self.hits(text.text.plain):
            yield Match(text.spot, *hit[0])

    def hits(self, text: str) -> Hits:
        """Where the query matches in one text of the release. Raises SearchRefused like `matches`."""
        if self._refused:
            raise self._refused
        if text not in self._hits and not self.query.regular:
            self._hits[text] = look(self.query, (text,)).hits[0]
        return self._hits[text]

    def _forget_others(self, texts: Sequence[str]) -> None:
        self._hits = {text: self._hits[text] for text in texts if text in self._hits}


def ready(query: Query, release: Release) -> Search:
    """A search that has looked through a release here and now: not for an expression that somebody has just typed."""
    search = Search(query)
    if texts := search.lacking(release):
        search.learn(texts, look(query, texts))
    return search


def find(release: Release, query: Query) -> tuple[Match, ...]:
    """Every match in reading order. Raises SearchRefused where the query cannot be answered."""
    return ready(query, release).matches(release)
