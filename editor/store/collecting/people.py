"""The persons of many blocks at once: who speaks, who is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from editor.domain.bilingual import Bilingual
from editor.domain.people import Affiliation, Person, PersonShown
from editor.store.tables import affiliations, people

# Without an order: put in order here, as no index could give it for so many blocks.
_PEOPLE = select(people).where(people.c.block.in_(bindparam("keys", expanding=True)))
_AFFILIATIONS = select(affiliations).where(affiliations.c.person.in_(bindparam("keys", expanding=True)))


def people_of(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[PersonShown, ...]]:
    """The persons of each of these blocks, in their order."""
    rows = sorted(connection.execute(_PEOPLE, {"keys": list(keys)}).all(), key=lambda row: (row.block, row.position))
    held = _affiliations(connection, [row.key for row in rows])
    found: dict[int, list[PersonShown]] = defaultdict(list)
    for row in rows:
        title, function = Bilingual(row.title_de, row.title_en), Bilingual(row.function_de, row.function_en)
        person = Person(row.name, title, function, tuple(held.get(row.key, ())))
        found[row.block].append(PersonShown(person, row.consent))
    return {block: tuple(shown) for block, shown in found.items()}


def _affiliations(connection: Connection, keys: Sequence[int]) -> dict[int, list[Affiliation]]:
    found: dict[int, list[Affiliation]] = defaultdict(list)
    rows = connection.execute(_AFFILIATIONS, {"keys": list(keys)}).all() if keys else []
    for row in sorted(rows, key=lambda row: row.position):
        role, organisation = Bilingual(row.role_de, row.role_en), Bilingual(row.organisation_de, row.organisation_en)
        found[row.person].append(Affiliation(role, organisation))
    return found
