"""Keys that belong to a page as a whole, whichever of its entries has the cursor."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget


class PageKeys(QObject):
    """Tells undo, redo and Ctrl+Return. Some entries have a history of their own: that of the page comes before it."""

    undo_pressed = Signal()
    redo_pressed = Signal()
    finish_pressed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        page.installEventFilter(self)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._listen)

    def _listen(self, _: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self._page.isAncestorOf(focused):
            focused.removeEventFilter(self)
            focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._takes(event)
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_pressed.emit()
        elif is_finish(event):
            self.finish_pressed.emit()
        else:
            return False
        return True


def is_finish(event: QKeyEvent) -> bool:
    """Whether it is Ctrl+Return, which ends a page from within a text."""
    with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return with_control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
