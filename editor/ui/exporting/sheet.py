"""How a dialog about the release as a whole is laid out: what is chosen scrolls, what is done with it always stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.ui.theme import Theme

_SIDE = 24
_LOW = 560
"""Pixels that a dialog may be high at the normal size even where its window is no higher."""
_LAST = 99
"""A row below all others, which takes the room that is left."""


class Sheet:
    """Puts lines with labels into a dialog, which is never higher than it may be or than the screen is."""

    def __init__(self, theme: Theme, width: int, height: int, dialog: QDialog) -> None:
        self._theme, self._dialog = theme, dialog
        room = QApplication.primaryScreen().availableGeometry()
        window = dialog.parentWidget()
        within = max(window.window().height() - 40, theme.px(_LOW)) if window else room.height()
        self._highest = min(theme.px(height), within, room.height() - 40)
        self._width = min(theme.px(width), room.width() - 40)
        dialog.setMinimumWidth(self._width)
        dialog.setMaximumHeight(self._highest)
        self._outer = QVBoxLayout(dialog)
        self._outer.setContentsMargins(0, 14, 0, 14)
        self._outer.setSpacing(10)
        self._body = QFrame()
        self._body.setObjectName("sheet")
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(_SIDE, 0, _SIDE, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("scrolled")
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = QGridLayout()
        self._foot.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self._foot.setHorizontalSpacing(16)
        self._foot.setVerticalSpacing(8)
        self._foot.setColumnStretch(1, 1)
        self._labels: list[QLabel] = []
        self._below: list[QWidget] = []

    def add_title(self, text: str) -> None:
        title = QLabel(text)
        title.setObjectName("sheetTitle")
        title.setContentsMargins(_SIDE, 0, _SIDE, 0)
        title.setWordWrap(True)
        self._outer.addWidget(title)
        self._outer.addWidget(self._scroll, 1)
        self._outer.addLayout(self._foot)

    def add_notice(self, text: str, name: str = "notice") -> QLabel:
        """A sentence over the whole width."""
        label = QLabel(text)
        label.setObjectName(name)
        label.setWordWrap(True)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)
        return label

    def add_line(self, name: str, part: QWidget) -> QLabel:
        row = self._grid.rowCount()
        label = self._label(name)
        label.setBuddy(part)
        label.setContentsMargins(0, 3, 0, 0)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(part, row, 1)
        return label

    def add_below(self, name: str, part: QLayout) -> QLabel:
        """A line that does not scroll."""
        row, label, line = self._foot.rowCount(), self._label(name), QWidget()
        part.setContentsMargins(0, 0, 0, 0)
        line.setLayout(part)
        self._below.append(line)
        if part.count() > 1 and isinstance(part, QGridLayout):  # the name stands beside the first of several lines
            label.setContentsMargins(0, 3, 0, 0)
            self._foot.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._foot.addWidget(label, row, 0)
        self._foot.addWidget(line, row, 1)
        return label

    def add_doubt(self, text: str) -> QLabel:
        """A sentence above the buttons, which comes up later."""
        label = QLabel(text)
        label.setObjectName("notice")
        label.setWordWrap(True)
        label.hide()
        self._foot.addWidget(label, self._foot.rowCount(), 0, 1, 2)
        return label

    def add_outcome(self, part: QWidget) -> None:
        self._foot.addWidget(part, self._foot.rowCount(), 0, 1, 2)

    def add_buttons(self, left: Sequence[QPushButton], right: Sequence[QPushButton]) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_SIDE, 0, _SIDE, 0)
        buttons.setSpacing(10)
        for button in left:
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in right:
            buttons.addWidget(button)
        self._outer.addLayout(buttons)

    def _label(self, name: str) -> QLabel:
        label = QLabel(name)
        label.setObjectName("detailLabel")
        self._labels.append(label)
        return label

    def show_running(self, running: bool) -> None:
        """While something runs nothing can be chosen."""
        self._body.setEnabled(not running)
        for part in self._below:
            part.setEnabled(not running)

    def make_room(self) -> None:
        """As high as what is shown needs; it never shrinks under the mouse."""
        self._dialog.ensurePolished()
        for grid in (self._grid, self._foot):
            grid.setColumnMinimumWidth(0, max(label.sizeHint().width() for label in self._labels))
        self._grid.setRowStretch(_LAST, 1)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        wraps = self._grid.hasHeightForWidth()
        body = self._grid.totalHeightForWidth(self._width - bar) if wraps else self._grid.sizeHint().height()
        self._outer.activate()
        around = self._outer.sizeHint().height() - self._scroll.sizeHint().height()
        wanted = min(self._highest, max(self._dialog.height(), around + body + 2))
        self._dialog.resize(max(self._width, self._dialog.width()), wanted)
