"""The rows of the kept address book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, delete, insert, select

from editor.domain.bilingual import Bilingual
from editor.domain.directory import ALWAYS, DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.store.tables import (
    organisation_boilerplates,
    organisation_names,
    organisations,
    person_names,
    person_roles,
    persons,
)

Part = TypeVar("Part")

_PERSONS = select(
    persons.c.key,
    persons.c.id,
    persons.c.name,
    persons.c.title_de,
    persons.c.title_en,
    persons.c.email,
    persons.c.phone,
    persons.c.approval,
    persons.c.note,
)
_ORGANISATIONS = select(
    organisations.c.key,
    organisations.c.id,
    organisations.c.name_de,
    organisations.c.name_en,
    organisations.c.web,
    organisations.c.approval,
    organisations.c.note,
)

_AT_ONCE = 500
"""Ids in one statement: databases take a limited number of values."""


def persons_in(connection: Connection) -> list[KeptPerson]:
    """All kept people, in no order."""
    names = _names(connection, person_names, "person")
    roles = _parts(connection, person_roles, "person", _role)
    return [
        KeptPerson(
            id=person_id,
            name=name,
            title=Bilingual(title_de, title_en),
            roles=tuple(roles.get(key, ())),
            email=email,
            phone=phone,
            approval=approval,
            note=note,
            other_names=names.get(key, ()),
        )
        for key, person_id, name, title_de, title_en, email, phone, approval, note in connection.execute(_PERSONS)
    ]


def organisations_in(connection: Connection) -> list[KeptOrganisation]:
    """All kept organisations, in no order."""
    names = _names(connection, organisation_names, "organisation")
    boilerplates = _parts(connection, organisation_boilerplates, "organisation", _boilerplate)
    return [
        KeptOrganisation(
            id=organisation_id,
            name=Bilingual(name_de, name_en),
            web=web,
            approval=approval,
            note=note,
            boilerplates=tuple(boilerplates.get(key, ())),
            other_names=names.get(key, ()),
        )
        for key, organisation_id, name_de, name_en, web, approval, note in connection.execute(_ORGANISATIONS)
    ]


def has_any(connection: Connection) -> bool:
    """Whether any person or organisation is kept."""
    return any(connection.execute(select(table.c.key).limit(1)).first() for table in (persons, organisations))


def replace_persons(connection: Connection, several: Sequence[KeptPerson], gone: Iterable[str]) -> None:
    """Writes people in the place of those with the same ids, and removes others."""
    _delete(connection, persons, (*(each.id for each in several), *gone))
    _write_persons(connection, several)


def replace_organisations(connection: Connection, several: Sequence[KeptOrganisation], gone: Iterable[str]) -> None:
    """Writes organisations, likewise."""
    _delete(connection, organisations, (*(each.id for each in several), *gone))
    _write_organisations(connection, several)


def _delete(connection: Connection, table: Table, ids: Iterable[str]) -> None:
    """Removes entries by id, with all that belongs to them."""
    remaining = iter(ids)
    while some := list(islice(remaining, _AT_ONCE)):
        connection.execute(delete(table).where(table.c.id.in_(some)))


def _write_persons(connection: Connection, several: Iterable[KeptPerson]) -> None:
    """Writes people of whom there are no rows."""
    names: list[Mapping[str, object]] = []
    roles: list[Mapping[str, object]] = []
    for person in several:
        key = _key_of(connection, persons, _person_row(person))
        names += ({"person": key, "name": name} for name in person.other_names)
        roles += ({"person": key, "position": at, **_role_row(role)} for at, role in enumerate(person.roles))
    _insert(connection, person_names, names)
    _insert(connection, person_roles, roles)


def _write_organisations(connection: Connection, several: Iterable[KeptOrganisation]) -> None:
    """Writes organisations of which there are no rows."""
    names: list[Mapping[str, object]] = []
    boilerplates: list[Mapping[str, object]] = []
    for organisation in several:
        key = _key_of(connection, organisations, _organisation_row(organisation))
        names += ({"organisation": key, "name": name} for name in organisation.other_names)
        boilerplates += (
            {"organisation": key, "position": at, **_boilerplate_row(each)}
            for at, each in enumerate(organisation.boilerplates)
        )
    _insert(connection, organisation_names, names)
    _insert(connection, organisation_boilerplates, boilerplates)


# -- reading


def _names(connection: Connection, table: Table, owner: str) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for key, name in connection.execute(select(table.c[owner], table.c.name).order_by(table.c.key)):
        found[key].append(name)
    return {key: tuple(names) for key, names in found.items()}


def _parts(
    connection: Connection, table: Table, owner: str, part: Callable[[Sequence[Any]], Part]
) -> dict[int, list[Part]]:
    """The parts of all entries in their order, by the key of the entry."""
    found: dict[int, list[Part]] = defaultdict(list)
    columns = [column for column in table.columns if column.name not in {"key", "position", owner}]
    for key, *texts in connection.execute(select(table.c[owner], *columns).order_by(table.c[owner], table.c.position)):
        found[key].append(part(texts))
    return found


def _role(row: Sequence[Any]) -> Role:
    role_de, role_en, organisation_de, organisation_en, function_de, function_en, since, until = row
    role, organisation = Bilingual(role_de, role_en), Bilingual(organisation_de, organisation_en)
    period = Period(since, until) if since or until else ALWAYS
    return Role(role, organisation, Bilingual(function_de, function_en), period)


def _boilerplate(row: Sequence[Any]) -> DatedBoilerplate:
    heading_de, heading_en, text_de, text_en, since, until = row
    return DatedBoilerplate(Bilingual(heading_de, heading_en), Bilingual(text_de, text_en), Period(since, until))


# -- writing


def _key_of(connection: Connection, table: Table, row: Mapping[str, object]) -> int:
    written = connection.execute(insert(table).values(row)).inserted_primary_key
    return int(written[0]) if written else 0


def _insert(connection: Connection, table: Table, several: list[Mapping[str, object]]) -> None:
    if several:
        connection.execute(insert(table), several)


def _person_row(person: KeptPerson) -> Mapping[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        **_both("title", person.title),
        "email": person.email,
        "phone": person.phone,
        "approval": person.approval,
        "note": person.note,
    }


def _role_row(role: Role) -> Mapping[str, object]:
    texts = {**_both("role", role.role), **_both("organisation", role.organisation), **_both("function", role.function)}
    return {**texts, "since": role.period.since, "until": role.period.until}


def _organisation_row(organisation: KeptOrganisation) -> Mapping[str, object]:
    return {
        "id": organisation.id,
        **_both("name", organisation.name),
        "web": organisation.web,
        "approval": organisation.approval,
        "note": organisation.note,
    }


def _boilerplate_row(each: DatedBoilerplate) -> Mapping[str, object]:
    texts = {**_both("heading", each.heading), **_both("text", each.text)}
    return {**texts, "since": each.period.since, "until": each.period.until}


def _both(name: str, text: Bilingual) -> Mapping[str, str]:
    return {f"{name}_de": text.de, f"{name}_en": text.en}
