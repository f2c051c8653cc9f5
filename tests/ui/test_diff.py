"""The difference that an outdated row shows while it is in use."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Position, Quote
from editor.domain.edits import set_text, settle, switch_lead
from editor.domain.passage import passage
from editor.domain.richtext import RichText, Span
from editor.ui.writing.diff_view import DiffView
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
CONTROL = Qt.KeyboardModifier.ControlModifier


def rows(desk: Desk) -> Rows:
    assert desk.window.editor.rows
    return desk.window.editor.rows


def write(desk: Desk, *blocks: Block) -> None:
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=blocks))


def rewrite(desk: Desk, block_id: str, language: Language, text: str, part: str = "text") -> None:
    assert desk.session.draft
    desk.session.draft.apply(lambda r: set_text(r, block_id, language, RichText.plain_text(text), part))


def view(desk: Desk, block_id: str) -> DiffView | None:
    """The difference that is shown in a row."""
    difference = rows(desk).row(block_id).difference
    shown = difference.view if difference else None
    return shown if shown and shown.isVisible() else None


def told(desk: Desk, block_id: str) -> str:
    shown = view(desk, block_id)
    return shown.told if shown else ""


def two_rows(desk: Desk) -> None:
    """One row whose German changed since it was translated, and one that is current."""
    blocks = (
        Block(kind=Kind.PARAGRAPH, id="a", text=passage("64 Betriebe messen.", "64 firms measure.")),
        Block(kind=Kind.PARAGRAPH, id="b", text=passage("Ende", "End")),
    )
    write(desk, *blocks)
    rewrite(desk, "a", DE, "70 Betriebe messen.")


def test_the_row_in_use_says_what_changed(desk: Desk) -> None:
    two_rows(desk)
    rows(desk).focus_block("b", EN)
    assert view(desk, "a") is None
    rows(desk).focus_block("a", EN)
    shown = view(desk, "a")
    assert shown
    assert shown.told == "removed “64”, added “70”"
    assert "line-through" in shown.text
    assert "underline" in shown.text
    assert rows(desk).row("a").cells[EN].isAncestorOf(shown)
    rows(desk).focus_block("b", EN)
    assert view(desk, "a") is None


def test_a_row_that_is_current_shows_and_makes_nothing(desk: Desk) -> None:
    two_rows(desk)
    rows(desk).focus_block("b", EN)
    difference = rows(desk).row("b").difference
    assert difference
    assert difference.view is None


def test_it_goes_when_the_translation_is_still_right(desk: Desk) -> None:
    two_rows(desk)
    rows(desk).focus_block("a", EN)
    desk.press(Qt.Key.Key_Period, CONTROL)
    assert view(desk, "a") is None


def test_it_goes_and_comes_with_undo(desk: Desk) -> None:
    two_rows(desk)
    rows(desk).focus_block("a", EN)
    desk.press(Qt.Key.Key_Period, CONTROL)
    desk.undo()
    desk.bot.waitUntil(lambda: told(desk, "a") == "removed “64”, added “70”")


def test_it_follows_what_is_typed_in_the_leading_text(desk: Desk) -> None:
    two_rows(desk)
    rows(desk).focus_block("a", DE, 2)
    desk.type("1")
    desk.bot.waitUntil(lambda: told(desk, "a") == "removed “64”, added “701”")


def test_typography_alone_shows_nothing(desk: Desk) -> None:
    write(desk, Block(kind=Kind.PARAGRAPH, id="a", text=passage('Das "Labor" - hier', "The lab")))
    rewrite(desk, "a", DE, "Das „Labor“ –\u00a0hier")
    rows(desk).focus_block("a", EN)
    assert view(desk, "a") is None


def test_a_long_text_is_folded_and_unfolds(desk: Desk) -> None:
    many = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
    write(desk, Block(kind=Kind.PARAGRAPH, id="a", text=passage(f"{many} alt {many}", "one")))
    rewrite(desk, "a", DE, f"{many} neu {many}")
    rows(desk).focus_block("a", EN)
    shown = view(desk, "a")
    assert shown
    assert "…" in shown.text
    assert "eins zwei drei vier" in shown.text
    desk.press(Qt.Key.Key_D, CONTROL)
    assert "…" not in shown.text
    desk.press(Qt.Key.Key_D, CONTROL)
    assert "…" in shown.text


def test_the_difference_unfolds_by_its_link(desk: Desk) -> None:
    many = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
    write(desk, Block(kind=Kind.PARAGRAPH, id="a", text=passage(f"{many} alt", "one")))
    rewrite(desk, "a", DE, f"{many} neu")
    rows(desk).focus_block("a", EN)
    shown = view(desk, "a")
    assert shown
    shown.findChildren(QLabel)[0].linkActivated.emit("#")
    assert "eins zwei drei" in shown.text


def test_a_click_into_the_difference_leaves_the_cursor_where_it_is(desk: Desk) -> None:
    two_rows(desk)
    rows(desk).focus_block("a", EN, 0)
    desk.type("x")
    field, shown = desk.field(), view(desk, "a")
    assert shown
    QTest.mouseClick(shown.findChildren(QLabel)[0], Qt.MouseButton.LeftButton)
    assert desk.field() is field
    assert field.cursor_at == 1
    assert view(desk, "a") is shown


def test_both_parts_of_an_interrupted_quote_are_told(desk: Desk) -> None:
    quote = Quote(id="q", text=passage("Wir messen", "We measure"), text2=passage("und prüfen", "and test"))
    write(desk, replace(quote, position=Position.BETWEEN))
    rewrite(desk, "q", DE, "Wir wiegen")
    rewrite(desk, "q", DE, "und testen", "text2")
    rows(desk).focus_block("q", EN)
    assert told(desk, "q") == "removed “messen”, added “wiegen”, removed “prüfen”, added “testen”"


def test_a_quote_in_the_other_language_shows_it_on_the_german_side(desk: Desk) -> None:
    write(desk, Quote(id="q", text=passage("Wir messen", "We measure"), original_language=EN))
    assert desk.session.draft
    desk.session.draft.apply(lambda release: settle(release, "q"))
    rewrite(desk, "q", EN, "We weigh")
    rows(desk).focus_block("q", EN)
    shown = view(desk, "q")
    assert shown
    assert shown.told == "removed “measure”, added “weigh”"
    assert rows(desk).row("q").cells[DE].isAncestorOf(shown)


def test_it_changes_sides_with_the_lead(desk: Desk) -> None:
    two_rows(desk)
    rows(desk).focus_block("a", EN)
    assert desk.session.draft
    desk.session.draft.apply(lambda release: switch_lead(settle(release, "a"), EN))
    rewrite(desk, "a", EN, "70 firms measure.")
    desk.bot.waitUntil(lambda: told(desk, "a") == "removed “64”, added “70”")
    shown = view(desk, "a")
    assert shown
    assert rows(desk).row("a").cells[DE].isAncestorOf(shown)


def test_a_link_that_changed_is_named(desk: Desk) -> None:
    two_rows(desk)
    rewrite(desk, "a", DE, "64 Betriebe messen.")
    linked = RichText.of((Span("64 Betriebe", href="https://example.org"), Span(" messen.")))
    assert desk.session.draft
    desk.session.draft.apply(lambda release: set_text(release, "a", DE, linked))
    rows(desk).focus_block("a", EN)
    shown = view(desk, "a")
    assert shown
    assert "only links" in shown.text
