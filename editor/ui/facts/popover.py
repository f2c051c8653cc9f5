"""The sheet that opens under a fact: a title and what can be edited about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.domain.release import Release
from editor.ui.facts.form import Form

TALL = 460
"""Pixels of what is scrolled once something was added to it."""


class Popover(QFrame):
    """A light sheet over the window; Escape or a click beside it closes it."""

    closed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setObjectName("sheetTitle")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 18, 16)
        self._column.setSpacing(10)
        self._column.addWidget(heading)
        self._parts: list[Callable[[Release], None]] = []
        self._first: QWidget | None = None
        self._inner: tuple[QVBoxLayout, QScrollArea] | None = None

    def add(self, part: QWidget, show_release: Callable[[Release], None] | None = None) -> None:
        self._column.addWidget(part)
        if show_release:
            self._parts.append(show_release)
        if isinstance(part, Form) and self._first is None:
            self._first = part.first

    def add_part(self, show_release: Callable[[Release], None]) -> None:
        """Something inside a part that shows the release by itself."""
        self._parts.append(show_release)

    def add_below(self, parts: Sequence[QWidget]) -> None:
        """Adds parts at the end of what is scrolled, and shows them."""
        if self._inner is None:
            return
        column, area = self._inner
        for part in parts:
            column.insertWidget(column.count() - 1, part)
            part.show()
            if isinstance(part, Form):
                self._parts.append(part.show_release)
                if part.first:
                    part.first.setFocus()
        area.setMinimumHeight(TALL)
        self.adjustSize()

    def add_scrolled(self, parts: Sequence[QWidget], height: int) -> None:
        """Adds parts that may be taller than the screen."""
        inner = QWidget()
        inner.setObjectName("sheet")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for part in parts:
            column.addWidget(part)
            if isinstance(part, Form):
                self._parts.append(part.show_release)
                self._first = self._first or part.first
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumSize(inner.sizeHint().width() + 24, min(height, inner.sizeHint().height() + 6))
        self._column.addWidget(area)
        self._inner = (column, area)

    def show_release(self, release: Release) -> None:
        for show in self._parts:
            show(release)

    def open_below(self, widget: QWidget) -> None:
        """Shows the sheet under `widget`, moved so far that it stays on the screen."""
        self.adjustSize()
        at = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        screen = widget.screen().availableGeometry()
        x = max(screen.left() + 8, min(at.x(), screen.right() - self.width() - 8))
        y = max(screen.top() + 8, min(at.y(), screen.bottom() - self.height() - 8))
        self.move(x, y)
        self.show()
        if self._first:
            self._first.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The sheet is a window of its own, which the keys of the main window do not reach."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
