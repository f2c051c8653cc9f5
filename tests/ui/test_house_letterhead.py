"""The letterhead of a house style: a Word file is checked, kept, and its styles are given to the parts of the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor.compose.house import House
from editor.ui.choice import Choice
from editor.ui.houses.dialog import HousesDialog
from editor.ui.houses.letterhead_control import LetterheadControl
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.photos import drop


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(with_sample=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A letterhead of which one style has the name of a part."""
    document = Document()
    document.styles.add_style("Vorspann", WD_STYLE_TYPE.PARAGRAPH)
    document.sections[0].header.paragraphs[0].text = "OptikNetz Lahntal"
    made = tmp_path / "Briefbogen.docx"
    document.save(str(made))
    return made


def opened(desk: Desk) -> LetterheadControl:
    desk.window.pages.show_houses()
    dialog = desk.window.pages.page
    assert isinstance(dialog, HousesDialog)
    dialog.show_page("letterhead")
    assert dialog.settings.letterhead
    return dialog.settings.letterhead


def present(desk: Desk) -> House:
    dialog = desk.window.pages.page
    assert isinstance(dialog, HousesDialog)
    return dialog.working.present


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def chosen(desk: Desk, file: Path) -> LetterheadControl:
    control = opened(desk)
    desk.ask.chosen_file = file
    click(control.choose)
    desk.bot.waitUntil(lambda: bool(present(desk).letterhead))
    return control


def choose(choice: Choice, style: str) -> None:
    """Chooses by the arrow keys."""
    choice.setFocus()
    rows = choice.count()
    for _ in range(rows):
        QTest.keyClick(choice, Qt.Key.Key_Up)
    while choice.value != style:
        QTest.keyClick(choice, Qt.Key.Key_Down)


def test_a_word_file_becomes_the_letterhead(desk: Desk, file: Path) -> None:
    control = chosen(desk, file)
    assert present(desk).letterhead_name == "Briefbogen.docx"
    assert control.file_line.text() == "Briefbogen.docx"
    kept = desk.store.submit(lambda archive: archive.file(present(desk).letterhead)).result(10)
    assert kept
    assert kept.read_bytes() == file.read_bytes()


def test_styles_are_proposed_by_their_names(desk: Desk, file: Path) -> None:
    control = chosen(desk, file)
    assert dict(present(desk).letterhead_styles)["lead"] == "Vorspann"
    assert control.table.choices["lead"].currentText() == "Vorspann"


def test_another_style_is_chosen_and_proposed_anew(desk: Desk, file: Path) -> None:
    control = chosen(desk, file)
    choose(control.table.choices["lead"], "Quote")
    assert dict(present(desk).letterhead_styles)["lead"] == "Quote"
    choose(control.table.choices["lead"], "")
    assert "lead" not in dict(present(desk).letterhead_styles)
    click(control.reset)
    assert dict(present(desk).letterhead_styles)["lead"] == "Vorspann"
    assert control.table.choices["lead"].value == "Vorspann"


def test_the_letterhead_is_removed_with_its_styles(desk: Desk, file: Path) -> None:
    control = chosen(desk, file)
    click(control.remove)
    house = present(desk)
    assert (house.letterhead, house.letterhead_name, house.letterhead_styles) == ("", "", ())
    assert not control.table.isVisible()


def test_a_word_file_is_dropped(desk: Desk, file: Path) -> None:
    drop(opened(desk), [file])
    desk.bot.waitUntil(lambda: present(desk).letterhead_name == "Briefbogen.docx")


@pytest.mark.parametrize("name", ["letter.docx", "letter.doc"])
def test_what_cannot_be_a_letterhead_is_told_in_its_place(desk: Desk, tmp_path: Path, name: str) -> None:
    wrong = tmp_path / name
    wrong.write_bytes(b"no Word file")
    control = opened(desk)
    desk.ask.chosen_file = wrong
    click(control.choose)
    desk.bot.waitUntil(lambda: name in control.fault_line.text())
    assert control.fault_line.isVisible()
    assert present(desk).letterhead == ""
    assert desk.ask.heard == []


def test_the_styles_of_a_kept_letterhead_are_there_again(desk: Desk, file: Path) -> None:
    chosen(desk, file)
    dialog = desk.window.pages.page
    assert isinstance(dialog, HousesDialog)
    with desk.bot.waitSignal(desk.session.houses.changed):
        click(dialog.ok)
    desk.come_back()
    control = opened(desk)
    desk.bot.waitUntil(lambda: bool(control.table.choices))
    assert control.table.choices["lead"].value == "Vorspann"


def test_no_file_chosen_changes_nothing(desk: Desk) -> None:
    click(opened(desk).choose)
    assert present(desk).letterhead == ""
