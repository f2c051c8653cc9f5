"""The mark between the columns: a dot and, unless the translation is current, the word for its state."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor.domain.passage import State
from editor.i18n import Catalogue
from editor.terms import state_name
from editor.ui.theme import Theme

_TOKEN = {State.CURRENT: "ok", State.OUTDATED: "warning", State.MISSING: "muted"}
_RADIUS = 4.5


class StateMark(QWidget):
    """Shows current, outdated, missing, or nothing (None) for a block of one language."""

    WIDTH = 62

    def __init__(self, theme: Theme, words: Catalogue, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._top = theme, words, top
        self._state: State | None = None
        self.setFixedWidth(self.WIDTH)

    def sizeHint(self) -> QSize:
        return QSize(self.WIDTH, self._top + (25 if self._state in (State.OUTDATED, State.MISSING) else 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def state(self) -> State | None:
        return self._state

    def show_state(self, state: State | None) -> None:
        if state is self._state:
            return
        self._state = state
        word = state_name(self._words, state) if state else ""
        self.setAccessibleName(self._words.gettext("Translation: {state}").format(state=word) if word else "")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(_TOKEN[self._state])
        hollow = self._state is State.MISSING
        painter.setPen(QPen(colour, 1.4) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
        painter.drawEllipse(QPointF(self.width() / 2, self._top), _RADIUS, _RADIUS)
        if self._state is not State.CURRENT:
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(self._theme.sans(12))
            word = QRect(0, self._top + 6, self.width(), 18)
            painter.drawText(word, Qt.AlignmentFlag.AlignCenter, state_name(self._words, self._state))
