"""Chips one after the other, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Flow(QWidget):
    """Places its widgets like words of a text, so that no line has a hole."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._widgets: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        widget.setParent(self)
        self._widgets.append(widget)

    def clear(self) -> None:
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = []

    def arrange(self) -> None:
        """A widget came, went or has another size."""
        places = self._places(self.width())
        for widget, place in places:
            widget.setGeometry(place)
        self.setFixedHeight(max((place.bottom() + 1 for _, place in places), default=0))

    @property
    def lines(self) -> int:
        """In how many lines the widgets stand."""
        return len({place.top() for _, place in self._places(self.width())})

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        placed: list[tuple[QWidget, QRect]] = []
        left = top = high = 0
        for widget in self._shown():
            size = widget.sizeHint().expandedTo(widget.minimumSize())
            size.setWidth(min(size.width(), max(width, 1)))
            if left and left + size.width() > width:
                left, top = 0, top + high + self._spacing
            placed.append((widget, QRect(left, top, size.width(), size.height())))
            left += size.width() + self._spacing
            high = size.height()
        return placed

    def sizeHint(self) -> QSize:
        return QSize(100, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.arrange()

    def showEvent(self, event: QEvent) -> None:
        self.arrange()
