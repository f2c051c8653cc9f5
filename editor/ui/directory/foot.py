"""The line below list and entry: what was done and how it is taken back, and whether all is stored."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.elided_label import ElidedLabel
from editor.ui.theme import Theme


class DirectoryFoot(QFrame):
    """Shows what it is told; the last step can be taken back with its button."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("dialogFoot")
        self._words = words
        self.message = ElidedLabel()
        self.message.setObjectName("message")
        self.state = ElidedLabel()
        self.state.setObjectName("muted")
        self.fault = QLabel()
        self.fault.setObjectName("fault")
        self.action = text_button(words.gettext("Undo"), "quiet")
        self.done = text_button(words.gettext("Close"))
        self.done.setToolTip(f"{self.done.text()} ({shown('Esc')})")
        self._run: Callable[[], None] | None = None
        self.action.clicked.connect(self._act)
        px = theme.px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.state, 1)
        row.addWidget(self.message, 1)
        row.addWidget(self.action)
        row.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(10))
        column.setSpacing(px(4))
        self.fault.setWordWrap(True)
        self.fault.hide()
        column.addWidget(self.fault)
        column.addLayout(row)
        self.fall_silent()

    def offer(self, text: str, undo: Callable[[], None]) -> None:
        """Says what was done, with a button that takes it back."""
        self._say(text, self._words.gettext("Undo"), undo)

    def show_failure(self, text: str, again: Callable[[], None]) -> None:
        """Says what could not be stored."""
        self.fault.setText(text)
        self.fault.show()
        self.state.setText(self._words.gettext("Not saved"))
        self._say("", self._words.gettext("Try again"), again)

    def _say(self, text: str, name: str, run: Callable[[], None]) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
        self.state.setVisible(not text)
        self.action.setText(name)
        self.action.setToolTip(f"{name} ({shown('Ctrl+Z')})" if text else name)
        self.action.show()
        self._run = run

    def show_state(self, fault: str, *, saved: bool) -> None:
        """Says whether everything is stored; `fault` is why something is not."""
        words = self._words
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        told = words.gettext("Everything is saved") if saved and not fault else words.gettext("Not saved yet")
        self.state.setText(told)
        if not self.message.text():
            self.fall_silent()

    def show_message(self, text: str) -> None:
        """Says what was done where nothing is to be taken back."""
        self._say(text, "", self.fall_silent)
        self.action.hide()

    def fall_silent(self) -> None:
        self.message.clear()
        self.message.hide()
        self.state.show()
        self.action.hide()
        self._run = None

    def _act(self) -> None:
        run = self._run
        self.fall_silent()
        if run:
            run()
