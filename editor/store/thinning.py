"""Which kept versions stay: the newest of each hour for a week, the newest of each day for a year.

For ever stay those that somebody named, that were approved, sent, imported or handed over, and the newest of
a release. Hours and days are those of UTC, so that the same versions stay wherever the laptop travels.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, delete, func, select, update

from editor.domain.document import from_json
from editor.domain.release import Status
from editor.store.records import RevisionReason
from editor.store.revisions import words_between
from editor.store.tables import revisions

HOURLY, DAILY = 7, 365
"""Days for which one version an hour stays, and one a day."""

_FOR_EVER = frozenset({RevisionReason.SENT, RevisionReason.IMPORT, RevisionReason.HANDED_OVER})

_APPROVED = frozenset({Status.APPROVED.value, Status.SENT.value, Status.ARCHIVED.value})

_SEVERAL = (
    select(revisions.c.release)
    .where(revisions.c.release > bindparam("after"))
    .group_by(revisions.c.release)
    .having(func.count() > 1)
    .order_by(revisions.c.release)
    .limit(bindparam("limit"))
)
_LISTED = (
    select(revisions.c.key, revisions.c.at, revisions.c.reason, revisions.c.name)
    .where(revisions.c.release == bindparam("key"))
    .order_by(revisions.c.key)
)
_CONTENT = select(revisions.c.content).where(revisions.c.key == bindparam("key"))


@dataclass(frozen=True, slots=True)
class Kept:
    """What the thinning asks of a version; the higher the key, the newer it is."""

    key: int
    at: datetime
    reason: RevisionReason = RevisionReason.TIMED
    name: str = ""

    @property
    def is_for_ever(self) -> bool:
        return bool(self.name) or self.reason in _FOR_EVER


def superfluous(
    versions: Iterable[Kept], now: datetime, is_approved: Callable[[Kept], bool] = lambda _: False
) -> tuple[int, ...]:
    """The keys of the versions that go; `is_approved` is asked of those alone that would."""
    ordered = sorted(versions, key=lambda each: each.key)
    stays = {slot: each.key for each in ordered if (slot := _slot(each.at, now))}
    last = ordered[-1].key if ordered else None
    spared = {*stays.values(), last}
    return tuple(
        each.key for each in ordered if each.key not in spared and not each.is_for_ever and not is_approved(each)
    )


def _slot(at: datetime, now: datetime) -> str:
    """The hour or day of which one version stays; none where it is too old.

    Ages are counted in whole days, so that what stays today is among what stays tomorrow.
    """
    then = at.astimezone(UTC)
    age = (now.astimezone(UTC).date() - then.date()).days
    if age <= HOURLY:
        return f"{then:%Y-%m-%d %H}"
    return f"{then:%Y-%m-%d}" if age <= DAILY else ""


def several_versions(connection: Connection, after: int, limit: int) -> list[int]:
    """The keys of the next releases behind `after` that have more than one version."""
    return list(connection.execute(_SEVERAL, {"after": after, "limit": limit}).scalars())


def superfluous_of(connection: Connection, release: int, now: datetime) -> tuple[int, ...]:
    """The versions of a release that go."""
    rows = connection.execute(_LISTED, {"key": release}).all()
    versions = [Kept(row.key, row.at, RevisionReason(row.reason), row.name) for row in rows]
    return superfluous(versions, now, lambda each: _is_approved(connection, each.key))


def _is_approved(connection: Connection, key: int) -> bool:
    """Whether that state was approved or archived, or somebody had said yes to a part of it.

    Asked of the plain document: making a release of it takes ten times as long.
    """
    document = json.loads(zlib.decompress(connection.execute(_CONTENT, {"key": key}).scalar_one()))
    return document["status"] in _APPROVED or bool(document.get("approvals"))


def drop(connection: Connection, release: int, keys: Sequence[int]) -> None:
    """Removes versions; the size of those behind them is counted anew, since the version that now stands before."""
    gone = set(keys)
    connection.execute(delete(revisions).where(revisions.c.key.in_(gone)))
    left = list(connection.execute(select(revisions.c.key).where(revisions.c.release == release)).scalars())
    behind = {min((each for each in left if each > key), default=0) for key in gone} - {0}
    for key in sorted(behind):
        connection.execute(update(revisions).where(revisions.c.key == key).values(words=_words(connection, left, key)))


def _words(connection: Connection, keys: Iterable[int], key: int) -> int | None:
    before = max((each for each in keys if each < key), default=None)
    if before is None:
        return None
    old, new = (
        from_json(zlib.decompress(connection.execute(_CONTENT, {"key": each}).scalar_one()).decode())
        for each in (before, key)
    )
    return words_between(old, new)
