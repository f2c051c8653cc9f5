"""One window per data folder: the first one listens, a later one shows it instead and hands over its files."""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

TIMEOUT = 2000
"""Milliseconds in which a window answers that is there."""

_LONGEST = 1 << 20
_LONGEST_PLACE = 60
"""Of the hundred-odd characters that the path of a socket may have."""

_DONE = b"ok\n"


def name_of(folder: Path) -> str:
    """The name under which the window of a data folder listens, another one for each user.

    Where sockets are files, it is the path of one: below the folder of this user's session, if there is one.
    """
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        user = ""
    digest = hashlib.sha256(f"{user}\n{folder.absolute().resolve()}".encode()).hexdigest()
    name = f"zweispalter-{digest[:20]}"
    return name if sys.platform == "win32" else str(_place_of_sockets() / name)


def _place_of_sockets() -> Path:
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    usable = bool(own) and len(own) <= _LONGEST_PLACE and _is_mine(own)
    return Path(own if usable else tempfile.gettempdir())


def _is_mine(path: str) -> bool:
    """Whether a file or folder belongs to this user: in the folder for everybody, others could listen by our name."""
    try:
        return sys.platform == "win32" or os.stat(path).st_uid == os.getuid()  # noqa: PTH116 - never raises otherwise
    except OSError:
        return False


class Instance(QObject):
    """The first window: listens from when it holds the lock of the folder, so whatever listened before is gone."""

    show_requested = Signal()
    files_received = Signal(list)
    """Paths of the files that somebody wants to see here."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_of(folder)
        self._server: QLocalServer | None = None
        self._callers: list[QLocalSocket] = []

    def listen(self) -> bool:
        """Begins to listen; False where the system does not allow it, which keeps nobody from writing."""
        if self._server:
            return True
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError:  # a library of the system is missing; the lock still holds
            return False
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # of a window that crashed
        server.newConnection.connect(self._greet)
        self._server = server
        return server.listen(self._name)

    def close(self) -> None:
        if self._server:
            self._server.close()
            self._server = None

    def _greet(self) -> None:
        while self._server and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            self._callers.append(caller)
            caller.readyRead.connect(self._read)
            caller.disconnected.connect(self._forget)
        self._read()

    def _read(self) -> None:
        """Takes the message of each caller that has sent it whole, and acts on them after that: it may take long."""
        messages = []
        for caller in list(self._callers):
            if caller.bytesAvailable() > _LONGEST:
                caller.abort()
            elif caller.canReadLine():
                messages.append(_files(bytes(caller.readLine().data())))
                caller.write(_DONE)
                caller.flush()
        for files in messages:
            self.show_requested.emit()
            if files:
                self.files_received.emit(files)

    def _forget(self) -> None:
        for caller in list(self._callers):
            if caller.state() is caller.LocalSocketState.UnconnectedState:
                self._callers.remove(caller)
                caller.deleteLater()


def _files(line: bytes) -> list[Path]:
    """The files that a message names; none in one that is not ours."""
    try:
        named = json.loads(line)["files"]
        return [Path(name) for name in named if isinstance(name, str)]
    except (ValueError, KeyError, TypeError):
        return []


def can_call() -> bool:
    """Whether the system has what it takes to ask another window."""
    try:
        import PySide6.QtNetwork  # noqa: F401
    except ImportError:
        return False
    return True


def is_listening(folder: Path) -> bool:
    """Whether a window of this user has the data folder open."""
    return _called(folder) is not None


def send(folder: Path, files: Sequence[Path] = ()) -> bool:
    """Brings the window that has the data folder open to the front, with these files; False where none answers."""
    caller = _called(folder)
    if caller is None:
        return False
    _let_it_come_forward()
    caller.write(json.dumps({"files": [str(file.absolute()) for file in files]}).encode() + b"\n")
    caller.flush()
    while not caller.canReadLine():
        if not caller.waitForReadyRead(TIMEOUT):
            return False
    return bytes(caller.readLine().data()) == _DONE


def _called(folder: Path) -> QLocalSocket | None:
    try:
        from PySide6.QtNetwork import QLocalSocket
    except ImportError:
        return None
    name = name_of(folder)
    if not _is_mine(name):
        return None
    caller = QLocalSocket()
    caller.connectToServer(name)
    return caller if caller.waitForConnected(TIMEOUT) else None


def _let_it_come_forward() -> None:
    """Windows lets only the program in use give the front to another one."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
