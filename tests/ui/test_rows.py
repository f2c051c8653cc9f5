"""The rows as one text: pages and lines, what is open, one language alone, the names of the columns."""

from __future__ import annotations

import functools
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from editor.compose.composing import compose
from editor.compose.house import STANDARD
from editor.compose.manuscript import Paragraph
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Position, Quote
from editor.domain.edits import set_only, set_text
from editor.domain.passage import State, passage
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText
from editor.ui.writing.field import Field
from editor.ui.writing.field_tools import FieldTools
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOW = datetime(2027, 1, 1, tzinfo=UTC)


def rows_of(desk: Desk) -> Rows:
    rows = desk.window.editor.rows
    assert rows
    return rows


def write(desk: Desk, *blocks: Block) -> None:
    """The body of the open release becomes these blocks, and the layout is done."""
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=(*release.blocks[:4], *blocks)))
    last = blocks[-1].id
    desk.bot.waitUntil(lambda: rows_of(desk).row(last).geometry().top() > 20 * len(blocks))


def paragraphs(count: int, words: int = 4) -> tuple[Block, ...]:
    texts = (f"Absatz {number} " + "Wort " * words for number in range(count))
    return tuple(
        Block(kind=Kind.PARAGRAPH, id=f"p{n}", text=passage(text.strip(), text)) for n, text in enumerate(texts)
    )


def current(desk: Desk) -> Block:
    active = rows_of(desk).active_row
    assert active
    return active.block


def side(desk: Desk) -> Language | None:
    active = rows_of(desk).active_row
    return active.side_of(desk.focused()) if active else None


def go_to(desk: Desk, block_id: str, language: Language = DE, at: int | None = None) -> None:
    rows_of(desk).focus_block(block_id, language, at)


# -- one text


def test_page_down_and_up_run_through_the_rows_on_one_side(desk: Desk) -> None:
    write(desk, *paragraphs(60))
    go_to(desk, "p0", EN, 3)
    desk.press(Qt.Key.Key_PageDown)
    reached = int(current(desk).id[1:])
    assert 8 < reached < 40
    assert side(desk) is EN
    desk.press(Qt.Key.Key_PageDown)
    assert int(current(desk).id[1:]) > reached + 8
    desk.press(Qt.Key.Key_PageUp)
    desk.press(Qt.Key.Key_PageUp)
    assert int(current(desk).id[1:]) <= 1
    for _ in range(9):
        desk.press(Qt.Key.Key_PageDown)
    assert current(desk).id == "p59"


def test_the_cursor_is_on_the_screen_after_a_page(desk: Desk) -> None:
    write(desk, *paragraphs(60))
    go_to(desk, "p0")
    for _ in range(3):
        desk.press(Qt.Key.Key_PageDown)
        desk.bot.waitUntil(functools.partial(is_in_view, desk))


def is_in_view(desk: Desk) -> bool:
    field, viewport = desk.field(), rows_of(desk).viewport()
    return viewport.rect().contains(field.mapTo(viewport, field.cursorRect().center()))


def test_control_home_and_end_go_to_the_first_and_last_row(desk: Desk) -> None:
    write(desk, *paragraphs(3))
    go_to(desk, "p1", EN)
    desk.press(Qt.Key.Key_End, CONTROL)
    assert (current(desk).id, side(desk)) == ("p2", EN)
    assert desk.field().cursor_at == len(desk.field().text)
    desk.press(Qt.Key.Key_Home, CONTROL)
    assert (current(desk).kind, side(desk)) == (Kind.KICKER, EN)
    assert desk.field().cursor_at == 0


def x_of(field: Field) -> int:
    return field.viewport().mapToGlobal(field.cursorRect().topLeft()).x()


def test_up_and_down_keep_their_place_in_the_line_across_rows(desk: Desk) -> None:
    long, short = paragraphs(1)[0], Block(kind=Kind.PARAGRAPH, id="short", text=passage("Kurz"))
    write(desk, long, short, replace(long, id="again"))
    go_to(desk, long.id, DE, 20)
    wanted = x_of(desk.field())
    desk.press(Qt.Key.Key_Down)
    assert current(desk).id == "short"
    assert desk.field().cursor_at == 4
    desk.press(Qt.Key.Key_Down)
    assert current(desk).id == "again"
    assert abs(x_of(desk.field()) - wanted) < 12
    for _ in range(2):
        desk.press(Qt.Key.Key_Up)
    assert current(desk).id == long.id
    assert abs(x_of(desk.field()) - wanted) < 12


def test_arrows_run_through_both_parts_of_a_quote(desk: Desk) -> None:
    quote = Quote(id="q", text=passage("Wir starten"), text2=passage("und bleiben"), position=Position.BETWEEN)
    write(desk, *paragraphs(1), quote)
    go_to(desk, "p0")
    seen = []
    for _ in range(3):
        desk.press(Qt.Key.Key_Down)
        seen.append(desk.field().text.plain)
    assert seen[:2] == ["Wir starten", "und bleiben"]


# -- what is open


def opened(desk: Desk) -> None:
    """p1 is outdated in English, p3 missing in German."""
    blocks = paragraphs(5)
    write(desk, *blocks)
    draft = desk.session.draft
    assert draft
    draft.apply(lambda r: set_text(r, "p1", DE, RichText.plain_text("Ganz anders")))
    draft.apply(lambda r: set_text(r, "p3", DE, RichText.plain_text("")))


def test_a_key_goes_to_the_next_open_text_on_the_side_that_is_open(desk: Desk) -> None:
    opened(desk)
    go_to(desk, "p0")
    desk.press(Qt.Key.Key_F7)
    assert (current(desk).id, side(desk)) == ("p1", EN)
    desk.press(Qt.Key.Key_F7)
    assert (current(desk).id, side(desk)) == ("p3", DE)
    assert not desk.window.footer.message
    desk.press(Qt.Key.Key_F7)
    assert (current(desk).id, side(desk)) == ("p1", EN)
    assert "start" in desk.window.footer.message
    desk.press(Qt.Key.Key_F7, SHIFT)
    assert current(desk).id == "p3"


def test_it_is_told_when_nothing_is_open(desk: Desk) -> None:
    write(desk, *paragraphs(2))
    desk.press(Qt.Key.Key_F7)
    assert "Nothing is open" in desk.window.footer.message


def test_still_right_is_offered_beside_the_word_without_going_into_the_row(desk: Desk) -> None:
    opened(desk)
    mark = rows_of(desk).row("p1").mark
    assert mark.word == "outdated"
    button = mark.button
    assert button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.release.block("p1").state(DE) is State.CURRENT
    assert button.isHidden()
    assert rows_of(desk).row("p2").mark.button is None


def test_the_source_text_is_copied_by_key(desk: Desk) -> None:
    write(desk, Block(kind=Kind.PARAGRAPH, id="p", text=passage("Das Labor")))
    go_to(desk, "p", EN)
    desk.press(Qt.Key.Key_K, CONTROL | SHIFT)
    assert desk.release.block("p").text.en.plain == "Das Labor"
    desk.undo()
    assert desk.release.block("p").text.en.is_blank


def test_a_block_for_one_language_says_so_and_counts_as_done(desk: Desk) -> None:
    write(desk, *paragraphs(2), Block(kind=Kind.PARAGRAPH, id="d", text=passage("Nur für hier")))
    assert desk.session.draft
    assert desk.release.progress().missing == 1
    desk.session.draft.apply(lambda release: set_only(release, "d", DE))
    assert rows_of(desk).row("d").mark.word == "German only"
    assert desk.release.progress().missing == 0
    assert rows_of(desk).row("d").mark.button is None


def printed(release: Release, language: Language) -> list[str]:
    parts = compose(release, language, STANDARD, NOW).body
    return [part.text.plain for part in parts if isinstance(part, Paragraph)]


def test_a_block_for_one_language_is_left_out_of_the_other_export(desk: Desk) -> None:
    both, only = paragraphs(1)[0], replace(paragraphs(2)[1], only=DE)
    release = Release(blocks=(both, only))
    assert len(printed(release, DE)) == 2
    assert len(printed(release, EN)) == 1


# -- one language alone


def test_one_language_alone_is_shown_and_keeps_the_cursor(desk: Desk) -> None:
    write(desk, *paragraphs(3))
    go_to(desk, "p1", EN)
    desk.press(Qt.Key.Key_1, CONTROL | SHIFT)
    row = rows_of(desk).row("p1")
    assert (row.cells[DE].isVisible(), row.cells[EN].isVisible()) == (True, False)
    assert (current(desk).id, side(desk)) == ("p1", DE)
    desk.press(Qt.Key.Key_Tab)
    assert (current(desk).id, side(desk)) == ("p2", DE)
    desk.press(Qt.Key.Key_3, CONTROL | SHIFT)
    assert row.cells[EN].isVisible()


def test_rows_that_come_while_one_language_is_shown_show_it_too(desk: Desk) -> None:
    write(desk, *paragraphs(2))
    desk.press(Qt.Key.Key_2, CONTROL | SHIFT)
    go_to(desk, "p1", EN)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert side(desk) is EN
    assert not rows_of(desk).row(current(desk).id).cells[DE].isVisible()


def test_going_to_an_open_text_unfolds_its_column(desk: Desk) -> None:
    opened(desk)
    go_to(desk, "p0")
    desk.press(Qt.Key.Key_1, CONTROL | SHIFT)
    desk.press(Qt.Key.Key_F7)
    assert (current(desk).id, side(desk)) == ("p1", EN)
    header = desk.window.editor.header
    assert header
    assert header.name(EN).isVisible()


def test_going_to_a_text_of_the_folded_column_shows_it(desk: Desk) -> None:
    write(desk, *paragraphs(2))
    desk.press(Qt.Key.Key_1, CONTROL | SHIFT)
    go_to(desk, "p1", EN)
    assert side(desk) is EN
    assert rows_of(desk).row("p0").cells[EN].isVisible()


# -- the names of the columns


def choose(menu: QMenu | None, text: str) -> None:
    assert menu
    action = next(each for each in menu.actions() if each.text().split("\t")[0] == text)
    action.trigger()
    menu.close()


def test_the_lead_is_switched_from_the_name_of_the_column(desk: Desk) -> None:
    write(desk, *paragraphs(2))
    header = desk.window.editor.header
    assert header
    desk.bot.waitUntil(lambda: "lead language" in header.name(DE).line)
    header.name(EN).setFocus()
    desk.press(Qt.Key.Key_Return)
    choose(header.menu, "English is the lead language")
    assert desk.release.lead is EN
    desk.bot.waitUntil(lambda: "lead language" in header.name(EN).line)


def test_the_names_of_the_columns_tell_what_is_open_in_each(desk: Desk) -> None:
    opened(desk)
    header = desk.window.editor.header
    assert header
    desk.bot.waitUntil(lambda: "1 outdated" in header.name(EN).line)
    assert "1 missing" in header.name(DE).line
    assert "3 of 5" in header.name(EN).line


def test_a_sent_column_can_only_be_read_and_still_leads(desk: Desk) -> None:
    opened(desk)
    assert desk.session.draft
    sent = Sent(de=datetime(2027, 1, 1, tzinfo=UTC))
    desk.session.draft.record(lambda release: replace(release, stage=Status.APPROVED, sent=sent))
    header = desk.window.editor.header
    assert header
    desk.bot.waitUntil(lambda: "can only be read" in header.name(DE).line)
    assert "lead language" in header.name(DE).line
    assert "1 outdated" in header.name(EN).line


def test_one_column_is_shown_from_its_name(desk: Desk) -> None:
    write(desk, *paragraphs(2))
    header = desk.window.editor.header
    assert header
    QTest.mouseClick(header.name(DE), Qt.MouseButton.LeftButton)
    choose(header.menu, "English only")
    assert not header.name(DE).isVisible()
    assert not rows_of(desk).row("p0").cells[DE].isVisible()


# -- the menu of a row


def test_the_menu_shows_the_keys_that_do_the_same(desk: Desk) -> None:
    write(desk, *paragraphs(2))
    go_to(desk, "p1", EN)
    desk.press(Qt.Key.Key_M, CONTROL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert "Move up\tAlt+↑" in texts
    choose(menu, "Remove block")
    assert [block.id for block in desk.release.blocks][4:] == ["p0"]
    assert (current(desk).id, side(desk)) == ("p0", EN)


def test_another_release_is_read_in_the_same_language(desk: Desk) -> None:
    desk.window.editor.show_languages(EN)
    desk.open_new()
    assert rows_of(desk).reading.only is EN
    assert not desk.field().isHidden()
    headline = desk.release.first(Kind.HEADLINE)
    assert headline
    assert desk.field() is rows_of(desk).row(headline.id).cells[EN].field


def test_no_row_is_in_use_when_undo_takes_those_that_were(desk: Desk) -> None:
    draft, before = desk.session.draft, {block.id for block in desk.release.blocks}
    assert draft
    write(desk, *paragraphs(3))
    rows_of(desk).focus_block("p1", DE)
    draft.undo()
    active = rows_of(desk).active_row
    assert active is None or active.block.id in before
    desk.window.editor.move_active(1)
    assert {block.id for block in desk.release.blocks} == before


def test_rows_pasted_between_others_stand_in_their_order_at_once(desk: Desk) -> None:
    write(desk, *paragraphs(3))
    rows_of(desk).focus_block("p0", DE, 0)
    QApplication.clipboard().setText("\n\n".join(f"Zeile {number}" for number in range(40)))
    desk.press(Qt.Key.Key_V, CONTROL)
    tops = [row.geometry().top() for row in rows_of(desk).built()]
    desk.bot.waitUntil(lambda: rows_of(desk).row("p2").geometry().top() > tops[0] + 400)
    placed = [row.geometry() for row in rows_of(desk).built()]
    assert [row.block.id for row in rows_of(desk).built()][-2:] == ["p1", "p2"]
    assert all(above.bottom() < below.top() for above, below in pairwise(placed))


def test_rows_built_in_pauses_have_their_place_at_once(desk: Desk) -> None:
    assert desk.session.draft
    more = paragraphs(40)
    desk.session.draft.apply(lambda release: replace(release, blocks=(*release.blocks[:4], *more)))
    count = 0
    while count < 44:
        QApplication.processEvents()
        placed = [row.geometry() for row in rows_of(desk).built()]
        assert all(above.bottom() < below.top() for above, below in pairwise(placed))
        count = len(placed)


def test_tools_stand_before_rows_that_were_built_later(desk: Desk) -> None:
    rows_of(desk).focus_first()
    write(desk, *paragraphs(3))
    rows_of(desk).focus_block("p2", DE)
    tools = desk.window.findChildren(FieldTools)[0]
    desk.bot.waitUntil(lambda: tools.isVisible() and tools.geometry().bottom() > rows_of(desk).row("p1").y())
    corner = tools.mapTo(desk.window, tools.rect().topLeft() + QPoint(6, 3))
    found = desk.window.childAt(corner)
    assert found
    assert found is tools or tools.isAncestorOf(found)
