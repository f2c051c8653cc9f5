"""The distinct words of all texts with the number of rows each stands in, and a trigram index over them.

A term inside compounds is looked up here, among some hundred thousand words, instead of in all texts.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

SEPARATOR = "\ue000"
"""Stands between two fields of a text, so that no phrase is found across them; it is never a word."""

DDL = (
    "CREATE TABLE words (key INTEGER NOT NULL PRIMARY KEY, word TEXT NOT NULL UNIQUE, frequency INTEGER NOT NULL)",
    "CREATE VIRTUAL TABLE word_parts USING fts5(word, content='', columnsize=0, tokenize='trigram case_sensitive 1')",
)

EXPANSION = 500
"""At most this many words, the most frequent ones, stand for one term."""

PART = 4
"""Terms of this many letters and more are looked for inside words, shorter ones at their beginning."""

_BY_PART = """
SELECT words.word, words.frequency FROM word_parts JOIN words ON words.key = word_parts.rowid
WHERE word_parts MATCH ? ORDER BY words.word = ? DESC, words.frequency DESC LIMIT ?
"""
_BY_START = """
SELECT word, frequency FROM words WHERE word >= ? AND word < ?
ORDER BY word = ? DESC, frequency DESC LIMIT ?
"""
_KNOWN = "SELECT word, key, frequency FROM words WHERE word IN (SELECT value FROM json_each(?))"
_NEW_PARTS = """
INSERT INTO word_parts (rowid, word) SELECT key, word FROM words WHERE word IN (SELECT value FROM json_each(?))
"""
_OLD_PARTS = """
INSERT INTO word_parts (word_parts, rowid, word)
SELECT 'delete', key, word FROM words WHERE key IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class Expansion:
    """The words that a term stands for; `frequency` is in how many rows they stand, `cut` says there are more."""

    words: tuple[str, ...]
    frequency: int
    cut: bool


def expand(connection: Connection, spellings: Iterable[str]) -> Expansion:
    """The words in which one of the spellings stands, those of the highest frequency first."""
    found: dict[str, int] = {}
    cut = False
    for spelling in spellings:
        rows = _containing(connection, spelling) if len(spelling) >= PART else _beginning(connection, spelling)
        cut = cut or len(rows) > EXPANSION
        found |= rows
    ranked = sorted(found.items(), key=lambda item: item[1], reverse=True)[:EXPANSION]
    return Expansion(tuple(word for word, _ in ranked), sum(count for _, count in ranked), cut)


def _containing(connection: Connection, part: str) -> dict[str, int]:
    rows = connection.exec_driver_sql(_BY_PART, (f'"{part}"', part, EXPANSION + 1))
    return {row.word: row.frequency for row in rows}


def _beginning(connection: Connection, start: str) -> dict[str, int]:
    rows = connection.exec_driver_sql(_BY_START, (start, start + chr(0x10FFFF), start, EXPANSION + 1))
    return {row.word: row.frequency for row in rows}


def frequency_of(connection: Connection, words: Iterable[str]) -> int:
    """The frequency of the rarest of the words; 0 where one of them stands nowhere."""
    wanted = set(words)
    known = [row[2] for row in connection.exec_driver_sql(_KNOWN, (json.dumps(list(wanted)),))]
    return min(known) if len(known) == len(wanted) else 0


def count(connection: Connection, changes: Mapping[str, int]) -> None:
    """Adds to the frequency of each word; what then stands nowhere leaves the vocabulary."""
    changed = {word: by for word, by in changes.items() if by}
    if not changed:
        return
    rows = connection.exec_driver_sql(_KNOWN, (json.dumps(list(changed)),)).all()
    known = {word: (key, frequency) for word, key, frequency in rows}
    _recount(connection, [(frequency + changed[word], key) for word, (key, frequency) in known.items()])
    _add(connection, [(word, by) for word, by in changed.items() if word not in known and by > 0])


def _recount(connection: Connection, counted: list[tuple[int, int]]) -> None:
    if staying := [pair for pair in counted if pair[0] > 0]:
        connection.exec_driver_sql("UPDATE words SET frequency = ? WHERE key = ?", staying)
    if gone := json.dumps([key for frequency, key in counted if frequency <= 0]).strip("[]"):
        connection.exec_driver_sql(_OLD_PARTS, (f"[{gone}]",))
        connection.exec_driver_sql("DELETE FROM words WHERE key IN (SELECT value FROM json_each(?))", (f"[{gone}]",))


def _add(connection: Connection, new: list[tuple[str, int]]) -> None:
    if new:
        connection.exec_driver_sql("INSERT INTO words (word, frequency) VALUES (?, ?)", new)
        connection.exec_driver_sql(_NEW_PARTS, (json.dumps([word for word, _ in new]),))


def changes_between(old: Iterable[str], new: Iterable[str]) -> Counter[str]:
    """How the frequencies change when rows with the texts `old` become rows with the texts `new`."""
    changes: Counter[str] = Counter()
    for text in new:
        changes.update(set(text.split()))
    for text in old:
        changes.subtract(set(text.split()))
    del changes[SEPARATOR]
    return changes
