"""In which styles and lists a release is written on a letterhead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import etree

from editor.compose.composing import compose
from tests.compose.example import NOW, RICH
from tests.exporters.letterheads import BULLETS, GERMAN, WORD_LIKE, Letterhead, style
from tests.exporters.test_docx_letterhead import DE, STANDARD, exported, said


def test_chosen_styles_write_their_roles(tmp_path: Path) -> None:
    file = GERMAN.written(tmp_path / "letterhead.docx")
    document = etree.fromstring(exported(file)["word/document.xml"])
    used = [said(each, "val") for each in document.iter("{*}pStyle")]
    assert {"berschrift1", "Untertitel", "Vorspann", "Textkrper", "berschrift2", "Zitat", "Beschriftung"} <= set(used)
    assert used.count("Aufzhlungszeichen") == 3


def test_style_that_the_letterhead_does_not_have_is_ours(tmp_path: Path) -> None:
    file = GERMAN.written(tmp_path / "letterhead.docx")
    parts = exported(file, styles=(("lead", "Verschwunden"), ("headline", "Datumszeichen")))
    styles = {said(each, "styleId"): each for each in etree.fromstring(parts["word/styles.xml"]).findall("{*}style")}
    assert said(styles["Lead"].find("{*}basedOn"), "val") == "Standard"
    assert styles["Lead"].find(".//{*}rFonts") is None
    assert "Title" in styles


def test_ids_that_mean_something_else_are_left_to_it(tmp_path: Path) -> None:
    file = WORD_LIKE.written(tmp_path / "letterhead.docx")
    parts = exported(file, styles=())
    names = {
        said(each, "styleId"): said(each.find("{*}name"), "val")
        for each in etree.fromstring(parts["word/styles.xml"]).findall("{*}style")
    }
    assert names["Title"] == "Haustitel"
    assert (names["Title2"], names["Lead2"], names["Quote2"]) == ("Title", "Lead", "Quote 2")


def test_date_may_have_a_paragraph_of_its_own(tmp_path: Path) -> None:
    file, date = GERMAN.written(tmp_path / "letterhead.docx"), compose(RICH, DE, STANDARD, NOW).date_line
    content = exported(file, styles=(("date", "Untertitel"),))["word/document.xml"]
    dated = [p for p in etree.fromstring(content).iter("{*}p") if "".join(p.itertext()) == date]
    assert [said(p.find(".//{*}pStyle"), "val") for p in dated] == ["Untertitel"]


def test_lists_get_numbers_that_no_other_list_has(tmp_path: Path) -> None:
    made = Letterhead(numbering=BULLETS.replace('<w:pStyle w:val="Aufzhlungszeichen"/>', ""))
    root = etree.fromstring(exported(made.written(tmp_path / "letterhead.docx"))["word/numbering.xml"])
    assert [said(each, "abstractNumId") for each in root.findall("{*}abstractNum")] == ["3", "4"]
    assert [said(each, "numId") for each in root.findall("{*}num")] == ["5", "6"]


def test_bullets_of_a_style_without_list_are_a_list_all_the_same(tmp_path: Path) -> None:
    styles = GERMAN.styles.replace('<w:numPr><w:numId w:val="5"/></w:numPr>', "")
    parts = exported(replace(GERMAN, styles=styles, numbering="").written(tmp_path / "letterhead.docx"))
    document = etree.fromstring(parts["word/document.xml"])
    bullets = document.xpath("//*[local-name()='p'][.//*[local-name()='pStyle'][@*='Aufzhlungszeichen']]")
    numbers = {said(bullet.find(".//{*}numPr/{*}numId"), "val") for bullet in bullets}
    assert numbers == {said(each, "numId") for each in etree.fromstring(parts["word/numbering1.xml"]).iter("{*}num")}


def styles_of(part: bytes) -> dict[str, etree._Element]:
    return {said(each, "styleId"): each for each in etree.fromstring(part).findall("{*}style")}


def test_attribution_looks_like_the_quote_of_the_house(tmp_path: Path) -> None:
    file = GERMAN.written(tmp_path / "letterhead.docx")
    attribution = styles_of(exported(file)["word/styles.xml"])["QuoteAttribution"]
    assert said(attribution.find("{*}basedOn"), "val") == "Zitat"
    assert attribution.find(".//{*}pBdr") is None
    alone = styles_of(exported(file, styles=())["word/styles.xml"])["QuoteAttribution"]
    assert alone.find(".//{*}pBdr") is not None


def test_our_styles_have_the_size_of_the_letterhead(tmp_path: Path) -> None:
    styles = styles_of(exported(WORD_LIKE.written(tmp_path / "letterhead.docx"), styles=())["word/styles.xml"])
    assert said(styles["Title2"].find(".//{*}sz"), "val") == "40"
    assert said(styles["BodyText"].find(".//{*}spacing"), "line") == "292"


def test_tabs_of_a_footer_of_the_house_do_not_move_the_page_number(tmp_path: Path) -> None:
    footer = '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/></w:tabs></w:pPr>'
    made = Letterhead(styles=GERMAN.styles + style("Fuzeile", "footer", "Standard", footer))
    parts = exported(made.written(tmp_path / "letterhead.docx"))
    page = styles_of(parts["word/styles.xml"])["PageLine"]
    assert said(page.find("{*}basedOn"), "val") == "Standard"
    tabs = etree.fromstring(parts["word/footer1.xml"]).findall(".//{*}tabs/{*}tab")
    assert [(said(tab, "val"), said(tab, "pos")) for tab in tabs] == [("clear", "9412"), ("right", "9354")]
