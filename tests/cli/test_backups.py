"""Backups on the command line: written, listed, restored by name; a badly placed data folder is told."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor import settings
from editor.__main__ import main
from editor.settings import Settings
from editor.store.backup import daily_copy
from editor.store.connection import FILE
from editor.store.elsewhere import mirror


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    given = ["--data", str(tmp_path / "data")]
    assert main([*given, "sample"]) == 0
    capsys.readouterr()
    return given


def test_a_backup_is_restored_by_the_name_in_the_list(
    data: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*data, "backup", str(tmp_path / "all.zip")]) == 0
    assert main([*data, "sample"]) == 0
    assert main([*data, "restore", str(tmp_path / "all.zip")]) == 0
    said = capsys.readouterr().err
    assert "In the backup: 1 press release" in said
    assert "Before: 2 press releases" in said
    assert main([*data, "backup", "--list", "--json"]) == 0
    (kept,) = json.loads(capsys.readouterr().out)
    assert kept["why"] == "before-restore"
    assert main([*data, "restore", kept["name"]]) == 0
    capsys.readouterr()
    assert main([*data, "list", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_what_is_no_backup_is_refused_in_words(data: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*data, "restore", "archive-nothing"]) == 1
    assert "There is no backup file" in capsys.readouterr().err


def test_a_backup_wants_a_file_or_the_list(data: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*data, "backup"]) == 2


def test_a_synchronised_data_folder_is_told_when_writing_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--data", str(tmp_path / "Dropbox" / "data")]
    assert main([*given, "sample"]) == 0
    assert "synchronised by Dropbox" in capsys.readouterr().err
    assert main([*given, "list"]) == 0
    assert capsys.readouterr().err == ""


def test_a_damaged_archive_names_the_newest_copy_of_the_backup_folder(
    data: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, chosen = tmp_path / "data", tmp_path / "chosen"
    chosen.mkdir()
    settings.save(Settings(backup_folder=str(chosen)), folder)
    copy = daily_copy(folder, datetime(2027, 2, 18, tzinfo=UTC))
    mirror(folder, chosen)
    assert copy
    copy.unlink()
    (folder / FILE).write_bytes(b"damaged")
    assert main([*data, "list"]) == 1
    assert "in the backup folder, restore it to go on" in capsys.readouterr().err
    assert main([*data, "restore", copy.stem]) == 0
    assert main([*data, "list"]) == 0
