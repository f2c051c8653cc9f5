"""The list of all tags, opened for the selected releases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from editor.i18n import Catalogue
from editor.ui.library.release_list import ReleaseList
from editor.ui.library.wishing import LibraryWishing
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.library.model import LibraryModel
    from editor.ui.library.selection_bar import SelectionBar
    from editor.ui.library.tag_popup import TagPopup


class Tagging(QObject):
    """Opens the list above the bar of the selection, or at the line, and passes on what is ticked."""

    def __init__(
        self,
        library: LibraryWishing,
        view: ReleaseList,
        model: LibraryModel,
        bar: SelectionBar,
        theme: Theme,
        words: Catalogue,
    ) -> None:
        super().__init__(library)
        self._library, self._view, self._model, self._bar = library, view, model, bar
        self._theme, self._words = theme, words
        self.popup: TagPopup | None = None

    def open(self, ids: tuple[str, ...], tags: Mapping[str, int]) -> None:
        """Opens the list of all tags for these releases."""
        from editor.ui.library.tag_popup import TagPopup

        chosen = [set(found.tags) for each in ids if (found := self._model.summary_of(each))]
        on_all = set.intersection(*chosen) if chosen else set()
        popup = self.popup = TagPopup(self._theme, self._words, self._library)
        popup.show_tags(tags, on_all, set().union(*chosen) if chosen else set())
        popup.tagged.connect(lambda name: self._library.tag_requested.emit(ids, name))
        popup.untagged.connect(lambda name: self._library.untag_requested.emit(ids, name))
        popup.destroyed.connect(self._forget)
        popup.open_at(self._place_for(ids))

    def _place_for(self, ids: tuple[str, ...]) -> QPoint:
        if self._bar.isVisible():
            return self._bar.mapToGlobal(QPoint(12, -4))
        row = self._model.row_of(ids[0]) if ids else None
        place = self._view.visualRect(self._model.index(row)) if row is not None else self._view.rect()
        return self._view.viewport().mapToGlobal(place.bottomLeft() + QPoint(16, 0))

    def _forget(self) -> None:
        self.popup = None
