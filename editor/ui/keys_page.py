"""The page of all keys, made from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.i18n import Catalogue
from editor.ui.actions import Command, Group, groups
from editor.ui.theme import Theme


class KeysPage(QDialog):
    """All keys by what they are for, in two columns."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = words.gettext("All keys")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._theme = theme
        heading = QLabel(title)
        heading.setObjectName("sheetTitle")
        close = QPushButton(words.gettext("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(each) for each in (24, 20, 24, 18)))
        column.setSpacing(theme.px(12))
        column.addWidget(heading)
        column.addWidget(self._scrolled(groups(words), words.gettext("All keys")), 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        theme.style(self)
        self._fit()

    def _scrolled(self, all_groups: tuple[Group, ...], name: str) -> QScrollArea:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, self._theme.px(12), 0)
        row.setSpacing(self._theme.px(36))
        half = (len(all_groups) + 1) // 2
        for part in (all_groups[:half], all_groups[half:]):
            row.addWidget(self._column(part), 1, Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea()
        self._area.setObjectName("scrolled")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(name)
        self._area.setWidget(sheet)
        return self._area

    def _column(self, some: tuple[Group, ...]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(18))
        grid.setVerticalSpacing(self._theme.px(5))
        grid.setColumnStretch(0, 1)
        for group in some:
            heading = QLabel(group.name)
            heading.setObjectName("sheetHeading")
            heading.setContentsMargins(0, self._theme.px(8), 0, self._theme.px(2))
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for command in group.commands:
                self._add(grid, command)
        return made

    def _add(self, grid: QGridLayout, command: Command) -> None:
        name, keys = QLabel(command.name), QLabel(command.shown_keys())
        name.setObjectName("keyName")
        name.setWordWrap(True)
        keys.setObjectName("keyKeys")
        line = grid.rowCount()
        grid.addWidget(name, line, 0)
        grid.addWidget(keys, line, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def _fit(self) -> None:
        """As large as the list, where the window has room for it."""
        parent = self.parentWidget()
        room = parent.size() if parent else self.screen().availableSize()
        self.resize(min(self._theme.px(900), room.width() - 40), min(self._theme.px(760), room.height() - 40))
