"""Sent records: their rows. The files themselves stand on the shelf of dispatches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from editor.domain.bilingual import Language
from editor.store.records import Dispatch, DispatchFile
from editor.store.tables import dispatch_files, dispatches


def insert_dispatch(connection: Connection, release: int, dispatch: Dispatch, files: Iterable[DispatchFile]) -> None:
    row = {
        "release": release,
        "language": dispatch.language.value,
        "at": dispatch.at,
        "recipients": dispatch.recipients,
        "distribution": dispatch.distribution,
    }
    written = connection.execute(insert(dispatches).values(row)).inserted_primary_key
    key = written[0] if written else None
    rows = [
        {"dispatch": key, "position": position, "name": file.name, "digest": file.digest, "size": file.size}
        for position, file in enumerate(files)
    ]
    if rows:
        connection.execute(insert(dispatch_files), rows)


def dispatches_of(connection: Connection, release: int, release_id: str) -> list[Dispatch]:
    """The sent records of a release, oldest first."""
    files = _files(connection, release)
    rows = connection.execute(
        select(dispatches).where(dispatches.c.release == release).order_by(dispatches.c.at, dispatches.c.key)
    )
    return [
        Dispatch(
            release_id, Language(row.language), row.at, row.recipients, tuple(files.get(row.key, ())), row.distribution
        )
        for row in rows
    ]


def _files(connection: Connection, release: int) -> dict[int, list[DispatchFile]]:
    rows = connection.execute(
        select(dispatch_files)
        .join(dispatches, dispatches.c.key == dispatch_files.c.dispatch)
        .where(dispatches.c.release == release)
        .order_by(dispatch_files.c.position)
    )
    found: dict[int, list[DispatchFile]] = defaultdict(list)
    for row in rows:
        found[row.dispatch].append(DispatchFile(row.name, row.digest, row.size))
    return found
