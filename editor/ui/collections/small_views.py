"""Small views of pictures for a grid: read when they are looked at, and only so many of them kept."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from editor.ui.store_thread import StoreThread
from editor.ui.thumbnails import THUMBNAIL, thumbnail

if TYPE_CHECKING:
    from editor.store.archive import Archive

KEPT, BATCH, WAITING = 240, 2, 48
"""Views kept at once (22 MB together), read in one go (other work comes between), and wished for at once."""


class SmallViews(QObject):
    """Reads on the store thread; what was wished for last comes first, what was scrolled past is forgotten."""

    loaded = Signal()

    def __init__(self, store: StoreThread, parent: QObject | None = None, *, scale: float = 1) -> None:
        """`scale` is how much larger they are shown than on a screen of ordinary density."""
        super().__init__(parent)
        self._store = store
        self._size = THUMBNAIL * 2 * max(1.0, min(scale, 3.0))
        self._kept = max(WAITING, KEPT * (THUMBNAIL.width() * 2) ** 2 // self._size.width() ** 2)
        self._views: OrderedDict[str, QImage] = OrderedDict()
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._reading = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)

    def image(self, digest: str) -> QImage | None:
        """The view where it is there already; a null image for a file that cannot be read. Else it will be loaded."""
        if digest in self._views:
            self._views.move_to_end(digest)
            return self._views[digest]
        self._wanted[digest] = None
        self._wanted.move_to_end(digest)
        while len(self._wanted) > WAITING:
            self._wanted.popitem(last=False)
        if not self._reading:
            self._timer.start()
        return None

    def _read(self) -> None:
        some = [self._wanted.popitem()[0] for _ in range(min(BATCH, len(self._wanted)))]
        if some and not self._reading:
            self._reading = True
            self._store.submit(lambda archive: _views(archive, some, self._size), self._keep, lambda _: self._keep({}))

    def _keep(self, views: dict[str, QImage]) -> None:
        if not isValid(self):
            return  # the window was closed meanwhile
        self._reading = False
        self._views.update(views)
        while len(self._views) > self._kept:
            self._views.popitem(last=False)
        self.loaded.emit()
        if self._wanted:
            self._timer.start()


def _views(archive: Archive, digests: list[str], size: QSize) -> dict[str, QImage]:
    paths = {digest: archive.media.path(digest) for digest in digests}
    return {digest: thumbnail(path, size) if path else QImage() for digest, path in paths.items()}
