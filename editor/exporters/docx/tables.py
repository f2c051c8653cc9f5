"""The grid in which photos stand beside their words and small parts beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.exporters.docx.markup import TEXT_WIDTH, TWIPS_PER_MM, kept_with_next, table

_COLUMNS = (3402, 1304, 4706)
_NARROW = 6200
_GUTTER_MM, _HIGHEST_MM = 5, 70


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: neighbouring rows are put into one table."""

    markup: str


Item = str | Row


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of every table, in twips: a photo takes the first, its words the others; sections take the first
    two or the third. With one grid all neighbouring rows are one table."""

    width: int

    @property
    def columns(self) -> tuple[int, int, int]:
        first, second = (round(column * self.width / TEXT_WIDTH) for column in _COLUMNS[:2])
        return first, second, self.width - first - second

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for two things beside each other."""
        return self.width < _NARROW

    @property
    def photo_box_mm(self) -> tuple[float, float]:
        room = self.width if self.is_narrow else self.columns[0]
        return room / TWIPS_PER_MM - (0 if self.is_narrow else _GUTTER_MM), _HIGHEST_MM


def kept(item: Item) -> Item:
    """The item so that the end mark or the character count below it never stands alone on a page."""
    return Row(kept_with_next(item.markup)) if isinstance(item, Row) else kept_with_next(item)


def with_tables(items: Sequence[Item], grid: Grid) -> Iterator[str]:
    rows: list[str] = []
    for item in items:
        if isinstance(item, Row):
            rows.append(item.markup)
            continue
        if rows:
            yield table(rows, grid.columns)
            rows = []
        yield item
    if rows:
        yield table(rows, grid.columns)
