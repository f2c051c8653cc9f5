"""Who was quoted, and how often: counted once, and again only when the archive was written to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, exists, select

from editor.language.folding import words
from editor.store.tables import blocks, people, quotes, releases

_IS_QUOTE = exists().where(quotes.c.key == people.c.block)
# Read from end to end and counted here, by the driver alone: ordered by name, each row would be looked up by itself.
_ALL = "SELECT name FROM people NOT INDEXED WHERE EXISTS (SELECT 1 FROM quotes WHERE quotes.key = people.block)"
_IN_BIN = (
    select(people.c.name)
    .select_from(releases)
    .join(blocks, blocks.c.release == releases.c.key)
    .join(people, people.c.block == blocks.c.key)
    .where(releases.c.deleted.is_not(None), _IS_QUOTE)
)


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A speaker; `folded` is the name as it is looked for, with a space before each word."""

    name: str
    count: int
    folded: str


class Speakers:
    """Remembers the count, so that each letter typed into a field of names costs nothing."""

    def __init__(self) -> None:
        self._state: tuple[int, int] | None = None
        self._all: tuple[_Speaker, ...] = ()

    def named(self, connection: Connection, beginning: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Those a word of whose name begins so, most quoted first."""
        state = _state(connection)
        if state != self._state:
            self._all, self._state = _counted(connection), state
        typed = _folded(beginning)
        found = (each for each in self._all if typed in each.folded)
        return tuple((each.name, each.count) for each, _ in zip(found, range(limit), strict=False))


def _state(connection: Connection) -> tuple[int, int]:
    """Another one after whatever was written, here or by another program."""
    own = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    others = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    return int(own), int(others)


def _counted(connection: Connection) -> tuple[_Speaker, ...]:
    counts = Counter(name for (name,) in connection.connection.cursor().execute(_ALL))
    counts.subtract(connection.execute(_IN_BIN).scalars())
    del counts[""]
    ordered = sorted((each for each in counts.items() if each[1] > 0), key=lambda each: (-each[1], _folded(each[0])))
    return tuple(_Speaker(name, count, _folded(name)) for name, count in ordered)


def _folded(text: str) -> str:
    return "".join(f" {word}" for word in words(text))
