"""Makes the copy of the day, and those in the folder of choice, on a thread of its own: saving waits for neither."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from editor.errors import EditorError

Result = TypeVar("Result")
Stopped = Callable[[], bool]
_Finished = tuple[Future[object], Event, Callable[[object], None], Callable[[EditorError], None]]


class BackupKeeper(QObject):
    """Does one thing at a time; whoever ends the program or restores a backup stops it."""

    kept = Signal()
    """There are copies that were not there before."""
    failed = Signal(object)
    """An EditorError, told once as long as it is the same."""
    _finished = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.chosen: Path | None = None
        """The folder of choice, where somebody chose one."""
        self._executor: ThreadPoolExecutor | None = None
        self._stop = Event()
        self._daily: Future[bool] | None = None
        self._told = ""
        self._finished.connect(self._deliver)

    def begin(self, at: datetime) -> None:
        """Makes what is due, unless that is being done already."""
        if self._daily is None or self._daily.done():
            folder, chosen = self._folder, self.chosen
            self._daily = self.run(lambda stopped: _kept(folder, chosen, at, stopped), self._note, self._fail)

    def run(
        self,
        work: Callable[[Stopped], Result],
        then: Callable[[Result], None],
        failed: Callable[[EditorError], None],
    ) -> Future[Result]:
        """Runs `work` soon; then calls `then` or `failed` in the window's thread, and neither where it was stopped."""
        if self._executor is None:
            self._executor = ThreadPoolExecutor(1, thread_name_prefix="backup")
        stop = self._stop
        future = self._executor.submit(_unless_stopped, work, stop.is_set)
        future.add_done_callback(lambda done: self._finished.emit((done, stop, then, failed)))
        return future

    @Slot(object)
    def _deliver(self, finished: _Finished) -> None:
        from editor.store.copying import CopyStopped

        future, stop, then, failed = finished
        if stop.is_set() or future.cancelled():
            return
        error = future.exception()
        if error is None:
            then(future.result())
        elif isinstance(error, EditorError):
            failed(error)
        elif not isinstance(error, CopyStopped):
            raise error

    def _note(self, is_new: bool) -> None:
        self._told = ""
        if is_new:
            self.kept.emit()

    def _fail(self, error: EditorError) -> None:
        if str(error) != self._told:
            self._told = str(error)
            self.failed.emit(error)
        self.kept.emit()  # the one in the data folder may have come

    def stop(self) -> None:
        """Stops what is under way and does not wait: a folder of the network may answer late. The next begins after."""
        self._stop.set()
        self._stop = Event()
        self._daily = None

    def close(self) -> None:
        """Stops what is under way and waits for it; what is asked for later begins anew."""
        self.stop()
        if self._executor:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None


def _unless_stopped(work: Callable[[Stopped], Result], stopped: Stopped) -> Result:
    from editor.store.copying import CopyStopped

    if stopped():
        raise CopyStopped
    return work(stopped)


def _kept(folder: Path, chosen: Path | None, at: datetime, stopped: Stopped) -> bool:
    """Makes the copies that are due; whether there were any."""
    from editor.store.backup import daily_copy
    from editor.store.elsewhere import is_behind, mirror

    made = daily_copy(folder, at, stopped)
    copied = mirror(folder, chosen, stopped) if chosen and is_behind(folder, chosen) else ()
    return bool(made or copied)
