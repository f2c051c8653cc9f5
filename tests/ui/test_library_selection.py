"""Several releases at once: selected by key and mouse, then exported, archived, tagged or deleted; and the bin."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Sent, Status
from editor.ui.library.tag_popup import TagPopup
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.library_desk import AT, SENT, click, filled, headlines, many, press, release

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def three(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    desk = filled(make_desk, tmp_path, release("Eins"), release("Zwei"), release("Drei"))
    desk.bot.waitUntil(lambda: len(headlines(desk)) == 3)
    return desk


def chosen(desk: Desk) -> tuple[str, ...]:
    return desk.window.library.list.selected_ids()


def opened_bin(desk: Desk) -> None:
    with desk.bot.waitSignal(desk.session.library_loaded):
        QTest.mouseClick(desk.window.library.chip("bin"), Qt.MouseButton.LeftButton)


def test_one_line_needs_no_bar(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = three(make_desk, tmp_path)
    assert len(chosen(desk)) == 1
    assert desk.window.library.bar.isHidden()


def test_lines_are_added_with_ctrl_and_up_to_one_with_shift(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = three(make_desk, tmp_path)
    open_id = desk.session.open_id
    click(desk, "Drei")
    click(desk, "Eins", CTRL)
    assert set(chosen(desk)) == {"drei", "eins"}
    click(desk, "Drei")
    click(desk, "Eins", SHIFT)
    assert set(chosen(desk)) == {"drei", "zwei", "eins"}
    assert desk.window.library.bar.told == "3 selected"
    assert desk.session.open_id == open_id


def test_lines_are_selected_by_key_and_let_go(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = three(make_desk, tmp_path)
    press(desk, Qt.Key.Key_Home)
    press(desk, Qt.Key.Key_Down, SHIFT)
    assert len(chosen(desk)) == 2
    press(desk, Qt.Key.Key_A, CTRL)
    assert len(chosen(desk)) == 3
    press(desk, Qt.Key.Key_Escape)
    assert chosen(desk) == (desk.session.open_id,)
    assert desk.window.library.bar.isHidden()


def test_several_are_deleted_at_once_and_come_back(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = three(make_desk, tmp_path)
    press(desk, Qt.Key.Key_A, CTRL)
    press(desk, Qt.Key.Key_Delete)
    desk.bot.waitUntil(lambda: headlines(desk) == [])
    assert desk.window.footer.message == "3 press releases deleted"
    assert not desk.ask.heard
    assert desk.window.library.chip("bin").isVisible()
    QTest.mouseClick(desk.window.footer.action, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: len(headlines(desk)) == 3)
    assert desk.window.library.chip("bin").isHidden()


def test_all_that_was_found_is_meant_where_more_is_there_than_shown(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, *many(230))
    bar = desk.window.library.bar
    press(desk, Qt.Key.Key_A, CTRL)
    assert bar.told == "100 selected"
    QTest.mouseClick(bar.every, Qt.MouseButton.LeftButton)
    assert bar.told == "230 selected"
    QTest.mouseClick(bar.delete, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: headlines(desk) == [])
    assert desk.store.submit(lambda archive: archive.count_in_bin()).result(10) == (230, 0)


def test_only_what_was_sent_is_archived_and_the_rest_is_told(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Draft"), release("Sent one", **SENT), release("Sent two", **SENT))
    press(desk, Qt.Key.Key_A, CTRL)
    QTest.mouseClick(desk.window.library.bar.archive, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: bool(desk.ask.heard))
    assert desk.ask.heard[-1][0] == "1 was not archived"
    assert "Draft: " in desk.ask.heard[-1][1]
    desk.bot.waitUntil(lambda: desk.window.library.chip("archive").text() == "Archive 2")


def test_the_open_release_is_archived_with_the_others(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Sent one", **SENT), release("Sent two", **SENT))
    press(desk, Qt.Key.Key_A, CTRL)
    QTest.mouseClick(desk.window.library.bar.archive, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: desk.release.stage is Status.ARCHIVED)
    desk.bot.waitUntil(lambda: desk.window.library.chip("archive").text() == "Archive 2")
    assert desk.window.footer.message == "2 press releases archived"


# -- tags


def popup(desk: Desk) -> TagPopup:
    desk.bot.waitUntil(lambda: desk.window.library.tag_popup is not None)
    made = desk.window.library.tag_popup
    assert made
    return made


def test_a_new_tag_is_given_to_all_that_are_selected(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = three(make_desk, tmp_path)
    press(desk, Qt.Key.Key_A, CTRL)
    QTest.mouseClick(desk.window.library.bar.tag, Qt.MouseButton.LeftButton)
    made = popup(desk)
    QTest.keyClicks(made.entry, "Trade fair")
    QTest.keyClick(made.entry, Qt.Key.Key_Return)
    model = desk.window.library.model
    desk.bot.waitUntil(lambda: all(each.tags == ("Trade fair",) for each in model.summaries()))
    assert len(chosen(desk)) == 3


def test_a_tag_is_taken_away_by_its_tick(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = three(make_desk, tmp_path)
    desk.store.submit(lambda archive: archive.tag(["eins", "zwei"], "Messe")).result(10)
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.session.refresh()
    press(desk, Qt.Key.Key_A, CTRL)
    desk.window.library.tags_requested.emit(chosen(desk))
    made = popup(desk)
    item = made.tags.item(0)
    assert item.checkState() is Qt.CheckState.PartiallyChecked
    QTest.keyClick(made.entry, Qt.Key.Key_Down)
    QTest.keyClick(made.tags, Qt.Key.Key_Space)
    QTest.keyClick(made.tags, Qt.Key.Key_Space)
    made.close()
    desk.bot.waitUntil(lambda: desk.store.submit(lambda archive: archive.tags()).result(10) == {})


# -- export


def test_several_are_exported_and_what_fails_is_named(make_desk: MakeDesk, tmp_path: Path) -> None:
    headline = Block(kind=Kind.HEADLINE, text=passage("", "English alone"))
    english = replace(release("English"), lead=Language.EN, blocks=(headline,))
    desk = filled(make_desk, tmp_path, release("Eins"), release("Zwei"), english)
    press(desk, Qt.Key.Key_A, CTRL)
    QTest.mouseClick(desk.window.library.bar.export, Qt.MouseButton.LeftButton)
    several = desk.window.archive.several
    assert several
    dialog = several.dialog
    assert dialog
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.languages[Language.EN].click()
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: not dialog.is_running, timeout=20_000)
    assert "2 press releases exported" in dialog.outcome.line.text()
    assert "English alone: " in dialog.outcome.remarks.text()
    assert {file.suffix for file in (tmp_path / "out").iterdir()} == {".docx", ".html"}
    dialog.reject()


def test_an_export_of_several_is_stopped_between_two_of_them(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, *(release(f"Nummer {number}") for number in range(30)))
    press(desk, Qt.Key.Key_A, CTRL)
    QTest.mouseClick(desk.window.library.bar.export, Qt.MouseButton.LeftButton)
    several = desk.window.archive.several
    assert several
    dialog = several.dialog
    assert dialog
    dialog.folder.setText(str(tmp_path / "out"))
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    dialog.reject()
    desk.bot.waitUntil(lambda: not dialog.is_running, timeout=20_000)
    assert len(list((tmp_path / "out").iterdir())) < 60
    dialog.reject()


# -- bin


def binned(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    """A window with two releases in the bin, one of which was sent, and one outside."""
    desk = filled(make_desk, tmp_path, release("Bleibt"), release("Weg"), release("Versendet", sent=Sent(AT, None)))
    desk.store.submit(lambda archive: archive.delete_all(["weg", "versendet"])).result(10)
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.session.refresh()
    opened_bin(desk)
    return desk


def test_the_bin_shows_what_was_deleted_and_brings_it_back(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = binned(make_desk, tmp_path)
    assert sorted(headlines(desk)) == ["Versendet", "Weg"]
    assert desk.window.library.note.text == "2 deleted"
    desk.window.library.restore_requested.emit(("weg",))
    desk.bot.waitUntil(lambda: headlines(desk) == ["Versendet"])
    desk.bot.waitUntil(lambda: desk.session.open_id == "weg")


def test_a_click_in_the_bin_opens_nothing(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = binned(make_desk, tmp_path)
    open_id = desk.session.open_id
    click(desk, "Weg")
    assert chosen(desk) == ("weg",)
    assert desk.session.open_id == open_id


def test_the_bin_is_emptied_after_a_question_with_numbers(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = binned(make_desk, tmp_path)
    desk.ask.agrees = False
    QTest.mouseClick(desk.window.library.note.button, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: bool(desk.ask.heard))
    assert "2 press releases" in desk.ask.heard[-1][1]
    assert "1 of them was sent" in desk.ask.heard[-1][1]
    assert len(headlines(desk)) == 2
    desk.ask.agrees = True
    QTest.mouseClick(desk.window.library.note.button, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: headlines(desk) == [])
    assert desk.store.submit(lambda archive: archive.count_in_bin()).result(10) == (0, 0)
    assert desk.window.library.empty_note


def test_delete_in_the_bin_removes_one_for_good(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = binned(make_desk, tmp_path)
    click(desk, "Weg")
    press(desk, Qt.Key.Key_Delete)
    desk.bot.waitUntil(lambda: headlines(desk) == ["Versendet"])
    assert desk.ask.heard[-1][0] == "Remove for good?"


def test_the_menu_is_for_all_that_are_selected(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = three(make_desk, tmp_path)
    library = desk.window.library
    press(desk, Qt.Key.Key_A, CTRL)
    library.list_actions.show_menu(library.list.visualRect(library.list.currentIndex()).center())
    (menu,) = [menu for menu in library.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Export …",
        "Tag …",
        "Delete 3 press releases",
    ]
    menu.close()
