"""A widget that stays where it is on the screen while the rows around it unfold and fold away."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid


class Anchor(QObject):
    """Holds one widget of a scroll area at its height: where the layout moves it, the area is scrolled with it."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._held: QWidget | None = None
        self._y = 0
        self._is_moving = False
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self.keep)
        bar.valueChanged.connect(self._scrolled)

    @property
    def is_holding(self) -> bool:
        return self._held is not None

    def hold(self, widget: QWidget) -> None:
        """From now on the widget stays where it is, if any of it is on the screen."""
        y = self._place(widget)
        is_shown = -widget.height() < y < self._area.viewport().height()
        self._held, self._y = widget if is_shown else None, y

    def release(self) -> None:
        self._held = None

    def keep(self) -> None:
        """The layout may have moved the widget: it comes back to its height, as far as the page allows."""
        if self._held is None or self._is_moving:
            return
        if not isValid(self._held):
            self._held = None
            return
        bar = self._area.verticalScrollBar()
        self._is_moving = True
        bar.setValue(bar.value() + self._place(self._held) - self._y)
        self._is_moving = False

    def _scrolled(self) -> None:
        """Somebody scrolled: the widget is held where that brought it."""
        if self._held is not None and not self._is_moving and isValid(self._held):
            self._y = self._place(self._held)

    def _place(self, widget: QWidget) -> int:
        return widget.mapTo(self._area, QPoint()).y()
