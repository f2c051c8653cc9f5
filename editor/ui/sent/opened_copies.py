"""Sent files opened by the desktop: always a copy in a temporary folder, never the file that is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from editor.errors import StoreError

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.store.records import DispatchFile


class OpenedCopies(QObject):
    """Holds the folder as long as the session lasts: another program may still show what is in it."""

    def __init__(self, session: QObject) -> None:
        super().__init__(session)
        self._folder: QTemporaryDir | None = None

    def place_for(self, file: DispatchFile) -> Path:
        """A folder of its own for each content: files of two records may have one name."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise StoreError(
                "There is no temporary folder for the copy ({reason}); check the drive.",
                reason=self._folder.errorString(),
            )
        return Path(self._folder.path()) / file.digest[:12]


def copies_of(session: QObject) -> OpenedCopies:
    """Those of the session, whichever window asks."""
    found = session.findChild(OpenedCopies)
    return found if isinstance(found, OpenedCopies) else OpenedCopies(session)


def copied(archive: Archive, file: DispatchFile, folder: Path) -> Path:
    """A copy of the kept file under the name that it had, its content compared. Raises StoreError."""
    from editor.store.sent_copies import copy_again

    kept = archive.dispatch_file(file.digest)
    return copy_again([(kept, file)], folder)[0]


def show(file: Path) -> bool:
    """Lets the desktop open it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
