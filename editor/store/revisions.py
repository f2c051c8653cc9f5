"""Kept versions of a release: when one is due, and their rows."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, update

from editor.domain.bilingual import Bilingual, Language
from editor.domain.comparing import compare
from editor.domain.document import from_json, to_json
from editor.domain.release import Release
from editor.errors import StoreError
from editor.language.changed_words import changed_words
from editor.store.reading import AnyRow, Stored
from editor.store.records import Revision, RevisionReason
from editor.store.tables import releases, revisions

INTERVAL = timedelta(minutes=5)
"""While somebody writes, no more than this is between two kept versions."""

_STRENGTH = (
    RevisionReason.SENT,
    RevisionReason.HANDED_OVER,
    RevisionReason.IMPORT,
    RevisionReason.STATUS,
    RevisionReason.BY_HAND,
)
"""Reasons that a version keeps, the first of them where it had several; any other gives way to a later one."""

_LISTED = [column for column in revisions.c if column.name != "content"]


class Newest(NamedTuple):
    """The version that was kept last, as it is stored."""

    key: int
    reason: str
    name: str
    content: bytes


def is_due(created: datetime, modified: datetime, kept: datetime | None, now: datetime) -> bool:
    """Whether the stored state, reached at `modified`, is to be kept before it is written over.

    It is when it was not kept yet and the last version (or the beginning) is five minutes old. What a
    writer leaves at the end of a day is thus kept when the first change of the next day arrives. A time
    that is yet to come was given by a clock that went wrong, and holds nothing up.
    """
    since = kept or created
    if since > now:
        return True
    is_new = kept is None or modified > kept
    return is_new and now - since >= INTERVAL


def reason_for(before: Release, after: Release) -> RevisionReason | None:
    """Why a change has to be kept whatever the clock says: a step of the status, or something was sent."""
    if before.sent != after.sent:
        return RevisionReason.SENT
    return RevisionReason.STATUS if before.stage is not after.stage else None


def keep(
    connection: Connection, stored: Stored, reason: RevisionReason, *, at: datetime, now: datetime, name: str = ""
) -> Stored:
    """Keeps the stored state as a version; one that was just kept is not kept twice, it takes the stronger reason.

    Nor does it lose its name: where it has another one, the state is kept once more under `name`.
    """
    content = zlib.compress(to_json(stored.release).encode())
    newest = _newest(connection, stored.key)
    if newest is None or newest.content != content or (name and newest.name not in {"", name}):
        _insert(connection, stored, content, reason, at, newest.content if newest else None)
    elif (stronger := _stronger(RevisionReason(newest.reason), reason)).value != newest.reason:
        connection.execute(update(revisions).where(revisions.c.key == newest.key).values(reason=stronger.value))
    connection.execute(update(releases).where(releases.c.key == stored.key).values(kept=now))
    return replace(stored, kept=now)


def _insert(
    connection: Connection,
    stored: Stored,
    content: bytes,
    reason: RevisionReason,
    at: datetime,
    before: bytes | None,
) -> None:
    headline = {language: stored.release.headline(language).plain for language in Language}
    row = {
        "release": stored.key,
        "at": at,
        "reason": reason.value,
        "name": "",
        "words": None if before is None else words_between(_read(before), stored.release),
        "headline_de": headline[Language.DE],
        "headline_en": headline[Language.EN],
        "content": content,
    }
    connection.execute(insert(revisions).values(row))


def _stronger(one: RevisionReason, other: RevisionReason) -> RevisionReason:
    return next((reason for reason in _STRENGTH if reason in {one, other}), other)


def words_between(before: Release, after: Release) -> int:
    """How many words came or went, in both languages."""
    return changed_words(compare(before, after)).total


def _newest(connection: Connection, key: int) -> Newest | None:
    newest = (
        select(revisions.c.key, revisions.c.reason, revisions.c.name, revisions.c.content)
        .where(revisions.c.release == key)
        .order_by(revisions.c.key.desc())
        .limit(1)
    )
    row = connection.execute(newest).first()
    return row and Newest(row.key, row.reason, row.name, row.content)


def newest_of(connection: Connection, key: int, release_id: str) -> Revision:
    """The version that was kept last."""
    newest = select(*_LISTED).where(revisions.c.release == key).order_by(revisions.c.key.desc()).limit(1)
    return _revision(connection.execute(newest).one(), release_id)


def revisions_of(connection: Connection, key: int, release_id: str) -> list[Revision]:
    """The kept versions, newest first."""
    rows = connection.execute(select(*_LISTED).where(revisions.c.release == key).order_by(revisions.c.key.desc()))
    return [_revision(row, release_id) for row in rows]


def _revision(row: AnyRow, release_id: str) -> Revision:
    return Revision(
        id=row.key,
        release_id=release_id,
        at=row.at,
        reason=RevisionReason(row.reason),
        name=row.name,
        words=row.words,
        headline=Bilingual(row.headline_de, row.headline_en),
    )


def content_of(connection: Connection, revision_id: int) -> Release:
    """The whole release as it was; StoreError where there is no such version."""
    content = connection.execute(select(revisions.c.content).where(revisions.c.key == revision_id)).scalar()
    if content is None:
        raise unknown(revision_id)
    return _read(content)


def rename(connection: Connection, revision_id: int, name: str) -> None:
    """Gives a version a name, or with an empty one takes it; StoreError where there is no such version."""
    named = update(revisions).where(revisions.c.key == revision_id).values(name=name)
    if not connection.execute(named).rowcount:
        raise unknown(revision_id)


def count_words(connection: Connection, key: int, ids: Sequence[int]) -> dict[int, int]:
    """How many words came or went in these versions of a release since the one before; nothing for its first."""
    counted: dict[int, int] = {}
    for revision_id in ids:
        pair = (
            select(revisions.c.content)
            .where(revisions.c.release == key, revisions.c.key <= revision_id)
            .order_by(revisions.c.key.desc())
            .limit(2)
        )
        contents = connection.execute(pair).scalars().all()
        if len(contents) == 2:
            counted[revision_id] = words_between(_read(contents[1]), _read(contents[0]))
    return counted


def unknown(revision_id: int) -> StoreError:
    return StoreError("There is no version with the number {number}.", number=revision_id)


def _read(content: bytes) -> Release:
    return from_json(zlib.decompress(content).decode())
