"""How long the window stands still while the archive is read and written."""

from __future__ import annotations

import shutil
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.benchmarks.archive import SMALL, small_folder
from tests.benchmarks.measuring import Result, benchmark
from tests.benchmarks.window import long_release, opened

ROUNDS = 30


class Heartbeat:
    """The longest time between two turns of the event loop."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


@benchmark("stall")
def stall() -> Result:
    """The longest stall while a large library is loaded and a release saved again and again; doing nothing."""
    from PySide6.QtTest import QTest

    from editor.domain.bilingual import Language
    from editor.domain.edits import set_text
    from editor.domain.richtext import RichText

    release = long_release(100)
    target = release.blocks[5]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(small_folder(), folder, dirs_exist_ok=True)
        with opened(Path(folder), release) as window:
            session = window.session
            assert session.draft
            idle = Heartbeat()
            QTest.qWait(1000)
            idle.stop()
            busy = Heartbeat()
            for number in range(ROUNDS):
                text = RichText.plain_text(f"{target.text.de.plain} {number}")
                session.draft.apply(partial(set_text, block_id=target.id, language=Language.DE, text=text))
                session.flush()
                session.refresh()
                QTest.qWait(40)
    note = f"{ROUNDS} saves and loads of a library of {SMALL} releases"
    return Result("stall", busy.longest * 1000, idle.longest * 1000, "ms", note)
