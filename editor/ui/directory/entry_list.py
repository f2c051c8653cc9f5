"""The list of people or organisations, several of which can be chosen at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QListView

from editor.ui.directory.entry_delegate import EntryDelegate
from editor.ui.directory.entry_model import EntryModel
from editor.ui.directory.listed import Listed
from editor.ui.theme import Theme

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class EntryList(QListView):
    """Tells which lines are chosen; Delete wishes them gone, Enter goes to what is shown of the line."""

    chosen = Signal(list)
    """The ids of the chosen lines, the one with the cursor first."""
    remove_requested = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("releases")  # in the colours of the library
        self.lines = EntryModel()
        self._delegate = EntryDelegate(theme)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self._tells = True
        self.selectionModel().selectionChanged.connect(self._tell)

    def show_lines(self, lines: Sequence[Listed], chosen: str) -> None:
        """Shows these lines with the cursor on one of them, telling nobody; several that are chosen stay so."""
        self._tells = False
        self.lines.show_lines(lines)
        self._tells = True
        self.show_chosen(chosen)

    def show_chosen(self, chosen: str) -> None:
        """Puts the cursor on a line, telling nobody, unless it is one of several that are chosen."""
        several = self.ids
        if len(several) < 2 or chosen not in several:
            self.choose(chosen)

    def _select(self, entry_id: str) -> None:
        row, selection = self.lines.row_of(entry_id), self.selectionModel()
        if row is None:
            selection.clear()
        elif self.ids != [entry_id] or self.currentIndex().row() != row:
            selection.setCurrentIndex(self.lines.index(row), _SELECT)

    def choose(self, entry_id: str) -> None:
        """Chooses this line alone, telling nobody."""
        self._tells = False
        self._select(entry_id)
        self._tells = True

    @property
    def ids(self) -> list[str]:
        """The chosen lines from top to bottom."""
        found = (self.lines.line(row) for row in sorted(index.row() for index in self.selectedIndexes()))
        return [line.id for line in found if line]

    def enter(self) -> None:
        """Puts the cursor into the list, on its first line where it was nowhere."""
        self.setFocus()
        if not self.selectedIndexes() and self.lines.ids:
            self._select(self.lines.ids[0])

    def _tell(self, _: QItemSelection, __: QItemSelection) -> None:
        if self._tells:
            self.chosen.emit(self.ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
