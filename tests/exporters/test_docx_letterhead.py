"""A release on the letterhead of the house: what the letterhead is stays, part by part; what it says makes room."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from editor.compose.composing import compose
from editor.compose.house import House, house
from editor.compose.manuscript import Letterhead as Chosen
from editor.compose.manuscript import Logo
from editor.domain.bilingual import NOTHING, Language
from editor.domain.release import Release
from editor.exporters.docx import docx_bytes
from editor.exporters.letterheads import proposed_styles
from tests.compose.example import NOW, RICH, SHORT
from tests.exporters.letterheads import (
    DIFFERENT_PAGES,
    GERMAN,
    LETTERHEADS,
    TEMPLATE,
    TWO_COLUMNS,
    WORD_LIKE,
    Letterhead,
    line,
    logo,
    zipped,
)
from tests.exporters.reading import draw_picture, opened, packed

DE = Language.DE
STANDARD = house("standard")
OFFICE = Path(__file__).parents[1] / "data" / "letterheads" / "office.docx"
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
Styles = tuple[tuple[str, str], ...] | None
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.fixture(params=[*LETTERHEADS, "office"])
def letterhead(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Five letterheads from text and one that LibreOffice wrote."""
    made = LETTERHEADS.get(request.param)
    return made.written(tmp_path / "letterhead.docx") if made else OFFICE


def exported(file: Path, release: Release = RICH, styles: Styles = None, language: Language = DE) -> dict[str, bytes]:
    """The parts of the release on the letterhead, in the proposed styles."""
    chosen = Chosen("letterhead", "Briefbogen.docx", proposed_styles(file) if styles is None else styles)
    manuscript = replace(compose(release, language, STANDARD, NOW), letterhead=chosen)
    picture = draw_picture(file.parent) if file != OFFICE else None
    return packed(docx_bytes(manuscript, lambda digest: file if digest == "letterhead" else picture))


def shape(element: etree._Element) -> tuple[object, ...]:
    """What an element says, whatever prefixes it says it with."""
    inner = tuple(shape(child) for child in element)
    return (element.tag, tuple(sorted(element.attrib.items())), (element.text or "").strip(), inner)


def children(part: bytes) -> list[tuple[object, ...]]:
    return [shape(child) for child in etree.fromstring(part)]


def words_of(part: bytes) -> str:
    return "".join(etree.fromstring(part).itertext())


def section(part: bytes) -> etree._Element:
    return etree.fromstring(part).find(".//{*}body/{*}sectPr")


def references(part: bytes) -> dict[str, str]:
    """The headers and footers of the last section: `header first` -> id."""
    found = (each for each in section(part) if each.tag.endswith("Reference"))
    return {f"{each.tag.rpartition('}')[2][:6]} {said(each, 'type')}": said(each, "id") for each in found}


def said(element: etree._Element, name: str) -> str:
    return next(str(value) for key, value in element.attrib.items() if key.endswith(f"}}{name}"))


def test_headers_keep_what_they_say_and_gain_the_embargo(letterhead: Path) -> None:
    before, after = packed(letterhead.read_bytes()), exported(letterhead)
    for name in [name for name in before if re.fullmatch(r"word/header\w+\.xml", name)]:
        assert children(after[name])[:-1] == children(before[name])
        assert "Sperrfrist: Sonntag" in words_of(after[name])


def test_footers_pictures_theme_and_relationships_of_headers_stay_byte_for_byte(letterhead: Path) -> None:
    before, after = packed(letterhead.read_bytes()), exported(letterhead)
    kept = re.compile(r"word/(footer\w+\.xml|theme/.*|media/.*|_rels/(header|footer).*)")
    same = [name for name in before if kept.fullmatch(name)]
    assert same
    assert {name: after[name] for name in same} == {name: before[name] for name in same}


def test_pages_and_columns_stay(letterhead: Path) -> None:
    both = packed(letterhead.read_bytes()), exported(letterhead)
    before, after = (section(parts["word/document.xml"]) for parts in both)
    settings = [[shape(each) for each in of if not each.tag.endswith("Reference")] for of in (before, after)]
    assert settings[0] == settings[1]


def test_headers_of_the_section_stay_where_they_were(letterhead: Path) -> None:
    before, after = packed(letterhead.read_bytes()), exported(letterhead)
    assert references(before["word/document.xml"]).items() <= references(after["word/document.xml"]).items()


def test_styles_of_the_letterhead_come_first_and_unchanged(letterhead: Path) -> None:
    before, after = packed(letterhead.read_bytes()), exported(letterhead)
    theirs = children(before["word/styles.xml"])
    assert children(after["word/styles.xml"])[: len(theirs)] == theirs


def test_settings_lose_only_the_way_to_a_template(letterhead: Path) -> None:
    before, after = packed(letterhead.read_bytes()), exported(letterhead)
    kept = [each for each in children(before["word/settings.xml"]) if "attachedTemplate" not in str(each[0])]
    assert children(after["word/settings.xml"]) == kept


@pytest.mark.parametrize("language", list(Language))
def test_result_has_no_finding(letterhead: Path, language: Language, tmp_path: Path) -> None:
    file = tmp_path / "release.docx"
    file.write_bytes(zipped(exported(letterhead, language=language)))
    assert OpenXmlValidator().validate(file).errors == []


def test_ids_of_styles_and_their_names_are_unique(letterhead: Path) -> None:
    styles = etree.fromstring(exported(letterhead)["word/styles.xml"]).findall("{*}style")
    ids = [said(style, "styleId").casefold() for style in styles]
    names = [said(style.find("{*}name"), "val").casefold() for style in styles]
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)


def test_every_used_style_is_there(letterhead: Path) -> None:
    parts = exported(letterhead)
    known = {said(style, "styleId") for style in etree.fromstring(parts["word/styles.xml"]).findall("{*}style")}
    stories = [parts[name] for name in parts if re.fullmatch(r"word/(document|header\w+|footer\w+)\.xml", name)]
    used = {said(each, "val") for story in stories for each in etree.fromstring(story).iter("{*}pStyle", "{*}rStyle")}
    assert used <= known


def test_every_page_says_draft_and_embargo_whatever_pages_differ(letterhead: Path) -> None:
    parts = exported(letterhead)
    links = etree.fromstring(parts["word/_rels/document.xml.rels"])
    targets = {each.get("Id"): f"word/{each.get('Target')}" for each in links}
    section_ = section(parts["word/document.xml"])
    needed = {"header default", "footer default"}
    needed |= {"header first", "footer first"} if section_.find("{*}titlePg") is not None else set()
    needed |= {"header even", "footer even"} if b"evenAndOddHeaders" in parts["word/settings.xml"] else set()
    used = references(parts["word/document.xml"])
    assert needed <= set(used)
    for when, id_ in used.items():
        if when.startswith("header"):
            assert "ENTWURF – nicht zur Veröffentlichung" in words_of(parts[targets[id_]])


def test_no_trace_of_the_letterhead_s_author_is_left(letterhead: Path) -> None:
    parts = exported(letterhead)
    assert not any(b"Erika" in part for part in parts.values())
    assert not any("thumbnail" in name or "comments" in name for name in parts)
    core = words_of(parts["docProps/core.xml"])
    assert "OptikNetz Lahntal, MedCluster Nord" in core


def test_words_of_the_letterhead_make_room(letterhead: Path) -> None:
    assert "Sehr geehrte" not in words_of(exported(letterhead)["word/document.xml"])


def test_template_becomes_a_document(tmp_path: Path) -> None:
    file = TEMPLATE.written(tmp_path / "letterhead.dotx")
    assert MAIN.encode() in exported(file)["[Content_Types].xml"]


def test_text_stands_in_the_marked_place(tmp_path: Path) -> None:
    file = TEMPLATE.written(tmp_path / "letterhead.dotx")
    words = words_of(exported(file)["word/document.xml"])
    assert words.startswith("Stadtwerke Lahnau · Am Wehr 3 · 35633 LahnauPressemitteilung 08/2027")
    assert words.endswith("Belegexemplar erbetenMit freundlichen Grüßen")
    assert "{{" not in words


def test_logo_on_the_marked_paragraph_stays(tmp_path: Path) -> None:
    marked = logo("logo").replace("<w:p>", "<w:p><w:r><w:t>{{con</w:t></w:r><w:r><w:t>tent}}</w:t></w:r>")
    made = Letterhead(body=marked, links={"logo": ("image", "media/logo.png")})
    parts = exported(made.written(tmp_path / "letterhead.docx"))
    document = etree.fromstring(parts["word/document.xml"])
    assert "Stadtwerke" in document.xpath("//@descr")
    assert "{{" not in words_of(parts["word/document.xml"])


def test_marked_place_in_a_cell_has_the_width_of_the_cell(tmp_path: Path) -> None:
    cell = f'<w:tc><w:tcPr><w:tcW w:w="7000" w:type="dxa"/></w:tcPr>{line("{{content}}")}</w:tc>'
    grid = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="7000"/></w:tblGrid>'
    made = Letterhead(body=f"<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl>{line('Gruß')}")
    file = made.written(tmp_path / "letterhead.docx")
    document = etree.fromstring(exported(file, replace(RICH, licence=NOTHING))["word/document.xml"])
    inner = document.findall(".//{*}tc//{*}tbl/{*}tblPr/{*}tblW")
    assert {said(width, "w") for width in inner} == {"6784"}
    assert document.find(".//{*}tc")[-1].tag.endswith("}p")


def test_last_section_takes_along_what_it_inherits(tmp_path: Path) -> None:
    file = DIFFERENT_PAGES.written(tmp_path / "letterhead.docx")
    used = references(exported(file)["word/document.xml"])
    assert used["header default"] == "header_of_first"
    assert used["footer default"] == "footer_of_first"
    assert used["header first"] == "header_first"


def test_page_numbers_stand_where_the_letterhead_has_no_footer(tmp_path: Path) -> None:
    parts = exported(GERMAN.written(tmp_path / "letterhead.docx"))
    assert b" NUMPAGES " in parts["word/footer1.xml"]
    kept = exported(TWO_COLUMNS.written(tmp_path / "other.docx"))
    assert not any(b"NUMPAGES" in part for part in kept.values())


def test_final_release_changes_no_header(tmp_path: Path) -> None:
    file = WORD_LIKE.written(tmp_path / "letterhead.docx")
    before, after = packed(file.read_bytes()), exported(file, replace(SHORT, embargo=None))
    for name in ("word/header_default.xml", "word/header_first.xml"):
        assert after[name] == before[name]


def test_narrow_columns_put_everything_below_each_other(tmp_path: Path) -> None:
    file = TWO_COLUMNS.written(tmp_path / "letterhead.docx")
    document = etree.fromstring(exported(file)["word/document.xml"])
    assert {len(row.findall("{*}tc")) for row in document.iter("{*}tr")} == {1}


def test_letterhead_without_a_page_gets_ours(tmp_path: Path) -> None:
    parts = Letterhead().parts()
    parts["word/document.xml"] = re.sub(rb"<w:sectPr>.*</w:sectPr>", b"", parts["word/document.xml"])
    file = tmp_path / "letterhead.docx"
    file.write_bytes(zipped(parts))
    assert b'<w:pgMar w:top="1247"' in exported(file)["word/document.xml"]


def test_letterhead_shows_the_logo_of_its_house_itself(tmp_path: Path) -> None:
    file, picture = GERMAN.written(tmp_path / "letterhead.docx"), draw_picture(tmp_path)
    manuscript = replace(
        compose(SHORT, DE, STANDARD, NOW),
        letterhead=Chosen("letterhead", "Briefbogen.docx"),
        logos=(Logo("a", "OptikNetz Lahntal"), Logo("b", "MedCluster Nord")),
    )
    content = docx_bytes(manuscript, lambda digest: file if digest == "letterhead" else picture)
    assert opened(content).element.xpath("//wp:docPr/@descr")[0] == "MedCluster Nord"


def test_same_release_gives_the_same_bytes(letterhead: Path) -> None:
    assert exported(letterhead) == exported(letterhead)


def test_house_with_a_letterhead_composes_it(tmp_path: Path) -> None:
    file = GERMAN.written(tmp_path / "letterhead.docx")
    style = House(letterhead="letterhead", letterhead_name="Briefbogen.docx", letterhead_styles=proposed_styles(file))
    manuscript = compose(SHORT, DE, style, NOW)
    content = docx_bytes(manuscript, lambda digest: file if digest == "letterhead" else None)
    assert "word/header_default.xml" in packed(content)


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_letterhead_that_libreoffice_writes_today_can_be_used(tmp_path: Path) -> None:
    source = shutil.copy(OFFICE.with_suffix(".fodt"), tmp_path)
    office("docx:MS Word 2007 XML", tmp_path, [str(source)])
    file = tmp_path / "office.docx"
    before, after = packed(file.read_bytes()), exported(file)
    assert children(after["word/header1.xml"])[:-1] == children(before["word/header1.xml"])
    assert after["word/footer1.xml"] == before["word/footer1.xml"]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_each_of_them(tmp_path: Path) -> None:
    for name, made in LETTERHEADS.items():
        file = made.written(tmp_path / "letterhead.docx")
        (tmp_path / f"{name}.docx").write_bytes(zipped(exported(file)))
    office("pdf", tmp_path, [str(tmp_path / f"{name}.docx") for name in LETTERHEADS])
    assert all((tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF") for name in LETTERHEADS)


def office(format_: str, folder: Path, files: list[str]) -> None:
    """LibreOffice writes the files once more, in a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", format_, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
