"""The search index: one FTS5 row per block and one for the facts of a release, brought up to date on demand.

Words are folded and separated by us, so FTS5's simplest tokenizer does: it takes every character
beyond ASCII as a part of a word and splits at the spaces between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, select

from editor.store import vocabulary
from editor.store.keys import FACTS, block_key, place, text_row, texts_at
from editor.store.reading import Stored, stored_by_key
from editor.store.tables import stale
from editor.store.texts import joined, release_texts

DDL = (
    *vocabulary.DDL,
    "CREATE VIRTUAL TABLE texts USING fts5(words, tokenize='ascii', columnsize=0)",
)

TABLES = ("words", "word_parts", "texts")

_MERGED_PAGES = 500
_STEPS = 400


@dataclass(frozen=True, slots=True)
class Stale:
    """A release whose texts changed since it was indexed under `day` (None: it never was)."""

    stored: Stored
    day: date | None

    def texts(self) -> dict[int, str]:
        """The searchable texts of the release as it is now, by their search row; none when it is deleted."""
        stored = self.stored
        if stored.deleted:
            return {}
        by_block = release_texts(stored.release, stored.keys, block_key(stored.key, FACTS))
        return {text_row(stored.day, key): text for key, text in by_block.items()}

    @property
    def text(self) -> str:
        return joined(self.texts().values())


def stale_releases(connection: Connection) -> Iterator[Stale]:
    for key, day in connection.execute(select(stale.c.key, stale.c.day)).all():
        yield Stale(stored_by_key(connection, key), day)


def is_complete(connection: Connection) -> bool:
    return connection.execute(select(stale.c.key).limit(1)).first() is None


def refresh(connection: Connection) -> None:
    """Puts every changed text into the index; rows that stayed as they were are not touched."""
    changes = vocabulary.changes_between((), ())
    for release in stale_releases(connection):
        old = _indexed(connection, release)
        new = release.texts()
        _replace(connection, old, new)
        changes.update(vocabulary.changes_between(old.values(), new.values()))
    vocabulary.count(connection, changes)
    connection.execute(delete(stale))


def _indexed(connection: Connection, release: Stale) -> dict[int, str]:
    if release.day is None:
        return {}
    return texts_of(connection, place(release.day, release.stored.key))


def texts_of(connection: Connection, at: int) -> dict[int, str]:
    """The indexed texts of the release at a place, by search row."""
    rows = connection.exec_driver_sql("SELECT rowid, words FROM texts WHERE rowid BETWEEN ? AND ?", texts_at(at))
    return {row.rowid: row.words for row in rows}


def _replace(connection: Connection, old: dict[int, str], new: dict[int, str]) -> None:
    gone = [(row,) for row, text in old.items() if new.get(row) != text]
    come = [(row, text) for row, text in new.items() if old.get(row) != text]
    if gone:
        connection.exec_driver_sql("DELETE FROM texts WHERE rowid = ?", gone)
    if come:
        connection.exec_driver_sql("INSERT INTO texts (rowid, words) VALUES (?, ?)", come)


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
