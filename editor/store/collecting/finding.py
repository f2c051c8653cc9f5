"""Where the quotes and photos stand that fit words, names and a year together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from heapq import merge

from sqlalchemy import Connection, select

from editor.domain.blocks import Kind
from editor.store.collecting.match import Match
from editor.store.collecting.places import Batch, Batches, Days, Place, in_releases, named, newest
from editor.store.keys import place, release_at
from editor.store.listing import days_of
from editor.store.searching.streams import Span, matching
from editor.store.tables import releases


def wanted_places(
    connection: Connection, kind: Kind, match: Match, names: Sequence[str], year: int | None, after: Place | None
) -> Batches:
    """The places that fit, newest release first: by name, by the search index or by day, whichever is narrowest."""
    days = match.days(*_days_of(year))
    if days[0] > days[1]:
        return iter(())
    few = match.few()
    if names:
        batches = named(connection, kind, names, days, after)
    elif few is not None:
        span = _span(days, after)
        spots = sorted((at for at in few if span.low <= at <= span.high), reverse=True)
        batches = in_releases(connection, kind, iter(spots), after)
    elif match.plan.expression == "":
        batches = newest(connection, kind, days, after)
    else:
        batches = in_releases(connection, kind, _told(connection, match, _span(days, after)), after)
    return fitting(batches, match)


def fitting(batches: Batches, match: Match) -> Batches:
    """What the search text leaves of them."""
    if not match.narrows:
        return batches
    return (_fitting(batch, match) for batch in batches)


def _fitting(batch: Batch, match: Match) -> Batch:
    keys = match.fitting([each.key for each in batch.places])
    return batch._replace(places=[each for each in batch.places if each.key in keys])


def _days_of(year: int | None) -> Days:
    return (date.min, date.max) if year is None else days_of(year)


def _span(days: Days, after: Place | None) -> Span:
    """The releases of these days, from that of the place before on."""
    span = Span.of(*days)
    return replace(span, high=min(span.high, place(after.day, after.release))) if after else span


def _told(connection: Connection, match: Match, span: Span) -> Iterator[int]:
    """Where the releases are of which the search index tells, and those that it does not know yet."""
    told = matching(connection, match.plan.expression, span) if match.plan.expression else iter(())
    indexed = (at for at in told if release_at(at) not in match.changed)
    return merge(indexed, _changed(connection, match, span), reverse=True)


def _changed(connection: Connection, match: Match, span: Span) -> list[int]:
    if not match.changed:
        return []
    rows = connection.execute(select(releases.c.day, releases.c.key).where(releases.c.key.in_(match.changed)))
    return sorted((at for row in rows if span.low <= (at := place(row.day, row.key)) <= span.high), reverse=True)
