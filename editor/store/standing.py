"""Whether the file of an open archive is still the one that was opened: others may delete or replace it meanwhile.

A program goes on writing into a deleted file without being told, and all of it is gone when it ends.
"""

from __future__ import annotations

import os
from enum import Enum, auto
from pathlib import Path

from editor.store.connection import FILE, wal_of
from editor.store.failures import deleted, exchanged, vanished
from editor.store.rotation import BESIDE

Identity = tuple[int, int]


class State(Enum):
    """What became of the file."""

    THERE = auto()
    EXCHANGED = auto()
    """Another file stands in its place."""
    DELETED = auto()
    """It, or its WAL with what was written last, is gone; the folder is there, on the same drive."""
    AWAY = auto()
    """The folder is not there, or another drive is in its place."""


class Standing:
    """Remembers the file as it was when the archive was opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = str(folder / FILE)  # asked at every save: the shorter way
        self._opened = _identity(self._file)
        self._wal = str(wal_of(folder / FILE))
        self._wal_opened = _identity(self._wal)
        self._drive = (_identity(str(folder)) or (0, 0))[0]

    def state(self) -> State:
        there = _identity(self._file)
        if there == self._opened or self._opened is None:
            return State.THERE if self._has_wal() else State.DELETED
        if there is not None:
            return State.EXCHANGED
        folder = _identity(str(self._folder))
        return State.DELETED if folder and folder[0] == self._drive else State.AWAY

    def _has_wal(self) -> bool:
        """Whether the WAL is still the one that is written: it comes with the first write and stays until the end."""
        wal = _identity(self._wal)
        if self._wal_opened is None:
            self._wal_opened = wal
        return self._opened is None or wal == self._wal_opened

    def clear_wal(self) -> None:
        """Removes our WAL from beside a file that took the place of ours: it would be read into that one."""
        if self._wal_opened is not None and _identity(self._wal) == self._wal_opened:
            for beside in BESIDE:
                Path(f"{self._file}{beside}").unlink(missing_ok=True)

    def check(self) -> None:
        """Raises VanishedStore where what is written would go nowhere."""
        match self.state():
            case State.EXCHANGED:
                raise exchanged(self._folder)
            case State.DELETED:
                raise deleted(self._folder)
            case State.AWAY:
                raise vanished(self._folder)


def is_there(folder: Path) -> bool:
    """Whether there is a database in the folder."""
    return _identity(str(folder / FILE)) is not None


def _identity(path: str) -> Identity | None:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return found.st_dev, found.st_ino
