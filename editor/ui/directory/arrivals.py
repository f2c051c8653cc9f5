"""Entries that come from elsewhere: adopted from releases, or read from files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.i18n import Catalogue
from editor.ui.directory.foot import DirectoryFoot
from editor.ui.directory.panes import DirectoryPanes
from editor.ui.directory.working_directory import Entry
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.directory.adopt_page import AdoptPage
    from editor.ui.directory.files import Read
    from editor.ui.directory.report_page import ReportPage


class Arrivals(QObject):
    """Puts them into the address book, in one step of the history."""

    seen_wanted = Signal(str)
    """Whom releases know and the address book does not: "people" or "organisations"."""
    undo_requested = Signal()

    def __init__(self, panes: DirectoryPanes, foot: DirectoryFoot, theme: Theme, words: Catalogue) -> None:
        super().__init__(panes)
        self._panes, self._foot, self._theme, self._words = panes, foot, theme, words
        self.adopt_page: AdoptPage | None = None
        self.report_page: ReportPage | None = None
        panes.side.adopt_requested.connect(self.show_adopting)
        panes.states.adopt_requested.connect(self.show_adopting)

    # -- from releases

    def show_adopting(self) -> None:
        """Asks whom releases know, to be shown."""
        from editor.ui.directory.adopt_page import AdoptPage

        if self.adopt_page is None:
            self.adopt_page = AdoptPage(self._theme, self._words)
            self.adopt_page.adopted.connect(self._adopt)
            self.adopt_page.left.connect(self._panes.go_back)
        kind = self._panes.side.kind
        self.adopt_page.begin(kind)
        self._panes.show_page(self.adopt_page)
        self.seen_wanted.emit(kind)

    def show_seen(self, kind: str, entries: Sequence[Entry]) -> None:
        """Whom releases know."""
        if self.adopt_page and kind == self._panes.side.kind:
            self.adopt_page.show_entries(entries)

    def _adopt(self, entries: list[Entry]) -> None:
        told = self._words.ngettext("{count} entry adopted", "{count} entries adopted", len(entries))
        self._put(entries, told.format(count=len(entries)))

    # -- from files

    def take(self, read: Read) -> None:
        """Takes what a file brought; what could not be read is reported."""
        words, added, changed = self._words, len(read.added), len(read.changed)
        told = ", ".join(
            (
                words.ngettext("{count} new entry", "{count} new entries", added).format(count=added),
                words.ngettext("{count} completed", "{count} completed", changed).format(count=changed),
            )
        )
        self._put((*read.added, *read.changed), told)
        if read.unread:
            self._report(told, [words.tell(each) for each in read.unread])

    def _report(self, told: str, sentences: Sequence[str]) -> None:
        from editor.ui.directory.report_page import ReportPage

        if self.report_page is None:
            self.report_page = ReportPage(self._theme, self._words)
            self.report_page.left.connect(self._panes.go_back)
        self._panes.show_page(self.report_page)
        self.report_page.show_report(told, sentences)

    def _put(self, entries: Sequence[Entry], told: str) -> None:
        panes = self._panes
        panes.leave_pages()
        panes.side.search.clear()
        if entries:
            panes.working.put(entries)
            self._foot.offer(told, self.undo_requested.emit)
        else:
            self._foot.show_message(told)
        panes.show_present()
        panes.side.list.enter()
