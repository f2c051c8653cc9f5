"""A list that grows page by page, and the view that asks for the next one before its end is reached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QListView

MOST = 2000
"""Lines of a list at most: who looks through more of them had better say what is wanted."""

ItemRole = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex
Item = TypeVar("Item")


class PagedModel(QAbstractListModel, Generic[Item]):
    """Items of which more may follow; how one is read out is told by `spoken`."""

    page_wanted = Signal(object)
    """Where the next page begins."""

    def __init__(self, spoken: Callable[[Item], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._items: list[Item] = []
        self._after: object | None = None
        self._asked = False

    @property
    def after(self) -> object | None:
        """Where the next page begins."""
        return self._after

    @property
    def has_more(self) -> bool:
        """Whether more would follow."""
        return self._after is not None

    @property
    def is_full(self) -> bool:
        return len(self._items) >= MOST

    def show_page(self, items: Sequence[Item], after: object | None) -> None:
        """The first page of another list."""
        self.beginResetModel()
        self._items = list(items)
        self._after, self._asked = after, False
        self.endResetModel()

    def add_page(self, items: Sequence[Item], after: object | None) -> None:
        """The page that was asked for."""
        self._after, self._asked = after, False
        if not items:
            return
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._items += items
        self.endInsertRows()

    def want_more(self) -> None:
        """Asks for the next page, once."""
        if self._after is not None and not self._asked and not self.is_full:
            self._asked = True
            self.page_wanted.emit(self._after)

    def item(self, row: int) -> Item | None:
        return self._items[row] if 0 <= row < len(self._items) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == ItemRole:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(item)
        return None


class PagedView(QListView):
    """Asks its model for more two screens before the end; Return and a double click open, Ctrl+C copies."""

    opened = Signal(object)
    copied = Signal(object)
    chosen = Signal(object)
    """The item in use, None where there is none."""

    def __init__(self, model: PagedModel[Item], name: str) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.item(index.row())))
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._look_ahead)
        bar.rangeChanged.connect(self._look_ahead)
        model.modelReset.connect(self._look_ahead)
        model.rowsInserted.connect(self._look_ahead)  # a page may be short, and the next one still to come
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current))

    @property
    def current(self) -> object | None:
        """The item in use."""
        return self._model.item(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def set_margins(self, left: int, top: int) -> None:
        """Room between the edge of the list and its items."""
        self.setViewportMargins(left, top, 0, 0)

    def enter(self) -> None:
        """Puts the keyboard into the list."""
        if self._model.rowCount():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by key has the first item in use."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self._model.rowCount():
            at = self.currentIndex() if self.currentIndex().isValid() else self._model.index(0)
            self.setCurrentIndex(at)
            self.selectionModel().select(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < 2 * bar.pageStep():
            self._model.want_more()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.current is not None and event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self.current)
        elif self.current is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)
