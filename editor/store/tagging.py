"""Tags: words by which the writer files releases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, insert, select

from editor.errors import StoreError
from editor.store.stored_releases import StoredReleases
from editor.store.tables import releases, tags

LONGEST = 60
"""Characters of a tag."""


class Tagging(StoredReleases):
    """The tags of releases; a tag is there as long as a release has it."""

    def tags(self) -> dict[str, int]:
        """All tags by name, each with the number of releases that have it; the bin does not count."""
        present = select(tags.c.name, func.count()).join(releases, releases.c.key == tags.c.release)
        statement = present.where(releases.c.deleted.is_(None)).group_by(tags.c.name)
        with self._reading() as connection:
            rows = connection.execute(statement).all()
        return {row[0]: row[1] for row in sorted(rows, key=lambda row: str(row[0]).casefold())}

    def tag(self, release_ids: Sequence[str], name: str) -> None:
        """Gives the tag to these releases. Raises StoreError for an empty tag or one that is too long."""
        wanted = _checked(name)
        with self._writing() as connection:
            keys = _keys(connection, release_ids)
            have = set(connection.execute(select(tags.c.release).where(tags.c.name == wanted)).scalars())
            if new := [{"release": key, "name": wanted} for key in keys if key not in have]:
                connection.execute(insert(tags), new)

    def untag(self, release_ids: Sequence[str], name: str) -> None:
        """Takes the tag from these releases."""
        with self._writing() as connection:
            keys = _keys(connection, release_ids)
            connection.execute(delete(tags).where(tags.c.name == name, tags.c.release.in_(keys)))


def tags_of(connection: Connection, keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The tags of releases by their keys, each in the order in which they were given."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = connection.execute(select(tags.c.release, tags.c.name).where(tags.c.release.in_(keys)).order_by(tags.c.key))
    for key, name in rows:
        found[key].append(name)
    return {key: tuple(names) for key, names in found.items()}


def _checked(name: str) -> str:
    wanted = " ".join(name.split())
    if not wanted:
        raise StoreError("A tag needs a name.")
    if len(wanted) > LONGEST:
        raise StoreError("The tag {name} is too long; {count} characters are enough.", name=wanted, count=LONGEST)
    return wanted


def _keys(connection: Connection, release_ids: Sequence[str]) -> list[int]:
    return list(connection.execute(select(releases.c.key).where(releases.c.id.in_(release_ids))).scalars())
