"""Which column of a table of people or organisations is what, by its heading in German or English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.importers.tables import Row
from editor.language.directory_headings import Column, Heading, read_heading

Place = tuple[Column, Language | None]

_ROWS_LOOKED_AT = 10
_NAMES = frozenset({Column.NAME, Column.FIRST, Column.LAST})


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each thing stands in a row, and which headings mean nothing to us."""

    places: Mapping[Place, int]
    unknown: tuple[str, ...] = ()

    def text(self, cells: Sequence[str], column: Column, language: Language | None = None) -> str:
        index = self.places.get((column, language), len(cells))
        return cells[index] if index < len(cells) else ""

    def both(self, cells: Sequence[str], column: Column) -> Bilingual:
        de, en = (self.text(cells, column, language) for language in LANGUAGES)
        return Bilingual(de, en)

    def has(self, column: Column) -> bool:
        return any(column is each for each, _ in self.places)


def headings_in(cells: Iterable[str]) -> int:
    """How many headings that we know are in a row."""
    return sum(read_heading(cell) is not None for cell in cells if cell)


def head_of(rows: Sequence[Row]) -> int | None:
    """The place of the first row that names its columns, a name among them; None without one."""
    for index, (_, cells) in enumerate(rows[:_ROWS_LOOKED_AT]):
        if any(found and found.column in _NAMES for found in map(read_heading, filter(None, cells))):
            return index
    return None


def columns_of(cells: Sequence[str], written: Sequence[Place]) -> Columns:
    """The columns that a row of headings names; those of `written` that have a language are there for each of them."""
    bilingual = {column for column, language in written if language}
    known = {column for column, _ in written} | _NAMES
    found = [(index, heading) for index, cell in enumerate(cells) if cell and (heading := read_heading(cell))]
    found = [(index, heading) for index, heading in found if heading.column in known]
    spoken = _language(heading for _, heading in found)
    places: dict[Place, int] = {}
    for index, heading in sorted(found, key=lambda each: not each[1].named):
        if place := _free_place(heading, spoken, places, is_bilingual=heading.column in bilingual):
            places[place] = index
    used = set(places.values())
    unknown = tuple(cell for index, cell in enumerate(cells) if cell and index not in used)
    return Columns(places, unknown)


def _language(headings: Iterable[Heading]) -> Language:
    """The language that most headings are in."""
    own = [heading.language for heading in headings if not heading.named]
    return Language.EN if own.count(Language.EN) > own.count(Language.DE) else Language.DE


def _free_place(heading: Heading, spoken: Language, taken: Iterable[Place], *, is_bilingual: bool) -> Place | None:
    """A heading that names no language is for its own one, and for the other where that is named."""
    language = heading.language or spoken
    wanted = (language, language.other) if not heading.named else (language,)
    places: list[Place] = [(heading.column, each) for each in wanted] if is_bilingual else [(heading.column, None)]
    return next((place for place in places if place not in taken), None)
