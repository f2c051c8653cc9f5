"""The lines of the library: those far from what is shown are packed, so that any archive can be scrolled through."""

from __future__ import annotations

import pickle
import zlib
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.store.records import Excerpt, Summary

CHUNK = 100
"""Lines that are packed together."""

UNPACKED = 12
"""Chunks that are kept as they are: more than any window shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One release, and the words around what was found in it."""

    summary: Summary
    excerpt: Excerpt | None = None


class Lines:
    """A list of lines that grows and is cut at its end; a line is found by its number or by the id of its release."""

    def __init__(self) -> None:
        self._near: OrderedDict[int, list[Line]] = OrderedDict()
        self._far: dict[int, bytes] = {}
        self._numbers: dict[str, int] = {}
        self._ids: list[str] = []

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, number: int) -> Line:
        return self._chunk(number // CHUNK)[number % CHUNK]

    def add(self, summaries: Sequence[Summary]) -> None:
        """Adds lines; a release that is there already is not added again."""
        for summary in summaries:
            if summary.id not in self._numbers:
                number = len(self._ids)
                self._numbers[summary.id] = number
                self._ids.append(summary.id)
                self._chunk(number // CHUNK).append(Line(summary))

    def cut(self, number: int) -> None:
        """Takes away the line with this number and all that follow."""
        for release_id in self._ids[number:]:
            del self._numbers[release_id]
        del self._ids[number:]
        place, kept = divmod(number, CHUNK)
        for beyond in [each for each in (*self._near, *self._far) if each > place]:
            self._near.pop(beyond, None)
            self._far.pop(beyond, None)
        del self._chunk(place)[kept:]

    def put(self, number: int, line: Line) -> None:
        self._chunk(number // CHUNK)[number % CHUNK] = line

    def explain(self, number: int, excerpt: Excerpt) -> None:
        self.put(number, replace(self[number], excerpt=excerpt))

    def number_of(self, release_id: str) -> int | None:
        return self._numbers.get(release_id)

    def ids(self, start: int = 0, end: int | None = None) -> list[str]:
        """The ids in the order of the lines; nothing is unpacked for them."""
        return self._ids[start:end]

    def _chunk(self, place: int) -> list[Line]:
        if place in self._near:
            self._near.move_to_end(place)
            return self._near[place]
        packed = self._far.pop(place, None)
        # Only what this very class has packed before, in memory.
        chunk: list[Line] = pickle.loads(zlib.decompress(packed)) if packed else []  # noqa: S301
        self._near[place] = chunk
        if len(self._near) > UNPACKED:
            oldest, lines = self._near.popitem(last=False)
            self._far[oldest] = zlib.compress(pickle.dumps(lines, pickle.HIGHEST_PROTOCOL), 1)
        return chunk


class Headings:
    """Which rows of the list are headings: one stands before the line with each of these numbers."""

    def __init__(self) -> None:
        self._lines: list[int] = []
        self._names: list[str] = []
        self.rows: list[int] = []

    def __len__(self) -> int:
        return len(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Headings) and (self.rows, self._names) == (other.rows, other._names)

    __hash__ = None  # type: ignore[assignment]  # they grow

    @property
    def numbers(self) -> tuple[int, ...]:
        """The lines before which they stand."""
        return tuple(self._lines)

    @property
    def last(self) -> str | None:
        return self._names[-1] if self._names else None

    def add(self, number: int, name: str) -> None:
        self.rows.append(number + len(self.rows))
        self._lines.append(number)
        self._names.append(name)

    def cut(self, number: int) -> None:
        """Takes away the headings before the line with this number and those that follow."""
        kept = bisect_left(self._lines, number)
        del self._lines[kept:], self._names[kept:], self.rows[kept:]

    def until(self, row: int) -> int:
        """How many headings there are up to a row, itself included."""
        return bisect_right(self.rows, row)

    def name(self, row: int) -> str | None:
        """The heading in a row; None where a release stands there."""
        found = self.until(row)
        return self._names[found - 1] if found and self.rows[found - 1] == row else None

    def row_of_line(self, number: int) -> int:
        return number + bisect_right(self._lines, number)
