"""The address book read from the rows of past releases, without reading a release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, bindparam, select

from editor.domain.address_book import AddressBook, gathered
from editor.domain.bilingual import Bilingual
from editor.domain.document import from_document
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person
from editor.store.listing import NEWEST_FIRST
from editor.store.tables import affiliations, blocks, issuers, people, releases

LIMIT = 2000
"""Releases that are looked through, the newest: who was quoted before them is hardly quoted again."""

_NEWEST = (
    select(releases.c.key, releases.c.day)
    .where(releases.c.deleted.is_(None))
    .order_by(*NEWEST_FIRST)
    .limit(bindparam("limit"))
    .subquery()
)
_ORDER = (_NEWEST.c.day.desc(), _NEWEST.c.key.desc())
_FACTS = select(releases.c.facts).join(_NEWEST, _NEWEST.c.key == releases.c.key).order_by(*_ORDER)
_ISSUERS = (
    select(issuers.c.name_de, issuers.c.name_en)
    .join(_NEWEST, _NEWEST.c.key == issuers.c.release)
    .order_by(*_ORDER, issuers.c.position)
)
_PEOPLE = (
    select(
        people.c.key,
        people.c.name,
        people.c.title_de,
        people.c.title_en,
        people.c.function_de,
        people.c.function_en,
    )
    .join(blocks, blocks.c.key == people.c.block)
    .join(_NEWEST, _NEWEST.c.key == blocks.c.release)
    .order_by(*_ORDER, blocks.c.position, people.c.position)
)
_AFFILIATIONS = (
    select(
        affiliations.c.person,
        affiliations.c.role_de,
        affiliations.c.role_en,
        affiliations.c.organisation_de,
        affiliations.c.organisation_en,
    )
    .join(people, people.c.key == affiliations.c.person)
    .join(blocks, blocks.c.key == people.c.block)
    .join(_NEWEST, _NEWEST.c.key == blocks.c.release)
    .order_by(affiliations.c.person, affiliations.c.position)
)


def address_book(connection: Connection, limit: int = LIMIT) -> AddressBook:
    """The address book of the `limit` newest releases; deleted ones are left out."""
    among = {"limit": limit}
    facts = [row.facts for row in connection.execute(_FACTS, among)]
    return gathered(
        people=_people(connection, among),
        issuers=(Issuer(Bilingual(row.name_de, row.name_en)) for row in connection.execute(_ISSUERS, among)),
        contacts=_contacts(facts),
        boilerplates=_boilerplates(facts),
    )


def _people(connection: Connection, among: dict[str, int]) -> Iterator[Person]:
    roles: dict[int, list[tuple[str, ...]]] = defaultdict(list)
    for person, *texts in connection.execute(_AFFILIATIONS, among):
        roles[person].append(tuple(texts))
    rows = ((tuple(texts), tuple(roles.get(key, ()))) for key, *texts in connection.execute(_PEOPLE, among))
    for (name, *texts), held in dict.fromkeys(rows):  # most people are quoted again and again
        title, function = _pairs(texts)
        yield Person(name, title, function, tuple(Affiliation(*_pairs(each)) for each in held))


def _pairs(texts: Sequence[str]) -> tuple[Bilingual, Bilingual]:
    """Two texts in both languages, from the four columns they are stored in."""
    first_de, first_en, second_de, second_en = texts
    return Bilingual(first_de, first_en), Bilingual(second_de, second_en)


def _contacts(facts: list[Mapping[str, object]]) -> Iterator[Contact]:
    for document in _distinct(facts, "contacts"):
        yield from from_document(document).contacts


def _boilerplates(facts: list[Mapping[str, object]]) -> Iterator[Boilerplate]:
    for document in _distinct(facts, "boilerplates"):
        yield from from_document(document).boilerplates


def _distinct(facts: list[Mapping[str, object]], key: str) -> Iterator[dict[str, object]]:
    """What the facts have under `key`, each once: most releases of a house repeat the one before."""
    seen: set[str] = set()
    for each in facts:
        text = repr(each.get(key))
        if text not in seen:
            seen.add(text)
            yield {key: each.get(key)}
