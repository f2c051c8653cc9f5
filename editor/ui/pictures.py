"""Small views of the pictures of the open release, and what their files say about themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.domain.blocks import Photo
from editor.domain.release import Release
from editor.ui.store_thread import StoreThread
from editor.ui.thumbnails import large_view, thumbnail

if TYPE_CHECKING:
    from editor.importers.picture_metadata import PictureFile
    from editor.store.archive import Archive

BATCH = 8
"""Pictures read in one go; what was typed meanwhile is saved between two of them."""

Looks = dict[str, "tuple[QImage, PictureFile]"]


class Pictures(QObject):
    """Small views of the pictures of the open release, read on the store thread, once for each."""

    loaded = Signal()

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self._store = store
        self._looks: Looks = {}
        self._asked: set[str] = set()

    def load(self, release: Release) -> None:
        known = self._looks.keys() | self._asked
        wanted = [file for file in dict.fromkeys(photo_files(release)) if file not in known]
        self._asked.update(wanted)
        for first in range(0, len(wanted), BATCH):
            self._load(wanted[first : first + BATCH])

    def _load(self, wanted: list[str]) -> None:
        def keep(looks: Looks) -> None:
            self._looks.update(looks)
            self._asked.difference_update(wanted)
            self.loaded.emit()

        self._store.submit(lambda archive: _looks(archive, wanted), keep, lambda error: None)

    def forget(self, digests: Iterable[str]) -> None:
        """These files were put into the archive anew: what was missing is looked at again."""
        for digest in digests:
            self._looks.pop(digest, None)

    def image(self, digest: str) -> QImage | None:
        look = self._looks.get(digest)
        return None if look is None or look[0].isNull() else look[0]

    def file(self, digest: str) -> PictureFile | None:
        """What the file says about itself; None while nobody has looked."""
        look = self._looks.get(digest)
        return look[1] if look else None

    def enlarge(self, digest: str, show: Callable[[QImage], None]) -> None:
        """Reads a view that fills a window, as exports show the picture; then calls `show` with it."""

        def read(archive: Archive) -> QImage:
            file = archive.media.path(digest)
            return large_view(file) if file else QImage()

        self._store.submit(read, show, lambda error: None)


def _looks(archive: Archive, digests: Iterable[str]) -> Looks:
    from editor.importers.picture_metadata import MISSING, look_at

    paths = {digest: archive.media.path(digest) for digest in digests}
    return {digest: (thumbnail(path), look_at(path)) if path else (QImage(), MISSING) for digest, path in paths.items()}


def photo_files(release: Release) -> tuple[str, ...]:
    """The digests of the pictures of a release, in the order of its rows."""
    return tuple(block.file for block in release.blocks if isinstance(block, Photo) and block.file)
