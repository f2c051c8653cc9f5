"""The page of versions beside the text: the present state can be named, an earlier one is chosen from the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QMenu, QVBoxLayout

from editor.i18n import Catalogue
from editor.store.records import Revision
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme
from editor.ui.versions.delegate import LONGEST, VersionsDelegate
from editor.ui.versions.model import VersionsModel


class NameEntry(QLineEdit):
    """Return keeps the name, Escape forgets it."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class VersionsPage(QFrame):
    """Shows versions; wishes for a name, and for a comparison."""

    name_requested = Signal(str)
    """The present state is to be kept under this name."""
    rename_requested = Signal(int, str)
    compare_requested = Signal(object)
    """A version is to be compared with the present state."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sidelist")
        self._theme, self._words = theme, words
        self.model = VersionsModel(words, self)
        self.model.renamed.connect(self.rename_requested)
        self._delegate = VersionsDelegate(theme, words)
        self.name_button = text_button(words.gettext("Name this version …"), "quiet")
        self.name_button.setToolTip(words.gettext("Keeps the present state for good, under a name"))
        self.name_button.clicked.connect(self._ask_for_name)
        self.entry = self._entry()
        self.list = self._list()
        self.note = EmptyNote(theme)
        self.note.show_words(
            "folder",
            words.gettext("No version yet"),
            words.gettext(
                "Versions are kept while you write, at least every five minutes, and at each change of status."
            ),
        )
        self._menu: QMenu | None = None
        self._lay_out()
        self.show_revisions([], can_name=False)

    def _entry(self) -> NameEntry:
        entry = NameEntry()
        entry.setMaxLength(LONGEST)
        entry.setAccessibleName(self._words.gettext("Name of the present state"))
        entry.setPlaceholderText(entry.accessibleName())
        entry.hide()
        entry.returnPressed.connect(self._name)
        entry.given_up.connect(self._give_up)
        return entry

    def _list(self) -> QListView:
        view = QListView()
        view.setObjectName("versions")
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        view.setAccessibleName(self._words.gettext("Kept versions, newest first"))
        view.clicked.connect(self._compare)
        view.activated.connect(self._compare)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        return view

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QVBoxLayout()
        top.setContentsMargins(px(16), px(10), px(14), px(8))
        top.addWidget(self.name_button, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(self.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.note, 1)

    # -- values

    def show_revisions(self, revisions: Sequence[Revision], *, can_name: bool = True) -> None:
        """Shows versions, newest first; the line in use stays in use."""
        chosen = self.model.revision(self.list.currentIndex().row())
        self.model.show_revisions(revisions)
        row = self.model.row_of(chosen.id) if chosen else None
        if row is not None and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row))
        self.name_button.setEnabled(can_name)
        self.list.setVisible(bool(revisions))
        self.note.setVisible(not revisions)

    def show_sizes(self, sizes: Mapping[int, int]) -> None:
        self.model.show_sizes(sizes)

    @property
    def empty_text(self) -> str:
        """What is said where there is no version."""
        return self.note.text

    @property
    def menu(self) -> QMenu | None:
        """The menu of a line, while it is open."""
        return self._menu

    # -- the present state

    def _ask_for_name(self) -> None:
        self._show_entry(True)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> None:
        name = " ".join(self.entry.text().split())
        if name:
            self.name_requested.emit(name)
            self._give_up()

    def _give_up(self) -> None:
        self._show_entry(False)
        self.name_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_entry(self, there: bool) -> None:
        self.entry.clear()
        self.entry.setVisible(there)
        self.name_button.setVisible(not there)

    # -- the list

    def _compare(self, index: QModelIndex) -> None:
        if revision := self.model.revision(index.row()):
            self.compare_requested.emit(revision)

    def _show_menu(self, at: QPoint) -> None:
        words, index = self._words, self.list.indexAt(at)
        revision = self.model.revision(index.row())
        if revision is None:
            return
        menu = QMenu(self)
        self._theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(words.gettext("Version"))
        menu.addAction(words.gettext("Compare …"), lambda: self._compare(index))
        name = words.gettext("Rename …") if revision.name else words.gettext("Name …")
        menu.addAction(f"{name}\t{shown('F2')}", lambda: self.list.edit(index))
        if revision.name:
            menu.addAction(words.gettext("Take the name away"), lambda: self.rename_requested.emit(revision.id, ""))
        self._menu = menu
        menu.destroyed.connect(self._forget_menu)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _forget_menu(self) -> None:
        self._menu = None
