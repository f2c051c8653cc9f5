"""What the library asks the archive: its pages, the words around hits, counts and completions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.store.records import Completion, Excerpt, Found, Group, Sort, Summary, Wanted
from editor.ui.latest import Latest
from editor.ui.library_pages import FROM_TOP, PAGE, Pages, Span
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive

Result = TypeVar("Result")
Sizes = Mapping[Group, int]

EXPLAINED = 25
"""Lines whose excerpts are asked for at once, so that the next search need not wait long."""

IN_VIEW = 3 * EXPLAINED
"""Lines whose excerpts are asked for again where something changed."""


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """The lines that were found, from the top or from `begin` on, how many releases each part of the archive has, and
    what follows."""

    wanted: Wanted = field(default_factory=Wanted)
    summaries: tuple[Summary, ...] = ()
    sizes: Sizes = field(default_factory=dict)
    after: object | None = None
    cut: bool = False
    begin: int = 0

    @property
    def has_more(self) -> bool:
        return self.after is not None

    @property
    def count(self) -> int:
        """How many releases there are in all, the bin left out."""
        return self.sizes.get(Group.ALL, len(self.summaries))


@dataclass(frozen=True, slots=True)
class _Wish:
    """Lines from the top; those that follow (`is_more`), or those in view once more, of these pages."""

    wanted: Wanted
    span: Span = FROM_TOP
    pages: Pages | None = None
    is_more: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    found: tuple[Found, ...]
    sizes: Sizes

    @property
    def summaries(self) -> tuple[Summary, ...]:
        return tuple(summary for page in self.found for summary in page.summaries)


def first_page(archive: Archive, wanted: Wanted) -> LibraryPage:
    """The first lines, asked for where the archive is at hand."""
    found = archive.page(wanted, limit=PAGE)
    return LibraryPage(wanted, found.summaries, archive.group_sizes(), found.after, found.cut)


def _pages(archive: Archive, wanted: Wanted, span: Span) -> Iterator[Found]:
    """Page by page, as each begins behind a spot of its own."""
    found = archive.page(wanted, limit=PAGE, after=span.after)
    yield found
    for _ in range(span.pages - 1):
        if found.after is None:
            return
        found = archive.page(wanted, limit=PAGE, after=found.after)
        yield found


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
        self._pages, self._shown = Pages(), Wanted()
        self._line = 0
        self._wants_more = self._grows = False
        self._sizes: Sizes = {}
        self._search = Latest(self._look)
        self._typing = Latest(self._complete)

    # -- pages

    def sort(self, sort: Sort) -> None:
        """The order in which the library is shown from the start."""
        self.wanted = Wanted(sort=sort)

    def ask(self, wanted: Wanted) -> None:
        """Asks for the first lines of what is wanted; where it is shown already, whether it is still true."""
        self.wanted = wanted
        if wanted == self._shown and self._pages.is_filled:
            self.refresh()
        else:
            self._search.ask(_Wish(wanted))

    def refresh(self) -> None:
        """Something changed: asks again for the lines around those in view; the others follow when they are seen."""
        self._pages.doubt()
        self._ask_again()

    def look_at(self, line: int) -> None:
        """So many lines stand above those in view."""
        self._line = line
        if self._pages.is_doubtful(line) and not self._search.is_busy:
            self._ask_again()

    def _ask_again(self) -> None:
        if self.wanted == self._shown:
            self._search.ask(_Wish(self.wanted, self._pages.around(self._line), self._pages))
        else:
            self._search.ask(_Wish(self.wanted))

    def more(self) -> None:
        """Asks for the next page; where something is under way, when that has ended."""
        self._wants_more = self._search.is_busy and not self._grows
        if self._pages.after is not None and not self._search.is_busy and self.wanted == self._shown:
            self._search.ask(_Wish(self.wanted, self._pages.next(), self._pages, is_more=True))

    def begin(self, page: LibraryPage) -> None:
        """Shows the first page of the archive that was just opened, unless something else is wanted by now."""
        if page.wanted == self.wanted:
            self.take(page)

    def take(self, page: LibraryPage) -> None:
        """Shows a page that was read already."""
        self._take(page, (Found(page.summaries, page.cut, page.after),))

    def _take(self, page: LibraryPage, found: Sequence[Found]) -> None:
        if page.wanted != self._shown:
            self._pages, self._shown, self._line = Pages(), page.wanted, 0
        self._pages.show(page.begin, found)
        self._sizes = page.sizes
        if (page.wanted.text, page.wanted.group, page.begin) == ("", Group.ALL, 0):
            self.first = page
        self.loaded.emit(page)

    def _look(self, wish: _Wish) -> None:
        self._grows = wish.is_more
        known = self._sizes if wish.is_more or (wish.wanted.text and not wish.pages) else {}

        def find(archive: Archive) -> _Answer:
            found = tuple(_pages(archive, wish.wanted, wish.span))
            return _Answer(found, known or archive.group_sizes())

        def show(answer: _Answer) -> None:
            if self._search.waiting is None and wish.pages in (None, self._pages):
                self._show(wish, answer)
            self._search.finish()
            self.look_at(self._line)
            if self._wants_more:
                self.more()

        self._store.submit(find, show, self._give_up)

    def _give_up(self, error: Exception) -> None:
        self._search.finish()
        self._failed(error)

    def _show(self, wish: _Wish, answer: _Answer) -> None:
        last, summaries = answer.found[-1], answer.summaries
        if wish.is_more:
            self._pages.add(last)
            self.grown.emit(last)
        else:
            is_cut = any(page.cut for page in answer.found)
            page = LibraryPage(wish.wanted, summaries, answer.sizes, last.after, is_cut, wish.span.begin)
            self._take(page, answer.found)
        self._explain(wish.wanted, self._to_explain(wish, summaries), count=not wish.is_more)

    def _to_explain(self, wish: _Wish, summaries: Sequence[Summary]) -> list[str]:
        """All that are new; of those that were there before only what is in view."""
        if wish.pages and not wish.is_more:
            first = max(0, self._line - wish.span.begin - EXPLAINED)
            summaries = summaries[first : first + IN_VIEW]
        return [each.id for each in summaries]

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

    def complete(self, text: str, cursor: int, language: str) -> None:
        """Asks how one could go on typing, with the names of fields in the language of the interface."""
        self._typing.ask((text, cursor, language))

    def _complete(self, typed: tuple[str, int, str]) -> None:
        def show(found: tuple[Completion, ...]) -> None:
            if self._typing.waiting is None:
                self.completed.emit(typed[0], found)
            self._typing.finish()

        def fail(error: Exception) -> None:
            self._typing.finish()
            self._failed(error)

        self._store.submit(lambda archive: archive.completions(*typed), show, fail)
