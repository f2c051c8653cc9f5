"""The list of suggestions below an entry: what matches, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from editor.language.folding import fold, spellings
from editor.ui.theme import Theme

MOST = 7
"""Suggestions that are shown at once."""

LINE, ONE_LINE, WIDTH = 46, 28, 320

DetailRole = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name, what tells it apart from others, and what it stands for."""

    text: str
    detail: str
    value: object


def matching(suggestions: Sequence[Suggestion], typed: str) -> list[Suggestion]:
    """Those in whose text every typed word stands, accents and umlauts written as one likes; beginnings first."""
    words = spellings(typed)
    if not words:
        return []
    found = [each for each in suggestions if _has_all(_folded(each.text), words)]
    found.sort(key=lambda each: not _begins(_folded(each.text), words[0]))
    return found[:MOST]


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return fold(text)


def _has_all(text: str, words: list[tuple[str, ...]]) -> bool:
    return all(any(form in text for form in forms) for forms in words)


def _begins(text: str, forms: tuple[str, ...]) -> bool:
    return any(word.startswith(form) for word in text.split() for form in forms)


class SuggestionModel(QAbstractListModel):
    """The suggestions that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Suggestion] = []

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self._shown = list(suggestions)
        self.endResetModel()

    def suggestion(self, row: int) -> Suggestion:
        return self._shown[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        suggestion = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return suggestion.text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (suggestion.text, suggestion.detail) if part)
            case _ if role == DetailRole:
                return suggestion.detail
            case _:
                return None


class SuggestionDelegate(QStyledItemDelegate):
    """Paints a suggestion in two lines: the name, and muted what it is about."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(LINE if index.data(DetailRole) else ONE_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Under the mouse is not marked: where the list opens below it, the next Tab would choose.
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(room.adjusted(3, 1, -3, -1), 4, 4)
        high = self._theme.px(18)
        line = QRect(room.left() + 11, room.top() + self._theme.px(5), room.width() - 22, high)
        self._text(painter, line, str(index.data()), "ink", QFont.Weight.DemiBold)
        if detail := index.data(DetailRole):
            self._text(painter, line.translated(0, high), str(detail), "muted", QFont.Weight.Normal)
        painter.restore()

    def _text(self, painter: QPainter, room: QRect, text: str, colour: str, weight: QFont.Weight) -> None:
        painter.setFont(self._theme.sans(13.5 if colour == "ink" else 12.5, weight))
        painter.setPen(self._theme.colour(colour))
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)


class SuggestionList(QFrame):
    """The list below an entry; the keyboard stays with the entry."""

    def __init__(self, entry: QLineEdit, theme: Theme) -> None:
        super().__init__(entry, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(entry)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        theme.ground(self, "field")
        self.setFrameShape(QFrame.Shape.Box)
        self._entry, self._theme = entry, theme
        self.model = SuggestionModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(SuggestionDelegate(theme, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMinimumHeight(1)  # by itself it asks for room for several lines
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFocusProxy(entry)
        self.view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self.view)

    def paintEvent(self, event: QEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Shows them below the entry, or above it where the screen ends; none closes the list."""
        self.model.show_suggestions(suggestions)
        if not suggestions:
            self.hide()
            return
        height = sum(self._theme.px(LINE if each.detail else ONE_LINE) for each in suggestions) + 10
        self.setGeometry(self._place(QSize(max(self._theme.px(WIDTH), self._entry.width()), height)))
        if not self.isVisible():
            self.show()

    def _place(self, size: QSize) -> QRect:
        screen = self._entry.screen().availableGeometry()
        below = self._entry.mapToGlobal(QPoint(0, self._entry.height() + 2))
        if below.y() + size.height() > screen.bottom():
            below = self._entry.mapToGlobal(QPoint(0, -size.height() - 2))
        below.setX(max(screen.left(), min(below.x(), screen.right() - size.width())))
        return QRect(below, size)

    @property
    def current(self) -> Suggestion | None:
        """The suggestion that is marked."""
        index = self.view.currentIndex()
        return self.model.suggestion(index.row()) if index.isValid() else None

    def step(self, by: int) -> None:
        """Marks the next or the one before; past the ends none is marked, and what was typed counts."""
        count = self.model.rowCount() + 1
        row = self.view.currentIndex().row() if self.view.currentIndex().isValid() else -1
        self.view.setCurrentIndex(self.model.index((row + 1 + by) % count - 1, 0))
