"""The address book: what is kept, and what the rows of past releases say, without reading a release."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, Text, bindparam, cast, select

from editor.domain.address_book import AddressBook, gathered, with_kept
from editor.domain.bilingual import Bilingual
from editor.domain.document import from_document
from editor.domain.people import Affiliation, Issuer, Person
from editor.store.directory_rows import organisations_in, persons_in
from editor.store.listing import NEWEST_FIRST
from editor.store.tables import affiliations, blocks, issuers, people, releases

LIMIT = 2000
"""Releases that are looked through, the newest: who was quoted before them is hardly quoted again."""

_NEWEST = select(releases.c.key).where(releases.c.deleted.is_(None)).order_by(*NEWEST_FIRST).limit(bindparam("limit"))
_AMONG = _NEWEST.subquery()
# Rows come as the database finds them and are put in order here: sorting ten thousand of them there takes longer.
_CONTACTS = select(releases.c.key, cast(releases.c.facts["contacts"], Text)).join(
    _AMONG, _AMONG.c.key == releases.c.key
)
_BOILERPLATES = select(releases.c.key, cast(releases.c.facts["boilerplates"], Text)).join(
    _AMONG, _AMONG.c.key == releases.c.key
)
_ISSUERS = select(issuers.c.release, issuers.c.position, issuers.c.name_de, issuers.c.name_en).join(
    _AMONG, _AMONG.c.key == issuers.c.release
)
_PEOPLE = (
    select(
        blocks.c.release,
        blocks.c.position,
        people.c.position,
        people.c.key,
        people.c.name,
        people.c.title_de,
        people.c.title_en,
        people.c.function_de,
        people.c.function_en,
    )
    .join(blocks, blocks.c.key == people.c.block)
    .join(_AMONG, _AMONG.c.key == blocks.c.release)
)
_AFFILIATIONS = (
    select(
        affiliations.c.person,
        affiliations.c.position,
        affiliations.c.role_de,
        affiliations.c.role_en,
        affiliations.c.organisation_de,
        affiliations.c.organisation_en,
    )
    .join(people, people.c.key == affiliations.c.person)
    .join(blocks, blocks.c.key == people.c.block)
    .join(_AMONG, _AMONG.c.key == blocks.c.release)
)


def address_book(connection: Connection, today: date, limit: int = LIMIT) -> AddressBook:
    """What is kept and holds today, then what the `limit` newest releases say."""
    return with_kept(seen(connection, limit), persons_in(connection), organisations_in(connection), today)


def seen(connection: Connection, limit: int = LIMIT) -> AddressBook:
    """What the `limit` newest releases say; deleted ones are left out."""
    newest = _Newest(connection, limit)
    named = (Bilingual(*names) for names in dict.fromkeys(row[2:] for row in newest.rows(_ISSUERS, 2)))
    return gathered(
        people=_people(newest),
        issuers=map(Issuer, named),
        contacts=from_document({"contacts": _distinct(newest.rows(_CONTACTS, 1))}).contacts,
        boilerplates=from_document({"boilerplates": _distinct(newest.rows(_BOILERPLATES, 1))}).boilerplates,
    )


class _Newest:
    """The newest releases, and rows that belong to them."""

    def __init__(self, connection: Connection, limit: int) -> None:
        self._connection = connection
        self._among = {"limit": limit}
        self._places = {key: at for at, key in enumerate(connection.execute(_NEWEST, self._among).scalars())}

    def rows(self, statement: Select[Any], order: int) -> list[Any]:
        """The rows in the order of their releases, which the first column names, and of the columns up to `order`."""
        places = self._places
        return sorted(self.unordered(statement), key=lambda row: (places[row[0]], row[1:order]))

    def unordered(self, statement: Select[Any]) -> Sequence[Any]:
        return self._connection.execute(statement, self._among).all()


def _people(newest: _Newest) -> Iterator[Person]:
    roles: dict[int, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for person, position, *texts in newest.unordered(_AFFILIATIONS):
        roles[person].append((position, tuple(texts)))
    held = {key: tuple(texts for _, texts in sorted(several)) for key, several in roles.items()}
    rows = ((row[4:], held.get(row[3], ())) for row in newest.rows(_PEOPLE, 3))
    for (name, *texts), held_here in dict.fromkeys(rows):  # most people are quoted again and again
        title, function = _pairs(texts)
        yield Person(name, title, function, tuple(Affiliation(*_pairs(each)) for each in held_here))


def _pairs(texts: Sequence[str]) -> tuple[Bilingual, Bilingual]:
    """Two texts in both languages, from the four columns they are stored in."""
    first_de, first_en, second_de, second_en = texts
    return Bilingual(first_de, first_en), Bilingual(second_de, second_en)


def _distinct(rows: Iterable[tuple[int, str | None]]) -> list[object]:
    """The items of JSON lists, each once: most releases of a house repeat the one before."""
    found: dict[str, object] = {}
    for text in dict.fromkeys(text for _, text in rows if text):
        for item in json.loads(text) or ():
            found.setdefault(repr(item), item)
    return list(found.values())
