"""Dragging rows by their handle: a line shows where they will land, Escape puts them back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from editor.domain.blocks import HEAD_KINDS
from editor.ui.theme import Theme
from editor.ui.writing.edge_scroll import EdgeScroll
from editor.ui.writing.row_edits import RowEdits
from editor.ui.writing.row_selection import RowSelection
from editor.ui.writing.row_stack import RowStack

_HEIGHT = 9


class DropLine(QWidget):
    """A line between two rows."""

    def __init__(self, theme: Theme, page: QWidget, stack: RowStack) -> None:
        super().__init__(page)
        self._theme, self._stack = theme, stack
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, gap: int) -> None:
        """Stands above the row of this number, or below the last one."""
        order = self._stack.order
        if not order:
            return
        row = self._stack.row(order[min(gap, len(order) - 1)]).geometry()
        y = row.top() if gap < len(order) else row.bottom() + 1
        self.setGeometry(QRect(4, y - _HEIGHT // 2 - 1, row.width() - 4, _HEIGHT))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, middle = self._theme.colour("accent"), self.height() / 2
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(2 * middle, middle), QPointF(self.width(), middle))
        painter.drawEllipse(QPointF(middle, middle), middle - 1.5, middle - 1.5)


def gap_at(stack: RowStack, page: QWidget, mouse: QPoint) -> int:
    """Between which rows a place on the screen is: the number of the row below it."""
    y = page.mapFromGlobal(mouse).y()
    order = stack.order
    below = (index for index, each in enumerate(order) if y < stack.row(each).geometry().center().y())
    return next(below, len(order))


class RowDrag(QObject):
    """Follows the mouse from the press on a handle to the release."""

    def __init__(
        self, area: QScrollArea, page: QWidget, stack: RowStack, selection: RowSelection, edits: RowEdits, theme: Theme
    ) -> None:
        super().__init__(area)
        self._page, self._stack, self._selection, self._edits = page, stack, selection, edits
        self.line = DropLine(theme, page, stack)
        self._scroll = EdgeScroll(area)
        self._scroll.scrolled.connect(self._show_line)
        self._handle: QAbstractButton | None = None
        self._block = ""
        self._is_on = self._is_told = False
        self._gap = 0

    def begin(self, block_id: str, handle: QAbstractButton) -> None:
        """A handle was pressed: it may become a drag."""
        self._handle, self._block, self._is_on, self._is_told = handle, block_id, False, False
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is not self._handle or not isinstance(event, QMouseEvent):
            return False
        if event.type() is QEvent.Type.MouseMove:
            return self._follow(event)
        if event.type() is QEvent.Type.MouseButtonRelease:
            return self._release()
        return False

    def _follow(self, event: QMouseEvent) -> bool:
        mouse = event.globalPosition().toPoint()
        if not self._is_on and self._handle:
            way = mouse - self._handle.mapToGlobal(self._handle.rect().center())
            if way.manhattanLength() < QApplication.startDragDistance() + self._handle.width() // 2:
                return True
            self._start()
        if self._is_on:
            self._scroll.follow(mouse)
            self._show_line(mouse)
        return True

    def _start(self) -> None:
        """The row, or the selected ones if it is one of them, are on their way."""
        ids = self._selection.ids
        if self._block not in ids:
            self._selection.select(self._block, self._block)
        self._is_on = bool(self._edits.movable(self._selection.ids))
        if self._is_on:
            self._selection.band.installEventFilter(self)
            self._grip(Qt.CursorShape.ClosedHandCursor)
        elif not self._is_told:
            self._is_told = True
            self._edits.tell_fixed()

    def _grip(self, shape: Qt.CursorShape) -> None:
        if self._handle:
            self._handle.setCursor(shape)

    def _show_line(self, mouse: QPoint) -> None:
        self._gap = max(gap_at(self._stack, self._page, mouse), self._head_end())
        self.line.show_at(self._gap)

    def _head_end(self) -> int:
        """Rows land below the head."""
        kinds = [self._stack.kind(each) for each in self._stack.order]
        return max((index + 1 for index, kind in enumerate(kinds) if kind in HEAD_KINDS), default=0)

    def _release(self) -> bool:
        """Lands the rows; without a drag it was a click."""
        dragged, gap = self._is_on, self._gap
        was_no_click = dragged or self._is_told
        if self._handle and was_no_click:
            self._handle.setDown(False)
        moved = self._edits.movable(self._selection.ids) if dragged else ()
        self._end()
        if moved:
            above = [each for each in self._stack.order[:gap] if each not in moved]
            self._edits.move_to(moved, len(above))
            self._selection.select(moved[0], moved[-1])
        return was_no_click

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._handle:
            self._handle.setDown(False)
            self._end()
        return True  # nothing else happens while rows are on their way

    def _end(self) -> None:
        self._scroll.stop()
        self.line.hide()
        self._selection.band.removeEventFilter(self)
        if self._handle:
            self._handle.removeEventFilter(self)
        self._grip(Qt.CursorShape.PointingHandCursor)
        self._handle, self._is_on = None, False
