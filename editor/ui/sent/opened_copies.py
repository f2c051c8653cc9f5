"""Sent files opened by the desktop: always a copy in a temporary folder, never the file that is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from editor.errors import StoreError

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.store.records import DispatchFile


class OpenedCopies(QObject):
    """Holds the folder as long as the session lasts: another program may still show what is in it.

    It goes with the program: a release that is under embargo is not left in the folder of the system.
    """

    def __init__(self, session: QObject) -> None:
        super().__init__(session)
        self._folder: QTemporaryDir | None = None
        self._count = 0
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(self.clear)

    def place_for(self) -> Path:
        """A folder of its own for each copy: one that was opened before may have been written over by its program."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        if not self._folder.isValid():
            reason, self._folder = self._folder.errorString(), None
            raise StoreError(
                "There is no temporary folder for the copy ({reason}); check the drive.",
                reason=reason,
            )
        self._count += 1
        return Path(self._folder.path()) / str(self._count)

    def clear(self) -> None:
        """Removes all copies."""
        if self._folder:
            self._folder.remove()
        self._folder = None


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
