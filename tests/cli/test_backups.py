"""Backups on the command line: written, listed, restored by name; a badly placed data folder is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor.__main__ import main


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
