"""Where a file dialog opens: in the folder used last for that purpose, else where the system keeps such files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

Location = QStandardPaths.StandardLocation


class LastFolders:
    """Remembers the folder of each purpose as long as the window lives."""

    def __init__(self) -> None:
        self._used: dict[str, Path] = {}

    def start(self, purpose: str, location: Location = Location.DocumentsLocation) -> Path:
        """The folder used last, or the one of the system; never the one the program was started in."""
        used = self._used.get(purpose)
        if used and used.is_dir():
            return used
        usual = QStandardPaths.writableLocation(location)
        return Path(usual) if usual and Path(usual).is_dir() else Path.home()

    def remember(self, purpose: str, file: Path) -> None:
        """A file was chosen for that purpose."""
        self._used[purpose] = file.parent
