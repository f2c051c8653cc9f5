"""A search text as it narrows a collection: what has to stand in a quote or photo itself, what holds of its release."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from types import MappingProxyType

from sqlalchemy import Connection, select

from editor.domain.blocks import Kind
from editor.store.collecting.sections import Sections, sections_of
from editor.store.keys import SLOT_BITS, place
from editor.store.searching import index
from editor.store.searching.conditions import Clause, Days, Phrase, Tagged, Term
from editor.store.searching.fields import Field
from editor.store.searching.planning import Plan, plan
from editor.store.searching.query import parse
from editor.store.tables import releases

_OWN = MappingProxyType(
    {
        Kind.QUOTE: frozenset({None, Field.QUOTE, Field.SPEAKER, Field.PERSON}),
        Kind.PHOTO: frozenset({None, Field.PHOTO, Field.CAPTION, Field.CREDIT, Field.SHOWN, Field.PERSON}),
    }
)
"""The fields of words that are looked for in the quote or photo; all others are asked of the whole release."""

_FEW = 2000
"""Releases that are looked through without the search index."""
_CHANGED = 500
"""Releases that the search index does not know yet and that are read: who only reads cannot index them."""


class Match:
    """A search text, made ready to be asked in an archive; a text that narrows nothing is one, too."""

    def __init__(self, connection: Connection, kind: Kind, text: str) -> None:
        clauses = parse(text)
        self._connection, self._kind = connection, kind
        self._own = tuple(each for each in clauses if _is_own(kind, each))
        self._others = tuple(each for each in clauses if not _is_own(kind, each))
        now = datetime.now(UTC)
        self._release = plan(connection, self._others, now)
        wanted = tuple(each for each in self._own if not each.excluded)
        self.plan: Plan = plan(connection, (*wanted, *self._others), now)
        self._texts = self._changed_texts() if clauses else {}

    @property
    def narrows(self) -> bool:
        """Whether anything is asked for."""
        return bool(self._own or self._others)

    @property
    def changed(self) -> frozenset[int]:
        """The releases that the search index does not know as they are."""
        return frozenset(self._texts)

    def days(self, first: date, last: date) -> tuple[date, date]:
        """What the text leaves of these days."""
        return max(first, self.plan.first), min(last, self.plan.last)

    def few(self) -> list[int] | None:
        """Where the releases are that the tables know to be meant (by a tag, ...); None where these are many."""
        if not self._release.selective:
            return None
        asked = select(releases.c.day, releases.c.key).where(*self._release.selective, releases.c.deleted.is_(None))
        rows = self._connection.execute(asked.limit(_FEW + 1)).all()
        return None if len(rows) > _FEW else [place(row.day, row.key) for row in rows]

    def fitting(self, blocks: Sequence[int]) -> set[int]:
        """Those of the blocks that are wanted."""
        held = self._holding({each >> SLOT_BITS for each in blocks}) if self._others else None
        there = [each for each in blocks if held is None or each >> SLOT_BITS in held]
        if not self._own:
            return set(there)
        sections = sections_of(self._connection, self._kind, there)
        return {key for key, each in sections.items() if all(_holds(clause, each) for clause in self._own)}

    def _holding(self, keys: Iterable[int]) -> set[int]:
        """The releases for which everything holds that is asked of them."""
        asked = select(releases.c.key, releases.c.day).where(releases.c.key.in_(list(keys)), *self._release.conditions)
        rows = self._connection.execute(asked).all()
        first, last = self._release.first, self._release.last
        return {row.key for row in rows if first <= row.day <= last and self._is_told(row.key, row.day)}

    def _is_told(self, key: int, day: date) -> bool:
        """Whether the text of the release says so, where that can tell it."""
        if all(isinstance(each.alternatives[0], Days | Tagged) for each in self._others):
            return True
        text = self._texts.get(key) or index.indexed_text(self._connection, place(day, key))
        return self._release.stands_in(text)

    def _changed_texts(self) -> dict[int, str]:
        if index.is_complete(self._connection):
            return {}
        return {each.stored.key: each.text for each in index.stale_releases(self._connection, _CHANGED)}


def _is_own(kind: Kind, clause: Clause) -> bool:
    return all(isinstance(each, Term | Phrase) and each.field in _OWN[kind] for each in clause.alternatives)


def _holds(clause: Clause, sections: Sections) -> bool:
    words = [each for each in clause.alternatives if isinstance(each, Term | Phrase)]
    return any(each.is_in(text) for each in words for text in sections.of(each.field)) is not clause.excluded
