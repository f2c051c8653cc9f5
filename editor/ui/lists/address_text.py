"""The addresses of a list as text; lines that are no address are underlined while one writes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from editor.ui.theme import Theme

PAUSE = 250
"""Milliseconds after a key before the text is read."""

_MARKED = 200
"""Lines that are marked at most: who has more faults than that has pasted something else."""


class AddressText(QPlainTextEdit):
    """Tells after a pause what is written now."""

    written = Signal(str)

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("longEntry")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.tell)
        self.textChanged.connect(self._timer.start)

    def text(self) -> str:
        return self.document().toRawText().replace("\u2029", "\n")

    def show_text(self, text: str) -> None:
        """Shows another text, telling nobody; what was typed until now was told before."""
        if text != self.text():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def tell(self) -> None:
        """Tells at once what is written."""
        self._timer.stop()
        self.written.emit(self.text())

    def show_faults(self, lines: Iterable[int]) -> None:
        self.setExtraSelections([self._marked(line) for line in list(lines)[:_MARKED]])

    def _marked(self, line: int) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        made = QTextCharFormat()
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(self._theme.colour("error"))
        made.setBackground(self._theme.colour("error_soft"))
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        marked.cursor, marked.format = cursor, made
        return marked

    def go_to_line(self, line: int) -> None:
        """Puts the cursor into a line."""
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(line)))
        self.setFocus()
        self.ensureCursorVisible()
