"""The rules are imported a module or two at a time, with pauses in which keys are handled."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

GAP = 8
"""Milliseconds between two slices of the work."""

PAUSE = 400
"""Milliseconds after the last key before it goes on."""

SLICE = 0.004
"""Seconds after which a slice ends with the module that is being imported."""


class RuleLoading(QObject):
    """Begins at once; what is loaded already takes no time."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._modules: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._load)
        self._timer.start(GAP)

    def wait(self) -> None:
        """The writer is at work: goes on when nothing was typed for a moment."""
        self._timer.start(PAUSE)

    def _load(self) -> None:
        self._timer.setInterval(GAP)
        if self._modules is None:
            from editor.checks.rulebook import modules

            self._modules = modules()
            return
        until = perf_counter() + SLICE
        while perf_counter() < until:
            if next(self._modules, None) is None:
                self._timer.stop()
                self.done.emit()
                return
