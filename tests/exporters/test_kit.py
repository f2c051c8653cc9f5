"""The press kit as a ZIP, and the page in it that says what there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor.compose.composing import compose
from editor.compose.formats import Format
from editor.compose.house import STANDARD, House
from editor.compose.press_photos import PressPhoto, press_photos
from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Photo
from editor.domain.release import Release
from editor.exporters.kit import FRONT_PAGE, write_kit
from editor.exporters.naming import file_name, print_name, web_name
from tests.compose.example import NOW, RICH
from tests.exporters.reading import Page, draw_picture
from tests.judges import axe, nu

PICTURED = replace(RICH, blocks=tuple(replace(b, file="ab" * 32) if isinstance(b, Photo) else b for b in RICH.blocks))
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def kit(
    folder: Path,
    release: Release = PICTURED,
    house: House = STANDARD,
    photos: Callable[[PressPhoto], PressPhoto] = lambda photo: photo,
) -> ZipFile:
    """The kit of a release whose documents are empty files."""
    manuscripts = [compose(release, language, house, NOW) for language in LANGUAGES]
    shown = [photos(photo) for photo in press_photos(release, house, NOW)]
    named = [draw_picture(folder, name, (160, 105)) for p in shown for name in (print_name(p.name), web_name(p.name))]
    for manuscript in manuscripts:
        for format_ in (Format.DOCX, Format.PDF, Format.TEXT):
            named.append(file := folder / file_name(manuscript, format_))
            file.write_bytes(b"x" * 3_210_000 if format_ is Format.PDF else b"")
    stream = BytesIO()
    write_kit(stream, manuscripts, house, shown, {file.name: file for file in named})
    return ZipFile(stream)


def front(package: ZipFile) -> Page:
    return Page(package.read(FRONT_PAGE))


def test_the_page_lists_documents_with_their_sizes(tmp_path: Path) -> None:
    with kit(tmp_path) as package:
        page = package.read(FRONT_PAGE).decode().replace("\u00a0", " ")
    assert page.count(".docx") == 2
    assert "3,2 MB" in page
    assert "3.2 MB" in page
    assert "160 × 105, " in page


def test_a_kit_without_photos_has_no_heading_for_them(tmp_path: Path) -> None:
    with kit(tmp_path, replace(RICH, blocks=RICH.blocks[:3])) as package:
        page = front(package)
    assert page.named("img") == page.named("figure") == []
    assert len([kind for kind, _ in page.blocks if kind == "h2"]) == 2


@pytest.mark.parametrize(("day", "year"), [(date(1965, 3, 1), 1980), (date(2150, 3, 1), 2107)])
def test_days_that_no_zip_knows_are_moved_to_the_next_that_it_knows(day: date, year: int, tmp_path: Path) -> None:
    with kit(tmp_path, replace(PICTURED, date=day)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(year, 3, 1, 0, 0, 0)}


def test_markup_in_a_caption_is_words(tmp_path: Path) -> None:
    hostile = Bilingual.same('</style><script>alert("x")</script>')
    with kit(tmp_path, photos=lambda photo: replace(photo, caption=hostile, alt=hostile, credit=hostile.de)) as package:
        page = front(package)
    assert page.named("script") == []
    assert any(hostile.de in text.plain for _, text in page.blocks)


def awkward(photo: PressPhoto) -> PressPhoto:
    return replace(photo, caption=Bilingual.same(LONG * 2), credit=LONG, usage=Bilingual.same(LONG))


CASES = {
    "plain": lambda folder: kit(folder),
    "awkward": lambda folder: kit(folder, house=House(accent="#ffd400"), photos=awkward),
    "dark accent": lambda folder: kit(folder, house=House(accent="#101418", english="en_US")),
}


def unpacked(case: str, folder: Path) -> Path:
    with CASES[case](folder) as package:
        package.extractall(folder / "kit")
    return folder / "kit" / FRONT_PAGE


@pytest.mark.skipif(bool(nu.MISSING), reason=nu.MISSING)
def test_nu_checker_finds_nothing_in_the_page_of_a_kit(tmp_path: Path) -> None:
    pages = []
    for case in CASES:
        (tmp_path / case).mkdir()
        pages.append(unpacked(case, tmp_path / case))
    assert nu.findings(pages) == []


@pytest.mark.skipif(bool(axe.MISSING), reason=axe.MISSING)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("case", CASES)
def test_axe_finds_nothing_in_the_page_of_a_kit(case: str, scheme: str, tmp_path: Path) -> None:
    (work := tmp_path / "work").mkdir()
    assert axe.findings(unpacked(case, tmp_path), scheme, work) == []


def test_each_language_of_the_page_is_marked(tmp_path: Path) -> None:
    with kit(tmp_path) as package:
        assert [section["lang"] for section in front(package).named("section")] == ["de-DE", "en-GB"]
        assert f'<html lang="{STANDARD.locale(Language.DE).replace("_", "-")}"' in package.read(FRONT_PAGE).decode()
