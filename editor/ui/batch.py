"""Something done with many releases one after the other, in between which the window is served; it can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.workflow.several import Outcome

Work = Callable[["Archive", str], "Outcome"]


class Batch(QObject):
    """Each release is a task of its own, so that what is typed meanwhile is saved between two of them."""

    progressed = Signal(int, int)
    finished = Signal(list)
    """What became of each release; fewer than there are where it was stopped."""
    failed = Signal(object)
    """An error that ends it: none of a release."""

    def __init__(self, store: StoreThread, ids: Sequence[str], work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._ids, self._work = store, tuple(ids), work
        self._outcomes: list[Outcome] = []
        self._stopped = False

    def start(self) -> None:
        self._go_on()

    def stop(self) -> None:
        """The release that is under way is the last."""
        self._stopped = True

    def _go_on(self) -> None:
        done, work = len(self._outcomes), self._work
        if self._stopped or done == len(self._ids):
            self.finished.emit(self._outcomes)
            self.deleteLater()
            return
        release_id = self._ids[done]
        self._store.submit(lambda archive: work(archive, release_id), self._keep, self._fail)

    def _keep(self, outcome: Outcome) -> None:
        self._outcomes.append(outcome)
        self.progressed.emit(len(self._outcomes), len(self._ids))
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self.deleteLater()
