"""Whole rows selected: by keyboard and mouse, moved, removed, copied and pasted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.edits import set_text, switch_lead
from editor.domain.facts import Approval, Scope
from editor.domain.passage import passage
from editor.domain.people import Person
from editor.domain.release import Sent, Status
from editor.domain.richtext import RichText
from editor.ui.writing.clipboard import BLOCKS
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def rows_of(desk: Desk) -> Rows:
    rows = desk.window.editor.rows
    assert rows
    return rows


def body(desk: Desk) -> str:
    return "".join(block.text.de.plain for block in desk.release.blocks if block.kind is Kind.PARAGRAPH)


def fill(desk: Desk) -> None:
    rows_of(desk).focus_block(desk.release.blocks[4].id, DE)
    desk.type("A\nB\nC\nD")
    for letter in "DCBA":
        rows_of(desk).focus_block(named(desk, letter).id, EN)
        desk.type(letter.lower())
    rows_of(desk).focus_block(named(desk, "B").id, DE, 1)


def named(desk: Desk, text: str) -> Block:
    return next(block for block in desk.release.blocks if block.text.de.plain == text)


def selected(desk: Desk) -> str:
    return "".join(desk.release.block(each).text.de.plain for each in rows_of(desk).selection.ids)


def lock(desk: Desk, language: Language) -> None:
    assert desk.session.draft
    sent = Sent().with_time(language, datetime(2027, 1, 1, tzinfo=UTC))
    desk.session.draft.record(lambda release: replace(release, stage=Status.APPROVED, sent=sent))


def test_shift_and_an_arrow_beyond_the_field_select_whole_rows(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    assert selected(desk) == "BC"
    desk.press(Qt.Key.Key_Down, SHIFT)
    assert selected(desk) == "BCD"
    desk.press(Qt.Key.Key_Up, SHIFT)
    desk.press(Qt.Key.Key_Up, SHIFT)
    desk.press(Qt.Key.Key_Up, SHIFT)
    assert selected(desk) == "AB"


def test_words_are_selected_up_to_the_edge_before_rows_are(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down, SHIFT)
    assert not selected(desk)
    assert desk.field().textCursor().selectedText() == "B"
    desk.press(Qt.Key.Key_Down, SHIFT)
    assert selected(desk) == "BC"


def test_select_all_twice_selects_all_rows(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_A, CONTROL)
    assert desk.field().textCursor().selectedText() == "B"
    desk.press(Qt.Key.Key_A, CONTROL)
    assert len(rows_of(desk).selection.ids) == len(desk.release.blocks)


def test_shift_and_a_click_select_up_to_another_row(desk: Desk) -> None:
    fill(desk)
    other = rows_of(desk).row(named(desk, "D").id).cells[DE].field
    QTest.mouseClick(other.viewport(), Qt.MouseButton.LeftButton, SHIFT, QPoint(5, 5))
    assert selected(desk) == "BCD"


def test_a_drag_out_of_the_field_selects_rows_and_back_in_it_words(desk: Desk) -> None:
    fill(desk)
    row, other = (rows_of(desk).row(named(desk, each).id) for each in "BD")
    viewport = row.cells[DE].field.viewport()
    far = viewport.mapFromGlobal(other.mapToGlobal(QPoint(300, 10)))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 8))
    QTest.mouseMove(viewport, far)
    assert selected(desk) == "BCD"
    QTest.mouseMove(viewport, QPoint(40, 8))
    assert not selected(desk)
    QTest.mouseMove(viewport, far)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, far)
    desk.press(Qt.Key.Key_Delete)
    assert body(desk) == "A"


def test_selected_rows_are_told_to_a_screen_reader(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    rows = rows_of(desk)
    assert desk.focused().accessibleName() == "2 rows selected"
    assert rows.row(named(desk, "B").id).accessibleDescription() == "selected"
    assert not rows.row(named(desk, "D").id).accessibleDescription()


def test_removing_rows_is_one_step_of_the_history(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Backspace)
    assert body(desk) == "AD"
    assert desk.field().text.plain == "D"
    desk.undo()
    assert body(desk) == "ABCD"
    assert desk.field().text.plain == "B"


def test_an_empty_row_stays_when_all_are_removed(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_Delete)
    assert [block.is_blank for block in desk.release.blocks] == [True]
    desk.type("Neu")
    assert body(desk) == "Neu"


def test_selected_rows_are_moved_together_and_stay_selected(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Down, ALT)
    assert body(desk) == "ADBC"
    assert selected(desk) == "BC"
    desk.press(Qt.Key.Key_Up, ALT)
    desk.press(Qt.Key.Key_Up, ALT)
    assert body(desk) == "BCAD"
    desk.undo()
    assert body(desk) == "ABCD"


def test_cut_rows_are_pasted_below_the_row_in_use_with_both_languages(desk: Desk) -> None:
    fill(desk)
    cut = [named(desk, each).id for each in "BC"]
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_X, CONTROL)
    assert body(desk) == "AD"
    desk.press(Qt.Key.Key_V, CONTROL)
    assert body(desk) == "ADBC"
    assert selected(desk) == "BC"
    pasted = desk.release.blocks[-2:]
    assert [block.text.en.plain for block in pasted] == ["b", "c"]
    assert not {block.id for block in pasted} & set(cut)
    desk.undo()
    desk.undo()
    assert body(desk) == "ABCD"


def test_other_programs_get_the_side_where_the_selection_began(desk: Desk) -> None:
    fill(desk)
    rows_of(desk).focus_block(named(desk, "B").id, EN, 1)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C, CONTROL)
    data = QApplication.clipboard().mimeData()
    assert data.hasFormat(BLOCKS)
    assert data.text() == "b\n\nc"
    assert "<p>b</p>" in data.html()


def test_both_columns_are_copied_as_a_table(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C, CONTROL | SHIFT)
    data = QApplication.clipboard().mimeData()
    assert data.html().count("<td") == 4
    assert data.text() == "B\n\nC\n\nb\n\nc"


def test_a_letter_leaves_the_selection_and_overwrites_nothing(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.type("x")
    assert not selected(desk)
    assert body(desk) == "ABxCD"


def test_escape_and_arrows_lead_back_into_the_texts(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Escape)
    assert not selected(desk)
    assert desk.field().text.plain == "C"
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Up, SHIFT)
    desk.press(Qt.Key.Key_Up, SHIFT)
    assert selected(desk) == "BC"
    desk.press(Qt.Key.Key_Up)
    assert desk.field().text.plain == "B"


def test_rows_of_a_sent_language_are_copied_but_not_removed(desk: Desk) -> None:
    fill(desk)
    lock(desk, DE)
    rows_of(desk).focus_block(named(desk, "B").id, DE, 1)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_X, CONTROL)
    assert body(desk) == "ABCD"
    assert "was sent" in desk.window.footer.message
    desk.press(Qt.Key.Key_V, CONTROL)
    assert body(desk) == "ABCD"


def test_what_is_no_block_is_not_pasted_over_rows(desk: Desk) -> None:
    fill(desk)
    QApplication.clipboard().setText("Worte")
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_V, CONTROL)
    assert body(desk) == "ABCD"


def test_a_screen_and_the_end_are_selected_by_key(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_End, CONTROL | SHIFT)
    assert selected(desk) == "BCD"
    desk.press(Qt.Key.Key_PageUp, SHIFT)
    assert selected(desk) == "AB"
    desk.press(Qt.Key.Key_Escape)
    rows_of(desk).focus_block(named(desk, "C").id, DE, 0)
    desk.press(Qt.Key.Key_PageUp, SHIFT)
    assert len(rows_of(desk).selection.ids) == 7


def test_a_click_beside_the_texts_lets_go_of_the_rows(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    QTest.mouseClick(rows_of(desk).row(named(desk, "A").id).margin, Qt.MouseButton.LeftButton)
    assert not selected(desk)
    assert desk.field().text.plain == "C"


def test_keys_of_the_window_mean_the_selected_rows(desk: Desk) -> None:
    fill(desk)
    draft = desk.session.draft
    assert draft
    for block, text in ((named(desk, "B"), "BB"), (named(desk, "C"), "CC")):
        draft.apply(partial(set_text, block_id=block.id, language=DE, text=RichText.plain_text(text)))
    rows_of(desk).selection.select(named(desk, "BB").id, named(desk, "CC").id)
    assert desk.release.progress().outdated == 2
    desk.press(Qt.Key.Key_Period, CONTROL)
    assert desk.release.progress().outdated == 0
    desk.undo()
    assert desk.release.progress().outdated == 2
    rows_of(desk).selection.select(named(desk, "BB").id, named(desk, "CC").id)
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.type("Neu")
    assert body(desk) == "ABBCCNeuD"


def test_several_rows_have_a_menu_of_their_own(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_M, CONTROL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    remove = menu.actions()[-1]
    assert remove.text().startswith("Remove 2 blocks")
    remove.trigger()
    menu.close()
    assert body(desk) == "AD"


def test_photos_and_speakers_come_along_and_approvals_do_not(desk: Desk) -> None:
    fill(desk)
    draft = desk.session.draft
    assert draft
    photo = Photo(id="photo", file="ab" * 32, credit="Meyer")
    quote = Quote(id="quote", text=passage("Ja"), speaker=Person("Jana Brandt"))
    approval = Approval(Scope.QUOTE, "Brandt", datetime(2027, 1, 1, tzinfo=UTC), "0" * 64, block="quote")
    draft.apply(lambda r: replace(r, blocks=(*r.blocks, photo, quote), approvals=(approval,)))
    rows_of(desk).selection.select("photo", "quote", DE)
    desk.press(Qt.Key.Key_C, CONTROL)
    desk.open_new()
    rows_of(desk).focus_block(desk.release.blocks[4].id, DE)
    desk.press(Qt.Key.Key_V, CONTROL)
    pasted = desk.release.blocks[-2:]
    assert [replace(block, id="") for block in pasted] == [replace(photo, id=""), replace(quote, id="")]
    assert not desk.release.approvals


def test_a_release_in_the_other_lead_language_takes_rows_as_current(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C, CONTROL)
    desk.open_new()
    draft = desk.session.draft
    assert draft
    draft.apply(lambda release: switch_lead(release, EN))
    desk.press(Qt.Key.Key_V, CONTROL)
    assert desk.release.progress().outdated == 0
    draft.apply(lambda r: set_text(r, named(desk, "B").id, EN, RichText.plain_text("changed")))
    assert desk.release.progress().outdated == 1


def test_the_menu_of_a_field_pastes_copied_rows_as_rows(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C, CONTROL)
    rows_of(desk).focus_block(named(desk, "D").id, DE, 1)
    desk.field().paste()
    assert body(desk) == "ABCDBC"
    assert selected(desk) == "BC"


def test_words_of_copied_rows_are_pasted_where_words_are_asked_for(desk: Desk) -> None:
    fill(desk)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C, CONTROL)
    rows_of(desk).focus_block(named(desk, "D").id, DE, 1)
    desk.press(Qt.Key.Key_V, CONTROL | SHIFT)
    assert [block.text.de.plain for block in desk.release.blocks[-2:]] == ["DB", "C"]
