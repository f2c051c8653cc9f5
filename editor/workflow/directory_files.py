"""The address book as files: what a file says is joined with what is kept, and the whole is written for others."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.domain.directory_checks import checked_organisation, checked_person
from editor.domain.directory_merging import renewed_organisation, renewed_person
from editor.domain.doubles import organisation_keys, person_keys
from editor.errors import ImportRemark
from editor.exporters.directory_csv import organisations_csv, persons_csv
from editor.exporters.writing import write_bytes
from editor.importers.directory_csv import read_organisations, read_persons
from editor.store.archive import Archive

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Imported(Generic[Entry]):
    """What a file brought: entries that are new, kept ones that say more now, and what could not be read."""

    added: tuple[Entry, ...] = ()
    changed: tuple[Entry, ...] = ()
    unread: tuple[ImportRemark, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return (*self.added, *self.changed)


def import_persons(archive: Archive, file: Path) -> Imported[KeptPerson]:
    """Keeps the people of a CSV file, all or none. Raises ImportRefused."""
    imported = persons_from(file, archive.persons())
    archive.save_persons(imported.entries)
    return imported


def import_organisations(archive: Archive, file: Path) -> Imported[KeptOrganisation]:
    """Keeps the organisations of a CSV file, all or none. Raises ImportRefused."""
    imported = organisations_from(file, archive.organisations())
    archive.save_organisations(imported.entries)
    return imported


def persons_from(file: Path, kept: Sequence[KeptPerson]) -> Imported[KeptPerson]:
    """What the people of a CSV file make of those who are kept; nothing is stored. Raises ImportRefused."""
    read = read_persons(file)
    return _imported(kept, read.persons, _person_keys, _renewed_person, read.unread)


def organisations_from(file: Path, kept: Sequence[KeptOrganisation]) -> Imported[KeptOrganisation]:
    """What the organisations of a CSV file make of those that are kept. Raises ImportRefused."""
    read = read_organisations(file)
    return _imported(kept, read.organisations, _organisation_keys, _renewed_organisation, read.unread)


def export_persons(archive: Archive, file: Path, interface: Language = Language.DE) -> int:
    """Writes everybody into a CSV file; gives how many there are. Raises ExportRefused."""
    persons = archive.persons()
    write_bytes(file, persons_csv(persons, interface))
    return len(persons)


def export_organisations(archive: Archive, file: Path, interface: Language = Language.DE) -> int:
    """Writes all organisations into a CSV file; gives how many there are. Raises ExportRefused."""
    organisations = archive.organisations()
    write_bytes(file, organisations_csv(organisations, interface))
    return len(organisations)


def _imported(
    kept: Sequence[Entry],
    read: Sequence[Entry],
    keys: Callable[[Entry], Iterable[Sequence[Hashable]]],
    renew: Callable[[Entry, Entry], Entry],
    unread: tuple[ImportRemark, ...],
) -> Imported[Entry]:
    known = _counterparts(kept, read, keys)
    added = tuple(each for at, each in enumerate(read) if at not in known)
    renewed = [(kept[place], renew(kept[place], read[at])) for at, place in known.items()]
    return Imported(added, tuple(after for before, after in renewed if after != before), unread)


def _counterparts(
    kept: Sequence[Entry], read: Sequence[Entry], keys: Callable[[Entry], Iterable[Sequence[Hashable]]]
) -> dict[int, int]:
    """Which kept entry is meant by which of the file: first where the stronger keys agree, each at most once."""
    found: dict[int, int] = {}
    tiers = [list(map(list, keys(each))) for each in kept]
    wanted = [list(map(list, keys(each))) for each in read]
    for tier in range(2):
        taken = set(found.values())
        places: dict[Hashable, deque[int]] = defaultdict(deque)
        for place, held in enumerate(tiers):
            for key in held[tier] if place not in taken else ():
                places[key].append(place)
        for at, held in enumerate(wanted):
            free = _first_free(held[tier], places, taken) if at not in found else None
            if free is not None:
                found[at] = free
                taken.add(free)
    return dict(sorted(found.items()))


def _first_free(keys: Iterable[Hashable], places: Mapping[Hashable, deque[int]], taken: AbstractSet[int]) -> int | None:
    """The first place under the keys that is not taken; those that are taken are looked at once."""
    for key in keys:
        waiting = places.get(key) or deque()
        while waiting and waiting[0] in taken:
            waiting.popleft()
        if waiting:
            return waiting[0]
    return None


def _person_keys(person: KeptPerson) -> Iterator[Sequence[Hashable]]:
    """Names with the e-mail, which tell namesakes apart, then names alone."""
    names = list(person_keys(person.names, ""))
    yield [(person.email.casefold(), name) for name in names] if person.email else []
    yield names


def _organisation_keys(organisation: KeptOrganisation) -> Iterator[Sequence[Hashable]]:
    present = [organisation.name[language] for language in LANGUAGES]
    yield list(organisation_keys(present))
    yield list(organisation_keys((*present, *organisation.other_names)))


def _renewed_person(kept: KeptPerson, newer: KeptPerson) -> KeptPerson:
    return checked_person(renewed_person(kept, newer))


def _renewed_organisation(kept: KeptOrganisation, newer: KeptOrganisation) -> KeptOrganisation:
    return checked_organisation(renewed_organisation(kept, newer))
