"""The library: a search field, filters and the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.records import Completion, Excerpt, Found, Group, Sort, Summary, Wanted
from editor.ui.actions import shown
from editor.ui.empty_note import EmptyNote
from editor.ui.library.delegate import LibraryDelegate
from editor.ui.library.emptiness import Ways, say_why
from editor.ui.library.filters import Filters, grouped
from editor.ui.library.line_menu import LineWishes, line_menu
from editor.ui.library.list_note import ListNote, found_text
from editor.ui.library.model import LibraryModel
from editor.ui.library.part_chips import PartChips
from editor.ui.library.release_list import ReleaseList
from editor.ui.library.search_field import SearchCompletion, SearchField
from editor.ui.library.selection_bar import SelectionBar
from editor.ui.library.stand import Stand, stand_of, take_stand
from editor.ui.library_session import LibraryPage
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.library.tag_popup import TagPopup

SEARCH_DELAY = 60
"""Milliseconds after the last key before the search is asked for."""

SelectionFlag = QItemSelectionModel.SelectionFlag


class LibraryPane(QFrame):
    """Shows what was found; wishes for a search, and for what is to be done with releases."""

    search_requested = Signal(object)
    """What is wanted of the library."""
    more_requested = Signal()
    completions_requested = Signal(str, int)
    sort_chosen = Signal(object)
    open_requested = Signal(str)
    duplicate_requested = Signal(str)
    handover_requested = Signal(str)
    follow_requested = Signal(str, object)
    """The release, and whether it is to be corrected or recalled."""
    new_requested = Signal()
    export_requested = Signal(tuple)
    archive_requested = Signal(tuple)
    tags_requested = Signal(tuple)
    """The tags are to be shown, for these releases."""
    tag_requested = Signal(tuple, str)
    untag_requested = Signal(tuple, str)
    delete_requested = Signal(tuple)
    restore_requested = Signal(tuple)
    remove_requested = Signal(tuple)
    """These are to be removed from the bin for good; none means all that is in it."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._theme, self._words = theme, words
        self.search = SearchField()
        self.search.setAccessibleName(words.gettext("Search press releases"))
        self.search.setToolTip(f"{self.search.accessibleName()} ({shown('Ctrl+Shift+F')})")
        self.completion = SearchCompletion(self.search, theme, words)
        self.parts = PartChips(theme, words)
        self.filters = Filters(theme, words)
        self.note = ListNote()
        self.model = LibraryModel(words)
        self._delegate = LibraryDelegate(theme, words)
        self.list = self._list()
        self.bar = SelectionBar(theme, words)
        self.tag_popup: TagPopup | None = None
        self.is_everything = False
        """Whether all that was found is meant, also what is not in the list yet."""
        self._empty: EmptyNote | None = None
        self._sizes: Mapping[Group, int] = {}
        self._is_cut = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_DELAY)
        self._timer.timeout.connect(self.ask)
        self._connect()
        self._lay_out()
        self.show_count(0)

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
        view, bar = self.list, self.bar
        view.clicked.connect(self._click)
        view.activated.connect(self._open)
        view.customContextMenuRequested.connect(self._show_menu)
        view.typed.connect(self._type_on)
        view.delete_requested.connect(self._delete)
        view.escaped.connect(self._escape)
        view.selectionModel().selectionChanged.connect(self._follow_selection)
        bar.cleared.connect(self.let_go)
        bar.all_requested.connect(self._take_everything)
        for signal, wish in (
            (bar.export_requested, self.export_requested),
            (bar.archive_requested, self.archive_requested),
            (bar.tag_requested, self.tags_requested),
            (bar.delete_requested, self.delete_requested),
            (bar.restore_requested, self.restore_requested),
            (bar.remove_requested, self.remove_requested),
        ):
            signal.connect(lambda wish=wish: wish.emit(self.list.selected_ids()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
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
        from editor.store.query import parts

        text = self.text
        self.search.setText(" ".join(text[part.start : part.end] for part in parts(text) if not part.field))

    # -- what was found

    def show_count(self, count: int) -> None:
        self.count, words = count, self._words
        text = words.ngettext("Search {count} press release", "Search {count} press releases", count)
        self.search.setPlaceholderText(text.format(count=grouped(words, count)))

    def show_page(self, page: LibraryPage, open_id: str) -> None:
        """Shows the first lines; where they answer the same wish as those before, the list stays where it stood."""
        self._sizes, self._is_cut = page.sizes, page.cut
        self.show_count(page.count)
        self.filters.show_sizes(page.sizes)
        self._delegate.open_id = open_id
        kept = stand_of(self.list, self.model) if page.wanted == self.model.wanted else None
        self._explain(page.wanted.text)
        if self.model.show_page(page.wanted, page.summaries, has_more=page.has_more):
            self.list.doItemsLayout()
            self._stand_again(kept)
        self._show_note()
        self._show_emptiness()

    def _explain(self, text: str) -> None:
        """Lines are higher where words were searched for, which stand in them then."""
        self._delegate.explains = self.parts.show_text(text) if text else False
        self.list.show_heights(self._delegate.line_height, self._delegate.heading_height)

    def add_page(self, found: Found) -> None:
        """Shows the lines that follow."""
        self.model.add_page(found.summaries, has_more=found.after is not None)
        self._follow_selection()

    def show_excerpts(self, excerpts: Mapping[str, Excerpt]) -> None:
        self.model.show_excerpts(excerpts)

    def show_found(self, wanted: Wanted, sizes: Mapping[Group, int]) -> None:
        """How many releases match what was searched for, in each part of the library."""
        if wanted == self.model.wanted:
            self._sizes = sizes
            self.filters.show_sizes(sizes)
            self._show_note()

    def show_completions(self, typed: str, completions: Sequence[Completion]) -> None:
        self.completion.show_completions(typed, completions)

    def show_line(self, summary: Summary) -> None:
        """One release was saved: its line follows, in another place after the list was asked for again."""
        if not self.model.show_line(summary):
            self.ask()

    def _show_note(self) -> None:
        words, wanted = self._words, self.model.wanted
        if not self.model.count:
            self.note.say("")
        elif wanted.text:
            self.note.say(*self._found())
        elif wanted.group is Group.BIN:
            told = words.ngettext("{count} deleted", "{count} deleted", self._in_all)
            told = told.format(count=grouped(words, self._in_all))
            self.note.say(told, "", words.gettext("Empty bin …"), lambda: self.remove_requested.emit(()))
        else:
            self.note.say("")

    def _found(self) -> tuple[str, str]:
        return found_text(self._words, self._in_all if self._knows_all else None, is_cut=self._is_cut)

    @property
    def _knows_all(self) -> bool:
        """Whether the numbers are those of the search, or the list is whole."""
        return not self.model.canFetchMore(QModelIndex()) or self._sizes.get(Group.ALL) != self.count

    @property
    def _in_all(self) -> int:
        """How many releases there are of what is shown."""
        if not self.model.canFetchMore(QModelIndex()):
            return self.model.count
        return max(self._sizes.get(self.model.wanted.group, 0), self.model.count)

    def _show_emptiness(self) -> None:
        is_empty = not self.model.count
        self.list.setHidden(is_empty)
        if self._empty is None and is_empty:
            self._empty = EmptyNote(self._theme)
            self._theme.style(self._empty)
            if isinstance(column := self.layout(), QVBoxLayout):
                column.insertWidget(column.indexOf(self.list), self._empty, 1)
        if self._empty:
            self._empty.setVisible(is_empty)
            wanted = self.model.wanted
            ways = Ways(self._show_everything, self._drop_fields, self.new_requested.emit)
            say_why(self._empty, self._words, wanted.text, wanted.group, ways, has_fields=bool(self.parts.chips))

    @property
    def empty_note(self) -> EmptyNote | None:
        """What stands where the list is empty."""
        return self._empty

    @property
    def empty_text(self) -> str:
        """What is said where the list is empty."""
        return self._empty.text if self._empty else ""

    def take_over(self, other: LibraryPane) -> None:
        """Shows what another pane shows, with its search and filter."""
        with QSignalBlocker(self.search):
            self.search.setText(other.search.text())
        self.filters.take_over(other.filters)
        self.show_count(other.count)
        self._sizes, self._is_cut = other._sizes, other._is_cut
        self.filters.show_sizes(self._sizes)
        self._delegate.open_id = other._delegate.open_id
        self._explain(other.model.wanted.text)
        kept = stand_of(other.list, other.model)
        self.model.take_over(other.model)
        self.list.doItemsLayout()
        QTimer.singleShot(0, self, lambda: self._stand_again(kept))
        self._show_note()
        self._show_emptiness()

    # -- what is selected, and where the list stands

    def _stand_again(self, kept: Stand | None) -> None:
        """After the lines were set anew: the same releases are selected and in view, else the open one."""
        self.list.setAutoScroll(False)
        take_stand(self.list, self.model, kept)
        if not self.list.selected_ids():
            self._mark(self._delegate.open_id)
        self.list.setAutoScroll(True)
        self._follow_selection()

    def select(self, release_id: str) -> None:
        """Marks the open release; several that are selected stay so."""
        self._delegate.open_id = release_id
        if len(self.list.selected_ids()) < 2:
            self._mark(release_id)
        self.list.viewport().update()

    def _mark(self, release_id: str) -> None:
        row, selecting = self.model.row_of(release_id), self.list.selectionModel()
        if row is None:
            selecting.clearSelection()
        else:
            selecting.setCurrentIndex(self.model.index(row), SelectionFlag.ClearAndSelect)

    def let_go(self) -> None:
        """Several that are selected are let go; the open release is marked again."""
        self.list.selectionModel().clearSelection()
        self._mark(self._delegate.open_id)
        self.list.setFocus()

    def _follow_selection(self) -> None:
        self.is_everything = False
        count = len(self.list.selected_ids())
        in_bin = self.model.wanted.group is Group.BIN
        whole = count and count == self.model.count
        self.bar.show_selection(count, in_all=self._in_all if whole else 0, in_bin=in_bin)
        self.list.viewport().update()

    def _take_everything(self) -> None:
        """All that was found is meant from now on."""
        self.is_everything = True
        self.bar.show_selection(self._in_all, in_all=0, in_bin=self.model.wanted.group is Group.BIN)

    # -- keys and mouse

    def _click(self, index: QModelIndex) -> None:
        """With Ctrl or Shift lines are selected, not opened."""
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & several and self.model.wanted.group is not Group.BIN:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        summary = self.model.summary(index.row())
        if summary is None:
            return
        if summary.deleted:
            self.restore_requested.emit((summary.id,))
        else:
            self.open_requested.emit(summary.id)

    def _show_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        summary = self.model.summary(index.row())
        if summary is None:
            return
        selected = self.list.selected_ids()
        ids = selected if summary.id in selected else (summary.id,)
        chosen = [found for each in ids if (found := self.model.summary_of(each))]
        wishes = LineWishes(
            open=partial(self.open_requested.emit, summary.id),
            follow=lambda how: self.follow_requested.emit(summary.id, how),
            duplicate=partial(self.duplicate_requested.emit, summary.id),
            hand_over=partial(self.handover_requested.emit, summary.id),
            export=partial(self.export_requested.emit, ids),
            archive=partial(self.archive_requested.emit, ids),
            tag=partial(self.tags_requested.emit, ids),
            delete=partial(self.delete_requested.emit, ids),
            restore=partial(self.restore_requested.emit, ids),
            remove=partial(self.remove_requested.emit, ids),
        )
        line_menu(chosen, self._words, wishes, self).popup(self.list.viewport().mapToGlobal(at))

    def _delete(self) -> None:
        ids = self.list.selected_ids()
        current = self.model.summary(self.list.currentIndex().row())
        ids = ids or ((current.id,) if current else ())
        if ids:
            in_bin = self.model.wanted.group is Group.BIN
            (self.remove_requested if in_bin else self.delete_requested).emit(ids)

    def _escape(self) -> None:
        if len(self.list.selected_ids()) > 1:
            self.let_go()
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

    # -- tags

    def show_tags(self, ids: tuple[str, ...], tags: Mapping[str, int]) -> None:
        """Opens the list of all tags for these releases."""
        from editor.ui.library.tag_popup import TagPopup

        chosen = [set(found.tags) for each in ids if (found := self.model.summary_of(each))]
        on_all = set.intersection(*chosen) if chosen else set()
        popup = self.tag_popup = TagPopup(self._theme, self._words, self)
        popup.show_tags(tags, on_all, set().union(*chosen) if chosen else set())
        popup.tagged.connect(lambda name: self.tag_requested.emit(ids, name))
        popup.untagged.connect(lambda name: self.untag_requested.emit(ids, name))
        popup.destroyed.connect(self._forget_popup)
        popup.open_at(self._place_for(ids))

    def _place_for(self, ids: tuple[str, ...]) -> QPoint:
        """Above the bar of the selection, or at the line."""
        if self.bar.isVisible():
            return self.bar.mapToGlobal(QPoint(12, -4))
        row = self.model.row_of(ids[0]) if ids else None
        place = self.list.visualRect(self.model.index(row)) if row is not None else self.list.rect()
        return self.list.viewport().mapToGlobal(place.bottomLeft() + QPoint(16, 0))

    def _forget_popup(self) -> None:
        self.tag_popup = None
