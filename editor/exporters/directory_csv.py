"""People and organisations as CSV for spreadsheets: one role or boilerplate a line, read back by the import."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from editor.domain.bilingual import Language
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.language.directory_headings import ORGANISATION_COLUMNS, PERSON_COLUMNS, written_heading

_FORMULA = re.compile("'*[=+\\-@＝＋－＠]")


def persons_csv(persons: Iterable[KeptPerson], interface: Language = Language.DE) -> bytes:
    """The people with headings in the language of the interface, in UTF-8 with byte order mark."""
    rows = (row for person in persons for row in _person_rows(person))
    return _table([written_heading(column, interface, language) for column, language in PERSON_COLUMNS], rows)


def organisations_csv(organisations: Iterable[KeptOrganisation], interface: Language = Language.DE) -> bytes:
    """The organisations, likewise."""
    rows = (row for organisation in organisations for row in _organisation_rows(organisation))
    return _table([written_heading(column, interface, language) for column, language in ORGANISATION_COLUMNS], rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Semicolons, as a German spreadsheet expects them and any other guesses."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    """A spreadsheet takes what begins like a formula for one; an apostrophe before it says that it is text."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _person_rows(person: KeptPerson) -> Iterator[tuple[str, ...]]:
    for role in person.roles or (Role(),):
        yield (
            person.name,
            *(person.title.de, person.title.en),
            *(role.role.de, role.role.en),
            *(role.organisation.de, role.organisation.en),
            *(role.function.de, role.function.en),
            *_days(role.period),
            person.email,
            person.phone,
            person.approval,
            person.note,
            "; ".join(person.other_names),
        )


def _organisation_rows(organisation: KeptOrganisation) -> Iterator[tuple[str, ...]]:
    for each in organisation.boilerplates or (DatedBoilerplate(),):
        yield (
            *(organisation.name.de, organisation.name.en),
            organisation.web,
            *(each.heading.de, each.heading.en),
            *(each.text.de, each.text.en),
            *_days(each.period),
            organisation.approval,
            organisation.note,
            "; ".join(organisation.other_names),
        )


def _days(period: Period) -> tuple[str, str]:
    return _day(period.since), _day(period.until)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
