"""The lines of the list, below the letters they begin with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from editor.ui.directory.listed import Listed

Index = QModelIndex | QPersistentModelIndex
LineRole = Qt.ItemDataRole.UserRole + 1
LetterRole = Qt.ItemDataRole.UserRole + 2


class EntryModel(QAbstractListModel):
    """Letters are lines of their own, which cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str | Listed] = []

    def show_lines(self, lines: Iterable[Listed]) -> None:
        """Shows these lines in their order; where they are those of before, only what changed is painted again."""
        made = _lettered(sorted(lines, key=lambda line: line.order))
        if len(made) == len(self._lines) and all(map(_are_one, made, self._lines)):
            changed = [row for row, line in enumerate(made) if line is not self._lines[row]]
            self._lines = made
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._lines = made
        self.endResetModel()

    def show_line(self, line: Listed) -> bool:
        """Shows what became of one line; False where it is not there or belongs to another place now."""
        row = self.row_of(line.id)
        known = None if row is None else self.line(row)
        if row is None or known is None or known.order != line.order:
            return False
        self._lines[row] = line
        self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def line(self, row: int) -> Listed | None:
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Listed) else None

    def row_of(self, entry_id: str) -> int | None:
        found = (row for row, each in enumerate(self._lines) if isinstance(each, Listed) and each.id == entry_id)
        return next(found, None)

    @property
    def ids(self) -> list[str]:
        """The entries from top to bottom."""
        return [line.id for line in self._lines if isinstance(line, Listed)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, str):
            return line if role in (Qt.ItemDataRole.DisplayRole, LetterRole) else None
        if role == LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (line.title, line.second) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _lettered(lines: Sequence[Listed]) -> list[str | Listed]:
    made: list[str | Listed] = []
    letter = ""
    for line in lines:
        if line.letter != letter:
            letter = line.letter
            made.append(letter)
        made.append(line)
    return made


def _are_one(line: str | Listed, other: str | Listed) -> bool:
    """Whether two lines are of the same letter or entry."""
    return line is other or (line == other if isinstance(line, str) else _key(line) == _key(other))


def _key(line: str | Listed) -> str:
    return f"# {line}" if isinstance(line, str) else line.id
