"""Frequent words get low keys in the vocabulary, so that looking up a part of a word gives them first.

New words get the next keys, which is right for most of them. What became frequent since changes its key with a word
that is rare for its place: a few thousand words in one transaction, those of the highest frequency first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from editor.store.searching.vocabulary import RANGE, add_parts, remove_parts

MOVES = 2_000
"""So many words get another key in one transaction."""

_COMMON = 8
"""Words that stand in fewer releases are not told apart: they stand in any order behind the others."""

_WORDS = "SELECT key, frequency FROM words WHERE key < ? ORDER BY key"
_WORD = "SELECT word, frequency FROM words WHERE key = ?"

Swap = tuple[int, int]
"""Two keys whose words change places."""


def swaps(connection: Connection) -> list[Swap]:
    """What brings the words in order, the most frequent ones first; nothing where all of them are."""
    rows = connection.exec_driver_sql(_WORDS, (RANGE,)).all()
    keys = [key for key, _ in rows]
    return [(keys[to], keys[of]) for to, of in _moves([_rank(tally) for _, tally in rows])]


def swap(connection: Connection, several: Sequence[Swap]) -> None:
    """Lets the words of each pair change places."""
    touched = {key for pair in several for key in pair}
    before = {key: connection.exec_driver_sql(_WORD, (key,)).one() for key in touched}
    after = dict(before)
    for one, other in several:
        after[one], after[other] = after[other], after[one]
    changed = [key for key in sorted(touched) if after[key] is not before[key]]
    remove_parts(connection, ((key, before[key].word) for key in changed))
    connection.exec_driver_sql("DELETE FROM words WHERE key = ?", [(key,) for key in changed])
    rows = [(key, *after[key]) for key in changed]
    connection.exec_driver_sql("INSERT INTO words (key, word, frequency) VALUES (?, ?, ?)", rows)
    add_parts(connection, ((key, word) for key, word, _ in rows))


def _rank(tally: int) -> int:
    """Frequencies that differ by less than a factor of two are as good as the same."""
    return tally.bit_length() if tally >= _COMMON else 0


def _moves(ranks: list[int]) -> list[Swap]:
    """Pairs of positions; when they are swapped one after the other, every higher rank stands before the lower ones."""
    found: list[Swap] = []
    end = 0
    for rank, size in sorted(Counter(ranks).items(), reverse=True)[:-1]:
        start, end = end, end + size
        wrong = [position for position in range(start, end) if ranks[position] != rank]
        right = [position for position in range(end, len(ranks)) if ranks[position] == rank] if wrong else []
        for to, of in zip(wrong, right, strict=True):
            ranks[to], ranks[of] = ranks[of], ranks[to]
            found.append((to, of))
    return found
