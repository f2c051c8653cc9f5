"""What is selected in the list of the library and how far it is scrolled, kept by releases while its lines change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from editor.ui.library.model import LibraryModel
from editor.ui.library.release_list import ReleaseList

SelectionFlag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the list stands; `above` is how many pixels of its topmost release are out of view."""

    selected: tuple[str, ...]
    current: str
    row: int
    top: str
    above: int


def stand_of(view: ReleaseList, model: LibraryModel) -> Stand:
    """Where it stands now."""
    current = view.currentIndex()
    summary = model.summary(current.row()) if current.isValid() else None
    offset = view.verticalOffset()
    first = view.row_at(offset)
    if first >= 0 and model.summary(first) is None:
        first += 1
    top = model.summary(first) if first >= 0 and offset else None
    return Stand(
        view.selected_ids(),
        summary.id if summary else "",
        current.row(),
        top.id if top else "",
        offset - view.top(max(first, 0)),
    )


def take_stand(view: ReleaseList, model: LibraryModel, kept: Stand | None) -> None:
    """Brings the list there; without a place to its top."""
    if kept is None:
        view.verticalScrollBar().setValue(0)
        return
    _select(view, model, kept)
    row = model.row_of(kept.top) if kept.top else None
    if row is not None:
        view.verticalScrollBar().setValue(view.top(row) + kept.above)


def _select(view: ReleaseList, model: LibraryModel, kept: Stand) -> None:
    selection = QItemSelection()
    for row in (row for each in kept.selected if (row := model.row_of(each)) is not None):
        selection.select(model.index(row), model.index(row))
    selecting = view.selectionModel()
    selecting.select(selection, SelectionFlag.ClearAndSelect)
    current = model.row_of(kept.current)
    if current is None and kept.row >= 0:  # it is gone: the next one takes its place for the keyboard
        current = view.line_near(min(kept.row, model.rowCount() - 1))
    if current is not None and current >= 0:
        selecting.setCurrentIndex(model.index(current), SelectionFlag.NoUpdate)
