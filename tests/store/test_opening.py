"""A data folder is opened by one writer, in whatever state it is, and what is wrong is said in one sentence."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import pytest

from editor.errors import DamagedStore, DataFolderInUse, NewerStore, StoreError
from editor.store import lock
from editor.store.archive import Archive
from editor.store.backup import daily_backup
from editor.store.connection import FILE
from editor.store.rotation import FOLDER, backup_name
from tests.store.sample import Clock, release_of


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a" / "b") as archive:
        assert archive.count() == 0
    assert (tmp_path / "a" / "b" / FILE).is_file()


def test_the_database_is_durable_and_checks_its_references(archive: Archive) -> None:
    with archive._reading() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_reading_an_absent_folder_creates_nothing(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "absent", writing=False) as archive:
        assert (archive.count(), archive.summaries(), archive.summaries("text")) == (0, [], [])
    assert not (tmp_path / "absent").exists()


def test_reading_leaves_the_folder_as_it_is(folder: Path) -> None:
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
    before = contents(folder)
    with Archive.open(folder, writing=False) as reading:
        assert reading.load(release.id) == release
        assert len(reading.summaries("text")) == 1
    assert contents(folder) == before


def test_reading_goes_on_beside_the_writer(archive: Archive, folder: Path) -> None:
    release = release_of("Text")
    with Archive.open(folder, writing=False) as reading:
        archive.save(release)
        assert reading.load(release.id) == release


def test_a_second_writer_is_refused_in_one_sentence(archive: Archive, folder: Path) -> None:
    with pytest.raises(DataFolderInUse, match=f"process {os.getpid()}"):
        Archive.open(folder)


def test_another_process_is_refused_too(archive: Archive, folder: Path) -> None:
    code = "import sys, pathlib; from editor.store.archive import Archive; Archive.open(pathlib.Path(sys.argv[1]))"
    found = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert "DataFolderInUse" in found.stderr


@pytest.mark.parametrize("code", [errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK])
def test_a_lock_that_is_held_is_told_as_in_use(folder: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    monkeypatch.setattr(lock, "_seize", _refusing(code))
    with pytest.raises(DataFolderInUse):
        Archive.open(folder)


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EIO, errno.EOPNOTSUPP])
def test_a_folder_that_cannot_be_locked_is_told_as_what_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(lock, "_seize", _refusing(code))
    with pytest.raises(StoreError, match=os.strerror(code)) as told:
        Archive.open(folder)
    assert not isinstance(told.value, DataFolderInUse)


def _refusing(code: int) -> Callable[[BinaryIO], None]:
    def refuse(file: BinaryIO) -> None:
        raise OSError(code, os.strerror(code))

    return refuse


def test_the_lock_ends_with_the_archive(folder: Path) -> None:
    for _ in range(2):
        archive = Archive.open(folder)
        archive.close()
        archive.close()


def test_a_failed_start_holds_no_lock(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE).write_bytes(b"something else entirely")
    for _ in range(2):
        with pytest.raises(DamagedStore):
            Archive.open(folder)


def test_a_newer_archive_is_refused_in_words_and_left_alone(folder: Path) -> None:
    with Archive.open(folder):
        pass
    with closing(sqlite3.connect(folder / FILE)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    for writing in (True, False):
        with pytest.raises(NewerStore, match="newer version"):
            Archive.open(folder, writing=writing)


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0", b"\0" * 4096, b"no database at all" * 300])
def test_a_damaged_database_is_told_with_its_newest_good_backup(folder: Path, damage: bytes, writing: bool) -> None:
    with Archive.open(folder) as archive:
        archive.save(release_of("Text"))
        backup = daily_backup(archive)
    (folder / FOLDER / backup_name(datetime(2099, 1, 1, tzinfo=UTC))).write_bytes(b"a newer one, but no good")
    (folder / FILE).write_bytes(damage)
    with pytest.raises(DamagedStore, match="damaged") as told:
        Archive.open(folder, writing=writing)
    assert told.value.backup == backup


def test_a_damaged_page_is_told_when_it_is_met(folder: Path) -> None:
    with Archive.open(folder) as archive:
        archive.save_all(release_of("Text " * 300) for _ in range(50))
    whole = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(whole[:8192] + os.urandom(len(whole) - 8192))
    with pytest.raises(DamagedStore), Archive.open(folder) as archive:
        archive.summaries("text")


def test_damage_during_work_is_told(archive: Archive, folder: Path) -> None:
    archive.save(release_of("Text"))
    with archive._connection.begin():
        archive._connection.exec_driver_sql("PRAGMA writable_schema = ON")
        archive._connection.exec_driver_sql("UPDATE sqlite_master SET rootpage = 1 WHERE name = 'blocks'")
        archive._connection.exec_driver_sql("PRAGMA writable_schema = RESET")
    archive._memory.clear()
    with pytest.raises(DamagedStore, match="no backup"):
        archive.summaries("text")


@pytest.mark.parametrize("table", ["other (x)", "alembic_version AS SELECT '0001' AS version_num"])
def test_another_programs_database_is_no_archive(folder: Path, table: str) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE)) as connection:
        connection.execute(f"CREATE TABLE {table}")
    before = contents(folder)
    with pytest.raises(DamagedStore):
        Archive.open(folder)
    assert contents(folder)[FILE] == before[FILE]


def test_an_empty_file_is_a_new_archive_where_there_never_was_one(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE).touch()
    with Archive.open(folder) as archive:
        assert archive.count() == 0


def test_reading_an_empty_file_leaves_it_empty(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE).touch()
    with Archive.open(folder, writing=False) as reading:
        assert reading.summaries("text") == []
    assert contents(folder) == {FILE: b""}


def test_a_full_disk_is_told_and_nothing_is_half_written(archive: Archive, clock: Clock) -> None:
    release = release_of("Text")
    archive.save(release)
    with archive._connection.begin():
        pages = archive._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        archive._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    longer = release_of(*["Ein langer Absatz. " * 500] * 20)
    with pytest.raises(StoreError, match="disk is full"):
        archive.save(longer)
    assert archive.count() == 1
    with archive._connection.begin():
        archive._connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    archive.save(longer)
    assert archive.load(longer.id) == longer


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A folder that may be read and not written, with an archive of one release in `data`."""
    with Archive.open(tmp_path / "data") as archive:
        archive.save(release_of("Text"))
    for folder in (tmp_path / "data", tmp_path):
        folder.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("whoever runs the tests may write everywhere")
    yield tmp_path
    for folder in (tmp_path, tmp_path / "data"):
        folder.chmod(0o700)


def test_a_folder_without_permission_is_told(locked: Path) -> None:
    with pytest.raises(StoreError, match="no permission"):
        Archive.open(locked / "new")


def test_a_read_only_folder_can_be_read_but_not_written(locked: Path) -> None:
    with Archive.open(locked / "data", writing=False) as reading:
        assert reading.count() == len(reading.summaries("text")) == 1
    with pytest.raises(StoreError, match="no permission"):
        Archive.open(locked / "data")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StoreError):
        Archive.open(tmp_path / "data")


def test_a_folder_with_strange_characters_is_read_and_written(tmp_path: Path) -> None:
    folder = tmp_path / "Daten & Maß %20 #1?"
    with Archive.open(folder) as archive:
        archive.save(release_of("Text"))
    with Archive.open(folder, writing=False) as reading:
        assert reading.count() == 1


def test_a_copied_folder_is_a_whole_archive(folder: Path, tmp_path: Path) -> None:
    release = release_of("Text")
    with Archive.open(folder) as archive:
        archive.save(release)
    shutil.copytree(folder, tmp_path / "copy")
    with Archive.open(tmp_path / "copy") as copy:
        assert copy.load(release.id) == release
