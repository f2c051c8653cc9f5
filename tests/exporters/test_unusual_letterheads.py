"""Letterheads that keep to the rules of the format in unusual ways, or to the letter of no rule at all."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from editor.errors import ExportRefused
from editor.exporters.letterheads import check_letterhead, unfit_roles
from tests.exporters.letterheads import (
    ADDRESS,
    DRAWN,
    GERMAN,
    NORMAL,
    PAGE,
    WORD,
    Letterhead,
    W,
    line,
    style,
    zipped,
)
from tests.exporters.test_docx_letterhead import exported, said, section, words_of

DOCUMENT = "word/document.xml"
STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
}


def saved(tmp_path: Path, parts: dict[str, bytes]) -> Path:
    file = tmp_path / "brief.docx"
    file.write_bytes(zipped(parts))
    return file


def body(part: bytes) -> etree._Element:
    return etree.fromstring(part).find("{*}body")


def texts(part: bytes) -> list[str]:
    return ["".join(paragraph.itertext()) for paragraph in etree.fromstring(part).iter("{*}p")]


def findings(parts: dict[str, bytes], tmp_path: Path) -> list[object]:
    file = tmp_path / "release.docx"
    file.write_bytes(zipped(parts))
    return list(OpenXmlValidator().validate(file).errors)


def test_strict_document_is_told_apart_from_a_damaged_one(tmp_path: Path) -> None:
    parts = GERMAN.parts()
    for old, new in STRICT.items():
        parts = {name: data.replace(old, new) for name, data in parts.items()}
    with pytest.raises(ExportRefused, match="Strict Open XML"):
        check_letterhead(saved(tmp_path, parts))


def test_names_of_parts_may_differ_in_case(tmp_path: Path) -> None:
    renamed = {"word/": "WORD/", "header_default.xml": "HEADER_Default.XML", "[Content_Types]": "[content_types]"}
    parts = GERMAN.parts()
    for old, new in renamed.items():
        parts = {name.replace(old, new): data for name, data in parts.items()}
    after = exported(saved(tmp_path, parts))
    assert "Sperrfrist" in words_of(after["WORD/HEADER_Default.XML"])
    assert "[Content_Types].xml" in after
    assert len({name.casefold() for name in after}) == len(after)


def test_field_in_a_part_of_any_name_is_looked_at(tmp_path: Path) -> None:
    footer = '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://a.example&quot; "/></w:p>'
    parts = replace(GERMAN, stories={"footer_default": footer}).parts()
    parts = {name.replace("footer_default.xml", "footer_default.XML"): data for name, data in parts.items()}
    with pytest.raises(ExportRefused, match="that are not in it"):
        check_letterhead(saved(tmp_path, parts))


def field(*instructions: str) -> str:
    runs = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText>{each}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for each in instructions
    )
    return f"<w:p>{''.join(runs)}</w:p>"


@pytest.mark.parametrize("before", ["PAGE", 'DATE \\@ "d.M.'])
def test_field_after_another_one_is_looked_at(before: str, tmp_path: Path) -> None:
    made = replace(GERMAN, stories={"footer_default": field(before, 'INCLUDEPICTURE "http://a.example/1.png"')})
    with pytest.raises(ExportRefused, match="that are not in it"):
        check_letterhead(made.written(tmp_path / "brief.docx"))


def test_page_fields_of_a_footer_stay(tmp_path: Path) -> None:
    made = replace(GERMAN, stories={"footer_default": field("PAGE", "NUMPAGES")})
    file = made.written(tmp_path / "brief.docx")
    assert exported(file)["word/footer_default.xml"] == made.parts()["word/footer_default.xml"]


def test_document_may_lie_at_the_root_of_its_package(tmp_path: Path) -> None:
    parts = {name.replace("word/", ""): data for name, data in GERMAN.parts().items()}
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"word/", b"")
    after = exported(saved(tmp_path, parts))
    assert not [name for name in after if name.startswith("/")]
    assert {"media/image1.jpg", "fontTable1.xml"} <= set(after)


def test_page_that_somebody_has_changed_under_tracking_is_the_page_of_today(tmp_path: Path) -> None:
    change = f'<w:sectPrChange w:id="1" w:author="Erika"><w:sectPr>{PAGE}</w:sectPr></w:sectPrChange>'
    made = replace(GERMAN, section=PAGE.replace('"1418"', '"2000"') + change)
    document = exported(made.written(tmp_path / "brief.docx"))[DOCUMENT]
    assert said(section(document).find("{*}pgMar"), "left") == "2000"
    assert len(body(document).findall(".//{*}sectPr")) == 1
    assert "Erika" not in document.decode()


@pytest.mark.parametrize("width", ["1e999", "nan", "-40", "21cm", "9" * 40])
def test_widths_beyond_all_reason_do_no_harm(width: str, tmp_path: Path) -> None:
    made = replace(GERMAN, section=PAGE.replace('w:w="11906"', f'w:w="{width}"'))
    document = exported(made.written(tmp_path / "brief.docx"))[DOCUMENT]
    assert all(500 < int(said(table, "w")) < 32_000 for table in body(document).iter("{*}tblW"))


BOX = (
    f'<w:r><w:drawing><wp:inline {DRAWN}><wp:extent cx="9" cy="9"/><wp:docPr id="3" name="Box"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr/><wps:spPr/><wps:txbx>'
    "<w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    "</wp:inline></w:drawing></w:r>"
)
MARK = '<w:r><w:t>{{con</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>tent}}</w:t></w:r>'


def test_marked_place_may_hold_a_box_of_text(tmp_path: Path) -> None:
    made = replace(GERMAN, body=f"{ADDRESS}<w:p>{MARK}{BOX.format(line('Am Wehr 3'))}</w:p>{line('Gruß')}")
    said_now = texts(exported(made.written(tmp_path / "brief.docx"))[DOCUMENT])
    assert said_now[0].startswith("Stadtwerke Lahnau")
    assert said_now[-3:] == ["Am Wehr 3", "Am Wehr 3", "Gruß"]
    assert not any("{{" in text for text in said_now)


def test_mark_in_a_box_of_text_is_no_place(tmp_path: Path) -> None:
    made = replace(GERMAN, body=f"{ADDRESS}<w:p>{BOX.format(line('{{content}}'))}</w:p>{line('{{Inhalt}}')}")
    said_now = texts(exported(made.written(tmp_path / "brief.docx"))[DOCUMENT])
    assert said_now[:2] == ["Stadtwerke Lahnau · Am Wehr 3 · 35633 Lahnau", "{{content}}"]


def control(content: str) -> str:
    return f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize("depth", [1, 2])
def test_control_around_the_place_keeps_what_else_is_in_it(depth: int, tmp_path: Path) -> None:
    within = f"{line('Anrede')}<w:p>{MARK}</w:p>{line('Gruß')}"
    for _ in range(depth):
        within = control(within)
    document = exported(replace(GERMAN, body=within).written(tmp_path / "brief.docx"))[DOCUMENT]
    said_now = texts(document)
    assert (said_now[0], said_now[-1]) == ("Anrede", "Gruß")
    assert body(document).find(".//{*}sdt") is None


def test_only_the_first_mark_is_filled_and_none_is_printed(tmp_path: Path) -> None:
    made = replace(GERMAN, body=f"{line('{{content}}')}{line('Seite zwei')}{line('{{ Inhalt }}')}")
    said_now = texts(exported(made.written(tmp_path / "brief.docx"))[DOCUMENT])
    assert not any("{{" in text for text in said_now)
    assert sum("Zwei Netzwerke" in text for text in said_now) == 1


def test_text_in_a_cell_leaves_room_for_its_margins(tmp_path: Path) -> None:
    place = '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblCellMar><w:left w:w="100" w:type="dxa"/>'
    place += '</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
    place += '<w:tcW w:w="9000" w:type="dxa"/><w:tcMar><w:right w:w="300" w:type="dxa"/></w:tcMar></w:tcPr>'
    place += f"{line('{{content}}')}</w:tc></w:tr></w:tbl><w:p/>"
    document = exported(replace(GERMAN, body=place).written(tmp_path / "brief.docx"))[DOCUMENT]
    inner = body(document).find(".//{*}tc//{*}tblW")
    assert said(inner, "w") == "8600"


def test_notes_of_the_text_that_went_go_with_it(tmp_path: Path) -> None:
    notes = f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    notes += f'<w:footnote w:id="2">{line("Vertraulich")}</w:footnote></w:footnotes>'
    made = replace(
        GERMAN,
        body='<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        links={"notes": ("footnotes", "footnotes.xml")},
        more={"word/footnotes.xml": notes.encode()},
        types={"/word/footnotes.xml": f"{WORD}footnotes+xml"},
    )
    kept = exported(made.written(tmp_path / "brief.docx"))["word/footnotes.xml"]
    assert [said(note, "id") for note in etree.fromstring(kept)] == ["-1"]
    stays = replace(made, body=f"{made.body}{line('{{content}}')}")
    kept = exported(stays.written(tmp_path / "brief.docx"))["word/footnotes.xml"]
    assert [said(note, "id") for note in etree.fromstring(kept)] == ["-1", "2"]


def test_settings_of_whoever_wrote_the_letterhead_do_not_go_out(tmp_path: Path) -> None:
    settings = '<w:trackRevisions/><w:saveThroughXslt r:id="rId9"/><w:updateFields/>'
    settings += '<w:docVars><w:docVar w:name="Kunde" w:val="geheim"/></w:docVars>'
    links = {"rId9": ("transform", "file:///C:/erika.xsl")}
    made = replace(GERMAN, settings=settings, settings_links=links)
    after = exported(made.written(tmp_path / "brief.docx"))["word/settings.xml"]
    assert len(etree.fromstring(after)) == 0


def test_compression_that_word_does_not_know_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as package:
        for name, data in GERMAN.parts().items():
            package.writestr(name, data)
    content = file.read_bytes()
    file.write_bytes(content.replace(content[80:100], bytes(20), 1))
    with pytest.raises(ExportRefused, match="is damaged"):
        check_letterhead(file)


def test_text_beyond_all_measure_is_refused_before_it_is_read(tmp_path: Path) -> None:
    parts = GERMAN.parts() | {"customXml/item1.xml": b"<a>" + b"<b/>" * 4_000_000 + b"</a>"}
    with pytest.raises(ExportRefused, match="is too large"):
        check_letterhead(saved(tmp_path, parts))


def test_huge_attribute_is_refused_in_a_sentence(tmp_path: Path) -> None:
    made = replace(GERMAN, body=f'<w:p w:rsidR="{"0" * 11_000_000}"/>')
    with pytest.raises(ExportRefused, match="is damaged"):
        check_letterhead(made.written(tmp_path / "brief.docx"))


def test_label_in_a_style_of_the_house_has_the_date_at_the_right(tmp_path: Path) -> None:
    width = PAGE.replace('w:left="1418"', 'w:left="1360"')
    made = replace(GERMAN, section=width, styles=GERMAN.styles + style("Dokument", "Pressemitteilung", "Standard"))
    document = exported(made.written(tmp_path / "brief.docx"))[DOCUMENT]
    [tab] = [tab for tab in body(document)[0].iter("{*}tab") if tab.get(f"{tab.nsmap['w'].join('{}')}pos")][-1:]
    assert (said(tab, "val"), said(tab, "pos")) == ("right", "9412")


def test_style_under_another_name_is_no_style_of_word(tmp_path: Path) -> None:
    taken = style("Zitatzeichen", "Quote", kind="character", based="DefaultParagraphFont")
    made = Letterhead(styles=NORMAL.format(id="Normal") + taken)
    styles = etree.fromstring(exported(made.written(tmp_path / "brief.docx"), styles=())["word/styles.xml"])
    [ours] = [each for each in styles.findall("{*}style") if said(each.find("{*}name"), "val") == "Quote 2"]
    assert said(ours, "customStyle") == "1"


def test_letterhead_without_styles_has_the_bullets_and_colours_of_the_house(tmp_path: Path) -> None:
    parts = {name: data for name, data in GERMAN.parts().items() if not name.endswith(("styles.xml", "numbering.xml"))}
    links = parts["word/_rels/document.xml.rels"]
    parts["word/_rels/document.xml.rels"] = re.sub(rb'<Relationship Id="(styles|numbering)"[^>]*>', b"", links)
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = re.sub(rb'<Override PartName="/word/(styles|numbering).xml"[^>]*>', b"", types)
    after = exported(saved(tmp_path, parts), styles=())
    styles = {said(each, "styleId"): each for each in etree.fromstring(after["word/styles1.xml"]).findall("{*}style")}
    numbers = {said(each, "numId") for each in etree.fromstring(after["word/numbering1.xml"]).findall("{*}num")}
    assert said(styles["ListBullet"].find(".//{*}numId"), "val") in numbers
    assert {"Title", "Lead", "Normal"} <= set(styles)


def test_header_with_old_shapes_keeps_them(tmp_path: Path) -> None:
    shape = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s1" style="width:9pt;height:9pt">'
        f'<v:imagedata r:id="rId1"/><v:textbox><w:txbxContent>{line("Am Wehr 3")}</w:txbxContent></v:textbox>'
        "</v:shape></w:pict></w:r></w:p>"
    )
    after = exported(replace(GERMAN, stories={"header_default": shape}).written(tmp_path / "brief.docx"))
    header = etree.fromstring(after["word/header_default.xml"])
    assert header.find(".//{*}imagedata") is not None
    assert words_of(after["word/header_default.xml"]).startswith("Am Wehr 3")


def test_header_of_two_sections_gets_the_line_once(tmp_path: Path) -> None:
    again = '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header_default"/>' + PAGE
    made = replace(GERMAN, body=f"{again}</w:sectPr></w:pPr></w:p>{line('{{content}}')}")
    header = exported(made.written(tmp_path / "brief.docx"))["word/header_default.xml"]
    assert words_of(header).count("Sperrfrist") == 1


def test_targets_may_be_absolute(tmp_path: Path) -> None:
    parts = GERMAN.parts()
    rels = parts["word/_rels/document.xml.rels"]
    parts["word/_rels/document.xml.rels"] = rels.replace(b'Target="', b'Target="/word/')
    after = exported(saved(tmp_path, parts))
    assert findings(after, tmp_path) == []
    assert "Sperrfrist" in words_of(after["word/header_default.xml"])


def test_roles_whose_styles_are_gone_or_of_another_kind_are_told(tmp_path: Path) -> None:
    file = GERMAN.written(tmp_path / "brief.docx")
    table = replace(GERMAN, styles=GERMAN.styles + style("Tabelle", "Haustabelle", kind="table", based="TableNormal"))
    chosen = (("lead", "Verschwunden"), ("headline", "berschrift1"), ("quote", "Datumszeichen"), ("kicker", "Tabelle"))
    assert unfit_roles(file, chosen) == ("lead", "quote", "kicker")
    assert unfit_roles(table.written(tmp_path / "table.docx"), chosen) == ("lead", "quote", "kicker")
    assert unfit_roles(file, (("date", "Datumszeichen"), ("date", "Untertitel"))) == ()
