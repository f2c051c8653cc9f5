"""The library without a search: a group in an order, page by page, and how many releases each group has."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from editor.domain.release import Status
from editor.store.listing import STATUSES, Filter, in_group
from editor.store.records import Found, Group, Sort, Wanted
from editor.store.searching.orders import Orders
from editor.store.searching.streams import Span, Spot, Spots, standing, taken
from editor.store.tables import releases

_STAGES = (Group.PROGRESS, Group.SENT, Group.ARCHIVE)
_EVER = Filter().days
_SIZES = select(releases.c.status, func.count()).where(releases.c.deleted.is_(None)).group_by(releases.c.status)
_IN_BIN = select(func.count()).where(releases.c.deleted.is_not(None))


def browse(connection: Connection, wanted: Wanted, limit: int, after: Spot | None, orders: Orders) -> Found:
    """A page of a group. All releases, newest first, come as what is in progress, what was sent, and the archive."""
    if wanted.sort in (Sort.CHANGED, Sort.HEADLINE):
        spots = orders.spots(connection, wanted.sort, after, _keys(connection, wanted.group))
    elif wanted.group is Group.ALL and wanted.sort is not Sort.OLDEST:
        spots = _staged(connection, _STAGES, wanted.sort, limit, after)
    else:
        spots = _staged(connection, (wanted.group,), wanted.sort, limit, after)
    return _page(connection, spots, in_group(wanted.group), limit)


def sizes(connection: Connection) -> dict[Group, int]:
    """How many releases are in each group."""
    counted = {Status(status): count for status, count in connection.execute(_SIZES).all()}
    found = {group: sum(counted.get(status, 0) for status in STATUSES[group]) for group in _STAGES}
    in_bin = connection.execute(_IN_BIN).scalar_one()
    return {Group.ALL: sum(found.values()), **found, Group.BIN: in_bin}


def _page(connection: Connection, spots: Spots, wanted: Filter, limit: int) -> Found:
    lines, last = taken(connection, spots, wanted, (), limit)
    return Found(lines, after=last)


def _staged(connection: Connection, groups: tuple[Group, ...], sort: Sort, limit: int, after: Spot | None) -> Spots:
    for stage, group in enumerate(groups):
        if after and stage < after.stage:
            continue
        span = Span.of(*_EVER, newest=sort is not Sort.OLDEST)
        if after and stage == after.stage:
            span = span.behind(after.at)
        yield from (Spot(stage, at) for at in standing(connection, in_group(group), (), span, limit + 1))


def _keys(connection: Connection, group: Group) -> set[int] | None:
    """The keys of the releases in a group, where these are not nearly all."""
    if group is Group.ALL:
        return None
    conditions = in_group(group).conditions()
    return set(connection.execute(select(releases.c.key).where(*conditions)).scalars())
