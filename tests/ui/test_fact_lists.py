"""Issuers, contacts, boilerplates and attachments: chosen from the address book, added, moved, removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from editor.domain.bilingual import Bilingual
from editor.domain.people import Boilerplate, Contact, ContactKind, Issuer
from editor.domain.release import Release
from editor.ui.facts.contact_kind import ContactKindChoice
from editor.ui.facts.form import LongEntry
from editor.ui.facts.items import Items
from tests.ui.conftest import Desk
from tests.ui.sheets import bar, click, entry, opened, part, press, tool, write

NETWORK = Issuer(Bilingual("Sensornetz Weser", "Weser Sensor Network"))
CLINIC = Issuer(Bilingual("Klinik Lahntal", "Lahntal Clinic"))
ABOUT = Boilerplate(Bilingual("Über das Sensornetz", "About the network"), Bilingual("Seit 2009.", "Since 2009."))
CONTACT = Contact(
    name="Paul Seidel",
    function=Bilingual("Pressereferent", "press officer"),
    organisation=Bilingual.same("Sensornetz Weser"),
    email="presse@sensornetz.example",
    phone="+49 641 0000-10",
)


@pytest.fixture
def known(desk: Desk) -> None:
    """What an earlier release says."""
    earlier = Release(issuers=(NETWORK, CLINIC), contacts=(CONTACT,), boilerplates=(ABOUT,))
    desk.store.submit(lambda archive: archive.save(earlier)).result(10)
    desk.session.load_book()
    desk.bot.waitUntil(lambda: bool(desk.session.book.issuers))


def given(desk: Desk, change: Callable[[Release], Release]) -> None:
    assert desk.session.draft
    desk.session.draft.apply(change)


def pick() -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


@pytest.mark.usefixtures("known")
def test_an_issuer_is_taken_from_the_address_book_in_both_languages(desk: Desk) -> None:
    sheet = opened(desk, "issuers")
    write(entry(sheet, "Issuer 1, leads, German"), "sens")
    pick()
    assert list(desk.release.issuers) == [NETWORK]
    assert entry(sheet, "Issuer 1, leads, English").text() == "Weser Sensor Network"


@pytest.mark.usefixtures("known")
def test_taking_from_the_address_book_is_one_step(desk: Desk) -> None:
    sheet = opened(desk, "contacts")
    write(entry(sheet, "Name"), "sei")
    pick()
    assert desk.release.contacts == (CONTACT,)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.release.contacts == (Contact(name="sei"),)


@pytest.mark.usefixtures("known")
def test_a_boilerplate_comes_with_its_text(desk: Desk) -> None:
    sheet = opened(desk, "boilerplates")
    write(entry(sheet, "Heading, English"), "network")
    pick()
    assert desk.release.boilerplates == (ABOUT,)


@pytest.mark.usefixtures("known")
def test_what_the_release_has_is_not_offered_again(desk: Desk) -> None:
    given(desk, lambda release: replace(release, issuers=(NETWORK,)))
    items = part(opened(desk, "issuers"), Items)
    items.add_item()
    write(entry(items, "Issuer 2, German"), "sens")
    pick()
    assert list(desk.release.issuers) == [NETWORK, Issuer(Bilingual("sens", ""))]


def test_the_first_issuer_leads(desk: Desk) -> None:
    given(desk, lambda release: replace(release, issuers=(NETWORK, CLINIC)))
    items = part(opened(desk, "issuers"), Items)
    click(tool(items, "Move up, 2"))
    assert list(desk.release.issuers) == [CLINIC, NETWORK]
    assert entry(items, "Issuer 1, leads, German").text() == "Klinik Lahntal"
    desk.window.undo()
    assert list(desk.release.issuers) == [NETWORK, CLINIC]


def test_an_issuer_is_moved_and_removed_by_keyboard(desk: Desk) -> None:
    given(desk, lambda release: replace(release, issuers=(NETWORK, CLINIC)))
    items = part(opened(desk, "issuers"), Items)
    entry(items, "Issuer 1, leads, English").setFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert list(desk.release.issuers) == [CLINIC, NETWORK]
    assert entry(items, "Issuer 2, English").hasFocus()
    press(Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert list(desk.release.issuers) == [CLINIC]
    desk.window.undo()
    assert list(desk.release.issuers) == [CLINIC, NETWORK]


def test_a_further_contact_is_for_the_subject(desk: Desk) -> None:
    given(desk, lambda release: replace(release, contacts=(CONTACT,)))
    items = part(opened(desk, "contacts"), Items)
    click(items.add)
    assert not items.add.isEnabled()
    desk.type("Aylin Kaya")
    choice = items.cards[1].findChild(ContactKindChoice)
    assert isinstance(choice, ContactKindChoice)
    choice.chosen.emit(choice.select(ContactKind.SUBJECT))
    assert desk.release.contacts == (CONTACT, Contact(name="Aylin Kaya", kind=ContactKind.SUBJECT))


def test_the_only_item_is_removed(desk: Desk) -> None:
    given(desk, lambda release: replace(release, boilerplates=(ABOUT,)))
    items = part(opened(desk, "boilerplates"), Items)
    click(tool(items, "Remove, 1"))
    assert desk.release.boilerplates == ()
    assert entry(items, "Heading, German").text() == ""


def test_an_attachment_is_typed(desk: Desk) -> None:
    sheet = opened(desk, "attachments")
    write(entry(sheet, "Attachment 1"), "Plan.pdf")
    assert list(desk.release.attachments) == ["Plan.pdf"]


def test_attachments_are_chosen_as_files_by_their_names(desk: Desk, tmp_path: Path) -> None:
    desk.ask.chosen_attachments = [tmp_path / "Plan.pdf", tmp_path / "Grafik.svg"]
    given(desk, lambda release: replace(release, attachments=("Plan.pdf",)))
    sheet = opened(desk, "attachments")
    click(next(button for button in sheet.findChildren(QPushButton) if button.text() == "Choose files …"))
    assert list(desk.release.attachments) == ["Plan.pdf", "Grafik.svg"]
    shown = bar(desk).sheet
    assert shown
    assert entry(shown, "Attachment 2").text() == "Grafik.svg"
    desk.window.undo()
    assert list(desk.release.attachments) == ["Plan.pdf"]


def test_a_list_opens_with_the_cursor_in_its_first_item(desk: Desk) -> None:
    given(desk, lambda release: replace(release, issuers=(NETWORK, CLINIC)))
    opened(desk, "issuers")
    assert desk.focused().accessibleName().startswith("Issuer 1")


def test_tab_goes_through_the_items_and_then_below_them(desk: Desk) -> None:
    given(desk, lambda release: replace(release, attachments=("Plan.pdf",)))
    items = part(opened(desk, "attachments"), Items)
    click(items.add)
    write(entry(items, "Attachment 2"), "Grafik.svg")
    entry(items, "Attachment 1").setFocus()
    names = []
    for _ in range(8):
        press(Qt.Key.Key_Tab)
        focused = desk.focused()
        names.append(focused.accessibleName() or (focused.text() if isinstance(focused, QPushButton) else ""))
    assert names == [
        *("Move down, 1", "Remove, 1"),
        *("Attachment 2", "Move up, 2", "Remove, 2"),
        *("Add attachment", "Choose files …", "Write notes to editors"),
    ]


def test_no_break_spaces_of_a_boilerplate_outlast_writing(desk: Desk) -> None:
    item = Boilerplate(text=Bilingual("Das Netz e.\u00a0V.\nZeile zwei", ""))
    given(desk, lambda release: replace(release, boilerplates=(item,)))
    text = next(each for each in opened(desk, "boilerplates").findChildren(LongEntry) if each.text())
    text.moveCursor(QTextCursor.MoveOperation.End)
    write(text, "!")
    assert desk.release.boilerplates[0].text.de == "Das Netz e.\u00a0V.\nZeile zwei!"
