"""Releases one after the other, in the order of the library, from the full-text index or from the tables.

Every stream gives spots and can begin behind one, so that a late page costs what the first one does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import islice

from sqlalchemy import ColumnElement, Connection, func, select, tuple_

from editor.domain.release import Status
from editor.store.keys import day_at, place, places, release_at
from editor.store.listing import NEWEST_FIRST, OLDEST_FIRST, Filter, lines_among
from editor.store.records import Summary
from editor.store.tables import releases

_STREAM = "SELECT rowid FROM texts WHERE texts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"
_COUNT = "SELECT count(*) FROM texts WHERE texts MATCH ? AND rowid BETWEEN ? AND ?"
_FETCHED = 256


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a release stands in a list: in which stage of it, and at which place there."""

    stage: int
    at: int


Spots = Iterator[Spot]


@dataclass(frozen=True, slots=True)
class Span:
    """The places of some days, newest or oldest first."""

    low: int
    high: int
    newest: bool = True

    @classmethod
    def of(cls, first: date, last: date, *, newest: bool = True) -> Span:
        return cls(*places(first, last), newest)

    def behind(self, at: int) -> Span:
        """What is left of it behind a place."""
        return Span(self.low, min(self.high, at - 1)) if self.newest else Span(max(self.low, at + 1), self.high, False)


def matching(connection: Connection, expression: str, span: Span, first: int = _FETCHED) -> Iterator[int]:
    """The places of the releases in whose texts the expression holds; the first so many are fetched at once."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(_STREAM + (" DESC" if span.newest else ""), (expression, span.low, span.high))
        fetched = first
        while rows := cursor.fetchmany(fetched):
            fetched = _FETCHED
            for (row,) in rows:
                yield row
    finally:
        cursor.close()


def count_matching(connection: Connection, expression: str, span: Span) -> int:
    return int(connection.exec_driver_sql(_COUNT, (expression, span.low, span.high)).scalar_one())


def standing(
    connection: Connection, wanted: Filter, conditions: Sequence[ColumnElement[bool]], span: Span, first: int
) -> Iterator[int]:
    """The places of the releases that fit, from the tables alone."""
    # Each status has its own part of the index, in the order that is wanted.
    statuses: tuple[Status, ...] | tuple[None] = wanted.statuses or (None,)
    streams = [_of_status(connection, wanted, status, conditions, span, first) for status in statuses]
    return merge(*streams, reverse=span.newest) if len(streams) > 1 else streams[0]


def count_standing(
    connection: Connection, wanted: Filter, conditions: Sequence[ColumnElement[bool]], span: Span
) -> int:
    """How many releases fit, from the tables alone."""
    fitting = (*wanted.conditions(), *conditions, *_within(span))
    return connection.execute(select(func.count()).select_from(releases).where(*fitting)).scalar_one()


def _of_status(
    connection: Connection,
    wanted: Filter,
    status: Status | None,
    conditions: Sequence[ColumnElement[bool]],
    span: Span,
    fetched: int,
) -> Iterator[int]:
    of_status = Filter(status or wanted.status, wanted.year, wanted.in_bin)
    statement = select(releases.c.day, releases.c.key).where(*of_status.conditions(), *conditions)
    statement = statement.order_by(*(NEWEST_FIRST if span.newest else OLDEST_FIRST))
    while span.low <= span.high:
        rows = connection.execute(statement.where(*_within(span)).limit(fetched)).all()
        for row in rows:
            yield place(row.day, row.key)
        if len(rows) < fetched:
            return
        span, fetched = span.behind(place(rows[-1].day, rows[-1].key)), _FETCHED


def _within(span: Span) -> tuple[ColumnElement[bool], ...]:
    """The span as conditions on day and key, of which the index of the library makes a range."""
    row = tuple_(releases.c.day, releases.c.key)
    return (
        row >= tuple_(*_bound(span.low)),
        row <= tuple_(*_bound(span.high)),
    )


def _bound(at: int) -> tuple[object, object]:
    return (day_at(at), release_at(at))


def taken(
    connection: Connection,
    spots: Spots,
    wanted: Filter,
    conditions: Sequence[ColumnElement[bool]],
    limit: int | None,
) -> tuple[tuple[Summary, ...], Spot | None]:
    """The lines of the first releases that fit, and the last spot if there are more."""
    found: list[Summary] = []
    last: Spot | None = None
    asked = _FETCHED if limit is None else min(limit + 1, _FETCHED)
    while some := list(islice(spots, asked)):
        lines = lines_among(connection, [release_at(spot.at) for spot in some], wanted, conditions)
        for spot in some:
            if line := lines.get(release_at(spot.at)):
                if len(found) == limit:
                    return tuple(found), last
                found.append(line)
                last = spot
    return tuple(found), None
