"""People and organisations from CSV files: one role or boilerplate a line, lines of the same entry joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from editor.domain.bilingual import Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Role
from editor.domain.directory_checks import LINE, checked_organisation, checked_person
from editor.domain.directory_merging import merged_organisation, merged_person
from editor.domain.joining import name_key
from editor.domain.same_names import in_spoken_order
from editor.errors import ImportRefused, ImportRemark
from editor.importers.directory_lines import Line, table_of
from editor.importers.tables import table_text
from editor.language.directory_headings import ORGANISATION_COLUMNS, PERSON_COLUMNS, Column
from editor.language.names import split_title

LIMIT = 20_000
"""Entries that one file has at most."""

LINES = 200
"""Lines of one entry at most."""

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class ReadPersons:
    """The people of a file; `unread` says what in it could not be read, each in a sentence."""

    persons: tuple[KeptPerson, ...]
    unread: tuple[ImportRemark, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadOrganisations:
    """The organisations of a file; `unread` says what in it could not be read, each in a sentence."""

    organisations: tuple[KeptOrganisation, ...]
    unread: tuple[ImportRemark, ...] = ()


def read_persons(file: Path) -> ReadPersons:
    """The people in a CSV file. Raises ImportRefused for what is no such file, and where nobody is in it."""
    found = persons_in(table_text(file), file.name)
    if not found.persons:
        raise ImportRefused("There is nobody in “{file}”; it needs a name in each line.", file=file.name)
    return found


def read_organisations(file: Path) -> ReadOrganisations:
    """The organisations in a CSV file. Raises ImportRefused for what is no such file, and where none is in it."""
    found = organisations_in(table_text(file), file.name)
    if not found.organisations:
        raise ImportRefused("There is no organisation in “{file}”; it needs a name in each line.", file=file.name)
    return found


def persons_in(text: str, name: str) -> ReadPersons:
    """Like `read_persons`, of the text of a file called `name`."""
    table = table_of(text, name, PERSON_COLUMNS)
    found, places = _Found(name, _joined_person), _Places()
    for line in table.lines():
        if person := _person(line):
            places.remember(person, found.put(line, person, places.of(person)))
    return ReadPersons(tuple(found.entries), table.told())


def organisations_in(text: str, name: str) -> ReadOrganisations:
    """Like `read_organisations`, of the text of a file called `name`."""
    table = table_of(text, name, ORGANISATION_COLUMNS)
    found = _Found(name, _joined_organisation)
    places: dict[tuple[str, str], int] = {}
    for line in table.lines():
        if each := _organisation(line):
            key = (name_key(each.name.de), name_key(each.name.en))
            places[key] = found.put(line, each, places.get(key))
    return ReadOrganisations(tuple(found.entries), table.told())


class _Found(Generic[Entry]):
    """The entries of a file in their order, each joined of its lines."""

    def __init__(self, file: str, join: Callable[[Entry, Entry], Entry]) -> None:
        self.entries: list[Entry] = []
        self._lines: list[int] = []
        self._file = file
        self._join = join

    def put(self, line: Line, entry: Entry, place: int | None) -> int:
        """Adds an entry, or joins it with the one that is there at `place`; gives its place."""
        if place is None:
            self._check_number()
            self.entries.append(entry)
            self._lines.append(1)
            return len(self.entries) - 1
        self._lines[place] += 1
        if self._lines[place] > LINES:
            line.leave_out_further(LINES)
        else:
            self.entries[place] = self._join(self.entries[place], entry)
        return place

    def _check_number(self) -> None:
        if len(self.entries) == LIMIT:
            raise ImportRefused(
                "“{file}” has more than {limit} entries, but no more are read from one file; split it.",
                file=self._file,
                limit=LIMIT,
            )


class _Places:
    """Which entry a line is of: namesakes are told by their addresses, a line without one is of the first of them."""

    def __init__(self) -> None:
        self._by_address: dict[tuple[str, str], int] = {}
        self._first: dict[str, int] = {}

    def of(self, person: KeptPerson) -> int | None:
        key = name_key(person.name)
        if not person.email:
            return self._first.get(key)
        return self._by_address.get((key, person.email.casefold()), self._by_address.get((key, "")))

    def remember(self, person: KeptPerson, place: int) -> None:
        key = name_key(person.name)
        if person.email and self._by_address.get((key, "")) == place:
            del self._by_address[key, ""]
        if person.email or key not in self._first:
            self._by_address[key, person.email.casefold()] = place
        self._first.setdefault(key, place)


# -- people


def _person(line: Line) -> KeptPerson | None:
    name, title = _named(line)
    if not line.is_readable(named=bool(name)):
        return None
    role = Role(line.both(Column.ROLE), line.both(Column.ORGANISATION), line.both(Column.FUNCTION), line.period())
    return checked_person(
        KeptPerson(
            name=name,
            title=title,
            roles=(role,),
            email=line.email(),
            phone=line.text(Column.PHONE),
            approval=line.text(Column.APPROVAL),
            note=line.text(Column.NOTE),
            other_names=(line.text(Column.OTHER_NAMES),),
        )
    )


def _named(line: Line) -> tuple[str, Bilingual]:
    """Name and title; in files of others the title may stand before the name, and the surname before a comma."""
    title = line.both(Column.TITLE)
    whole = line.text(Column.NAME).replace("\n", " ")
    name = whole or f"{line.text(Column.FIRST)} {line.text(Column.LAST)}".replace("\n", " ").strip()
    if line.literal or len(name) > LINE:
        return name, title
    before, bare = split_title(in_spoken_order(name))
    return bare, title or Bilingual(de=before)


def _joined_person(one: KeptPerson, other: KeptPerson) -> KeptPerson:
    """Both lines; their roles stay as they are written."""
    roles = tuple(dict.fromkeys((*one.roles, *other.roles)))
    return replace(merged_person(replace(one, roles=()), replace(other, roles=())), roles=roles)


# -- organisations


def _organisation(line: Line) -> KeptOrganisation | None:
    name = line.both(Column.NAME)
    if not line.is_readable(named=bool(name)):
        return None
    about = DatedBoilerplate(line.both(Column.HEADING), line.both(Column.TEXT), line.period())
    return checked_organisation(
        KeptOrganisation(
            name=name,
            web=line.text(Column.WEB),
            approval=line.text(Column.APPROVAL),
            note=line.text(Column.NOTE),
            boilerplates=(about,),
            other_names=(line.text(Column.OTHER_NAMES),),
        )
    )


def _joined_organisation(one: KeptOrganisation, other: KeptOrganisation) -> KeptOrganisation:
    boilerplates = tuple(dict.fromkeys((*one.boilerplates, *other.boilerplates)))
    merged = merged_organisation(replace(one, boilerplates=()), replace(other, boilerplates=()))
    return replace(merged, boilerplates=boilerplates)
