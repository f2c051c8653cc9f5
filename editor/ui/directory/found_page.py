"""What releases have of a person, newest first: a list that grows as it is scrolled, and what is done with a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyledItemDelegate, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.collections.paged_model import Item, PagedModel, PagedView
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme


class EveryLine(PagedModel[Item]):
    """Grows as long as more follows: all of a person is wanted."""

    @property
    def is_full(self) -> bool:
        return False


class FoundPage(QWidget, Generic[Item]):
    """Shows what it is given and asks for more."""

    wanted = Signal(object)
    """A page is wanted: where it begins, None for the first."""
    open_requested = Signal(str, str)
    """A release and the block in it."""

    def __init__(
        self, name: str, spoken: Callable[[Item], str], delegate: QStyledItemDelegate, theme: Theme, words: Catalogue
    ) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._theme, self._words = theme, words
        self.lines: PagedModel[Item] = EveryLine(spoken, self)
        self.list = PagedView(self.lines, name)
        self.list.setObjectName("sidelist")
        delegate.setParent(self.list)
        self.list.setItemDelegate(delegate)
        self.note = EmptyNote(theme)
        self.open_button = text_button(words.gettext("Open the press release"))
        self.open_button.setToolTip(f"{self.open_button.text()} ({shown('Return')})")
        self._is_first = True
        self._lay_out()
        self.lines.page_wanted.connect(self.wanted)
        self.list.opened.connect(self.open_item)
        self.open_button.clicked.connect(lambda: self.open_item(self.list.current))

    def _lay_out(self) -> None:
        px = self._theme.px
        self._tools = QWidget()
        row = self._tool_row = QHBoxLayout(self._tools)
        row.setContentsMargins(px(24), px(8), px(20), px(10))
        row.setSpacing(px(10))
        row.addWidget(self.open_button)
        row.addStretch(1)
        self.note.setContentsMargins(px(8), 0, px(8), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.list, self.note):
            column.addWidget(part, 1)
        column.addWidget(self._tools)

    def add_tool(self, button: QPushButton) -> None:
        """Adds a button behind the one that opens."""
        self._tool_row.insertWidget(self._tool_row.count() - 1, button)

    # -- values

    def begin(self) -> None:
        """Another person is shown: asks for the first page."""
        self._is_first = True
        self.lines.show_page((), None)
        for part in (self.list, self.note, self._tools):
            part.hide()
        self.wanted.emit(None)

    def show_items(self, items: Sequence[Item], after: object | None) -> None:
        """Shows one more page; one may be empty though more follows."""
        put = self.lines.show_page if self._is_first else self.lines.add_page
        self._is_first = False
        put(items, after)
        if not items:
            self.lines.want_more()
        there = self.lines.rowCount() > 0
        self.list.setVisible(there)
        self._tools.setVisible(there)
        self.note.setVisible(not there and not self.lines.has_more)
        if there and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.lines.index(0))

    def open_item(self, item: object) -> None:
        """Opens the release in which it stands."""
        raise NotImplementedError
