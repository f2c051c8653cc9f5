"""A file stands under its name whole or not at all, and what went wrong is told in one sentence."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from editor.compose.composing import compose
from editor.compose.formats import Format
from editor.compose.house import house
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import Language
from editor.errors import ExportRefused
from editor.exporters.naming import file_name
from editor.exporters.writing import content_of, refusal, write_bytes
from tests.compose.example import NOW, SHORT
from tests.exporters.reading import no_picture


@pytest.fixture
def manuscript() -> Manuscript:
    return compose(SHORT, Language.DE, house("standard"), NOW)


@pytest.mark.parametrize("format_", [Format.DOCX, Format.HTML, Format.TEXT, Format.MAIL, Format.FRAGMENT])
def test_file_stands_alone_under_its_name(format_: Format, manuscript: Manuscript, tmp_path: Path) -> None:
    file = tmp_path / file_name(manuscript, format_)
    write_bytes(file, content_of(manuscript, format_, no_picture))
    assert list(tmp_path.iterdir()) == [file]
    assert file.stat().st_size > 500


def test_file_is_replaced(manuscript: Manuscript, tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("old")
    write_bytes(file, content_of(manuscript, Format.HTML, no_picture))
    assert "Zwei Netzwerke" in file.read_text("utf-8")


def test_full_disk_leaves_the_old_file(manuscript: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.html"
    file.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportRefused, match=r"^The disk of .* is full"):
        write_bytes(file, content_of(manuscript, Format.HTML, no_picture))
    assert [(f.name, f.read_text()) for f in tmp_path.iterdir()] == [("a.html", "old")]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EACCES, "There is no permission to write to"),
        (errno.EROFS, "There is no permission to write to"),
        (errno.ENAMETOOLONG, "The path to a.html is too long"),
        (errno.EIO, "a.html cannot be written"),
    ],
)
def test_failure_is_told_in_one_sentence(
    number: int, sentence: str, manuscript: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportRefused, match=f"^{sentence}.*[^.]\\.$"):
        write_bytes(tmp_path / "a.html", content_of(manuscript, Format.HTML, no_picture))
    assert list(tmp_path.iterdir()) == []


def test_missing_folder_is_told(manuscript: Manuscript, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="There is no folder"):
        write_bytes(tmp_path / "nowhere" / "a.docx", content_of(manuscript, Format.DOCX, no_picture))


def test_folder_in_the_place_of_the_file_is_told(manuscript: Manuscript, tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(ExportRefused, match=r"a\.docx"):
        write_bytes(tmp_path / "a.docx", content_of(manuscript, Format.DOCX, no_picture))
    assert len(list(tmp_path.iterdir())) == 1


def test_path_too_long_is_told(manuscript: Manuscript, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="too long"):
        write_bytes(tmp_path / ("x" * 300), content_of(manuscript, Format.HTML, no_picture))


def test_only_what_one_manuscript_gives_is_written_from_one(manuscript: Manuscript) -> None:
    for format_ in (Format.PHOTOS, Format.KIT, Format.PROOF, Format.PDF, Format.EML):
        with pytest.raises(ValueError, match=format_.value):
            content_of(manuscript, format_, no_picture)


@pytest.mark.parametrize("mark", [".~lock.2027_a.docx#", "~$27_a.docx"])
def test_a_file_that_word_or_libreoffice_has_open_is_not_replaced(mark: str, tmp_path: Path) -> None:
    file = tmp_path / "2027_a.docx"
    file.write_text("old")
    (tmp_path / mark).touch()
    with pytest.raises(ExportRefused, match=r"2027_a\.docx is open in another program"):
        write_bytes(file, b"new")
    assert file.read_text() == "old"


def test_a_mark_without_its_file_keeps_nothing_from_being_written(tmp_path: Path) -> None:
    (tmp_path / ".~lock.a.docx#").touch()
    write_bytes(tmp_path / "a.docx", b"new")
    assert (tmp_path / "a.docx").read_bytes() == b"new"


def test_a_file_that_windows_holds_for_another_program_is_told(tmp_path: Path) -> None:
    class Held(PermissionError):
        winerror = 32

    told = refusal(Held(errno.EACCES, "sharing violation"), tmp_path / "a.docx")
    assert str(told) == "a.docx is open in another program; close it there or choose another folder."
