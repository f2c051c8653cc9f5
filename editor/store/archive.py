"""The archive: one open data folder with its releases, photos, sent files and backups."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from editor.errors import StoreError
from editor.store.collecting.collected import Collected
from editor.store.connection import FILE
from editor.store.copying import copy_database, take_the_place
from editor.store.directory import Directory
from editor.store.distribution_lists import DistributionLists
from editor.store.failures import told
from editor.store.handed_over import HandedOver
from editor.store.houses import Houses
from editor.store.library import Library
from editor.store.lock import Lock
from editor.store.opening import open_database
from editor.store.rotation import FOLDER, backup_name
from editor.store.sent_records import SentRecords
from editor.store.standing import State
from editor.store.stored_releases import Clock
from editor.store.sweeping import sweep
from editor.store.tagging import Tagging
from editor.store.templates import Templates
from editor.store.versions import Versions
from editor.store.waste_bin import WasteBin


def _now() -> datetime:
    return datetime.now(UTC)


class Archive(
    WasteBin,
    Library,
    Versions,
    HandedOver,
    SentRecords,
    Tagging,
    Collected,
    Directory,
    Templates,
    Houses,
    DistributionLists,
):
    """The releases of one data folder and what belongs to them; used by one thread at a time, whichever.

    Every method raises StoreError where the machine refuses, with nothing half-written.
    """

    _is_secured = False

    @classmethod
    def open(cls, folder: Path, *, writing: bool = True, clock: Clock = _now) -> Archive:
        """Opens the data folder; for writing, creates what is missing and takes its lock.

        For reading, takes no lock and creates nothing: an absent folder reads as an empty archive.
        Raises DataFolderInUse, NewerStore or DamagedStore.
        """
        with told(folder):
            if not writing:
                return cls(folder, open_database(folder, writing=False), None, clock)
            folder.mkdir(parents=True, exist_ok=True)
            lock = Lock(folder)
            lock.take()
            try:
                sweep(folder)
                return cls(folder, open_database(folder, writing=True), lock, clock)
            except BaseException:
                lock.release()
                raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def copy_database(self, target: Path) -> None:
        """Copies the database as it is in this moment; `target` is verified, or not written at all."""
        with told(self.folder):
            copy_database(cast(sqlite3.Connection, self._connection.connection.driver_connection), target)

    def secure(self) -> None:
        """Keeps what would end with the connection: to be closed after it, and opened again.

        A file that was deleted while it was open is written anew; of one that was replaced, the state before
        becomes a backup.
        """
        if self._is_secured or not self.is_writing or self._connection.closed:
            return
        state = self.standing.state()
        if state is State.DELETED:
            new = self.folder / f"{FILE}.new"
            self.copy_database(new)
            with told(self.folder):
                take_the_place(new, self.folder / FILE)
        elif state is State.EXCHANGED:
            with suppress(StoreError, sqlite3.Error):  # a drive that came back may refuse its old connection
                self.copy_database(self.folder / FOLDER / backup_name(self.now(), "before-restore"))
            with told(self.folder):
                self.standing.clear_wal()
        self._is_secured = state in (State.DELETED, State.EXCHANGED)

    def close(self) -> None:
        """Closes the database, once nothing is lost by that, and releases the lock; twice does nothing."""
        try:
            with suppress(StoreError):  # a full disk; whoever writes was told
                self.secure()
        finally:
            super().close()

    def is_empty(self) -> bool:
        """Whether nobody has kept anything in it yet."""
        return not (self.count() or self.has_own_houses() or self.distribution_lists() or self.has_directory())
