"""The rows of a comparison below each other; long ones are built in pauses, and one goes from change to change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.ui.theme import Theme
from editor.ui.versions.change_row import ChangeRow, Columns, Row

AT_ONCE = 12
"""Rows that are built in one go."""


class ChangesView(QScrollArea):
    """Shows rows; tells which change is in use."""

    restore_requested = Signal(str)
    shown = Signal()
    """More rows are there, or another one is in use."""

    def __init__(self, theme: Theme, name: str, columns: Columns) -> None:
        super().__init__()
        self.setObjectName("changes")
        self._theme, self._columns = theme, columns
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.rows: list[ChangeRow] = []
        self._waiting: Iterator[Row] = iter(())
        self._column = QVBoxLayout()
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._build_some)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Shows these rows, the first ones at once."""
        inner = QWidget()
        self._theme.ground(inner, "page")
        inner.setMinimumHeight(1)  # else as high as if each column had no room, with nothing below the last row
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.rows, self._waiting = [], iter(rows)
        self.setWidget(inner)
        self._build_some()

    def _build_some(self) -> None:
        for _ in range(AT_ONCE):
            row = next(self._waiting, None)
            if row is None:
                self._later.stop()
                break
            self._add(ChangeRow(row, self._theme, self._columns))
        else:
            self._later.start()
        self.shown.emit()

    def _add(self, row: ChangeRow) -> None:
        row.restore_requested.connect(self.restore_requested)
        row.entered.connect(self.shown)
        self._column.insertWidget(self._column.count() - 1, row)
        row.show()  # what is hidden yet cannot take the focus
        self.rows.append(row)

    @property
    def is_whole(self) -> bool:
        """Whether all rows are built."""
        return not self._later.isActive()

    # -- from change to change

    @property
    def changes(self) -> list[ChangeRow]:
        return [each for each in self.rows if each.row.is_change]

    def place(self) -> int:
        """Which change is in use, from 1; 0 for none."""
        focused = self.focusWidget()
        for number, each in enumerate(self.changes, 1):
            if focused and (each is focused or each.isAncestorOf(focused)):
                return number
        return 0

    def go(self, step: int) -> None:
        """To the next change, or the one before; behind the last comes the first."""
        while not self.is_whole:  # the last one has to be there before one can go to it
            self._build_some()
        changes = self.changes
        if not changes:
            return
        here = self.place()
        target = (here - 1 + step) % len(changes) if here else (0 if step > 0 else len(changes) - 1)
        self.enter(target)

    def enter(self, index: int) -> None:
        """Puts the focus on a change, counted from 0."""
        changes = self.changes
        if 0 <= index < len(changes):
            changes[index].setFocus()
            self.ensureWidgetVisible(changes[index], 0, self._theme.px(40))
            self.shown.emit()
