"""Pictures come in by choosing, dropping and pasting, one or several, each a photo of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.domain.blocks import Kind
from tests.ui.conftest import Desk
from tests.ui.photos import (
    LEFT,
    data_of,
    drawn,
    drop,
    filled_row,
    paste,
    photo,
    photo_row,
    photos,
    picture,
)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """What a test copied is gone before the interpreter ends: Qt cannot free it afterwards."""
    yield
    QGuiApplication.clipboard().clear()


def test_a_chosen_picture_is_kept_in_the_archive(desk: Desk, tmp_path: Path) -> None:
    row = photo_row(desk)
    desk.ask.chosen_pictures = [picture(tmp_path)]
    QTest.mouseClick(row.thumbnail, LEFT)
    desk.bot.waitUntil(lambda: bool(photo(desk).file))
    desk.bot.waitUntil(lambda: row.thumbnail.has_picture)
    picture(tmp_path).unlink()
    assert desk.session.pictures.image(photo(desk).file)


def test_several_chosen_pictures_become_photos_in_one_step(desk: Desk, tmp_path: Path) -> None:
    row = photo_row(desk)
    desk.ask.chosen_pictures = [picture(tmp_path, f"{name}.jpg") for name in "abc"]
    QTest.mouseClick(row.thumbnail, LEFT)
    desk.bot.waitUntil(lambda: len(photos(desk)) == 3)
    assert len({each.file for each in photos(desk)}) == 3
    assert photos(desk)[0].id == row.block.id
    desk.undo()
    assert [each.file for each in photos(desk)] == [""]


def test_pictures_dropped_on_the_window_become_photos_in_one_step(desk: Desk, tmp_path: Path) -> None:
    before = desk.release
    drop(desk.window, [picture(tmp_path, "a.jpg"), picture(tmp_path, "b.jpg")])
    desk.bot.waitUntil(lambda: len(photos(desk)) == 2)
    assert desk.release.id == before.id
    assert desk.field().accessibleName() == "Photo, German"
    desk.type("Das Labor")
    assert photos(desk)[0].text.de.plain == "Das Labor"
    for _ in range(3):
        desk.undo()
    assert desk.release.blocks == before.blocks


def test_texts_dropped_with_pictures_are_imported(desk: Desk, tmp_path: Path) -> None:
    text = tmp_path / "mitteilung.txt"
    text.write_text("Ein Labor öffnet\n\nDas Labor steht allen Betrieben offen.", "utf-8")
    with desk.bot.waitSignal(desk.session.imported):
        drop(desk.window, [text])
    assert not photos(desk)


def test_pictures_stand_below_the_head_and_the_row_in_use(desk: Desk, tmp_path: Path) -> None:
    drop(desk.window, [picture(tmp_path, "a.jpg")])  # the cursor is in the headline
    desk.bot.waitUntil(lambda: len(photos(desk)) == 1)
    kinds = [block.kind for block in desk.release.blocks]
    assert kinds.index(Kind.PHOTO) == kinds.index(Kind.LEAD) + 1


@pytest.mark.parametrize("name", ["labor.txt", "labor", "labor.png"])
def test_a_wrong_ending_is_no_hindrance(desk: Desk, tmp_path: Path, name: str) -> None:
    drop(desk.window, [picture(tmp_path, name)])
    desk.bot.waitUntil(lambda: len(photos(desk)) == 1)


def test_a_copied_picture_is_pasted_where_no_text_takes_it(desk: Desk) -> None:
    paste(desk, drawn())
    desk.bot.waitUntil(lambda: len(photos(desk)) == 1)
    assert desk.session.draft
    assert desk.release.first(Kind.HEADLINE) == desk.session.draft.present.blocks[1]


def test_copied_files_are_pasted_as_photos(desk: Desk, tmp_path: Path) -> None:
    files = [picture(tmp_path, "a.jpg"), picture(tmp_path, "b.jpg")]
    data = data_of(files)
    data.setText("\n".join(map(str, files)))  # as file managers do
    paste(desk, data)
    desk.bot.waitUntil(lambda: len(photos(desk)) == 2)
    headline = desk.release.first(Kind.HEADLINE)
    assert headline
    assert headline.text.de.plain == ""


def test_a_picture_pasted_beside_words_leaves_the_words_to_the_field(desk: Desk) -> None:
    data = drawn()
    data.setText("Ein Labor")
    paste(desk, data)
    headline = desk.release.first(Kind.HEADLINE)
    assert headline
    assert headline.text.de.plain == "Ein Labor"
    assert not photos(desk)


def test_a_photo_without_a_picture_takes_the_pasted_one(desk: Desk) -> None:
    row = photo_row(desk)
    paste(desk, drawn())
    desk.bot.waitUntil(lambda: row.thumbnail.has_picture)
    assert len(photos(desk)) == 1


def test_a_picture_pasted_on_the_thumbnail_replaces_the_one_there(desk: Desk, tmp_path: Path) -> None:
    row = filled_row(desk, picture(tmp_path))
    before = photo(desk).file
    row.thumbnail.setFocus()
    paste(desk, drawn())
    desk.bot.waitUntil(lambda: photo(desk).file != before)
    assert len(photos(desk)) == 1


def test_a_picture_dropped_on_the_thumbnail_replaces_the_one_there(desk: Desk, tmp_path: Path) -> None:
    row = filled_row(desk, picture(tmp_path))
    before = photo(desk).file
    drop(row.thumbnail, [picture(tmp_path, "b.jpg")])
    desk.bot.waitUntil(lambda: photo(desk).file != before)
    desk.undo()
    assert photo(desk).file == before


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    row = photo_row(desk)
    desk.ask.chosen_pictures = [tmp_path / "labor.jpg"]
    desk.ask.chosen_pictures[0].write_text("not a picture")
    with desk.bot.waitSignal(desk.session.failed):
        QTest.mouseClick(row.thumbnail, LEFT)
    assert photo(desk).file == ""
    assert "labor.jpg" in desk.window.footer.message


def test_good_pictures_come_in_and_the_bad_ones_are_told(desk: Desk, tmp_path: Path) -> None:
    heic, svg = tmp_path / "a.heic", tmp_path / "b.svg"
    heic.write_bytes(b"\0\0\0\x18ftypheic")
    svg.write_text("<svg/>")
    drop(desk.window, [heic, picture(tmp_path), svg])
    desk.bot.waitUntil(lambda: len(photos(desk)) == 1)
    [(title, text)] = desk.ask.heard
    assert title == "2 pictures could not be added"
    assert "a.heic is in the format HEIC" in text
    assert "b.svg is in the format SVG" in text


def test_pictures_need_an_open_release(desk: Desk, tmp_path: Path) -> None:
    desk.wait_saved()
    desk.session.delete(desk.release.id)
    drop(desk.window, [picture(tmp_path)])
    assert "Pictures belong to a press release" in desk.window.footer.message


def test_pictures_dropped_between_rows_land_there(desk: Desk, tmp_path: Path) -> None:
    rows = desk.window.editor.rows
    assert rows
    for _ in range(2):
        rows.add(Kind.PARAGRAPH)
    QApplication.processEvents()
    above = rows.row(desk.release.blocks[-2].id)
    place = above.mapTo(rows.viewport(), above.rect().bottomLeft() + QPoint(200, -2))
    drop(rows.viewport(), [picture(tmp_path)], place)
    desk.bot.waitUntil(lambda: len(photos(desk)) == 1)
    assert [block.id for block in desk.release.blocks].index(photos(desk)[0].id) == len(desk.release.blocks) - 2
