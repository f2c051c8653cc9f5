"""Bringing a data folder back to the state in a backup; what is there now is kept first."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from editor.errors import StoreError
from editor.store import schema
from editor.store.bundle import SHELVES, refused, unpack
from editor.store.connection import FILE, HEADER, wal_of
from editor.store.copying import copy_database, take_the_place
from editor.store.failures import told
from editor.store.lock import Lock
from editor.store.rotation import FOLDER, backup_name, read_only
from editor.store.shelf import Shelf, copy_synced


def restore(file: Path, folder: Path) -> None:
    """Brings a data folder to the state in `file`: one that `backup` wrote, or a rotated copy of the database.

    What is there now is kept in `backups/` first. Photos and sent files are added, damaged ones are replaced
    by intact ones, none is taken away.
    Raises StoreError, NewerStore among them, and DataFolderInUse. The releases are then as they were: a file
    that is no backup changes nothing, and where the machine refuses half-way, the copy in `backups/` and
    intact photos and sent files may have come.
    """
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with Lock(folder), tempfile.TemporaryDirectory(dir=folder, prefix=".restore-") as temporary:
            restored = Path(temporary)
            is_database = fetch(file, restored, folder)
            check(restored / FILE, file)
            _keep_present(folder)
            source = file.parent if is_database else restored
            for name in SHELVES:
                _add_files(Shelf(source / name), Shelf(folder / name))
            take_the_place(restored / FILE, folder / FILE)


def fetch(file: Path, target: Path, folder: Path, *, shelves: bool = True) -> bool:
    """Brings the content of a backup into an empty folder; whether it is a database alone.

    Without `shelves`, photos and sent files are only looked through. The archive in `folder` itself is refused:
    it is open, and whoever reads its file beside SQLite takes the locks off it.
    """
    if not file.is_file():
        raise StoreError("There is no backup file {name}.", name=file)
    if (folder / FILE).exists() and file.samefile(folder / FILE):
        raise StoreError("The file {name} is the archive itself and no backup of it; choose another one.", name=file)
    with file.open("rb") as opened:
        is_database = opened.read(len(HEADER)) == HEADER
    if is_database:
        _copy_with_wal(file, target / FILE)
    else:
        unpack(file, target, shelves=shelves)
    return is_database


def _copy_with_wal(file: Path, target: Path) -> None:
    """Copies a database and takes over what stands only in its WAL yet; the original is not even opened."""
    copy_synced(file, target)
    if not wal_of(file).exists():
        return
    copy_synced(wal_of(file), wal_of(target))
    try:
        with closing(sqlite3.connect(target)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError:  # the disk, not the file
        raise
    except sqlite3.DatabaseError as error:
        raise refused(file) from error


def check(database: Path, file: Path) -> None:
    """Raises StoreError for a database that is not whole, not ours, newer, or does things by itself."""
    try:
        with closing(read_only(database)) as connection:
            whole = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            active = connection.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone()
            version = schema.archive_version(connection) if whole else None
    except sqlite3.Error:
        version = active = None
    if version is None or active:
        raise refused(file)
    schema.is_due(version, file)


def _keep_present(folder: Path) -> None:
    """Copies the present database to the backups; a damaged one as it is, somebody may still save something of it."""
    file = folder / FILE
    if not file.exists():
        return
    now = datetime.now(UTC)
    try:
        copy_database(file, folder / FOLDER / backup_name(now, "before-restore"))
    except (sqlite3.Error, StoreError):
        kept = folder / FOLDER / backup_name(now, "damaged")
        kept.parent.mkdir(exist_ok=True)
        copy_synced(file, kept)
        if wal_of(file).exists():
            copy_synced(wal_of(file), wal_of(kept))


def _add_files(source: Shelf, target: Shelf) -> None:
    if source.folder == target.folder:
        return
    for digest in source.digests():
        if not target.is_intact(digest) and source.is_intact(digest):
            target.put(source.place(digest))
