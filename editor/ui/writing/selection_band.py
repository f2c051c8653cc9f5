"""What shows selected rows: a ground over them and a bar at their edge; it has the focus and takes the keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.ui.theme import Theme

BAR = 3
"""Pixels of the bar at the edge, which tells selected rows without colour."""

_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class SelectionBand(QWidget):
    """Lies over the rows and lets the mouse through."""

    pressed = Signal(QKeyEvent)
    left = Signal()
    """The focus went to something else."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def show_over(self, place: QRect) -> None:
        """Covers this part of the page."""
        self.setGeometry(place)
        self.raise_()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self.pressed.emit(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = QColor(self._theme.colour("accent"))
        ground.setAlpha(38)
        painter.fillRect(self.rect(), ground)
        painter.fillRect(QRect(0, 0, BAR, self.height()), self._theme.colour("accent"))
