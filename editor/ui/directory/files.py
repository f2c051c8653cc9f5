"""People and organisations as CSV files: what a file makes of those that are edited here, and these as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.domain.bilingual import Language
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.errors import ImportRemark
from editor.ui.directory.working_directory import Entry


@dataclass(frozen=True, slots=True)
class Read:
    """Entries of a file that are new, those that say more now, and what could not be read."""

    added: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    unread: tuple[ImportRemark, ...]


def read_entries(file: Path, kind: str, kept: Sequence[Entry]) -> Read:
    """Raises ImportRefused where the file is no table of them."""
    from editor.workflow.directory_files import organisations_from, persons_from

    if kind == "people":
        people = persons_from(file, persons_among(kept))
        return Read(people.added, people.changed, people.unread)
    found = organisations_from(file, organisations_among(kept))
    return Read(found.added, found.changed, found.unread)


def write_entries(entries: Sequence[Entry], kind: str, file: Path, language: Language) -> None:
    """Raises ExportRefused where the file cannot be written."""
    from editor.exporters.directory_csv import organisations_csv, persons_csv
    from editor.exporters.writing import write_bytes

    if kind == "people":
        write_bytes(file, persons_csv(persons_among(entries), language))
    else:
        write_bytes(file, organisations_csv(organisations_among(entries), language))


def persons_among(entries: Sequence[Entry]) -> list[KeptPerson]:
    return [each for each in entries if isinstance(each, KeptPerson)]


def organisations_among(entries: Sequence[Entry]) -> list[KeptOrganisation]:
    return [each for each in entries if isinstance(each, KeptOrganisation)]
