"""Copies of a database by SQLite's backup API, each found whole before it gets its name."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from editor.errors import StoreError
from editor.store.rotation import BESIDE, is_good
from editor.store.shelf import sync_folder


def copy_database(source: Path | sqlite3.Connection, target: Path) -> None:
    """Copies a database as it is in this moment to `target`, which is whole or not there at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".new-{target.name}")
    try:
        _copy(source, temporary)
        verified(temporary)
        with temporary.open("rb+") as opened:
            os.fsync(opened.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(target.parent)


def _copy(source: Path | sqlite3.Connection, target: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(target)) as copy:
        if isinstance(source, sqlite3.Connection):
            source.backup(copy)
        else:
            with closing(sqlite3.connect(source)) as opened:
                opened.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a WAL beside it


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
        raise StoreError("The copy {name} of the archive is not whole, so it was not kept; try again.", name=file.name)
