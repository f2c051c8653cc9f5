from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from editor.compose.composing import compose
from editor.compose.house import house
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import Language
from editor.errors import ExportRefused
from editor.exporters import FORMATS
from editor.exporters.naming import file_name, stem
from editor.exporters.writing import write
from tests.compose.example import NOW, RICH, SHORT
from tests.exporters.reading import no_picture


@pytest.fixture
def manuscript() -> Manuscript:
    return compose(SHORT, Language.DE, house("standard"), NOW)


@pytest.mark.parametrize("format_", FORMATS)
def test_file_stands_alone_under_its_name(format_: str, manuscript: Manuscript, tmp_path: Path) -> None:
    file = tmp_path / file_name(manuscript, format_)
    write(manuscript, format_, file, no_picture)
    assert list(tmp_path.iterdir()) == [file]
    assert file.stat().st_size > 1000


def test_file_is_replaced(manuscript: Manuscript, tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("old")
    write(manuscript, "html", file, no_picture)
    assert "Zwei Netzwerke" in file.read_text("utf-8")


def test_full_disk_leaves_the_old_file(manuscript: Manuscript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.html"
    file.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportRefused, match=r"^The disk of .* is full"):
        write(manuscript, "html", file, no_picture)
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
        write(manuscript, "html", tmp_path / "a.html", no_picture)
    assert list(tmp_path.iterdir()) == []


def test_missing_folder_is_told(manuscript: Manuscript, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="There is no folder"):
        write(manuscript, "docx", tmp_path / "nowhere" / "a.docx", no_picture)


def test_folder_in_the_place_of_the_file_is_told(manuscript: Manuscript, tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(ExportRefused, match=r"a\.docx"):
        write(manuscript, "docx", tmp_path / "a.docx", no_picture)
    assert len(list(tmp_path.iterdir())) == 1


def test_path_too_long_is_told(manuscript: Manuscript, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="too long"):
        write(manuscript, "html", tmp_path / ("x" * 300), no_picture)


def test_unknown_format_is_told(manuscript: Manuscript, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="no format pdf"):
        write(manuscript, "pdf", tmp_path / "a.pdf", no_picture)


def test_stem_names_language_and_draft() -> None:
    final = [stem(compose(SHORT, language, house("standard"), NOW)) for language in Language]
    draft = [stem(compose(RICH, language, house("standard"), NOW)) for language in Language]
    assert final == ["2027-02-18_zwei-netzwerke-ein-labor_de", "2027-02-18_zwei-netzwerke-ein-labor_en"]
    assert draft == [f"{final[0]}_entwurf", f"{final[1]}_draft"]


def test_stem_without_date_takes_the_day_of_export() -> None:
    manuscript = compose(replace(SHORT, date=None), Language.DE, house("standard"), NOW)
    assert stem(manuscript) == "2027-02-18_zwei-netzwerke-ein-labor_de"
