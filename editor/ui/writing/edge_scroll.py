"""Scrolling while something is dragged to the upper or lower edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

EDGE = 36
"""Pixels at the edge in which a drag scrolls."""

FASTEST = 24
"""Pixels that are scrolled at a time at most."""


class EdgeScroll(QObject):
    """Scrolls an area as long as the mouse is near its edge or beyond it."""

    scrolled = Signal(QPoint)
    """The mouse on the screen, over which the rows have moved."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._mouse = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(25)
        self._timer.timeout.connect(self._scroll)

    def follow(self, mouse: QPoint) -> None:
        """The drag is at this place of the screen now."""
        self._mouse = mouse
        if bool(self._speed()) is not self._timer.isActive():
            self._timer.start() if self._speed() else self._timer.stop()

    def stop(self) -> None:
        self._timer.stop()

    def _speed(self) -> int:
        viewport = self._area.viewport()
        y = viewport.mapFromGlobal(self._mouse).y()
        above, below = EDGE - y, y - (viewport.height() - EDGE)
        return min(below // 2 + 1, FASTEST) if below > 0 else -min(above // 2 + 1, FASTEST) if above > 0 else 0

    def _scroll(self) -> None:
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._speed())
        if bar.value() != before:
            self.scrolled.emit(self._mouse)
