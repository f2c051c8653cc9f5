"""Small views of the pictures of the open release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.domain.blocks import Photo
from editor.domain.release import Release
from editor.ui.store_thread import StoreThread
from editor.ui.thumbnails import thumbnail

if TYPE_CHECKING:
    from editor.store.archive import Archive


class Pictures(QObject):
    """Small views of the pictures of the open release, read on the store thread, once for each."""

    loaded = Signal()

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self._store = store
        self._images: dict[str, QImage] = {}

    def load(self, release: Release) -> None:
        wanted = [file for file in _files(release) if file not in self._images]
        if not wanted:
            return

        def read(archive: Archive) -> dict[str, QImage]:
            paths = {digest: archive.media.path(digest) for digest in wanted}
            return {digest: thumbnail(path) for digest, path in paths.items() if path}

        def keep(images: dict[str, QImage]) -> None:
            self._images.update(images)
            self.loaded.emit()

        self._store.submit(read, keep, lambda error: None)

    def image(self, digest: str) -> QImage | None:
        image = self._images.get(digest)
        return None if image is None or image.isNull() else image


def _files(release: Release) -> tuple[str, ...]:
    return tuple(block.file for block in release.blocks if isinstance(block, Photo) and block.file)
