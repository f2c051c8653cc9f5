"""An archive that cannot be opened: a backup is offered from wherever there is one, and what was begun stays."""

from __future__ import annotations

from pathlib import Path

from editor.settings import Settings
from editor.store.archive import Archive
from editor.store.backup import backup, daily_copy
from editor.store.connection import FILE
from editor.store.elsewhere import mirror
from tests.store.sample import release_of
from tests.ui.conftest import Desk, MakeDesk


def damage(folder: Path) -> None:
    for copy in (folder / "backups").glob("*"):
        copy.unlink()
    (folder / FILE).write_bytes(b"no database at all" * 500)


def opened_id(desk: Desk) -> str:
    with desk.bot.waitSignal(desk.session.release_opened):
        desk.session.start("", with_sample=False)
    return desk.release.id


def test_a_damaged_archive_is_restored_from_the_backup_folder(make_desk: MakeDesk, tmp_path: Path) -> None:
    folder, chosen = tmp_path / "data", tmp_path / "chosen"
    chosen.mkdir()
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
        daily_copy(folder, archive.now())
    mirror(folder, chosen)
    damage(folder)
    desk = make_desk(started=False, settings=Settings(spelling=False, backup_folder=str(chosen)))
    assert opened_id(desk) == release.id
    assert "in the backup folder" in desk.ask.heard[-1][1]
    assert desk.window.isVisible()


def test_without_any_backup_beside_it_a_file_is_asked_for(make_desk: MakeDesk, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
        backup(archive, tmp_path / "all.zip")
    damage(folder)
    desk = make_desk(started=False)
    desk.ask.chosen_file = tmp_path / "all.zip"
    assert opened_id(desk) == release.id


def test_where_no_file_is_chosen_the_window_closes(make_desk: MakeDesk, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "data"):
        pass
    damage(tmp_path / "data")
    desk = make_desk(started=False)
    desk.session.start("", with_sample=False)
    desk.bot.waitUntil(lambda: bool(desk.ask.heard))
    assert not desk.window.isVisible()


def test_what_is_begun_before_the_archive_is_open_stays(make_desk: MakeDesk, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "data") as archive:
        archive.save(release_of("Text"))
    desk = make_desk(started=False)
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.session.start("", with_sample=False)
        desk.session.new_release()
        begun = desk.release.id
    assert desk.release.id == begun
    desk.wait_saved()
    assert desk.stored().id == begun
