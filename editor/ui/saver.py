"""Keeps the open release on disk while it is written: soon after the last key, at the latest every second."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.draft import Change, Draft
from editor.domain.release import Release
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive

QUIET, LATEST, RETRY = 400, 800, 5000
"""Milliseconds: after the last key; after the first unsaved key, so that with the writing itself no more
than a second is ever missing; after a save that failed."""


class Saver(QObject):
    """Saves the draft it watches on the store thread."""

    release_saved = Signal(object, object)
    """The release, and when it was saved (UTC)."""
    save_failed = Signal(object)

    def __init__(self, store: StoreThread, draft: Draft, saved: Release | None) -> None:
        super().__init__()
        self._store, self._draft = store, draft
        self._saved = saved
        self._under_way: Future[None] | None = None
        self._saving: Release | None = None
        self._archive: ref[Archive] | None = None
        self._held = self._stopped = False
        self._quiet, self._latest = self._timer(QUIET), self._timer(LATEST)
        self._unsubscribe = draft.subscribe(self._note)
        if saved is not draft.present:
            self._latest.start()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.save)
        return timer

    def _note(self, change: Change) -> None:
        if self._held:
            return
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start(LATEST)

    @property
    def has_unsaved(self) -> bool:
        return self._draft.present is not self._saved or self._under_way is not None

    @property
    def is_saving(self) -> bool:
        """Whether the store thread has a value that is not on disk yet."""
        return self._under_way is not None

    def save(self) -> None:
        """Hands the present value to the store thread, unless it is there already."""
        self._quiet.stop()
        self._latest.stop()
        release = self._draft.present
        if self._held or self._stopped or release is self._saved or self._under_way is not None:
            return
        self._saving = release
        self._under_way = self._store.submit(
            self._writing(release), lambda _: self._done(release), lambda error: self._failed(release, error)
        )

    def _writing(self, release: Release) -> Callable[[Archive], None]:
        """Saves the release; what was saved last is known of the archive that it was saved to alone.

        Another one is opened where the file went away meanwhile: it may hold another state.
        """
        previous = self._saved

        def write(archive: Archive) -> None:
            known = self._archive is None or self._archive() is archive
            archive.save(release, previous if known else None)
            self._archive = ref(archive)

        return write

    def _done(self, release: Release) -> None:
        if self._saving is not release:
            return  # `finish` was quicker
        self._under_way = self._saving = None
        self._saved = release
        self.release_saved.emit(release, datetime.now(UTC))
        if self._draft.present is not release and not self._held and not self._stopped:
            self._quiet.start()
            self._latest.start(LATEST)

    def _failed(self, release: Release, error: Exception) -> None:
        if self._saving is not release:
            return  # `finish` tried again
        self._under_way = self._saving = None
        if not self._stopped:
            self._latest.start(RETRY)
        self.save_failed.emit(error)

    def hold(self) -> None:
        """Saves what there is and then waits: something else is about to write the release."""
        self.save()
        self._held = True
        self._quiet.stop()
        self._latest.stop()

    def resume(self) -> None:
        self._held = False
        if self.has_unsaved and not self._stopped:
            self._quiet.start()
            self._latest.start(LATEST)

    def adopt(self, release: Release) -> None:
        """The store already holds `release` (it was saved together with a dispatch)."""
        self._saved = release

    def finish(self) -> Exception | None:
        """Saves what is left and waits for it; returns why it could not be saved, if so."""
        self._quiet.stop()
        self._latest.stop()
        self._store.release()  # who waits here cannot let the archive begin any more
        if self._under_way is not None:
            error = self._under_way.exception()
            if error is None:
                self._saved = self._saving
            self._under_way = self._saving = None
        release = self._draft.present
        if release is self._saved:
            return None
        future = self._store.submit(self._writing(release), failed=lambda _: None)
        error = future.exception()
        if error is None:
            self._saved = release
            return None
        self._latest.start(RETRY)
        return error if isinstance(error, Exception) else None

    def stop(self) -> None:
        self._stopped = True
        self._unsubscribe()
        self._quiet.stop()
        self._latest.stop()
