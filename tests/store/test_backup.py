"""Backups hold everything, are verified, and bring a data folder back; what is no backup changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.bilingual import Language
from editor.domain.blocks import Photo
from editor.domain.release import Release
from editor.errors import DataFolderInUse, StoreError
from editor.store.archive import Archive
from editor.store.backup import IncompleteBackup, backup, daily_backup, newest_good, restore
from editor.store.connection import FILE
from editor.store.records import Dispatch
from editor.store.rotation import FOLDER, SAFETY_COPIES, backup_name, backups, is_good, kept_instants
from tests.store.drives import mounted
from tests.store.sample import Clock, release_of

AT = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)


def test_a_backup_brings_everything_back_elsewhere(archive: Archive, filled: Release, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    restore(tmp_path / "all.zip", tmp_path / "other")
    with Archive.open(tmp_path / "other") as restored:
        assert restored.load(filled.id) == filled
        assert len(restored.summaries("text")) == 1
        file = restored.dispatches(filled.id)[0].files[0]
        assert restored.dispatch_file(file.digest).read_bytes() == b"as sent"
    assert len(list((tmp_path / "other" / "media").rglob("*/*"))) == 1


def test_restoring_keeps_the_present_state_as_a_backup(folder: Path, tmp_path: Path) -> None:
    first, second = release_of("Eins"), release_of("Zwei")
    with Archive.open(folder) as archive:
        archive.save(first)
        backup(archive, tmp_path / "all.zip")
        archive.save(second)
    restore(tmp_path / "all.zip", folder)
    with Archive.open(folder) as archive:
        assert [line.id for line in archive.summaries()] == [first.id]
    (kept,) = backups(folder)
    restore(kept, folder)
    with Archive.open(folder) as archive:
        assert {line.id for line in archive.summaries()} == {first.id, second.id}


def test_a_damaged_archive_is_restored_and_the_damage_kept(folder: Path) -> None:
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
        daily_backup(archive)
    (folder / FILE).write_bytes(b"damaged")
    good = newest_good(folder)
    assert good is not None
    restore(good, folder)
    with Archive.open(folder) as archive:
        assert archive.load(release.id) == release
    assert [file.read_bytes() for file in backups(folder, "-damaged")] == [b"damaged"]


def test_an_open_archive_is_not_restored_over(archive: Archive, filled: Release, folder: Path, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    with pytest.raises(DataFolderInUse):
        restore(tmp_path / "all.zip", folder)


def test_a_backup_that_cannot_be_written_leaves_the_old_one(archive: Archive, filled: Release, tmp_path: Path) -> None:
    target = tmp_path / "all.zip"
    target.mkdir()
    with pytest.raises(StoreError, match="could not be written"):
        backup(archive, target)
    with pytest.raises(StoreError, match="could not be written"):
        backup(archive, tmp_path / "absent" / "all.zip")
    assert not list(tmp_path.glob(".new-*"))


def sent_file(archive: Archive, release: Release) -> Path:
    return archive.dispatch_file(archive.dispatches(release.id)[0].files[0].digest)


def _tamper(file: Path) -> None:
    file.write_bytes(b"tampered")


def _rot(file: Path) -> None:
    """Another content of the same size."""
    content = file.read_bytes()
    file.write_bytes(bytes([content[0] ^ 1]) + content[1:])


@pytest.mark.parametrize("harm", [_tamper, _rot, Path.unlink])
def test_a_backup_holds_what_is_good_and_names_what_is_not(
    archive: Archive, filled: Release, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    bad = sent_file(archive, filled)
    harm(bad)
    with pytest.raises(IncompleteBackup, match=bad.name) as told:
        backup(archive, tmp_path / "all.zip")
    assert told.value.lacking == (f"dispatches/{bad.parent.name}/{bad.name}",)
    assert told.value.file == tmp_path / "all.zip"
    restore(tmp_path / "all.zip", tmp_path / "other")
    with Archive.open(tmp_path / "other") as restored:
        assert restored.load(filled.id) == filled
    assert len(list((tmp_path / "other" / "media").glob("??/*"))) == 1
    assert not list((tmp_path / "other" / "dispatches").glob("??/*"))


def test_a_missing_photo_is_named_too(archive: Archive, tmp_path: Path) -> None:
    archive.save(Release(blocks=(Photo(file="ab" * 32), Photo())))
    with pytest.raises(IncompleteBackup, match=f"media/ab/{'ab' * 32}"):
        backup(archive, tmp_path / "all.zip")
    assert (tmp_path / "all.zip").is_file()


def test_an_incomplete_backup_leaves_the_whole_one_there_was(archive: Archive, filled: Release, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    whole = (tmp_path / "all.zip").read_bytes()
    _rot(sent_file(archive, filled))
    with pytest.raises(IncompleteBackup, match=r"all-incomplete\.zip"):
        backup(archive, tmp_path / "all.zip")
    assert (tmp_path / "all.zip").read_bytes() == whole
    assert zipfile.is_zipfile(tmp_path / "all-incomplete.zip")


def test_restoring_a_good_backup_mends_a_rotten_file(folder: Path, tmp_path: Path) -> None:
    release = release_of("Text")
    (tmp_path / "sent.docx").write_bytes(b"as sent")
    with Archive.open(folder) as archive:
        archive.record_dispatch(release, Dispatch(release.id, Language.DE, AT), [tmp_path / "sent.docx"])
        backup(archive, tmp_path / "all.zip")
        _rot(sent_file(archive, release))
    restore(tmp_path / "all.zip", folder)
    with Archive.open(folder) as archive:
        assert sent_file(archive, release).read_bytes() == b"as sent"
        backup(archive, tmp_path / "again.zip")


def test_a_database_is_restored_with_its_wal_and_left_as_it_was(folder: Path, tmp_path: Path) -> None:
    release = release_of("Text")
    copied = tmp_path / "copied"
    copied.mkdir()
    with Archive.open(folder) as archive:
        archive.save(release)
        for name in (FILE, f"{FILE}-wal"):
            shutil.copy(folder / name, copied / name)
    before = {file.name: file.read_bytes() for file in copied.iterdir()}
    restore(copied / FILE, tmp_path / "other")
    with Archive.open(tmp_path / "other") as restored:
        assert restored.load(release.id) == release
    assert {file.name: file.read_bytes() for file in copied.iterdir()} == before


def test_a_restore_that_is_refused_half_way_leaves_the_releases(folder: Path, tmp_path: Path) -> None:
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
        Image.new("RGB", (20, 10)).save(tmp_path / "photo.png")
        archive.media.add(tmp_path / "photo.png")
        backup(archive, tmp_path / "all.zip")
        archive.save(replace(release, note="später"))
    shutil.rmtree(folder / "media")
    (folder / "media").write_text("in the way")
    with pytest.raises(StoreError):
        restore(tmp_path / "all.zip", folder)
    with Archive.open(folder) as archive:
        assert archive.load(release.id).note == "später"


def test_the_label_of_a_backup_says_what_it_is(archive: Archive, filled: Release, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as bundled:
        assert json.loads(bundled.read("zweispalter.json")) == {"format": "zweispalter-backup/1"}


def test_an_empty_archive_is_not_backed_up_daily(archive: Archive) -> None:
    assert daily_backup(archive) is None
    assert not (archive.folder / FOLDER).exists()


def test_a_daily_backup_is_made_once_a_day_and_is_whole(archive: Archive, filled: Release, clock: Clock) -> None:
    first = daily_backup(archive)
    clock.advance(hours=2)
    assert daily_backup(archive) is None
    clock.advance(days=1)
    second = daily_backup(archive)
    assert first is not None
    assert second is not None
    assert backups(archive.folder) == [second, first]
    assert is_good(second)
    assert newest_good(archive.folder) == second


def test_superfluous_backups_are_dropped(archive: Archive, filled: Release, clock: Clock) -> None:
    for _ in range(12):
        daily_backup(archive)
        clock.advance(days=1)
    kept = backups(archive.folder)
    assert 7 < len(kept) < 12


def test_a_dropped_damaged_copy_takes_its_wal_along(archive: Archive, filled: Release) -> None:
    (archive.folder / FOLDER).mkdir()
    for hour in range(SAFETY_COPIES + 1):
        copy = archive.folder / FOLDER / backup_name(AT + timedelta(hours=hour), "damaged")
        copy.write_bytes(b"damaged")
        copy.with_name(f"{copy.name}-wal").write_bytes(b"wal")
    daily_backup(archive)
    assert len(backups(archive.folder, "-damaged")) == SAFETY_COPIES
    assert len(list((archive.folder / FOLDER).glob("*-wal"))) == SAFETY_COPIES


def test_the_rotation_keeps_days_weeks_and_months() -> None:
    start = datetime(2026, 1, 1, 9, tzinfo=UTC)
    kept: set[datetime] = set()
    for day in range(500):
        kept = kept_instants({*kept, start + timedelta(days=day)})
    newest = max(kept)
    assert {newest - timedelta(days=n) for n in range(7)} <= kept
    assert len({at.isocalendar()[:2] for at in kept if newest - at < timedelta(days=35)}) >= 5
    assert len({(at.year, at.month) for at in kept}) == 12
    assert len(kept) <= 7 + 5 + 12


def test_names_of_backups_sort_by_time() -> None:
    names = [backup_name(datetime(2027, 1, 1, tzinfo=UTC) + timedelta(hours=n)) for n in range(50)]
    assert sorted(names) == names


def test_a_file_from_before_1980_goes_into_a_backup(archive: Archive, filled: Release, tmp_path: Path) -> None:
    os.utime(sent_file(archive, filled), (0, 0))
    backup(archive, tmp_path / "all.zip")
    restore(tmp_path / "all.zip", tmp_path / "other")


def test_a_backup_on_a_full_drive_is_restored(tmp_path: Path) -> None:
    release = release_of("Text")
    with mounted(tmp_path / "drive") as drive:
        with Archive.open(tmp_path / "data") as archive:
            archive.save(release)
            backup(archive, drive.path / "all.zip")
        drive.fill()
        restore(drive.path / "all.zip", tmp_path / "other")
    with Archive.open(tmp_path / "other") as restored:
        assert restored.load(release.id) == release
