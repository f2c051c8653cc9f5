"""What is answered late, wished for twice, or changed while the library shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.store.records import Wanted
from editor.ui.library_pages import PAGE
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.library_desk import SENT, filled, headlines, many, press, release, search

CTRL = Qt.KeyboardModifier.ControlModifier


def scrolled(desk: Desk, lines: int) -> None:
    """The list at its end, again and again, until it has so many lines."""
    bar, model = desk.window.library.list.verticalScrollBar(), desk.window.library.model

    def reaches() -> bool:
        bar.setValue(bar.maximum())
        return model.count >= lines

    desk.bot.waitUntil(reaches)


def everything(desk: Desk) -> None:
    press(desk, Qt.Key.Key_A, CTRL)
    QTest.mouseClick(desk.window.library.bar.every, Qt.MouseButton.LeftButton)


def test_a_release_that_is_deleted_while_it_opens_stays_closed(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Eins"), release("Zwei", date=date(2020, 1, 1)))
    desk.session.open("zwei")
    desk.session.delete(("zwei",))
    desk.bot.waitUntil(lambda: headlines(desk) == ["Eins"])
    assert desk.session.open_id == "eins"


def test_an_answer_that_comes_late_is_not_shown(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, *many(250))
    library = desk.session.library
    seen: list[Wanted] = []
    library.loaded.connect(lambda page: seen.append(page.wanted))
    library.more()
    library.ask(Wanted("0007"))
    library.more()
    desk.bot.waitUntil(lambda: headlines(desk) == ["Nummer 0007"])
    assert seen == [Wanted("0007")]


def test_a_page_that_is_wished_for_twice_comes_once(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, *many(350))
    for _ in range(3):
        desk.session.library.more()
    desk.bot.waitUntil(lambda: desk.window.library.model.count == 2 * PAGE)
    assert len(set(headlines(desk))) == 2 * PAGE


def test_the_end_of_the_list_goes_on_after_a_refresh_that_came_between(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, *many(250))
    bar = desk.window.library.list.verticalScrollBar()
    desk.session.refresh()
    bar.setValue(bar.maximum())
    desk.bot.waitUntil(lambda: desk.window.library.model.count > PAGE)


def test_far_down_a_refresh_stays_where_the_list_stands(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, *many(1200))
    view, model = desk.window.library.list, desk.window.library.model
    scrolled(desk, 1200)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() - 1000)
    top = model.index(view.row_at(view.verticalOffset()) + 1).data()
    desk.store.submit(lambda archive: archive.delete_all(["nummer-0010", "nummer-1190"])).result(10)
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.session.refresh()
    assert model.index(view.row_at(view.verticalOffset()) + 1).data() == top
    assert model.row_of("nummer-0010") is None
    view.verticalScrollBar().setValue(0)
    desk.bot.waitUntil(lambda: model.row_of("nummer-1190") is None)
    scrolled(desk, 1198)
    left = [number for number in range(1199, -1, -1) if number not in {10, 1190}]
    assert headlines(desk) == [f"Nummer {number:04}" for number in left]


def test_typing_in_a_release_that_is_not_in_the_list_leaves_the_list_where_it_is(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    sent = [replace(each, **SENT) for each in many(450)]
    desk = filled(make_desk, tmp_path, release("Entwurf"), *sent)
    desk.open("entwurf")
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.window.library.chip("sent").click()
    scrolled(desk, 400)
    bar = desk.window.library.list.verticalScrollBar()
    place, count = bar.value(), desk.window.library.model.count
    summary = desk.store.submit(lambda archive: archive.summary("entwurf")).result(10)
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.session.line_changed.emit(summary)
    assert (bar.value(), desk.window.library.model.count) == (place, count)


# -- all that was found


def test_all_that_was_found_stays_meant_while_lines_come(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, *many(350))
    everything(desk)
    scrolled(desk, 2 * PAGE)
    assert desk.window.library.bar.told == "350 selected"
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.session.refresh()
    assert desk.window.library.bar.told == "350 selected"
    press(desk, Qt.Key.Key_Down)
    assert not desk.window.library.selecting.is_everything


def test_sent_releases_that_are_not_loaded_are_counted_before_they_are_removed(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = filled(make_desk, tmp_path, *(replace(each, **SENT) for each in many(130)))
    desk.session.delete([each.id for each in many(130)])
    desk.bot.waitUntil(lambda: desk.window.library.chip("bin").isVisible())
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.window.library.chip("bin").click()
    everything(desk)
    QTest.mouseClick(desk.window.library.bar.remove, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: bool(desk.ask.heard))
    assert "130 of them were sent" in desk.ask.heard[-1][1]


def test_the_numbers_of_the_parts_wait_for_the_count(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Labor"), release("Labor zwei", **SENT), release("Optik", **SENT))
    chip = desk.window.library.chip("sent")
    shown: list[str] = []
    desk.session.library_loaded.connect(lambda _: shown.append(chip.text()))
    search(desk, "labor")
    desk.bot.waitUntil(lambda: chip.text() == "Sent 1")
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.window.library.search.setText("labor zwei")
    assert "Sent 2" not in shown[1:]
