"""The backups: the list with what can be done with each; before a restore, what the backup holds beside what is now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.contents import Contents
from editor.store.copies import Copy
from editor.ui.backups.comparison import Comparison
from editor.ui.backups.copy_list import CopyList
from editor.ui.backups.folder_sheet import FolderSheet
from editor.ui.buttons import text_button
from editor.ui.dialog_size import fit_over_window
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme


class BackupsDialog(QDialog):
    """Shows values and emits wishes; who opened it carries them out."""

    back_up_requested = Signal()
    open_requested = Signal()
    """A backup is to be restored from a file."""
    verify_requested = Signal(object)
    look_requested = Signal(object)
    """The chosen backup is to be looked into before it is restored."""
    restore_confirmed = Signal()
    choose_requested = Signal()
    forget_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        title = words.gettext("Backups")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.list = CopyList(theme, words)
        self.note = EmptyNote(theme)
        self.sheet = FolderSheet(theme, words)
        self.comparison = Comparison(theme, words)
        self.pages = QStackedWidget()
        self.state = QLabel()
        self.busy = QProgressBar()
        self.stop = text_button(words.gettext("Stop"), "quiet")
        self.back_up = text_button(words.gettext("Back up into a file …"), "plain")
        self.open_file = text_button(words.gettext("Restore from a file …"), "plain")
        self.cancel = text_button(words.gettext("Cancel"), "plain")
        self.restore = text_button(words.gettext("Restore"), "primary")
        self.close_button = text_button(words.gettext("Close"), "primary")
        self._lay_out()
        self._connect()
        theme.style(self)
        self._fit()
        self.show_state("")
        self._show_page(0)

    # -- building

    def _lay_out(self) -> None:
        px = self._theme.px
        self._overview = QWidget()
        panes = QHBoxLayout(self._overview)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        words = self._words
        self.note.show_words(
            "export",
            words.gettext("No backup yet"),
            words.gettext("Every day with something new a copy is made by itself."),
        )
        self.note.setContentsMargins(px(8), 0, px(8), 0)
        panes.addWidget(self.list, 1)
        panes.addWidget(self.note, 1)
        panes.addWidget(self.sheet)
        self.pages.addWidget(self._overview)
        self.pages.addWidget(self.comparison)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self._state_line())
        column.addWidget(self._foot())

    def _state_line(self) -> QWidget:
        px = self._theme.px
        self.busy.setTextVisible(False)
        self.busy.setRange(0, 0)
        self.busy.setFixedWidth(px(120))
        self.busy.setAccessibleName(self._words.gettext("Progress"))
        self.state.setWordWrap(True)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(12))
        row.addWidget(self.busy)
        row.addWidget(self.state, 1)
        row.addWidget(self.stop)
        self._line = line
        return line

    def _foot(self) -> QFrame:
        px = self._theme.px
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(10), px(16), px(12))
        row.setSpacing(px(10))
        row.addWidget(self.back_up)
        row.addWidget(self.open_file)
        row.addStretch(1)
        for button in (self.cancel, self.restore, self.close_button):
            row.addWidget(button)
        return foot

    def _connect(self) -> None:
        self.list.chosen.connect(self.sheet.show_copy)
        self.list.restore_requested.connect(self._look)
        self.sheet.restore_requested.connect(self._look)
        self.sheet.verify_requested.connect(self._verify)
        self.sheet.choose_requested.connect(self.choose_requested)
        self.sheet.forget_requested.connect(self.forget_requested)
        self.back_up.clicked.connect(self.back_up_requested)
        self.open_file.clicked.connect(self.open_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.cancel.clicked.connect(self.go_back)
        self.restore.clicked.connect(self.restore_confirmed)
        self.close_button.clicked.connect(self.accept)

    def _fit(self) -> None:
        fit_over_window(self, self._theme.px(900), self._theme.px(600))

    # -- values

    def show_copies(self, copies: Sequence[Copy]) -> None:
        self.list.show_copies(copies)
        self.list.setVisible(bool(copies))
        self.note.setVisible(not copies)

    def show_folder(self, folder: str) -> None:
        self.sheet.show_folder(folder)

    def show_comparison(self, name: str, backup: Contents, present: Contents) -> None:
        """Shows what the backup holds; only from here it is restored."""
        self.show_state("")
        self.comparison.show_contents(name, backup, present)
        self._show_page(1)
        self.cancel.setFocus()

    def go_back(self) -> None:
        """To the list."""
        self.show_state("")
        self._show_page(0)
        self.list.setFocus()

    @property
    def is_comparing(self) -> bool:
        return self.pages.currentIndex() == 1

    def _show_page(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        for button in (self.cancel, self.restore):
            button.setVisible(index == 1)
        for button in (self.back_up, self.open_file, self.close_button):
            button.setVisible(index == 0)

    def show_busy(self, text: str) -> None:
        """Something is under way that takes its time; it can be stopped, and nothing else is begun."""
        self._show_line("muted", text, busy=True)

    def show_state(self, text: str, kind: str = "done") -> None:
        """What came of it: `done`, `failure` or `notice`; an empty text takes the line away."""
        self._show_line(kind, text, busy=False)

    def _show_line(self, kind: str, text: str, *, busy: bool) -> None:
        self.state.setObjectName(kind)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.setText(text)
        self._line.setVisible(bool(text))
        self.busy.setVisible(busy)
        self.stop.setVisible(busy)
        for button in (self.back_up, self.open_file, self.restore):
            button.setEnabled(not busy)
        there = self.list.present is not None and not busy
        self.sheet.verify.setEnabled(there)
        self.sheet.restore.setEnabled(there)

    # -- wishes

    def _look(self) -> None:
        if self.list.present and self.sheet.restore.isEnabled():
            self.look_requested.emit(self.list.present)

    def _verify(self) -> None:
        if self.list.present:
            self.verify_requested.emit(self.list.present)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the comparison first."""
        if event.key() == Qt.Key.Key_Escape and self.is_comparing:
            self.go_back()
        else:
            super().keyPressEvent(event)
