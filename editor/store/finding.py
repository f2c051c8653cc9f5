"""Full-text search: the releases in which all terms stand, newest first, no further than the list needs.

The rarest term is asked from the index as a stream of releases, newest first. Where few of these
candidates will have to be looked at until the list is full, the other terms are looked for in their
texts; else each other term is a stream of its own, and only what is in all of them goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from sqlalchemy import Connection, func, select

from editor.store import index
from editor.store.keys import place, place_of, release_at, text_days
from editor.store.listing import Filter, days_of, listed, listed_among
from editor.store.query import Phrase, Term, parse, stand_in
from editor.store.records import Found, Summary
from editor.store.tables import releases
from editor.store.texts import joined
from editor.store.vocabulary import Expansion, expand, frequency_of

_LOOKED_INTO = 600
"""Of up to so many candidates the texts are read; for more of them a second stream is cheaper."""

_FETCHED = 256
_LISTED = 64

_STREAM = "SELECT rowid FROM texts WHERE texts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC"

_ABOUT_ALL = select(func.max(releases.c.key))

Places = Iterator[int]
"""Releases in the order of the library, newest first: each by its place (`editor.store.keys`)."""


@dataclass(frozen=True, slots=True)
class _Lookup:
    """One term, and the words in which it is looked up."""

    term: Term | Phrase
    expansion: Expansion

    @property
    def expression(self) -> str:
        """For FTS5: the words have no quotation marks, so nothing in it can be taken for syntax."""
        return " OR ".join(f'"{words}"' for words in self.expansion.words)


def find(connection: Connection, text: str, wanted: Filter, limit: int | None) -> Found:
    """The releases that match; all of them for a text without a word."""
    terms = parse(text)
    if not terms:
        return Found(listed(connection, wanted, limit))
    lookups = sorted((_lookup(connection, term) for term in terms), key=lambda each: each.expansion.frequency)
    changed = {release.stored.key: release for release in index.stale_releases(connection)}
    indexed = (at for at in _matching(connection, lookups, wanted, limit) if release_at(at) not in changed)
    fresh = sorted((_place(each) for each in changed.values() if stand_in(terms, each.text)), reverse=True)
    summaries = _summaries(connection, merge(indexed, fresh, reverse=True), wanted)
    return Found(tuple(islice(summaries, limit)), any(each.expansion.cut for each in lookups))


def _place(release: index.Stale) -> int:
    return place(release.stored.day, release.stored.key)


def _lookup(connection: Connection, term: Term | Phrase) -> _Lookup:
    if isinstance(term, Term):
        return _Lookup(term, expand(connection, term.spellings))
    counts = {spelling: frequency_of(connection, spelling.split()) for spelling in term.spellings}
    standing = tuple(spelling for spelling, count in counts.items() if count)
    return _Lookup(term, Expansion(standing, sum(counts.values()), cut=False))


def _matching(connection: Connection, lookups: list[_Lookup], wanted: Filter, limit: int | None) -> Places:
    rarest, *others = lookups
    if not rarest.expansion.words:
        return iter(())
    found = _stream(connection, rarest, wanted)
    looked_for: list[Term | Phrase] = []
    for each in others:
        if _candidates(connection, rarest, each, limit) <= _LOOKED_INTO:
            looked_for.append(each.term)
        else:
            found = _both(found, _stream(connection, each, wanted))
    return _in_texts(connection, found, tuple(looked_for)) if looked_for else found


def _candidates(connection: Connection, rarest: _Lookup, other: _Lookup, limit: int | None) -> int:
    """About how many releases with the rarest term have to be looked at until `limit` of them have the other."""
    most = rarest.expansion.frequency
    if limit is None:
        return most
    total = connection.execute(_ABOUT_ALL).scalar() or 0
    return min(most, limit * total // max(1, other.expansion.frequency) + limit)


def _in_texts(connection: Connection, found: Places, terms: tuple[Term | Phrase, ...]) -> Places:
    return (at for at in found if stand_in(terms, joined(index.texts_of(connection, at).values())))


def _stream(connection: Connection, lookup: _Lookup, wanted: Filter) -> Places:
    days = days_of(1)[0], days_of(9999)[1]
    if wanted.year is not None:
        days = days_of(wanted.year)
    cursor = connection.connection.cursor()
    try:
        cursor.execute(_STREAM, (lookup.expression, *text_days(*days)))
        previous = -1
        while rows := cursor.fetchmany(_FETCHED):
            for (row,) in rows:
                at = place_of(row)
                if at != previous:
                    previous = at
                    yield at
    finally:
        cursor.close()


def _both(one: Places, other: Places) -> Places:
    """What is in both streams."""
    at = next(other, -1)
    for wanted in one:
        while at > wanted:
            at = next(other, -1)
        if at == wanted:
            yield wanted
        elif at < 0:
            return


def _summaries(connection: Connection, places: Places, wanted: Filter) -> Iterator[Summary]:
    while keys := [release_at(at) for at in islice(places, _LISTED)]:
        yield from listed_among(connection, keys, wanted)
