"""What is no whole backup of this program is refused in words before anything changes."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from editor.domain.release import Release
from editor.errors import NewerStore, StoreError
from editor.store import bundle
from editor.store.archive import Archive
from editor.store.backup import backup, restore
from editor.store.connection import FILE
from editor.store.contents import contents_of
from editor.store.rotation import backups
from tests.store.sample import release_of


def test_a_damaged_database_with_a_wal_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    (tmp_path / f"{FILE}-wal").write_bytes(b"x" * 5000)
    with pytest.raises(StoreError, match="no whole backup"):
        restore(tmp_path / FILE, tmp_path / "other")


@pytest.mark.parametrize("version", ["0001", "9999", "f3a1b2"])
def test_another_programs_database_is_not_restored(folder: Path, tmp_path: Path, version: str) -> None:
    with Archive.open(folder) as archive:
        archive.save(release_of("Text"))
    with closing(sqlite3.connect(tmp_path / "cats.sqlite3")) as cats:
        cats.execute("CREATE TABLE cats (name)")
        cats.execute("CREATE TABLE alembic_version (version_num)")
        cats.execute("INSERT INTO alembic_version VALUES (?)", (version,))
        cats.commit()
    before = (folder / FILE).read_bytes()
    with pytest.raises(StoreError, match=r"cats\.sqlite3 is no whole backup of Zweispalter; nothing was changed"):
        restore(tmp_path / "cats.sqlite3", folder)
    assert (folder / FILE).read_bytes() == before
    assert not backups(folder)


def test_a_backup_without_one_of_the_tables_is_refused(archive: Archive, filled: Release, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    _with_sql(tmp_path / "all.zip", "DROP TABLE dispatch_files")
    with pytest.raises(StoreError, match="no whole backup"):
        restore(tmp_path / "all.zip", tmp_path / "other")


Change = Callable[[dict[str, bytes]], None]


def rewritten(file: Path, change: Change) -> None:
    with zipfile.ZipFile(file) as source:
        members = {name: source.read(name) for name in source.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)


def _add(name: str, content: bytes = b"x") -> Change:
    return lambda members: members.update({name: content})


def _remove(name: str) -> Change:
    return lambda members: members.__delitem__(name)


def _wrong_photo(members: dict[str, bytes]) -> None:
    members.update({name: b"other" for name in members if name.startswith("media/")})


CHANGES: dict[str, Change] = {
    "path upwards": _add("../evil.txt"),
    "absolute path": _add("/tmp/evil.txt"),
    "path within a shelf": _add("media/../../evil"),
    "foreign file": _add("readme.txt"),
    "folder that is no digest's": _add(f"media/00/{'1' * 64}"),
    "no database": _remove(FILE),
    "no label": _remove("zweispalter.json"),
    "another format": _add("zweispalter.json", b'{"format": "other"}'),
    "label that is no JSON": _add("zweispalter.json", b"{"),
    "label that is a list": _add("zweispalter.json", b"[]"),
    "database that is none": _add(FILE, b"no database"),
    "bomb": _add(FILE, b"\0" * 100_000_000),
    "changed photo": _wrong_photo,
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_no_whole_backup_changes_nothing(
    archive: Archive, filled: Release, tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "_ALLOWANCE", 1 << 20)
    backup(archive, tmp_path / "all.zip")
    rewritten(tmp_path / "all.zip", CHANGES[what])
    with pytest.raises(StoreError, match=r"all\.zip is no whole backup"):
        restore(tmp_path / "all.zip", tmp_path / "other")
    assert [file.name for file in (tmp_path / "other").iterdir()] == ["lock"]
    assert not (tmp_path / "evil.txt").exists()


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip", b"SQLite format 3\0 but no more"])
def test_any_other_file_is_no_backup(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(StoreError, match="no whole backup"):
        restore(tmp_path / "file", tmp_path / "other")


def test_a_truncated_backup_is_refused(archive: Archive, filled: Release, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    content = (tmp_path / "all.zip").read_bytes()
    (tmp_path / "all.zip").write_bytes(content[: len(content) // 2])
    with pytest.raises(StoreError, match="no whole backup"):
        restore(tmp_path / "all.zip", tmp_path / "other")


def test_a_missing_backup_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no backup file"):
        restore(tmp_path / "gone.zip", tmp_path / "other")


def _with_sql(file: Path, statement: str) -> None:
    with zipfile.ZipFile(file) as source:
        database = source.read(FILE)
    changed = file.with_suffix(".sqlite3")
    changed.write_bytes(database)
    with closing(sqlite3.connect(changed)) as connection:
        connection.execute(statement)
        connection.commit()
    rewritten(file, _add(FILE, changed.read_bytes()))


def test_a_backup_of_a_newer_version_is_refused(archive: Archive, filled: Release, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    _with_sql(tmp_path / "all.zip", "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerStore):
        restore(tmp_path / "all.zip", tmp_path / "other")


def test_a_backup_with_a_trigger_is_refused(archive: Archive, filled: Release, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    _with_sql(tmp_path / "all.zip", "CREATE TRIGGER t AFTER INSERT ON blocks BEGIN DELETE FROM releases; END")
    with pytest.raises(StoreError, match="no whole backup"):
        restore(tmp_path / "all.zip", tmp_path / "other")


@pytest.mark.parametrize("kind", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_backup_packed_by_somebody_else_is_refused(
    archive: Archive, filled: Release, tmp_path: Path, kind: int
) -> None:
    backup(archive, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as source, zipfile.ZipFile(tmp_path / "x.zip", "w", kind) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    with pytest.raises(StoreError, match="no whole backup"):
        restore(tmp_path / "x.zip", tmp_path / "other")


def test_the_archive_itself_is_no_backup(archive: Archive, filled: Release, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link.sqlite3").symlink_to(folder / FILE)
    for file in (folder / FILE, tmp_path / "link.sqlite3"):
        with pytest.raises(StoreError, match="is the archive itself"):
            contents_of(file, folder)


def test_looking_into_a_backup_looks_through_its_files(archive: Archive, filled: Release, tmp_path: Path) -> None:
    backup(archive, tmp_path / "all.zip")
    assert contents_of(tmp_path / "all.zip", tmp_path).releases == 1
    rewritten(tmp_path / "all.zip", _wrong_photo)
    with pytest.raises(StoreError, match="no whole backup"):
        contents_of(tmp_path / "all.zip", tmp_path)
