"""One row updated by its key, past SQLAlchemy's execution: on the way of a key press it costs more than the work."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table

from editor.store.rows import Row

Adapt = Callable[[Any], Any]


def update_row(connection: Connection, table: Table, key: int, changes: Row) -> None:
    """Writes `changes` into the row with this key, within the transaction of `connection`."""
    statement, adapted = _prepared(table, tuple(changes), connection.dialect)
    values = [adapt(value) if adapt else value for adapt, value in zip(adapted, changes.values(), strict=True)]
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement, (*values, key))
    finally:
        cursor.close()


@lru_cache
def _prepared(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[Adapt | None, ...]]:
    """The statement, and what makes of each value what the driver takes."""
    assigned = ", ".join(f'"{name}" = ?' for name in names)
    adapted = tuple(table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names)
    return f"UPDATE {table.name} SET {assigned} WHERE key = ?", adapted  # noqa: S608
