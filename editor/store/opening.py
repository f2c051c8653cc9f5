"""Opening the database of a data folder, whatever state it is in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from editor.errors import StoreError
from editor.store import schema
from editor.store.connection import (
    FILE,
    HEADER,
    engine_on,
    in_memory,
    make_durable,
    open_for_reading,
    open_for_writing,
    wal_of,
)
from editor.store.copying import copy_database, take_the_place, verified
from editor.store.failures import damaged, missing
from editor.store.rotation import FOLDER, backup_name, newest_good

QUICK_CHECK_BYTES = 2_000_000
"""A database up to this size is looked through at every start; more would be felt."""


def open_database(folder: Path, *, writing: bool) -> Engine:
    """The engine on the database of a data folder, brought up to date when writing.

    Raises DamagedStore, NewerStore, or StoreError for an older one that is only to be read.
    """
    file = folder / FILE
    _check_header(file, folder)
    connection = open_for_writing(file) if writing else open_for_reading(file)
    try:
        connection = _up_to_date(connection, folder, writing=writing)
        if writing:
            make_durable(connection)
        _quick_check(connection, file)
    except BaseException:
        connection.close()
        raise
    return engine_on(connection)


def _check_header(file: Path, folder: Path) -> None:
    """A file that SQLite would overwrite or take for a new one, though there was an archive, is damaged."""
    if not file.exists():
        if newest_good(folder):
            raise missing(folder)
        return
    with file.open("rb") as opened:
        start = opened.read(len(HEADER))
    if start == b"" and not wal_of(file).exists() and newest_good(folder) is None:
        return
    if start != HEADER:
        raise damaged(folder)


def _quick_check(connection: sqlite3.Connection, file: Path) -> None:
    if not file.exists() or file.stat().st_size > QUICK_CHECK_BYTES:
        return
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise damaged(file.parent)


def _up_to_date(connection: sqlite3.Connection, folder: Path, *, writing: bool) -> sqlite3.Connection:
    version = schema.version_of(connection, folder)
    if version is None:
        return _created(connection if writing else in_memory(connection))
    if not schema.is_due(version, folder):
        return connection
    if not writing:
        raise schema.refuse_older(folder)
    connection.close()
    _migrate(folder, version)
    return open_for_writing(folder / FILE)


def _created(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Fills an empty database with the tables."""
    with engine_on(connection).begin() as began:
        schema.create(began)
    return connection


def _migrate(folder: Path, version: str) -> None:
    """Migrates a copy; the original gives way only to one that was found whole, and stays as a backup."""
    file = folder / FILE
    backup = folder / FOLDER / backup_name(datetime.now(UTC), f"before-{version}")
    copy_database(file, backup)
    new = file.with_name(f"{FILE}.new")
    try:
        copy_database(file, new)
        _migrate_copy(new, version)
        take_the_place(new, file)
    finally:
        new.unlink(missing_ok=True)


def _migrate_copy(file: Path, version: str) -> None:
    from editor.store.migrations import migrate

    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        with engine_on(connection).begin() as began:
            migrate(began, version)
            _check_references(began)
    verified(file)


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise StoreError(
            "The archive could not be updated: a row of {table} refers to one that is not there. "
            "Nothing was changed; please report this.",
            table=broken[0],
        )
