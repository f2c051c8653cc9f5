"""Writing in two columns with the keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Position, Quote
from editor.domain.edits import set_block, set_text
from editor.domain.passage import State
from editor.domain.reshaping import change_kind
from editor.domain.richtext import RichText, Span
from editor.ui.writing.quote_row import QuoteRow
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def kinds(desk: Desk) -> list[Kind]:
    return [block.kind for block in desk.release.blocks]


def count(desk: Desk) -> int:
    return len(desk.release.blocks)


def plain(desk: Desk, index: int, language: Language) -> str:
    return desk.release.blocks[index].text[language].plain


def go_to(desk: Desk, kind: Kind, language: Language) -> None:
    block = desk.release.first(kind)
    assert block
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block(block.id, language)


def test_a_new_release_is_written_from_the_headline(desk: Desk) -> None:
    desk.type("Zwei Netzwerke")
    headline = desk.release.first(Kind.HEADLINE)
    assert headline
    assert headline.text.de.plain == "Zwei Netzwerke"


def test_tab_goes_to_the_other_column_and_on_to_the_next_row(desk: Desk) -> None:
    desk.type("Deutsch\tEnglish\tUnterzeile")
    assert plain(desk, 1, DE) == "Deutsch"
    assert plain(desk, 1, EN) == "English"
    assert plain(desk, 2, DE) == "Unterzeile"


def test_return_splits_a_paragraph_and_backspace_joins_it_again(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("Eins. Zwei.")
    for _ in "Zwei.":
        desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Return)
    assert [plain(desk, i, DE) for i in (4, 5)] == ["Eins. ", "Zwei."]
    desk.press(Qt.Key.Key_Backspace)
    assert plain(desk, 4, DE) == "Eins. Zwei."
    assert desk.field().cursor_at == 6


def test_return_in_the_middle_of_the_headline_starts_a_paragraph(desk: Desk) -> None:
    desk.type("Kopf Text")
    for _ in "Text":
        desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Return)
    assert kinds(desk)[1:3] == [Kind.HEADLINE, Kind.PARAGRAPH]
    assert plain(desk, 2, DE) == "Text"


def test_arrows_run_through_the_rows_as_through_one_text(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.type("Unterzeile")
    desk.press(Qt.Key.Key_Up)
    desk.type("Kopf")
    assert plain(desk, 1, DE) == "Kopf"
    assert plain(desk, 2, DE) == "Unterzeile"


def test_control_return_adds_a_paragraph_below(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.type("Neu")
    assert kinds(desk)[2] is Kind.PARAGRAPH
    assert plain(desk, 2, DE) == "Neu"


def test_alt_up_moves_the_block_and_keeps_the_cursor(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("Erster\nZweiter")
    desk.press(Qt.Key.Key_Up, ALT)
    assert [plain(desk, i, DE) for i in (4, 5)] == ["Zweiter", "Erster"]
    desk.type("!")
    assert plain(desk, 4, DE) == "Zweiter!"


def test_one_history_runs_through_all_fields(desk: Desk) -> None:
    desk.type("Kopf")
    desk.press(Qt.Key.Key_Down)
    desk.type("Unterzeile")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert count(desk) == 6
    desk.undo()
    assert count(desk) == 5
    desk.undo()
    desk.undo()
    assert desk.release.blocks[1].is_blank
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert plain(desk, 1, DE) == "Kopf"


def test_undo_goes_back_to_where_the_change_was(desk: Desk) -> None:
    desk.type("Kopf ")
    go_to(desk, Kind.PARAGRAPH, EN)
    desk.undo()
    assert desk.window.editor.rows
    active = desk.window.editor.rows.active_row
    assert active
    assert active.block.kind is Kind.HEADLINE


def test_bold_is_kept_as_formatting_of_the_text(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("Sehr ")
    desk.press(Qt.Key.Key_B, CONTROL)
    desk.type("wichtig")
    assert [(span.text, span.bold) for span in desk.release.blocks[4].text.de.spans] == [
        ("Sehr ", False),
        ("wichtig", True),
    ]


def test_return_in_a_list_starts_an_item(desk: Desk) -> None:
    assert desk.window.editor.rows
    desk.window.editor.rows.add(Kind.BULLETS)
    desk.type("Erstens\nZweitens")
    assert plain(desk, 5, DE) == "Erstens\nZweitens"


def test_no_break_spaces_survive_the_field(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("21.\u00a0Februar")
    desk.type(" 2027")
    assert plain(desk, 4, DE) == "21.\u00a0Februar 2027"


def test_characters_beyond_the_basic_plane_keep_the_cursor_right(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("a𝄞b")
    desk.press(Qt.Key.Key_Left)
    desk.type("x")
    assert plain(desk, 4, DE) == "a𝄞xb"
    assert desk.field().cursor_at == 3


def test_leaving_a_changed_translation_brings_it_in_line(desk: Desk) -> None:
    go_to(desk, Kind.LEAD, DE)
    desk.type("Das Labor.\tThe lab.\t")
    lead = desk.release.first(Kind.LEAD)
    assert lead
    assert lead.text.basis == lead.text.de
    go_to(desk, Kind.LEAD, DE)
    desk.press(Qt.Key.Key_End)
    desk.type(" Es öffnet.")
    assert desk.release.blocks[3].state(DE) is State.OUTDATED


def test_still_right_by_key(desk: Desk) -> None:
    go_to(desk, Kind.LEAD, DE)
    desk.type("Das Labor.\tThe lab.\t")
    go_to(desk, Kind.LEAD, DE)
    desk.press(Qt.Key.Key_End)
    desk.type(" Es öffnet.")
    desk.press(Qt.Key.Key_Period, CONTROL)
    assert desk.release.blocks[3].state(DE) is State.CURRENT


def test_rows_have_equal_heights_on_both_sides(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("Ein langer Absatz. " * 20)
    assert desk.window.editor.rows
    row = desk.window.editor.rows.row(desk.release.blocks[4].id)
    desk.bot.waitUntil(lambda: row.cells[DE].height() > 120)
    assert row.cells[DE].height() == row.cells[EN].height()


def test_every_kind_can_be_added_written_and_removed(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    for kind in (Kind.CROSSHEAD, Kind.BULLETS, Kind.FACTBOX, Kind.QUOTE, Kind.PHOTO, Kind.NOTES):
        rows.add(kind)
        desk.type(f"Text {kind.value}")
        assert desk.release.blocks[-1].kind is kind
        assert desk.release.blocks[-1].text.de.plain == f"Text {kind.value}"
    for _ in range(6):
        desk.undo()
        desk.undo()
        desk.undo()
    assert len(desk.release.blocks) == 5


def test_the_speaker_of_a_quote_is_written_in_place(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    rows.add(Kind.QUOTE)
    desk.type("Wir öffnen im März.")
    quote = desk.release.blocks[-1]
    target = rows.row(quote.id).target("speaker.name", DE)
    target.setFocus()
    desk.type("Jana Brandt")
    rows.row(quote.id).target("speaker.function", DE).setFocus()
    desk.type("Leiterin des OptikNetzes Lahntal")
    row = rows.row(quote.id)
    assert isinstance(row, QuoteRow)
    assert "Jana Brandt, Leiterin des OptikNetzes Lahntal" in row.attribution_text(DE)


def test_a_press_release_of_hundred_blocks_keeps_row_and_draft_in_line(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open_new()
    go_to(desk, Kind.PARAGRAPH, DE)
    for number in range(40):
        desk.type(f"Absatz {number}\n")
    rows = desk.window.editor.rows
    assert rows
    for block in desk.release.blocks:
        assert rows.row(block.id).cells[DE].field.text == block.text.de
    assert QTest.qWaitForWindowExposed(desk.window)


def test_delete_at_the_end_joins_the_next_row(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("Eins.\nZwei.")
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Delete)
    assert plain(desk, 4, DE) == "Eins. Zwei."


def test_backspace_removes_an_empty_row(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert count(desk) == 6
    desk.press(Qt.Key.Key_Backspace)
    assert count(desk) == 5


def test_prose_after_a_quote_runs_in_instead_of_mixing_with_it(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    rows.add(Kind.QUOTE)
    desk.type("Wir öffnen.")
    rows.add(Kind.PARAGRAPH)
    desk.type("Das freut alle.")
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Backspace)
    assert [plain(desk, i, DE) for i in (5, 6)] == ["Wir öffnen.", "Das freut alle."]
    assert desk.release.blocks[6].run_in


def test_undone_words_do_not_make_a_translation_current(desk: Desk) -> None:
    go_to(desk, Kind.LEAD, DE)
    desk.type("Das Labor.\tThe lab.\t")
    go_to(desk, Kind.LEAD, DE)
    desk.press(Qt.Key.Key_End)
    desk.type(" Es öffnet.")
    go_to(desk, Kind.LEAD, EN)
    desk.press(Qt.Key.Key_End)
    desk.type(" New.")
    desk.press(Qt.Key.Key_Tab)
    assert desk.release.blocks[3].state(DE) is State.CURRENT
    go_to(desk, Kind.LEAD, EN)
    desk.undo()
    assert desk.release.blocks[3].state(DE) is State.OUTDATED
    desk.press(Qt.Key.Key_Tab)
    assert desk.release.blocks[3].state(DE) is State.OUTDATED


def test_quotes_of_two_speakers_are_never_joined(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    for name, words in (("Anna", "Eins."), ("Bernd", "Zwei.")):
        rows.add(Kind.QUOTE)
        quote = desk.release.blocks[-1].id
        desk.type(words)
        rows.row(quote).target("speaker.name", DE).setFocus()
        desk.type(name)
    rows.focus_block(desk.release.blocks[-1].id, DE, 0)
    desk.press(Qt.Key.Key_Backspace)
    assert [plain(desk, i, DE) for i in (5, 6)] == ["Eins.", "Zwei."]


def test_keys_in_the_second_part_of_a_quote_leave_the_first_alone(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    rows.add(Kind.QUOTE)
    quote = desk.release.blocks[-1]
    desk.type("Wir starten")
    draft = desk.session.draft
    assert draft
    assert isinstance(quote, Quote)
    interrupted = replace(quote, text=desk.release.blocks[-1].text, position=Position.BETWEEN)
    draft.apply(lambda r: set_block(r, interrupted))
    desk.press(Qt.Key.Key_Down)
    desk.type("und bleiben")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Backspace)
    kept = desk.release.block(quote.id)
    assert isinstance(kept, Quote)
    assert (kept.text.de.plain, kept.text2.de.plain) == ("Wir starten", "und bleiben")
    assert desk.field().cursor_at == len("Wir starten")


def test_typing_goes_on_while_another_release_is_loaded(desk: Desk) -> None:
    desk.type("Erste")
    first = desk.session.open_id
    desk.open_new()
    desk.type("Zweite")
    second = desk.session.open_id
    desk.wait_saved()
    with desk.bot.waitSignal(desk.session.release_opened):
        desk.window.library.open_requested.emit(first)
        desk.type(" mit Text")
    desk.open(second)
    assert desk.release.headline(DE).plain == "Zweite mit Text"


def test_details_and_menus_are_reached_by_key(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    rows.add(Kind.QUOTE)
    desk.type("Wir öffnen.")
    desk.press(Qt.Key.Key_F4)
    desk.type("Jana Brandt")
    quote = desk.release.blocks[-1]
    assert isinstance(quote, Quote)
    assert quote.speaker.name == "Jana Brandt"
    desk.press(Qt.Key.Key_F4)
    assert desk.field().text.plain == "Wir öffnen."


def test_changing_the_kind_keeps_the_cursor_in_the_row(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("Ein Satz.")
    draft = desk.session.draft
    assert draft
    draft.apply(lambda r: change_kind(r, r.blocks[4].id, Kind.CROSSHEAD))
    assert desk.field().text.plain == "Ein Satz."


def test_words_after_a_link_are_not_part_of_it(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    draft = desk.session.draft
    assert draft
    link = RichText.of([Span("hier", href="https://optik.example")])
    draft.apply(lambda r: set_text(r, r.blocks[4].id, DE, link))
    desk.press(Qt.Key.Key_End)
    desk.type(" und da")
    assert [span.text for span in desk.release.blocks[4].text.de.spans] == ["hier", " und da"]


def test_pasted_paragraphs_become_rows(desk: Desk) -> None:
    go_to(desk, Kind.PARAGRAPH, DE)
    desk.type("Anfang ")
    QApplication.clipboard().setText("Eins.\n\nZwei.\nDrei.")
    desk.press(Qt.Key.Key_V, CONTROL)
    assert [plain(desk, i, DE) for i in (4, 5, 6)] == ["Anfang Eins.", "Zwei.", "Drei."]
    desk.undo()
    assert count(desk) == 5


def test_return_in_the_head_goes_to_the_next_row_that_waits(desk: Desk) -> None:
    desk.type("Kopf\nUnter")
    assert plain(desk, 2, DE) == "Unter"
    assert count(desk) == 5


def test_tab_runs_through_the_source_line(desk: Desk) -> None:
    rows = desk.window.editor.rows
    assert rows
    go_to(desk, Kind.PARAGRAPH, EN)
    desk.type("\tNetz\tNet")
    assert (desk.release.source.de, desk.release.source.en) == ("Netz", "Net")
