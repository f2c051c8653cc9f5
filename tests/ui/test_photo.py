"""A photo in its row: picture, alt text, credit, rights, and what its file says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from editor.domain.blocks import Photo
from editor.ui.writing.licence_end import LicenceEnd
from editor.ui.writing.photo_row import PhotoRow
from tests.importers.test_picture_metadata import FULL
from tests.ui.conftest import Desk
from tests.ui.photos import (
    DE,
    EN,
    LEFT,
    filled_row,
    give,
    photo,
    photo_row,
    picture,
)


def test_enter_enlarges_the_picture_and_escape_puts_it_away(desk: Desk, tmp_path: Path) -> None:
    row = filled_row(desk, picture(tmp_path, size=(3000, 1500)))
    row.thumbnail.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.bot.waitUntil(lambda: desk.window.photos.preview is not None)
    preview = desk.window.photos.preview
    assert preview
    assert (preview.image.width(), preview.image.height()) == (1200, 600)
    assert preview.width() <= desk.window.width()
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    desk.bot.waitUntil(lambda: desk.window.photos.preview is None)


def test_the_menu_of_the_picture_removes_it(desk: Desk, tmp_path: Path) -> None:
    row = filled_row(desk, picture(tmp_path))
    menu = menu_of(row)
    assert [action.text() for action in menu.actions() if action.text()] == ["Enlarge", "Replace …", "Remove picture"]
    menu.actions()[-1].trigger()
    menu.close()
    assert photo(desk).file == ""
    desk.undo()
    assert photo(desk).file
    row.thumbnail.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert photo(desk).file == ""


def menu_of(row: PhotoRow) -> QMenu:
    at = row.thumbnail.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, row.thumbnail.mapToGlobal(at))
    QApplication.sendEvent(row.thumbnail, event)
    return row.thumbnail.findChildren(QMenu)[-1]


@pytest.mark.parametrize(
    ("size", "line", "warning"),
    [
        ((4961, 3307), "4961 × 3307 pixels · 42 × 28 cm at 300 dpi · JPEG", ""),
        ((600, 400), "600 × 400 pixels · 5.1 × 3.4 cm at 300 dpi · JPEG", "Too small for print: newspapers need"),
        ((1500, 1000), "1500 × 1000 pixels · 13 × 8.5 cm at 300 dpi · JPEG", "Small for print: less than 13 × 18 cm"),
    ],
)
def test_the_size_in_print_is_told(desk: Desk, tmp_path: Path, size: tuple[int, int], line: str, warning: str) -> None:
    row = filled_row(desk, picture(tmp_path, size=size))
    assert row.told.line.replace("\u00a0", " ").startswith(line)
    assert row.told.warning.startswith(warning)
    assert bool(row.told.warning) is bool(warning)


def test_a_picture_that_is_gone_is_told_and_can_be_given_again(desk: Desk, tmp_path: Path) -> None:
    file = picture(tmp_path)
    row = filled_row(desk, file)
    digest = photo(desk).file
    path = desk.store.submit(lambda archive: archive.media.path(digest)).result(10)
    assert path
    path.unlink()
    desk.session.pictures.forget([digest])
    with desk.bot.waitSignal(desk.session.pictures.loaded):
        desk.session.pictures.load(desk.release)
    assert "no longer in the archive" in row.told.warning
    give(desk, row, [file])
    assert row.told.warning.startswith("Too small")


def test_alt_text_and_credit_are_written_in_place(desk: Desk) -> None:
    row = photo_row(desk)
    row.target("alt", EN).setFocus()
    desk.type("Three people at a bench")
    row.target("credit", DE).setFocus()
    desk.type("Maria Vogt")
    assert photo(desk).alt[EN] == "Three people at a bench"
    assert photo(desk).credit == "Maria Vogt"


def test_rights_usage_and_end_of_licence_are_written_in_place(desk: Desk) -> None:
    row = photo_row(desk)
    row.target("rights", DE).setFocus()
    desk.type("OptikNetz")
    row.target("usage", EN).setFocus()
    desk.type("Honorarfrei")
    german, english = row.findChildren(LicenceEnd)
    german.day_edit.choose(date(2020, 5, 31))
    assert (photo(desk).rights, photo(desk).usage, photo(desk).licence_end) == (
        "OptikNetz",
        "Honorarfrei",
        date(2020, 5, 31),
    )
    assert english.notice == "expired"
    desk.undo()
    assert (photo(desk).licence_end, english.notice) == (None, "")


def test_what_the_file_says_is_taken_over_in_one_step(desk: Desk, tmp_path: Path) -> None:
    row = photo_row(desk)
    row.target("credit", DE).setFocus()
    desk.type("Jan Oez")
    give(desk, row, [picture(tmp_path, xmp=FULL)])
    offer = row.offer
    assert offer
    assert offer.label.text() == (
        "In the picture file: caption, alt text, rights holder, usage terms, end of licence, persons"
    )
    QTest.mouseClick(offer.button, LEFT)
    taken = photo(desk)
    assert (taken.text.de.plain, taken.text.en.plain) == ("Prüflabor eröffnet", "Test lab opened")
    assert (taken.credit, taken.rights, taken.alt[EN]) == ("Jan Oez", "OptikNetz Lahntal", "Three people at a bench")
    assert [shown.person.name for shown in taken.persons] == ["Jana Brandt", "Tom Reuter"]
    assert not offer.isVisible()
    desk.undo()
    assert photo(desk) == Photo(id=taken.id, file=taken.file, credit="Jan Oez")
    assert offer.isVisible()


def test_the_picture_of_a_sent_release_can_only_be_looked_at(desk: Desk, tmp_path: Path) -> None:
    row = filled_row(desk, picture(tmp_path))
    assert desk.session.draft
    sent = replace(desk.release.sent, de=datetime(2027, 2, 18, tzinfo=UTC))
    desk.session.draft.record(lambda release: replace(release, sent=sent))
    menu = menu_of(row)
    assert [action.text() for action in menu.actions()] == ["Enlarge"]
    menu.close()
    row.thumbnail.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert photo(desk).file
    assert "was sent" in desk.window.footer.message


def test_undo_of_the_licence_end_goes_back_to_its_day(desk: Desk) -> None:
    row = photo_row(desk)
    row.focus(EN)
    _, english = row.findChildren(LicenceEnd)
    english.day_edit.setFocus()
    desk.press(Qt.Key.Key_Up)
    row.focus(DE)
    desk.window.undo()
    assert photo(desk).licence_end is None
    assert english.isAncestorOf(desk.focused())
