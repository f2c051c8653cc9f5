"""What keys, mouse, menu and bar do with the lines of the library."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication

from editor.i18n import Catalogue
from editor.store.records import Group
from editor.ui.library.line_menu import LineWishes, line_menu
from editor.ui.library.model import LibraryModel
from editor.ui.library.release_list import ReleaseList
from editor.ui.library.selecting import Selecting
from editor.ui.library.selection_bar import SelectionBar
from editor.ui.library.wishing import LibraryWishing


class ListActions(QObject):
    """Turns them into wishes of the library."""

    def __init__(
        self,
        library: LibraryWishing,
        view: ReleaseList,
        model: LibraryModel,
        bar: SelectionBar,
        selecting: Selecting,
        words: Catalogue,
    ) -> None:
        super().__init__(library)
        self._library, self._view, self._model, self._selecting = library, view, model, selecting
        self._words = words
        view.clicked.connect(self._click)
        view.activated.connect(self._open)
        view.customContextMenuRequested.connect(self.show_menu)
        view.delete_requested.connect(self._delete)
        for signal, wish in (
            (bar.export_requested, library.export_requested),
            (bar.archive_requested, library.archive_requested),
            (bar.tag_requested, library.tags_requested),
            (bar.delete_requested, library.delete_requested),
            (bar.restore_requested, library.restore_requested),
            (bar.remove_requested, library.remove_requested),
        ):
            signal.connect(lambda wish=wish: wish.emit(self._selecting.ids))

    def _click(self, index: QModelIndex) -> None:
        """With Ctrl or Shift lines are selected, not opened."""
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & several and self._model.wanted.group is not Group.BIN:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        summary = self._model.summary(index.row())
        if summary is None:
            return
        if summary.deleted:
            self._library.restore_requested.emit((summary.id,))
        else:
            self._library.open_requested.emit(summary.id)

    def _delete(self) -> None:
        ids = self._selecting.ids
        current = self._model.summary(self._view.currentIndex().row())
        ids = ids or ((current.id,) if current else ())
        if ids:
            in_bin = self._model.wanted.group is Group.BIN
            (self._library.remove_requested if in_bin else self._library.delete_requested).emit(ids)

    # -- the menu of a line

    def show_menu(self, at: QPoint) -> None:
        """For all that are selected, where the line is one of them."""
        summary = self._model.summary(self._view.indexAt(at).row())
        if summary is None:
            return
        selected = self._selecting.ids
        ids = selected if summary.id in selected else (summary.id,)
        chosen = [found for each in ids if (found := self._model.summary_of(each))]
        menu = line_menu(chosen, self._words, self._wishes(summary.id, ids), self._library)
        menu.popup(self._view.viewport().mapToGlobal(at))

    def _wishes(self, release_id: str, ids: tuple[str, ...]) -> LineWishes:
        library = self._library
        return LineWishes(
            open=partial(library.open_requested.emit, release_id),
            follow=lambda how: library.follow_requested.emit(release_id, how),
            duplicate=partial(library.duplicate_requested.emit, release_id),
            hand_over=partial(library.handover_requested.emit, release_id),
            export=partial(library.export_requested.emit, ids),
            archive=partial(library.archive_requested.emit, ids),
            tag=partial(library.tags_requested.emit, ids),
            delete=partial(library.delete_requested.emit, ids),
            restore=partial(library.restore_requested.emit, ids),
            remove=partial(library.remove_requested.emit, ids),
        )
