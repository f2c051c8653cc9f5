"""The folder of choice gets every copy that it would keep, and helps where the data folder has none that is whole."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path, PureWindowsPath

import pytest

from editor.errors import DamagedStore
from editor.store.archive import Archive
from editor.store.backup import daily_copy, restore
from editor.store.connection import FILE, address_of
from editor.store.elsewhere import is_behind, mirror, newest_anywhere, place_for, with_newest
from editor.store.rotation import FOLDER, backup_name, backups, copies_in
from tests.store.sample import Clock, release_of


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    made = tmp_path / "chosen"
    made.mkdir()
    return made


def test_a_folder_that_was_away_for_days_gets_the_copies_of_those_days(
    archive: Archive, clock: Clock, chosen: Path
) -> None:
    archive.save(release_of("Text"))
    for _ in range(3):
        daily_copy(archive.folder, archive.now())
        clock.advance(days=1)
    assert is_behind(archive.folder, chosen)
    mirror(archive.folder, chosen)
    there = copies_in(place_for(archive.folder, chosen))
    assert [copy.name for copy in there] == [copy.name for copy in backups(archive.folder)]
    assert not is_behind(archive.folder, chosen)


def test_what_the_rotation_would_drop_at_once_is_not_brought(archive: Archive, clock: Clock, chosen: Path) -> None:
    archive.save(release_of("Text"))
    first = daily_copy(archive.folder, archive.now())
    assert first
    place = place_for(archive.folder, chosen)
    place.mkdir()
    for hour in range(1, 3):
        later = backup_name(archive.now() + timedelta(minutes=hour))
        (place / later).write_bytes(first.read_bytes())
    assert not is_behind(archive.folder, chosen)


def test_a_copy_of_a_day_to_come_keeps_nothing_from_being_made_or_brought(
    archive: Archive, clock: Clock, chosen: Path
) -> None:
    archive.save(release_of("Text"))
    wrong = daily_copy(archive.folder, archive.now() + timedelta(days=4000))
    today = daily_copy(archive.folder, archive.now())
    assert wrong
    assert today
    assert daily_copy(archive.folder, archive.now()) is None
    mirror(archive.folder, chosen)
    assert {copy.name for copy in copies_in(place_for(archive.folder, chosen))} == {wrong.name, today.name}


def test_copies_made_before_an_update_are_not_pushed_out_by_restores(archive: Archive) -> None:
    archive.save(release_of("Text"))
    place = archive.folder / FOLDER
    place.mkdir()
    update = place / backup_name(archive.now() - timedelta(days=900), "before-0003")
    update.write_bytes(b"")
    for hour in range(8):
        (place / backup_name(archive.now() - timedelta(hours=hour), "before-restore")).write_bytes(b"")
    daily_copy(archive.folder, archive.now())
    assert update.exists()
    assert len(backups(archive.folder, "-before-restore")) == 5


def test_a_damaged_archive_without_a_copy_beside_it_is_restored_from_the_chosen_folder(
    folder: Path, chosen: Path
) -> None:
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
        copy = daily_copy(folder, archive.now())
        mirror(folder, chosen)
    assert copy
    copy.unlink()
    (folder / FILE).write_bytes(b"damaged")
    with pytest.raises(DamagedStore, match="no backup in its folder") as told:
        Archive.open(folder)
    found = with_newest(told.value, folder, chosen)
    assert found.backup == place_for(folder, chosen) / copy.name
    assert "in the backup folder" in str(found)
    assert with_newest(told.value, folder, chosen / "away") is told.value
    assert with_newest(told.value, folder, None) is told.value
    restore(found.backup, folder)
    with Archive.open(folder) as archive:
        assert archive.load(release.id) == release


def test_the_newest_whole_copy_is_found_wherever_it_is(archive: Archive, clock: Clock, chosen: Path) -> None:
    archive.save(release_of("Text"))
    older = daily_copy(archive.folder, archive.now())
    clock.advance(days=1)
    newer = daily_copy(archive.folder, archive.now())
    mirror(archive.folder, chosen)
    assert newer
    newer.write_bytes(b"rotten")
    assert newest_anywhere(archive.folder, chosen) == place_for(archive.folder, chosen) / newer.name
    assert newest_anywhere(archive.folder, None) == older


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (r"\\server\share\a b.sqlite3", "file:////server/share/a%20b.sqlite3"),
        (r"C:\data\a.sqlite3", "file:///C:/data/a.sqlite3"),
    ],
)
def test_a_share_of_the_network_has_an_address_that_sqlite_takes(path: str, address: str) -> None:
    assert address_of(PureWindowsPath(path)) == address
