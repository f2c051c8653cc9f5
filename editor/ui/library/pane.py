"""The library: a search field, filters and the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.release import Status
from editor.i18n import Catalogue
from editor.store.records import Summary
from editor.ui.library.delegate import LibraryDelegate
from editor.ui.library.model import LibraryModel
from editor.ui.theme import Theme

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

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._words = words
        self.search = SearchField()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(words.gettext("Search press releases"))
        self.model = LibraryModel(words)
        self._delegate = LibraryDelegate(theme, words)
        self.list = self._list()
        self._empty = QLabel()
        self._empty.setObjectName("emptyState")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._empty.hide()
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
        chips = QHBoxLayout()
        chips.setSpacing(7)
        for group, name in (
            ("all", self._words.gettext("All")),
            ("progress", self._words.gettext("In progress")),
            ("sent", self._words.gettext("Sent")),
            ("archive", self._words.gettext("Archive")),
        ):
            chips.addWidget(self._chip(group, name))
        chips.addStretch(1)
        top.addLayout(chips)
        column.addLayout(top)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)

    def _chip(self, group: str, name: str) -> QPushButton:
        chip = QPushButton(name)
        chip.setObjectName("chip")
        chip.setCheckable(True)
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
    def empty_text(self) -> str:
        """What is said where the list is empty."""
        return self._empty.text()

    def ask(self) -> None:
        """Asks for the summaries of the present search and filter."""
        self._timer.stop()
        self.search_requested.emit(self.search.text().strip(), self.group)

    def show_count(self, count: int) -> None:
        words = self._words
        number = f"{count:,}".replace(",", "." if words.language == "de" else ",")
        text = words.ngettext("Search {count} press release", "Search {count} press releases", count)
        self.search.setPlaceholderText(text.format(count=number))

    def show_summaries(self, summaries: Sequence[Summary], open_id: str) -> None:
        self.model.show_summaries(summaries)
        self.select(open_id)
        self._empty.setVisible(not summaries)
        self.list.setVisible(bool(summaries))
        if self.search.text().strip():
            self._empty.setText(self._words.gettext("Nothing found. Try fewer or shorter words."))
        else:
            self._empty.setText(
                self._words.gettext("No press release here yet. Write a new one or import one that you have.")
            )

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
        if self.model.summary(index.row()) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._words.gettext("Open"), lambda: self._open(index))
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
