"""Small words on a ground of their own: how something stands, said by word and by colour."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from editor.ui.theme import Theme

HEIGHT, SIDE = 19, 8


class Pills:
    """Paints them; each is a text, its ink and its ground."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = theme.sans(11.5)
        self._metrics = QFontMetrics(self._font)

    def width(self, text: str) -> int:
        return self._metrics.horizontalAdvance(text) + 2 * self._theme.px(SIDE)

    @property
    def height(self) -> int:
        return self._theme.px(HEIGHT)

    def paint(self, painter: QPainter, corner: QPoint, text: str, ink: str, ground: str) -> QRect:
        """Paints one with its left upper corner there; returns its place."""
        room = QRect(corner.x(), corner.y(), self.width(text), self.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour(ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), text)
        return room
