"""The backups in the window: listed, verified, brought elsewhere, and restored after a look at what they hold."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor.domain.release import Release
from editor.store.archive import Archive
from editor.store.backup import daily_copy
from editor.store.elsewhere import place_for
from editor.store.rotation import backups, copies_in
from editor.ui.backups.dialog import BackupsDialog
from tests.ui.conftest import Desk


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(desk: Desk) -> BackupsDialog:
    desk.window.pages.show_backups()
    page = desk.window.pages.page
    assert isinstance(page, BackupsDialog)
    page.activateWindow()
    desk.bot.waitUntil(page.isActiveWindow)
    return page


def headline(release: Release) -> str:
    return release.headline(release.lead).plain


@pytest.fixture
def dialog(desk: Desk) -> BackupsDialog:
    """The backups of an archive that was changed after its last copy."""
    desk.type("Eins")
    desk.wait_saved()
    daily_copy(desk.store.folder, datetime.now(UTC))
    desk.type(" und zwei")
    desk.wait_saved()
    made = opened(desk)
    desk.bot.waitUntil(lambda: made.list.count() == 1)
    return made


def test_without_a_backup_it_says_when_there_will_be_one(desk: Desk) -> None:
    dialog = opened(desk)
    desk.bot.waitUntil(lambda: dialog.note.isVisible())
    assert not dialog.sheet.restore.isEnabled()


def test_a_copy_is_listed_with_its_day_reason_and_size(dialog: BackupsDialog) -> None:
    text = dialog.list.item(0).text()
    assert "Daily copy" in text
    assert "Found whole on" in text
    assert "In the data folder" in text
    assert dialog.list.hasFocus()


def test_care_makes_the_copy_of_the_day_beside_the_writing(desk: Desk) -> None:
    desk.type("Eins")
    desk.wait_saved()
    with desk.bot.waitSignal(desk.session.keeper.kept):
        desk.session.care()
    assert len(backups(desk.store.folder, "-daily")) == 1


def test_a_copy_is_verified_on_wish(desk: Desk, dialog: BackupsDialog) -> None:
    click(dialog.sheet.verify)
    desk.bot.waitUntil(lambda: dialog.state.text().startswith("Found whole"))


def test_a_damaged_copy_is_told(desk: Desk, dialog: BackupsDialog) -> None:
    assert dialog.list.present
    content = dialog.list.present.file.read_bytes()
    dialog.list.present.file.write_bytes(content[:8192] + b"x" * (len(content) - 8192))
    click(dialog.sheet.verify)
    desk.bot.waitUntil(lambda: "Found damaged" in dialog.list.item(0).text())
    assert dialog.state.objectName() == "failure"


def test_a_damaged_backup_is_refused_before_anything_changes(desk: Desk, dialog: BackupsDialog, tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK no more")
    desk.ask.chosen_file = tmp_path / "broken.zip"
    click(dialog.open_file)
    desk.bot.waitUntil(lambda: "is no whole backup" in dialog.state.text())
    assert not dialog.is_comparing
    assert headline(desk.stored()) == "Eins und zwei"


def test_what_a_backup_holds_stands_beside_what_is_there_now(desk: Desk, dialog: BackupsDialog) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    desk.bot.waitUntil(lambda: dialog.is_comparing)
    assert dialog.comparison.texts[3:6] == ["Press releases", "1", "1"]
    assert dialog.comparison.texts[-2:] == ["Eins", "Eins und zwei"]
    assert dialog.cancel.hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.is_comparing
    assert dialog.isVisible()


def test_a_restored_backup_is_shown_and_the_state_before_is_kept(desk: Desk, dialog: BackupsDialog) -> None:
    click(dialog.sheet.restore)
    desk.bot.waitUntil(lambda: dialog.is_comparing)
    with desk.bot.waitSignal(desk.session.release_opened):
        click(dialog.restore)
    assert headline(desk.release) == "Eins"
    assert "kept among the backups" in desk.window.footer.message
    assert desk.session.draft
    assert not desk.session.draft.can_undo
    (kept,) = backups(desk.store.folder, "-before-restore")
    desk.session.go_back_to(kept)
    desk.bot.waitUntil(lambda: bool(desk.session.draft) and headline(desk.release) == "Eins und zwei")


def test_everything_goes_into_one_file(desk: Desk, dialog: BackupsDialog, tmp_path: Path) -> None:
    desk.ask.chosen_target = tmp_path / "all.zip"
    click(dialog.back_up)
    desk.bot.waitUntil(lambda: dialog.state.text().startswith("Everything is in"))
    assert (tmp_path / "all.zip").is_file()


def test_a_folder_of_choice_gets_the_copies_too(desk: Desk, dialog: BackupsDialog, tmp_path: Path) -> None:
    desk.ask.chosen_folder = tmp_path / "drive"
    desk.ask.chosen_folder.mkdir()
    click(dialog.sheet.choose)
    assert desk.window.settings.backup_folder == str(tmp_path / "drive")
    desk.bot.waitUntil(lambda: dialog.list.count() == 2)
    assert len(copies_in(place_for(desk.store.folder, tmp_path / "drive"))) == 1


def test_a_folder_that_is_away_is_told_once_and_the_local_copy_is_made(desk: Desk, tmp_path: Path) -> None:
    desk.type("Eins")
    desk.wait_saved()
    keeper = desk.session.keeper
    keeper.chosen = tmp_path / "away"
    with desk.bot.waitSignal(keeper.failed):
        desk.session.care()
    assert "is not there today" in desk.window.footer.message
    assert len(backups(desk.store.folder, "-daily")) == 1
    told: list[object] = []
    keeper.failed.connect(told.append)
    with desk.bot.waitSignal(keeper.kept):
        desk.session.care()
    assert told == []


def test_a_folder_inside_the_data_folder_is_not_taken(desk: Desk, dialog: BackupsDialog) -> None:
    desk.ask.chosen_folder = desk.store.folder / "backups"
    click(dialog.sheet.choose)
    assert "is in the data folder" in dialog.state.text()
    assert desk.session.keeper.chosen is None


def test_typing_is_saved_while_a_copy_is_made(desk: Desk) -> None:
    """The copy holds its own state of the archive and the writer goes on."""
    desk.type("Eins")
    desk.wait_saved()
    looks = 0

    def type_more() -> bool:
        nonlocal looks
        looks += 1

        def edit(archive: Archive) -> None:
            archive.save(Release(note="während der Kopie"))

        desk.store.submit(edit).result(10)
        return False

    assert daily_copy(desk.store.folder, datetime.now(UTC), type_more)
    assert looks
    assert desk.store.submit(lambda archive: archive.count()).result(10) == looks + 1
