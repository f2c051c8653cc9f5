"""Counts in the foot of the window, and limits beside the text in use."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.counting import count_text
from editor.domain.passage import passage
from editor.ui.writing.limit_mark import LimitMark
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN


def rows(desk: Desk) -> Rows:
    assert desk.window.editor.rows
    return desk.window.editor.rows


def mark(desk: Desk) -> LimitMark:
    assert desk.window.editor.limit_mark
    return desk.window.editor.limit_mark


def write(desk: Desk, *blocks: Block) -> None:
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=blocks))


def footer(desk: Desk) -> str:
    return " | ".join(label.text() for label in (*desk.window.footer._counts.values(), desk.window.footer._side))


def headline(desk: Desk, characters: int) -> None:
    write(desk, Block(kind=Kind.HEADLINE, id="h", text=passage("x" * characters)))
    rows(desk).focus_block("h", DE, characters)


def test_the_foot_tells_words_characters_and_minutes(desk: Desk) -> None:
    write(desk, Block(kind=Kind.PARAGRAPH, id="a", text=passage("Wort " * 500, "One word")))
    rows(desk).focus_block("a", EN)
    desk.bot.waitUntil(
        lambda: (
            footer(desk) == "German 500 words · 2,499 characters · 2 min | English 2 words · 8 characters · 1 min"
            " | Paragraph, English: 2 words · 8 characters"
        )
    )


def test_the_counts_follow_the_keys(desk: Desk) -> None:
    desk.type("Zwei Netze")
    desk.bot.waitUntil(lambda: footer(desk).endswith("Headline, German: 2 words · 10 characters"))
    desk.type("\tTwo")
    desk.bot.waitUntil(lambda: footer(desk).endswith("Headline, English: 1 word · 3 characters"))


def test_a_key_counts_no_text_but_its_own(desk: Desk) -> None:
    write(desk, *(Block(kind=Kind.PARAGRAPH, id=f"p{n}", text=passage(f"Wort {n}", f"Word {n}")) for n in range(20)))
    rows(desk).focus_block("p3", DE, 0)
    assert desk.window.editor.counts
    desk.window.editor.counts.count()
    before = count_text.cache_info().misses
    desk.type("x")
    desk.window.editor.counts.count()
    assert count_text.cache_info().misses == before + 1


def test_nothing_is_shown_until_the_limit_is_near(desk: Desk) -> None:
    headline(desk, 71)
    assert mark(desk).isHidden()
    desk.type("x")
    assert mark(desk).isVisible()
    assert mark(desk).text() == "72 / 80"
    assert mark(desk).accessibleName() == "72 of 80 characters"
    assert desk.field().accessibleDescription() == "72 of 80 characters"


def test_typing_goes_on_beyond_the_limit(desk: Desk) -> None:
    headline(desk, 80)
    desk.type("xy")
    assert mark(desk).text() == "82 / 80"
    assert mark(desk).accessibleName() == "2 characters over the limit of 80"
    for _ in range(12):
        desk.press(Qt.Key.Key_Backspace)
    assert mark(desk).isHidden()
    assert desk.field().accessibleDescription() == ""


def test_the_limit_goes_with_the_cursor(desk: Desk) -> None:
    headline(desk, 80)
    field = desk.field()
    desk.type("\t")
    assert mark(desk).isHidden()
    assert field.accessibleDescription() == ""
    rows(desk).focus_block("h", DE)
    assert mark(desk).isVisible()


def test_it_stands_at_the_lower_right_of_the_cell(desk: Desk) -> None:
    kicker = Block(kind=Kind.KICKER, text=passage("Kooperation"))
    write(desk, kicker, Block(kind=Kind.HEADLINE, id="h", text=passage("x" * 80)))
    rows(desk).focus_block("h", DE)
    cell = rows(desk).row("h").cells[DE]

    def stands() -> bool:
        place = mark(desk).geometry()
        page = mark(desk).parentWidget()
        assert page
        box = cell.rect().translated(cell.mapTo(page, cell.rect().topLeft()))
        return box.bottom() in range(place.top(), place.bottom() + 1) and box.right() - 40 < place.right() < box.right()

    desk.bot.waitUntil(stands)
    desk.window.resize(1100, 700)
    desk.bot.waitUntil(stands)


def test_alt_texts_and_both_parts_of_a_quote_have_limits(desk: Desk) -> None:
    photo = Photo(id="f", text=passage("Ein Bild"), alt=Bilingual("x" * 99, ""))
    quote = Quote(id="q", text=passage("x" * 390, ""))
    write(desk, photo, quote)
    rows(desk).row("f").focus(DE, "alt", 0)
    assert mark(desk).text() == "99 / 100"
    rows(desk).focus_block("f", DE)
    assert mark(desk).isHidden()
    rows(desk).focus_block("q", DE)
    assert mark(desk).text() == "390 / 400"


def test_the_row_in_use_goes_and_so_does_its_limit(desk: Desk) -> None:
    headline(desk, 80)
    write(desk, Block(kind=Kind.PARAGRAPH, id="b"))
    assert mark(desk).isHidden()
