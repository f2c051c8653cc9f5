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

    def show_page(
        self, wanted: Wanted, summaries: Sequence[Summary], *, has_more: bool = False, begin: int = 0
    ) -> bool:
        """Shows these releases from the top, or as the lines from `begin` on of those that are shown.

        Where they stand there already, only changes are told and what follows them stays: False then.
        """
        begin = min(begin, len(self._lines)) if wanted == self._wanted else 0
        same = wanted == self._wanted and self._stand(summaries, begin, has_more=has_more)
        if same and self._headed(summaries, begin):
            self._update(summaries, begin)
            self._end(begin + len(summaries), has_more=has_more)
            return False
        self.beginResetModel()
        if same:
            self._update(summaries, begin, silently=True)
            self._head_anew()
        else:
            self._replace(wanted, summaries, begin)
        self._end(begin + len(summaries), has_more=has_more)
        self.endResetModel()
        return True

    def _end(self, end: int, *, has_more: bool) -> None:
        """What lines up to there say about the end of the list."""
        self._has_more = has_more if end >= len(self._lines) else self._has_more

    def _stand(self, summaries: Sequence[Summary], begin: int, *, has_more: bool) -> bool:
        """Whether these releases stand there already, and those behind them have a right to."""
        end = begin + len(summaries)
        same = self._lines.ids(begin, end) == [each.id for each in summaries]
        return same and (has_more or end == len(self._lines))

    def _headed(self, summaries: Sequence[Summary], begin: int) -> bool:
        """Whether they have the headings that they had."""
        return all(
            self._heading(self._lines[number].summary) == self._heading(summary)
            for number, summary in enumerate(summaries, begin)
        )

    def _replace(self, wanted: Wanted, summaries: Sequence[Summary], begin: int) -> None:
        kept = self._excerpts(begin) if wanted == self._wanted else {}
        self._wanted = wanted
        self._lines.cut(begin)
        self.headings.cut(begin)
        self._append(summaries)
        for release_id, excerpt in kept.items():
            if (number := self._lines.number_of(release_id)) is not None:
                self._lines.explain(number, excerpt)

    def _excerpts(self, begin: int) -> dict[str, Excerpt]:
        """The words around what was found in the lines from there on."""
        lines = (self._lines[number] for number in range(begin, len(self._lines) if self._wanted.text else 0))
        return {line.summary.id: line.excerpt for line in lines if line.excerpt}

    def add_page(self, summaries: Sequence[Summary], *, has_more: bool) -> None:
        """Shows further releases below the last one."""
        self._has_more = has_more
        new = [each for each in summaries if self._lines.number_of(each.id) is None]
        if not new:
            return
        added = Headings()
        self._head(added, new, self.headings.last)
        first = self.rowCount()
        self.beginInsertRows(QModelIndex(), first, first + len(new) + len(added) - 1)
        self._append(new)
        self.endInsertRows()

    def _append(self, summaries: Sequence[Summary]) -> None:
        new = [each for each in summaries if self._lines.number_of(each.id) is None]
        self._head(self.headings, new, self.headings.last, len(self._lines))
        self._lines.add(new)

    def take_over(self, other: LibraryModel) -> None:
        """Shows the lines of another model, under headings in the words of this one."""
        self.beginResetModel()
        self._wanted, self._lines, self._has_more = other._wanted, other._lines, other._has_more
        self.headings = Headings()
        for number in other.headings.numbers:
            self.headings.add(number, self._heading(self._lines[number].summary))
        self.endResetModel()

    def _head_anew(self) -> None:
        self.headings = Headings()
        for number in range(len(self._lines)):
            self._head(self.headings, [self._lines[number].summary], self.headings.last, number)

    def _heading(self, summary: Summary) -> str:
        return heading_of(self._words, summary, self._wanted)

    def _head(self, headings: Headings, summaries: Sequence[Summary], last: str | None, begin: int = 0) -> None:
        """Puts a heading before each line with which a group begins."""
        for number, summary in enumerate(summaries, begin):
            name = self._heading(summary)
            if name and name != last:
                headings.add(number, name)
                last = name

    def _update(self, summaries: Sequence[Summary], begin: int, *, silently: bool = False) -> None:
        for number, summary in enumerate(summaries, begin):
            if self._put(number, summary) and not silently:
                self._tell(number)

    def _put(self, number: int, summary: Summary) -> bool:
        """Says whether anything is new."""
        line = self._lines[number]
        if line.summary == summary:
            return False
        self._lines.put(number, replace(line, summary=summary))
        return True

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
        if self._put(number, summary):
            self._tell(number)
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

    def number_at(self, row: int) -> int:
        """How many releases stand above a row."""
        return row - self.headings.until(row - 1) if row > 0 else 0

    def ids(self, first: int, last: int) -> list[str]:
        """The releases in these rows."""
        return self._lines.ids(self.number_at(first), self.number_at(last + 1))

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
