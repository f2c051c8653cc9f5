"""The library: a search field, filters and the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.domain.release import Status
from editor.i18n import Catalogue
from editor.store.records import Summary
from editor.ui.actions import shown
from editor.ui.empty_note import EmptyNote
from editor.ui.following_menu import add_following, went_out
from editor.ui.library.delegate import LibraryDelegate
from editor.ui.library.model import LibraryModel
from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow

SEARCH_DELAY = 60
"""Milliseconds after the last key before the search is asked for."""


class SearchField(QLineEdit):
    """Down goes to the list, Escape empties the field."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ReleaseList(QListView):
    """A right click opens a menu and selects nothing: the open release stays the one that is marked."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.RightButton:
            super().mousePressEvent(event)


class LibraryPane(QFrame):
    """Shows summaries; wishes for a search and for opening a release."""

    search_requested = Signal(str, object)
    """The text, and which status group is shown: "all", "progress", "sent" or "archive"."""
    open_requested = Signal(str)
    delete_requested = Signal(str)
    follow_requested = Signal(str, object)
    """The release, and whether it is to be corrected or recalled."""
    new_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._theme, self._words = theme, words
        self.search = SearchField()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(words.gettext("Search press releases"))
        self.search.setToolTip(f"{self.search.accessibleName()} ({shown('Ctrl+Shift+F')})")
        self.model = LibraryModel(words)
        self._delegate = LibraryDelegate(theme, words)
        self.list = self._list()
        self._empty: EmptyNote | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_DELAY)
        self._timer.timeout.connect(self.ask)
        self.search.textChanged.connect(lambda: self._timer.start())
        self.search.down_pressed.connect(self._enter_list)
        self.search.returnPressed.connect(self._enter_list)
        self._groups = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}
        self._lay_out()
        self.show_count(0)

    def _list(self) -> QListView:
        view = ReleaseList()
        view.setObjectName("releases")
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of lines must not hold up the window
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setAccessibleName(self._words.gettext("Press releases"))
        view.clicked.connect(self._open)
        view.activated.connect(self._open)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._delete(view.currentIndex()))
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 4)
        top.setSpacing(9)
        top.addWidget(self.search)
        chips = WrapRow(7)
        for group, name in (
            ("all", self._words.gettext("All")),
            ("progress", self._words.gettext("In progress")),
            ("sent", self._words.gettext("Sent")),
            ("archive", self._words.gettext("Archive")),
        ):
            chips.add(self._chip(group, name))
        top.addWidget(chips)
        column.addLayout(top)
        column.addWidget(self.list, 1)

    def _chip(self, group: str, name: str) -> QPushButton:
        chip = QPushButton(name)
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        chip.setChecked(group == "all")
        chip.setProperty("group", group)
        chip.clicked.connect(self.ask)
        self._groups.addButton(chip)
        self._chips[group] = chip
        return chip

    @property
    def group(self) -> str:
        checked = self._groups.checkedButton()
        return str(checked.property("group")) if checked else "all"

    def chip(self, group: str) -> QPushButton:
        """The button of a filter."""
        return self._chips[group]

    @property
    def empty_note(self) -> EmptyNote | None:
        """What stands where the list is empty."""
        return self._empty

    @property
    def empty_text(self) -> str:
        """What is said where the list is empty."""
        return self._empty.text if self._empty else ""

    def ask(self) -> None:
        """Asks for the summaries of the present search and filter."""
        self._timer.stop()
        self.search_requested.emit(self.search.text().strip(), self.group)

    def show_count(self, count: int) -> None:
        self.count, words = count, self._words
        number = f"{count:,}".replace(",", "." if words.language == "de" else ",")
        text = words.ngettext("Search {count} press release", "Search {count} press releases", count)
        self.search.setPlaceholderText(text.format(count=number))

    def show_summaries(self, summaries: Sequence[Summary], open_id: str) -> None:
        self.model.show_summaries(summaries)
        self.select(open_id)
        self.list.setVisible(bool(summaries))
        if self._empty is None and not summaries:
            self._empty = EmptyNote(self._theme)
            self._theme.style(self._empty)
            if isinstance(column := self.layout(), QVBoxLayout):
                column.addWidget(self._empty, 1)
        if self._empty:
            self._empty.setVisible(not summaries)
            self._say_why_empty(self._empty)

    def _say_why_empty(self, note: EmptyNote) -> None:
        words = self._words
        if self.search.text().strip():
            note.show_words(
                "search",
                words.gettext("Nothing found"),
                words.gettext(
                    "Try fewer or shorter words. Texts are searched in both languages; parts of words count, "
                    "and umlauts need not be typed."
                ),
            )
            note.offer(words.gettext("Search everywhere"), self._search_all if self.group != "all" else None)
        elif self.group != "all":
            note.show_words("folder", words.gettext("Nothing here yet"), self._belonging())
            note.offer(words.gettext("Show all"), self._search_all)
        else:
            note.show_words(
                "plus",
                words.gettext("No press release yet"),
                words.gettext(
                    "Write a new one ({new}), import one that you have ({open}), or drop text files on the window."
                ).format(new=shown("Ctrl+N"), open=shown("Ctrl+O")),
            )
            note.offer(words.gettext("New press release"), self.new_requested.emit)

    def _belonging(self) -> str:
        """What comes into the group that is shown."""
        words = self._words
        return {
            "progress": words.gettext("What is being written, is under review or is approved stands here."),
            "sent": words.gettext("A press release comes here when a language is recorded as sent."),
            "archive": words.gettext("Sent press releases come here when they are archived."),
        }.get(self.group, "")

    def _search_all(self) -> None:
        self._chips["all"].setChecked(True)
        self.ask()

    def take_over(self, other: LibraryPane) -> None:
        """Shows what another pane shows, with its search and filter."""
        with QSignalBlocker(self.search):
            self.search.setText(other.search.text())
        self._chips[other.group].setChecked(True)
        self.show_count(other.count)
        self.show_summaries(other.model.summaries(), "")

    def show_line(self, summary: Summary) -> None:
        """One release was saved: its line follows, in another group after the list was asked for again."""
        if not self.model.show_line(summary):
            self.ask()

    def show_replaced(self, ids: frozenset[str]) -> None:
        """Which releases were corrected or recalled: their lines say so."""
        self.model.show_replaced(ids)

    def select(self, release_id: str) -> None:
        row = self.model.row_of(release_id)
        selection = self.list.selectionModel()
        if row is None:
            selection.clear()
        else:
            selection.setCurrentIndex(self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _open(self, index: QModelIndex) -> None:
        summary = self.model.summary(index.row())
        if summary:
            self.open_requested.emit(summary.id)

    def _show_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        summary = self.model.summary(index.row())
        if summary is None:
            return
        release_id = summary.id
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._words.gettext("Open"), lambda: self._open(index))
        if went_out(summary):
            add_following(menu, self._words, lambda how: self.follow_requested.emit(release_id, how))
        menu.addAction(self._words.gettext("Delete press release"), lambda: self._delete(index))
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _delete(self, index: QModelIndex) -> None:
        summary = self.model.summary(index.row())
        if summary:
            self.delete_requested.emit(summary.id)

    def _enter_list(self) -> None:
        self._timer.stop()
        first = next((row for row in range(self.model.rowCount()) if self.model.summary(row)), None)
        if first is None:
            return
        self.list.setFocus()
        if not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self.model.index(first))


def in_group(summary: Summary, group: str) -> bool:
    """Whether a release belongs to a filter of the library."""
    match group:
        case "progress":
            return summary.status not in (Status.SENT, Status.ARCHIVED)
        case "sent":
            return summary.status is Status.SENT
        case "archive":
            return summary.status is Status.ARCHIVED
        case _:
            return True
