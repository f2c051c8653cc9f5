"""The pictures of a page, read off the window's thread as the exports show them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from editor.ui.store_thread import StoreThread
from editor.ui.thumbnails import large_view

if TYPE_CHECKING:
    from editor.store.archive import Archive


class PagePictures(QObject):
    """Reads each picture once; says when there is a new one."""

    loaded = Signal()

    def __init__(self, store: StoreThread, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._images: dict[str, QImage] = {}

    def load(self, digests: Iterable[str]) -> None:
        """Keeps the pictures with these digests at hand, and no others."""
        files = set(digests) - {""}
        for known in set(self._images) - files:
            del self._images[known]
        wanted = files - set(self._images)
        if not wanted:
            return
        self._images.update(dict.fromkeys(wanted, QImage()))

        def read(archive: Archive) -> dict[str, QImage]:
            paths = {digest: archive.file(digest) for digest in wanted}
            return {digest: large_view(path) for digest, path in paths.items() if path}

        def keep(images: dict[str, QImage]) -> None:
            if isValid(self):  # the window may be gone by now
                self._images.update(images)
                self.loaded.emit()

        self._store.submit(read, keep, lambda error: None)

    def image(self, digest: str) -> QImage | None:
        image = self._images.get(digest)
        return None if image is None or image.isNull() else image
