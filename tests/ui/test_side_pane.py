"""The pane beside the text and the library: their pages and widths, what they remember, what they say when empty."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.settings import Settings
from tests.ui.conftest import Desk, MakeDesk

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_checks_come_first(desk: Desk) -> None:
    desk.window.unfold_side()
    assert desk.window.side.page_names == ("checks", "preview", "fields", "approvals", "versions", "sent")
    assert desk.window.side.page == "checks"


def test_the_preview_is_wide_enough_to_be_read(desk: Desk) -> None:
    desk.window.unfold_side()
    desk.window.side.show_page("sent")
    desk.window.side.show_page("preview")
    desk.bot.waitUntil(lambda: desk.window.side.width() >= 420)


@pytest.mark.parametrize("width", [860, 1100, 1440])
def test_the_pane_can_be_unfolded_in_every_window(width: int, desk: Desk) -> None:
    desk.window.resize(width, 560)
    desk.window.unfold_side()
    side = desk.window.side
    assert side.isVisible()
    desk.bot.waitUntil(lambda: side.mapTo(desk.window, QPoint(side.width(), 0)).x() <= width)
    assert side.width() >= 300


@pytest.mark.parametrize("width", [860, 1440])
def test_the_library_can_be_unfolded_in_every_window(width: int, desk: Desk) -> None:
    desk.window.resize(width, 560)
    for _ in range(2):
        desk.press(Qt.Key.Key_F9)
    assert desk.window.library.isVisible()


def test_arrow_keys_go_from_tab_to_tab(desk: Desk) -> None:
    side = desk.window.side
    desk.window.unfold_side()
    side.tab("checks").setFocus()
    desk.press(Qt.Key.Key_Right)
    assert side.page == "preview"
    assert side.tab("preview").hasFocus()


def test_panes_are_as_they_were_left(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.window.unfold_side()
    desk.window.side.show_page("versions")
    desk.press(Qt.Key.Key_F9)
    desk.close()
    again = make_desk(settings=desk.window.settings)
    again.open_new()
    assert again.window.side.isVisible()
    assert again.window.side.page == "versions"
    assert not again.window.library.isVisible()


def test_a_page_that_no_longer_exists_is_forgotten(make_desk: MakeDesk) -> None:
    desk = make_desk(settings=Settings(spelling=False, side_shown=True, side_page="gone"))
    assert desk.window.side.page == "checks"


def test_lists_say_what_will_stand_in_them(desk: Desk) -> None:
    assert desk.window.sent.page.empty_text.startswith("Nothing sent yet")


def test_an_empty_library_offers_a_new_release(make_desk: MakeDesk) -> None:
    desk = make_desk()
    note = desk.window.library.empty_note
    assert note
    assert note.button
    with desk.bot.waitSignal(desk.session.release_opened):
        QTest.mouseClick(note.button, Qt.MouseButton.LeftButton)


def test_an_empty_group_leads_back_to_all(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk(with_sample=True)
    library = desk.window.library
    with desk.bot.waitSignal(desk.session.library_loaded):
        QTest.mouseClick(library.chip("archive"), Qt.MouseButton.LeftButton)
    assert library.empty_note
    assert library.empty_note.button
    with desk.bot.waitSignal(desk.session.library_loaded):
        QTest.mouseClick(library.empty_note.button, Qt.MouseButton.LeftButton)
    assert library.group == "all"
    assert library.list.isVisible()


def test_an_empty_release_tells_the_first_steps(desk: Desk) -> None:
    steps = desk.window.editor.first_steps
    assert steps
    assert steps.isVisible()
    desk.type("N")
    assert not steps.isVisible()


def test_a_written_release_needs_no_first_steps(make_desk: MakeDesk) -> None:
    assert make_desk(with_sample=True).window.editor.first_steps is None


def turn(desk: Desk, by: int) -> None:
    at = QPointF(desk.field().mapTo(desk.window, QPoint(5, 5)))
    QTest.wheelEvent(desk.window.windowHandle(), at, QPoint(0, by), QPoint(), CONTROL)
    QApplication.processEvents()


def test_the_wheel_makes_it_larger_step_by_step(desk: Desk) -> None:
    turn(desk, 60)
    assert desk.window.settings.zoom == 100
    turn(desk, 60)
    assert desk.window.settings.zoom == 110
    turn(desk, -120)
    assert desk.window.settings.zoom == 100


def test_the_release_is_printed(desk: Desk) -> None:
    desk.type("Neues Labor")
    desk.press(Qt.Key.Key_P, CONTROL)
    dialog = desk.window.findChild(QPrintDialog)
    assert dialog
    dialog.reject()
