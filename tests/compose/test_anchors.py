"""Where each block stands in the printed text, so that a click on the page finds its row."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.compose.composing import compose
from editor.compose.house import STANDARD, House
from editor.compose.manuscript import Anchor, Manuscript, Paragraph, Picture
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import passage
from editor.domain.release import Release
from tests.compose.example import AFTER_QUOTE, HEAD, NOW, QUOTE, RICH
from tests.houses import houses
from tests.releases import releases

DE, EN = Language.DE, Language.EN
_WORD = re.compile(r"[^\W_]+")
TEXT = House(dateline="text")


def paragraphs(manuscript: Manuscript) -> list[Paragraph]:
    return [part for part in manuscript.body if isinstance(part, Paragraph)]


def slices(paragraph: Paragraph) -> dict[str, str]:
    """What each block of a paragraph has printed, by its id."""
    text = paragraph.text.plain
    return {each.block: text[each.start : each.end or len(text)] for each in paragraph.anchors}


def test_rows_of_one_paragraph_stand_one_after_the_other() -> None:
    first = slices(paragraphs(compose(RICH, DE, STANDARD, NOW))[0])
    assert list(first) == ["quote", "after"]
    assert first["quote"].startswith("„Wer Linsen")
    assert first["quote"].endswith("Leiterin des OptikNetzes Lahntal.")
    assert first["after"].startswith("Das Labor steht")


def test_every_printed_part_knows_its_blocks() -> None:
    manuscript = compose(RICH, EN, replace(STANDARD, photos="text"), NOW)
    found = [anchor.block for part in manuscript.body for anchor in part.anchors]
    assert found == [block.id for block in RICH.blocks if block.kind not in {*(b.kind for b in HEAD), Kind.NOTES}]


def test_photos_below_the_text_know_their_blocks() -> None:
    manuscript = compose(RICH, DE, STANDARD, NOW)
    assert [anchor for photo in manuscript.photos for anchor in photo.anchors] == [Anchor("photo")]


def test_head_knows_its_blocks() -> None:
    manuscript = compose(RICH, DE, STANDARD, NOW)
    assert [(kind, anchor.block) for kind, anchor in manuscript.head_anchors] == [(b.kind, b.id) for b in HEAD]
    assert compose(replace(RICH, blocks=()), DE, STANDARD, NOW).head_anchors == ()


def test_block_begins_after_the_dateline() -> None:
    lead = dict(compose(RICH, DE, TEXT, NOW).head_anchors)[Kind.LEAD]
    manuscript = compose(RICH, DE, TEXT, NOW)
    assert manuscript.lead.plain[lead.start : lead.end] == HEAD[3].text.de.plain
    headless = compose(replace(RICH, blocks=(QUOTE, AFTER_QUOTE)), DE, TEXT, NOW)
    assert slices(paragraphs(headless)[0])["quote"].startswith("„Wer Linsen")


def test_comma_that_a_quote_takes_over_belongs_to_it() -> None:
    quote = Quote(id="quote", text=passage("Sie lacht", "She laughs"), unattributed=True)
    after = Block(kind=Kind.PARAGRAPH, id="after", text=passage(", und geht.", ", and goes."), run_in=True)
    [printed] = paragraphs(compose(Release(blocks=(quote, after)), EN, STANDARD, NOW))
    assert slices(printed) == {"quote": "“She laughs,”", "after": "and goes."}


def test_offsets_count_characters_not_units_of_utf_16() -> None:
    smile = Block(kind=Kind.PARAGRAPH, id="smile", text=passage("😀😀"))
    after = Block(kind=Kind.PARAGRAPH, id="after", text=passage("Ende."), run_in=True)
    [printed] = paragraphs(compose(Release(blocks=(smile, after)), DE, STANDARD, NOW))
    assert printed.anchors == (Anchor("smile", 0, 2), Anchor("after", 3, 8))


@pytest.mark.parametrize("language", Language)
@given(release=releases(max_blocks=6), house=houses(), run_in=st.booleans())
def test_slice_of_every_anchor_holds_the_words_of_its_block(
    language: Language, release: Release, house: House, run_in: bool
) -> None:
    blocks = tuple(replace(block, run_in=run_in) for block in release.blocks)
    manuscript = compose(replace(release, blocks=blocks), language, house, NOW)
    known = {block.id: block for block in blocks}
    for paragraph in paragraphs(manuscript):
        ends = 0
        for anchor in paragraph.anchors:
            printed = paragraph.text.plain[anchor.start : anchor.end or None]
            assert anchor.start >= ends
            assert _said(known[anchor.block], language) <= set(_WORD.findall(printed))
            ends = anchor.end
    for kind, anchor in manuscript.head_anchors:
        printed = getattr(manuscript, kind.value).plain[anchor.start : anchor.end or None]
        assert _WORD.findall(printed) == _WORD.findall(known[anchor.block].text[language].plain)


def _said(block: Block, language: Language) -> set[str]:
    return {word for each in block.passages() for word in _WORD.findall(each[language].plain)}


def test_pictures_in_the_text_know_their_block() -> None:
    manuscript = compose(RICH, DE, replace(STANDARD, photos="text"), NOW)
    [picture] = [part for part in manuscript.body if isinstance(part, Picture)]
    assert picture.anchors == (Anchor("photo"),)
