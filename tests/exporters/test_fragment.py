"""The piece of HTML for content management systems, and the HTML for the clipboard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor.compose.composing import compose
from editor.compose.house import house
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import Language
from editor.exporters import clipboard
from editor.exporters.fragment import fragment_bytes
from editor.exporters.text import text
from tests.compose.example import NOW, RICH
from tests.compose.printed import folded
from tests.exporters.reading import Page
from tests.golden import agrees

DE = Language.DE


@pytest.fixture
def manuscript() -> Manuscript:
    return compose(RICH, DE, house("standard"), NOW)


def test_fragment_has_neither_head_nor_headline_nor_looks(manuscript: Manuscript) -> None:
    page = Page(fragment_bytes(manuscript))
    tags = {tag for tag, _ in page.tags}
    assert not {"html", "head", "body", "title", "meta", "style", "script", "h1", "img", "table"} & tags
    assert not any({"class", "style", "id"} & set(attributes) for _, attributes in page.tags)
    assert page.tags[0] == ("div", {"lang": "de-DE"})


def test_fragment_keeps_structure(manuscript: Manuscript) -> None:
    page = Page(fragment_bytes(manuscript))
    headings = [text.plain for tag, text in page.blocks if tag == "h2"]
    assert headings[:3] == ["Ein Tisch für zwei Branchen", "Das Labor in Zahlen", "Bildmaterial"]
    tags = [tag for tag, _ in page.tags]
    assert {"ul", "li", "blockquote", "figure", "figcaption", "aside", "address", "time", "cite"} <= set(tags)


def test_caption_names_the_file_of_its_photo(manuscript: Manuscript) -> None:
    assert "<p>2027-02-18_zwei-netzwerke-ein-labor_1.jpg</p>" in fragment_bytes(manuscript).decode()


def test_draft_and_embargo_are_told_before_the_text(manuscript: Manuscript) -> None:
    content = fragment_bytes(manuscript).decode()
    assert content.index("ENTWURF") < content.index("Sperrfrist") < content.index("Von Sonntag")
    assert "<p><strong>ENTWURF – nicht zur Veröffentlichung</strong></p>" in content


def test_recall_is_told_before_everything_else(manuscript: Manuscript) -> None:
    recall = replace(manuscript, correction="Zurückgezogen – bitte nicht verwenden")
    blocks = [text.plain for _, text in Page(fragment_bytes(recall)).blocks]
    assert blocks[0] == recall.correction
    pasted = [text.plain for tag, text in Page(clipboard.formatted(recall).encode()).blocks if tag != "title"]
    assert pasted[:2] == [recall.correction, recall.draft]


def test_fragment_agrees_with_the_golden_one(manuscript: Manuscript) -> None:
    assert agrees("fragment.de.html", fragment_bytes(manuscript).decode())


def test_clipboard_has_headings_lists_and_links_without_a_style_sheet(manuscript: Manuscript) -> None:
    page = Page(clipboard.formatted(manuscript).encode())
    tags = {tag for tag, _ in page.tags}
    assert {"h1", "h2", "ul", "li", "a", "b", "i"} <= tags
    assert not {"style", "script", "img", "table", "figure"} & tags
    assert ("h1", manuscript.title) in [(tag, text.plain) for tag, text in page.blocks]


def test_clipboard_holds_every_word_in_both_forms(manuscript: Manuscript) -> None:
    shown = {folded(text.plain) for _, text in Page(clipboard.formatted(manuscript).encode()).blocks}
    plain = folded(clipboard.plain(manuscript))
    for words in ("Kooperation", "Ein Tisch für zwei Branchen", "Klimakammer mit acht Plätzen", "Pressekontakt"):
        assert words in shown
        assert words in plain


def test_empty_release_makes_an_empty_text() -> None:
    manuscript = compose(replace(RICH, blocks=(), stage=RICH.stage), DE, house("standard"), NOW)
    assert text(manuscript).startswith("ENTWURF")
