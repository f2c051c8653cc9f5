"""The version of a database: a new one is made from the tables, an older one migrated, a newer one refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, insert

from editor.errors import NewerStore, StoreError
from editor.store import index
from editor.store.failures import damaged
from editor.store.tables import SCHEMA, VERSIONS, alembic_version, metadata


def version_of(connection: sqlite3.Connection, folder: Path) -> str | None:
    """The version of the schema; None for an empty database. DamagedStore for what is no archive."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return None
    if alembic_version.name not in tables:
        raise damaged(folder)
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise damaged(folder)
    return str(row[0])


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
