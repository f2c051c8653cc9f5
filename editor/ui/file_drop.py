"""Files dropped anywhere on the window: pictures become photos, the others are imported."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from editor.ui.photo_wishes import PhotoWishes
from editor.ui.picture_sources import sorted_files
from editor.ui.session import Session


class FileDrop(QObject):
    """Watches what is drawn over the window and dropped on it."""

    def __init__(self, window: QWidget, session: Session, photos: PhotoWishes) -> None:
        super().__init__(window)
        self._session, self._photos = session, photos
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if event.mimeData().hasUrls():
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self._take(event)
            return True
        return False

    def _take(self, event: QDropEvent) -> None:
        pictures, others = sorted_files(event.mimeData())
        if pictures:
            self._photos.add(pictures)
        if others:
            self._session.import_files(others)
