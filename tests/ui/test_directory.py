"""People and organisations, looked for and edited by keyboard and mouse."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.bilingual import Bilingual
from editor.domain.directory import KeptPerson, Period
from editor.ui.directory.dialog import DirectoryDialog
from editor.ui.facts.days import DayEdit
from editor.ui.writing.entry import Entry
from tests.ui.conftest import Desk
from tests.ui.directory import (
    CLARA,
    CONTROL,
    JANA,
    OPTIK,
    SHIFT,
    TOM,
    click,
    click_line,
    entry,
    keep,
    names,
    opened,
    organisations,
    persons,
    stored,
)


@pytest.fixture
def dialog(desk: Desk) -> DirectoryDialog:
    keep(desk, JANA, TOM, CLARA, OPTIK)
    return opened(desk)


# -- the list


def test_without_anybody_it_says_what_the_page_is_for(desk: Desk) -> None:
    dialog = opened(desk)
    assert dialog.panes.states.isVisible()
    assert "every quote of theirs" in dialog.panes.states.note.text
    assert dialog.panes.states.note.button
    assert dialog.panes.states.note.button.hasFocus()


def test_people_stand_by_surname_below_letters(dialog: DirectoryDialog) -> None:
    assert names(dialog) == ["Clara Abel", "Dr Jana Brandt", "Tom Müller"]
    model = dialog.side.list.lines
    assert [model.index(row).data() for row in range(model.rowCount())][::2] == ["A", "B", "M"]


def test_arrows_go_from_person_to_person(desk: Desk, dialog: DirectoryDialog) -> None:
    assert dialog.person.title.text() == "Clara Abel"
    desk.press(Qt.Key.Key_Down)
    assert dialog.person.title.text() == "Dr Jana Brandt"
    assert dialog.person.second.text() == "Head, OptikNetz Lahntal"


@pytest.mark.parametrize(
    ("typed", "found"), [("mueller", ["Tom Müller"]), ("lahn", ["Dr Jana Brandt"]), ("head", ["Dr Jana Brandt"])]
)
def test_the_list_follows_what_is_typed(desk: Desk, dialog: DirectoryDialog, typed: str, found: list[str]) -> None:
    desk.press(Qt.Key.Key_F, CONTROL)
    desk.type(typed)
    desk.bot.waitUntil(lambda: names(dialog) == found)
    desk.bot.waitUntil(lambda: dialog.person.title.text() == found[0])
    desk.press(Qt.Key.Key_Escape)
    desk.bot.waitUntil(lambda: len(names(dialog)) == 3)
    assert dialog.isVisible()


def test_what_is_not_found_is_said(desk: Desk, dialog: DirectoryDialog) -> None:
    dialog.side.search.setFocus()
    desk.type("nobody")
    desk.bot.waitUntil(dialog.side.nothing.isVisible)
    assert not dialog.side.list.isVisible()


# -- edits


def test_a_person_is_made_by_keyboard_alone_and_kept(desk: Desk) -> None:
    dialog = opened(desk)
    desk.press(Qt.Key.Key_N, CONTROL)
    desk.type("Ünal Kaya\tDr.\tDr")
    (made,) = stored(desk, dialog)
    assert (made.name, made.title) == ("Ünal Kaya", Bilingual("Dr.", "Dr"))


def test_a_person_without_anything_is_not_kept(desk: Desk, dialog: DirectoryDialog) -> None:
    desk.press(Qt.Key.Key_N, CONTROL)
    dialog.close()
    assert len(persons(desk)) == 3
    assert desk.ask.heard == []


def test_enter_goes_from_the_list_to_the_name(desk: Desk, dialog: DirectoryDialog) -> None:
    desk.press(Qt.Key.Key_Return)
    assert desk.focused().accessibleName() == "Name"
    desk.press(Qt.Key.Key_End)
    desk.type("-Zander")
    assert stored(desk, dialog)[0].name == "Clara Abel-Zander"
    assert "Clara Abel-Zander" in names(dialog)


def test_a_role_is_added_with_its_days(desk: Desk, dialog: DirectoryDialog) -> None:
    click_line(dialog, "tom")
    click(dialog.person.details.cards.add)
    assert desk.focused().accessibleName() == "Role 1: Role, German"
    desk.type("Sprecher\tSpokesperson\tNetz\tNetwork\tSprecher des Netzes\tspokesperson of the network\t1.3.2024\t\t")
    tom = next(each for each in stored(desk, dialog) if each.id == "tom")
    (role,) = tom.roles
    assert (role.role, role.organisation) == (Bilingual("Sprecher", "Spokesperson"), Bilingual("Netz", "Network"))
    assert role.function == Bilingual("Sprecher des Netzes", "spokesperson of the network")
    assert role.period == Period(date(2024, 3, 1))


def test_roles_are_moved_and_removed_by_key(desk: Desk, dialog: DirectoryDialog) -> None:
    click_line(dialog, "jana")
    entry(dialog.person.details, "Role 2: Role, German", Entry).setFocus()
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.role.de for each in _jana(dialog).roles] == ["Referentin", "Leiterin"]
    assert desk.focused().accessibleName() == "Role 1: Role, German"
    desk.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert [each.role.de for each in _jana(dialog).roles] == ["Leiterin"]


def test_the_organisation_of_a_role_is_completed_in_both_languages(desk: Desk, dialog: DirectoryDialog) -> None:
    click_line(dialog, "tom")
    click(dialog.person.details.cards.add)
    entry(dialog.person.details, "Role 1: Organisation, German", Entry).setFocus()
    desk.type("optik")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert entry(dialog.person.details, "Role 1: Organisation, English", Entry).text() == "OptikNetz Lahntal"


def _jana(dialog: DirectoryDialog) -> KeptPerson:
    jana = dialog.working.entry("jana")
    assert isinstance(jana, KeptPerson)
    return jana


def test_an_end_before_the_beginning_is_told_and_not_stored(desk: Desk, dialog: DirectoryDialog) -> None:
    click_line(dialog, "jana")
    entry(dialog.person.details, "Role 1: Until", DayEdit).setFocus()
    desk.type("1.1.2020\t")
    desk.bot.waitUntil(dialog.foot.fault.isVisible)
    assert "ends before it begins" in dialog.foot.fault.text()
    assert persons(desk)[1].roles == JANA.roles


def test_an_address_that_is_none_is_told_and_the_rest_is_stored(desk: Desk, dialog: DirectoryDialog) -> None:
    entry(dialog.person.details, "E-mail", Entry).setFocus()
    desk.type("clara")
    desk.bot.waitUntil(dialog.foot.fault.isVisible)
    assert "no e-mail address" in dialog.foot.fault.text()
    click_line(dialog, "tom")
    entry(dialog.person.details, "Phone", Entry).setFocus()
    desk.type("0641 3")
    desk.bot.waitUntil(lambda: any(each.phone == "0641 3" for each in persons(desk)))
    desk.ask.agrees = False
    dialog.close()
    assert dialog.isVisible()
    assert "no e-mail address" in desk.ask.heard[-1][1]
    click_line(dialog, "clara")
    entry(dialog.person.details, "E-mail", Entry).setFocus()
    desk.press(Qt.Key.Key_End)
    desk.type("@example.org")
    dialog.close()
    assert persons(desk)[0].email == "clara@example.org"


def test_other_names_stand_between_semicolons(desk: Desk, dialog: DirectoryDialog) -> None:
    entry(dialog.person.details, "Other names", Entry).setFocus()
    desk.type("Clara Meier; C. Abel")
    assert stored(desk, dialog)[0].other_names == ("Clara Meier", "C. Abel")


# -- history


def test_what_is_typed_into_one_field_is_one_step_back(desk: Desk, dialog: DirectoryDialog) -> None:
    phone = entry(dialog.person.details, "Phone", Entry)
    phone.setFocus()
    desk.press(Qt.Key.Key_End)
    desk.type("234")
    entry(dialog.person.details, "Approvals", Entry).setFocus()
    desk.type("Paul")
    desk.undo()
    desk.undo()
    assert phone.text() == "0641 1"
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert phone.text() == "0641 1234"
    assert stored(desk, dialog)[0].phone == "0641 1234"


def test_a_deleted_person_comes_back(desk: Desk, dialog: DirectoryDialog) -> None:
    desk.press(Qt.Key.Key_Delete)
    assert names(dialog) == ["Dr Jana Brandt", "Tom Müller"]
    assert dialog.person.title.text() == "Dr Jana Brandt"
    assert len(stored(desk, dialog)) == 2
    click(dialog.foot.action)
    assert names(dialog)[0] == dialog.person.title.text() == "Clara Abel"
    assert stored(desk, dialog)[0] == CLARA
    assert desk.ask.heard == []


def test_several_are_deleted_and_come_back_in_one_step(desk: Desk, dialog: DirectoryDialog) -> None:
    desk.press(Qt.Key.Key_Down, SHIFT)
    assert dialog.panes.states.isVisible()
    desk.press(Qt.Key.Key_Delete)
    assert names(dialog) == ["Tom Müller"]
    desk.undo()
    assert len(names(dialog)) == 3


def test_undo_shows_the_kind_on_which_it_works(desk: Desk, dialog: DirectoryDialog) -> None:
    desk.press(Qt.Key.Key_Delete)
    click(dialog.side.tabs.tab("organisations"))
    desk.undo()
    assert dialog.side.kind == "people"
    assert dialog.person.title.text() == "Clara Abel"


# -- room


def test_languages_stand_below_each_other_where_it_is_narrow(desk: Desk, dialog: DirectoryDialog) -> None:
    german, english = (entry(dialog.person.details, f"Title, {name}", Entry) for name in ("German", "English"))
    assert german.y() == english.y()
    dialog.resize(600, 500)
    desk.bot.waitUntil(lambda: german.x() == english.x() and german.y() < english.y())


# -- organisations


def test_an_organisation_is_edited_with_its_boilerplates(desk: Desk, dialog: DirectoryDialog) -> None:
    click(dialog.side.tabs.tab("organisations"))
    assert dialog.organisation.title.text() == "OptikNetz Lahntal"
    entry(dialog.organisation.details, "Website", Entry).setFocus()
    desk.type("example.org")
    entry(dialog.organisation.details, "Boilerplate 1: Since", DayEdit).setFocus()
    desk.type("1.1.2025\t")
    desk.bot.waitUntil(lambda: not dialog.working.changes())
    (kept,) = organisations(desk)
    assert kept.web == "example.org"
    assert kept.boilerplates[0].period == Period(date(2025, 1, 1))


def test_an_organisation_shows_its_people(desk: Desk, dialog: DirectoryDialog) -> None:
    click(dialog.side.tabs.tab("organisations"))
    assert dialog.organisation.tabs.tab("people").text() == "People 1"
    click(dialog.organisation.tabs.tab("people"))
    members = dialog.organisation.members.list
    members.enter()
    QTest.keyClick(members, Qt.Key.Key_Return)
    assert dialog.side.kind == "people"
    assert dialog.person.title.text() == "Dr Jana Brandt"


# -- the open release


def test_people_of_the_address_book_complete_the_open_release(desk: Desk, dialog: DirectoryDialog) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_End)
    desk.type("-Zander")
    dialog.close()
    desk.bot.waitUntil(lambda: any(each.name == "Clara Abel-Zander" for each in desk.session.book.people))
