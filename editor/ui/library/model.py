"""The releases of the library as a list with group headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from editor.domain.release import Status
from editor.i18n import Catalogue
from editor.store.records import Summary

Index = QModelIndex | QPersistentModelIndex
SummaryRole = Qt.ItemDataRole.UserRole + 1
HeadingRole = Qt.ItemDataRole.UserRole + 2
ReplacedRole = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group, as a line of its own."""

    name: str


class LibraryModel(QAbstractListModel):
    """Summaries in groups: in progress, sent by year, archive by year; newest first in each."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        self._lines: list[Heading | Summary] = []
        self._replaced: frozenset[str] = frozenset()

    def show_summaries(self, summaries: Sequence[Summary]) -> None:
        """Shows these releases; where they are the same ones as before, the lines stay and are only updated."""
        lines = self._grouped(summaries)
        if [_key(line) for line in lines] == [_key(line) for line in self._lines]:
            changed = [row for row, line in enumerate(lines) if line != self._lines[row]]
            self._lines = lines
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def show_replaced(self, ids: frozenset[str]) -> None:
        """Which releases were corrected or recalled."""
        changed = self._replaced ^ ids
        self._replaced = ids
        for release_id in changed:
            if (row := self.row_of(release_id)) is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def show_line(self, summary: Summary) -> bool:
        """Shows what became of one release; False where its line is not there or belongs to another place now."""
        row = self.row_of(summary.id)
        known = None if row is None else self.summary(row)
        if row is None or known is None or self._place(known) != self._place(summary):
            return False
        self._lines[row] = summary
        self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def _grouped(self, summaries: Sequence[Summary]) -> list[Heading | Summary]:
        groups: dict[str, list[Summary]] = {}
        for summary in sorted(summaries, key=_rank):
            groups.setdefault(self._group(summary), []).append(summary)
        lines: list[Heading | Summary] = []
        for name, group in groups.items():
            lines += [Heading(name), *group]
        return lines

    def _place(self, summary: Summary) -> tuple[str, date | None]:
        """The group, and the day that orders it."""
        return self._group(summary), summary.date

    def _group(self, summary: Summary) -> str:
        words, year = self._words, summary.date.year if summary.date else summary.modified.year
        match summary.status:
            case Status.SENT:
                return words.gettext("Sent {year}").format(year=year)
            case Status.ARCHIVED:
                return words.gettext("Archive {year}").format(year=year)
            case _:
                return words.gettext("In progress")

    def row_of(self, release_id: str) -> int | None:
        for row, line in enumerate(self._lines):
            if isinstance(line, Summary) and line.id == release_id:
                return row
        return None

    def summary_of(self, release_id: str) -> Summary | None:
        row = self.row_of(release_id)
        return None if row is None else self.summary(row)

    def summaries(self) -> list[Summary]:
        """All releases of the list."""
        return [line for line in self._lines if isinstance(line, Summary)]

    def summary(self, row: int) -> Summary | None:
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Summary) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return line.name if role == Qt.ItemDataRole.DisplayRole or role == HeadingRole else None
        if role == SummaryRole:
            return line
        if role == ReplacedRole:
            return line.id in self._replaced
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(line)
        return None

    def _spoken(self, summary: Summary) -> str:
        headline = summary.headline.either(summary.lead) or self._words.gettext("Without headline")
        if summary.id not in self._replaced:
            return headline
        return self._words.gettext("{headline} (replaced)").format(headline=headline)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _key(line: Heading | Summary) -> str:
    return f"# {line.name}" if isinstance(line, Heading) else line.id


def _rank(summary: Summary) -> tuple[int, int]:
    """In progress first, then what was sent and the archive, each year by year."""
    year = summary.date.year if summary.date else summary.modified.year
    match summary.status:
        case Status.SENT:
            return 1, -year
        case Status.ARCHIVED:
            return 2, -year
        case _:
            return 0, 0
