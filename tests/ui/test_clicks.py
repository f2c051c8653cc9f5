"""The mouse among the rows: what one clicks on stays under the mouse while rows unfold and fold away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import passage
from editor.ui.writing.field import Field
from editor.ui.writing.link_popover import LinkPopover
from editor.ui.writing.quote_row import QuoteRow
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
CONTROL = Qt.KeyboardModifier.ControlModifier


def rows(desk: Desk) -> Rows:
    assert desk.window.editor.rows
    return desk.window.editor.rows


def field(desk: Desk, block_id: str) -> Field:
    return rows(desk).row(block_id).cells[DE].field


def lay_out(desk: Desk) -> None:
    """Paragraphs above and below a quote, more than the screen holds."""
    above = [Block(kind=Kind.PARAGRAPH, id=f"a{n}", text=passage(f"Absatz {n} " + "Wort " * 60)) for n in range(4)]
    quote = Quote(id="quote", text=passage("Das ist ein Zitat", "This is a quote"))
    below = [Block(kind=Kind.PARAGRAPH, id=f"b{n}", text=passage(f"Absatz {n} " + "Wort " * 60)) for n in range(6)]
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=(*above, quote, *below)))
    rows(desk).focus_block("a0", DE, 0)
    desk.bot.waitUntil(lambda: rows(desk).is_whole and rows(desk).verticalScrollBar().maximum() > 300)


def on_window(desk: Desk, block_id: str) -> QPoint:
    """The place of the first word of a row in the window."""
    return field(desk, block_id).mapTo(desk.window, QPoint(12, 8))


def mouse(desk: Desk, at: QPoint, *, twice: bool = False) -> None:
    """Clicks at a place of the window, whatever is there, and again when the row has come into use."""
    handle, none = desk.window.windowHandle(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, none, at)
    QApplication.processEvents()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, at)
    desk.bot.waitUntil(lambda: is_in_use(desk))
    if twice:
        QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, none, at)


def is_in_use(desk: Desk) -> bool:
    row, focus = rows(desk).active_row, QApplication.focusWidget()
    return row is not None and focus is not None and row.isAncestorOf(focus)


def open_quote(desk: Desk) -> QuoteRow:
    """Opens the quote by a click; what is clicked on stays where it is."""
    quote = rows(desk).row("quote")
    assert isinstance(quote, QuoteRow)
    rows(desk).verticalScrollBar().setValue(quote.y() - 200)
    place = on_window(desk, "quote")
    mouse(desk, place)
    desk.bot.waitUntil(lambda: is_unfolded(quote))
    assert on_window(desk, "quote") == place
    desk.bot.waitUntil(lambda: not rows(desk).is_holding)
    assert on_window(desk, "quote") == place
    return quote


def is_unfolded(quote: QuoteRow) -> bool:
    details = quote.details(DE)
    return details is not None and details.isVisible() and details.height() > 40


@pytest.mark.parametrize("block_id", ["a3", "b0"])
def test_a_double_click_beside_an_open_quote_selects_the_word_under_the_mouse(desk: Desk, block_id: str) -> None:
    lay_out(desk)
    quote = open_quote(desk)
    place = on_window(desk, block_id)
    mouse(desk, place, twice=True)
    assert desk.field() is field(desk, block_id)
    assert desk.field().textCursor().selectedText() == "Absatz"
    desk.bot.waitUntil(lambda: not is_unfolded(quote))
    desk.bot.waitUntil(lambda: not rows(desk).is_holding)
    assert on_window(desk, block_id) == place
    assert desk.field().textCursor().selectedText() == "Absatz"


def test_the_whole_word_becomes_a_link_after_a_double_click(desk: Desk) -> None:
    lay_out(desk)
    open_quote(desk)
    mouse(desk, on_window(desk, "a3"), twice=True)
    desk.press(Qt.Key.Key_K, CONTROL)
    popover = desk.window.findChild(LinkPopover)
    assert popover
    desk.type("https://example.org\n")
    assert desk.release.block("a3").text[DE].spans[0].text == "Absatz"
    assert desk.release.block("a3").text.de.links == ("https://example.org",)


def test_the_quote_folds_away_at_once_when_the_cursor_leaves_it_by_key(desk: Desk) -> None:
    lay_out(desk)
    quote = open_quote(desk)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Up)
    assert rows(desk).active_row is not quote
    assert not is_unfolded(quote)


def test_a_selected_word_is_let_go_when_another_text_takes_the_cursor(desk: Desk) -> None:
    lay_out(desk)
    field(desk, "a0").select_span(0, 6)
    mouse(desk, on_window(desk, "a1"))
    assert desk.field() is field(desk, "a1")
    assert not field(desk, "a0").textCursor().hasSelection()
