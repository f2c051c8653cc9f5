"""The library: a search field, filters and the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.records import Completion, Excerpt, Found, Group, Sort, Summary, Wanted
from editor.ui.actions import shown
from editor.ui.empty_note import EmptyNote
from editor.ui.icons import icon
from editor.ui.library.delegate import LibraryDelegate
from editor.ui.library.emptiness import Ways
from editor.ui.library.filters import Filters, grouped
from editor.ui.library.list_actions import ListActions
from editor.ui.library.model import LibraryModel
from editor.ui.library.part_chips import PartChips
from editor.ui.library.release_list import ReleaseList
from editor.ui.library.search_field import SearchCompletion, SearchField
from editor.ui.library.selecting import Selecting
from editor.ui.library.selection_bar import SelectionBar
from editor.ui.library.stand import stand_of
from editor.ui.library.tagging import Tagging
from editor.ui.library.telling import Telling
from editor.ui.library.wishing import LibraryWishing
from editor.ui.library_session import LibraryPage
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.library.tag_popup import TagPopup

SEARCH_DELAY = 60
"""Milliseconds after the last key before the search is asked for."""


class LibraryPane(LibraryWishing):
    """Shows what was found; wishes for a search, and for what is to be done with releases."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._theme, self._words = theme, words
        self.search = SearchField()
        self.search.show_icon(icon(theme, "close", theme.px(14)))
        self.search.setAccessibleName(words.gettext("Search press releases"))
        self.search.setToolTip(f"{self.search.accessibleName()} ({shown('Ctrl+Shift+F')})")
        self.completion = SearchCompletion(self.search, theme, words)
        self.parts = PartChips(theme, words)
        self.filters = Filters(theme, words)
        self.model = LibraryModel(words)
        self._delegate = LibraryDelegate(theme, words)
        self.list = self._list()
        self.bar = SelectionBar(theme, words)
        column = QVBoxLayout(self)
        self._telling = Telling(self, self.list, self.model, column, theme, words)
        self.note = self._telling.note
        self.selecting = Selecting(self.list, self.model, self._delegate, self.bar, lambda: self._telling.in_all)
        self.list_actions = ListActions(self, self.list, self.model, self.bar, self.selecting, words)
        self.tagging = Tagging(self, self.list, self.model, self.bar, theme, words)
        self._ways = Ways(self._show_everything, self._drop_fields, self.new_requested.emit)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_DELAY)
        self._timer.timeout.connect(self.ask)
        self._connect()
        self._lay_out(column)
        self.count = 0
        self.search.setPlaceholderText(words.gettext("Search press releases"))  # how many is known later

    def _list(self) -> ReleaseList:
        view = ReleaseList(self.model)
        view.setObjectName("releases")
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(self._words.gettext("Press releases"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.show_heights(self._delegate.line_height, self._delegate.heading_height)
        return view

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.down_pressed.connect(self._enter_list)
        self.search.returnPressed.connect(self._enter_list)
        self.completion.asked.connect(self.completions_requested)
        self.parts.removed.connect(self.search.setText)
        self.filters.changed.connect(self.ask)
        self.filters.sort_chosen.connect(self.sort_chosen)
        self.model.more_requested.connect(self.more_requested)
        self.list.looked_at.connect(self.looked_at)
        self.list.typed.connect(self._type_on)
        self.list.escaped.connect(self._escape)

    def _lay_out(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 4)
        top.setSpacing(self._theme.px(8))
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(4))
        line.addWidget(self.search, 1)
        line.addWidget(self.filters.order)
        top.addLayout(line)
        for widget in (self.parts, self.filters):
            top.addWidget(widget)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.addWidget(self.filters.bin)
        foot.addStretch(1)
        column.addLayout(foot)
        self.setTabOrder(self.list, self.filters.bin)
        column.addWidget(self.bar)

    # -- what is wanted

    @property
    def group(self) -> Group:
        return self.filters.group

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    @property
    def wanted(self) -> Wanted:
        return Wanted(self.text, self.group, self.filters.sort)

    def chip(self, group: str) -> QPushButton:
        """The button of a filter."""
        return self.filters.chips[Group(group)]

    def _typed(self) -> None:
        self.filters.show_searching(bool(self.text))
        self._timer.start()

    def ask(self) -> None:
        """Asks for the releases of the present search and filter."""
        self._timer.stop()
        self.parts.show_text(self.text)
        self.search_requested.emit(self.wanted)

    def show_sort(self, sort: Sort) -> None:
        """The order in which the list is shown from the start."""
        self.filters.show_sort(sort)

    def _show_everything(self) -> None:
        self.filters.choose(Group.ALL)
        self.ask()

    def _drop_fields(self) -> None:
        from editor.store.searching.query import parts

        text = self.text
        self.search.setText(" ".join(text[part.start : part.end] for part in parts(text) if not part.field))

    # -- what was found

    def show_count(self, count: int) -> None:
        self.count, words = count, self._words
        text = words.ngettext("Search {count} press release", "Search {count} press releases", count)
        self.search.setPlaceholderText(text.format(count=grouped(words, count)))

    def show_page(self, page: LibraryPage, open_id: str) -> None:
        """Shows these lines; where they answer the same wish as those before, the list stays where it stood."""
        self._telling.is_cut = page.cut
        self.show_count(page.count)
        if not page.wanted.text:  # those of a search are counted later, and the chips wait for them
            self._show_sizes(page.sizes, "")
        self._delegate.open_id = open_id
        kept = stand_of(self.list, self.model) if page.wanted == self.model.wanted else None
        self._explain(page.wanted.text)
        if self.model.show_page(page.wanted, page.summaries, has_more=page.has_more, begin=page.begin):
            self.list.doItemsLayout()
            self.selecting.stand_again(kept)
        self._tell()
        self.list.look_ahead()  # what was wished for meanwhile had to wait

    def _show_sizes(self, sizes: Mapping[Group, int], counted: str) -> None:
        self._telling.show_sizes(sizes, counted)
        self.filters.show_sizes(sizes)

    def _tell(self) -> None:
        self._telling.show_note()
        self._telling.show_emptiness(self._ways, has_fields=bool(self.parts.chips))

    def _explain(self, text: str) -> None:
        """Lines are higher where words were searched for, which stand in them then."""
        self._delegate.explains = self.parts.show_text(text) if text else False
        self.list.show_heights(self._delegate.line_height, self._delegate.heading_height)

    def add_page(self, found: Found) -> None:
        """Shows the lines that follow."""
        self.model.add_page(found.summaries, has_more=found.after is not None)
        self.selecting.follow_lines()
        self._telling.show_note()

    def show_excerpts(self, excerpts: Mapping[str, Excerpt]) -> None:
        self.model.show_excerpts(excerpts)

    def show_found(self, wanted: Wanted, sizes: Mapping[Group, int]) -> None:
        """How many releases match what was searched for, in each part of the library."""
        if wanted == self.model.wanted:
            self._show_sizes(sizes, wanted.text)
            self._telling.show_note()
            self.selecting.follow_lines()

    def show_completions(self, typed: str, completions: Sequence[Completion]) -> None:
        self.completion.show_completions(typed, completions)

    def show_line(self, summary: Summary) -> None:
        """One release was saved: its line follows, in another place after the list was asked for again."""
        if not self.model.show_line(summary):
            self.ask()

    @property
    def empty_note(self) -> EmptyNote | None:
        """What stands where the list is empty."""
        return self._telling.empty

    @property
    def empty_text(self) -> str:
        """What is said where the list is empty."""
        return self.empty_note.text if self.empty_note else ""

    def take_over(self, other: LibraryPane) -> None:
        """Shows what another pane shows, with its search and filter; what was just typed there is searched here."""
        with QSignalBlocker(self.search):
            self.search.setText(other.search.text())
        self.filters.take_over(other.filters)
        self.show_count(other.count)
        self._telling.take_over(other._telling)
        self.filters.show_sizes(self._telling.sizes)
        self._delegate.open_id = other._delegate.open_id
        self._explain(other.model.wanted.text)
        kept = stand_of(other.list, other.model)
        self.model.take_over(other.model)
        self.selecting.is_everything = other.selecting.is_everything
        self.list.doItemsLayout()
        QTimer.singleShot(0, self, lambda: self.selecting.stand_again(kept))
        self._tell()
        if self.wanted != self.model.wanted:
            self._timer.start()

    # -- the open release, and what is selected

    def select(self, release_id: str) -> None:
        """Marks the open release; several that are selected stay so."""
        self.selecting.select(release_id)

    def show_tags(self, ids: tuple[str, ...], tags: Mapping[str, int]) -> None:
        """Opens the list of all tags for these releases."""
        self.tagging.open(ids, tags)

    @property
    def tag_popup(self) -> TagPopup | None:
        return self.tagging.popup

    # -- keys

    def _escape(self) -> None:
        if self.list.selected_count > 1:
            self.selecting.let_go()
        else:
            self.search.setFocus()

    def _type_on(self, text: str) -> None:
        """Letters typed in the list go on with the search."""
        self.search.setFocus()
        self.search.insert(text)

    def _enter_list(self) -> None:
        if self._timer.isActive():
            self.ask()
        first = self.list.line_near(0)
        if first < 0:
            return
        self.list.setFocus()
        if not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self.model.index(first))
