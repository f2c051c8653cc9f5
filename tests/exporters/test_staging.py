"""Files come into a folder together or not at all: a full disk, a missing folder or a held file changes nothing."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

import pytest

from editor.errors import ExportRefused
from editor.exporters.staging import staging

NAMES = ("a.docx", "b.html", "c.txt")


def writing(text: str) -> Callable[[BinaryIO], None]:
    def make(stream: BinaryIO) -> None:
        stream.write(text.encode())

    return make


def delivered(folder: Path, text: str, names: Sequence[str] = NAMES) -> tuple[Path, ...]:
    with staging(folder) as staged:
        for name in names:
            staged.file(name, writing(f"{text} {name}"))
        return staged.publish(names)


def contents(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in folder.iterdir() if file.is_file()}


def new(names: Sequence[str] = NAMES, text: str = "new") -> dict[str, str]:
    return {name: f"{text} {name}" for name in names}


def fill_the_disk_after(files: int, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[int] = []

    def fsync(descriptor: int) -> None:
        flushed.append(descriptor)
        if len(flushed) > files:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)


def test_all_files_stand_in_the_folder_and_nothing_else(tmp_path: Path) -> None:
    files = delivered(tmp_path / "out" / "deeper", "new")
    assert [file.name for file in files] == list(NAMES)
    assert contents(tmp_path / "out" / "deeper") == new()
    assert len(list((tmp_path / "out" / "deeper").iterdir())) == len(NAMES)


def test_earlier_files_are_replaced(tmp_path: Path) -> None:
    delivered(tmp_path, "old")
    delivered(tmp_path, "new")
    assert contents(tmp_path) == new()


@pytest.mark.parametrize("files", range(len(NAMES)))
def test_a_disk_that_fills_half_way_leaves_the_earlier_files(
    files: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivered(tmp_path, "old")
    fill_the_disk_after(files, monkeypatch)
    with pytest.raises(ExportRefused, match="is full"):
        delivered(tmp_path, "new")
    assert contents(tmp_path) == new(text="old")
    assert len(list(tmp_path.iterdir())) == len(NAMES)


def test_a_disk_that_fills_leaves_no_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_the_disk_after(1, monkeypatch)
    with pytest.raises(ExportRefused):
        delivered(tmp_path / "out" / "deeper", "new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("earlier", [(), NAMES[:2]])
def test_a_name_that_is_taken_by_a_folder_brings_the_earlier_files_back(
    earlier: tuple[str, ...], tmp_path: Path
) -> None:
    delivered(tmp_path, "old", earlier)
    (tmp_path / NAMES[-1]).mkdir()
    with pytest.raises(ExportRefused, match=r"c\.txt is a folder already"):
        delivered(tmp_path, "new")
    assert contents(tmp_path) == new(earlier, "old")


def test_a_file_that_is_open_elsewhere_keeps_all_from_being_replaced(tmp_path: Path) -> None:
    delivered(tmp_path, "old")
    (tmp_path / ".~lock.b.html#").touch()
    with pytest.raises(ExportRefused, match=r"b\.html is open in another program"):
        delivered(tmp_path, "new")
    assert contents(tmp_path) == new(text="old") | {".~lock.b.html#": ""}


def test_disks_without_second_names_bring_the_earlier_files_back_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    delivered(tmp_path, "old", NAMES[:2])
    (tmp_path / NAMES[-1]).mkdir()
    with pytest.raises(ExportRefused):
        delivered(tmp_path, "new")
    assert contents(tmp_path) == new(NAMES[:2], "old")


@pytest.mark.parametrize("length", [256, 300])
def test_a_name_that_is_too_long_is_told_and_nothing_is_written(length: int, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match=r"is too long; choose a folder nearer"):
        delivered(tmp_path / "out", "new", ("a.docx", "x" * length))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_whose_path_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="is too long; choose a folder nearer"):
        delivered(tmp_path / "out" / ("x" * 300), "new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_made_names_the_one_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(ExportRefused, match="There is no permission to write to") as told:
        delivered(tmp_path / "out" / "deeper", "new")
    assert f"write to {tmp_path};" in str(told.value)


def test_a_folder_that_vanishes_meanwhile_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "out"

    def vanishing(stream: BinaryIO) -> None:
        folder.rename(tmp_path / "elsewhere")

    with staging(folder) as staged:
        staged.file("a.docx", vanishing)
        with pytest.raises(ExportRefused, match="There is no folder"):
            staged.file("b.docx", writing("new"))


def test_a_file_is_made_once(tmp_path: Path) -> None:
    made: list[str] = []

    def make(stream: BinaryIO) -> None:
        made.append("a")

    with staging(tmp_path) as staged:
        assert staged.file("a", make) == staged.file("a", make)
    assert made == ["a"]


def test_an_exception_of_another_kind_leaves_nothing_either(tmp_path: Path) -> None:
    def interrupted(stream: BinaryIO) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), staging(tmp_path / "out") as staged:
        staged.file("a.docx", interrupted)
    assert list(tmp_path.iterdir()) == []


def left_behind(folder: Path, name: str, *, days: float, contents: Sequence[str] = ("0", "1.old")) -> Path:
    """What an export leaves whose process was killed."""
    (left := folder / name).mkdir(parents=True)
    for each in contents:
        (left / each).touch()
    moment = time.time() - days * 86_400
    os.utime(left, (moment, moment))
    return left


def test_what_a_killed_export_left_goes_with_the_next_one(tmp_path: Path) -> None:
    left_behind(tmp_path, ".zw0a1b2c.part", days=1.1)
    delivered(tmp_path, "new")
    assert {entry.name for entry in tmp_path.iterdir()} == set(NAMES)


@pytest.mark.parametrize(
    ("name", "days", "contents"),
    [
        (".zw0a1b2c.part", 0.9, ("0",)),
        (".zw0a1b2c.part", 9, ("0", "thesis.docx")),
        (".zw0a1b2c.part.d", 9, ("0",)),
        (".0a1b2c3d.part", 9, ("0",)),
        ("zw0a1b2c.part", 9, ("0",)),
    ],
)
def test_what_is_young_or_of_others_stays(name: str, days: float, contents: Sequence[str], tmp_path: Path) -> None:
    left = left_behind(tmp_path, name, days=days, contents=contents)
    delivered(tmp_path, "new")
    assert {entry.name for entry in left.iterdir()} == set(contents)


def test_the_files_of_an_export_that_never_ended_go(tmp_path: Path) -> None:
    with staging(tmp_path) as staged:
        staged.file("a.docx", writing("new"))
        [hidden] = tmp_path.iterdir()
        os.utime(hidden, (0, 0))
        delivered(tmp_path, "new")
        assert not hidden.exists()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(ExportRefused, match="is a file, not a folder"):
        delivered(tmp_path / "taken", "new")
    with pytest.raises(ExportRefused, match="taken is a file, not a folder"):
        delivered(tmp_path / "taken" / "below" / "deeper", "new")
