"""The margin of a row: its kind, and on the row in use a plus and a handle."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor.i18n import Catalogue
from editor.ui.theme import Theme


class Glyph(QAbstractButton):
    """A small button that paints a plus or the six dots of a handle, in the colour of muted text."""

    def __init__(self, shape: str, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape, self._theme = shape, theme
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(20, 20)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(self.rect(), 4, 4)
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

    WIDTH = 134

    add_requested = Signal(QPoint)
    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, words: Catalogue, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._top = theme, top
        self._name = ""
        self.setFixedWidth(self.WIDTH)
        self._words = words
        self._tools: tuple[Glyph, ...] = ()
        self._shows_tools = False

    def _make_tools(self) -> None:
        """Plus and handle, made when the row is used first: most rows never are."""
        words, at = self._words, max(0, self._top - 11)
        plus = Glyph("plus", words.gettext("Add a block below"), self._theme, self)
        handle = Glyph("handle", words.gettext("Kind, move, remove"), self._theme, self)
        self._tools = (plus, handle)
        for index, (glyph, wish) in enumerate(((plus, self.add_requested), (handle, self.menu_requested))):
            glyph.move(0, at + 18 * index)
            glyph.clicked.connect(lambda _=False, g=glyph, w=wish: w.emit(g.mapToGlobal(QPoint(0, g.height() + 2))))

    def sizeHint(self) -> QSize:
        return QSize(self.WIDTH, self._top + (28 if self._shows_tools or " " in self._name else 9))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def menu_place(self) -> QPoint:
        """Where a menu of the row opens, on the screen."""
        return self.mapToGlobal(QPoint(24, self._top + 10))

    def show_name(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self.update()

    def show_tools(self, shown: bool) -> None:
        if shown is self._shows_tools:
            return
        if not self._tools:
            self._make_tools()
        self._shows_tools = shown
        for tool in self._tools:
            tool.setVisible(shown)
        self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.RightButton:
            self.menu_requested.emit(event.globalPosition().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.sans(12))
        metrics = painter.fontMetrics()
        painter.setPen(self._theme.colour("muted"))
        room = QRect(20, self._top - metrics.height() // 2, self.width() - 28, 2 * metrics.height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._name)
