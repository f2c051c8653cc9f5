"""A choice among a few named values, in one line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget


class Choice(QComboBox):
    """Shows one of the values of an enumeration and tells which one the writer chose."""

    chosen = Signal(object)

    def __init__(self, name: str, names: Mapping[object, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = list(names)
        self.addItems(list(names.values()))
        self.setItemDelegate(QStyledItemDelegate(self))  # its lines follow the style sheet; the usual one's do not
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    @property
    def value(self) -> object:
        return self._values[self.currentIndex()]

    def add(self, value: object, name: str) -> None:
        """Offers one more value, unless it is offered already."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(name)

    def select(self, value: object) -> object:
        """Shows `value` as if the writer had chosen it; gives it back."""
        self.show_value(value)
        return value

    def show_value(self, value: object) -> None:
        self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who scrolls the page over it chooses nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
