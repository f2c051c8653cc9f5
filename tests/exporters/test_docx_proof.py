"""The proof sheet as DOCX: a row for each block, the open ones marked and listed at its head."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document
from openxml_audit import OpenXmlValidator

from editor.compose.house import STANDARD
from editor.compose.proof import proof
from editor.domain.bilingual import Language
from editor.domain.edits import set_text
from editor.domain.release import Release
from editor.domain.richtext import EMPTY, RichText
from editor.exporters.docx.proof import proof_bytes
from editor.exporters.pictures import Pictures
from editor.workflow.sample import sample_release
from tests.compose.example import NOW
from tests.exporters.reading import draw_picture, no_picture, opened, part

RELEASE = sample_release("ab" * 32)
PARAGRAPHS = [block.id for block in RELEASE.blocks if block.kind == "paragraph"]


def sheet(release: Release, pictures: Pictures = no_picture) -> Document:
    return opened(proof_bytes(proof(release, STANDARD, NOW), pictures))


def rows(document: Document) -> list[list[str]]:
    [table] = document.tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def boxed(document: Document) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name.startswith("Fact Box")]


def with_gap() -> Release:
    return set_text(RELEASE, PARAGRAPHS[0], Language.EN, EMPTY)


def test_each_block_has_a_numbered_row_in_both_languages() -> None:
    names, lines, *blocks = rows(sheet(RELEASE))
    assert [names[0], lines[0]] == ["", ""]
    assert "Gießen, 18. Februar 2027" in lines[1].replace("\u00a0", " ")
    assert [row[0].split()[0] for row in blocks] == [str(number) for number in range(1, len(blocks) + 1)]
    assert blocks[1][1:] == [RELEASE.headline(language).plain for language in Language]


def test_what_is_open_is_marked_in_its_row_and_listed_at_the_head() -> None:
    document = sheet(with_gap())
    number = 1 + RELEASE.index(PARAGRAPHS[0])
    row = rows(document)[number + 1]
    assert (row[0].startswith(str(number)), "●" in row[0], row[2]) == (True, True, "–")
    assert any(line.startswith(f"{number} ") for line in boxed(document))


def test_a_sheet_on_which_all_is_done_lists_nothing() -> None:
    done = Release(blocks=RELEASE.blocks[:2])
    assert boxed(sheet(done)) == []
    assert not any("●" in row[0] for row in rows(sheet(done)))


def test_a_block_for_one_language_is_told_and_not_open() -> None:
    only = next(block for block in RELEASE.blocks if block.only)
    row = rows(sheet(RELEASE))[RELEASE.index(only.id) + 2]
    assert "●" not in row[0]
    assert len(row[0].splitlines()) == 2


def test_the_head_of_the_columns_stands_on_every_page() -> None:
    markup = part(proof_bytes(proof(RELEASE, STANDARD, NOW), no_picture), "word/document.xml")
    assert markup.count("<w:tblHeader/>") == 1


def test_each_column_is_in_its_language() -> None:
    markup = part(proof_bytes(proof(RELEASE, STANDARD, NOW), no_picture), "word/document.xml")
    assert markup.count('w:val="de-DE"') > 20
    assert markup.count('w:val="en-GB"') > 20


def test_the_photo_is_shown(tmp_path: Path) -> None:
    file = draw_picture(tmp_path)
    assert len(sheet(RELEASE, lambda _: file).inline_shapes) == 1


@pytest.mark.parametrize("release", [RELEASE, with_gap(), Release()])
def test_the_sheet_is_valid(release: Release, tmp_path: Path) -> None:
    picture, file = draw_picture(tmp_path), tmp_path / "proof.docx"
    file.write_bytes(proof_bytes(proof(release, STANDARD, NOW), lambda _: picture))
    assert OpenXmlValidator().validate(file).errors == []


def test_links_and_markup_stay() -> None:
    text = RichText.plain_text("a < b & “c”")
    document = sheet(set_text(RELEASE, PARAGRAPHS[0], Language.DE, text))
    assert any(row[1] == "a < b & “c”" for row in rows(document))


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert len({proof_bytes(proof(RELEASE, STANDARD, NOW), no_picture) for _ in range(2)}) == 1
