"""Widgets that hold each other are freed, and by the thread of the window alone."""

from __future__ import annotations

import gc
import threading
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.ui.cycles import CycleCollector, collect_due


def held_by_itself(freed_in: list[int]) -> None:
    thing = QObject()
    thing.itself = thing  # type: ignore[attr-defined]
    thing.destroyed.connect(lambda: freed_in.append(threading.get_ident()))


def rubbish() -> None:
    """More cycles than Python lets pass before it collects them."""
    for _ in range(3 * gc.get_threshold()[0]):
        cycle: list[object] = []
        cycle.append(cycle)


def test_another_thread_frees_no_widget(qtbot: QtBot) -> None:
    collector = CycleCollector()
    freed_in: list[int] = []
    held_by_itself(freed_in)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(rubbish).result()
    assert not freed_in
    gc.collect()
    assert freed_in == [threading.get_ident()]
    collector.deleteLater()


def test_what_is_due_is_collected_without_being_asked() -> None:
    gc.collect()
    rubbish()
    collect_due()
    assert gc.get_count()[0] < gc.get_threshold()[0]
