"""The search index: one FTS5 row for every release, brought up to date on demand and a few at a time.

Words are folded and separated by us, so FTS5's simplest tokenizer does: it takes every character
beyond ASCII as a part of a word and splits at the spaces between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, select

from editor.store.keys import place
from editor.store.reading import Stored, stored_by_key
from editor.store.searching import vocabulary
from editor.store.searching.texts import release_text
from editor.store.tables import stale

DDL = (
    *vocabulary.DDL,
    "CREATE VIRTUAL TABLE texts USING fts5(words, tokenize='ascii', columnsize=0)",
)

TABLES = ("words", "word_parts", "texts")

BATCH = 50
"""So many releases are put into the index in one transaction: a save gets in between."""

_MERGED_PAGES = 500
_STEPS = 400

_STALE = select(stale.c.key, stale.c.day).order_by(stale.c.key.desc())


@dataclass(frozen=True, slots=True)
class Stale:
    """A release whose texts changed since it was indexed under `day` (None: it never was)."""

    stored: Stored
    day: date | None

    @property
    def place(self) -> int:
        """Where it belongs now."""
        return place(self.stored.day, self.stored.key)

    @property
    def text(self) -> str:
        """The searchable text of the release as it is now; empty when it is deleted."""
        return "" if self.stored.deleted else text_of(self.stored)


def text_of(stored: Stored) -> str:
    """The searchable text of a stored release, in the bin or not."""
    return release_text(stored.release, stored.keys)


def stale_releases(connection: Connection, most: int | None = None) -> Iterator[Stale]:
    """Those that were written last come first."""
    for key, day in connection.execute(_STALE.limit(most)).all():
        yield Stale(stored_by_key(connection, key), day)


def is_complete(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT key FROM stale LIMIT 1").first() is None


def refresh(connection: Connection, most: int | None = None) -> None:
    """Puts changed texts into the index, at most so many; those that stayed as they were are not touched."""
    changes = vocabulary.changes_between((), ())
    done = []
    for release in stale_releases(connection, most):
        old, new = _indexed(connection, release), release.text
        _replace(connection, release, old, new)
        if old != new:
            changes.update(vocabulary.changes_between([old], [new]))
        done.append(release.stored.key)
    vocabulary.count(connection, changes)
    connection.execute(delete(stale).where(stale.c.key.in_(done)) if most else delete(stale))


def _indexed(connection: Connection, release: Stale) -> str:
    if release.day is None:
        return ""
    return indexed_text(connection, place(release.day, release.stored.key))


def indexed_text(connection: Connection, at: int) -> str:
    """The indexed text of the release at a place; empty where there is none."""
    found = connection.exec_driver_sql("SELECT words FROM texts WHERE rowid = ?", (at,)).scalar()
    return str(found or "")


def _replace(connection: Connection, release: Stale, old: str, new: str) -> None:
    before = release.place if release.day is None else place(release.day, release.stored.key)
    if (old, before) == (new, release.place):
        return
    if old:
        connection.exec_driver_sql("DELETE FROM texts WHERE rowid = ?", (before,))
    if new:
        connection.exec_driver_sql("INSERT INTO texts (rowid, words) VALUES (?, ?)", (release.place, new))


def merge(connection: Connection) -> None:
    """Joins the pieces in which FTS5 keeps what was added over time: a query has to look into each of them."""
    for table in ("texts", "word_parts"):
        pages = -_MERGED_PAGES  # the first step, below zero, lays them together; the others go on
        for _ in range(_STEPS):
            before = _changes(connection)
            connection.exec_driver_sql(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', {pages})")  # noqa: S608
            pages = _MERGED_PAGES
            if _changes(connection) - before < 2:  # how FTS5 says that nothing was left to do
                break


def _changes(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())
