"""The colour of the house: its swatch, its digits, and a palette of colours that can be read on white."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget

from editor.compose.house import House
from editor.i18n import Catalogue
from editor.ui.houses.colours import PALETTE, READABLE, colour_of, contrast_on_white
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import Aligned, TextControl
from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Swatch(QAbstractButton):
    """A colour to choose; the present one has a ring."""

    def __init__(self, colour: str, theme: Theme) -> None:
        super().__init__()
        self.colour, self._theme = colour, theme
        self.setCheckable(True)
        self.setAccessibleName(colour)
        self.setToolTip(colour)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(28), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, whole = self._theme, QRectF(self.rect())
        inset = theme.px(4.5)
        painter.setBrush(QColor(self.colour))
        painter.setPen(QPen(theme.colour("field_border"), 1))
        painter.drawEllipse(whole.adjusted(inset, inset, -inset, -inset))
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "ink"), 2 if self.isChecked() else 1.2))
            painter.drawEllipse(whole.adjusted(1.5, 1.5, -1.5, -1.5))

    def nextCheckState(self) -> None:
        """The house style decides which one is the present one."""


class Palette(QWidget):
    """The colours side by side; the arrow keys go from one to the next."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.group = QButtonGroup(self)
        self.group.setExclusive(False)
        row = WrapRow(theme.px(1))
        self.swatches = [Swatch(colour, theme) for colour in PALETTE]
        for swatch in self.swatches:
            self.group.addButton(swatch)
            row.add(swatch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def show_colour(self, colour: str) -> None:
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour == colour)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((at for at, each in enumerate(self.swatches) if each.hasFocus()), None)
        step = _STEPS.get(event.key())
        if here is None or step is None:
            super().keyPressEvent(event)
            return
        self.swatches[(here + step) % len(self.swatches)].setFocus(Qt.FocusReason.TabFocusReason)


class Patch(QWidget):
    """The present colour as an area."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._colour = theme, QColor()
        self.setFixedSize(theme.px(30), theme.px(28))

    def show_colour(self, colour: str) -> None:
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("field_border"), 1))
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class AccentControl(QWidget):
    """Shows and edits the colour; says where it can hardly be read."""

    def __init__(self, name: str, context: HouseContext) -> None:
        super().__init__()
        words, self._words = context.words, context.words
        self.patch = Patch(context.theme)
        self.text = TextControl(
            name,
            context,
            lambda house: house.accent,
            lambda house, text: replace(house, accent=colour_of(text)),
            lambda text: _fault(words, text),
        )
        self.text.entry.setMaximumWidth(context.theme.px(110))
        self.text.row.insertWidget(0, self.patch)
        self.text.row.addStretch(1)
        self.palette_row = Palette(words.gettext("Colours to choose from"), context.theme)
        self.palette_row.group.buttonClicked.connect(
            lambda swatch: context.apply(lambda house: replace(house, accent=swatch.colour))
        )
        self.warning_line = QLabel()
        self.warning_line.setObjectName("warning")
        self.warning_line.setWordWrap(True)
        self.setFocusProxy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        for part in (self.text, Aligned(self.palette_row), self.warning_line):
            column.addWidget(part)

    def show_house(self, house: House) -> None:
        if self.text.fault or colour_of(self.text.entry.text()) != house.accent:
            self.text.show_house(house)
        self.patch.show_colour(house.accent)
        self.palette_row.show_colour(house.accent)
        warning = _warning(self._words, house.accent)
        self.warning_line.setText(warning)
        self.warning_line.setVisible(bool(warning))


def _fault(words: Catalogue, text: str) -> str:
    if colour_of(text):
        return ""
    return words.gettext("No colour: write six digits from 0 to 9 and a to f, for instance #1f5f66.")


def _warning(words: Catalogue, colour: str) -> str:
    contrast = contrast_on_white(colour)
    if contrast >= READABLE:
        return ""
    shown = f"{contrast:.1f}".replace(".", "," if words.language == "de" else ".")
    return words.gettext(
        "Hard to read on white: its contrast is {contrast} to 1, text needs 4.5 to 1. Take a darker colour."
    ).format(contrast=shown)
