"""Widgets beside each other, in as many lines as the room asks for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class WrapRow(QWidget):
    """A row that is never wider than the room it gets."""

    def __init__(self, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._placed: list[QWidget] = []
        self._lines = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)

    def insert(self, at: int, widget: QWidget) -> None:
        """Adds a widget at a place of the row."""
        self._widgets.insert(at, widget)
        self._arrange()

    def add(self, widget: QWidget) -> None:
        self.insert(len(self._widgets), widget)

    @property
    def lines(self) -> int:
        """In how many lines the widgets stand."""
        return self._lines

    @property
    def _wanted(self) -> list[QWidget]:
        """Those that were not hidden on purpose; the others take no room."""
        told = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        return [each for each in self._widgets if not (each.isHidden() and each.testAttribute(told))]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self._needed(), super().sizeHint().height())

    def _needed(self, lines: int = 1) -> int:
        """The width of so many lines, which stand in columns."""
        widths = [max(each.sizeHint().width(), each.minimumWidth()) for each in self._wanted]
        columns = -(-len(widths) // lines)
        widest = [max(widths[column::columns]) for column in range(columns)]
        return sum(widest) + self._grid.horizontalSpacing() * max(columns - 1, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wrap()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.wrap()

    def wrap(self) -> None:
        """Finds out how many lines are needed."""
        count = max(len(self._wanted), 1)
        lines = next((each for each in range(1, count) if self._needed(each) <= self.width()), count)
        if lines != self._lines or self._placed != self._wanted:
            self._lines = lines
            self._arrange()

    def _arrange(self) -> None:
        self._placed = self._wanted
        columns = -(-len(self._placed) // self._lines)
        for index, widget in enumerate(self._placed):
            self._grid.addWidget(widget, index // columns, index % columns, Qt.AlignmentFlag.AlignLeft)
        for column in range(len(self._widgets) + 1):
            self._grid.setColumnStretch(column, int(column == columns))
