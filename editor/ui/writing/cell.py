"""One side of a row: its field, and below it what belongs to the text (attribution, credit, details)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from editor.ui.theme import Theme
from editor.ui.writing.field import Field

PADDING_X, PADDING_Y = 9, 4

FADED = 0.32
"""How much a text fades that is not printed: what is left has more contrast than reading needs."""


class Cell(QWidget):
    """Holds a field; while the writer is in it, a soft box shows where he writes."""

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._theme = theme
        self._active = False
        self._veil: Veil | None = None
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

    def show_excluded(self, excluded: bool) -> None:
        """Fades the text of a side for which the block is not meant: it is not printed."""
        if excluded and self._veil is None:
            self._veil = Veil(self, self._theme)
        if self._veil is not None:
            self._veil.setVisible(excluded)

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
        locked = self.field.isReadOnly()  # what can only be read does not look like what can be written in
        painter.setBrush(self._theme.colour("page" if locked else "focus"))
        painter.setPen(QPen(self._theme.colour("border" if locked else "focus_border"), 1.2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)


class Veil(QWidget):
    """Lies thinly over a cell and lets the mouse through."""

    def __init__(self, cell: QWidget, theme: Theme) -> None:
        super().__init__(cell)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(cell.size())
        cell.installEventFilter(self)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.resize(event.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QColor(self._theme.colour("page"))
        ground.setAlphaF(FADED)
        QPainter(self).fillRect(self.rect(), ground)
