"""How far the list of the library is loaded: where each page begins, and which pages may be out of date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from editor.store.records import Found

PAGE = 100
"""Lines that are asked for at once."""

BEFORE, BEHIND = 2, 5
"""Pages around the present one that are asked for again when something changed; others follow when they are seen."""


@dataclass(frozen=True, slots=True)
class Span:
    """Pages to ask for: from which line on, behind which spot of the archive, and how many."""

    begin: int = 0
    after: object | None = None
    pages: int = 1


FROM_TOP = Span()


class Pages:
    """The ids of the lines that are shown, and the spots of the archive behind which their pages begin."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._known: set[str] = set()
        self._begins: list[int] = [0]
        self._spots: list[object | None] = [None]
        self._stale: set[int] = set()
        self.after: object | None = None
        """Behind which the next page begins; None where all is shown."""

    @property
    def is_filled(self) -> bool:
        return bool(self._ids)

    def next(self) -> Span:
        """The page that follows."""
        return Span(len(self._ids), self.after)

    def around(self, line: int) -> Span:
        """The pages around a line."""
        page = self._page(line)
        first = max(0, page - BEFORE)
        last = min(len(self._begins) - 1, page + BEHIND)
        return Span(self._begins[first], self._spots[first], last - first + 1)

    def _page(self, line: int) -> int:
        return max(0, bisect_right(self._begins, line) - 1)

    def doubt(self) -> None:
        """Something changed: what is shown may be out of date everywhere."""
        self._stale = set(range(len(self._begins)))

    def is_doubtful(self, line: int) -> bool:
        """Whether the page of a line is out of date, perhaps."""
        return self._page(line) in self._stale

    def show(self, begin: int, found: Sequence[Found]) -> None:
        """These pages stand from that line on now; what follows them stays only where they are what they were."""
        begin = min(begin, len(self._ids))
        ids = [each.id for page in found for each in page.summaries]
        end, after = begin + len(ids), found[-1].after if found else None
        first = self._page(begin)
        if self._ids[begin:end] == ids and (after is not None or end == len(self._ids)):
            self._stale -= set(range(first, first + len(found)))
            self.after = after if end == len(self._ids) else self.after
            return
        self._cut(begin, first)
        for page in found:
            self.add(page)

    def _cut(self, begin: int, first: int) -> None:
        self._known -= set(self._ids[begin:])
        del self._ids[begin:]
        self.after = self._spots[first]
        del self._begins[first:], self._spots[first:]
        self._stale = {page for page in self._stale if page < first}

    def add(self, found: Found) -> None:
        """A page follows; a release that stands further up already does not stand there again."""
        if not self._begins or len(self._ids) > self._begins[-1]:
            self._begins.append(len(self._ids))
            self._spots.append(self.after)
        new = [each.id for each in found.summaries if each.id not in self._known]
        self._ids += new
        self._known.update(new)
        self.after = found.after
