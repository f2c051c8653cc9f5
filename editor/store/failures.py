"""What SQLite and the file system refuse, told to the writer in one sentence."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from editor.errors import DamagedStore, StoreError, VanishedStore
from editor.store.rotation import newest_good

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_REFUSED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NOT_ALLOWED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN})
_AWAY = frozenset(
    getattr(errno, name, errno.ENOENT)
    for name in ("ENOENT", "ENODEV", "ENXIO", "EIO", "ENOTCONN", "ESTALE", "EHOSTDOWN", "EHOSTUNREACH", "ETIMEDOUT")
)
_OCCUPIED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turns what the machine refuses into a StoreError about `folder`; our own mistakes pass unchanged."""
    try:
        yield
    except DBAPIError as error:
        raise _about_database(error.orig, folder) or error from error
    except sqlite3.Error as error:
        raise _about_database(error, folder) or error from error
    except OSError as error:
        raise about_file(error, folder) from error


def _about_database(error: BaseException | None, folder: Path) -> StoreError | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if not os.path.exists(folder) and code in _NOT_ALLOWED | {sqlite3.SQLITE_IOERR}:  # noqa: PTH110 - never raises
        return vanished(folder)
    if code in _DAMAGED or _is_unspecific(error):
        return damaged(folder)
    if code == sqlite3.SQLITE_FULL:
        return _full(folder)
    if code in _NOT_ALLOWED:
        return _not_allowed(folder)
    if code in _OCCUPIED:
        return StoreError(
            "The archive in {folder} is busy with another program, so nothing was changed; try again in a moment.",
            folder=folder,
        )
    if code == sqlite3.SQLITE_IOERR:
        return _unreadable(folder, str(error))
    return None


def _is_unspecific(error: BaseException | None) -> bool:
    """Whether SQLite found something malformed that it has no code for (an unreadable schema, for one)."""
    return type(error) is sqlite3.DatabaseError


def about_file(error: OSError, folder: Path) -> StoreError:
    if error.errno in _FULL:
        return _full(folder)
    if error.errno in _REFUSED:
        return _not_allowed(folder)
    if error.errno in _AWAY and not os.path.exists(folder):  # noqa: PTH110 - never raises
        return vanished(folder)
    return _unreadable(folder, error.strerror or str(error))


def _full(folder: Path) -> StoreError:
    return StoreError(
        "The archive in {folder} could not be saved because the disk is full; "
        "free some space, your text is still here.",
        folder=folder,
    )


def _not_allowed(folder: Path) -> StoreError:
    return StoreError(
        "The archive in {folder} could not be written: there is no permission for this folder; "
        "make it writable or choose another one.",
        folder=folder,
    )


def vanished(folder: Path) -> VanishedStore:
    return VanishedStore(
        "The data folder {folder} is not there any more; connect its drive again, your text is still here "
        "and is saved as soon as the folder is back.",
        folder=folder,
    )


def deleted(folder: Path) -> VanishedStore:
    return VanishedStore(
        "The file of the archive in {folder} was deleted while it was open; it is being written anew, "
        "your text is still here.",
        folder=folder,
    )


def exchanged(folder: Path) -> VanishedStore:
    return VanishedStore(
        "The file of the archive in {folder} was replaced by another one while it was open; "
        "that one is opened now, your text is still here.",
        folder=folder,
    )


def _unreadable(folder: Path, reason: str) -> StoreError:
    return StoreError(
        "The archive in {folder} could not be read or written ({reason}); check the drive and try again.",
        folder=folder,
        reason=reason,
    )


def missing(folder: Path) -> DamagedStore:
    """The error where there are backups and no database."""
    backup = newest_good(folder)
    return DamagedStore(
        "The archive in {folder} is missing; the newest good backup is {file}, restore it to go on.",
        backup=backup,
        file=backup,
        folder=folder,
    )


def damaged(folder: Path) -> DamagedStore:
    """The error for a damaged database, with the newest good backup of its folder."""
    backup = newest_good(folder)
    if backup is None:
        return DamagedStore(
            "The archive in {folder} is damaged and there is no backup in its folder; "
            "restore one that you keep elsewhere.",
            folder=folder,
        )
    return DamagedStore(
        "The archive in {folder} is damaged; the newest good backup is {file}, restore it to go on.",
        backup=backup,
        file=backup,
        folder=folder,
    )
