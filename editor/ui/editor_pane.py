"""The middle of the window: facts, the names of the columns, and the rows of the open release."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES
from editor.domain.counting import Count, count_block
from editor.domain.draft import Change, Draft
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.facts.bar import FactsBar
    from editor.ui.writing.header import ColumnHeader
    from editor.ui.writing.rows import Rows

COUNT_DELAY = 150
"""Milliseconds after a key before counts and progress are brought up to date."""


class EditorPane(QFrame):
    """Shows one draft, or an invitation where none is open."""

    counted = Signal(dict)
    """Words and characters of each language."""
    picture_requested = Signal(str)
    picture_dropped = Signal(str, str)
    new_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue, tell: Callable[[EditorError], None]) -> None:
        super().__init__()
        theme.ground(self, "page")
        self._theme, self._words, self._tell = theme, words, tell
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._invitation())
        self.rows: Rows | None = None
        self.facts: FactsBar | None = None
        self._header: ColumnHeader | None = None
        self._draft: Draft | None = None
        self._counts: dict[int, tuple[object, dict[object, Count]]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COUNT_DELAY)
        self._timer.timeout.connect(self._count)

    def _invitation(self) -> QWidget:
        page = QFrame()
        page.setObjectName("page")
        self._theme.style(page)
        column = QVBoxLayout(page)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(14)
        title = QLabel(self._words.gettext("One press release, two columns"))
        title.setObjectName("invitation")
        text = QLabel(
            self._words.gettext("Write German and English side by side, or import a release that you already have.")
        )
        text.setObjectName("muted")
        new = QPushButton(self._words.gettext("New press release"))
        new.setObjectName("primary")
        new.clicked.connect(self.new_requested)
        for widget in (title, text, new):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
        return page

    # -- values

    def open(self, draft: Draft, picture: Callable[[str], QImage | None]) -> None:
        """Shows another draft from its beginning."""
        # The empty window is painted before these are needed.
        from editor.ui.facts.bar import FactsBar
        from editor.ui.writing.context import WritingContext
        from editor.ui.writing.header import ColumnHeader
        from editor.ui.writing.rows import Rows

        self.close_release()
        context = WritingContext(draft, self._words, self._theme, picture, self._tell)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.facts = FactsBar(context)
        self._header = ColumnHeader(self._theme, self._words)
        self.rows = Rows(context)
        self.rows.picture_requested.connect(self.picture_requested)
        self.rows.picture_dropped.connect(self.picture_dropped)
        for widget in (self.facts, self._header):
            column.addWidget(widget)
        column.addWidget(self.rows, 1)
        self._draft = draft
        self._stack.setCurrentIndex(self._stack.addWidget(page))
        self._count()

    def close_release(self) -> None:
        page = self._stack.widget(1)
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.rows = self.facts = self._header = self._draft = None
        self._counts.clear()
        self._stack.setCurrentIndex(0)

    def show_change(self, change: Change) -> None:
        if self.rows and self.facts:
            self.rows.show_change(change)
            if change.facts_changed:
                self.facts.show_release(change.after)
            self._timer.start()

    def show_pictures(self) -> None:
        """Pictures were found: photo rows show them."""
        if self.rows:
            self.rows.show_pictures()

    # -- keys of the window that are meant for the row in use

    def add_below(self) -> None:
        if self.rows:
            self.rows.add_below()

    def move_active(self, step: int) -> None:
        if self.rows:
            self.rows.move_active(step)

    def confirm_active(self) -> None:
        if self.rows:
            self.rows.confirm_active()

    def choose_kind_below(self) -> None:
        if self.rows:
            self.rows.choose_kind_below()

    def show_active_menu(self) -> None:
        if self.rows:
            self.rows.show_active_menu()

    def enter_details(self) -> None:
        if self.rows:
            self.rows.enter_details()

    def _count(self) -> None:
        """Counts each block value once; a block that did not change is not counted again."""
        if self._draft is None or self._header is None:
            return
        release = self._draft.present
        counted: dict[int, tuple[object, dict[object, Count]]] = {}
        for block in release.blocks:
            known = self._counts.get(id(block))
            counted[id(block)] = known or (block, {language: count_block(block, language) for language in LANGUAGES})
        self._counts = counted
        totals = {
            language: sum((counts[language] for _, counts in counted.values()), Count()) for language in LANGUAGES
        }
        self._header.show_release(release)
        self.counted.emit(totals)
