"""Brings a database of an earlier version up to date with Alembic. Imported only when that is due."""

from __future__ import annotations

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

FOLDER = Path(__file__).parent


def migrate(connection: Connection, version: str | None, folder: Path = FOLDER) -> None:
    """Runs each step after `version` (None: all), with its record, in the transaction of `connection`.

    Foreign keys have to be off: a table that is rebuilt would take the rows with it that refer to it.
    """
    scripts = ScriptDirectory(str(folder))
    steps = reversed(list(scripts.iterate_revisions("head", version or "base")))
    context = MigrationContext.configure(connection)
    with Operations.context(context):
        for step in steps:
            step.module.upgrade()
            context.stamp(scripts, step.revision)


def head(folder: Path = FOLDER) -> str | None:
    """The newest version there is a step for."""
    return ScriptDirectory(str(folder)).get_current_head()
