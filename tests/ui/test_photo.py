"""A photo in its row: picture, caption, credit, alt text and persons."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Photo
from editor.ui.writing.persons import Persons
from editor.ui.writing.photo_row import PhotoRow
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN


def picture(folder: Path) -> Path:
    file = folder / "labor.jpg"
    Image.new("RGB", (600, 400), "#8fa5a8").save(file)
    return file


def photo_row(desk: Desk) -> PhotoRow:
    rows = desk.window.editor.rows
    assert rows
    rows.add(Kind.PHOTO)
    row = rows.row(desk.release.blocks[-1].id)
    assert isinstance(row, PhotoRow)
    return row


def photo(desk: Desk) -> Photo:
    block = desk.release.blocks[-1]
    assert isinstance(block, Photo)
    return block


def test_a_chosen_picture_is_kept_in_the_archive(desk: Desk, tmp_path: Path) -> None:
    row = photo_row(desk)
    desk.ask.chosen_picture = picture(tmp_path)
    QTest.mouseClick(row.thumbnail, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: bool(photo(desk).file))
    desk.bot.waitUntil(lambda: row.thumbnail.has_picture)
    picture(tmp_path).unlink()
    assert desk.session.pictures.image(photo(desk).file)


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    row = photo_row(desk)
    desk.ask.chosen_picture = tmp_path / "labor.jpg"
    desk.ask.chosen_picture.write_text("not a picture")
    with desk.bot.waitSignal(desk.session.failed):
        QTest.mouseClick(row.thumbnail, Qt.MouseButton.LeftButton)
    assert photo(desk).file == ""
    assert "labor.jpg" in desk.window.footer.message


def test_alt_text_and_credit_are_written_in_place(desk: Desk) -> None:
    row = photo_row(desk)
    row.target("alt", EN).setFocus()
    desk.type("Three people at a bench")
    row.target("credit", DE).setFocus()
    desk.type("Maria Vogt")
    assert photo(desk).alt[EN] == "Three people at a bench"
    assert photo(desk).credit == "Maria Vogt"


def test_persons_are_written_from_the_left(desk: Desk) -> None:
    row = photo_row(desk)
    german = row.findChildren(Persons)[0]
    for name in ("Jana Brandt", "Tom Reuter"):
        german.add_person()
        desk.type(name)
    row.target("persons[0].title", EN).setFocus()
    desk.type("Dr")
    names = [shown.person.name for shown in photo(desk).persons]
    assert names == ["Jana Brandt", "Tom Reuter"]
    assert photo(desk).persons[0].person.title[EN] == "Dr"
    german.remove_person(0)
    assert [shown.person.name for shown in photo(desk).persons] == ["Tom Reuter"]
