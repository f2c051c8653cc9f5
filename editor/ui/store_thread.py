"""All work on the archive happens on one thread, so that the window never waits for the disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from editor.errors import VanishedStore

if TYPE_CHECKING:
    from editor.store.archive import Archive


Result = TypeVar("Result")


class StoreThread(QObject):
    """Runs tasks on the archive one after the other and hands their results to the window's thread."""

    _finished = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._archive: Archive | None = None
        self._closed = False
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._has_vanished = False
        self._may_start = Event()
        self._may_start.set()
        self._finished.connect(self._deliver)

    def hold(self) -> None:
        """Keeps every task waiting until `release`: opening the archive must not slow the first paint."""
        self._may_start.clear()
        self._executor.submit(self._may_start.wait)

    def release(self) -> None:
        self._may_start.set()

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self._folder

    def submit(
        self,
        task: Callable[[Archive], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Future[Result]:
        """Runs `task` soon; then calls `then` with its result, or `failed`, in the window's thread."""
        future = self._executor.submit(self._run, task)
        future.add_done_callback(lambda done: self._finished.emit((done, then, failed)))
        return future

    def without_archive(
        self,
        task: Callable[[Path], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Runs `task` on the folder while the archive is closed."""

        def run() -> Result:
            self._close_archive()
            return task(self._folder)

        future = self._executor.submit(run)
        future.add_done_callback(lambda done: self._finished.emit((done, then, failed)))

    def _run(self, task: Callable[[Archive], Result]) -> Result:
        try:
            return task(self._opened())
        except VanishedStore:
            self._has_vanished = True
            raise

    def _opened(self) -> Archive:
        if self._has_vanished:
            self._recover()
        if self._archive is None:
            from editor.store.archive import Archive  # half of the start: not before the window is painted

            self._archive = Archive.open(self._folder)
        return self._archive

    def _recover(self) -> None:
        """After the folder or the file went away, which was told: opens what is there again, but makes nothing new.

        What the open archive still holds of a file that was deleted or replaced is kept first.
        """
        from editor.store.failures import vanished
        from editor.store.standing import is_there

        if self._archive:
            self._archive.secure()
        if not is_there(self._folder):
            raise vanished(self._folder)
        with suppress(Exception):  # what went away may refuse even to be closed
            self._close_archive()
        self._has_vanished = False

    @Slot(object)
    def _deliver(self, finished: tuple[Future[Any], Callable[[Any], None] | None, Any]) -> None:
        future, then, failed = finished
        if self._closed:
            return
        error = future.exception()
        if error is None:
            if then:
                then(future.result())
        elif failed and isinstance(error, Exception):
            failed(error)
        else:
            raise error

    def close(self) -> None:
        """Waits for what is under way and closes the archive; results are not delivered any more."""
        self._closed = True
        self.release()
        self._executor.submit(self._close_archive).result()
        self._executor.shutdown()

    def _close_archive(self) -> None:
        archive, self._archive = self._archive, None
        if archive:
            archive.close()
