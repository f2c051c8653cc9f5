"""The list of the library: as its lines and its headings have one height each, no number of lines slows it down."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from editor.ui.library.model import LibraryModel

Index = QModelIndex | QPersistentModelIndex

_STEPS = {
    QAbstractItemView.CursorAction.MoveUp: -1,
    QAbstractItemView.CursorAction.MovePrevious: -1,
    QAbstractItemView.CursorAction.MoveDown: 1,
    QAbstractItemView.CursorAction.MoveNext: 1,
}

AHEAD = 2
"""Heights of the list before its end at which the next page is wished for."""


class ReleaseList(QListView):
    """Knows where each row is without asking for its size, so nothing is laid out.

    A right click selects nothing: the open release stays the one that is marked. Letters that are typed are
    for the search.
    """

    typed = Signal(str)
    delete_requested = Signal()
    escaped = Signal()
    looked_at = Signal(int)
    """So many releases stand above those in view."""

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._releases = model
        self._line = self._heading = 1
        self._by_key = True
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_heights(self, line: int, heading: int) -> None:
        """How high a release and a heading are."""
        if (line, heading) != (self._line, self._heading):
            self._line, self._heading = line, heading
            self.scheduleDelayedItemsLayout()

    # -- where rows are

    def top(self, row: int) -> int:
        """Where a row begins, from the top of the whole list."""
        before = self._releases.headings.until(row - 1) if row else 0
        return (row - before) * self._line + before * self._heading

    def _height(self, row: int) -> int:
        return self._line if self._releases.headings.name(row) is None else self._heading

    def row_at(self, y: int) -> int:
        """The row at a place of the whole list; -1 beside all of them."""
        count = self._releases.rowCount()
        if y < 0 or y >= self.top(count):
            return -1
        return bisect_right(range(count), y, key=self.top) - 1

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        row = index.row()
        return QRect(0, self.top(row) - self.verticalOffset(), self.viewport().width(), self._height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.row_at(point.y() + self.verticalOffset())
        return self._releases.index(row) if row >= 0 else QModelIndex()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        place, bar, high = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if index.isValid() and index.row() == 1 and self._releases.headings.name(0) is not None:
            place.setTop(place.top() - self._heading)  # the heading above the first line is shown with it
        if place.top() < 0 or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + place.top())
        elif place.bottom() >= high:
            bar.setValue(bar.value() + place.bottom() + 1 - high)

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, high = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(max(1, self._line // 3))
        bar.setPageStep(high)
        bar.setRange(0, max(0, self.top(self._releases.rowCount()) - high))
        QAbstractItemView.updateGeometries(self)
        self.look_ahead()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _scrolled(self) -> None:
        self.looked_at.emit(self._releases.number_at(max(0, self.row_at(self.verticalOffset()))))
        self.look_ahead()

    def look_ahead(self) -> None:
        """The next page is wished for before the last line is reached."""
        bar = self.verticalScrollBar()
        if bar.value() + AHEAD * max(bar.pageStep(), 1) >= bar.maximum() and self.isVisible():
            self._releases.fetchMore(QModelIndex())

    # -- selection

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        place = rect.normalized().translated(0, self.verticalOffset())
        last = self._releases.rowCount() - 1
        first, end = self.row_at(max(0, place.top())), self.row_at(place.bottom())
        if first < 0 or place.bottom() < 0:
            self.selectionModel().select(QItemSelection(), command)
            return
        end = last if end < 0 else end
        self.selectionModel().select(QItemSelection(self._releases.index(first), self._releases.index(end)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def selected_ids(self) -> tuple[str, ...]:
        """The releases that are selected, in the order of the list."""
        ranges = sorted((each.top(), each.bottom()) for each in self._ranges())
        return tuple(release_id for first, last in ranges for release_id in self._releases.ids(first, last))

    @property
    def selected_count(self) -> int:
        """How many releases are selected."""
        number = self._releases.number_at
        return sum(number(each.bottom() + 1) - number(each.top()) for each in self._ranges())

    @property
    def _is_many(self) -> bool:
        """Whether more than one line is selected."""
        ranges = self._ranges()
        return len(ranges) > 1 or any(each.height() > 1 for each in ranges)

    def _ranges(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, current = self._releases.rowCount(), self.currentIndex()
        if not count:
            return QModelIndex()
        if not current.isValid():
            return self._releases.index(self.line_near(0, 1))
        page = max(1, self.viewport().height() // self._line - 1)
        row = current.row()
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                row = self.line_near(0, 1)
            case QAbstractItemView.CursorAction.MoveEnd:
                row = count - 1
            case QAbstractItemView.CursorAction.MovePageUp:
                row = self.line_near(max(0, row - page), 1)
            case QAbstractItemView.CursorAction.MovePageDown:
                row = self.line_near(min(count - 1, row + page), -1)
            case _ if step := _STEPS.get(action):
                row = self.line_near(row + step, step)
        return self._releases.index(row) if row >= 0 else current

    def line_near(self, row: int, step: int = 1) -> int:
        """The first row from here on that is no heading; -1 where there is none."""
        while 0 <= row < self._releases.rowCount():
            if self._releases.headings.name(row) is None:
                return row
            row += step
        return -1

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, offset = QPainter(self.viewport()), self.verticalOffset()
        row, count = self.row_at(event.rect().top() + offset), self._releases.rowCount()
        if row < 0:
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        mouse = self.viewport().mapFromGlobal(self.cursor().pos()) if self.viewport().underMouse() else QPoint(-1, -1)
        while row < count and self.top(row) - offset <= event.rect().bottom():
            self._paint_row(painter, option, self._releases.index(row), mouse)
            row += 1

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, mouse: QPoint) -> None:
        state = QStyle.StateFlag.State_Enabled
        place = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if place.contains(mouse):
            state |= QStyle.StateFlag.State_MouseOver
        if index == self.currentIndex() and self.hasFocus() and self._by_key:
            state |= QStyle.StateFlag.State_HasFocus
        if self._is_many:
            state |= QStyle.StateFlag.State_Sibling
        option.rect = place
        option.state = state
        self.itemDelegate().paint(painter, option, index)

    # -- keys and mouse

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_key = True
        if event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            self.delete_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_key = False
        if event.button() is not Qt.MouseButton.RightButton:
            super().mousePressEvent(event)
