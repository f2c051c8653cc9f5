"""Connections to the archive's database: how SQLite is opened for writing, for reading, and when there is none."""

from __future__ import annotations

import json
import os
import sqlite3
from functools import partial
from pathlib import Path, PurePath

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from editor.errors import StoreError

FILE = "archive.sqlite3"
HEADER = b"SQLite format 3\x00"
BUSY_SECONDS = 5.0
_NEEDED = (3, 35)

_to_json = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))


def open_for_writing(file: Path) -> sqlite3.Connection:
    """Opens or creates `file`; nothing in it is changed yet."""
    _check_version()
    return _connect(str(file))


def make_durable(connection: sqlite3.Connection) -> None:
    """From here on a commit is on the disk when it returns, and readers do not wait for it."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def open_for_reading(file: Path) -> sqlite3.Connection:
    """Opens `file` without ever changing it; an absent one reads as an empty database."""
    _check_version()
    if not file.exists():
        return _connect(":memory:")
    return _with(_connect(_readable(file), uri=True), "query_only = ON")


def in_memory(instead_of: sqlite3.Connection) -> sqlite3.Connection:
    """An empty database to be read instead of one that has no tables yet."""
    instead_of.close()
    return _connect(":memory:")


def _readable(file: Path) -> str:
    """Reading a WAL database needs its index file: where the folder is not writable, what has no WAL is read alone."""
    address = address_of(file.absolute())
    if os.access(file.parent, os.W_OK) and os.access(file, os.W_OK):
        return f"{address}?mode=rw"
    return f"{address}?mode=ro" if wal_of(file).exists() else f"{address}?immutable=1"


def address_of(file: PurePath) -> str:
    """The file as an address for SQLite, which takes a share of the network only below an empty host."""
    address = file.as_uri()
    return address if address.startswith("file:///") else address.replace("file://", "file:////", 1)


def wal_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _connect(name: str, *, uri: bool = False) -> sqlite3.Connection:
    # One thread at a time uses it, though not always the one that opened it: a lock of ours is not needed.
    connection = sqlite3.connect(name, uri=uri, check_same_thread=False, isolation_level=None, timeout=BUSY_SECONDS)
    return _with(connection, "foreign_keys = ON", "temp_store = MEMORY", "cache_size = -16000")


def _with(connection: sqlite3.Connection, *settings: str) -> sqlite3.Connection:
    """The connection with these settings; a damaged file may refuse one, and is closed then."""
    try:
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _check_version() -> None:
    if sqlite3.sqlite_version_info < _NEEDED:
        raise StoreError(
            "This Python comes with SQLite {found}, but the archive needs 3.35; install a newer Python.",
            found=sqlite3.sqlite_version,
        )


def engine_on(connection: sqlite3.Connection) -> Engine:
    """An engine that speaks through this one connection, with real transactions around its statements."""
    engine = create_engine(
        "sqlite://", creator=lambda: connection, poolclass=StaticPool, json_serializer=_to_json, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # The driver is in autocommit mode: its own rule begins no transaction before a SELECT.
    connection.connection.cursor().execute("BEGIN")
