"""The version of a database: a new one is made from the tables, an older one migrated, a newer one refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, insert

from editor.errors import NewerStore, StoreError
from editor.store.columns import metadata
from editor.store.failures import damaged
from editor.store.searching import index
from editor.store.tables import SCHEMA, VERSIONS, alembic_version, blocks, releases

_CORE = frozenset(table.name for table in (alembic_version, releases, blocks))
"""The tables that every version has."""

_PRESENT = frozenset({*metadata.tables, *index.TABLES})


def version_of(connection: sqlite3.Connection, folder: Path) -> str | None:
    """The version of the schema; None for an empty database. DamagedStore for what is no archive."""
    tables = _tables(connection)
    if not tables:
        return None
    version = _version_among(tables, connection)
    if version is None:
        raise damaged(folder)
    return version


def archive_version(connection: sqlite3.Connection) -> str | None:
    """The version of the schema; None for what has not the tables of an archive."""
    return _version_among(_tables(connection), connection)


def _version_among(tables: set[str], connection: sqlite3.Connection) -> str | None:
    if not tables >= _CORE:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    version = str(row[0]) if row else None
    return None if version == SCHEMA and not tables >= _PRESENT else version


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def is_due(version: str, folder: Path) -> bool:
    """Whether a database of this version has to be migrated; NewerStore where this program is too old for it."""
    if version not in VERSIONS:
        raise NewerStore(
            "The archive in {folder} was written by a newer version of Zweispalter; install that version to open it.",
            folder=folder,
        )
    return version != SCHEMA


def refuse_older(folder: Path) -> StoreError:
    return StoreError(
        "The archive in {folder} was written by an older version of Zweispalter; "
        "open it in the window once to update it.",
        folder=folder,
    )


def create(connection: Connection) -> None:
    """Makes every table of the present version in an empty database."""
    metadata.create_all(connection, checkfirst=False)
    for statement in index.DDL:
        connection.exec_driver_sql(statement)
    connection.execute(insert(alembic_version).values(version_num=SCHEMA))
