"""Starts a window and tells when it was painted: `python -m tests.benchmarks.started ours|used|bare FOLDER`.

Prints the wall time of the moments `shell` and `ready`, and `memory`, the resident megabytes at the end; `used` has
the window scroll, search and open releases before it ends.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout, QWidget


class FirstPaint(QObject):
    """Tells the moment at which its widget was painted first."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, lambda: tell("shell"))
        return False


def tell(moment: str) -> None:
    print(moment, time.time(), flush=True)


def resident() -> float:
    """The resident memory of this process in megabytes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def bare(application: QApplication) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QTextEdit())
    window.resize(1440, 900)
    window.show()
    FirstPaint(window)
    QTimer.singleShot(300, application.quit)
    application.exec()
    print("memory", resident())


def ours(application: QApplication, data: Path) -> None:
    from editor.ui.application import open_window

    window, store = open_window(application, data)
    FirstPaint(window)

    def loaded() -> None:
        QApplication.processEvents()  # lays out and paints what was loaded
        tell("ready")

    window.session.release_opened.connect(lambda *_: QTimer.singleShot(0, loaded))
    window.session.records_loaded.connect(lambda *_: QTimer.singleShot(500, application.quit))
    application.exec()
    print("memory", resident())
    window.close()
    store.close()
    window.session.keep_view()


def used(application: QApplication, data: Path) -> None:
    """The window scrolls through some thousand lines, searches and opens what it finds."""
    from PySide6.QtTest import QTest

    from editor.ui.application import open_window
    from tests.benchmarks.generating import queries

    window, store = open_window(application, data)
    QTest.qWait(2000)
    tell("ready")
    for _ in range(PAGES):
        window.library.list.scrollToBottom()
        QTest.qWait(PAUSE)
    for query in queries(SEARCHES):
        window.library.search.setText(query)
        QTest.qWait(2 * PAUSE)
        if found := window.library.model.summaries():
            window.session.open(found[0].id)
            QTest.qWait(2 * PAUSE)
    print("lines", window.library.model.rowCount())
    print("memory", resident())
    window.close()
    store.close()


PAGES, SEARCHES, PAUSE = 50, 30, 60

RUNS = {"bare": lambda made, _: bare(made), "ours": ours, "used": used}

if __name__ == "__main__":
    RUNS[sys.argv[1]](QApplication([]), Path(sys.argv[-1]))
