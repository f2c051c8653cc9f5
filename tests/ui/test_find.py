"""Finding and replacing in the open release, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QToolButton

from editor.domain.approving import Subject, approval_of, with_approval
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.facts import Scope
from editor.domain.passage import State, passage
from editor.domain.people import Affiliation, Person
from editor.ui.line_process import LineProcess
from editor.ui.writing import expression_process
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field
from editor.ui.writing.finding import Finding
from editor.ui.writing.found_marks import LAYER
from editor.ui.writing.long_entry import LongEntry
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
PATIENCE = 20_000
"""Milliseconds until a test gives up: the machine may be busy."""

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def write(desk: Desk, *blocks: Block) -> None:
    """Puts these blocks into the open release, the cursor into the first."""
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=blocks))
    rows(desk).focus_block(blocks[0].id, DE, 0)


def paragraph(block_id: str, de: str, en: str = "") -> Block:
    return Block(kind=Kind.PARAGRAPH, id=block_id, text=passage(de, en))


def three(desk: Desk) -> None:
    """Three matches of Labor, and one more word."""
    write(desk, paragraph("a", "Das Labor und das Labor", "The Labor"), paragraph("b", "Kein Wort"))


def rows(desk: Desk) -> Rows:
    assert desk.window.editor.rows
    return desk.window.editor.rows


def finding(desk: Desk) -> Finding:
    assert desk.window.editor.finding
    return desk.window.editor.finding


def look(desk: Desk) -> Finding:
    """Searches now; a regular expression is looked for by a process, which may take its time."""
    found = finding(desk)
    found.refresh()
    desk.bot.waitUntil(lambda: not found.is_waiting, timeout=PATIENCE)
    return found


def look_for(desk: Desk, text: str, *, replacing: bool = False) -> Finding:
    desk.press(Qt.Key.Key_H if replacing else Qt.Key.Key_F, CONTROL)
    desk.type(text)
    found = look(desk)
    desk.bot.waitUntil(lambda: found.bar.height() >= found.bar.sizeHint().height())
    return found


def switch(desk: Desk, button: QToolButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    look(desk)


def field(desk: Desk, block_id: str, language: Language) -> Field:
    target = rows(desk).row(block_id).target("text", language)
    assert isinstance(target, Field)
    return target


def selected(desk: Desk, block_id: str, language: Language) -> tuple[int, int]:
    cursor = field(desk, block_id, language).textCursor()
    return cursor.selectionStart(), cursor.selectionEnd()


def text(desk: Desk, block_id: str, language: Language = DE) -> str:
    return desk.release.block(block_id).text[language].plain


def test_matches_are_counted_marked_and_the_first_is_selected(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "labor")
    assert found.bar.count == "1 of 3"
    assert field(desk, "a", DE).shown_spans(LAYER) == [(4, 9), (18, 23)]
    assert field(desk, "a", EN).shown_spans(LAYER) == [(4, 9)]
    assert selected(desk, "a", DE) == (4, 9)
    assert text(desk, "a") == "Das Labor und das Labor"


def test_matches_appear_while_one_types(desk: Desk) -> None:
    three(desk)
    desk.press(Qt.Key.Key_F, CONTROL)
    desk.type("W")
    desk.bot.waitUntil(lambda: finding(desk).bar.count == "1 of 1")


def test_return_and_f3_go_round(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "Labor")
    desk.type("\n")
    assert found.bar.count == "2 of 3"
    desk.press(Qt.Key.Key_F3)
    assert (found.bar.count, selected(desk, "a", EN)) == ("3 of 3", (4, 9))
    assert selected(desk, "a", DE)[0] == selected(desk, "a", DE)[1]
    desk.press(Qt.Key.Key_Return)
    assert found.bar.count == "1 of 3"
    desk.press(Qt.Key.Key_Return, SHIFT)
    assert found.bar.count == "3 of 3"
    desk.press(Qt.Key.Key_F3, SHIFT)
    assert found.bar.count == "2 of 3"


def test_escape_leaves_the_cursor_at_the_match(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "Labor")
    desk.type("\n")
    desk.press(Qt.Key.Key_Escape)
    assert not found.is_open
    assert desk.field() is field(desk, "a", DE)
    assert selected(desk, "a", DE) == (18, 23)
    assert desk.field().shown_spans(LAYER) == []


def test_escape_in_the_text_closes_the_bar(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "Labor")
    rows(desk).focus_block("b", DE, 2)
    desk.press(Qt.Key.Key_Escape)
    assert not found.is_open
    assert desk.field() is field(desk, "b", DE)
    assert desk.field().cursor_at == 2


def test_f3_in_the_text_goes_on_from_the_cursor(desk: Desk) -> None:
    three(desk)
    look_for(desk, "Labor")
    desk.press(Qt.Key.Key_Escape)
    rows(desk).focus_block("a", DE, 12)
    desk.press(Qt.Key.Key_F3)
    assert desk.field() is field(desk, "a", DE)
    assert selected(desk, "a", DE) == (18, 23)
    assert finding(desk).bar.count == "2 of 3"


def test_the_search_begins_at_the_cursor(desk: Desk) -> None:
    three(desk)
    rows(desk).focus_block("a", DE, 10)
    assert look_for(desk, "Labor").bar.count == "2 of 3"


def test_a_selected_word_is_looked_for(desk: Desk) -> None:
    three(desk)
    for _ in "Das":
        desk.press(Qt.Key.Key_Right, SHIFT)
    desk.press(Qt.Key.Key_F, CONTROL)
    assert finding(desk).bar.text.text() == "Das"
    assert finding(desk).bar.count == "1 of 2"


def test_one_language_case_and_whole_words_can_be_chosen(desk: Desk) -> None:
    write(desk, paragraph("a", "Labor labor Laborant", "labor"))
    found = look_for(desk, "labor")
    bar = found.bar
    for button, count in ((bar.whole_words, 3), (bar.case, 2), (bar.sides[EN], 1)):
        switch(desk, button)
        assert len(found.matches) == count
    switch(desk, bar.sides[DE])
    assert [match.spot.language for match in found.matches] == [EN]


def test_what_is_not_found_is_said(desk: Desk) -> None:
    three(desk)
    assert look_for(desk, "xyz").bar.count == "Not found"
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert desk.field() is field(desk, "a", DE)


def test_a_bad_expression_is_told_and_changes_nothing(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "(Labor", replacing=True)
    switch(desk, found.bar.regular)
    found.bar.text.setFocus()
    before = desk.release
    assert found.bar.message.startswith("The regular expression has a bracket")
    assert found.bar.count == ""
    found.replace_all()
    assert desk.release is before
    desk.type(")")
    look(desk)
    assert (found.bar.message, found.bar.count) == ("", "1 of 3")


def test_an_expression_that_never_ends_is_told_and_the_next_is_answered(desk: Desk) -> None:
    write(desk, paragraph("a", "x" * 5000))
    found = look_for(desk, "(x+x+)+y")
    found.bar.regular.click()
    assert found.is_waiting
    desk.type("!")
    assert text(desk, "a") == "x" * 5000
    look(desk)
    assert found.bar.message == "The regular expression takes too long; make it simpler."
    found.replace_all()
    assert text(desk, "a") == "x" * 5000
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.type("x{5}")
    look(desk)
    assert (found.bar.message, len(found.matches)) == ("", 1000)


def test_the_process_for_expressions_ends_with_the_bar_and_with_the_release(desk: Desk) -> None:
    three(desk)
    ends: tuple[Callable[[], None], ...] = (lambda: desk.press(Qt.Key.Key_Escape), desk.window.editor.close_release)
    for end in ends:
        found = look_for(desk, "Labor")
        found.bar.regular.setChecked(True)
        look(desk)
        (process,) = found.findChildren(LineProcess)
        ended = QSignalSpy(process.destroyed)
        end()
        if ended.count() == 0:
            ended.wait(PATIENCE)
        assert ended.count() == 1


def test_garbage_from_the_process_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression_process, "_MODULE", "this")  # the Zen of Python, in many lines
    three(desk)
    found = look_for(desk, "Labor")
    found.bar.regular.click()
    look(desk)
    assert found.bar.message.startswith("The regular expression takes too long")


def test_what_waits_for_an_answer_is_done_when_it_comes(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "[Ll]abor", replacing=True)
    found.bar.regular.setChecked(True)
    found.bar.replacement.setFocus()
    desk.type("Werk")
    found.replace_all()
    assert text(desk, "a") == "Das Labor und das Labor"
    desk.bot.waitUntil(lambda: text(desk, "a") == "Das Werk und das Werk", timeout=PATIENCE)


def test_a_translation_that_is_being_written_is_not_left_for_the_bar(desk: Desk) -> None:
    write(desk, paragraph("a", "Das Labor", "The lab"), paragraph("b", "Kein Wort", "No word"))
    rows(desk).focus_block("a", DE, 0)
    desk.type("Nur ")
    rows(desk).focus_block("a", EN, 0)
    desk.type("On")
    look_for(desk, "Labor")
    assert desk.release.block("a").state(DE) is State.OUTDATED
    rows(desk).focus_block("a", EN, 2)
    assert desk.release.block("a").state(DE) is State.OUTDATED
    desk.press(Qt.Key.Key_F, CONTROL)
    rows(desk).focus_block("b", EN, 0)
    assert desk.release.block("a").state(DE) is State.CURRENT


def test_a_word_typed_later_is_found_as_well(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "Labor")
    rows(desk).focus_block("b", DE, 0)
    desk.type("Labor ")
    desk.bot.waitUntil(lambda: found.bar.count == "1 of 4")
    assert field(desk, "b", DE).shown_spans(LAYER) == [(0, 5)]
    assert desk.field().cursor_at == 6


def test_matches_are_replaced_one_by_one(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "Labor", replacing=True)
    found.bar.replacement.setFocus()
    desk.type("Werklabor\n")
    assert text(desk, "a") == "Das Werklabor und das Labor"
    assert selected(desk, "a", DE) == (22, 27)
    desk.type("\n\n")
    assert (text(desk, "a"), text(desk, "a", EN)) == ("Das Werklabor und das Werklabor", "The Werklabor")


def test_all_are_replaced_in_one_step(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "(lab)or", replacing=True)
    switch(desk, found.bar.regular)
    found.bar.replacement.setFocus()
    desk.type("$1el")
    found.replace_all()
    assert (text(desk, "a"), text(desk, "a", EN)) == ("Das Label und das Label", "The Label")
    desk.bot.waitUntil(lambda: found.bar.message == "3 matches replaced.", timeout=PATIENCE)
    desk.undo()
    assert (text(desk, "a"), text(desk, "a", EN)) == ("Das Labor und das Labor", "The Labor")
    desk.bot.waitUntil(lambda: len(found.matches) == 3, timeout=PATIENCE)


def test_what_is_approved_or_sent_is_left_alone_and_told(desk: Desk) -> None:
    quote = Quote(id="q", text=passage("Labor", ""))
    write(desk, paragraph("a", "Labor", ""), quote)
    assert desk.session.draft
    said = approval_of(desk.release, Subject(Scope.QUOTE, DE, "q"), who="Jana Brandt", at=datetime.now(UTC))
    desk.session.draft.apply(lambda release: with_approval(release, said))
    found = look_for(desk, "Labor", replacing=True)
    found.bar.replacement.setFocus()
    desk.type("Werk")
    found.replace_all()
    assert (text(desk, "a"), text(desk, "q")) == ("Werk", "Labor")
    assert found.bar.message == "1 match replaced. 1 match was left alone because it is approved or sent."
    desk.type("\n\n")
    assert text(desk, "q") == "Labor"
    assert found.bar.message == "1 match was left alone because it is approved or sent."


def test_a_match_among_the_roles_of_a_speaker_is_shown(desk: Desk) -> None:
    roles = (Affiliation(Bilingual("Leiterin", "head"), Bilingual("Netz", "Net")),) * 2
    write(desk, Quote(id="q", text=passage("Ja", "Yes"), speaker=Person("Jana", affiliations=roles)))
    look_for(desk, "head")
    desk.type("\n")
    entry = rows(desk).row("q").target("speaker.affiliations[1].role", EN)
    assert isinstance(entry, Entry)
    assert entry.isVisible()
    assert entry.selectedText() == "head"


def test_a_match_in_the_details_opens_them(desk: Desk) -> None:
    photo = Photo(id="f", text=passage("Ein Bild"), alt=Bilingual("", "Three women"), credit="Vogt")
    quote = Quote(id="q", text=passage("Ja", "Yes"))
    write(desk, paragraph("a", "Text"), photo, replace(quote, speaker=replace(quote.speaker, name="Jana Vogt")))
    found = look_for(desk, "women")
    alt = rows(desk).row("f").target("alt", EN)
    assert isinstance(alt, LongEntry)
    assert alt.isVisible()
    assert alt.field.textCursor().selectedText() == "women"
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.type("Vogt")
    found.refresh()
    name = rows(desk).row("q").target("speaker.name", DE)
    assert isinstance(name, Entry)
    assert name.isVisible()
    assert name.selectedText() == "Vogt"
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is name


def test_the_last_search_goes_on_in_the_next_release(desk: Desk) -> None:
    three(desk)
    look_for(desk, "Labor")
    desk.press(Qt.Key.Key_Escape)
    desk.open_new()
    desk.type("Ein Labor")
    desk.press(Qt.Key.Key_F3, SHIFT)
    assert finding(desk).bar.count == "1 of 1"


def test_a_match_in_the_column_that_is_folded_unfolds_it(desk: Desk) -> None:
    write(desk, paragraph("a", "Deutsch", "English"))
    rows(desk).reading.show_languages(DE)
    look_for(desk, "English")
    assert field(desk, "a", EN).isVisible()
    assert selected(desk, "a", EN) == (0, 7)


def test_the_search_goes_on_when_the_row_of_the_match_is_gone(desk: Desk) -> None:
    three(desk)
    found = look_for(desk, "Labor")
    write(desk, paragraph("c", "Nur ein Labor"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.press(Qt.Key.Key_F3)
    assert found.bar.count == "1 of 1"
    write(desk, paragraph("d", "Nichts"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.press(Qt.Key.Key_F, CONTROL)
    desk.press(Qt.Key.Key_Escape)
    assert desk.field() is field(desk, "d", DE)


def test_nothing_happens_without_a_release(desk: Desk) -> None:
    desk.window.editor.close_release()
    desk.window.editor.open_find()
    desk.window.editor.find_next(1)
    assert desk.window.editor.finding is None


def test_a_match_below_the_screen_comes_into_view(desk: Desk) -> None:
    write(desk, *(paragraph(f"p{number}", f"Absatz {number} " * 30) for number in range(60)))
    look_for(desk, "Absatz 57")
    area = rows(desk)

    def is_in_view() -> bool:
        seen = field(desk, "p57", DE)
        return area.viewport().rect().contains(seen.mapTo(area.viewport(), seen.cursorRect().center()))

    desk.bot.waitUntil(is_in_view)
    desk.bot.waitUntil(lambda: field(desk, "p57", DE).shown_spans(LAYER)[:1] == [(0, 9)])
