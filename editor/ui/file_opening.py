"""Files that the system gives to the running program, as macOS does on a double click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileOpening(QObject):
    """Watches the application and passes each file on."""

    def __init__(self, application: QApplication, take: Callable[[Sequence[Path]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.type() is QEvent.Type.FileOpen:
            if event.file():
                self._take([Path(event.file())])
            return True
        return False
