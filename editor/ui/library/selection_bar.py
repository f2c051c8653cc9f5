"""What can be done with several releases at once: a quiet bar below the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import icon_button, text_button
from editor.ui.library.filters import grouped
from editor.ui.theme import Theme

_BESIDE = 130
"""Size in per cent up to which the buttons have room beside the number."""


class SelectionBar(QFrame):
    """Says how many are selected; in the bin it offers to bring them back or to remove them for good."""

    export_requested = Signal()
    archive_requested = Signal()
    tag_requested = Signal()
    delete_requested = Signal()
    restore_requested = Signal()
    remove_requested = Signal()
    all_requested = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selectionBar")
        self.setAccessibleName(words.gettext("Selected press releases"))
        self._theme, self._words = theme, words
        self._count = QLabel()
        self._count.setObjectName("lineTitle")
        self.every: QPushButton = text_button("", "quiet")
        self.every.clicked.connect(self.all_requested)
        self.export = self._tool("export", words.gettext("Export …"), self.export_requested)
        self.archive = self._tool("archive", words.pgettext("to do with a release", "Archive"), self.archive_requested)
        self.tag = self._tool("tag", words.gettext("Tag …"), self.tag_requested)
        self.delete = self._tool("bin", words.gettext("Delete"), self.delete_requested, "Del")
        self.restore = self._tool("restore", words.gettext("Restore"), self.restore_requested)
        self.remove = self._tool("bin", words.gettext("Remove for good …"), self.remove_requested, "Del")
        self._clear = self._tool("close", words.gettext("Let go of the selection"), self.cleared, "Esc")
        self._lay_out()
        self.hide()

    def _tool(self, icon: str, name: str, wish: object, keys: str = "") -> QToolButton:
        button = icon_button(self._theme, icon, name)
        if keys:
            button.setToolTip(f"{name} ({shown(keys)})")
        button.clicked.connect(wish)
        return button

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._count)
        told.addWidget(self.every)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(1))
        large = self._theme.zoom > _BESIDE
        outer = QBoxLayout(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight, self)
        outer.setContentsMargins(16, 5, 8, 5)
        outer.addLayout(told)
        outer.addStretch(1)
        outer.addLayout(row)
        for button in (self.export, self.archive, self.tag, self.delete, self.restore, self.remove, self._clear):
            row.addWidget(button)

    def show_selection(self, count: int, *, in_all: int, in_bin: bool) -> None:
        """How many are selected, of how many that there are; fewer than two need no bar."""
        words = self._words
        told = words.ngettext("{count} selected", "{count} selected", count)
        self._count.setText(told.format(count=grouped(words, count)))
        self.every.setText(words.gettext("Select all {count}").format(count=grouped(words, in_all)))
        self.every.setVisible(count < in_all)
        for button in (self.export, self.archive, self.tag, self.delete):
            button.setHidden(in_bin)
        for button in (self.restore, self.remove):
            button.setVisible(in_bin)
        self.setVisible(count > 1)

    @property
    def told(self) -> str:
        return self._count.text()
