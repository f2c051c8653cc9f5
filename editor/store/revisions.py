"""Kept versions of a release: when one is due, and their rows."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select, update

from editor.domain.bilingual import Bilingual, Language
from editor.domain.document import from_json, to_json
from editor.domain.release import Release
from editor.errors import StoreError
from editor.store.reading import Stored
from editor.store.records import Revision, RevisionReason
from editor.store.tables import releases, revisions

INTERVAL = timedelta(minutes=5)
"""While somebody writes, no more than this is between two kept versions."""


def is_due(created: datetime, modified: datetime, kept: datetime | None, now: datetime) -> bool:
    """Whether the stored state, reached at `modified`, is to be kept before it is written over.

    It is when it was not kept yet and the last version (or the beginning) is five minutes old. What a
    writer leaves at the end of a day is thus kept when the first change of the next day arrives.
    """
    is_new = kept is None or modified > kept
    return is_new and now - (kept or created) >= INTERVAL


def reason_for(before: Release, after: Release) -> RevisionReason | None:
    """Why a change has to be kept whatever the clock says: a step of the status, or something was sent."""
    if before.sent != after.sent:
        return RevisionReason.SENT
    return RevisionReason.STATUS if before.stage is not after.stage else None


def keep(connection: Connection, stored: Stored, reason: RevisionReason, *, at: datetime, now: datetime) -> Stored:
    """Keeps the stored state as a version; one that was just kept for the same reason is not kept twice."""
    content = zlib.compress(to_json(stored.release).encode())
    if _newest(connection, stored.key) != (reason.value, content):
        headline = {language: stored.release.headline(language).plain for language in Language}
        row = {
            "release": stored.key,
            "at": at,
            "reason": reason.value,
            "name": "",
            "headline_de": headline[Language.DE],
            "headline_en": headline[Language.EN],
            "content": content,
        }
        connection.execute(insert(revisions).values(row))
    connection.execute(update(releases).where(releases.c.key == stored.key).values(kept=now))
    return replace(stored, kept=now)


def _newest(connection: Connection, key: int) -> tuple[str, bytes] | None:
    newest = (
        select(revisions.c.reason, revisions.c.content)
        .where(revisions.c.release == key)
        .order_by(revisions.c.key.desc())
        .limit(1)
    )
    row = connection.execute(newest).first()
    return row and (row.reason, row.content)


def revisions_of(connection: Connection, key: int, release_id: str) -> list[Revision]:
    """The kept versions, newest first."""
    columns = [column for column in revisions.c if column.name != "content"]
    rows = connection.execute(select(*columns).where(revisions.c.release == key).order_by(revisions.c.key.desc()))
    return [
        Revision(
            id=row.key,
            release_id=release_id,
            at=row.at,
            reason=RevisionReason(row.reason),
            name=row.name,
            words=row.words,
            headline=Bilingual(row.headline_de, row.headline_en),
        )
        for row in rows
    ]


def content_of(connection: Connection, revision_id: int) -> Release:
    """The whole release as it was; StoreError where there is no such version."""
    content = connection.execute(select(revisions.c.content).where(revisions.c.key == revision_id)).scalar()
    if content is None:
        raise StoreError("There is no version with the number {number}.", number=revision_id)
    return from_json(zlib.decompress(content).decode())
