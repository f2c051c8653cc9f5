"""The house styles of an archive. Until somebody stores one, the built-in ones are there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Text, bindparam, cast, delete, func, insert, select, update

from editor.compose.house import BUILT_IN, House
from editor.errors import EditorError, StoreError
from editor.store.access import Access
from editor.store.tables import house_files, houses

_STORED = select(houses.c.id, cast(houses.c.content, Text).label("content")).order_by(houses.c.position, houses.c.key)
_KEY = select(houses.c.key).where(houses.c.id == bindparam("id"))


@dataclass(frozen=True, slots=True)
class _StoredHouse:
    """One row: `house` is None where its content cannot be read, as after an older program has opened the archive."""

    id: str
    house: House | None
    name: str


class Houses(Access):
    """House styles, and the letterheads and logos that they use."""

    def houses(self) -> tuple[House, ...]:
        """The house styles in their order; the built-in ones while none is stored, or none can be read."""
        return _readable(self._stored_houses()) or BUILT_IN

    def unreadable_houses(self) -> tuple[StoreError, ...]:
        """A sentence for each stored house style that `houses` leaves out: to be told once, where they are loaded."""
        return tuple(
            StoreError(
                "The house style {name} cannot be read and was left out; "
                "it may be of a newer version, or the archive is damaged.",
                name=each.name,
            )
            for each in self._stored_houses()
            if each.house is None
        )

    def has_own_houses(self) -> bool:
        """Whether somebody has kept a house style here, readable or not."""
        return bool(self._stored_houses())

    def has_house(self, house_id: str) -> bool:
        """Whether a house style has this id, be it one that cannot be read."""
        stored = self._stored_houses()
        return house_id in {*(each.id for each in stored), *(each.id for each in _readable(stored) or BUILT_IN)}

    def save_house(self, house: House) -> None:
        """Keeps the house style under its id; the first one that is kept brings the built-in ones along."""
        with self._writing() as connection:
            stored = _stored(connection)
            if not _readable(stored):
                _write_all(connection, BUILT_IN, stored)
            _write(connection, house)

    def delete_house(self, house_id: str) -> None:
        """Removes a house style; without the last one the built-in ones are back. Its files stay in the folder."""
        with self._writing() as connection:
            stored = _stored(connection)
            if not _readable(stored):
                _write_all(connection, [each for each in BUILT_IN if each.id != house_id], stored)
            connection.execute(delete(houses).where(houses.c.id == house_id))

    def keep_letterhead(self, file: Path) -> str:
        """Keeps a letterhead beside the photos; returns its digest (hex). Raises MediaError, naming the file.

        Whether it can be written on is for the exporters to say (`exporters.letterheads`), before this.
        """
        return self.media.add_letterhead(file)

    def file(self, digest: str) -> Path | None:
        """The photo, logo or letterhead with this digest; None where there is none."""
        return self.media.path(digest)

    def _stored_houses(self) -> list[_StoredHouse]:
        with self._reading() as connection:
            return _stored(connection)


def _stored(connection: Connection) -> list[_StoredHouse]:
    return [_read(row.id, row.content) for row in connection.execute(_STORED)]


def _readable(stored: Sequence[_StoredHouse]) -> tuple[House, ...]:
    return tuple(each.house for each in stored if each.house)


def _read(house_id: str, content: str) -> _StoredHouse:
    from editor.compose.house_document import house_from_document

    document: object = None
    try:
        document = json.loads(content)
        house = house_from_document(document)
    except (EditorError, ValueError, RecursionError):
        return _StoredHouse(house_id, None, _name_in(document) or house_id)
    return _StoredHouse(house_id, house, house.name)


def _name_in(document: object) -> str:
    name = document.get("name") if isinstance(document, dict) else None
    return name if isinstance(name, str) else ""


def _write_all(connection: Connection, several: Sequence[House], stored: Sequence[_StoredHouse]) -> None:
    """Writes those whose id is free: what cannot be read is not written over unasked."""
    taken = {each.id for each in stored}
    for house in several:
        if house.id not in taken:
            _write(connection, house)


def _write(connection: Connection, house: House) -> None:
    from editor.compose.house_document import house_to_document

    content = house_to_document(house)
    key = connection.execute(_KEY, {"id": house.id}).scalar()
    if key is None:
        row = {"id": house.id, "position": _next_position(connection), "content": content}
        written = connection.execute(insert(houses).values(row)).inserted_primary_key
        key = written[0] if written else None
    else:
        connection.execute(update(houses).where(houses.c.key == key).values(content=content))
        connection.execute(delete(house_files).where(house_files.c.house == key))
    if files := [{"house": key, "digest": digest, "name": name} for digest, name in _files(house)]:
        connection.execute(insert(house_files), files)


def _next_position(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(houses.c.position), -1))).scalar_one()) + 1


def _files(house: House) -> Iterator[tuple[str, str]]:
    if house.logo:
        yield house.logo, ""
    if house.letterhead:
        yield house.letterhead, house.letterhead_name
