"""The distribution lists of an archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList, Recipient, checked
from editor.language.folding import words
from editor.store.access import Access
from editor.store.tables import distribution_lists, recipients

_KEY = select(distribution_lists.c.key).where(distribution_lists.c.id == bindparam("id"))
_RECIPIENTS = select(recipients).order_by(recipients.c.list, recipients.c.position)


class DistributionLists(Access):
    """To whom releases go, by lists."""

    def distribution_lists(self) -> tuple[DistributionList, ...]:
        """The lists, by name."""
        with self._reading() as connection:
            found = _lists(connection)
        return tuple(sorted(found, key=lambda each: (words(each.name), each.language or "", each.id)))

    def save_distribution_list(self, distribution: DistributionList) -> None:
        """Keeps the list under its id, without doubles.

        Raises DistributionError for a list without a name and for what is no e-mail address.
        """
        self.save_distribution_lists((distribution,))

    def save_distribution_lists(self, several: Iterable[DistributionList]) -> None:
        """Keeps several lists like `save_distribution_list`: all of them or none."""
        right = [checked(each) for each in several]
        with self._writing() as connection:
            for each in right:
                _write(connection, each)

    def delete_distribution_list(self, list_id: str) -> None:
        """Removes a list; sent records keep its name."""
        with self._writing() as connection:
            connection.execute(delete(distribution_lists).where(distribution_lists.c.id == list_id))


def _lists(connection: Connection) -> list[DistributionList]:
    addressed: dict[int, list[Recipient]] = defaultdict(list)
    for row in connection.execute(_RECIPIENTS):
        addressed[row.list].append(Recipient(row.address, row.name))
    return [
        DistributionList(
            id=row.id,
            name=row.name,
            language=Language(row.language) if row.language else None,
            recipients=tuple(addressed.get(row.key, ())),
        )
        for row in connection.execute(select(distribution_lists))
    ]


def _write(connection: Connection, distribution: DistributionList) -> None:
    row = {
        "id": distribution.id,
        "name": distribution.name,
        "language": distribution.language and distribution.language.value,
    }
    key = connection.execute(_KEY, {"id": distribution.id}).scalar()
    if key is None:
        written = connection.execute(insert(distribution_lists).values(row)).inserted_primary_key
        key = written[0] if written else None
    else:
        connection.execute(update(distribution_lists).where(distribution_lists.c.key == key).values(row))
        connection.execute(delete(recipients).where(recipients.c.list == key))
    rows = [
        {"list": key, "position": position, "address": each.address, "name": each.name}
        for position, each in enumerate(distribution.recipients)
    ]
    if rows:
        connection.execute(insert(recipients), rows)
