"""What is done with many people and organisations: merging doubles, adopting from releases, files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from editor.domain.bilingual import Bilingual
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.ui.directory.dialog import DirectoryDialog
from editor.ui.directory.merge_grid import MergeGrid
from editor.ui.directory.merge_page import MergePage
from editor.ui.directory.merging import Merging, key_of, pairs_of, texts_of
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.directory import (
    ABBREVIATED,
    CLARA,
    CONTROL,
    JANA,
    OPTIK,
    TOM,
    click,
    click_line,
    keep,
    names,
    opened,
    organisations,
    persons,
    stored,
)

# -- merging, the values


def test_what_is_not_chosen_is_kept_all_the_same() -> None:
    name, email = (text for text in texts_of(KeptPerson) if text.field in ("name", "email"))
    merging = Merging(JANA, ABBREVIATED).choosing(name, other=True).choosing(email, other=True)
    result = merging.result()
    assert isinstance(result, KeptPerson)
    assert (result.id, result.name, result.email, result.phone) == ("jana", "J. Brandt", "jana@example.org", "0641 2")
    assert result.other_names == ("Jana Brandt",)
    assert "brandt@example.org" in result.note


def test_what_is_written_stands_until_one_of_the_two_is_chosen() -> None:
    name = next(text for text in texts_of(KeptPerson) if text.field == "name")
    written = Merging(JANA, ABBREVIATED).writing(name, "Jana M. Brandt")
    assert written.result().name == "Jana M. Brandt"
    assert written.choosing(name, other=False).result().name == "Jana Brandt"
    assert key_of(name) not in written.choosing(name, other=False).written


def test_the_fuller_entry_of_a_pair_stands_first() -> None:
    assert pairs_of((ABBREVIATED, JANA), frozenset()) == ((JANA, ABBREVIATED),)


def test_who_was_told_apart_is_no_pair() -> None:
    assert pairs_of((ABBREVIATED, JANA), frozenset({frozenset({"jana", "j"})})) == ()


# -- merging, the page


@pytest.fixture
def dialog(desk: Desk) -> DirectoryDialog:
    keep(desk, JANA, TOM, CLARA, ABBREVIATED, OPTIK)
    made = opened(desk)
    desk.bot.waitUntil(made.side.doubles.isVisible)
    return made


def pair(dialog: DirectoryDialog) -> tuple[MergePage, MergeGrid]:
    page = dialog.doubles.page
    assert page
    assert page.isVisible()
    assert page.grid
    return page, page.grid


def test_doubles_are_told_quietly(dialog: DirectoryDialog) -> None:
    assert dialog.side.doubles.text() == "1 possible double"
    click(dialog.side.tabs.tab("organisations"))
    assert not dialog.side.doubles.isVisible()


def test_a_double_is_merged_as_the_preview_says_and_comes_back(desk: Desk, dialog: DirectoryDialog) -> None:
    click(dialog.side.doubles)
    page, grid = pair(dialog)
    assert grid.results["email "].text() == "brandt@example.org"
    click(grid.choices["email "][1])
    assert grid.results["email "].text() == "jana@example.org"
    entry = grid.results["phone "]
    entry.setFocus()
    desk.press(Qt.Key.Key_End)
    desk.type("99")
    click(page.merge)
    jana = next(each for each in stored(desk, dialog) if each.id == "jana")
    assert (jana.email, jana.phone, jana.other_names) == ("jana@example.org", "0641 299", ("J. Brandt",))
    assert len(persons(desk)) == 3
    assert dialog.person.title.text() == "Dr Jana Brandt"
    assert not dialog.side.doubles.isVisible()
    desk.undo()
    assert {each.id: each for each in stored(desk, dialog)} == {
        each.id: each for each in (JANA, TOM, CLARA, ABBREVIATED)
    }


def test_merging_goes_by_keyboard(desk: Desk, dialog: DirectoryDialog) -> None:
    click(dialog.side.doubles)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert names(dialog) == ["Clara Abel", "Dr Jana Brandt", "Tom Müller"]


def test_two_people_stay_two_for_the_session(desk: Desk, dialog: DirectoryDialog) -> None:
    click(dialog.side.doubles)
    page, _ = pair(dialog)
    click(page.apart)
    assert not page.isVisible()
    assert not dialog.side.doubles.isVisible()
    dialog.close()
    desk.come_back()
    again = opened(desk)
    with desk.bot.waitSignal(again.doubles.found):
        again.doubles.wanted.emit()
    assert not again.side.doubles.isVisible()


def test_escape_goes_from_the_pair_back_to_the_list(desk: Desk, dialog: DirectoryDialog) -> None:
    click(dialog.side.doubles)
    desk.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.side.isVisible()
    assert dialog.person.isVisible()


def test_two_that_are_chosen_are_merged(desk: Desk, dialog: DirectoryDialog) -> None:
    click_line(dialog, "clara")
    click_line(dialog, "tom", CONTROL)
    button = dialog.panes.states.note.button
    assert button
    click(button)
    page, _ = pair(dialog)
    click(page.merge)
    assert len(stored(desk, dialog)) == 3


# -- adopting


def test_people_of_releases_are_adopted_several_at_once(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    dialog = opened(desk)
    click(dialog.panes.states.adopt)
    page = dialog.arrivals.adopt_page
    assert page
    desk.bot.waitUntil(lambda: page.list.count() > 2)
    first, second = (page.list.item(row).text() for row in range(2))
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    assert page.adopt.text() == "Adopt 2"
    click(page.adopt)
    assert len(names(dialog)) == len(stored(desk, dialog)) == 2
    assert all(text.split(" · ")[0] in names(dialog) for text in (first, second))
    desk.undo()
    assert stored(desk, dialog) == ()


def test_nobody_to_adopt_is_said(desk: Desk) -> None:
    dialog = opened(desk)
    click(dialog.panes.states.adopt)
    page = dialog.arrivals.adopt_page
    assert page
    desk.bot.waitUntil(page.note.isVisible)
    click(page.back)
    assert dialog.panes.states.isVisible()


# -- files


def menu_of(dialog: DirectoryDialog) -> QMenu:
    click(dialog.side.more)
    assert dialog.side.menu
    return dialog.side.menu


def choose(dialog: DirectoryDialog, text: str) -> None:
    menu = menu_of(dialog)
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)


def test_people_go_out_as_csv_and_come_in_again(desk: Desk, dialog: DirectoryDialog, tmp_path: Path) -> None:
    file = desk.ask.chosen_target = desk.ask.chosen_file = tmp_path / "people.csv"
    choose(dialog, "Export as CSV …")
    desk.bot.waitUntil(lambda: dialog.foot.message.text() == "Written to people.csv")
    dialog.side.list.selectAll()
    desk.press(Qt.Key.Key_Delete)
    assert stored(desk, dialog) == ()
    choose(dialog, "Import from CSV …")
    desk.bot.waitUntil(lambda: len(names(dialog)) == 4)
    found = {replace(each, id="") for each in stored(desk, dialog)}
    assert found == {replace(each, id="") for each in (JANA, TOM, CLARA, ABBREVIATED)}
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")


def test_lines_that_cannot_be_read_are_reported(desk: Desk, dialog: DirectoryDialog, tmp_path: Path) -> None:
    file = desk.ask.chosen_file = tmp_path / "people.csv"
    file.write_text("Name;E-Mail\nUte Kern;ute@example.org\n;x@example.org\nOtto Kern;no address\n", "utf-8")
    choose(dialog, "Import from CSV …")
    desk.bot.waitUntil(lambda: dialog.arrivals.report_page is not None and dialog.arrivals.report_page.isVisible())
    page = dialog.arrivals.report_page
    assert page
    assert page.title.text() == "2 new entries, 0 completed"
    assert "Line 3 was left out" in page.lines.toPlainText()
    assert "“no address” is no e-mail address" in page.lines.toPlainText()
    click(page.back)
    assert "Ute Kern" in names(dialog)
    desk.undo()
    assert "Ute Kern" not in names(dialog)


def test_what_a_file_says_of_a_kept_person_completes_them(desk: Desk, dialog: DirectoryDialog, tmp_path: Path) -> None:
    file = desk.ask.chosen_file = tmp_path / "people.csv"
    file.write_text("Name;E-Mail\nClara Abel;clara@example.org\n", "utf-8")
    choose(dialog, "Import from CSV …")
    desk.bot.waitUntil(lambda: dialog.foot.message.text() == "0 new entries, 1 completed")
    assert stored(desk, dialog)[0] == replace(CLARA, email="clara@example.org")


def test_a_file_that_is_no_table_is_told(desk: Desk, dialog: DirectoryDialog, tmp_path: Path) -> None:
    file = desk.ask.chosen_file = tmp_path / "people.csv"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    choose(dialog, "Import from CSV …")
    desk.bot.waitUntil(lambda: bool(desk.ask.heard))
    assert desk.ask.heard[0][0] == "People and organisations"


def test_organisations_go_out_as_csv_and_come_in_again(desk: Desk, dialog: DirectoryDialog, tmp_path: Path) -> None:
    desk.ask.chosen_target = desk.ask.chosen_file = tmp_path / "organisations.csv"
    click(dialog.side.tabs.tab("organisations"))
    choose(dialog, "Export as CSV …")
    desk.bot.waitUntil(lambda: bool(dialog.foot.message.text()))
    dialog.side.list.setFocus()
    desk.press(Qt.Key.Key_Delete)
    choose(dialog, "Import from CSV …")
    desk.bot.waitUntil(lambda: names(dialog) == ["OptikNetz Lahntal"])
    desk.bot.waitUntil(lambda: not dialog.working.changes())
    (kept,) = organisations(desk)
    assert replace(kept, id="optik") == OPTIK


def test_organisations_are_merged_under_one_name(desk: Desk) -> None:
    keep(desk, OPTIK, KeptOrganisation(id="e", name=Bilingual("OptikNetz Lahntal e. V.", "OptikNetz Lahntal")))
    dialog = opened(desk)
    click(dialog.side.tabs.tab("organisations"))
    desk.bot.waitUntil(dialog.side.doubles.isVisible)
    click(dialog.side.doubles)
    page, _ = pair(dialog)
    click(page.merge)
    desk.bot.waitUntil(lambda: not dialog.working.changes())
    assert len(organisations(desk)) == 1


def test_a_pair_that_only_may_be_one_is_called_a_suspicion(desk: Desk) -> None:
    keep(desk, JANA, ABBREVIATED, TOM, KeptPerson(id="same", name="Dr. Tom Mueller"))
    dialog = opened(desk)
    desk.bot.waitUntil(dialog.side.doubles.isVisible)
    click(dialog.side.doubles)
    page, grid = pair(dialog)
    assert "Mueller" in grid.results["name "].text()
    assert not page.suspicion.isVisible()
    click(page.following)
    assert page.suspicion.isVisible()
