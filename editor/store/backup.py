"""Backups: one file with everything, to be kept elsewhere, and the copy of each day."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from editor.store.archive import Archive
from editor.store.bundle import IncompleteBackup, pack
from editor.store.connection import FILE
from editor.store.copying import CopyStopped, Stopped, copy_database, never
from editor.store.failures import told
from editor.store.restoring import restore
from editor.store.rotation import FOLDER, backup_name, backups, drop, made_at, newest_good, superfluous

__all__ = [
    "CopyStopped",
    "IncompleteBackup",
    "back_up",
    "backup",
    "daily_backup",
    "daily_copy",
    "is_due",
    "newest_good",
    "restore",
]


def backup(archive: Archive, file: Path) -> None:
    """Writes one file with database, photos and sent files, read again before it gets its name.

    Raises StoreError, and then a file that stood there before is still the old one. One of them is
    IncompleteBackup: all that is good was written, and a photo or sent file is missing or damaged.
    """
    with told(archive.folder), tempfile.TemporaryDirectory(prefix="zweispalter-") as temporary:
        database = Path(temporary) / FILE
        archive.copy_database(database)
        pack(file, database, archive.folder)


def back_up(folder: Path, file: Path, stopped: Stopped = never) -> None:
    """The same beside an open archive, which goes on writing meanwhile. Raises CopyStopped, too."""
    with told(folder), tempfile.TemporaryDirectory(prefix="zweispalter-") as temporary:
        database = Path(temporary) / FILE
        copy_database(folder / FILE, database, stopped)
        pack(file, database, folder, stopped)


def daily_backup(archive: Archive) -> Path | None:
    """The copy of the day where there is anything to keep; None where there is nothing to do."""
    return None if archive.is_empty() else daily_copy(archive.folder, archive.now())


def daily_copy(folder: Path, at: datetime, stopped: Stopped = never) -> Path | None:
    """Keeps today's copy of the database in `backups/`, once a day, and drops those that the rotation no longer keeps.

    Photos and sent files never change, so they are not copied. None where there is nothing to do.
    Takes its time, on a connection of its own: who writes to the archive need not wait for it.
    """
    if not is_due(folder, at):
        return None
    file = folder / FOLDER / backup_name(at)
    with told(folder):
        copy_database(folder / FILE, file, stopped)
        for old in superfluous(backups(folder)):
            drop(old)
    return file


def is_due(folder: Path, at: datetime) -> bool:
    """Whether the copy of the day is still to be made; one of a day to come (the clock was wrong) is none of today."""
    days = {made.date() for file in backups(folder, "-daily") if (made := made_at(file))}
    return at.astimezone(UTC).date() not in days
