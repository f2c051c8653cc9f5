"""One side of a row: its field, and below it what belongs to the text (attribution, credit, details)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from editor.ui.theme import Theme
from editor.ui.writing.field import Field

PADDING_X, PADDING_Y = 9, 4


class Cell(QWidget):
    """Holds a field; while the writer is in it, a soft box shows where he writes."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._theme = theme
        self._active = False
        self.texts: QWidget = field
        """What stands above the details: the field, or the group around it."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PADDING_X, PADDING_Y, PADDING_X, PADDING_Y)
        self.column.setSpacing(3)
        self.column.addWidget(field)
        self.column.addStretch(1)

    def group(self) -> QVBoxLayout:
        """Takes the texts at the top into a widget of their own, so that what follows can stand level."""
        self.texts = QWidget()
        inner = QVBoxLayout(self.texts)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3)
        self.column.removeWidget(self.field)
        self.column.insertWidget(0, self.texts)
        return inner

    def show_active(self, active: bool) -> None:
        if active != self._active:
            self._active = active
            for field in self.findChildren(Field):
                field.show_active(active)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click below a short text goes to its end, as the whole cell looks like the field."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.field.setFocus(Qt.FocusReason.MouseFocusReason)
            self.field.set_cursor(len(self.field.text))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._active:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("focus"))
        painter.setPen(QPen(self._theme.colour("focus_border"), 1.2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
