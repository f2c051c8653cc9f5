"""Who was quoted and who is shown, and how often: counted once, and again only when the archive was written to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from editor.domain.blocks import Kind
from editor.language.folding import words
from editor.store.tables import blocks, people, releases

# Everybody by the index of names alone: who is shown in photos is taken off, which are fewer rows than the quotes.
_ALL = select(people.c.name, func.count()).group_by(people.c.name)
# By the driver alone, in the order of the photos, so that the rows of people are met one after the other.
_SHOWN = "SELECT people.name FROM photos CROSS JOIN people ON people.block = photos.key"
_BIN = select(releases.c.key).where(releases.c.deleted.is_not(None))
_IN_BIN = (
    select(people.c.name, blocks.c.kind)
    .join_from(blocks, people, people.c.block == blocks.c.key)
    .where(blocks.c.release.in_(bindparam("keys", expanding=True)))
)
_TOGETHER = 500

Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """Somebody, and how often."""

    name: str
    count: int


class Speakers:
    """Remembers the counts, so that they cost nothing while nobody writes."""

    def __init__(self) -> None:
        self._state: tuple[int, int] | None = None
        self._all: dict[Kind, tuple[_Named, ...]] = {}

    def named(self, connection: Connection, kind: Kind, beginning: str, limit: int) -> Counted:
        """Those a word of whose name begins so, most often quoted (or shown) first."""
        state = _state(connection)
        if state != self._state:
            self._all, self._state = _counted(connection), state
        typed = _folded(beginning)
        found = (each for each in self._all[kind] if not typed or typed in _folded(each.name))
        return tuple((each.name, each.count) for each, _ in zip(found, range(limit), strict=False))


def _state(connection: Connection) -> tuple[int, int]:
    """Another one after whatever was written, here or by another program."""
    own = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    others = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    return int(own), int(others)


def _counted(connection: Connection) -> dict[Kind, tuple[_Named, ...]]:
    shown = Counter(name for (name,) in connection.connection.cursor().execute(_SHOWN))
    quoted = Counter({row[0]: row[1] for row in connection.execute(_ALL)})
    quoted.subtract(shown)
    gone = {Kind.QUOTE: quoted, Kind.PHOTO: shown}
    for name, kind in _in_bin(connection):
        gone[Kind(kind)][name] -= 1
    return {Kind.QUOTE: _ordered(quoted), Kind.PHOTO: _ordered(shown)}


def _ordered(counts: Mapping[str, int]) -> tuple[_Named, ...]:
    named = (_Named(name, count) for name, count in counts.items() if name and count > 0)
    return tuple(sorted(named, key=lambda each: (-each.count, each.name)))


def _in_bin(connection: Connection) -> Iterator[tuple[str, str]]:
    """Who is quoted or shown in the bin, as often as that is."""
    keys = connection.execute(_BIN).scalars().all()
    for first in range(0, len(keys), _TOGETHER):
        rows = connection.execute(_IN_BIN, {"keys": keys[first : first + _TOGETHER]})
        yield from ((row.name, row.kind) for row in rows)


def _folded(text: str) -> str:
    return "".join(f" {word}" for word in words(text))
