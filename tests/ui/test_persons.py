"""The persons of a photo: written, ordered by mouse and keys, printed from the left."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.domain.address_book import AddressBook
from editor.domain.bilingual import Bilingual
from editor.domain.people import Affiliation, Person, PersonShown
from editor.ui.writing.persons import Persons
from tests.ui.conftest import Desk
from tests.ui.photos import (
    ALT,
    DE,
    EN,
    LEFT,
    names_of,
    photo,
    with_persons,
)


def test_persons_are_written_from_the_left(desk: Desk) -> None:
    row = with_persons(desk, "Jana Brandt", "Tom Reuter")
    row.target("persons[0].title", EN).setFocus()
    desk.type("Dr")
    row.target("persons[1].organisation", DE).setFocus()
    desk.type("MedCluster")
    assert names_of(desk) == ["Jana Brandt", "Tom Reuter"]
    assert photo(desk).persons[0].person.title[EN] == "Dr"
    assert photo(desk).persons[1].person.organisations(DE) == ("MedCluster",)
    row.findChildren(Persons)[0].remove_person(0)
    assert names_of(desk) == ["Tom Reuter"]


def test_the_caption_is_shown_as_it_will_be_printed(desk: Desk) -> None:
    row = with_persons(desk, "Jana Brandt")
    row.focus(DE)
    desk.type("Im Labor")
    row.focus(EN)
    desk.type("In the lab")
    german, english = row.findChildren(Persons)
    assert german.printed == "Printed: Im Labor: Jana Brandt."
    german.add_person()
    desk.type("Tom Reuter")
    assert german.printed.replace("\u00a0", " ") == "Printed: Im Labor (v. l. n. r.): Jana Brandt und Tom Reuter."
    assert english.printed.replace("\u00a0", " ") == "Printed: In the lab (from left): Jana Brandt and Tom Reuter."


def test_a_person_is_drawn_to_another_place(desk: Desk) -> None:
    row = with_persons(desk, "Anna", "Bela", "Cem")
    lines = row.findChildren(Persons)[1].lines
    grip = lines[0].grip
    below = grip.mapFromGlobal(lines[2].mapToGlobal(lines[2].rect().bottomLeft()))
    QTest.mousePress(grip, LEFT, pos=grip.rect().center())
    QTest.mouseMove(grip, grip.rect().center() + QPoint(0, 30))
    QTest.mouseMove(grip, below)
    assert names_of(desk) == ["Anna", "Bela", "Cem"]
    QTest.mouseRelease(grip, LEFT, pos=below)
    assert names_of(desk) == ["Bela", "Cem", "Anna"]
    desk.undo()
    assert names_of(desk) == ["Anna", "Bela", "Cem"]


def test_alt_and_arrow_move_a_person_and_the_cursor_with_it(desk: Desk) -> None:
    row = with_persons(desk, "Anna", "Bela", "Cem")
    order = [block.id for block in desk.release.blocks]
    desk.press(Qt.Key.Key_Up, ALT)
    desk.press(Qt.Key.Key_Up, ALT)
    desk.press(Qt.Key.Key_Up, ALT)
    assert names_of(desk) == ["Cem", "Anna", "Bela"]
    assert row.target("persons[0].name", DE).hasFocus()
    desk.press(Qt.Key.Key_Down, ALT)
    assert names_of(desk) == ["Anna", "Cem", "Bela"]
    assert [block.id for block in desk.release.blocks] == order


def test_consent_is_noted_for_each_person(desk: Desk) -> None:
    row = with_persons(desk, "Anna", "Bela")
    german, english = row.findChildren(Persons)
    consent = german.lines[1].consent
    assert [consent.itemText(index) for index in range(3)] == ["open", "yes", "no"]
    consent.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert [shown.consent for shown in photo(desk).persons] == [None, True]
    assert english.lines[1].consent.value is True


def test_a_known_person_is_taken_from_the_address_book(desk: Desk) -> None:
    known = Person("Jana Brandt", Bilingual("Dr.", "Dr"), affiliations=(Affiliation(organisation=Bilingual("O", "O")),))
    desk.session.book = AddressBook(people=(known,))
    with_persons(desk, "Bran")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert photo(desk).persons == (PersonShown(known),)
