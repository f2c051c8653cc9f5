"""What cannot be saved is said, stays in memory, can be kept elsewhere, and is saved when that works again."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from editor.compose.formats import Format
from editor.domain.bilingual import Language
from editor.domain.blocks import Photo
from editor.domain.document import from_document
from editor.domain.release import Release
from editor.errors import EditorError
from editor.store.archive import Archive
from editor.store.connection import FILE
from editor.ui.ask import Decision
from editor.ui.save_trouble import TROUBLE
from editor.workflow.exporting import export
from editor.workflow.handover import take_in
from tests.store.drives import Drive, mounted
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.photos import picture

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a file in use cannot be deleted there")


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Drive]:
    with mounted(tmp_path / "data") as made:
        yield made


@pytest.fixture
def full(drive: Drive, make_desk: MakeDesk) -> Iterator[Desk]:
    """A window on a drive that is full; there is room again before it is closed."""
    desk = make_desk()
    desk.open_new()
    desk.wait_saved()
    drive.fill()
    with desk.bot.waitSignal(desk.session.save_failed):
        desk.type("Zwei Netzwerke")
        desk.session.draft.record(lambda release: _longer(release))  # type: ignore[union-attr]
    yield desk
    if (drive.path / "ballast").exists():
        drive.clear()
    if desk.is_open:
        desk.close()


def _longer(release: Release) -> Release:
    return replace(release, note="lang " * 50_000)


def headline(release: Release) -> str:
    return release.headline(release.lead).plain


def test_a_full_disk_is_said_until_there_is_room_again(full: Desk, drive: Drive) -> None:
    assert "because the disk is full" in full.window.notices.text_of(TROUBLE)
    assert headline(full.release) == "Zwei Netzwerke"
    drive.clear()
    full.type("!")
    assert headline(full.stored()) == "Zwei Netzwerke!"
    assert full.window.notices.text_of(TROUBLE) == ""


def test_what_cannot_be_saved_is_kept_in_a_file_elsewhere(full: Desk, tmp_path: Path) -> None:
    full.ask.chosen_target = tmp_path / "kept.json"
    (button,) = full.window.notices.notice(TROUBLE).buttons
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    kept = from_document(json.loads((tmp_path / "kept.json").read_text("utf-8")))
    assert headline(kept) == "Zwei Netzwerke"
    assert len(kept.note) == len(full.release.note)


def test_closing_offers_the_file_elsewhere_and_then_ends(full: Desk, tmp_path: Path) -> None:
    full.ask.decides = Decision.YES
    full.ask.chosen_target = tmp_path / "absent" / "kept.json"
    full.window.close()
    assert full.window.isVisible()
    assert "could not be written" in full.ask.heard[-1][1]
    full.ask.chosen_target = tmp_path / "kept.json"
    full.window.close()
    assert not full.window.isVisible()
    assert (tmp_path / "kept.json").is_file()


def test_a_drive_that_went_away_is_said_and_nothing_is_lost(drive: Drive, make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open_new()
    desk.wait_saved()
    drive.vanish()
    with desk.bot.waitSignal(desk.session.save_failed):
        desk.type("Zwei")
    assert "is not there any more" in desk.window.notices.text_of(TROUBLE)
    assert list(drive.path.iterdir()) == []
    desk.ask.decides = Decision.ALSO
    desk.close()


def test_an_archive_deleted_under_the_window_is_written_anew(desk: Desk) -> None:
    desk.type("Zwei")
    desk.wait_saved()
    for file in desk.store.folder.glob(f"{FILE}*"):
        file.unlink()
    with desk.bot.waitSignal(desk.session.save_failed):
        desk.type(" Netzwerke")
    assert "was deleted while it was open" in desk.window.notices.text_of(TROUBLE)
    desk.type("!")
    assert headline(desk.stored()) == "Zwei Netzwerke!"
    assert desk.window.notices.text_of(TROUBLE) == ""
    release_id = desk.session.open_id
    desk.close()
    with Archive.open(desk.store.folder) as archive:
        assert headline(archive.load(release_id)) == "Zwei Netzwerke!"


def test_an_archive_put_in_its_place_gets_the_whole_text(desk: Desk, tmp_path: Path) -> None:
    desk.type("Zwei")
    desk.wait_saved()
    Archive.open(tmp_path / "other").close()
    os.replace(tmp_path / "other" / FILE, desk.store.folder / FILE)  # noqa: PTH105
    for beside in ("-wal", "-shm"):
        desk.store.folder.joinpath(f"{FILE}{beside}").unlink()
    with desk.bot.waitSignal(desk.session.save_failed):
        desk.type(" Netzwerke")
    assert "replaced by another one" in desk.window.notices.text_of(TROUBLE)
    desk.type("!")
    assert desk.stored() == desk.release


def test_a_release_with_photos_is_kept_elsewhere_as_one_file_with_all(desk: Desk, tmp_path: Path) -> None:
    file = picture(tmp_path)
    digest = desk.store.submit(lambda archive: archive.media.add(file)).result(10)
    desk.type("Zwei Netzwerke")
    assert desk.session.draft
    photos = (Photo(file=digest), Photo(file="ab" * 32))
    desk.session.draft.record(lambda release: replace(release, note="intern", blocks=(*release.blocks, *photos)))
    desk.ask.chosen_target = tmp_path / "kept"
    assert desk.window.trouble.save_elsewhere()
    assert desk.window.footer.message == f"Kept as {tmp_path / 'kept.zweispalter'}. 1 photo is missing from it."
    with Archive.open(tmp_path / "other") as other:
        taken = take_in(other, tmp_path / "kept.zweispalter", str).release
        assert taken == desk.release
        assert other.media.path(digest)


def test_a_failure_that_was_overcome_meanwhile_is_not_said(drive: Drive, make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open_new()
    desk.wait_saved()
    drive.fill()
    assert desk.session.draft
    assert desk.session.saver
    desk.session.draft.record(lambda release: _longer(release))
    desk.session.flush()
    desk.store.submit(lambda _: drive.clear()).result(10)
    assert desk.session.saver.finish() is None
    QCoreApplication.processEvents()
    assert desk.window.notices.text_of(TROUBLE) == ""


def test_a_photo_deleted_under_the_window_is_said_when_it_is_exported(desk: Desk, tmp_path: Path) -> None:
    digest = desk.store.submit(lambda archive: archive.media.add(picture(tmp_path))).result(10)
    assert desk.session.draft
    desk.session.draft.record(lambda release: replace(release, blocks=(*release.blocks, Photo(file=digest))))
    desk.wait_saved()
    release = desk.stored()

    def lose(archive: Archive) -> list[str]:
        kept = archive.media.path(digest)
        assert kept
        kept.unlink()
        with pytest.raises(EditorError, match="is missing from the archive") as told:
            export(archive, release, folder=tmp_path, languages=(Language.DE,), formats=(Format.DOCX,))
        return [str(told.value)]

    assert desk.store.submit(lose).result(20)
