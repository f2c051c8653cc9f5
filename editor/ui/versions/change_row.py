"""One row of a comparison: what it is about in the margin, as it was at the left, as it is at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.ui.buttons import text_button
from editor.ui.theme import Theme
from editor.ui.versions.marked import Sides

BROAD = 760
"""Pixels from which on there is a column for what can be done; where there are fewer, it stands below the name."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Pixels of the column that names the block, of the sign of a language, of what can be done, and of the gaps."""

    name: int
    sign: int
    action: int
    gap: int


def columns_in(theme: Theme, width: int) -> Columns:
    """What fits into a window of that width beside the two texts."""
    px = theme.px
    return Columns(px(128), px(26), px(104), px(14)) if width >= px(BROAD) else Columns(px(100), px(20), 0, px(7))


@dataclass(frozen=True, slots=True)
class Line:
    """A text or a fact of a row, on both sides; `name` stands before a fact, `sign` before a text."""

    sides: Sides
    sign: str = ""
    name: str = ""
    note: str = ""
    """What kind of change it is, where the words do not tell."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows."""

    name: str
    fate: str
    lines: tuple[Line, ...]
    is_change: bool
    is_added: bool = False
    is_removed: bool = False
    action: str = ""
    key: str = ""
    """The block that `action` brings back."""

    @property
    def told(self) -> str:
        """The change in words."""
        return "; ".join(part for part in (self.fate, *(_told(line) for line in self.lines)) if part)


def _told(line: Line) -> str:
    said = line.sides.told or line.note
    return " ".join(part for part in (line.name, line.sign, said) if part) if said else ""


class ChangeRow(QFrame):
    """Can have the focus, so that one goes from change to change by keys."""

    restore_requested = Signal(str)
    entered = Signal()
    """It has the focus now."""

    def __init__(self, row: Row, theme: Theme, columns: Columns) -> None:
        super().__init__()
        self.row, self._theme, self._columns = row, theme, columns
        self.setAccessibleName(f"{row.name}: {row.told}" if row.told else row.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.is_change else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.button: QPushButton | None = None
        px = theme.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(16), px(9), px(14), px(10))
        self._grid.setHorizontalSpacing(columns.gap)
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnMinimumWidth(0, columns.name)
        self._grid.setColumnMinimumWidth(1, columns.sign)
        for column in (2, 3):
            self._grid.setColumnStretch(column, 1)
        self._show_margin()
        for index, line in enumerate(row.lines):
            self._show_line(index, line)

    def _show_margin(self) -> None:
        row, column = self.row, QVBoxLayout()
        column.setSpacing(self._theme.px(1))
        column.addWidget(_label(row.name, "keyName" if row.is_change else "muted"))
        if row.fate:
            column.addWidget(_label(row.fate, self._fate_look()))
        if row.action:
            self.button = self._button()
        span = max(len(row.lines), 1)
        if self._columns.action:
            self._grid.addWidget(self._place_for_button(), 0, 4, span, 1)
        elif self.button:
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._grid.addLayout(column, 0, 0, span, 1)

    def _button(self) -> QPushButton:
        row = self.row
        button = text_button(row.action, "quiet")
        button.setAccessibleName(f"{row.action}: {row.name}")
        button.clicked.connect(lambda: self.restore_requested.emit(row.key))
        return button

    def _place_for_button(self) -> QWidget:
        """As wide with a button as without, so that the columns of all rows are level."""
        place = QWidget()
        place.setFixedWidth(self._columns.action)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        if self.button:
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        return place

    def _fate_look(self) -> str:
        if self.row.is_added:
            return "cameIn"
        return "fault" if self.row.is_removed else "warning"

    def _show_line(self, index: int, line: Line) -> None:
        sign = _label(line.sign, "detailLabel")
        sign.setContentsMargins(0, self._theme.px(3), 0, 0)
        self._grid.addWidget(sign, index, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        for column, text in ((2, line.sides.before), (3, line.sides.after)):
            self._grid.addWidget(self._cell(line, text, is_after=column == 3), index, column)

    def _cell(self, line: Line, text: str, *, is_after: bool) -> QLabel:
        cell = QLabel()
        cell.setTextFormat(Qt.TextFormat.RichText)
        cell.setWordWrap(True)
        cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        cell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        cell.setFont(self._theme.sans(13.5) if line.name else self._theme.serif(15))
        cell.setText(self._named(line, text) + (self._noted(line) if is_after else ""))
        if line.sides.before == line.sides.after:
            cell.setObjectName("stayed")  # what stayed steps back
        ground = self._ground(is_after=is_after)
        if ground and text:
            self._theme.ground(cell, ground)
            cell.setMargin(self._theme.px(4))
        return cell

    def _ground(self, *, is_after: bool) -> str:
        """A block that came or went is tinted on its side."""
        if is_after:
            return "ok_soft" if self.row.is_added else ""
        return "error_soft" if self.row.is_removed else ""

    def _named(self, line: Line, text: str) -> str:
        return f"{self._muted(line.name + ':')} {text}" if line.name and text else text

    def _noted(self, line: Line) -> str:
        return f"&nbsp; {self._muted(f'({line.note})')}" if line.note else ""

    def _muted(self, text: str) -> str:
        size = round(self._theme.px(13))
        return f'<span style="color: {self._theme.colour("muted").name()}; font-size: {size}px">{text}</span>'

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, has_focus = self._theme, self.hasFocus()
        painter.fillRect(self.rect(), theme.colour("focus" if has_focus else "page"))
        if has_focus:
            painter.fillRect(0, 0, theme.px(3), self.height(), theme.colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        handled = super().event(event)
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        return handled


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(look)
    label.setWordWrap(True)
    return label
