"""The lines of a table of people or organisations; what cannot be read in them is told, each in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor.domain.bilingual import Bilingual
from editor.domain.directory import ALWAYS, Period
from editor.domain.directory_checks import LINE, TEXT
from editor.domain.distribution import recipient
from editor.errors import DistributionError, ImportRefused, ImportRemark
from editor.importers.directory_columns import Columns, Place, columns_of, head_of, headings_in
from editor.importers.tables import ROWS, Row, rows_of
from editor.language.dates_in_tables import is_open, read_first_day, read_last_day
from editor.language.directory_headings import Column

_SHOWN = 60
_LONG = frozenset({Column.NOTE, Column.TEXT})


@dataclass(frozen=True, slots=True)
class Line:
    """One row; what cannot be read in it is told to `remarks`."""

    number: int
    cells: Sequence[str]
    columns: Columns
    literal: bool
    remarks: list[ImportRemark]

    def text(self, column: Column) -> str:
        return self.columns.text(self.cells, column)

    def both(self, column: Column) -> Bilingual:
        return self.columns.both(self.cells, column)

    def period(self) -> Period:
        since, until = self.text(Column.SINCE), self.text(Column.UNTIL)
        period = Period(
            None if is_open(since) else read_first_day(since), None if is_open(until) else read_last_day(until)
        )
        for text, day in ((since, period.since), (until, period.until)):
            if not is_open(text) and day is None:
                self._no_date(text)
        if period.since and period.until and period.until < period.since:
            self.remarks.append(
                ImportRemark(
                    "Line {line} ends on {until}, before it begins, so both days were left out.",
                    line=self.number,
                    until=until[:_SHOWN],
                )
            )
            return ALWAYS
        return period

    def _no_date(self, text: str) -> None:
        self.remarks.append(
            ImportRemark(
                "Line {line}: “{text}” is no date and was left out; write it like 2027-02-18 or 02/2027.",
                line=self.number,
                text=text[:_SHOWN],
            )
        )

    def email(self) -> str:
        text = self.text(Column.EMAIL)
        try:
            return recipient(text).address if text else ""
        except DistributionError:
            self.remarks.append(
                ImportRemark(
                    "Line {line}: “{text}” is no e-mail address and was left out.", line=self.number, text=text[:_SHOWN]
                )
            )
            return ""

    def is_readable(self, *, named: bool) -> bool:
        """Whether there is a name, and nothing longer than can be kept."""
        if any(self._is_too_long(place) for place in self.columns.places):
            self.remarks.append(ImportRemark("Line {line} was left out: a text in it is too long.", line=self.number))
            return False
        if not named:
            self.remarks.append(ImportRemark("Line {line} was left out: there is no name in it.", line=self.number))
        return named

    def _is_too_long(self, place: Place) -> bool:
        column, language = place
        return len(self.columns.text(self.cells, column, language)) > (TEXT if column in _LONG else LINE)

    def leave_out_further(self, limit: int) -> None:
        """Says that the entry of this line has too many of them."""
        self.remarks.append(
            ImportRemark(
                "Line {line} was left out: more than {limit} lines are of the same name.", line=self.number, limit=limit
            )
        )


@dataclass(frozen=True, slots=True)
class Table:
    rows: Sequence[Row]
    columns: Columns
    literal: bool
    remarks: list[ImportRemark] = field(default_factory=list)

    def lines(self) -> Iterator[Line]:
        for number, cells in self.rows:
            yield Line(number, cells, self.columns, self.literal, self.remarks)

    def told(self) -> tuple[ImportRemark, ...]:
        if not self.columns.unknown:
            return tuple(self.remarks)
        names = ", ".join(heading[:_SHOWN] for heading in self.columns.unknown[:5])
        more = " …" if self.columns.unknown[5:] else ""
        return (
            *self.remarks,
            ImportRemark("These columns mean nothing here and were left out: {names}.", names=names + more),
        )


def table_of(text: str, name: str, written: Sequence[Place]) -> Table:
    """The rows below the headings. Where all columns are there, as we write them, names are taken as they stand."""
    rows = rows_of(text, headings_in)
    if len(rows) > ROWS:
        raise ImportRefused("“{file}” is too large for an address book; split it.", file=name)
    head = head_of(rows)
    if head is None:
        raise ImportRefused(
            "“{file}” has no column Name; its first line has to say what stands in the columns.", file=name
        )
    columns = columns_of(rows[head][1], written)
    return Table(rows[head + 1 :], columns, all(place in columns.places for place in written))
