"""Many files come in one after the other, each a task of its own, so that what is typed meanwhile is saved between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.release import Release
from editor.errors import EditorError
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive


class FileImport(QObject):
    """The files that are still to come, and what became of the others. No file is imported by half."""

    progressed = Signal(int, int)
    """How many files were read, and how many there are in all."""
    ended = Signal(object, int, list)
    """The last release that came in (or None), how many did, and the errors of the files that did not."""

    def __init__(self, store: StoreThread, failed: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._failed = store, failed
        self._files: list[Path] = []
        self._forget()

    def _forget(self) -> None:
        self._files.clear()
        self._next = self._count = 0
        self._last: Release | None = None
        self._errors: list[EditorError] = []

    def add(self, files: Sequence[Path]) -> None:
        """Begins, or takes these, too."""
        is_idle = not self._files
        self._files += files
        if files and is_idle:
            self._take_next()

    def stop(self) -> None:
        """Nothing comes in after the file that is being read; what came in stays."""
        del self._files[self._next + 1 :]

    def _take_next(self) -> None:
        file = self._files[self._next]

        def take(archive: Archive) -> Release:
            from editor.workflow.importing import import_file

            return import_file(archive, file)

        self._store.submit(take, self._note, self._note_error)

    def _note(self, release: Release) -> None:
        self._last = release
        self._count += 1
        self._go_on()

    def _note_error(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self._errors.append(error)
            self._go_on()
        else:
            self._forget()
            self._failed(error)

    def _go_on(self) -> None:
        self._next += 1
        self.progressed.emit(self._next, len(self._files))
        if self._next < len(self._files):
            self._take_next()
            return
        last, count, errors = self._last, self._count, self._errors
        self._forget()
        self.ended.emit(last, count, errors)
