"""Copies of a database by SQLite's backup API, each found whole before it gets its name.

Copied is one state: the source stays in one transaction of reading, beside which others go on writing (without
it, the copy would begin anew at every write of another connection).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from editor.errors import StoreError
from editor.store.connection import address_of
from editor.store.rotation import BESIDE, is_good
from editor.store.shelf import sync_folder

PAGES = 2000
"""How many pages are copied between two looks at whether it is to stop."""

Stopped = Callable[[], bool]


class CopyStopped(Exception):
    """Somebody stopped the copy; nothing of it stays."""


def never() -> bool:
    """Nobody stops it."""
    return False


def copy_database(source: Path | sqlite3.Connection, target: Path, stopped: Stopped = never) -> None:
    """Copies a database as it is in this moment to `target`, which is whole or not there at all.

    Raises CopyStopped soon after `stopped` says so.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".new-{target.name}")
    try:
        _copy(source, temporary, stopped)
        finish_copy(temporary, target, stopped)
    finally:
        temporary.unlink(missing_ok=True)


def finish_copy(temporary: Path, target: Path, stopped: Stopped = never) -> None:
    """Gives a written copy its name once it was found whole and is on the disk."""
    whole = is_good(temporary, stopped)
    if stopped():
        raise CopyStopped
    if not whole:
        raise _not_whole(temporary)
    with temporary.open("rb+") as opened:
        os.fsync(opened.fileno())
    temporary.replace(target)
    sync_folder(target.parent)


def _copy(source: Path | sqlite3.Connection, target: Path, stopped: Stopped) -> None:
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(target)) as copy:
        if isinstance(source, sqlite3.Connection):
            source.backup(copy)
        else:
            with closing(_opened(source)) as opened:
                _copy_one_state(opened, copy, stopped)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a WAL beside it


def _opened(source: Path) -> sqlite3.Connection:
    """A connection that never makes the file: an empty one would be taken for what replaced a deleted archive."""
    return sqlite3.connect(f"{address_of(source.absolute())}?mode=rw", uri=True, isolation_level=None)


def _copy_one_state(source: sqlite3.Connection, copy: sqlite3.Connection, stopped: Stopped) -> None:
    def look(_status: int, _remaining: int, _total: int) -> None:
        if stopped():
            raise CopyStopped

    source.execute("BEGIN")
    source.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the transaction begins with the first reading
    source.backup(copy, pages=PAGES, progress=look, sleep=0.001)
    source.execute("COMMIT")


def take_the_place(new: Path, file: Path) -> None:
    """Lets the whole database `new` replace `file`, which nobody has open."""
    with new.open("rb+") as opened:
        os.fsync(opened.fileno())
    for beside in BESIDE:  # they belong to the old one and would be read into the new one
        file.with_name(f"{file.name}{beside}").unlink(missing_ok=True)
    new.replace(file)
    sync_folder(file.parent)


def verified(file: Path) -> None:
    """Raises StoreError where a copy is not whole."""
    if not is_good(file):
        raise _not_whole(file)


def _not_whole(file: Path) -> StoreError:
    return StoreError("The copy {name} of the archive is not whole, so it was not kept; try again.", name=file.name)
