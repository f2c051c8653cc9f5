"""The distinct words of all texts with the number of releases each stands in, and a trigram index over them.

A term inside compounds is looked up here, among some hundred thousand words, instead of in all texts. Frequent
words have low keys (`editor.store.searching.ranking`), so that a look-up gives them first and can stop. Words of a
field stand in a range of keys of their own.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from editor.store.searching.conditions import PART
from editor.store.searching.fields import MARKS, WITHIN, Field, is_word

DDL = (
    "CREATE TABLE words (key INTEGER NOT NULL PRIMARY KEY, word TEXT NOT NULL UNIQUE, frequency INTEGER NOT NULL)",
    "CREATE VIRTUAL TABLE word_parts USING fts5(word, content='', columnsize=0, tokenize='trigram case_sensitive 1')",
)

EXPANSION = 500
"""At most this many words, the most frequent ones, stand for one term."""

RANGE = 1 << 40
"""So many keys are for the words of one field; the first ones for words wherever they stand."""

_RANGES = {mark: RANGE * number for number, mark in enumerate(MARKS.values(), 1)}

START = "^^"
"""Stands before a word among the parts, so that the beginning of a word is a part like any other."""

_CANDIDATES = """
SELECT words.word, words.frequency FROM
(SELECT rowid FROM word_parts WHERE word_parts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?) AS found
CROSS JOIN words ON words.key = found.rowid
"""
_KNOWN = "SELECT word, key, frequency FROM words WHERE word IN (SELECT value FROM json_each(?))"
_OLD = "SELECT key, word FROM words WHERE key IN (SELECT value FROM json_each(?))"
_ADD_PART = "INSERT INTO word_parts (rowid, word) VALUES (?, ?)"
_REMOVE_PART = "INSERT INTO word_parts (word_parts, rowid, word) VALUES ('delete', ?, ?)"
_LAST_KEY = "SELECT max(key) FROM words WHERE key >= ? AND key < ?"


@dataclass(frozen=True, slots=True)
class Expansion:
    """The words that a term stands for; `frequency` is in how many releases they stand, `cut` says there are more."""

    words: tuple[str, ...]
    frequency: int
    cut: bool


def expand(
    connection: Connection, spellings: Iterable[str], field: Field | None = None, most: int = 0, *, start: bool = False
) -> Expansion:
    """The words in which one of the spellings stands, those of the highest frequency first.

    Words of a field come with its character. At most `most` are given (0: as many as stand for a term); `start` looks
    for beginnings alone, however long.
    """
    most = min(most or EXPANSION, EXPANSION)
    found: dict[str, int] = {}
    cut = False
    for mark in _marks(field):
        for spelling in spellings:
            rows = _words_with(connection, spelling, mark, most, start=start or len(spelling) < PART)
            cut = cut or len(rows) > most
            found |= rows
    ranked = sorted(found.items(), key=lambda item: item[1], reverse=True)
    words = tuple(dict.fromkeys([*_exact(found, spellings, field), *(word for word, _ in ranked)]))[:most]
    return Expansion(words, sum(found[word] for word in words), cut or len(found) > most)


def _exact(found: Mapping[str, int], spellings: Iterable[str], field: Field | None) -> list[str]:
    return [mark + spelling for mark in _marks(field) for spelling in spellings if mark + spelling in found]


def _marks(field: Field | None) -> list[str]:
    return [MARKS[each] for each in WITHIN[field]] if field and field in WITHIN else [""]


def _words_with(connection: Connection, part: str, mark: str, most: int, *, start: bool) -> dict[str, int]:
    first = _range_of(mark)
    wanted = (START if len(part) == 1 else START[1:]) + part if start else part
    # Past SQLAlchemy's rows: for some hundred of them they cost more than the look-up.
    cursor = connection.connection.cursor()
    try:
        cursor.execute(_CANDIDATES, (f'"{wanted}"', first, first + RANGE - 1, most + 1))
        found: dict[str, int] = dict(cursor.fetchall())
    finally:
        cursor.close()
    if len(found) > most and mark + part not in found:
        found |= {word: count for word, _, count in connection.exec_driver_sql(_KNOWN, (json.dumps([mark + part]),))}
    return found


def _range_of(word: str) -> int:
    """Where the range of keys begins for words that begin with this character."""
    return _RANGES.get(word[:1], 0)


def part_of(word: str) -> str:
    """How a word stands among the parts; of which field it is, its key says."""
    return START + (word[1:] if _range_of(word) else word)


def count(connection: Connection, changes: Mapping[str, int]) -> None:
    """Adds to the frequency of each word; what then stands nowhere leaves the vocabulary."""
    changed = {word: by for word, by in changes.items() if by}
    if not changed:
        return
    rows = connection.exec_driver_sql(_KNOWN, (json.dumps(list(changed)),)).all()
    known = {word: (key, frequency) for word, key, frequency in rows}
    _recount(connection, [(frequency + changed[word], key) for word, (key, frequency) in known.items()])
    _add(connection, {word: by for word, by in changed.items() if word not in known and by > 0})


def _recount(connection: Connection, counted: list[tuple[int, int]]) -> None:
    if staying := [pair for pair in counted if pair[0] > 0]:
        connection.exec_driver_sql("UPDATE words SET frequency = ? WHERE key = ?", staying)
    if gone := [key for frequency, key in counted if frequency <= 0]:
        remove_parts(connection, connection.exec_driver_sql(_OLD, (json.dumps(gone),)).all())
        connection.exec_driver_sql("DELETE FROM words WHERE key = ?", [(key,) for key in gone])


def _add(connection: Connection, new: Mapping[str, int]) -> None:
    """New words get the next keys, those that stand in many of the new texts the lower ones."""
    ranges: dict[int, list[str]] = {}
    for word in sorted(new, key=lambda each: new[each], reverse=True):
        ranges.setdefault(_range_of(word), []).append(word)
    for first, several in ranges.items():
        last = connection.exec_driver_sql(_LAST_KEY, (first, first + RANGE)).scalar()
        start = first if last is None else last + 1
        keyed = list(enumerate(several, max(start, 1)))
        connection.exec_driver_sql(
            "INSERT INTO words (key, word, frequency) VALUES (?, ?, ?)",
            [(key, word, new[word]) for key, word in keyed],
        )
        add_parts(connection, keyed)


def add_parts(connection: Connection, several: Iterable[tuple[int, str]]) -> None:
    if rows := [(key, part_of(word)) for key, word in several]:
        connection.exec_driver_sql(_ADD_PART, rows)


def remove_parts(connection: Connection, several: Iterable[tuple[int, str]]) -> None:
    if rows := [(key, part_of(word)) for key, word in several]:
        connection.exec_driver_sql(_REMOVE_PART, rows)


def changes_between(old: Iterable[str], new: Iterable[str]) -> Counter[str]:
    """How the frequencies change when the texts `old` become the texts `new`."""
    changes: Counter[str] = Counter()
    for text in new:
        changes.update(_distinct(text))
    for text in old:
        changes.subtract(_distinct(text))
    return changes


def _distinct(text: str) -> set[str]:
    return {token for token in set(text.split()) if is_word(token)}
