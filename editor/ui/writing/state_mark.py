"""The mark between the columns: a dot and, unless the translation is current, the word for its state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor.domain.passage import State
from editor.i18n import Catalogue
from editor.terms import state_name
from editor.ui.theme import Theme
from editor.ui.writing.row_menu import native

_TOKEN = {State.CURRENT: "ok", State.OUTDATED: "warning", State.MISSING: "muted"}
_RADIUS = 4.5


def mark_width(theme: Theme) -> int:
    """Pixels between the columns."""
    return theme.px(80)


class StillRight(QAbstractButton):
    """A small button that declares a translation still right, without going into its row."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(words.gettext("Still right"))
        self.setAccessibleName(words.gettext("The translation is still right"))
        self.setToolTip(f"{self.accessibleName()} ({native('Ctrl+.')})")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # in the row the key does it
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.sans(12))
        width = self.fontMetrics().horizontalAdvance(self.text()) + 8
        self.setFixedSize(min(width, mark_width(theme) - 6), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("warning"), 1))
        painter.setBrush(self._theme.colour("warning_soft" if self.underMouse() else "page"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.colour("warning"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class StateMark(QWidget):
    """Shows current, outdated, missing, or nothing (None); instead of the state, for which language a block is."""

    def __init__(self, theme: Theme, words: Catalogue, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._top = theme, words, top
        self._state: State | None = None
        self._word = ""
        self._button: StillRight | None = None
        self.setFixedWidth(mark_width(theme))

    def sizeHint(self) -> QSize:
        offered = self._button is not None and not self._button.isHidden()
        below = 8 if not self._word else 47 if offered else 25
        return QSize(self.width(), self._top + self._theme.px(below))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def state(self) -> State | None:
        return self._state

    @property
    def word(self) -> str:
        """What stands below the dot."""
        return self._word

    @property
    def button(self) -> StillRight | None:
        """ "Still right", where it is offered."""
        return self._button if self._button and not self._button.isHidden() else None

    def show_state(self, state: State | None, meant_for: str = "") -> None:
        """`meant_for` says in words that the block is for one language."""
        told = meant_for or (state_name(self._words, state) if state else "")
        word = "" if state is State.CURRENT and not meant_for else told
        if state is self._state and word == self._word:
            return
        self._state, self._word = state, word
        name = self._words.gettext("Translation: {state}").format(state=told) if told and not meant_for else told
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def offer(self, confirm: Callable[[], None] | None) -> None:
        """Offers to call the translation still right, or (None) no longer."""
        if confirm and self._button is None:
            self._button = StillRight(self._theme, self._words, self)
            self._button.clicked.connect(lambda: confirm())
            self._button.move((self.width() - self._button.width()) // 2, self._top + self._theme.px(26))
        if self._button and self._button.isHidden() is bool(confirm):
            self._button.setVisible(bool(confirm))
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._state is not None:
            self._paint_dot(painter, self._state)
        if self._word:
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(self._theme.sans(12))
            room = QRect(0, self._top + self._theme.px(6), self.width(), self._theme.px(18))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._word)

    def _paint_dot(self, painter: QPainter, state: State) -> None:
        colour = self._theme.colour(_TOKEN[state])
        hollow = state is State.MISSING
        painter.setPen(QPen(colour, 1.4) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
        radius = _RADIUS * self._theme.zoom / 100
        painter.drawEllipse(QPointF(self.width() / 2, self._top), radius, radius)
