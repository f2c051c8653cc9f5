"""A program of its own that types into the window until it is killed: `python -m tests.ui.typist FOLDER`.

It begins when the archive is open: making a new one takes its time on a busy machine, and nothing can be saved before.
Prints the number of characters typed so far after each one.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.settings import Settings
from editor.ui.application import prepare
from editor.ui.session import Session
from editor.ui.store_thread import StoreThread
from editor.ui.window import MainWindow
from editor.ui.writing.field import Field

INTERVAL = 12
"""Milliseconds between two keys: a very fast writer."""


def main(folder: Path) -> None:
    application = QApplication([])
    look = prepare(application, Settings(interface="en", theme="light"))
    store = StoreThread(folder)
    session = Session(store)
    window = MainWindow(session, Settings(started=True), *look)
    window.show()
    window.activateWindow()
    session.start("", with_sample=False)
    timer = QTimer()
    typed = 0

    def type_key() -> None:
        nonlocal typed
        field = QApplication.focusWidget()
        if isinstance(field, Field):
            QTest.keyClicks(field, "word "[typed % 5])
            typed += 1
            print(typed, flush=True)

    def begin(*_: object) -> None:
        if session.draft is None:
            session.new_release()

    timer.timeout.connect(type_key)
    session.release_opened.connect(lambda _: timer.start(INTERVAL))
    session.library_loaded.connect(begin)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
