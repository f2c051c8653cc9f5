"""What the writer feels: how soon the window is there, and how soon a key is on the screen."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import passage
from editor.domain.release import Release
from tests.benchmarks.measuring import Result, benchmark, medians, percentile, seconds

if TYPE_CHECKING:
    from editor.ui.window import MainWindow

KEYS = 300
RESET = 50
"""Keys typed in all at the end of a text, which is put back after so many: each time they wrap at least one line."""

_SENTENCES = (
    (
        "Das Labor steht allen Mitgliedern für Serienprüfungen offen. ",
        "The lab is open to all members for series. ",
    ),
    ("Gebucht wird stundenweise über das gemeinsame Portal. ", "Booking is by the hour through the shared portal. "),
    ("Die ersten acht Stunden im Jahr sind für Mitglieder frei. ", "The first eight hours of each year are free. "),
)


def long_release(blocks: int, repeat: int = 2) -> Release:
    """A release of so many blocks, each of about 25 words a repeat and language, a quote every tenth."""
    text = passage("".join(de for de, _ in _SENTENCES) * repeat, "".join(en for _, en in _SENTENCES) * repeat)
    texts = [text] * blocks
    made: list[Block] = [Block(kind=Kind.HEADLINE, text=passage("Zwei Netzwerke, ein Labor", "Two networks, one lab"))]
    for number, text in enumerate(texts[1:]):
        made.append(Quote(text=text) if number % 10 == 9 else Block(kind=Kind.PARAGRAPH, text=text))
    return Release(id="long", blocks=tuple(made))


def application() -> object:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication([])


@contextmanager
def open_window(release: Release) -> Iterator[MainWindow]:
    """Our window, with everything on, showing `release` from a real archive."""
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder), release) as window:
        yield window


@contextmanager
def opened(folder: Path, release: Release) -> Iterator[MainWindow]:
    """Our window on a data folder, into which `release` is put."""
    running = application()
    from PySide6.QtTest import QTest

    from editor.settings import Settings
    from editor.store.archive import Archive
    from editor.ui.application import prepare
    from editor.ui.session import Session
    from editor.ui.store_thread import StoreThread
    from editor.ui.window import MainWindow

    with Archive.open(folder) as archive:
        archive.save(release)
    look = prepare(running, Settings(interface="en", theme="light"))  # type: ignore[arg-type]
    store = StoreThread(folder)
    window = MainWindow(Session(store), Settings(started=True), *look)
    try:
        window.resize(1440, 900)
        window.show()
        window.session.start(release.id, with_sample=False)
        while window.editor.rows is None or not window.editor.rows.is_whole:
            QTest.qWait(20)
        QTest.qWait(400)
        yield window
    finally:
        window.close()
        store.close()
        window.deleteLater()


def key_times(type_key: Callable[[str], None], reset: Callable[[], None]) -> list[float]:
    """Seconds from each key to the end of its painting."""
    from PySide6.QtWidgets import QApplication

    times = []
    for number in range(KEYS):
        if number % RESET == 0:
            reset()
            QApplication.processEvents()
        start = time.perf_counter()
        type_key("word "[number % 5])
        QApplication.processEvents()
        times.append(time.perf_counter() - start)
    return times


def our_keys(release: Release) -> list[float]:
    from PySide6.QtTest import QTest

    from editor.domain.bilingual import Language

    target = release.blocks[len(release.blocks) // 2 + 1]
    with open_window(release) as window:
        rows = window.editor.rows
        assert rows
        field = rows.row(target.id).cells[Language.DE].field

        def reset() -> None:
            draft = window.session.draft
            assert draft
            assert rows
            blocks = tuple(target if block.id == target.id else block for block in draft.present.blocks)
            draft.apply(lambda r: replace(r, blocks=blocks))
            rows.focus_block(target.id, Language.DE, len(target.text.de))

        return key_times(lambda key: QTest.keyClicks(field, key), reset)


def bare_keys() -> list[float]:
    """Two bare auto-growing text fields of the same text, type and width in one row."""
    application()
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

    from editor.ui.fonts import SERIF, font

    text = long_release(3).blocks[1].text
    window = QWidget()
    row = QHBoxLayout(window)
    edits = [QTextEdit(), QTextEdit()]
    for edit in edits:
        edit.setFont(font(SERIF, 16))
        row.addWidget(edit)
        edit.document().documentLayout().documentSizeChanged.connect(
            lambda size, edit=edit: edit.setFixedHeight(round(size.height()) + 2)
        )
    window.resize(960, 400)
    window.show()
    QTest.qWait(100)

    def reset() -> None:
        edits[0].setPlainText(text.de.plain)
        edits[1].setPlainText(text.en.plain)
        edits[0].setFocus()
        cursor = edits[0].textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        edits[0].setTextCursor(cursor)

    times = key_times(lambda key: QTest.keyClicks(edits[0], key), reset)
    window.deleteLater()
    return times


def bare_fields(blocks: int) -> None:
    """The bare text fields of so many blocks in a grid, painted."""
    from PySide6.QtWidgets import QApplication, QGridLayout, QScrollArea, QTextEdit, QWidget

    area, page = QScrollArea(), QWidget()
    grid = QGridLayout(page)
    for row, block in enumerate(long_release(blocks).blocks):
        for column, text in enumerate((block.text.de, block.text.en)):
            edit = QTextEdit()
            edit.setPlainText(text.plain)
            grid.addWidget(edit, row, column)
    area.setWidget(page)
    area.resize(1000, 800)
    area.show()
    QApplication.processEvents()
    area.deleteLater()


def tail(times: list[float]) -> str:
    """The 99th percentile, which the keys that wrap a line make, and how many keys are far over the median."""
    wrapped = sum(time > 2 * statistics.median(times) for time in times)
    return f"p99 {percentile(times, 99) * 1000:.2f} ms, {wrapped} keys over twice the median"


@benchmark("keypress")
def keypress() -> Result:
    """A key painted in a release of 100 blocks; two bare text fields in a row."""
    ours, bare = our_keys(long_release(100)), bare_keys()
    note = f"100 blocks, {KEYS} keys; {tail(ours)} (bare p99 {percentile(bare, 99) * 1000:.2f} ms)"
    return Result("keypress", statistics.median(ours) * 1000, statistics.median(bare) * 1000, "ms", note)


@benchmark("keypress-long")
def keypress_long() -> Result:
    """A key painted in a release of 300 blocks and 60,000 words; the same in one of 100 blocks of that length."""
    ours, shorter = our_keys(long_release(300, 4)), our_keys(long_release(100, 4))
    note = f"{KEYS} keys; {tail(ours)} (100 blocks: {tail(shorter)})"
    return Result("keypress-long", statistics.median(ours) * 1000, statistics.median(shorter) * 1000, "ms", note)


@benchmark("open-blocks")
def open_blocks() -> Result:
    """A release of 100 blocks shown; its bare text fields made in a grid."""
    from PySide6.QtWidgets import QApplication

    from editor.domain.draft import Draft

    release = long_release(100)
    with open_window(release) as window:

        def ours() -> None:
            window.editor.open(Draft(release), lambda _: None)
            QApplication.processEvents()

        def whole() -> None:
            ours()
            rows = window.editor.rows
            while rows and not rows.is_whole:
                QApplication.processEvents()

        complete = statistics.median(seconds(whole) for _ in range(4)) * 1000
        note = f"100 blocks, both columns, first screen painted; all rows there after {complete:.0f} ms"
        return medians("open-blocks", ours, lambda: bare_fields(100), rounds=8, note=note)


def start(what: str, data: Path, compiled: Path) -> dict[str, float]:
    """Seconds from process start to each moment that `tests.benchmarks.started` tells, and its memory in MB.

    Compiled modules are kept in `compiled`, as an installed program has them.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.time()
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.started", what, str(data)],
        capture_output=True,
        text=True,
        check=True,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)},
        cwd=Path(__file__).parents[2],
    )
    told = dict(line.split() for line in run.stdout.splitlines())
    return {name: float(value) - (began if name in MOMENTS else 0) for name, value in told.items()}


MOMENTS = ("shell", "ready")
STARTS = 7


@cache
def starts() -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """Several starts of our window on the sample release and of a bare one, in turn."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as kept:
        data, compiled = Path(folder), Path(kept)
        for what in ("ours", "ours", "bare"):
            start(what, data, compiled)  # the first one makes the archive and compiles the modules
        pairs = [(start("ours", data, compiled), start("bare", data, compiled)) for _ in range(STARTS)]
    return [ours for ours, _ in pairs], [bare for _, bare in pairs]


def start_result(name: str, moment: str, note: str) -> Result:
    ours, bare = starts()
    mine, theirs = [each[moment] for each in ours], [each["shell"] for each in bare]
    return Result(name, statistics.median(mine), statistics.median(theirs), "s", f"{note}; {STARTS} starts, warm files")


@benchmark("window-shell")
def window_shell() -> Result:
    """Process start to the frame painted; a bare Qt window with an empty text field."""
    return start_result("window-shell", "shell", "frame painted")


@benchmark("window-ready")
def window_ready() -> Result:
    """Process start to library and last release painted; the same bare window."""
    return start_result("window-ready", "ready", "library and sample release painted")


@benchmark("window-memory")
def window_memory() -> Result:
    """Resident memory with the store loaded; the same bare window."""
    ours, bare = starts()
    mine, theirs = [each["memory"] for each in ours], [each["memory"] for each in bare]
    return Result("window-memory", statistics.median(mine), statistics.median(theirs), "MB", "resident, sample open")
