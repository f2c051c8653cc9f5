"""Small views of photos of any release, each read when somebody first asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from editor.ui.store_thread import StoreThread
from editor.ui.thumbnails import thumbnail

if TYPE_CHECKING:
    from editor.store.archive import Archive

BATCH = 8
"""Pictures read in one go: other work on the archive comes between two of them."""


class Thumbs(QObject):
    """Reads on the store thread and says when there are new pictures."""

    loaded = Signal()

    def __init__(self, store: StoreThread, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._images: dict[str, QImage] = {}
        self._wanted: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._load)

    def image(self, digest: str) -> QImage | None:
        """The picture; None while it is not there, or where there is none."""
        if digest and digest not in self._images:
            self._images[digest] = QImage()
            self._wanted.append(digest)
            self._timer.start()
        image = self._images.get(digest)
        return None if image is None or image.isNull() else image

    def _load(self) -> None:
        batch, self._wanted = self._wanted[:BATCH], self._wanted[BATCH:]

        def read(archive: Archive) -> dict[str, QImage]:
            paths = {digest: archive.media.path(digest) for digest in batch}
            return {digest: thumbnail(path) for digest, path in paths.items() if path}

        def keep(images: dict[str, QImage]) -> None:
            if isValid(self):  # the page may be closed by now
                self._images.update(images)
                self.loaded.emit()

        if batch:
            self._store.submit(read, keep, lambda error: None)
        if self._wanted:
            self._timer.start()
