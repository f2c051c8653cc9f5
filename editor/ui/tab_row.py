"""Tabs beside each other, in two lines where they do not fit into one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TabRow(WrapRow):
    """Shows one tab a page and tells which one was chosen; the arrow keys go from tab to tab."""

    chosen = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self.setAccessibleName(name)
        self._theme = theme
        self._tabs: dict[str, QPushButton] = {}
        self._names: list[str] = []
        self._group = QButtonGroup(self)

    def add_tab(self, name: str, title: str, *, before: str = "") -> None:
        """Adds a tab left of the tab `before`, or as the last one."""
        tab = QPushButton(title)
        tab.setObjectName("tab")
        tab.setCheckable(True)
        self._make_room(tab)
        tab.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(tab)
        at = self._names.index(before) if before in self._names else len(self._names)
        self._names.insert(at, name)
        self._tabs[name] = tab
        self.insert(at, tab)

    def names(self) -> tuple[str, ...]:
        """The pages from left to right."""
        return tuple(self._names)

    def tab(self, name: str) -> QPushButton:
        """The tab of a page."""
        return self._tabs[name]

    def show_title(self, name: str, title: str) -> None:
        """Gives a tab another title."""
        tab = self._tabs[name]
        if title != tab.text():
            tab.setText(title)
            self._make_room(tab)
            self.wrap()

    def _make_room(self, tab: QPushButton) -> None:
        bold = QFontMetrics(self._theme.sans(14, QFont.Weight.DemiBold))  # as the chosen one is written
        tab.setMinimumWidth(bold.horizontalAdvance(tab.text()) + self._theme.px(20))

    def show_chosen(self, name: str) -> None:
        self._tabs[name].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        tabs = [self._tabs[name] for name in self._names]
        here = next((index for index, tab in enumerate(tabs) if tab.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        target = tabs[(here + step) % len(tabs)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()
