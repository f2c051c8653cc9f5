"""What the library asks the archive: its pages, the words around hits, counts and completions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.store.records import Completion, Excerpt, Found, Group, Sort, Summary, Wanted
from editor.ui.latest import Latest
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive

Result = TypeVar("Result")
Sizes = Mapping[Group, int]

PAGE = 100
"""Lines that are asked for at once."""

MOST = 5000
"""Lines that are asked for again when something changed: who scrolled further is taken back that far."""

EXPLAINED = 25
"""Lines whose excerpts are asked for at once, so that the next search need not wait long."""


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """The lines from the top that were found, how many releases each part of the archive has, and what follows."""

    wanted: Wanted = field(default_factory=Wanted)
    summaries: tuple[Summary, ...] = ()
    sizes: Sizes = field(default_factory=dict)
    after: object | None = None
    cut: bool = False

    @property
    def has_more(self) -> bool:
        return self.after is not None

    @property
    def count(self) -> int:
        """How many releases there are in all, the bin left out."""
        return self.sizes.get(Group.ALL, len(self.summaries))


@dataclass(frozen=True, slots=True)
class _Wish:
    """Lines from the top, or (`after`) those that follow."""

    wanted: Wanted
    limit: int = PAGE
    after: object | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    found: Found
    sizes: Sizes


def first_page(archive: Archive, wanted: Wanted) -> LibraryPage:
    """The first lines, asked for where the archive is at hand."""
    found = archive.page(wanted, limit=PAGE)
    return _page(wanted, found, archive.group_sizes())


def _page(wanted: Wanted, found: Found, sizes: Sizes) -> LibraryPage:
    return LibraryPage(wanted, found.summaries, sizes, found.after, found.cut)


class LibrarySession(QObject):
    """At most one search is under way; what is typed meanwhile is asked for when it has ended, the newest alone."""

    loaded = Signal(object)
    """A page from the top."""
    grown = Signal(object)
    """The lines that follow: a Found."""
    explained = Signal(object)
    """Excerpts by the ids of their releases."""
    counted = Signal(object, object)
    """What was searched for, and how many releases of each group match."""
    completed = Signal(str, object)
    """What was typed, and the ways to go on."""

    def __init__(self, store: StoreThread, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._store, self._failed = store, failed
        self.wanted = Wanted()
        """What is shown, or will be in a moment."""
        self.first = LibraryPage()
        """The first page of the whole library, as it is shown at the next start."""
        self._after: object | None = None
        self._shown = 0
        self._sizes: Sizes = {}
        self._search = Latest(self._look)
        self._typing = Latest(self._complete)

    # -- pages

    def sort(self, sort: Sort) -> None:
        """The order in which the library is shown from the start."""
        self.wanted = Wanted(sort=sort)

    def ask(self, wanted: Wanted) -> None:
        """Asks for the first lines of what is wanted."""
        self.wanted = wanted
        self._search.ask(_Wish(wanted))

    def refresh(self) -> None:
        """Asks again for as many lines as are shown."""
        self._search.ask(_Wish(self.wanted, min(max(self._shown, PAGE), MOST)))

    def more(self) -> None:
        """Asks for the next page, unless something is under way."""
        if self._after is not None and not self._search.is_busy:
            self._search.ask(_Wish(self.wanted, after=self._after))

    def begin(self, page: LibraryPage) -> None:
        """Shows the first page of the archive that was just opened, unless something else is wanted by now."""
        if page.wanted == self.wanted:
            self.take(page)

    def take(self, page: LibraryPage) -> None:
        """Shows a page that was read already."""
        self._after, self._shown, self._sizes = page.after, len(page.summaries), page.sizes
        if (page.wanted.text, page.wanted.group) == ("", Group.ALL):
            self.first = page
        self.loaded.emit(page)

    def _look(self, wish: _Wish) -> None:
        known = self._sizes if wish.wanted.text or wish.after is not None else {}

        def find(archive: Archive) -> _Answer:
            found = archive.page(wish.wanted, limit=wish.limit, after=wish.after)
            return _Answer(found, known or archive.group_sizes())

        def show(answer: _Answer) -> None:
            if self._search.waiting is None:
                self._show(wish, answer)
            self._search.finish()

        self._store.submit(find, show, self._give_up)

    def _give_up(self, error: Exception) -> None:
        self._search.finish()
        self._failed(error)

    def _show(self, wish: _Wish, answer: _Answer) -> None:
        found = answer.found
        if wish.after is None:
            self.take(_page(wish.wanted, found, answer.sizes))
        else:
            self._after = found.after
            self._shown += len(found.summaries)
            self.grown.emit(found)
        self._explain(wish.wanted, [each.id for each in found.summaries], count=wish.after is None)

    # -- what was found

    def _explain(self, wanted: Wanted, ids: Sequence[str], *, count: bool = False) -> None:
        """Asks for excerpts a few lines at a time, as long as nothing else is wanted; then for the counts."""
        if not wanted.text or wanted != self.wanted:
            return
        if not ids:
            if count:
                self._count(wanted)
            return

        def show(excerpts: dict[str, Excerpt]) -> None:
            if wanted == self.wanted:
                self.explained.emit(excerpts)
                self._explain(wanted, ids[EXPLAINED:], count=count)

        self._store.submit(lambda archive: archive.excerpts(ids[:EXPLAINED], wanted.text), show, self._failed)

    def _count(self, wanted: Wanted) -> None:
        def show(sizes: Sizes) -> None:
            if wanted == self.wanted:
                self.counted.emit(wanted, sizes)

        self._store.submit(lambda archive: archive.group_sizes(wanted.text), show, self._failed)

    # -- completion

    def complete(self, text: str, cursor: int) -> None:
        """Asks how one could go on typing."""
        self._typing.ask((text, cursor))

    def _complete(self, typed: tuple[str, int]) -> None:
        def show(found: tuple[Completion, ...]) -> None:
            if self._typing.waiting is None:
                self.completed.emit(typed[0], found)
            self._typing.finish()

        def fail(error: Exception) -> None:
            self._typing.finish()
            self._failed(error)

        self._store.submit(lambda archive: archive.completions(*typed), show, fail)
