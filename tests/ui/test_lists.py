"""The distribution lists, used by keyboard and mouse, and what their text says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor.domain.bilingual import Language
from editor.domain.distribution import LIMIT, DistributionList, Recipient
from editor.importers.distribution_lists import read_lists
from editor.store.archive import Archive
from editor.ui.lists.addresses import read, written
from editor.ui.lists.dialog import ListsDialog
from editor.ui.lists.files import write_csv
from tests.ui.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
PRESS = DistributionList(
    id="press",
    name="Press",
    language=Language.DE,
    recipients=(Recipient("redaktion@example.org", "Redaktion"), Recipient("news@example.com")),
)


# -- the text


def test_an_address_stands_on_each_line() -> None:
    found = read("Redaktion <redaktion@example.org>\n\nnews@example.com\n")
    assert found.recipients == PRESS.recipients
    assert (found.doubled, found.faults) == (0, ())


def test_addresses_may_be_copied_from_a_mail_program() -> None:
    found = read("Redaktion <redaktion@example.org>; news@example.com, x@example.org")
    assert [each.address for each in found.recipients] == ["redaktion@example.org", "news@example.com", "x@example.org"]


def test_a_comma_may_be_part_of_a_name() -> None:
    assert read('"Seidel, Paul" <seidel@example.org>').recipients == (Recipient("seidel@example.org", "Seidel, Paul"),)


def test_what_is_no_address_is_found_by_its_line() -> None:
    found = read("news@example.com\nkein at\nx@y")
    assert [fault.line for fault in found.faults] == [1, 2]


def test_what_stands_there_twice_counts_once() -> None:
    found = read("news@example.com\nNEWS@example.com")
    assert (len(found.recipients), found.doubled) == (1, 1)


NAMES = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)


@given(st.lists(st.tuples(NAMES, st.integers(0, 999)), unique_by=lambda each: each[1], max_size=8))
def test_a_text_is_read_as_it_was_written(members: list[tuple[str, int]]) -> None:
    recipients = tuple(Recipient(f"a{number}@example.org", name) for name, number in members)
    assert [each.address for each in read(written(recipients)).recipients] == [each.address for each in recipients]


def test_a_list_goes_out_as_csv_and_comes_in_again(tmp_path: Path) -> None:
    file = tmp_path / "press.csv"
    write_csv(PRESS, file)
    found = read_lists(file, "other").lists
    assert [(each.name, each.language, each.recipients) for each in found] == [
        (PRESS.name, PRESS.language, PRESS.recipients)
    ]


# -- the dialog


def opened(desk: Desk) -> ListsDialog:
    desk.press(Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    page = desk.window.pages.page
    assert isinstance(page, ListsDialog)
    page.activateWindow()
    desk.bot.waitUntil(page.isActiveWindow)
    kept(desk)
    desk.bot.waitUntil(lambda: page.lists == kept(desk))
    return page


def keep(desk: Desk, *lists: DistributionList) -> None:
    for each in lists:
        desk.store.submit(_saving(each)).result(10)


def _saving(distribution: DistributionList) -> Callable[[Archive], None]:
    return lambda archive: archive.save_distribution_list(distribution)


def kept(desk: Desk) -> tuple[DistributionList, ...]:
    return desk.store.submit(lambda archive: archive.distribution_lists()).result(10)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def dialog(desk: Desk) -> ListsDialog:
    keep(desk, PRESS, DistributionList(id="science", name="Science"))
    return opened(desk)


def test_without_a_list_it_says_what_one_is_for(desk: Desk) -> None:
    dialog = opened(desk)
    assert dialog.note.isVisible()
    assert not dialog.sheet.isVisible()


def test_a_list_is_made_by_keyboard_alone_and_kept(desk: Desk) -> None:
    dialog = opened(desk)
    QTest.keyClick(dialog.new, Qt.Key.Key_Space)
    desk.type("Local press")
    click(dialog.sheet.language.button(Language.EN))
    dialog.sheet.addresses.setFocus()
    desk.type("news@example.com\nDesk <desk@example.org>")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.window.pages.page is None
    (made,) = kept(desk)
    assert (made.name, made.language) == ("Local press", Language.EN)
    assert made.recipients == (Recipient("news@example.com"), Recipient("desk@example.org", "Desk"))


def test_what_is_kept_is_shown(dialog: ListsDialog) -> None:
    assert dialog.names.hasFocus()
    assert dialog.sheet.name.text() == "Press"
    assert dialog.sheet.addresses.text() == "Redaktion <redaktion@example.org>\nnews@example.com"
    assert dialog.sheet.count.text() == "2 addresses"
    QTest.keyClick(dialog.names, Qt.Key.Key_Down)
    assert dialog.sheet.name.text() == "Science"
    assert dialog.sheet.count.text() == "0 addresses"


def test_what_was_typed_stays_when_another_list_is_looked_at(desk: Desk, dialog: ListsDialog) -> None:
    dialog.sheet.addresses.setFocus()
    desk.type("x@example.org\n")
    dialog.names.setFocus()
    QTest.keyClick(dialog.names, Qt.Key.Key_Down)
    QTest.keyClick(dialog.names, Qt.Key.Key_Up)
    assert dialog.sheet.addresses.text().startswith("x@example.org\n")


def test_a_line_that_is_no_address_is_marked_and_told(desk: Desk, dialog: ListsDialog) -> None:
    dialog.sheet.addresses.setFocus()
    desk.type("kein at\n")
    desk.bot.waitUntil(lambda: dialog.sheet.fault_line.isVisible())
    assert dialog.sheet.fault_line.text().startswith("Line 1: “kein at” is no e-mail address")
    assert len(dialog.sheet.addresses.extraSelections()) == 1
    click(dialog.ok)
    assert dialog.isVisible()
    assert dialog.sheet.addresses.hasFocus()


def test_a_list_needs_a_name(desk: Desk, dialog: ListsDialog) -> None:
    dialog.sheet.name.setFocus()
    dialog.sheet.name.selectAll()
    desk.press(Qt.Key.Key_Backspace)
    click(dialog.ok)
    assert dialog.isVisible()
    assert "needs a name" in dialog.sheet.fault_line.text()
    assert dialog.sheet.name.hasFocus()


def test_a_list_is_removed_when_that_was_meant(desk: Desk, dialog: ListsDialog) -> None:
    desk.ask.agrees = False
    click(dialog.sheet.remove)
    assert len(dialog.lists) == 2
    desk.ask.agrees = True
    dialog.names.setFocus()
    QTest.keyClick(dialog.names, Qt.Key.Key_Delete)
    assert dialog.sheet.name.text() == "Science"
    click(dialog.ok)
    assert [each.name for each in kept(desk)] == ["Science"]


def test_cancel_asks_only_when_something_changed(desk: Desk, dialog: ListsDialog) -> None:
    click(dialog.sheet.language.button(None))
    desk.ask.agrees = False
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    click(dialog.sheet.language.button(Language.DE))
    desk.ask.heard.clear()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.ask.heard == []
    assert desk.window.pages.page is None


def test_addresses_come_from_a_file_into_the_list_of_their_name(
    desk: Desk, dialog: ListsDialog, tmp_path: Path
) -> None:
    file = tmp_path / "export.csv"
    rows = ("Name;E-Mail;Verteiler;Sprache", "Neu;neu@example.org;Press;de", ";fern@example.org;Far;", "Ohne;;Press;de")
    file.write_text("\n".join(rows), "utf-8")
    desk.ask.chosen_file = file
    click(dialog.import_button)
    desk.bot.waitUntil(lambda: len(dialog.lists) == 3)
    assert [len(each.recipients) for each in dialog.lists if each.id == "press"] == [3]
    assert dialog.sheet.name.text() == "Far"
    assert dialog.sheet.remark.text() == "1 line of the file had no address."


def test_addresses_for_both_languages_join_no_list_for_one(desk: Desk, dialog: ListsDialog, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text("Name;E-Mail;Verteiler\nNeu;neu@example.org;Press\n", "utf-8")
    desk.ask.chosen_file = file
    click(dialog.import_button)
    desk.bot.waitUntil(lambda: len(dialog.lists) == 3)
    assert [each.language for each in dialog.lists if each.name == "Press"] == [Language.DE, None]


def test_a_file_without_an_address_is_told(desk: Desk, dialog: ListsDialog, tmp_path: Path) -> None:
    file = tmp_path / "notes.csv"
    file.write_text("nothing", "utf-8")
    desk.ask.chosen_file = file
    click(dialog.import_button)
    desk.bot.waitUntil(lambda: bool(desk.ask.heard))
    assert "notes.csv" in desk.ask.heard[-1][1]


def test_a_list_is_written_as_a_file(desk: Desk, dialog: ListsDialog, tmp_path: Path) -> None:
    desk.ask.chosen_target = tmp_path / "press.csv"
    click(dialog.sheet.export)
    desk.bot.waitUntil(lambda: (tmp_path / "press.csv").exists())
    assert read_lists(tmp_path / "press.csv", "").lists[0].recipients == PRESS.recipients


def test_a_list_that_is_too_long_is_told_before_it_is_lost(desk: Desk, dialog: ListsDialog) -> None:
    many = tuple(Recipient(f"a{number}@example.org") for number in range(LIMIT + 1))
    dialog.add(replace(PRESS, id="many", name="Many", recipients=many))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "can be kept" in dialog.sheet.fault_line.text()


def test_an_import_leaves_what_was_written_as_it_is(dialog: ListsDialog) -> None:
    dialog.sheet.addresses.setFocus()
    dialog.sheet.addresses.selectAll()
    QTest.keyClicks(dialog.sheet.addresses, "news@example.com")
    QTest.keyClick(dialog.sheet.addresses, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.sheet.addresses, "not yet")
    dialog.add_lists([replace(PRESS, id="file", recipients=(Recipient("more@example.org"),))], 0)
    assert dialog.sheet.addresses.text() == "news@example.com\nnot yet\nmore@example.org"
    assert [each.address for each in dialog.lists[0].recipients] == ["news@example.com", "more@example.org"]
