"""The base document of the DOCX export."""

from __future__ import annotations

import re
import zipfile

from editor import paths
from tests.exporters.reading import opened
from tests.make_base_docx import base_document, parts

FILE = paths.resource("templates", "docx", "base.docx")

STYLES = {
    *("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Body Text", "Quote", "Caption"),
    *("List Bullet", "Header", "Footer", "Hyperlink", "Release Label", "Draft Mark", "Embargo", "Kicker", "Lead"),
    *("Quote Attribution", "Fact Box Heading", "Fact Box", "Fact Box End", "End Line", "Photo", "Credit"),
    *("End Mark", "Section Heading", "Photos Heading", "Fact End", "Logos", "Release Date"),
    *("Running Line", "Page Line"),
    *("Boilerplate", "Fact Line", "Note", "Licence", "Date Line", "Free Line", "Correction"),
}


def test_the_committed_base_is_what_the_script_builds() -> None:
    with zipfile.ZipFile(FILE) as package:
        committed = {name: package.read(name).decode() for name in package.namelist()}
    assert committed == parts()


def test_the_same_input_gives_the_same_bytes() -> None:
    assert base_document() == base_document()


def test_styles_are_there() -> None:
    names = {style.name for style in opened(FILE.read_bytes()).styles}
    assert names >= STYLES


def test_entries_of_a_fact_box_and_its_heading_have_the_same_indents() -> None:
    styles = parts()["word/styles.xml"]
    indents = re.findall(r'styleId="FactBox(?:Heading|End)?".*?(<w:ind [^>]*>)', styles)
    assert len(indents) == 3
    assert len(set(indents)) == 1


def test_no_line_of_a_paragraph_is_left_alone() -> None:
    assert "<w:pPrDefault><w:pPr><w:widowControl/>" in parts()["word/styles.xml"]


def test_bullets_have_a_numbering_of_our_own() -> None:
    assert '<w:pStyle w:val="ListBullet"/>' in parts()["word/numbering.xml"]
