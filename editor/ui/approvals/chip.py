"""A small word in a pill below a text; it paints itself, as rows carry no style sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor.ui.theme import Theme

_SIDE, _HEIGHT, _PIXELS = 8, 19, 12


class Chip(QAbstractButton):
    """Shows a text in colours that stand for a state; a click or the space bar asks for more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ink, self._ground = "muted", "chip"
        self.setFont(theme.sans(_PIXELS, QFont.Weight.DemiBold))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_text(self, text: str, ink: str, ground: str, hint: str) -> None:
        """Shows a text; without one the chip is not there."""
        self.setVisible(bool(text))
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()
        if (ink, ground) != (self._ink, self._ground):
            self._ink, self._ground = ink, ground
            self.update()
        if hint != self.toolTip():
            self.setToolTip(hint)
            self.setAccessibleDescription(hint)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(width + 0.5) + 2 * _SIDE, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._theme.px(_HEIGHT))

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._theme.colour(self._ink)
        marked = self.hasFocus() or self.underMouse() or self.isDown()
        painter.setPen(QPen(ink, 1.2) if marked else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._ground))
        room = QRectF(self.rect()).adjusted(0.6, 0.6, -0.6, -0.6)
        painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        painter.setPen(ink)
        inner = self.rect().adjusted(_SIDE - 2, 0, -_SIDE + 2, 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), shown)
