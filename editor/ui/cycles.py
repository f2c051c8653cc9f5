"""Where Python looks for what is held only by itself: in the thread of the window, and in no other one.

Python looks for such cycles in whatever thread happens to run, and frees them there. A widget among them would
then be destroyed by the thread of the archive: Qt locks the widget's connections and waits for the interpreter,
while the window holds the interpreter and waits for these connections. Both wait for ever.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between two looks; most of them find nothing that is due."""


class CycleCollector(QObject):
    """Takes the collecting of cycles from Python and does it in the thread it lives in, as often as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_due)
        self._timer.start(EVERY)


def collect_due() -> None:
    """Collects the youngest generation that is due, and the older ones that are due with it."""
    for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
        if count <= threshold:
            return
        gc.collect(generation)
