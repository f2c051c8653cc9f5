"""Letterheads that can be used, those that cannot, and which of their styles fit."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from editor.compose.composing import compose
from editor.compose.house import house
from editor.compose.manuscript import Letterhead as Chosen
from editor.domain.bilingual import Language
from editor.errors import ExportRefused
from editor.exporters.docx import docx_bytes
from editor.exporters.letterheads import ROLES, LetterheadStyle, check_letterhead, proposed_styles, styles_of
from tests.compose.example import NOW, SHORT
from tests.exporters.letterheads import (
    GERMAN,
    LETTERHEADS,
    NORMAL,
    WORD_LIKE,
    Letterhead,
    heading,
    line,
    logo,
    style,
    zipped,
)
from tests.exporters.reading import no_picture
from tests.exporters.test_docx_letterhead import OFFICE

SPACED = '<w:pPr><w:spacing w:after="120"/></w:pPr>'


def proposal(tmp_path: Path, *styles: str) -> dict[str, str]:
    made = Letterhead(styles=NORMAL.format(id="Normal") + "".join(styles))
    return dict(proposed_styles(made.written(tmp_path / "letterhead.docx")))


def refusal(file: Path) -> str:
    with pytest.raises(ExportRefused) as refused:
        check_letterhead(file)
    return str(refused.value)


def file_of(tmp_path: Path, content: bytes) -> Path:
    file = tmp_path / "brief.docx"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize("name", LETTERHEADS)
def test_letterheads_of_every_make_can_be_used(name: str, tmp_path: Path) -> None:
    check_letterhead(LETTERHEADS[name].written(tmp_path / "letterhead"))


def test_letterhead_of_an_office_can_be_used() -> None:
    check_letterhead(OFFICE)
    assert (
        dict(proposed_styles(OFFICE)).items() >= {"headline": "Title", "body": "TextBody", "lead": "Vorspann"}.items()
    )


def test_styles_of_paragraphs_and_characters_are_listed(tmp_path: Path) -> None:
    found = styles_of(GERMAN.written(tmp_path / "letterhead.docx"))
    assert LetterheadStyle("berschrift1", "heading 1", "paragraph") in found
    assert LetterheadStyle("Datumszeichen", "Datum", "character") in found


def test_styles_of_a_german_word_are_proposed_for_their_roles(tmp_path: Path) -> None:
    assert dict(proposed_styles(GERMAN.written(tmp_path / "letterhead.docx"))) == {
        "headline": "berschrift1",
        "subheadline": "Untertitel",
        "lead": "Vorspann",
        "body": "Textkrper",
        "crosshead": "berschrift2",
        "bullet": "Aufzhlungszeichen",
        "quote": "Zitat",
        "caption": "Beschriftung",
    }


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Überschrift 1", "headline"),
        ("Titel", "headline"),
        ("Untertitel", "subheadline"),
        ("Textkörper", "body"),
        ("Standard", "body"),
        ("Zitat", "quote"),
        ("Beschriftung", "caption"),
        ("Aufzählungszeichen", "bullet"),
        ("Aufzaehlungszeichen", "bullet"),
        ("Zwischenüberschrift", "crosshead"),
        ("Dachzeile", "kicker"),
        ("Faktenbox", "factbox"),
        ("Heading 1", "headline"),
        ("Body Text", "body"),
        ("Quote", "quote"),
        ("Caption", "caption"),
        ("List Bullet", "bullet"),
        ("Boilerplate", "about"),
        ("Überschrift 3", "about_heading"),
    ],
)
def test_style_is_known_by_its_name(name: str, role: str, tmp_path: Path) -> None:
    assert proposal(tmp_path, style("x1", name, more=SPACED))[role] == "x1"


def test_style_is_known_by_another_name_or_its_id(tmp_path: Path) -> None:
    other = style("x1", "Hausschrift 7").replace("<w:basedOn", '<w:aliases w:val="HS7,Vorspann"/><w:basedOn')
    assert proposal(tmp_path, other, style("Aufzhlungszeichen", "Punkte im Haus")) == {
        "lead": "x1",
        "bullet": "Aufzhlungszeichen",
    }


def test_style_is_known_by_its_level(tmp_path: Path) -> None:
    found = proposal(tmp_path, heading("a", "Hausüberschrift groß", 0), heading("b", "Hausüberschrift klein", 1))
    assert (found["headline"], found["crosshead"]) == ("a", "b")


def test_headline_and_crosshead_never_have_one_level(tmp_path: Path) -> None:
    found = proposal(tmp_path, heading("a", "heading 1", 0), heading("b", "Zwischenüberschrift", 0))
    assert found == {"headline": "a"}
    only = proposal(tmp_path, style("t", "Titel"), heading("a", "heading 1", 0))
    assert only == {"headline": "t", "crosshead": "a"}


def test_usual_style_without_space_between_paragraphs_is_not_proposed(tmp_path: Path) -> None:
    assert "body" not in proposal(tmp_path)


def test_every_role_of_a_proposal_is_one(tmp_path: Path) -> None:
    for made in LETTERHEADS.values():
        assert {role for role, _ in proposed_styles(made.written(tmp_path / "letterhead.docx"))} <= set(ROLES)


def without(part: str) -> dict[str, bytes]:
    return {name: data for name, data in GERMAN.parts().items() if name != part}


def changed(part: str, old: bytes, new: bytes) -> dict[str, bytes]:
    parts = GERMAN.parts()
    assert old in parts[part]
    return parts | {part: parts[part].replace(old, new)}


ENTITY = b'<!DOCTYPE w:styles [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:styles'
DAMAGED = {
    "cut": zipped(GERMAN.parts())[:-400],
    "no document": zipped(without("word/document.xml")),
    "no relationships": zipped(without("_rels/.rels")),
    "no header": zipped(without("word/header_default.xml")),
    "no xml": zipped(changed("word/styles.xml", b"</w:styles>", b"")),
    "no body": zipped(changed("word/document.xml", b"w:body", b"w:none")),
    "entities": zipped(changed("word/styles.xml", b"<w:styles", ENTITY)),
    "entities in another part": zipped(GERMAN.parts() | {"customXml/item1.xml": ENTITY.decode().encode("utf-16")}),
    "bytes": zipped(GERMAN.parts()).replace(zipped(GERMAN.parts())[60:90], b"\xff" * 30, 1),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_damaged_letterhead_is_refused_in_one_sentence(content: bytes, tmp_path: Path) -> None:
    assert refusal(file_of(tmp_path, content)) == (
        "The letterhead brief.docx is damaged; open it with Word, save it as .docx and choose it again."
    )


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
OTHERS = {
    "is in the old format of Word": OLE + "WordDocument".encode("utf-16-le"),
    "has a password": OLE + "EncryptedPackage".encode("utf-16-le"),
    "is no Word document": b"{\\rtf1 Brief}",
    "choose a .docx or .dotx file": zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
    "Strict Open XML": zipped(
        changed(
            "word/document.xml",
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    ),
    "contains macros": zipped(GERMAN.parts() | {"word/vbaProject.bin": b"macro"}),
    "save it as .docx without them": zipped(changed("[Content_Types].xml", b"document.main", b"macroEnabled.main")),
}


@pytest.mark.parametrize(("reason", "content"), OTHERS.items(), ids=OTHERS.keys())
def test_file_of_another_kind_is_refused_in_one_sentence(reason: str, content: bytes, tmp_path: Path) -> None:
    sentence = refusal(file_of(tmp_path, content))
    assert reason in sentence
    assert re.fullmatch(r"[^.]*(\.(docx|dotx)[^.]*)*\.", sentence)


def test_encrypted_entries_are_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(GERMAN.parts()))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    assert "has a password" in refusal(file_of(tmp_path, bytes(content)))


def test_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in GERMAN.parts().items():
            package.writestr(name, data)
        for number in range(8):
            package.writestr(f"word/media/{number}.bmp", bytes(20_000_000))
    assert "is too large" in refusal(file)


def test_thousands_of_parts_are_refused(tmp_path: Path) -> None:
    many = {f"word/media/{number}.png": b"" for number in range(5_001)}
    assert "is too large" in refusal(file_of(tmp_path, zipped(GERMAN.parts() | many)))


def test_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "nothing.docx")


def linked_logo() -> str:
    return logo().replace("r:embed", "r:link")


OUTSIDE = {
    "picture": replace(
        GERMAN,
        stories={"header_default": linked_logo()},
        story_links={"rId1": ("image", "https://stadtwerke.example/pixel.png")},
    ),
    "field": replace(
        GERMAN,
        stories={"footer_default": '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://a.example&quot; "/></w:p>'},
    ),
}


@pytest.mark.parametrize("made", OUTSIDE.values(), ids=OUTSIDE.keys())
def test_what_is_elsewhere_is_refused(made: Letterhead, tmp_path: Path) -> None:
    assert "shows pictures or text that are not in it" in refusal(made.written(tmp_path / "brief.docx"))


def test_links_and_page_numbers_of_a_footer_are_no_reason_to_refuse(tmp_path: Path) -> None:
    footer = (
        '<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/LINK x&quot; "><w:r><w:t>Netz</w:t></w:r>'
        '</w:fldSimple><w:hyperlink r:id="rId1"><w:r><w:t>Haus</w:t></w:r></w:hyperlink></w:p>'
    )
    links = {"rId1": ("hyperlink", "https://stadtwerke.example")}
    made = replace(GERMAN, stories={"footer_default": footer}, story_links=links)
    check_letterhead(made.written(tmp_path / "brief.docx"))


def test_picture_of_the_net_in_the_text_goes_with_the_text(tmp_path: Path) -> None:
    check_letterhead(WORD_LIKE.written(tmp_path / "brief.docx"))


def test_bookmarks_and_pictures_of_the_letterhead_keep_their_numbers(tmp_path: Path) -> None:
    marked = f'<w:bookmarkStart w:id="40" w:name="oben"/><w:bookmarkEnd w:id="40"/>{line("Haus")}'
    made = replace(GERMAN, stories={"header_default": marked})
    file = made.written(tmp_path / "brief.docx")
    manuscript = compose(SHORT, Language.DE, house("standard"), NOW)
    manuscript = replace(manuscript, letterhead=Chosen("letterhead", "Brief"))
    content = docx_bytes(manuscript, lambda digest: file if digest == "letterhead" else None)
    with zipfile.ZipFile(file_of(tmp_path, content)) as package:
        numbers = re.findall(rb'bookmarkStart w:id="(\d+)"', package.read("word/document.xml"))
    assert all(int(number) > 40 for number in numbers)


def test_letterhead_that_is_missing_is_told(tmp_path: Path) -> None:
    manuscript = compose(SHORT, Language.DE, house("standard"), NOW)
    manuscript = replace(manuscript, letterhead=Chosen("letterhead", "Briefbogen.docx"))
    with pytest.raises(ExportRefused, match=r"The letterhead Briefbogen\.docx is missing; choose it again\."):
        docx_bytes(manuscript, no_picture)


def test_styles_that_are_based_on_each_other_harm_nothing(tmp_path: Path) -> None:
    round_about = style("a", "Titel", "b") + style("b", "Zitat", "a")
    assert proposal(tmp_path, round_about) == {"headline": "a", "quote": "b"}


def test_letterhead_without_styles_has_the_usual_ones_alone(tmp_path: Path) -> None:
    parts = without("word/styles.xml")
    links = parts["word/_rels/document.xml.rels"]
    parts["word/_rels/document.xml.rels"] = re.sub(rb'<Relationship Id="styles"[^>]*>', b"", links)
    file = file_of(tmp_path, zipped(parts))
    assert [style.id for style in styles_of(file)] == ["Normal", "DefaultParagraphFont"]
