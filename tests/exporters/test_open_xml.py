"""What the validators say about documents of all kinds, on our own base and on letterheads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from editor import paths
from editor.compose.composing import compose
from editor.compose.house import AMERICAN, STANDARD, House
from editor.compose.manuscript import Letterhead as Chosen
from editor.compose.manuscript import Logo, Manuscript
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.document.reading import from_json
from editor.domain.release import Release
from editor.exporters.docx import docx_bytes
from editor.exporters.letterheads import proposed_styles
from tests.compose.example import NOW, RICH
from tests.exporters.generated import PHOTO, generated_releases
from tests.exporters.letterheads import LETTERHEADS
from tests.exporters.reading import draw_picture
from tests.exporters.test_docx_letterhead import OFFICE
from tests.judges import open_xml

GENERATED = generated_releases()
asks_word = pytest.mark.skipif(bool(open_xml.MISSING), reason=open_xml.MISSING)


def sample() -> Release:
    return from_json(paths.resource("sample", "release.json").read_text("utf-8"))


def written(manuscript: Manuscript, folder: Path, name: str, letterhead: Path | None = None) -> Path:
    picture = draw_picture(folder)
    files = {PHOTO: picture, "logo": picture, "letterhead": letterhead}
    file = folder / f"{name}.docx"
    file.write_bytes(docx_bytes(manuscript, files.get))
    return file


def on(letterhead: Path, release: Release = RICH) -> Manuscript:
    chosen = Chosen("letterhead", "Briefbogen.docx", proposed_styles(letterhead))
    logos = (Logo("logo", "OptikNetz"), Logo("logo", "MedCluster"))
    return replace(compose(release, Language.DE, STANDARD, NOW), letterhead=chosen, logos=logos)


@pytest.mark.parametrize("name", GENERATED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_generated_release_has_no_finding(name: str, language: Language, tmp_path: Path) -> None:
    house = House(dateline="text", photos="text") if language is Language.EN else STANDARD
    file = written(compose(GENERATED[name], language, house, NOW), tmp_path, "release")
    assert OpenXmlValidator().validate(file).errors == []


@pytest.mark.parametrize("name", GENERATED)
def test_generated_release_on_a_letterhead_has_no_finding(name: str, tmp_path: Path) -> None:
    letterhead = LETTERHEADS["word"].written(tmp_path / "letterhead.docx")
    file = written(on(letterhead, GENERATED[name]), tmp_path, "release", letterhead)
    assert OpenXmlValidator().validate(file).errors == []


@asks_word
def test_word_has_nothing_to_repair_in_the_sample(tmp_path: Path) -> None:
    several = [(house, language) for house in (STANDARD, AMERICAN) for language in LANGUAGES]
    manuscripts = {f"{house.id}-{language}": compose(sample(), language, house, NOW) for house, language in several}
    logos = (Logo("logo", "OptikNetz"), Logo("logo", "MedCluster"))
    fonts = replace(manuscripts["standard-de"], logos=logos, text_font="Arial & Söhne", label_font="Arial & Söhne")
    files = [written(each, tmp_path, name) for name, each in (manuscripts | {"fonts": fonts}).items()]
    assert open_xml.problems_of_all(files) == {}


@asks_word
def test_word_has_nothing_to_repair_in_generated_releases(tmp_path: Path) -> None:
    files = [written(compose(each, Language.DE, STANDARD, NOW), tmp_path, name) for name, each in GENERATED.items()]
    assert open_xml.problems_of_all(files) == {}


@asks_word
def test_word_has_nothing_to_repair_on_letterheads(tmp_path: Path) -> None:
    files = []
    for name, made in LETTERHEADS.items():
        letterhead = made.written(tmp_path / "letterhead.docx")
        files.append(written(on(letterhead), tmp_path, name, letterhead))
    assert open_xml.problems_of_all(files) == {}


@asks_word
def test_word_has_nothing_to_repair_that_was_not_in_the_letterhead(tmp_path: Path) -> None:
    file = written(on(OFFICE), tmp_path, "release", OFFICE)
    assert set(open_xml.problems(file)) <= set(open_xml.problems(OFFICE))
