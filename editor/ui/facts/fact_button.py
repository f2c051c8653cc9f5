"""A button of the bar of facts: what it is about, what the release says, and in narrow windows the same in brief."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor.ui.theme import Theme

_KEY = "Alt+↓"
_NARROW, _NARROWEST = 84, 44
"""Pixels of text that a fact keeps in any case; fewer where dates are written in brief, too."""


class FactButton(QAbstractButton):
    """A small label above its value; a dashed line says that it can be edited."""

    def __init__(self, label: str, theme: Theme, parent: QWidget, *, shrinks: bool, plain: bool = False) -> None:
        super().__init__(parent)
        self._label, self._theme, self._plain, self._shrinks = label, theme, plain, shrinks
        self._value = self._brief = ""
        self._is_brief = self._is_tight = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)
        self.setToolTip(f"{label} ({_KEY})")

    def show_value(self, value: str, brief: str = "") -> None:
        """`brief` says the same where there is little room."""
        if value != self._value:
            self._value, self._brief = value, brief or value
            self.setToolTip(f"{value or self._label} ({_KEY})")
            self.setAccessibleDescription(value)
            self.updateGeometry()
            self.update()

    def show_brief(self, brief: bool, *, tight: bool = False) -> None:
        """Says the same in fewer letters; `tight` lets names be cut further than one likes."""
        if (brief, tight) != (self._is_brief, self._is_tight):
            self._is_brief, self._is_tight = brief, tight
            self.updateGeometry()
            self.update()

    @property
    def shown(self) -> str:
        """What stands below the label."""
        return self._brief if self._is_brief else self._value

    def event(self, event: QEvent) -> bool:
        """Alt+Down is the button's before it is anybody's shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        painter_fonts = (self._theme.sans(14 if self._plain else 12), self._theme.sans(14))
        widths = [
            QFontMetrics(font).horizontalAdvance(text)
            for font, text in zip(painter_fonts, (self._label, self.shown), strict=True)
        ]
        return QSize(min(max(widths), self._theme.px(300)) + 22, self._theme.px(50))

    def minimumSizeHint(self) -> QSize:
        if not self._shrinks:
            return self.sizeHint()
        font = self._theme.sans(14 if self._plain else 12)
        label = QFontMetrics(font).horizontalAdvance(self._label)
        least = self._theme.px(_NARROWEST if self._is_tight else _NARROW)
        return QSize(min(label, least) + 22, self._theme.px(50))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, self.rect()
        marked = self.underMouse() or self.hasFocus() or self.isDown()
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("field"))
            painter.drawRoundedRect(box, 5, 5)
        dashed = Qt.PenStyle.SolidLine if marked else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.colour("focus_border" if marked else "border"), 1, dashed))
        painter.drawLine(box.left() + 7, box.bottom(), box.right() - 7, box.bottom())
        if self._plain:
            self._text(painter, self._line(22, 6), self._label, 14, "ink")
            return
        self._text(painter, self._line(5, 27), self._label, 12, "muted")
        self._text(painter, self._line(22, 6), self.shown or "–", 14, "ink")

    def _line(self, above: int, below: int) -> QRect:
        return self.rect().adjusted(9, self._theme.px(above), -9, -self._theme.px(below))

    def _text(self, painter: QPainter, room: QRect, text: str, pixels: float, colour: str) -> None:
        painter.setFont(self._theme.sans(pixels))
        painter.setPen(self._theme.colour(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _opens(event: QKeyEvent) -> bool:
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return True
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
