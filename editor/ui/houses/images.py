"""The pictures of the example and the logos, each read when somebody first asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from editor.ui.store_thread import StoreThread
from editor.ui.thumbnails import large_view

if TYPE_CHECKING:
    from editor.store.archive import Archive


class Images(QObject):
    """Reads on the store thread and says when there is a new picture."""

    loaded = Signal()

    def __init__(self, store: StoreThread, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._images: dict[str, QImage] = {}

    def image(self, digest: str) -> QImage | None:
        if digest not in self._images:
            self._images[digest] = QImage()
            self._load(digest)
        image = self._images[digest]
        return None if image.isNull() else image

    def _load(self, digest: str) -> None:
        def read(archive: Archive) -> QImage:
            file = archive.media.path(digest)
            return large_view(file) if file else QImage()

        def keep(image: QImage) -> None:
            if isValid(self) and not image.isNull():  # the page may be closed by now
                self._images[digest] = image
                self.loaded.emit()

        self._store.submit(read, keep, lambda error: None)
