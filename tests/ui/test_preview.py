"""The preview: pages of the manuscript, live, on screen and as PDF."""

from __future__ import annotations

import subprocess
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from shutil import which

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from editor.compose.composing import compose
from editor.compose.house import AMERICAN, STANDARD, EndPart
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release
from editor.store.archive import Archive
from editor.ui.preview.pdf import untagged_pdf, with_language
from editor.ui.preview.preview import Preview
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
    desk.bot.waitUntil(lambda: desk.window.footer.message == "Saved: page.pdf")
    assert file.read_bytes().startswith(b"%PDF-1.")
    if which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout
    assert desk.release.headline(Language.DE).plain in unicodedata.normalize("NFKC", text)  # ligatures apart


def test_a_pdf_that_cannot_be_written_is_told(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk(with_sample=True)
    made = preview_of(desk)
    desk.ask.chosen_pdf = tmp_path / "missing" / "page.pdf"
    QTest.mouseClick(made.pane.pdf_button, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: "There is no folder" in desk.window.footer.message)


def test_a_pdf_says_its_language_and_shows_its_title(make_desk: MakeDesk, tmp_path: Path) -> None:
    made = compose(make_desk(with_sample=True).release, Language.EN, AMERICAN, NOW)
    pdf = untagged_pdf(made, lambda _: None)
    assert pdf.count(b"%%EOF") == 2
    assert b"/Lang (en-US)" in pdf
    if which("pdfinfo") is None:
        pytest.skip("pdfinfo is not installed")
    (tmp_path / "page.pdf").write_bytes(pdf)
    told = subprocess.run(["pdfinfo", str(tmp_path / "page.pdf")], capture_output=True, text=True, check=True)
    assert made.title in told.stdout
    assert told.stderr == ""


def test_what_is_no_pdf_is_left_as_it_is() -> None:
    assert with_language(b"%PDF-1.6 something else", "de-DE") == b"%PDF-1.6 something else"


def test_a_pdf_is_written_beside_the_window_with_its_pictures(qapp: object, tmp_path: Path) -> None:
    logo = QImage(300, 80, QImage.Format.Format_RGB32)
    logo.fill(0x1F5F66)
    file = tmp_path / "logo.png"
    assert logo.save(str(file))
    made = compose(Release(blocks=paragraphs(1)), Language.DE, replace(STANDARD, logo="logo"), NOW)
    with ThreadPoolExecutor(2) as pool:
        several = list(pool.map(lambda _: untagged_pdf(made, {"logo": file}.get), range(4)))
    assert all(b"/Subtype /Image" in pdf for pdf in several)
    assert b"/Subtype /Image" not in untagged_pdf(made, lambda _: None)


def test_the_parts_below_the_text_stand_in_the_order_of_the_house(make_desk: MakeDesk) -> None:
    release = make_desk(with_sample=True).release
    turned = replace(STANDARD, parts=(EndPart.SOURCE, EndPart.LICENCE, EndPart.PHOTOS, EndPart.ABOUT))
    text = Sheets(compose(release, Language.DE, turned, NOW), lambda _: None).document.toPlainText()
    places = [text.index(heading) for heading in ("Quelle", "Abdruck", "Bildmaterial", "Über das OptikNetz")]
    assert places == sorted(places)
    assert "Pressekontakt" not in text


def test_the_house_brings_its_typefaces_and_ours_stand_in_for_those_that_are_missing(qapp: object) -> None:
    house = replace(STANDARD, text_font="No Such Serif", label_font="No Such Sans")
    sheets = Sheets(compose(Release(blocks=paragraphs(1)), Language.DE, house, NOW), lambda _: None)
    families = sheets.document.find("Labor").charFormat().font().families()
    assert families[:2] == ["No Such Serif", "Source Serif Pro"]


def test_the_page_follows_the_house(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    made = preview_of(desk)
    assert made.pane.letterhead == ""
    house = replace(
        STANDARD,
        organisation=desk.release.issuers[0].name,
        letterhead="digest",
        letterhead_name="Bogen.dotx",
        tense="past",
    )
    with desk.bot.waitSignal(desk.session.houses.changed):
        desk.session.houses.save(house)
    assert made.pane.letterhead == "The DOCX stands on the letterhead Bogen.dotx."
    assert "sagte Dr." in made.pane.pages.accessibleDescription().replace("\u00a0", " ")


def test_a_correction_names_the_day_of_what_it_corrects(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    desk.window.preview.preview.pane.show_language(Language.EN)
    correction = replace(Release(), replaces=desk.release.id)

    def save(archive: Archive) -> None:
        archive.save(correction)

    desk.store.submit(save).result(10)
    desk.open(correction.id)
    pane = preview_of(desk).pane
    desk.bot.waitUntil(lambda: "replaces the release of 18 February 2027" in pane.pages.accessibleDescription())
