"""The preview: pages of the manuscript, live, on screen and as PDF."""

from __future__ import annotations

import subprocess
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from shutil import which

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.compose.composing import compose
from editor.compose.house import STANDARD
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release
from editor.errors import ExportRefused
from editor.ui.preview.preview import Preview
from editor.ui.preview.printing import write_pdf
from editor.ui.preview.sheets import Sheets
from tests.ui.conftest import Desk, MakeDesk

NOW = datetime(2027, 2, 18, 9, tzinfo=UTC)


def manuscript(*blocks: Block, language: Language = Language.DE) -> Manuscript:
    return compose(Release(blocks=blocks), language, STANDARD, NOW)


def paragraphs(count: int) -> tuple[Block, ...]:
    text = passage("Das Labor steht allen Mitgliedern offen. " * 6, "The lab is open to all members. " * 6)
    return tuple(Block(kind=Kind.PARAGRAPH, text=text) for _ in range(count))


def preview_of(desk: Desk) -> Preview:
    desk.window.unfold_side()
    desk.window.side.show_page("preview")
    return desk.window.preview.preview


def test_everything_of_the_manuscript_is_on_the_page(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    made = compose(desk.release, Language.DE, STANDARD, NOW)
    shown = Sheets(made, lambda _: None).document.toPlainText()
    for text in (made.label, made.embargo, made.headline.plain, made.lead.plain, made.end_line, made.licence):
        assert text.replace("\u00a0", " ") in shown.replace("\u00a0", " ")


def test_a_long_text_runs_over_several_numbered_pages(qapp: object) -> None:
    sheets = Sheets(manuscript(*paragraphs(20)), lambda _: None)
    assert sheets.count > 1
    assert sheets.page_text(1) == f"Seite 2 von {sheets.count}"


@pytest.mark.parametrize("before", range(6, 14))
def test_no_heading_ends_a_page(before: int, qapp: object) -> None:
    heading = Block(kind=Kind.CROSSHEAD, text=passage("Ein Messtisch für zwei", "One bench for two"))
    sheets = Sheets(manuscript(*paragraphs(before), heading, *paragraphs(3)), lambda _: None)
    block = sheets.document.find("Ein Messtisch").block()
    assert sheets.page_of(block, -1) == sheets.page_of(block.next(), 0)


@pytest.mark.parametrize("before", range(6, 14))
def test_no_box_is_cut(before: int, qapp: object) -> None:
    box = Block(kind=Kind.FACTBOX, text=passage("Das Labor in Zahlen\nErstens\nZweitens\nDrittens", ""))
    sheets = Sheets(manuscript(*paragraphs(before), box, *paragraphs(3)), lambda _: None)
    pages = {sheets.page_of(sheets.document.find(text).block(), 0) for text in ("in Zahlen", "Drittens")}
    assert len(pages) == 1


def test_the_page_follows_what_is_typed(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open_new()
    made = preview_of(desk)
    desk.window.editor.rows.focus_first()  # type: ignore[union-attr]
    desk.type("Neues Labor")
    desk.bot.waitUntil(lambda: made.pane.pages.accessibleName() == "Neues Labor")


def test_either_language_is_shown(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    made = preview_of(desk)
    QTest.mouseClick(made.pane.languages[Language.EN], Qt.MouseButton.LeftButton)
    assert made.pane.pages.accessibleName() == desk.release.headline(Language.EN).plain


def test_a_pdf_has_title_and_text(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk(with_sample=True)
    made = preview_of(desk)
    file = desk.ask.chosen_pdf = tmp_path / "page.pdf"
    QTest.mouseClick(made.pane.pdf_button, Qt.MouseButton.LeftButton)
    assert desk.window.footer.message == "Saved: page.pdf"
    assert file.read_bytes().startswith(b"%PDF-1.")
    if which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout
    assert desk.release.headline(Language.DE).plain in unicodedata.normalize("NFKC", text)  # ligatures apart


def test_a_pdf_that_cannot_be_written_is_told(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match=r"page\.pdf"):
        write_pdf(Sheets(manuscript(*paragraphs(1)), lambda _: None), tmp_path / "missing" / "page.pdf")
