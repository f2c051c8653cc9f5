"""The page of people and organisations: a list at the left, at the right what is known of one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.dialog_size import fit_over_window
from editor.ui.directory.arrivals import Arrivals
from editor.ui.directory.doubles import Doubles
from editor.ui.directory.foot import DirectoryFoot
from editor.ui.directory.listed import own_language, titled_name
from editor.ui.directory.panes import DirectoryPanes
from editor.ui.directory.working_directory import Entry, WorkingDirectory
from editor.ui.page_keys import PageKeys
from editor.ui.theme import Theme

PAUSE = 400
"""Milliseconds after an edit before it is stored."""


class DirectoryDialog(QDialog):
    """Edits values; what is to be stored, read from files or looked for is told."""

    save_wanted = Signal()
    """Something is not stored yet."""
    quotes_wanted = Signal(object, object)
    """The names of a person, and where the page of quotes begins."""
    photos_wanted = Signal(object, object)
    open_requested = Signal(str, str)
    """A release and a block of it."""
    import_requested = Signal(str)
    export_requested = Signal(str)

    may_close: Callable[[], bool] | None = None
    """Asked before the page closes; it stores what is not stored yet."""

    def __init__(
        self,
        image: Callable[[str], QImage | None],
        theme: Theme,
        words: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        title = words.gettext("People and organisations")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.working = WorkingDirectory()
        self.panes = DirectoryPanes(self.working, image, theme, words)
        self.side, self.person, self.organisation = self.panes.side, self.panes.person, self.panes.organisation
        self.foot = DirectoryFoot(theme, words)
        self.doubles = Doubles(self.panes, self.foot, theme, words)
        self.arrivals = Arrivals(self.panes, self.foot, theme, words)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panes, 1)
        column.addWidget(self.foot)
        self._connect()
        self._connect_keys()
        theme.style(self)
        self._fit()
        self.panes.show_present()
        self.side.search.setFocus()

    def _connect(self) -> None:
        side, person = self.side, self.person
        self.working.edited.connect(self._pause.start)
        self._pause.timeout.connect(self.save_wanted)
        for wish in (side.new_requested, self.panes.states.new_requested):
            wish.connect(self.add)
        for wish in (side.remove_requested, person.remove_requested, self.organisation.remove_requested):
            wish.connect(self.remove)
        for wish in (self.doubles.undo_requested, self.arrivals.undo_requested):
            wish.connect(self.undo)
        side.import_requested.connect(lambda: self.import_requested.emit(side.kind))
        side.export_requested.connect(lambda: self.export_requested.emit(side.kind))
        person.quotes.wanted.connect(lambda after: self.quotes_wanted.emit(person.names, after))
        person.photos.wanted.connect(lambda after: self.photos_wanted.emit(person.names, after))
        person.quotes.open_requested.connect(self._open)
        person.photos.open_requested.connect(self._open)
        self.foot.done.clicked.connect(self.close)

    def _connect_keys(self) -> None:
        keys = PageKeys(self)
        keys.undo_pressed.connect(self.undo)
        keys.redo_pressed.connect(self.redo)
        keys.finish_pressed.connect(self._finish)
        for key, run in (
            (QKeySequence.StandardKey.New, self.add),
            (QKeySequence.StandardKey.Find, self.panes.look_for),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(run)

    def _fit(self) -> None:
        fit_over_window(self, self._theme.px(1240), self._theme.px(820))
        self.panes.fit(self.width())

    # -- edits

    def add(self) -> None:
        """A new entry, with the cursor where it is named."""
        self.panes.leave_pages()
        self.side.search.clear()
        self.working.put([self.panes.kind()])
        self.panes.enter()

    def remove(self) -> None:
        """Removes what is chosen; it can be brought back."""
        gone = self.panes.chosen
        if not gone:
            return
        ids = [each.id for each in gone]
        self.working.remove(ids, self.panes.neighbour(ids))
        self.foot.offer(self._told_removed(gone), self.undo)
        self.side.list.enter()

    def _told_removed(self, gone: Sequence[Entry]) -> str:
        words = self._words
        if len(gone) > 1:
            told = words.ngettext("{count} entry deleted", "{count} entries deleted", len(gone))
            return told.format(count=len(gone))
        name = titled_name(gone[0], own_language(words)) or words.gettext("Without a name")
        return words.gettext("Deleted: {name}").format(name=name)

    def undo(self) -> None:
        self._prepare_step()
        self.working.undo()

    def redo(self) -> None:
        self._prepare_step()
        self.working.redo()

    def _prepare_step(self) -> None:
        """Nothing is taken back unseen."""
        self.foot.fall_silent()
        if not self.panes.is_shown(self.doubles.page):
            self.panes.leave_pages()

    # -- what is told

    def show_saving(self, faults: Sequence[EditorError], *, saved: bool) -> None:
        """Says whether everything is stored, or what cannot be."""
        self.foot.show_state(self._words.tell(faults[0]) if faults else "", saved=saved)

    def show_failure(self, text: str) -> None:
        """Something could not be stored; it is tried again with the next edit."""
        self.foot.show_failure(text, self.save_wanted.emit)

    # -- end

    def _finish(self) -> None:
        """Ctrl+Return ends what is open: the pair, the adopting, or the page."""
        merging, adopting = self.doubles.page, self.arrivals.adopt_page
        if merging and self.panes.is_shown(merging):
            merging.finish()
        elif adopting and self.panes.is_shown(adopting):
            adopting.finish()
        elif self.panes.is_on_page:
            self.panes.go_back()
        else:
            self.close()

    def _open(self, release_id: str, block_id: str) -> None:
        if self._may_close():
            self.accept()
            self.open_requested.emit(release_id, block_id)

    def reject(self) -> None:
        """Escape goes back from the pages of this page before it closes it."""
        if self.panes.is_on_page:
            self.panes.go_back()
        elif self._may_close():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes it, whatever is shown of it."""
        self.panes.leave_pages()
        super().closeEvent(event)

    def _may_close(self) -> bool:
        return self.may_close() if self.may_close else True
