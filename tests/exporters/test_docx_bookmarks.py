"""Bookmarks: a document that comes back says which block each text is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from editor.compose.composing import compose
from editor.compose.house import STANDARD, House
from editor.domain.bilingual import LANGUAGES, Language
from editor.exporters.docx import docx_bytes
from editor.exporters.docx.bookmarks import block_of, bookmark_name
from tests.compose.example import NOW, RICH
from tests.exporters.generated import generated_releases
from tests.exporters.reading import draw_picture, no_picture, packed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")


def document(content: bytes) -> etree._Element:
    return etree.fromstring(packed(content)["word/document.xml"])


def marked(root: etree._Element) -> dict[str, str]:
    """What each bookmark encloses; paragraphs are parted by line ends."""
    names: dict[str, str] = {}
    texts: dict[str, str] = {}
    for element in root.iter():
        if element.tag == f"{W}bookmarkStart":
            names[element.get(f"{W}id")] = element.get(f"{W}name")
            texts[element.get(f"{W}name")] = ""
        elif element.tag == f"{W}bookmarkEnd":
            names.pop(element.get(f"{W}id"))
        for name in names.values():
            texts[name] += _said(element)
    assert not names
    return texts


def _said(element: etree._Element) -> str:
    return {f"{W}t": element.text or "", f"{W}br": "\n", f"{W}p": "\n"}.get(element.tag, "")


def example(language: Language = Language.DE) -> dict[str, str]:
    root = document(docx_bytes(compose(RICH, language, STANDARD, NOW), no_picture))
    return {block_of(name): text.replace("\u00a0", " ") for name, text in marked(root).items()}


@given(st.lists(st.text(max_size=50), max_size=8))
def test_names_are_what_word_allows_and_say_their_block(blocks: list[str]) -> None:
    names: list[str] = []
    for block in blocks:
        names.append(bookmark_name(block, names))
    assert all(NAME.fullmatch(name) for name in names)
    assert len({name.casefold() for name in names}) == len(names)
    folded = {block.casefold() for block in blocks}
    if len(folded) == len(set(blocks)):
        assert [block_of(name, blocks) for name in names] == blocks


@pytest.mark.parametrize("block", ["5f3a9c0012ab34cd", "set-off", "a_b", "Ä", "", "0" * 34])
def test_name_alone_says_its_block(block: str) -> None:
    first = bookmark_name(block)
    assert block_of(first) == block
    second = bookmark_name(block, [first])
    assert block_of(second, [block]) == block


def test_names_that_others_gave_say_nothing() -> None:
    assert [block_of(name) for name in ("_GoBack", "Text1", "block", "block_a_b", "block_x_" + "0" * 24)] == [""] * 5


def test_each_block_is_marked() -> None:
    printed = [block.id for block in RICH.blocks if block.id != "notes"]
    assert sorted(example()) == sorted(printed)


def test_blocks_of_one_paragraph_are_told_apart() -> None:
    texts = example()
    assert texts["quote"].startswith("„Wer Linsen schleift")
    assert texts["quote"].rstrip().endswith("Leiterin des OptikNetzes Lahntal.")
    assert texts["after"] == (
        "Das Labor steht allen Mitgliedern z. B. für Serienprüfungen offen. Gebucht wird stundenweise, die ersten acht "
        "Stunden im Jahr sind frei."
    )


def test_links_and_formats_stay_within_their_block() -> None:
    assert example()["linked"].startswith("Der Messtisch misst auf zehn Nanometer genau. Den Belegungsplan gibt es")


def test_block_of_several_paragraphs_is_marked_from_first_to_last() -> None:
    texts = example()
    assert texts["bullets"] == "Messtisch für Linsen bis 40 Zentimeter\nKlimakammer mit acht Plätzen\nSchulungsraum"
    assert texts["factbox"] == "Das Labor in Zahlen\n64 Betriebe\n420 Quadratmeter\n1,2 Millionen Euro"
    assert texts["set-off"] == "„Wir haben drei Jahre dafür gespart.“\nAylin Kaya"
    assert texts["photo"].startswith("Eröffneten das Labor (v. l. n. r.): Dr. Jana Brandt")


def test_opening_dateline_is_no_part_of_the_lead() -> None:
    manuscript = compose(RICH, Language.EN, House(dateline="text"), NOW)
    texts = marked(document(docx_bytes(manuscript, no_picture)))
    assert texts[bookmark_name("lead")].startswith("From Sunday")


@pytest.mark.parametrize("name", generated_releases())
@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_and_names_are_unique_whatever_a_release_says(name: str, language: Language, tmp_path: Path) -> None:
    picture = draw_picture(tmp_path)
    root = document(docx_bytes(compose(generated_releases()[name], language, STANDARD, NOW), lambda _: picture))
    assert _unique(each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart"))
    assert _unique(each.get(f"{W}name").casefold() for each in root.iter(f"{W}bookmarkStart"))
    assert _unique(each.get("id") for each in root.iter("{*}docPr"))
    known = {block.id for block in generated_releases()[name].blocks}
    assert {block_of(bookmark, known) for bookmark in marked(root)} <= known


def _unique(values: Iterator[str]) -> bool:
    several = list(values)
    return len(set(several)) == len(several)
