"""The library in the window: what connects its pane to the archive, to the open release and to work on many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.i18n import Catalogue
from editor.settings import Settings
from editor.store.records import Sort
from editor.ui.ask import Ask
from editor.ui.editor_pane import EditorPane
from editor.ui.footer import Footer
from editor.ui.jobs import Jobs
from editor.ui.library.pane import LibraryPane
from editor.ui.library_session import LibraryPage
from editor.ui.library_wishes import LibraryWishes
from editor.ui.release_wishes import ReleaseWishes
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.ui.window_hits import WindowHits

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.ui.exporting.several import SeveralExport


class WindowLibrary(QObject):
    """Passes wishes of the library on, and to it what the archive found."""

    settings_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        library: LibraryPane,
        editor: EditorPane,
        releases: ReleaseWishes,
        jobs: Jobs,
        footer: Footer,
        ask: Ask,
        theme: Theme,
        words: Catalogue,
        settings: Callable[[], Settings],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._library, self._editor, self._releases = session, library, editor, releases
        self._ask, self._theme, self._words, self._settings, self._window = ask, theme, words, settings, window
        self.several: SeveralExport | None = None
        self.wishes = LibraryWishes(session, jobs, library, footer, ask, words)
        self.hits = WindowHits(session, editor, library)
        sort = _sort(settings().library_sort)
        session.library.sort(sort)
        library.show_sort(sort)
        self._connect_archive()
        self._connect_wishes()

    def _connect_archive(self) -> None:
        archive, library = self._session.library, self._library
        self._session.library_loaded.connect(self._show_page)
        archive.grown.connect(library.add_page)
        archive.explained.connect(library.show_excerpts)
        archive.counted.connect(library.show_found)
        archive.completed.connect(library.show_completions)
        self._session.line_changed.connect(library.show_line)
        self._session.place_wanted.connect(self._show_place)
        library.search_requested.connect(archive.ask)
        library.more_requested.connect(archive.more)
        library.looked_at.connect(archive.look_at)
        library.completions_requested.connect(self._complete)

    def _complete(self, text: str, cursor: int) -> None:
        self._session.library.complete(text, cursor, self._words.language)

    def _connect_wishes(self) -> None:
        library, releases, wishes = self._library, self._releases, self.wishes
        library.sort_chosen.connect(self._keep_sort)
        library.open_requested.connect(releases.open)
        library.follow_requested.connect(releases.follow)
        library.new_requested.connect(self._session.new_release)
        wishes.leaving.connect(releases.leaving)
        wishes.export_one_requested.connect(releases.export)
        wishes.export_requested.connect(self._export)

    def _show_page(self, page: LibraryPage) -> None:
        self._library.show_page(page, self._session.open_id)

    def _show_place(self, block_id: str) -> None:
        """Puts the cursor into a block, if the release still has it."""
        draft, rows = self._session.draft, self._editor.rows
        if rows and draft and any(block.id == block_id for block in draft.present.blocks):
            rows.focus_block(block_id, rows.reading.only or draft.present.lead)

    def _keep_sort(self, sort: Sort) -> None:
        self.settings_changed.emit(replace(self._settings(), library_sort=sort.value))

    def _export(self, ids: tuple[str, ...]) -> None:
        from editor.ui.exporting.several import SeveralExport

        if self.several is None:
            self.several = SeveralExport(
                self._session, self._theme, self._words, self._ask, self._settings, self._window
            )
            self.several.settings_changed.connect(self.settings_changed)
            self.several.folder_requested.connect(self._releases.show_folder)
        self.several.open(ids, self._releases.export_folder())

    # -- find in the release, or through what was searched for

    def open_find(self, *, replacing: bool = False) -> None:
        """The bar above the text takes the place of the hits of the search."""
        self.hits.let_go()
        self._editor.open_find(replacing=replacing)

    def step(self, by: int) -> None:
        """The next hit of the search while they are shown, else the next match of the bar."""
        if self.hits.are_shown:
            self.hits.step(by)
        else:
            self._editor.find_next(by)


def _sort(name: str) -> Sort:
    """A sort of the settings, which may be of another version."""
    known = {sort.value: sort for sort in Sort if sort is not Sort.RELEVANCE}
    return known.get(name, Sort.NEWEST)
