"""An entry of the bar for finding: Return is a wish, undo and redo are the draft's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from editor.ui.writing.field_keys import is_history


class FindEntry(QLineEdit):
    """One line whose undo and redo are the draft's: what was replaced is taken back from here as well."""

    returned = Signal(bool)
    """Return was pressed; with Shift or not."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("findEntry")
        self.setAccessibleName(name)
        self.setPlaceholderText(name)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_history(event):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returned.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)
