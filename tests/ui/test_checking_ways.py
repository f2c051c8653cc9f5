"""From a finding to its place: by the mouse, from key to key, and to what is missing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from editor.domain.blocks import Photo, Quote
from editor.domain.edits import set_text
from editor.domain.passage import passage
from editor.domain.richtext import RichText
from tests.ui.checking_desk import (
    DE,
    EN,
    SHIFT,
    checked,
    click,
    contact,
    field,
    headline,
    licence,
    line,
    number,
    page,
    speaker,
    tight,
    titles,
    wait,
    write,
    wrong,
)
from tests.ui.conftest import Desk


def test_a_click_goes_to_the_place_and_marks_it_in_both_columns(desk: Desk) -> None:
    write(desk, ("Rund 12 Betriebe", "Some 15 companies"))
    checked(desk, number)
    click(line(desk, "Numbers differ"))
    assert desk.field() is field(desk, "b0", EN)
    assert desk.field().textCursor().selectedText() == "15"
    assert field(desk, "b0", DE).shown_spans("chosen") == [(5, 7)]
    assert field(desk, "b0", EN).shown_spans("chosen") == [(5, 7)]


def test_f8_goes_from_place_to_place_and_round(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", "z.B. this"), ("Auch wrong", ""))
    checked(desk, wrong, tight)
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block("b0", DE, 0)
    seen = []
    for _ in range(4):
        desk.press(Qt.Key.Key_F8)
        seen.append((desk.field().accessibleName(), desk.field().textCursor().selectedText()))
    german, english = "Paragraph, German", "Paragraph, English"
    assert seen == [(german, "wrong"), (english, "z.B."), (german, "wrong"), (german, "wrong")]
    desk.press(Qt.Key.Key_F8, SHIFT)
    assert desk.field() is field(desk, "b1", DE)


def test_f8_goes_on_from_the_cursor(desk: Desk) -> None:
    write(desk, ("wrong", ""), ("wrong", ""), ("wrong", ""))
    checked(desk, wrong)
    assert desk.window.editor.rows
    desk.press(Qt.Key.Key_F8)
    desk.window.editor.rows.focus_block("b1", DE, 0)
    desk.press(Qt.Key.Key_F8)
    assert desk.field() is field(desk, "b1", DE)
    desk.window.editor.rows.focus_block("b2", DE, 0)
    desk.press(Qt.Key.Key_F8, SHIFT)
    assert desk.field() is field(desk, "b1", DE)


def test_f8_shows_the_line_in_the_list(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    found = line(desk, "Wrong word")
    desk.press(Qt.Key.Key_F8)
    assert found.is_current


def test_f8_says_when_there_is_nothing(desk: Desk) -> None:
    write(desk, ("gut", ""))
    checked(desk, wrong)
    desk.press(Qt.Key.Key_F8)
    assert desk.window.footer.message == "The checks found nothing in the text."


def test_f8_before_the_rules_are_there_loads_them(desk: Desk) -> None:
    write(desk, ("Das ist gut .", "This is  good."))
    desk.press(Qt.Key.Key_F8)
    desk.bot.waitUntil(lambda: desk.window.checks.report is not None, timeout=20_000)


def test_arrow_keys_show_one_place_after_the_other_and_stay_in_the_list(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""), ("Auch wrong.", ""))
    checked(desk, wrong)
    first, second = page(desk).lines
    first.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Down)
    assert second.hasFocus()
    assert second.is_current
    assert field(desk, "b1", DE).shown_spans("chosen") == [(5, 10)]
    desk.press(Qt.Key.Key_Return)
    assert desk.field() is field(desk, "b1", DE)


def test_the_delete_key_ignores(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    line(desk, "Wrong word").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Delete)
    assert [each.rule for each in desk.release.ignored] == ["T-2"]


def test_the_keyboard_stays_in_the_list_after_a_fix(desk: Desk) -> None:
    write(desk, ("z.B. hier und z.B. dort", ""))
    checked(desk, tight)
    page(desk).lines[0].action.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Space)
    wait(desk)
    assert len(page(desk).lines) == 1
    assert page(desk).lines[0].action.hasFocus()
    assert page(desk).lines[0].is_current


def test_a_missing_fact_opens_its_sheet(desk: Desk) -> None:
    write(desk, ("Text", ""))
    checked(desk, contact)
    click(line(desk, "No contact").action)
    assert desk.window.editor.facts
    assert desk.window.editor.facts.sheet
    desk.window.editor.facts.sheet.close()


def test_what_is_no_fact_leads_to_the_rows(desk: Desk) -> None:
    write(desk, ("Text", ""))
    checked(desk, headline)
    click(line(desk, "No headline").action)
    assert desk.field() is field(desk, "b0", DE)


def test_a_missing_speaker_leads_to_the_entry(desk: Desk) -> None:
    assert desk.session.draft
    quote = Quote(id="q", text=passage("Das ist gut", ""))
    desk.session.draft.apply(lambda release: replace(release, blocks=(quote,)))
    checked(desk, speaker)
    click(line(desk, "Nobody speaks").action)
    assert desk.focused().accessibleName() == "Speaker, German"


def test_a_date_of_a_photo_is_entered_below_it(desk: Desk) -> None:
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=(Photo(id="p", text=passage("Foto", "")),)))
    checked(desk, licence)
    click(line(desk, "Licence ended").action)
    assert "icence" in desk.focused().accessibleName()


def test_a_place_that_moved_is_shown_where_it_is_now(desk: Desk) -> None:
    write(desk, ("Das Labor ist wrong.", ""))
    checked(desk, wrong)
    found = line(desk, "Wrong word")
    assert desk.session.draft
    desk.session.draft.apply(lambda release: set_text(release, "b0", DE, RichText.plain_text("Es ist wrong.")))
    click(found)
    assert desk.field().textCursor().selectedText() == "wrong"


def test_another_release_has_findings_of_its_own(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    assert titles(desk) == ["Wrong word"]
    desk.open_new()
    desk.bot.waitUntil(lambda: titles(desk) == [])


def test_f8_says_in_the_footer_what_is_wrong_while_the_pane_is_folded(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block("b0", DE, 0)
    desk.press(Qt.Key.Key_F8)
    assert desk.window.footer.message == "Wrong word"
