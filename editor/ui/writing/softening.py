"""In the focus mode the rows that are not in use step back: a thin veil lies over them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from shiboken6 import isValid

from editor.ui.theme import Theme
from editor.ui.writing.cell import Veil
from editor.ui.writing.row import Row
from editor.ui.writing.row_focus import RowFocus
from editor.ui.writing.row_stack import RowStack


class Softening(QObject):
    """Veils all rows but the one in use, as long as it is on; the veils are made when they are needed first."""

    def __init__(self, parent: QObject, stack: RowStack, focus: RowFocus, theme: Theme) -> None:
        super().__init__(parent)
        self._stack, self._focus, self._theme = stack, focus, theme
        self._is_on = False
        self._veils: dict[Row, Veil] = {}
        focus.activated.connect(self._follow)

    def show(self, on: bool) -> None:
        self._is_on = on
        self._follow()

    def is_soft(self, row: Row) -> bool:
        """Whether a row steps back."""
        return row in self._veils and self._veils[row].isVisible()

    def _follow(self) -> None:
        if not self._is_on and not self._veils:
            return
        self._veils = {row: veil for row, veil in self._veils.items() if isValid(row)}
        for row in self._stack.built():
            soft = self._is_on and row is not self._focus.active
            if soft and row not in self._veils:
                self._veils[row] = Veil(row, self._theme)
            if row in self._veils:
                self._veils[row].setVisible(soft)
