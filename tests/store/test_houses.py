"""House styles are kept with their files; the built-in ones are there until somebody keeps one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from editor.compose.formats import Format, Profile
from editor.compose.house import AMERICAN, BUILT_IN, STANDARD, House
from editor.domain.bilingual import Bilingual, Language
from editor.domain.people import Boilerplate, Contact
from editor.errors import MediaError, StoreError
from editor.store.archive import Archive
from editor.store.backup import IncompleteBackup, backup, restore
from editor.store.connection import FILE

OURS = House(
    id="ours",
    name="OptikNetz",
    organisation=Bilingual.same("OptikNetz Lahntal"),
    accent="#aa3300",
    contacts=(Contact("Lea Sommer", email="presse@example.org"),),
    boilerplates=(Boilerplate(Bilingual("Über uns", "About us"), Bilingual("Wir", "We")),),
    profiles=(Profile("Lokalpresse", (Format.DOCX, Format.PHOTOS), (Language.DE,), 3000),),
)


def names(archive: Archive) -> list[str]:
    return [house.name for house in archive.houses()]


def test_without_a_style_of_their_own_writers_have_the_built_in_ones(archive: Archive) -> None:
    assert archive.houses() == BUILT_IN


def test_a_style_comes_back_as_it_was_kept(folder: Path) -> None:
    with Archive.open(folder) as archive:
        archive.save_house(OURS)
    with Archive.open(folder, writing=False) as archive:
        assert archive.houses() == (*BUILT_IN, OURS)


def test_changing_the_standard_keeps_the_american_style(archive: Archive) -> None:
    changed = replace(STANDARD, accent="#aa3300")
    archive.save_house(changed)
    assert archive.houses() == (changed, AMERICAN)


def test_a_style_that_is_kept_again_keeps_its_place(archive: Archive) -> None:
    archive.save_house(OURS)
    archive.save_house(replace(STANDARD, name="Haus"))
    assert names(archive) == ["Haus", "American", "OptikNetz"]


def test_a_deleted_style_is_gone_be_it_built_in(archive: Archive) -> None:
    archive.delete_house("american")
    assert names(archive) == ["Standard"]
    archive.save_house(OURS)
    archive.delete_house("ours")
    assert names(archive) == ["Standard"]


def test_without_the_last_style_the_built_in_ones_are_back(archive: Archive) -> None:
    for house in (OURS, *BUILT_IN):
        archive.save_house(house)
    for house in (OURS, *BUILT_IN):
        archive.delete_house(house.id)
    assert archive.houses() == BUILT_IN


def test_reading_keeps_no_style(folder: Path) -> None:
    with Archive.open(folder) as archive, Archive.open(folder, writing=False) as reading:
        with pytest.raises(StoreError, match="reading only"):
            reading.save_house(OURS)
        assert archive.houses() == BUILT_IN


@pytest.fixture
def spoilt(folder: Path) -> Path:
    """An archive in which the first of two styles cannot be read."""
    with Archive.open(folder) as archive:
        archive.save_house(OURS)
        archive.delete_house("american")
    with closing(sqlite3.connect(folder / FILE)) as connection, connection:
        connection.execute("UPDATE houses SET content = ? WHERE id = 'standard'", ('{"name": "Standard", "parts": 7}',))
    return folder


def test_a_style_that_cannot_be_read_is_left_out_and_told(spoilt: Path) -> None:
    with Archive.open(spoilt) as archive:
        assert names(archive) == ["OptikNetz"]
        (told,) = archive.unreadable_houses()
        assert "Standard" in str(told)


@pytest.mark.parametrize("content", ["{", "[]", "7", "[" * 5000, '{"format": "zweispalter-house/99"}', "\0"])
def test_whatever_stands_in_a_style_the_program_goes_on(spoilt: Path, content: str) -> None:
    with closing(sqlite3.connect(spoilt / FILE)) as connection, connection:
        connection.execute("UPDATE houses SET content = ?", (content,))
    with Archive.open(spoilt) as archive:
        assert archive.houses() == BUILT_IN
        assert len(archive.unreadable_houses()) == 2


def test_keeping_a_style_writes_over_none_that_cannot_be_read(spoilt: Path) -> None:
    with closing(sqlite3.connect(spoilt / FILE)) as connection, connection:
        connection.execute("UPDATE houses SET content = '{'")
    with Archive.open(spoilt) as archive:
        archive.save_house(AMERICAN)
        assert archive.houses() == (AMERICAN,)
        assert len(archive.unreadable_houses()) == 2
        archive.save_house(OURS)
        assert len(archive.unreadable_houses()) == 1


# -- its files


@pytest.fixture
def letterhead(tmp_path: Path) -> Path:
    file = tmp_path / "Brief.docx"
    file.write_bytes(b"PK a letterhead")
    return file


def with_files(archive: Archive, letterhead: Path) -> House:
    Image.new("RGB", (20, 10)).save(letterhead.with_name("logo.png"))
    logo = archive.media.add(letterhead.with_name("logo.png"))
    house = replace(OURS, logo=logo, letterhead=archive.keep_letterhead(letterhead), letterhead_name=letterhead.name)
    archive.save_house(house)
    return house


def test_a_letterhead_is_kept_by_its_content(archive: Archive, letterhead: Path) -> None:
    digest = archive.keep_letterhead(letterhead)
    kept = archive.file(digest)
    assert kept is not None
    assert kept.read_bytes() == letterhead.read_bytes()
    assert archive.keep_letterhead(letterhead) == digest


@pytest.mark.parametrize("missing", ["gone.docx", "."])
def test_a_missing_letterhead_is_told_by_name(archive: Archive, tmp_path: Path, missing: str) -> None:
    with pytest.raises(MediaError, match="There is no letterhead"):
        archive.keep_letterhead(tmp_path / missing)


def test_a_letterhead_that_is_too_large_is_told(archive: Archive, letterhead: Path) -> None:
    with letterhead.open("r+b") as file:
        file.truncate(60 << 20)
    with pytest.raises(MediaError, match=r"Brief\.docx is larger than 50 megabytes"):
        archive.keep_letterhead(letterhead)


def test_a_letterhead_that_cannot_be_kept_is_told(archive: Archive, folder: Path, letterhead: Path) -> None:
    (folder / "media").write_text("in the way")
    with pytest.raises(MediaError, match=r"Brief\.docx could not be kept"):
        archive.keep_letterhead(letterhead)


def test_a_backup_has_styles_with_their_logos_and_letterheads(
    archive: Archive, letterhead: Path, tmp_path: Path
) -> None:
    house = with_files(archive, letterhead)
    backup(archive, tmp_path / "all.zip")
    restore(tmp_path / "all.zip", tmp_path / "other")
    with Archive.open(tmp_path / "other") as restored:
        assert restored.houses()[-1] == house
        files = [restored.file(digest) for digest in (house.logo, house.letterhead)]
    assert [file.is_file() for file in files if file] == [True, True]


@pytest.mark.parametrize("part", ["logo", "letterhead"])
def test_a_backup_names_the_file_that_a_style_lacks(
    archive: Archive, letterhead: Path, tmp_path: Path, part: str
) -> None:
    digest = getattr(with_files(archive, letterhead), part)
    file = archive.file(digest)
    assert file is not None
    file.unlink()
    with pytest.raises(IncompleteBackup, match=digest):
        backup(archive, tmp_path / "all.zip")


def test_a_backup_looks_for_no_file_that_a_style_has_given_up(
    archive: Archive, letterhead: Path, tmp_path: Path
) -> None:
    file = archive.file(with_files(archive, letterhead).letterhead)
    assert file is not None
    file.unlink()
    archive.save_house(OURS)
    backup(archive, tmp_path / "all.zip")
