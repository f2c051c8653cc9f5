"""Picture files dropped between the rows become photos there; other files go to the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from editor.ui.writing.row_drag import DropLine, gap_at
from editor.ui.writing.row_stack import RowStack

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".heic"})


class PictureDrop(QObject):
    """Shows where dropped pictures will land and says so when they do."""

    dropped = Signal(list, str)
    """Paths, and the id of the block above (none: at the start)."""

    def __init__(self, area: QScrollArea, page: QWidget, stack: RowStack, line: DropLine) -> None:
        super().__init__(area)
        self._page, self._stack, self._line = page, stack, line
        area.viewport().setAcceptDrops(True)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.DragLeave:
            self._line.hide()
        elif isinstance(event, QDropEvent) and pictures_in(event.mimeData()):
            self._take(watched, event)
            return True
        elif isinstance(event, QDropEvent):
            event.ignore()
            return True
        return False

    def _take(self, watched: QObject, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if not isinstance(watched, QWidget):
            return
        gap = gap_at(self._stack, self._page, watched.mapToGlobal(event.position().toPoint()))
        if isinstance(event, QDragMoveEvent):
            self._line.show_at(gap)
            return
        self._line.hide()
        self.dropped.emit(pictures_in(event.mimeData()), self._stack.order[gap - 1] if gap else "")


def pictures_in(data: QMimeData) -> list[str]:
    """The paths of the files, where all of them are pictures."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return files if files and all(Path(file).suffix.lower() in PICTURES for file in files) else []
