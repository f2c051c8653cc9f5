"""Full disks, read-only folders, drives and files that go away: told in one sentence, with nothing half-written.

Real where the system lets one mount a small drive; else these tests are skipped.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.domain.release import Sent, Status
from editor.errors import DamagedStore, StoreError, VanishedStore
from editor.store.archive import Archive
from editor.store.backup import daily_copy, restore
from editor.store.connection import FILE
from editor.store.records import Dispatch
from editor.store.rotation import backups
from editor.store.standing import State
from tests.store.drives import Drive, mounted
from tests.store.sample import release_of

AT = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a file in use cannot be deleted there")


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Drive]:
    with mounted(tmp_path / "drive") as made:
        yield made


def is_sound(folder: Path) -> bool:
    with closing(sqlite3.connect(folder / FILE)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()


def test_a_full_disk_is_told_and_saving_goes_on_when_there_is_room(drive: Drive) -> None:
    folder = drive.path / "data"
    with Archive.open(folder) as archive:
        release = release_of("Text")
        archive.save(release)
        drive.fill()
        longer = replace(release, note="lang " * 40_000)
        with pytest.raises(StoreError, match="disk is full"):
            archive.save(longer, release)
        drive.clear()
        archive.save(longer, release)
    assert is_sound(folder)
    with Archive.open(folder) as archive:
        assert archive.load(release.id) == longer


def test_a_daily_copy_on_a_full_disk_leaves_nothing(drive: Drive) -> None:
    folder = drive.path / "data"
    with Archive.open(folder) as archive:
        archive.save(release_of("Text"))
        drive.fill()
        with pytest.raises(StoreError, match="disk is full"):
            daily_copy(folder, archive.now())
        drive.clear()
        assert list((folder / "backups").iterdir()) == []
        assert daily_copy(folder, archive.now())


def test_a_drive_that_becomes_read_only_is_told(drive: Drive) -> None:
    folder = drive.path / "data"
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
    drive.remount("ro")
    with pytest.raises(StoreError, match=r"no permission|could not be read or written"):
        Archive.open(folder)
    with Archive.open(folder, writing=False) as archive:
        assert archive.load(release.id) == release
    drive.remount("rw")
    with Archive.open(folder) as archive:
        assert archive.load(release.id) == release


def test_a_drive_that_went_away_is_told_and_nothing_is_made_in_its_place(drive: Drive, tmp_path: Path) -> None:
    folder = drive.path / "data"
    release = release_of("Text")
    archive = Archive.open(folder)
    archive.save(release)
    drive.vanish()
    with pytest.raises(VanishedStore, match="connect its drive again, your text is still here"):
        archive.save(replace(release, note="später"), release)
    picture = tmp_path / "photo.png"
    shutil.copy(Path(__file__).parents[2] / "resources" / "sample" / "photo.jpg", picture)
    with pytest.raises(Exception, match="could not be kept"):
        archive.media.add(picture)
    archive.close()
    assert list(drive.path.iterdir()) == []


def test_a_deleted_file_is_noticed_and_written_anew_at_the_end(folder: Path) -> None:
    release = release_of("Text")
    archive = Archive.open(folder)
    archive.save(release)
    for beside in ("", "-wal", "-shm"):
        (folder / f"{FILE}{beside}").unlink()
    assert archive.standing.state() is State.DELETED
    with pytest.raises(VanishedStore, match="was deleted while it was open"):
        archive.save(replace(release, note="später"), release)
    archive.close()
    assert is_sound(folder)
    with Archive.open(folder) as again:
        assert again.load(release.id) == release


def test_a_file_put_in_its_place_is_not_written_over(folder: Path, tmp_path: Path) -> None:
    release = release_of("Text")
    with Archive.open(tmp_path / "other") as other:
        other.save(release_of("Anderer"))
    with Archive.open(folder) as archive:
        archive.save(release)
        os.replace(tmp_path / "other" / FILE, folder / FILE)  # noqa: PTH105
        with pytest.raises(VanishedStore, match="replaced by another one"):
            archive.save(replace(release, note="später"), release)


def test_a_file_that_may_not_grow_is_told(tmp_path: Path) -> None:
    """The limit of a process for the size of files, as a quota does it."""
    code = """
import resource, signal, sys
from dataclasses import replace
from pathlib import Path
from editor.errors import StoreError
from editor.store.archive import Archive
from tests.store.sample import release_of
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
release = release_of("Text")
with Archive.open(Path(sys.argv[1])) as archive:
    archive.save(release)
    size = (Path(sys.argv[1]) / "archive.sqlite3-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        archive.save(replace(release, note="lang " * 40_000), release)
    except StoreError as error:
        print("told:", error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    archive.save(replace(release, note="kurz"), release)
"""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "data")], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("told: The archive in")
    assert is_sound(tmp_path / "data")
    with Archive.open(tmp_path / "data") as archive:
        (line,) = archive.summaries()
        assert archive.load(line.id).note == "kurz"


def test_a_deleted_wal_is_noticed_too_and_nothing_is_lost(folder: Path) -> None:
    release = release_of("Text")
    archive = Archive.open(folder)
    archive.save(release)
    (folder / f"{FILE}-wal").unlink()
    with pytest.raises(VanishedStore, match="was deleted while it was open"):
        archive.save(replace(release, note="später"), release)
    archive.close()
    assert is_sound(folder)
    with Archive.open(folder) as again:
        assert again.load(release.id) == release


def test_the_copy_of_the_day_makes_no_empty_file_in_the_place_of_a_deleted_one(folder: Path) -> None:
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
        for beside in ("", "-wal", "-shm"):
            (folder / f"{FILE}{beside}").unlink()
        with pytest.raises(StoreError):
            daily_copy(folder, archive.now())
        assert archive.standing.state() is State.DELETED
    with Archive.open(folder) as again:
        assert again.load(release.id) == release


def test_the_state_before_a_file_was_replaced_is_kept_and_its_wal_not_read_into_the_other(
    folder: Path, tmp_path: Path
) -> None:
    release, other = release_of("Text"), release_of("Anderer")
    with Archive.open(tmp_path / "other") as opened:
        opened.save(other)
    with Archive.open(folder) as archive:
        archive.save(release)
        shutil.copy(tmp_path / "other" / FILE, tmp_path / FILE)
        os.replace(tmp_path / FILE, folder / FILE)  # noqa: PTH105
    assert is_sound(folder)
    with Archive.open(folder) as again:
        assert [line.id for line in again.summaries()] == [other.id]
    (kept,) = backups(folder, "-before-restore")
    restore(kept, folder)
    with Archive.open(folder) as again:
        assert again.load(release.id) == release


def test_an_archive_that_is_missing_beside_its_backups_is_not_begun_anew(folder: Path) -> None:
    with Archive.open(folder) as archive:
        archive.save(release_of("Text"))
        copy = daily_copy(folder, archive.now())
    (folder / FILE).unlink()
    with pytest.raises(DamagedStore, match="is missing; the newest good backup") as told:
        Archive.open(folder)
    assert told.value.backup == copy
    assert not (folder / FILE).exists()


def test_a_database_that_was_being_written_anew_is_found(folder: Path) -> None:
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
    (folder / FILE).rename(folder / f"{FILE}.new")
    with Archive.open(folder) as archive:
        assert archive.load(release.id) == release


def test_a_missing_photo_or_sent_file_is_told_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    release = release_of("Text", stage=Status.APPROVED, sent=Sent(de=AT))
    (tmp_path / "sent.docx").write_bytes(b"as sent")
    with Archive.open(folder) as archive:
        archive.record_dispatch(release, Dispatch(release.id, Language.DE, AT), [tmp_path / "sent.docx"])
        (file,) = archive.dispatches(release.id)[0].files
        archive.dispatch_file(file.digest).unlink()
        with pytest.raises(StoreError, match=r"is missing from .*; restore it from a backup\."):
            archive.dispatch_file(file.digest)
