"""The kept versions of the open release as lines of a list, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from editor.i18n import Catalogue
from editor.store.records import Revision
from editor.ui.actions import shown
from editor.ui.versions.naming import size, title, why

Index = QModelIndex | QPersistentModelIndex

RevisionRole = Qt.ItemDataRole.UserRole
WhyRole = Qt.ItemDataRole.UserRole + 1
SizeRole = Qt.ItemDataRole.UserRole + 2

_NO_INDEX = QModelIndex()


class VersionsModel(QAbstractListModel):
    """Names can be edited; what was typed is told, and shown when it is stored."""

    renamed = Signal(int, str)

    def __init__(self, words: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._revisions: list[Revision] = []
        self._now = datetime.now().astimezone()

    def show_revisions(self, revisions: Sequence[Revision]) -> None:
        """Shows these; where only newer ones came, the lines that were there stay, and so does a name half typed."""
        known = {each.id: each.words for each in self._revisions}
        wanted = [replace(each, words=known.get(each.id)) if each.words is None else each for each in revisions]
        self._now = datetime.now().astimezone()
        more = len(wanted) - len(self._revisions)
        if more < 0 or [each.id for each in wanted[more:]] != [each.id for each in self._revisions]:
            self.beginResetModel()
            self._revisions = wanted
            self.endResetModel()
            return
        if more:
            self.beginInsertRows(QModelIndex(), 0, more - 1)
        self._revisions = wanted
        if more:
            self.endInsertRows()
        if wanted:
            self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))

    def show_sizes(self, sizes: Mapping[int, int]) -> None:
        """The size of versions of which nobody had counted the words."""
        for row, each in enumerate(self._revisions):
            if each.id in sizes:
                self._revisions[row] = replace(each, words=sizes[each.id])
                self.dataChanged.emit(self.index(row), self.index(row))

    def revision(self, row: int) -> Revision | None:
        return self._revisions[row] if 0 <= row < len(self._revisions) else None

    def row_of(self, revision_id: int) -> int | None:
        return next((row for row, each in enumerate(self._revisions) if each.id == revision_id), None)

    def uncounted(self) -> list[int]:
        """The versions without a size; the first of all has none."""
        return [each.id for each in self._revisions[:-1] if each.words is None]

    # -- Qt

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._revisions)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        revision = self.revision(index.row())
        if revision is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title(self._words, revision, self._now)
            case Qt.ItemDataRole.EditRole:
                return revision.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(revision)
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(revision)
            case _:
                return self._shown(revision, role)

    def _shown(self, revision: Revision, role: int) -> object:
        if role == RevisionRole:
            return revision
        if role == WhyRole:
            return why(self._words, revision, self._now)
        return self._size(revision) if role == SizeRole else None

    def _size(self, revision: Revision) -> str:
        if revision.words is None and self._revisions and revision.id == self._revisions[-1].id:
            return self._words.gettext("first version")
        return size(self._words, revision.words)

    def _told(self, revision: Revision) -> str:
        parts = (title(self._words, revision, self._now), why(self._words, revision, self._now), self._size(revision))
        return ", ".join(part for part in parts if part)

    def _hint(self, revision: Revision) -> str:
        words = self._words
        told = words.gettext("Compare (Enter), rename ({key})") if revision.name else ""
        return (told or words.gettext("Compare (Enter), name ({key})")).format(key=shown("F2"))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        revision = self.revision(index.row())
        name = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or revision is None or name == revision.name:
            return False
        self.renamed.emit(revision.id, name)
        return True
