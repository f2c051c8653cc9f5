"""The sign of a severity: a form of its own for each, so that colour is not all that tells them apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from editor.checks.finding import Severity
from editor.ui.theme import Theme

COLOURS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "muted"}
"""The colour of each severity, by the name of its token."""

SIZE = 15
"""Pixels of its box at the normal size."""


class SeveritySign(QWidget):
    """An exclamation mark, a triangle, or a ring."""

    def __init__(self, theme: Theme, severity: Severity = Severity.ERROR) -> None:
        super().__init__()
        self._theme, self._severity = theme, severity
        self.setFixedSize(QSize(theme.px(SIZE), theme.px(SIZE + 4)))

    def show_severity(self, severity: Severity) -> None:
        if severity is not self._severity:
            self._severity = severity
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._theme.colour(COLOURS[self._severity])
        box = QRectF(self.rect()).adjusted(1, 3, -1, -3)
        painter.setPen(QPen(ink, 1.5))
        match self._severity:
            case Severity.ERROR:
                painter.setFont(self._theme.sans(15, QFont.Weight.Bold))
                painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), "!")
            case Severity.WARNING:
                corners = (QPointF(box.center().x(), box.top() + 1), box.bottomRight(), box.bottomLeft())
                painter.drawPolygon(QPolygonF(corners))
            case Severity.HINT:
                radius = box.width() / 2 - 2.5
                painter.drawEllipse(box.center(), radius, radius)
