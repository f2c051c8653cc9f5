"""Which releases of the library are selected: by hand, because they are open, or all that were found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from editor.store.records import Group
from editor.ui.library.delegate import LibraryDelegate
from editor.ui.library.model import LibraryModel
from editor.ui.library.release_list import ReleaseList
from editor.ui.library.selection_bar import SelectionBar
from editor.ui.library.stand import Stand, take_stand

SelectionFlag = QItemSelectionModel.SelectionFlag


class Selecting(QObject):
    """Keeps the selection through changes of the list, and has the bar below it say how many are selected."""

    def __init__(
        self,
        view: ReleaseList,
        model: LibraryModel,
        delegate: LibraryDelegate,
        bar: SelectionBar,
        in_all: Callable[[], int],
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._delegate, self._bar, self._in_all = view, model, delegate, bar, in_all
        self.is_everything = False
        """Whether all that was found is meant, also what is not in the list yet."""
        self._by_hand = True
        view.selectionModel().selectionChanged.connect(self._changed)
        bar.cleared.connect(self.let_go)
        bar.all_requested.connect(self.take_everything)

    @property
    def ids(self) -> tuple[str, ...]:
        return self._view.selected_ids()

    def means_everything(self, ids: tuple[str, ...]) -> bool:
        """Whether these stand for all that was found, as all of them are selected."""
        return self.is_everything and ids == self.ids

    def stand_again(self, kept: Stand | None) -> None:
        """After the lines were set anew: the same releases are selected and in view, else the open one."""
        self._by_hand = False
        self._view.setAutoScroll(False)
        take_stand(self._view, self._model, kept)
        self.is_everything = self.is_everything and kept is not None
        if not self._view.selected_count:
            self._mark(self._delegate.open_id)
        self._view.setAutoScroll(True)
        self._by_hand = True
        self.follow_lines()

    def follow_lines(self) -> None:
        """Lines came or went: where everything is meant, they are selected with the others."""
        if self.is_everything:
            self._select_all()
        self._show()

    def select(self, release_id: str) -> None:
        """Marks the open release; several that are selected stay so."""
        self._delegate.open_id = release_id
        if self._view.selected_count < 2:
            self._mark(release_id)
        self._view.viewport().update()

    def _mark(self, release_id: str) -> None:
        row, selecting = self._model.row_of(release_id), self._view.selectionModel()
        if row is None:
            selecting.clearSelection()
        else:
            selecting.setCurrentIndex(self._model.index(row), SelectionFlag.ClearAndSelect)

    def let_go(self) -> None:
        """Several that are selected are let go; the open release is marked again."""
        self._view.selectionModel().clearSelection()
        self._mark(self._delegate.open_id)
        self._view.setFocus()

    def take_everything(self) -> None:
        """All that was found is meant from now on, until the selection changes."""
        self.is_everything = True
        self.follow_lines()

    def _select_all(self) -> None:
        self._by_hand = False
        last = self._model.rowCount() - 1
        whole = QItemSelection(self._model.index(0), self._model.index(last)) if last >= 0 else QItemSelection()
        self._view.selectionModel().select(whole, SelectionFlag.Select)
        self._by_hand = True

    def _changed(self) -> None:
        if self._by_hand:
            self.is_everything = False
            self._show()

    def _show(self) -> None:
        count, in_bin = self._view.selected_count, self._model.wanted.group is Group.BIN
        if self.is_everything:
            self._bar.show_selection(max(count, self._in_all()), in_all=0, in_bin=in_bin)
        else:
            whole = count and count == self._model.count
            self._bar.show_selection(count, in_all=self._in_all() if whole else 0, in_bin=in_bin)
        self._view.viewport().update()
