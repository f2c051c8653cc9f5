from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx.document import Document
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from openxml_audit import OpenXmlValidator

from editor.compose.composing import compose
from editor.compose.house import EndPart, House, house
from editor.compose.manuscript import Logo
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.people import Boilerplate
from editor.domain.release import Release, Status
from editor.exporters.docx import docx_bytes
from tests.compose.example import HEAD, NOW, PHOTO, RICH, SHORT
from tests.compose.printed import folded
from tests.exporters.reading import draw_picture, no_picture, opened, packed, part
from tests.golden import agrees

DE, EN = Language.DE, Language.EN
STANDARD = house("standard")


def exported(release: Release = SHORT, language: Language = DE, style: House = STANDARD) -> bytes:
    return docx_bytes(compose(release, language, style, NOW), no_picture)


def with_picture(folder: Path, release: Release = SHORT) -> bytes:
    picture = draw_picture(folder)
    return docx_bytes(compose(release, DE, STANDARD, NOW), lambda _: picture)


def styled(content: bytes) -> list[tuple[str, str]]:
    paragraphs = opened(content).paragraphs
    return [(p.style.name or "", p.text) for p in paragraphs if p.style is not None]


@pytest.mark.parametrize("style", ["standard", "american"])
@pytest.mark.parametrize("language", [DE, EN])
@pytest.mark.parametrize("release", [SHORT, RICH, Release()], ids=["short", "rich", "empty"])
def test_document_has_no_finding(release: Release, language: Language, style: str, tmp_path: Path) -> None:
    file, picture = tmp_path / "release.docx", draw_picture(tmp_path)
    file.write_bytes(docx_bytes(compose(release, language, house(style), NOW), lambda _: picture))
    assert OpenXmlValidator().validate(file).errors == []


def test_paragraphs_have_real_styles() -> None:
    names = [name for name, _ in styled(exported(RICH))]
    assert names == [
        *("Release Label", "Draft Mark", "Embargo", "Kicker", "Title", "Subtitle", "Lead"),
        *("Body Text", "Heading 2", "Body Text", "List Bullet", "List Bullet", "List Bullet"),
        *("Quote", "Quote Attribution", "Fact Box Heading", "Fact Box", "Fact Box", "Fact Box End", "Body Text"),
        *("End Line", "Photos Heading", "Licence"),
    ]


def test_no_paragraph_is_empty() -> None:
    assert all(text.strip() for _, text in styled(exported(RICH)))


@pytest.mark.parametrize(
    ("language", "style", "tag"), [(DE, "standard", "de-DE"), (EN, "standard", "en-GB"), (EN, "american", "en-US")]
)
def test_document_styles_and_runs_have_the_language(language: Language, style: str, tag: str) -> None:
    content = exported(RICH, language, house(style))
    assert opened(content).core_properties.language == tag
    assert f'<w:lang w:val="{tag}" w:eastAsia="{tag}"' in part(content, "word/styles.xml")
    body = opened(content).element
    assert set(body.xpath("//w:r[w:t]/w:rPr/w:lang/@w:val")) == {tag}
    assert body.xpath("//w:r[w:t][not(w:rPr/w:lang)]") == []


def test_core_properties_are_ours() -> None:
    properties = opened(exported()).core_properties
    assert properties.title == "Zwei Netzwerke, ein Labor: Optik trifft Medizin"
    assert properties.author == properties.last_modified_by == "OptikNetz Lahntal, MedCluster Nord"
    assert properties.keywords == "Optik, Medizintechnik"
    assert properties.created == properties.modified == datetime(2027, 2, 18, 9, 30, tzinfo=UTC)


def test_nothing_of_a_foreign_template_is_left() -> None:
    content = exported()
    everything = "".join(part(content, name) for name in ("docProps/core.xml", "docProps/app.xml", "word/settings.xml"))
    assert "python-docx" not in everything
    assert "2013" not in everything
    with pytest.raises(KeyError):
        part(content, "docProps/thumbnail.jpeg")


def test_long_properties_are_cut() -> None:
    release = replace(SHORT, keywords=("Optik",) * 200)
    assert len(opened(exported(release)).core_properties.keywords) == 255


def test_every_page_says_draft_and_embargo() -> None:
    header = opened(exported(RICH)).sections[0].header
    assert [folded(p.text) for p in header.paragraphs] == [
        "ENTWURF – nicht zur Veröffentlichung · Sperrfrist: Sonntag, 21. Februar 2027, 10:00 Uhr (MEZ)"
    ]


def test_final_release_without_embargo_has_no_header() -> None:
    content = exported(replace(SHORT, embargo=None))
    assert "headerReference" not in part(content, "word/document.xml")
    with pytest.raises(KeyError):
        part(content, "word/header1.xml")


def test_footer_has_issuer_and_counting_fields() -> None:
    footer = part(exported(), "word/footer1.xml")
    assert "OptikNetz Lahntal" in footer
    assert [field in footer for field in (" PAGE ", " NUMPAGES ")] == [True, True]
    assert opened(exported()).sections[0].footer.paragraphs[0].text == "OptikNetz Lahntal\tSeite 1 von 1"


def test_photo_has_an_alternative_text(tmp_path: Path) -> None:
    content = with_picture(tmp_path)
    descriptions = opened(content).element.xpath("//wp:docPr/@descr")
    assert descriptions == ["Drei Personen stehen an einem Messtisch"]


def test_photo_keeps_its_proportions(tmp_path: Path) -> None:
    [shape] = opened(with_picture(tmp_path)).inline_shapes
    assert round(shape.width.mm) == 55
    assert round(shape.width / shape.height, 2) == round(1600 / 1050, 2)


def test_missing_picture_leaves_its_words() -> None:
    document = opened(exported())
    assert len(document.inline_shapes) == 0
    assert "Eröffneten das Labor" in document.tables[0].cell(0, 0).text


def test_links_are_live() -> None:
    rels = part(exported(RICH), "word/_rels/document.xml.rels")
    for address in ("https://labor.example/plan", "tel:+49641000010", "mailto:presse@optiknetz.example"):
        assert f'Target="{address}" TargetMode="External"' in rels


def test_sections_stand_two_in_a_row() -> None:
    [table] = opened(exported()).tables
    rows = [[cell.text.split("\n")[0] for cell in row.cells] for row in table.rows]
    assert rows[1] == ["Über das OptikNetz Lahntal"] * 2 + ["Über das MedCluster Nord"]
    assert rows[2] == ["Pressekontakt"] * 2 + ["Quelle"]


def test_contacts_and_source_are_columns_of_their_own() -> None:
    release = replace(RICH, contacts=SHORT.contacts * 2)
    [table] = opened(exported(release)).tables
    left, _, right = table.rows[-1].cells
    assert [p.text for p in left.paragraphs if p.text.startswith(("Presse", "Paul"))] == [
        "Pressekontakt",
        "Paul Seidel, OptikNetz Lahntal",
        "Paul Seidel, OptikNetz Lahntal",
    ]
    assert [p.text for p in right.paragraphs][::2] == ["Quelle", "Anlagen"]


def test_headings_and_quotes_stay_with_what_follows() -> None:
    document = opened(exported(RICH))
    last = _last_of_the_body(document)
    others = [p for at, p in enumerate(document.paragraphs) if at != last]
    kept = {p.style.name for p in others if p.style and _is_kept(p)}
    assert kept >= {"Title", "Subtitle", "Heading 2", "Quote", "Fact Box Heading", "Fact Box", "Photos Heading"}
    assert not kept & {"Lead", "Body Text", "List Bullet", "Quote Attribution", "Fact Box End", "End Line", "Licence"}


BULLETS, SET_OFF, FACTBOX = RICH.blocks[9:12]


@pytest.mark.parametrize("language", [DE, EN])
@pytest.mark.parametrize("style", [house("standard"), house("american")], ids=["standard", "american"])
@pytest.mark.parametrize("last", [(), RICH.blocks[4:5], (BULLETS,), (SET_OFF,), (FACTBOX,)])
def test_end_of_the_text_stays_with_its_last_paragraph(
    last: tuple[Block, ...], style: House, language: Language
) -> None:
    document = opened(exported(replace(SHORT, blocks=(*HEAD, *last)), language, style))
    at = _last_of_the_body(document)
    assert all(_is_kept(p) for p in document.paragraphs[at:-2])
    assert [p.style.name for p in document.paragraphs[at + 1 :] if p.style][-2:] == ["End Line", "Licence"]
    assert not _is_kept(document.paragraphs[-2])


def test_end_of_the_text_stays_with_a_photo_above_it(tmp_path: Path) -> None:
    picture = draw_picture(tmp_path)
    manuscript = compose(replace(SHORT, blocks=(*HEAD, PHOTO)), DE, House(photos="text"), NOW)
    photo = opened(docx_bytes(manuscript, lambda _: picture)).tables[0].rows[0]
    assert all(_is_kept(p) for cell in photo.cells for p in cell.paragraphs)


def test_text_without_an_end_line_is_not_kept() -> None:
    document = opened(exported(SHORT, style=House(character_count=False)))
    [last] = [p for p in document.paragraphs if p.style and p.style.name == "Body Text"]
    assert not _is_kept(last)


def _last_of_the_body(document: Document) -> int:
    """Where the paragraph above the end mark or the character count stands."""
    names = [p.style.name for p in document.paragraphs if p.style]
    return names.index("End Mark" if "End Mark" in names else "End Line") - 1


def test_rows_of_the_end_are_not_chained() -> None:
    [table] = opened(exported(RICH)).tables
    assert not any(_is_kept(p) for row in table.rows for cell in row.cells for p in cell.paragraphs)


def test_american_end_mark_is_centred_above_the_count() -> None:
    names = styled(exported(SHORT, EN, house("american")))
    assert names[names.index(("End Mark", "###")) + 1] == ("End Line", "456 characters with spaces")


def _is_kept(paragraph: Paragraph) -> bool:
    """Whether the paragraph stays on the page of the next one, by itself or by its style."""
    own = paragraph.paragraph_format.keep_with_next
    style = paragraph.style
    while own is None and isinstance(style, ParagraphStyle):
        own, style = style.paragraph_format.keep_with_next, style.base_style
    return bool(own)


def test_lone_boilerplate_takes_the_whole_width() -> None:
    alone = (Boilerplate(Bilingual.same("Über uns"), Bilingual.same("Wir.")),)
    [table] = opened(exported(replace(SHORT, boilerplates=alone))).tables
    assert {cell.text for cell in table.rows[1].cells} == {"Über uns\nWir."}


def test_accent_of_the_house_colours_the_styles() -> None:
    styles = part(exported(style=House(accent="#aa0000")), "word/styles.xml")
    assert "AA0000" in styles
    assert "1F5F66" not in styles


def test_typefaces_of_the_house_are_those_of_the_styles() -> None:
    fonts = replace(compose(RICH, DE, STANDARD, NOW), text_font="Arial & Co", label_font="Source Serif Pro")
    content = docx_bytes(fonts, no_picture)
    parts = {name: text.decode() for name, text in packed(content).items() if name.endswith(".xml")}
    assert "Source Sans Pro" not in "".join(parts.values())
    assert 'w:ascii="Arial &amp; Co"' in parts["word/styles.xml"]
    assert 'typeface="Arial &amp; Co"' in parts["word/theme/theme1.xml"]
    assert re.findall(r'w:font w:name="([^"]*)"', parts["word/fontTable.xml"]) == ["Arial &amp; Co", "Source Serif Pro"]


def test_logos_stand_beside_each_other_above_the_label(tmp_path: Path) -> None:
    wide = draw_picture(tmp_path, "wide.png", (1200, 200))
    logos = (Logo("a", "OptikNetz Lahntal"), Logo("b", "MedCluster Nord"), Logo("missing", "Klinik"))
    files = {"a": draw_picture(tmp_path, "square.png", (300, 300)), "b": wide}
    document = opened(docx_bytes(replace(compose(SHORT, DE, STANDARD, NOW), logos=logos), files.get))
    assert [p.style.name for p in document.paragraphs[:2] if p.style] == ["Logos", "Release Label"]
    assert document.element.xpath("//wp:docPr/@descr") == ["OptikNetz Lahntal", "MedCluster Nord"]
    square, wide_one = document.inline_shapes
    assert (round(square.width.mm), round(square.height.mm)) == (14, 14)
    assert round(wide_one.width / wide_one.height, 1) == 6
    assert wide_one.height.mm < 14


def test_small_logo_is_not_made_larger(tmp_path: Path) -> None:
    file = draw_picture(tmp_path, "small.png", (96, 24))
    manuscript = replace(compose(SHORT, DE, STANDARD, NOW), logos=(Logo("a", "OptikNetz Lahntal"),))
    [shape] = opened(docx_bytes(manuscript, {"a": file}.get)).inline_shapes
    assert (round(shape.width.mm, 1), round(shape.height.mm, 1)) == (25.4, 6.3)


def test_links_of_a_contact_are_live_and_not_underlined() -> None:
    links = opened(exported(SHORT)).tables[0].rows[-1]._tr.xpath(".//w:hyperlink")
    assert [link.xpath("string()") for link in links] == ["+49 641 0000-10", "presse@optiknetz.example"]
    assert not any(link.xpath(".//w:rStyle") for link in links)


def test_hyphens_that_may_or_may_not_break_are_those_of_word() -> None:
    text = "Ober\u00adflächen und E\u2011Mail"
    blocks = (*HEAD, Block(kind=Kind.PARAGRAPH, text=passage(text, text)))
    content = part(exported(replace(SHORT, blocks=blocks)), "word/document.xml")
    assert "Ober</w:t><w:softHyphen/>" in content
    assert "und E</w:t><w:noBreakHyphen/>" in content
    assert not {"\u00ad", "\u2011"} & set(content)


def test_table_at_the_end_is_followed_by_hardly_a_line() -> None:
    order = (EndPart.LICENCE, EndPart.PHOTOS, EndPart.ABOUT, EndPart.SOURCE, EndPart.CONTACT)
    *_, table, after, section = opened(exported(SHORT, style=House(parts=order))).element.body
    assert (table.tag[-4:], section.tag[-7:]) == ("}tbl", "}sectPr")
    assert after.xpath("./w:pPr/w:spacing/@w:line") == ["20"]


def test_parts_stand_in_the_order_of_the_house() -> None:
    order = (EndPart.LICENCE, EndPart.CONTACT, EndPart.SOURCE, EndPart.ABOUT, EndPart.PHOTOS)
    content = exported(RICH, style=House(parts=order))
    words = [text for p in opened(content).element.body.iter("{*}p") if (text := "".join(p.itertext()).strip())]
    wanted = ["Abdruck honorarfrei", "Pressekontakt", "Über das OptikNetz", "Bildmaterial"]
    found = [next(at for at, text in enumerate(words) if text.startswith(start)) for start in wanted]
    assert found == sorted(found)
    assert "Hinweise für Redaktionen" not in words


def test_correction_is_told_in_the_head() -> None:
    corrected = replace(SHORT, replaces="5f00")
    texts = [text for name, text in styled(exported(corrected)) if name == "Correction"]
    assert len(texts) == 1
    assert texts[0].startswith("Korrigierte Fassung")


def test_american_release_without_embargo_says_that_it_is_free() -> None:
    free = replace(SHORT, embargo=None)
    assert ("Free Line", "FOR IMMEDIATE RELEASE") in styled(exported(free, EN, house("american")))


def test_headline_alone_is_a_short_document() -> None:
    release = Release(stage=Status.APPROVED, blocks=(HEAD[1],))
    assert [name for name, _ in styled(exported(release))] == ["Release Label", "Title", "End Line"]
    assert opened(exported(release)).tables == []


@pytest.mark.parametrize("language", [DE, EN])
def test_body_agrees_with_the_golden_part(language: Language) -> None:
    assert agrees(f"document.{language}.xml", opened(exported(RICH, language)).element.xml)
