"""The releases of the library as a list with headings, page by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from editor.i18n import Catalogue
from editor.store.records import Excerpt, Summary, Wanted
from editor.ui.library.grouping import heading_of, place_of
from editor.ui.library.lines import Headings, Line, Lines

Index = QModelIndex | QPersistentModelIndex
SummaryRole = Qt.ItemDataRole.UserRole + 1
HeadingRole = Qt.ItemDataRole.UserRole + 2
ReplacedRole = Qt.ItemDataRole.UserRole + 3
ExcerptRole = Qt.ItemDataRole.UserRole + 4


class LibraryModel(QAbstractListModel):
    """Shows the pages that it is given in their order, and wishes for the next one."""

    more_requested = Signal()

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        self._wanted = Wanted()
        self._lines, self.headings = Lines(), Headings()
        self._has_more = False

    # -- values in

    def show_page(self, wanted: Wanted, summaries: Sequence[Summary], *, has_more: bool = False) -> bool:
        """Shows these releases from the top; where they are those that are shown already, only changes are told.

        False where the lines stayed.
        """
        self._has_more = has_more
        if wanted == self._wanted and self._is_shown(summaries):
            self._update(summaries)
            return False
        self.beginResetModel()
        kept = self._lines if wanted == self._wanted else Lines()
        self._wanted, self._lines = wanted, Lines()
        self._lines.add(summaries)
        self._keep_excerpts(kept)
        self.headings = self._headings_of(wanted, summaries)
        self.endResetModel()
        return True

    def _is_shown(self, summaries: Sequence[Summary]) -> bool:
        """Whether the same releases stand under the same headings already."""
        same = [each.id for each in summaries] == list(self._lines.ids())
        return same and self._headings_of(self._wanted, summaries) == self.headings

    def _keep_excerpts(self, before: Lines) -> None:
        for number, release_id in enumerate(self._lines.ids() if self._wanted.text else ()):
            if (known := before.number_of(release_id)) is not None and (excerpt := before[known].excerpt):
                self._lines.explain(number, excerpt)

    def add_page(self, summaries: Sequence[Summary], *, has_more: bool) -> None:
        """Shows further releases below the last one."""
        self._has_more = has_more
        new = [each for each in summaries if self._lines.number_of(each.id) is None]
        if not new:
            return
        added = Headings()
        self._head(added, self._wanted, new, self.headings.last)
        first = self.rowCount()
        self.beginInsertRows(QModelIndex(), first, first + len(new) + len(added) - 1)
        self._head(self.headings, self._wanted, new, self.headings.last, len(self._lines))
        self._lines.add(new)
        self.endInsertRows()

    def take_over(self, other: LibraryModel) -> None:
        """Shows the lines of another model, under headings in the words of this one."""
        self.beginResetModel()
        self._wanted, self._lines, self._has_more = other._wanted, other._lines, other._has_more
        self.headings = self._headings_of(self._wanted, [])
        for number in range(len(self._lines)):
            self._head(self.headings, self._wanted, [self._lines[number].summary], self.headings.last, number)
        self.endResetModel()

    def _headings_of(self, wanted: Wanted, summaries: Sequence[Summary]) -> Headings:
        made = Headings()
        self._head(made, wanted, summaries, None)
        return made

    def _head(
        self, headings: Headings, wanted: Wanted, summaries: Sequence[Summary], last: str | None, begin: int = 0
    ) -> None:
        """Puts a heading before each line with which a group begins."""
        for number, summary in enumerate(summaries, begin):
            name = heading_of(self._words, summary, wanted)
            if name and name != last:
                headings.add(number, name)
                last = name

    def _update(self, summaries: Sequence[Summary]) -> None:
        for number, summary in enumerate(summaries):
            self._put(number, summary)

    def _put(self, number: int, summary: Summary) -> None:
        line = self._lines[number]
        if line.summary != summary:
            self._lines.put(number, replace(line, summary=summary))
            self._tell(number)

    def _tell(self, number: int) -> None:
        index = self.index(self.headings.row_of_line(number))
        self.dataChanged.emit(index, index)

    def show_line(self, summary: Summary) -> bool:
        """Shows what became of one release; False where its line is not there or belongs to another place now."""
        number = self._lines.number_of(summary.id)
        if number is None:
            return False
        known = self._lines[number].summary
        if place_of(self._words, known, self._wanted) != place_of(self._words, summary, self._wanted):
            return False
        self._put(number, summary)
        return True

    def show_excerpts(self, excerpts: Mapping[str, Excerpt]) -> None:
        """The words around what was found in some of the releases."""
        for release_id, excerpt in excerpts.items():
            if (number := self._lines.number_of(release_id)) is not None:
                self._lines.explain(number, excerpt)
                self._tell(number)

    # -- values out

    @property
    def wanted(self) -> Wanted:
        """What is shown."""
        return self._wanted

    @property
    def count(self) -> int:
        """How many releases are in the list by now."""
        return len(self._lines)

    def row_of(self, release_id: str) -> int | None:
        number = self._lines.number_of(release_id)
        return None if number is None else self.headings.row_of_line(number)

    def summary_of(self, release_id: str) -> Summary | None:
        number = self._lines.number_of(release_id)
        return None if number is None else self._lines[number].summary

    def ids(self) -> tuple[str, ...]:
        """The releases in the list, in its order."""
        return tuple(self._lines.ids())

    def summaries(self) -> list[Summary]:
        """All releases of the list."""
        return [self._lines[number].summary for number in range(len(self._lines))]

    def summary(self, row: int) -> Summary | None:
        line = self._line(row)
        return line.summary if line else None

    def _line(self, row: int) -> Line | None:
        if not 0 <= row < self.rowCount() or self.headings.name(row) is not None:
            return None
        return self._lines[row - self.headings.until(row)]

    # -- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines) + len(self.headings)

    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self.more_requested.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name = self.headings.name(index.row())
        if name is not None:
            return name if role in (Qt.ItemDataRole.DisplayRole, HeadingRole) else None
        line = self._line(index.row())
        return self._of_line(line, role) if line else None

    def _of_line(self, line: Line, role: int) -> Any:
        match role:
            case _ if role == SummaryRole:
                return line.summary
            case _ if role == ReplacedRole:
                return line.summary.replaced
            case _ if role == ExcerptRole:
                return line.excerpt
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line.summary)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._described(line)
            case _:
                return None

    def _spoken(self, summary: Summary) -> str:
        headline = summary.headline.either(summary.lead) or self._words.gettext("Without headline")
        if not summary.replaced:
            return headline
        return self._words.gettext("{headline} (replaced)").format(headline=headline)

    def _described(self, line: Line) -> str:
        parts = [line.excerpt.text] if line.excerpt else []
        if line.summary.tags:
            tags = ", ".join(line.summary.tags)
            parts.append(self._words.gettext("Tags: {tags}").format(tags=tags))
        return " · ".join(parts)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.headings.name(index.row()) is not None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
