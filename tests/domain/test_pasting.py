"""Where pasted paragraphs go in a release."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import BLANK
from editor.domain.pasting import Landing, Paragraph, Shape, paste
from editor.domain.release import Release
from editor.domain.richtext import RichText, Span

DE = Language.DE
TEXT, ITEM, TITLE = Shape.PARAGRAPH, Shape.ITEM, Shape.HEADING


def block(kind: Kind, text: str = "", english: str = "") -> Block:
    passage = BLANK.with_text(DE, RichText.plain_text(text)).with_text(Language.EN, RichText.plain_text(english))
    return Quote(text=passage, id="q") if kind is Kind.QUOTE else Block(kind=kind, text=passage, id="b")


def pasted(target: Block, place: tuple[int, int], *paragraphs: tuple[Shape, str]) -> Landing:
    pieces = [Paragraph(RichText.plain_text(text), shape) for shape, text in paragraphs]
    below = Block(kind=Kind.NOTES, id="below")
    new = [f"n{index}" for index in range(len(pieces) + 1)]
    return paste(Release(blocks=(target, below)), target.id, DE, place, pieces, new)


def rows(landing: Landing) -> list[tuple[Kind, str]]:
    return [(each.kind, each.text.de.plain) for each in landing.release.blocks[:-1]]


def test_one_paragraph_goes_into_the_text_with_its_formatting() -> None:
    release = Release(blocks=(block(Kind.HEADLINE, "Kopf zeile"),))
    bold = Paragraph(RichText.of([Span("fette ", bold=True)]), Shape.HEADING)
    landing = paste(release, "b", DE, (5, 5), [bold], ["n0", "n1"])
    assert landing.release.blocks[0].text.de.spans == (Span("Kopf "), Span("fette ", bold=True), Span("zeile"))
    assert (landing.block, landing.at) == ("b", 11)


def test_further_paragraphs_are_rows_and_what_stood_behind_follows_the_last() -> None:
    landing = pasted(block(Kind.PARAGRAPH, "Anfang weg Ende"), (7, 10), (TEXT, "Eins."), (TEXT, "Zwei."))
    assert rows(landing) == [(Kind.PARAGRAPH, "Anfang Eins."), (Kind.PARAGRAPH, "Zwei. Ende")]
    assert (landing.block, landing.at) == ("n0", 5)


def test_headings_are_crossheads_and_items_one_row_together() -> None:
    landing = pasted(
        block(Kind.PARAGRAPH, "Anfang"), (6, 6), (TITLE, "Titel"), (TEXT, "Text"), (ITEM, "a"), (ITEM, "b")
    )
    assert rows(landing) == [
        (Kind.PARAGRAPH, "Anfang"),
        (Kind.CROSSHEAD, "Titel"),
        (Kind.PARAGRAPH, "Text"),
        (Kind.BULLETS, "a\nb"),
    ]
    assert (landing.block, landing.at) == ("n2", 3)


def test_what_stood_behind_a_list_is_a_paragraph_of_its_own() -> None:
    landing = pasted(block(Kind.PARAGRAPH, "vorn hinten"), (5, 5), (ITEM, "a"), (ITEM, "b"))
    assert rows(landing)[1:] == [(Kind.BULLETS, "a\nb"), (Kind.PARAGRAPH, "hinten")]


def test_an_empty_paragraph_becomes_the_list() -> None:
    landing = pasted(block(Kind.PARAGRAPH), (0, 0), (ITEM, "a"), (ITEM, "b"))
    assert rows(landing) == [(Kind.BULLETS, "a\nb")]
    assert (landing.block, landing.at) == ("b", 3)


def test_a_paragraph_that_has_its_other_side_keeps_its_kind() -> None:
    landing = pasted(block(Kind.PARAGRAPH, "", "English"), (0, 0), (ITEM, "a"), (ITEM, "b"))
    assert rows(landing) == [(Kind.PARAGRAPH, ""), (Kind.BULLETS, "a\nb")]


def test_a_heading_goes_into_an_empty_headline() -> None:
    landing = pasted(block(Kind.HEADLINE), (0, 0), (TITLE, "Titel"), (TEXT, "Text"))
    assert rows(landing) == [(Kind.HEADLINE, "Titel"), (Kind.PARAGRAPH, "Text")]


def test_paragraphs_are_lines_in_a_text_of_lines() -> None:
    landing = pasted(block(Kind.BULLETS, "eins\nvier"), (5, 5), (ITEM, "zwei"), (TEXT, "drei "))
    assert rows(landing) == [(Kind.BULLETS, "eins\nzwei\ndrei vier")]
    assert landing.at == len("eins\nzwei\ndrei ")


def test_after_a_quote_the_rows_are_paragraphs() -> None:
    assert rows(pasted(block(Kind.QUOTE, "Ja"), (2, 2), (TEXT, ", gut."), (TEXT, "Text"))) == [
        (Kind.QUOTE, "Ja, gut."),
        (Kind.PARAGRAPH, "Text"),
    ]


SHAPES = st.sampled_from(Shape)
PIECES = st.lists(st.tuples(SHAPES, st.text("aä𝒜 .", min_size=1, max_size=4).filter(str.strip)), min_size=1, max_size=5)


@given(PIECES, st.sampled_from([Kind.PARAGRAPH, Kind.HEADLINE, Kind.CROSSHEAD, Kind.BULLETS, Kind.QUOTE]))
def test_no_character_is_lost_or_doubled(pieces: list[tuple[Shape, str]], kind: Kind) -> None:
    landing = pasted(block(kind, "vor|nach"), (3, 4), *pieces)
    written = "".join(text for _, text in rows(landing)).replace("\n", "")
    assert written == "vor" + "".join(text for _, text in pieces) + "nach"
    focus = landing.release.block(landing.block).text.de
    assert focus.slice(0, landing.at).plain.endswith(pieces[-1][1])
