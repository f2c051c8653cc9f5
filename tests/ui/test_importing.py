"""Many files come in one by one: what is typed meanwhile is saved, and the rest can be stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.killing.stages import source_text
from tests.ui.conftest import Desk


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number:03}.txt" for number in range(40)]
    for number, file in enumerate(made):
        file.write_text(source_text(number), "utf-8")
    return made


def count(desk: Desk) -> int:
    return desk.store.submit(lambda archive: archive.count()).result(10)


def test_what_is_typed_during_an_import_is_saved_between_the_files(desk: Desk, files: list[Path]) -> None:
    desk.wait_saved()
    seen: list[int] = []
    desk.session.saved.connect(lambda _: seen.append(len(done)))
    done: list[int] = []

    def note(number: int, _: int) -> None:
        done.append(number)
        if number == 3:
            desk.type("Zwei")
            desk.session.flush()

    desk.session.files.progressed.connect(note)
    with desk.bot.waitSignal(desk.session.imported, timeout=20_000) as imported:
        desk.session.import_files(files)
    assert imported.args == [40, []]
    assert seen
    assert seen[0] < 10
    assert count(desk) == 41


def test_an_import_says_how_far_it_is_and_is_stopped_with_a_button(desk: Desk, files: list[Path]) -> None:
    desk.wait_saved()

    def stop(number: int, _: int) -> None:
        if number == 5:
            assert desk.window.footer.message == "Importing: 5 of 40 files"
            QTest.mouseClick(desk.window.footer.action, Qt.MouseButton.LeftButton)

    desk.session.files.progressed.connect(stop)
    with desk.bot.waitSignal(desk.session.imported, timeout=20_000):
        desk.session.import_files(files)
    assert 6 <= count(desk) <= 8


def test_a_file_that_cannot_be_read_is_told_and_the_others_come_in(desk: Desk, files: list[Path]) -> None:
    files[1].write_bytes(b"")
    with desk.bot.waitSignal(desk.session.imported, timeout=20_000) as imported:
        desk.session.import_files(files[:3])
    assert imported.args
    number, errors = imported.args
    assert (number, len(errors)) == (2, 1)
