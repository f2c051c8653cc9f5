"""The middle of the window: facts, the names of the columns, and the rows of the open release."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from editor.domain.address_book import EMPTY_BOOK, AddressBook
from editor.domain.bilingual import Language
from editor.domain.draft import Change, Draft
from editor.domain.release import Release
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.compose.house import House
    from editor.domain.counting import Count
    from editor.importers.picture_metadata import PictureFile
    from editor.language.expressions import Query
    from editor.ui.counts import Counts
    from editor.ui.facts.bar import FactsBar
    from editor.ui.writing.context import WritingContext
    from editor.ui.writing.finding import Finding
    from editor.ui.writing.first_steps import FirstSteps
    from editor.ui.writing.header import ColumnHeader
    from editor.ui.writing.limit_mark import LimitMark
    from editor.ui.writing.rows import Rows


class EditorPane(QFrame):
    """Shows one draft, or an invitation where none is open."""

    counted = Signal(dict)
    """Words and characters of each language."""
    side_counted = Signal(object)
    """The same of the side of a row in which the writer is, or None."""
    picture_requested = Signal(str)
    pictures_given = Signal(str, list)
    pictures_dropped = Signal(list, str)
    enlarge_requested = Signal(str)
    new_requested = Signal()
    facts_opened = Signal(object)
    """The bar with the facts of the release that was just opened."""
    zoom_requested = Signal(int)
    """One step larger (1) or smaller (-1)."""
    emptied = Signal()
    """No release is open any more."""
    said = Signal(str)
    """A word for the writer, in the foot of the window."""

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
        self._context: WritingContext | None = None
        self.finding: Finding | None = None
        self._sought: Query | None = None
        self.only: Language | None = None
        """The one language that is shown, of whatever release; None where both are."""
        self._is_focused = False
        self.limit_mark: LimitMark | None = None
        self.first_steps: FirstSteps | None = None
        self.counts: Counts | None = None

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
        for label in (title, text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        new = self.invitation = QPushButton(self._words.gettext("New press release"))
        new.setObjectName("primary")
        new.clicked.connect(self.new_requested)
        for label in (title, text):
            column.addWidget(label)
        column.addWidget(new, 0, Qt.AlignmentFlag.AlignCenter)
        return page

    # -- values

    def open(
        self,
        draft: Draft,
        picture: Callable[[str], QImage | None],
        book: Callable[[], AddressBook] = lambda: EMPTY_BOOK,
        picture_file: Callable[[str], PictureFile | None] = lambda digest: None,
        house_of: Callable[[Release], House] | None = None,
    ) -> None:
        """Shows another draft from its beginning."""
        # The empty window is painted before these are needed.
        from editor.ui.facts.bar import FactsBar
        from editor.ui.writing.context import WritingContext
        from editor.ui.writing.header import ColumnHeader
        from editor.ui.writing.rows import Rows

        self.close_release()
        context = WritingContext(draft, self._words, self._theme, picture, self._tell, book, picture_file)
        if house_of:
            context = replace(context, house_of=house_of)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.facts = FactsBar(context)
        self._header = ColumnHeader(self._theme, self._words)
        self.rows = Rows(context)
        self.rows.picture_requested.connect(self.picture_requested)
        self.rows.pictures_given.connect(self.pictures_given)
        self.rows.pictures_dropped.connect(self.pictures_dropped)
        self.rows.enlarge_requested.connect(self.enlarge_requested)
        self.rows.commands.said.connect(self.said)
        self.rows.zoom_requested.connect(self.zoom_requested)
        self.rows.reading.shown.connect(self._header.show_languages)
        self.rows.reading.shown.connect(self._keep_languages)
        self._header.languages_requested.connect(self.show_languages)
        self._header.lead_requested.connect(self.rows.commands.switch_lead)
        for widget in (self.facts, self._header):
            column.addWidget(widget)
        column.addWidget(self.rows, 1)
        self._draft, self._context = draft, context
        if self.only:
            self.rows.reading.show_languages(self.only)
        self._teach(draft.present)
        self.rows.softening.show(self._is_focused)
        self.facts.block_requested.connect(self._focus_block)
        self.facts_opened.emit(self.facts)
        self._stack.setCurrentIndex(self._stack.addWidget(page))
        self._start_counting(draft, self.rows)

    def show_focused(self, focused: bool) -> None:
        """Lets the rows that are not in use step back."""
        self._is_focused = focused
        if self.rows:
            self.rows.softening.show(focused)

    def _teach(self, release: Release) -> None:
        """An empty release says what can be done with it."""
        from editor.ui.writing.first_steps import FirstSteps, is_empty

        if self.rows and is_empty(release):
            self.first_steps = FirstSteps(self._theme, self._words)
            self.rows.show_below(self.first_steps)

    def _start_counting(self, draft: Draft, rows: Rows) -> None:
        from editor.ui.counts import Counts
        from editor.ui.writing.limit_mark import LimitMark

        if self.counts is None:
            self.counts = Counts(self)
            self.counts.counted.connect(self._show_counts)
            self.counts.side_counted.connect(self.side_counted)
        self.limit_mark = LimitMark(rows, self._theme, self._words)
        self.counts.show(draft)

    def edit_fact(self, fact: str) -> None:
        """Opens the sheet of a fact."""
        if self.facts:
            self.facts.edit(fact)

    def _focus_block(self, block_id: str) -> None:
        if self.rows and self._draft:
            self.rows.focus_block(block_id, self._draft.present.lead)

    @property
    def context(self) -> WritingContext | None:
        """What the rows of the open release work with."""
        return self._context

    def close_release(self) -> None:
        self._sought = self.finding.bar.query() if self.finding else self._sought
        page = self._stack.widget(1)
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.rows = self.facts = self._header = self._draft = self._context = self.finding = None
        self.limit_mark = self.first_steps = None
        if self.counts:
            self.counts.show(None)
        self._stack.setCurrentIndex(0)
        self.emptied.emit()

    def show_change(self, change: Change) -> None:
        if self.rows and self.facts:
            self.rows.show_change(change)
            if self.first_steps:
                self.first_steps.show_release(change.after)
            if change.facts_changed:
                self.facts.show_release(change.after)
            if self.finding:
                self.finding.touch()
            if self.limit_mark and self.counts:
                self.limit_mark.follow()
                self.counts.touch()

    def show_house(self) -> None:
        """The house styles are others: what is printed by them is shown anew."""
        if self.rows and self.facts and self._draft:
            self.rows.show_house()
            self.facts.show_release(self._draft.present)
            self._show_header()

    def show_pictures(self) -> None:
        """Pictures were found: photo rows show them."""
        if self.rows:
            self.rows.show_pictures()

    # -- find and replace

    def open_find(self, *, replacing: bool = False) -> None:
        """Opens the bar above the text."""
        if finding := self._find():
            finding.open(replacing=replacing)

    def find_next(self, step: int) -> None:
        """Goes to the next (-1: the previous) match of what was looked for last."""
        if finding := self._find():
            finding.step(step)

    def _find(self) -> Finding | None:
        """Bar and finding are made when they are needed first."""
        if self.finding is None and self.rows is not None and self._context is not None and self.facts is not None:
            from editor.ui.writing.find_bar import FindBar
            from editor.ui.writing.finding import Finding

            bar = FindBar(self._theme, self._words)
            if self._sought:
                bar.show_query(self._sought)
            page = self.facts.parentWidget()
            column = page.layout() if page else None
            if isinstance(column, QVBoxLayout):
                column.insertWidget(column.indexOf(self.facts) + 1, bar)
            self.finding = Finding(self._context, self.rows, bar)
        return self.finding

    # -- keys of the window that are meant for the row in use

    def add_below(self) -> None:
        if self.rows:
            self.rows.commands.add_below()

    def move_active(self, step: int) -> None:
        if self.rows:
            self.rows.commands.move(step)

    def confirm_active(self) -> None:
        if self.rows:
            self.rows.commands.confirm()

    def choose_kind_below(self) -> None:
        if self.rows:
            self.rows.commands.choose_kind_below()

    def show_active_menu(self) -> None:
        if self.rows:
            self.rows.commands.show_menu()

    def enter_details(self) -> None:
        if self.rows:
            self.rows.commands.enter_details()

    def copy_source(self) -> None:
        if self.rows:
            self.rows.commands.copy_source()

    def go_to_open(self, step: int) -> None:
        """To the next (1) or last (-1) text that is missing or outdated."""
        if self.rows:
            self.rows.commands.go_to_open(step)

    def show_languages(self, only: Language | None) -> None:
        """Shows one language alone, or (None) both."""
        if self.rows:
            self.rows.reading.show_languages(only)

    def _keep_languages(self, only: Language | None) -> None:
        self.only = only

    @property
    def header(self) -> ColumnHeader | None:
        """The names of the columns."""
        return self._header

    def toggle_difference(self) -> None:
        """Shows the whole difference of the row in use, or its changes alone."""
        row = self.rows.active_row if self.rows else None
        if row and row.difference:
            row.difference.toggle()

    def _show_counts(self, counts: dict[Language, Count]) -> None:
        self._show_header()
        self.counted.emit(counts)

    def _show_header(self) -> None:
        if self._header and self._context:
            american = self._context.house().is_american(Language.EN)
            self._header.show_release(self._context.draft.present, american=american)
