"""The margin of a row: its kind, and on the row in use a plus and a handle."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor.i18n import Catalogue
from editor.ui.theme import Theme
from editor.ui.writing.row_menu import native

_GLYPH, _NAME, _NARROW_NAME = 20, 106, 60
"""Pixels of a button, of the longest name of a kind, and what a name gets in little room, at the normal size."""


NARROW = 700
"""Pixels of the columns with all that stands beside them below which names of kinds are cut."""


def margin_width(theme: Theme, width: int = NARROW) -> int:
    """Pixels that stand left of the first column where `width` is there for all."""
    return theme.px(_GLYPH + _NAME) + 8 if width >= NARROW else min(theme.px(_GLYPH + _NARROW_NAME), 120) + 8


class Glyph(QAbstractButton):
    """A small button that paints a plus or the six dots of a handle, in the colour of muted text."""

    def __init__(self, shape: str, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape, self._theme = shape, theme
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(self.sizeHint())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(_GLYPH, _GLYPH) * (self._theme.zoom / 100)

    def menu_place(self) -> QPoint:
        """Where a menu of it opens, on the screen."""
        return self.mapToGlobal(QPoint(0, self.height() + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        painter.scale(self.width() / _GLYPH, self.height() / _GLYPH)
        colour = self._theme.colour("accent" if self.underMouse() else "muted")
        if self._shape == "plus":
            painter.setPen(QPen(colour, 1.4))
            painter.drawLine(QPointF(10, 5.5), QPointF(10, 14.5))
            painter.drawLine(QPointF(5.5, 10), QPointF(14.5, 10))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for x in (7.6, 12.4):
            for y in (5.6, 10, 14.4):
                painter.drawEllipse(QPointF(x, y), 1.3, 1.3)


class Margin(QWidget):
    """Shows the name of the kind at the height of the first line; plus and handle while active."""

    def __init__(self, theme: Theme, words: Catalogue, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._top = theme, top
        self._name = ""
        self.setFixedWidth(margin_width(theme))
        self._words = words
        self.tools: tuple[Glyph, ...] = ()
        """Plus and handle, once they are made: most rows never need them."""
        self._shows_tools = False

    def make_tools(self) -> tuple[Glyph, Glyph]:
        """Makes plus and handle, for a row that is used for the first time."""
        words, at = self._words, max(0, self._top - self._theme.px(11))
        plus = Glyph("plus", words.gettext("Add a block below"), self._theme, self)
        plus.setToolTip(f"{plus.accessibleName()} ({native('Ctrl+Shift+Return')})")
        handle = Glyph("handle", words.gettext("Select, drag, menu of the row"), self._theme, self)
        handle.setToolTip(f"{handle.accessibleName()} ({native('Ctrl+M')})")
        for index, glyph in enumerate((plus, handle)):
            glyph.move(0, at + self._theme.px(18) * index)
        self.tools = (plus, handle)
        return plus, handle

    def sizeHint(self) -> QSize:
        below = 28 if self._shows_tools or " " in self._name else 9
        return QSize(self.width(), self._top + self._theme.px(below))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def menu_place(self) -> QPoint:
        """Where a menu of the row opens, on the screen."""
        return self.mapToGlobal(QPoint(self._theme.px(24), self._top + self._theme.px(10)))

    def show_name(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self.setToolTip(name)
            self.update()

    def show_room(self, width: int) -> None:
        """How much there is for the margin and all columns."""
        self.setFixedWidth(margin_width(self._theme, width))

    def show_tools(self, shown: bool) -> None:
        if shown is self._shows_tools:
            return
        self._shows_tools = shown
        for tool in self.tools:
            tool.setVisible(shown)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.sans(12))
        metrics = painter.fontMetrics()
        painter.setPen(self._theme.colour("muted"))
        left = self._theme.px(_GLYPH)
        room = QRect(left, self._top - metrics.height() // 2, self.width() - left - 8, 2 * metrics.height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        words = (metrics.elidedText(word, Qt.TextElideMode.ElideRight, room.width()) for word in self._name.split(" "))
        painter.drawText(room, int(flags), " ".join(words))
