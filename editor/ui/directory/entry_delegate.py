"""How a line of the list is painted: the name, below it what the person is or what the organisation is called."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.directory.entry_model import LetterRole, LineRole
from editor.ui.directory.listed import Listed
from editor.ui.theme import Theme

LINE, LETTER = 48, 28
_SIDE = 16


class EntryDelegate(QStyledItemDelegate):
    """Paints letters and lines; chosen ones are light with a bar of the accent colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self._theme.px(LETTER if index.data(LetterRole) else LINE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        px, room = self._theme.px, QRect(option.rect)
        painter.save()
        inner = room.adjusted(_SIDE, px(5), -px(10), -px(5))
        if letter := index.data(LetterRole):
            self._text(painter, room.adjusted(_SIDE, px(6), -px(10), 0), letter, "muted", 12.5, QFont.Weight.DemiBold)
        elif isinstance(line := index.data(LineRole), Listed):
            self._ground(painter, room, option.state)
            height = inner.height() // 2 if line.second else inner.height()
            first = QRect(inner.left(), inner.top(), inner.width(), height)
            self._text(painter, first, line.title, "ink", 14, QFont.Weight.DemiBold)
            self._text(painter, first.translated(0, height), line.second, "ink_soft", 13)
        painter.restore()

    def _ground(self, painter: QPainter, room: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, self._theme.colour("selected"))
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), self._theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            hover = self._theme.colour("selected")
            hover.setAlphaF(0.45)
            painter.fillRect(room, hover)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.drawRect(room.adjusted(4, 1, -3, -2))

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        colour: str,
        pixels: float,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        painter.setFont(self._theme.sans(pixels, weight))
        painter.setPen(self._theme.colour(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
