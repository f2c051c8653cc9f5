"""Where quotes and photos stand, in the order of their collections: read in small batches, as far as somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from heapq import merge
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, or_, select, tuple_

from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Kind
from editor.store.collected_match import Match
from editor.store.finding import blocks_found
from editor.store.keys import SLOT_BITS, place
from editor.store.listing import days_of
from editor.store.streams import Span
from editor.store.tables import blocks, people, photos, quotes, releases, stale

BATCH = 120
FEW, MANY = 600, 4000
"""What is said by somebody who stands in few blocks is read; who stands in many is met on the way through all."""

_LAST_KEY = (1 << 62) - 1


class Place(NamedTuple):
    """Where a block stands: newest day first, then newest release, then its position; `key` is its row."""

    day: date
    release: int
    position: int
    key: int

    @property
    def rank(self) -> tuple[int, int, int]:
        return -self.day.toordinal(), -self.release, self.position


Batches = Iterator[list[Place]]
"""Places in their order; every batch is read when it is asked for."""

_PLACE = (releases.c.day, releases.c.key, blocks.c.position, blocks.c.key.label("block"))
_NEWEST = (
    select(*_PLACE)
    .join_from(releases, blocks, blocks.c.release == releases.c.key)
    .where(
        releases.c.deleted.is_(None),
        releases.c.day >= bindparam("first"),
        tuple_(releases.c.day, releases.c.key) <= tuple_(bindparam("day"), bindparam("release")),
        or_(releases.c.key != bindparam("release"), blocks.c.position > bindparam("position")),
        blocks.c.kind == bindparam("kind"),
    )
    .order_by(releases.c.day.desc(), releases.c.key.desc(), blocks.c.position)
    .limit(bindparam("size"))
)
# Without an order, and with the bin left out afterwards: SQLite would walk the index of all days for either.
_FROM_KEYS = (
    select(*_PLACE, releases.c.deleted, blocks.c.kind)
    .join_from(blocks, releases, blocks.c.release == releases.c.key)
    .where(blocks.c.key.in_(bindparam("keys", expanding=True)))
)
_NAMED = (
    select(*_PLACE, releases.c.deleted, blocks.c.kind)
    .join_from(people, blocks, blocks.c.key == people.c.block)
    .join(releases, releases.c.key == blocks.c.release)
    .where(people.c.name.in_(bindparam("names", expanding=True)))
)
_TEXTS = (
    select(blocks.c.key, blocks.c.de, blocks.c.en, quotes.c.de2, quotes.c.en2)
    .join_from(blocks, quotes, quotes.c.key == blocks.c.key, isouter=True)
    .where(blocks.c.key.in_(bindparam("keys", expanding=True)))
)
_ANY_STALE = select(stale.c.key).limit(1)
_STALE = (
    select(*_PLACE, releases.c.deleted, blocks.c.de, blocks.c.en, quotes.c.de2, quotes.c.en2)
    .join_from(stale, releases, releases.c.key == stale.c.key)
    .join(blocks, blocks.c.release == releases.c.key)
    .join(quotes, quotes.c.key == blocks.c.key, isouter=True)
    .where(blocks.c.kind == bindparam("kind"))
)
_NEWEST_DAY, _OLDEST_DAY = (
    select(releases.c.day).where(releases.c.deleted.is_(None)).order_by(order).limit(1)
    for order in (releases.c.day.desc(), releases.c.day)
)
_HAVING = {
    kind: select(func.count()).select_from(
        select(people.c.block)
        .join(table, table.c.key == people.c.block)
        .where(people.c.name.in_(bindparam("names", expanding=True)))
        .limit(MANY + 1)
        .subquery()
    )
    for kind, table in ((Kind.QUOTE, quotes), (Kind.PHOTO, photos))
}
_NAMES = select(people.c.block, people.c.name).where(people.c.block.in_(bindparam("keys", expanding=True)))


def days_wanted(year: int | None) -> tuple[date, date]:
    """The first and the last day of a year; of all time without one."""
    return (days_of(1)[0], days_of(9999)[1]) if year is None else days_of(year)


def years(connection: Connection) -> tuple[int, ...]:
    """All years from that of the newest release to that of the oldest."""
    last, first = (connection.execute(each).scalar() for each in (_NEWEST_DAY, _OLDEST_DAY))
    return tuple(range(last.year, first.year - 1, -1)) if first and last else ()


def newest(connection: Connection, kind: Kind, year: int | None, after: Place | None) -> Batches:
    """All blocks of a kind, by the index of days."""
    first, last = days_wanted(year)
    at = after or Place(last, _LAST_KEY, -1, 0)
    while True:
        here = {"day": at.day, "release": at.release, "position": at.position}
        rows = connection.execute(_NEWEST, {**here, "first": first, "kind": kind.value, "size": BATCH}).all()
        if rows:
            batch = [Place(row.day, row.key, row.position, row.block) for row in rows]
            at = batch[-1]
            yield batch
        if len(rows) < BATCH:
            return


def named(connection: Connection, kind: Kind, names: Sequence[str], year: int | None, after: Place | None) -> Batches:
    """The blocks of a kind with one of these persons: looked up by name, or met on the way where there are many."""
    wanted = {"names": list(names)}
    if connection.execute(_HAVING[kind], wanted).scalar_one() > MANY:
        return _met(connection, newest(connection, kind, year, after), names)
    first, last = days_wanted(year)
    places = {
        Place(row.day, row.key, row.position, row.block)
        for row in connection.execute(_NAMED, wanted).all()
        if row.deleted is None and row.kind == kind.value and first <= row.day <= last
    }
    ordered = sorted((each for each in places if after is None or each.rank > after.rank), key=lambda each: each.rank)
    return (ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH))


def found_of(
    connection: Connection, kind: Kind, text: str, names: Sequence[str], year: int | None, after: Place | None
) -> Batches:
    """The blocks of a kind in which all terms of the text stand, with one of these persons."""
    if connection.execute(_HAVING[kind], {"names": list(names)}).scalar_one() > FEW:
        return _met(connection, found(connection, kind, text, year, after), names)
    match = Match(text)
    return (_fitting(connection, batch, match) for batch in named(connection, kind, names, year, after))


def _fitting(connection: Connection, batch: list[Place], match: Match) -> list[Place]:
    rows = connection.execute(_TEXTS, {"keys": [each.key for each in batch]}).all()
    having = {row.key for row in rows if match.fits(Bilingual(row.de, row.en), Bilingual(row.de2 or "", row.en2 or ""))}
    return [each for each in batch if each.key in having]


def _met(connection: Connection, batches: Batches, names: Sequence[str]) -> Batches:
    wanted = set(names)
    for batch in batches:
        rows = connection.execute(_NAMES, {"keys": [each.key for each in batch]}).all()
        having = {row.block for row in rows if row.name in wanted}
        yield [each for each in batch if each.key in having]


def found(connection: Connection, kind: Kind, text: str, year: int | None, after: Place | None) -> Batches:
    """The blocks of a kind in which all terms of the text stand, newest release first."""
    span = Span.of(*days_wanted(year))
    if after:
        span = replace(span, high=min(span.high, place(after.day, after.release)))
    keys = blocks_found(connection, text, "quote" if kind is Kind.QUOTE else "caption", span)
    if after:
        keys = (key for key in keys if key >> SLOT_BITS != after.release or key > after.key)
    indexed = _places_of(connection, kind, keys)
    waiting = _waiting(connection, kind, text, days_wanted(year), after)
    if waiting is not None:
        changed, there = waiting
        indexed = merge(
            (each for each in indexed if each.release not in changed), there, key=lambda each: each.rank[:2]
        )
    return _in_batches(indexed)


def _places_of(connection: Connection, kind: Kind, keys: Iterator[int]) -> Iterator[Place]:
    while some := list(islice(keys, BATCH)):
        rows = {row.block: row for row in connection.execute(_FROM_KEYS, {"keys": some}).all()}
        for row in (rows[key] for key in some if key in rows):
            if row.deleted is None and row.kind == kind.value:
                yield Place(row.day, row.key, row.position, row.block)


def _waiting(
    connection: Connection, kind: Kind, text: str, days: tuple[date, date], after: Place | None
) -> tuple[set[int], list[Place]] | None:
    """The releases that wait for the search index, and where in them the text stands: who only reads indexes none."""
    if connection.execute(_ANY_STALE).first() is None:
        return None
    rows = connection.execute(_STALE, {"kind": kind.value}).all()
    match = Match(text)
    found = [
        Place(row.day, row.key, row.position, row.block)
        for row in rows
        if row.deleted is None
        and days[0] <= row.day <= days[1]
        and match.fits(Bilingual(row.de, row.en), Bilingual(row.de2 or "", row.en2 or ""))
    ]
    there = sorted((each for each in found if after is None or each.rank > after.rank), key=lambda each: each.rank)
    return {row.key for row in rows}, there


def _in_batches(places: Iterator[Place]) -> Batches:
    while batch := list(islice(places, BATCH)):
        yield batch


def ending(connection: Connection, first: date, last: date, after: Place | None, *, descending: bool) -> Batches:
    """The photos whose licence ends from one day to another; `day` of their places is that end."""
    end, key = photos.c.licence_end, photos.c.key
    at = after
    while True:
        statement = select(key, end).where(end.between(first, last)).limit(BATCH)
        if at:
            place, here = tuple_(end, key), tuple_(at.day, at.key)
            statement = statement.where(place < here if descending else place > here)
        order = (end.desc(), key.desc()) if descending else (end, key)
        rows = connection.execute(statement.order_by(*order)).all()
        if rows:
            batch = [Place(row.licence_end, 0, 0, row.key) for row in rows]
            at = batch[-1]
            yield batch
        if len(rows) < BATCH:
            return
