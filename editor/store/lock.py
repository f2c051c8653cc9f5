"""One writer per data folder: a lock of the operating system, which a crash releases by itself."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path
from typing import BinaryIO

from editor.errors import DataFolderInUse

FILE = "lock"

_HELD = frozenset({errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})
"""What the systems say where somebody else has the lock; anything else is a trouble of the folder."""

_WAITS = (0.01, 0.02, 0.03, 0.0)
"""Seconds after each attempt."""

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a locked byte cannot be read on Windows, so the one beyond the number is locked

    def _seize(file: BinaryIO) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held from `take` to `release`; the file stays and holds the number of the last process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None

    def take(self) -> None:
        """Raises DataFolderInUse where another process, or another archive in this one, holds it; else OSError."""
        file = (self._folder / FILE).open("a+b")
        try:
            self._seize(file)
            file.truncate(0)
            file.write(str(os.getpid()).encode())
            file.flush()
        except BaseException:
            file.close()
            raise
        self._file = file

    def _seize(self, file: BinaryIO) -> None:
        if not _seized(file):
            raise DataFolderInUse(
                "The data folder {folder} is already open in another window or command (process {process}); "
                "close it first.",
                folder=self._folder,
                process=_process(file),
            )

    def release(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Lock:
        self.take()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _seized(file: BinaryIO) -> bool:
    """Whether the lock is ours now. Who only looks whether it is held (`holder`) has it for an instant."""
    for wait in _WAITS:
        try:
            _seize(file)
        except OSError as error:
            if error.errno not in _HELD:
                raise
            time.sleep(wait)
        else:
            return True
    return False


def holder(folder: Path) -> str | None:
    """The number of the process that holds the lock of a data folder; None where nobody does."""
    try:
        with (folder / FILE).open("r+b") as file:
            try:
                _seize(file)
            except OSError as error:
                return _process(file) if error.errno in _HELD else None
    except OSError:
        return None
    return None


def _process(file: BinaryIO) -> str:
    file.seek(0)
    return file.read(20).decode("ascii", "replace") or "?"
