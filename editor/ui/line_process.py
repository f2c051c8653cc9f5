"""A module of this program in a process of its own: lines go in, and lines come back when they are there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import editor

_PATIENCE = 2000
"""Milliseconds it is given to end by itself."""


class LineProcess(QObject):
    """Runs once: for another run another one is made."""

    line_read = Signal(bytes)
    ended = Signal(bool)
    """By itself; whether it fell over."""
    failed = Signal()
    """It could not be started."""

    def __init__(self, module: str, parent: QObject) -> None:
        super().__init__(parent)
        self._module = module
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.setProcessEnvironment(_environment())
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._process.readyReadStandardOutput.connect(self._read)

    def start(self) -> None:
        """Starts it; what is written before it runs waits for it."""
        self._process.start(sys.executable, ["-X", "utf8", "-m", self._module])

    @property
    def is_running(self) -> bool:
        return self._process.state() is QProcess.ProcessState.Running

    def write(self, line: bytes) -> None:
        self._process.write(line)

    def kill(self) -> None:
        """Ends it without warning; that it has ended is told as if it had fallen over."""
        self._process.kill()

    def close(self, *, at_once: bool = False) -> None:
        """Ends it and tells nothing more; what was written is still read there, unless it is to end `at_once`."""
        process = self._process
        process.finished.disconnect(self._finished)
        process.errorOccurred.disconnect(self._failed)
        process.readyReadStandardOutput.disconnect(self._read)
        process.closeWriteChannel()
        if at_once or not process.waitForFinished(_PATIENCE):
            process.kill()
            process.waitForFinished(_PATIENCE)
        self.deleteLater()

    def _read(self) -> None:
        while self._process.canReadLine():
            self.line_read.emit(bytes(self._process.readLine().data()))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.deleteLater()
            self.failed.emit()

    def _finished(self, _: int, status: QProcess.ExitStatus) -> None:
        self.deleteLater()
        self.ended.emit(status is QProcess.ExitStatus.CrashExit)


def _environment() -> QProcessEnvironment:
    """Ours, with the folder of this package in the path of the other interpreter."""
    environment = QProcessEnvironment.systemEnvironment()
    here = str(Path(editor.__file__).resolve().parents[1])
    paths = [here, environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(path for path in paths if path))
    return environment
