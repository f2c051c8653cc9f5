"""Every quote that a person ever gave, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.directory.quote_lines import QuoteDelegate, QuoteLines
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.store.records_collected import CollectedQuote, CollectedQuotes

NEAR = 400
"""Pixels above the end at which the next page is asked for."""

LEAST = 20
"""Lines below which the next page is asked for at once: one may be short, or even empty."""


class GrowingList(QListView):
    """A list that asks for more when one comes near its end; Enter or a double click opens a line."""

    more_wanted = Signal()
    opened = Signal(QModelIndex)
    copied = Signal(QModelIndex)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("sidelist")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(self.opened)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda at: self.more_wanted.emit() if at > bar.maximum() - NEAR else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            self.copied.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class QuotesPage(QWidget):
    """Shows what it is given and asks for more."""

    wanted = Signal(object)
    """Quotes are wanted: where the next page begins, None for the first."""
    open_requested = Signal(str, str)
    """A release and the block in it."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._words = words
        self.lines = QuoteLines(words)
        self.list = GrowingList(words.gettext("Quotes"))
        self._delegate = QuoteDelegate(theme, words)
        self._delegate.setParent(self.list)
        self.list.setModel(self.lines)
        self.list.setItemDelegate(self._delegate)
        self.note = EmptyNote(theme)
        self.open_button = text_button(words.gettext("Open the press release"))
        self.open_button.setToolTip(f"{self.open_button.text()} ({shown('Return')})")
        self.copy_button = text_button(words.gettext("Copy the quote"))
        self.copy_button.setToolTip(f"{self.copy_button.text()} ({shown('Ctrl+C')})")
        self._after: object | None = None
        self._is_waiting = False
        self._lay_out(theme)
        self.list.more_wanted.connect(self._ask_for_more)
        self.list.opened.connect(self._open)
        self.list.copied.connect(self._copy)
        self.open_button.clicked.connect(lambda: self._open(self.list.currentIndex()))
        self.copy_button.clicked.connect(lambda: self._copy(self.list.currentIndex()))
        self.list.selectionModel().currentChanged.connect(self._show_tools)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(px(24), px(8), px(20), px(10))
        row.setSpacing(px(10))
        row.addWidget(self.open_button)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        self.note.setContentsMargins(px(8), 0, px(8), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.list, self.note):
            column.addWidget(part, 1)
        column.addWidget(self._tools)

    # -- values

    def begin(self) -> None:
        """Quotes of another person are to be shown: asks for the first of them."""
        self.lines.clear()
        self._after, self._is_waiting = None, True
        for part in (self.list, self.note, self._tools):
            part.hide()
        self.wanted.emit(None)

    def show_quotes(self, page: CollectedQuotes) -> None:
        """Shows one more page."""
        self._is_waiting, self._after = False, page.after
        self.lines.add(page.quotes)
        if len(self.lines.quotes) < LEAST:
            self._ask_for_more()
        if self._is_waiting and not self.lines.quotes:
            return
        there, words = bool(self.lines.quotes), self._words
        self.list.setVisible(there)
        self._tools.setVisible(there)
        self.note.setVisible(not there)
        if there and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.lines.index(0))
        if not there:
            title = words.gettext("No quote yet")
            text = words.gettext(
                "What this person is quoted with in press releases, under any of the names, stands here."
            )
            self.note.show_words("search", title, text)
        self._show_tools()

    def _show_tools(self) -> None:
        for button in (self.open_button, self.copy_button):
            button.setEnabled(self.list.currentIndex().isValid())

    def _ask_for_more(self) -> None:
        if self._after is not None and not self._is_waiting:
            self._is_waiting = True
            self.wanted.emit(self._after)

    def _quote(self, index: QModelIndex) -> CollectedQuote | None:
        return self.lines.quotes[index.row()] if index.isValid() else None

    def _open(self, index: QModelIndex) -> None:
        if quote := self._quote(index):
            self.open_requested.emit(quote.release_id, quote.block_id)

    def _copy(self, index: QModelIndex) -> None:
        if quote := self._quote(index):
            texts = (quote.text.de, quote.text.en)
            QGuiApplication.clipboard().setText("\n\n".join(text for text in texts if text))
