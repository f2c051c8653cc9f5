"""Where quotes and photos stand, in the order of their collections: read in small batches, as far as somebody asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, or_, select, tuple_

from editor.domain.blocks import Kind
from editor.store.keys import day_at, release_at
from editor.store.tables import blocks, people, photos, quotes, releases

BATCH = 120
RELEASES = 60
"""Releases of which the search index tells, looked through together."""
MANY = 4000
"""Who stands in so many blocks is looked up by name; who stands in more is met on the way through all."""

_LAST_KEY, _LAST_POSITION = (1 << 62) - 1, 1 << 30


class Place(NamedTuple):
    """Where a block stands: newest day first, then newest release, then its position; `key` is its row."""

    day: date
    release: int
    position: int
    key: int

    @property
    def rank(self) -> tuple[int, int, int]:
        return -self.day.toordinal(), -self.release, self.position


Days = tuple[date, date]
"""The first and the last day that are wanted."""


class Batch(NamedTuple):
    """Places in their order; `end` is the last one that was looked at, wanted or not."""

    places: list[Place]
    end: Place


Batches = Iterator[Batch]
"""Every batch is read when it is asked for."""

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
_IN_RELEASES = (
    select(*_PLACE, releases.c.deleted)
    .join_from(blocks, releases, blocks.c.release == releases.c.key)
    .where(blocks.c.release.in_(bindparam("keys", expanding=True)), blocks.c.kind == bindparam("kind"))
)
_NAMED = (
    select(*_PLACE, releases.c.deleted, blocks.c.kind)
    .join_from(people, blocks, blocks.c.key == people.c.block)
    .join(releases, releases.c.key == blocks.c.release)
    .where(people.c.name.in_(bindparam("names", expanding=True)))
)
_NEWEST_DAY = (
    select(releases.c.day)
    .where(releases.c.deleted.is_(None), releases.c.day < bindparam("day"))
    .order_by(releases.c.day.desc())
    .limit(1)
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


def years(connection: Connection) -> tuple[int, ...]:
    """The years of all releases, newest first: a step along the index of days for each."""
    found: list[int] = []
    first: date | None = date.max
    while first and (day := connection.execute(_NEWEST_DAY, {"day": first}).scalar()):
        found.append(day.year)
        first = date(day.year, 1, 1)
    return tuple(found)


def newest(connection: Connection, kind: Kind, days: Days, after: Place | None) -> Batches:
    """All blocks of a kind, by the index of days."""
    first, last = days
    at = after if after and after.day <= last else Place(last, _LAST_KEY, -1, 0)
    while True:
        here = {"day": at.day, "release": at.release, "position": at.position}
        rows = connection.execute(_NEWEST, {**here, "first": first, "kind": kind.value, "size": BATCH}).all()
        if rows:
            batch = [Place(row.day, row.key, row.position, row.block) for row in rows]
            at = batch[-1]
            yield Batch(batch, at)
        if len(rows) < BATCH:
            return


def named(connection: Connection, kind: Kind, names: Sequence[str], days: Days, after: Place | None) -> Batches:
    """The blocks of a kind with one of these persons: looked up by name, or met on the way where there are many."""
    wanted = {"names": list(names)}
    if connection.execute(_HAVING[kind], wanted).scalar_one() > MANY:
        return _met(connection, newest(connection, kind, days, after), names)
    first, last = days
    places = {
        Place(row.day, row.key, row.position, row.block)
        for row in connection.execute(_NAMED, wanted).all()
        if row.deleted is None and row.kind == kind.value and first <= row.day <= last
    }
    ordered = _behind(places, after)
    several = (ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH))
    return (Batch(each, each[-1]) for each in several)


def _behind(places: Iterable[Place], after: Place | None) -> list[Place]:
    return sorted((each for each in places if after is None or each.rank > after.rank), key=lambda each: each.rank)


def _met(connection: Connection, batches: Batches, names: Sequence[str]) -> Batches:
    wanted = set(names)
    for batch in batches:
        rows = connection.execute(_NAMES, {"keys": [each.key for each in batch.places]}).all()
        having = {row.block for row in rows if row.name in wanted}
        yield batch._replace(places=[each for each in batch.places if each.key in having])


def in_releases(connection: Connection, kind: Kind, spots: Iterator[int], after: Place | None) -> Batches:
    """The blocks of a kind in the releases at these spots, which come in their order."""
    while some := list(islice(spots, RELEASES)):
        keys = [release_at(at) for at in some]
        rows = connection.execute(_IN_RELEASES, {"keys": keys, "kind": kind.value}).all()
        places = (Place(row.day, row.key, row.position, row.block) for row in rows if row.deleted is None)
        yield Batch(_behind(places, after), Place(day_at(some[-1]), keys[-1], _LAST_POSITION, 0))


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
            yield Batch(batch, at)
        if len(rows) < BATCH:
            return
