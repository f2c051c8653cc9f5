"""Reading and writing the database of an open data folder: each in one transaction, failures told in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from editor.errors import StoreError
from editor.store.failures import told
from editor.store.lock import Lock
from editor.store.media import Media
from editor.store.memory import Memory
from editor.store.standing import Standing


class Access:
    """The connection to one archive, and what is remembered of it. Writing needs the lock of the folder."""

    def __init__(self, folder: Path, engine: Engine, lock: Lock | None) -> None:
        self.folder = folder
        self.media = Media(folder / "media", writing=lock is not None)
        self._engine = engine
        self._connection = engine.connect()
        self._lock = lock
        self._memory = Memory()
        self.standing = Standing(folder)

    @property
    def is_writing(self) -> bool:
        return self._lock is not None

    def close(self) -> None:
        """Closes the database and releases the lock; closing twice does nothing."""
        try:
            self._connection.close()
            self._engine.dispose()
        finally:  # a drive that went away refuses even that
            if self._lock is not None:
                self._lock.release()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.folder), self._connection.begin():
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._lock is None:
            raise StoreError("The archive in {folder} is open for reading only.", folder=self.folder)
        self.standing.check()
        try:
            with told(self.folder), self._connection.begin():
                yield self._connection
        except BaseException:
            self._memory.clear()
            raise
