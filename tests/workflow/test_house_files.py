"""A house style goes to another archive as one file, with logo and letterhead."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from editor.compose.house import AMERICAN, BUILT_IN, STANDARD, House
from editor.domain.bilingual import Bilingual
from editor.errors import EditorError, ExportRefused, ImportRefused, MediaError
from editor.store.archive import Archive
from editor.store.connection import FILE
from editor.workflow.house_files import export_house, import_house


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "other") as opened:
        yield opened


@pytest.fixture
def house(archive: Archive, tmp_path: Path) -> House:
    Image.new("RGB", (20, 10), "#aa3300").save(tmp_path / "logo.png")
    Document().save(str(tmp_path / "Brief.docx"))
    kept = House(
        id="ours",
        name="OptikNetz",
        organisation=Bilingual.same("OptikNetz Lahntal"),
        logo=archive.media.add(tmp_path / "logo.png"),
        letterhead=archive.keep_letterhead(tmp_path / "Brief.docx"),
        letterhead_name="Brief.docx",
    )
    archive.save_house(kept)
    return kept


@pytest.fixture
def file(archive: Archive, house: House, tmp_path: Path) -> Path:
    export_house(archive, house, tmp_path / "house.json")
    return tmp_path / "house.json"


def test_it_arrives_with_its_files(house: House, file: Path, other: Archive) -> None:
    assert import_house(other, file) == house
    assert other.houses() == (*BUILT_IN, house)
    for digest in (house.logo, house.letterhead):
        assert other.file(digest)


def test_a_style_of_that_name_is_replaced_only_when_told(house: House, file: Path, other: Archive) -> None:
    mine = replace(house, id="mine", accent="#000000")
    other.save_house(mine)
    with pytest.raises(ImportRefused, match="a house style OptikNetz already"):
        import_house(other, file)
    assert mine in other.houses()
    assert import_house(other, file, replacing=True) == replace(house, id="mine")


def test_another_style_with_its_id_stays(house: House, file: Path, other: Archive) -> None:
    mine = replace(STANDARD, id="ours", name="Anders")
    other.save_house(mine)
    kept = import_house(other, file)
    assert mine in other.houses()
    assert kept.id != "ours"


def test_a_style_that_cannot_be_read_is_not_written_over(house: House, file: Path, other: Archive) -> None:
    other.save_house(house)
    with closing(sqlite3.connect(other.folder / FILE)) as connection, connection:
        connection.execute("UPDATE houses SET content = '7' WHERE id = 'ours'")
    kept = import_house(other, file)
    assert kept.id != "ours"
    assert len(other.unreadable_houses()) == 1


@pytest.mark.parametrize("name", ["", " ", "\0"])
def test_a_style_needs_a_name(other: Archive, tmp_path: Path, name: str) -> None:
    (tmp_path / "house.json").write_text(json.dumps({"name": name}))
    with pytest.raises(ImportRefused):
        import_house(other, tmp_path / "house.json")


def test_a_style_without_an_id_gets_one(other: Archive, tmp_path: Path) -> None:
    (tmp_path / "house.json").write_text('{"name": "Museum", "id": " "}')
    assert import_house(other, tmp_path / "house.json").id.strip()


def test_a_built_in_style_is_not_doubled(archive: Archive, other: Archive, tmp_path: Path) -> None:
    export_house(archive, AMERICAN, tmp_path / "house.json")
    with pytest.raises(ImportRefused, match="American already"):
        import_house(other, tmp_path / "house.json")


def test_a_missing_file_is_told_before_anything_is_written(archive: Archive, house: House, tmp_path: Path) -> None:
    logo = archive.file(house.logo)
    assert logo is not None
    logo.unlink()
    with pytest.raises(ExportRefused, match="missing from the archive"):
        export_house(archive, house, tmp_path / "new.json")
    assert not (tmp_path / "new.json").exists()


def test_a_folder_that_is_not_there_is_told(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused):
        export_house(archive, STANDARD, tmp_path / "absent" / "house.json")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"7", b"\xff\xfe\0", b'{"id": "x"}', b"[" * 100_000, b'{"name": "X", "files": 7}'],
)
def test_what_is_no_house_style_is_refused(other: Archive, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "house.json").write_bytes(content)
    with pytest.raises(ImportRefused):
        import_house(other, tmp_path / "house.json")
    assert other.houses() == BUILT_IN


def changed(file: Path, **keys: object) -> Path:
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **keys}), "utf-8")
    return file


@pytest.mark.parametrize(
    "files", [[], [7], [{}], [{"content": 7}], [{"content": "ä"}], [{"content": base64.b64encode(b"x").decode()}]]
)
def test_a_style_without_its_own_files_is_refused(file: Path, other: Archive, files: list[object]) -> None:
    with pytest.raises(ImportRefused):
        import_house(other, changed(file, files=files))
    assert other.houses() == BUILT_IN


@pytest.mark.parametrize("part", ["logo", "letterhead"])
def test_a_file_that_is_not_what_it_should_be_is_refused(file: Path, house: House, other: Archive, part: str) -> None:
    swapped = {"logo": house.letterhead, "letterhead": house.logo}
    with pytest.raises((MediaError, EditorError)):
        import_house(other, changed(file, **{part: swapped[part]}))
    assert other.houses() == BUILT_IN


def test_a_document_written_by_hand_is_enough(other: Archive, tmp_path: Path) -> None:
    (tmp_path / "house.json").write_text('{"name": "Museum", "english": "en_US"}')
    kept = import_house(other, tmp_path / "house.json")
    assert (kept.name, kept.english) == ("Museum", "en_US")
    assert [each.name for each in other.houses()] == ["Standard", "American", "Museum"]
