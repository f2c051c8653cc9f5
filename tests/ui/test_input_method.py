"""Input methods (dead keys, Chinese, emoji) neither lose nor double a character."""

from __future__ import annotations

from functools import partial

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Photo
from editor.domain.edits import set_text
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field
from tests.ui.conftest import Desk

DE = Language.DE
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def compose(desk: Desk, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(desk.focused(), event)


def headline(desk: Desk) -> str:
    return desk.release.headline(DE).plain


def test_what_is_being_composed_is_not_told(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    assert headline(desk) == "Caf"


def test_a_dead_key_gives_one_character(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    compose(desk, "", "é")
    desk.type("s")
    assert headline(desk) == "Cafés"


def test_chinese_is_committed_once(desk: Desk) -> None:
    for preedit in ("n", "ni", "nih", "niha", "nihao"):
        compose(desk, preedit)
    compose(desk, "", "你好")
    assert headline(desk) == "你好"
    assert desk.field().cursor_at == 2


def test_a_field_is_not_rewritten_while_it_composes(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    block = desk.release.blocks[1]
    draft = desk.session.draft
    assert draft
    draft.apply(lambda release: set_text(release, block.id, Language.EN, RichText.plain_text("Coffee")))
    compose(desk, "", "é")
    assert headline(desk) == "Café"


def test_a_cancelled_composition_leaves_nothing(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    compose(desk, "")
    assert headline(desk) == "Caf"


def test_what_undo_did_meanwhile_is_shown_after_a_cancelled_composition(desk: Desk) -> None:
    desk.type("Eins zwei")
    compose(desk, "´")
    desk.window.undo()
    compose(desk, "")
    assert desk.field().text.plain == headline(desk) == "Eins "


def test_a_combining_mark_keeps_offsets_right(desk: Desk) -> None:
    desk.type("Gru")
    compose(desk, "", "\u0308")
    desk.type("n. Blau.")
    assert headline(desk) == "Grün. Blau."
    assert desk.field().cursor_at == len("Grün. Blau.")


# -- together with links, typography, selections and undo


def go_to_paragraph(desk: Desk) -> None:
    block, rows = desk.release.first(Kind.PARAGRAPH), desk.window.editor.rows
    assert block
    assert rows
    rows.focus_block(block.id, DE, 0)


def paragraph(desk: Desk) -> RichText:
    block = desk.release.first(Kind.PARAGRAPH)
    assert block
    return block.text.de


def test_korean_is_told_with_the_event_that_goes_on_composing(desk: Desk) -> None:
    compose(desk, "하")
    compose(desk, "ㄴ", "하")
    assert headline(desk) == "하"
    compose(desk, "나")
    compose(desk, "", "나")
    assert headline(desk) == "하나"


def test_what_is_composed_over_a_selection_replaces_it_in_one_step(desk: Desk) -> None:
    desk.type("Eins zwei")
    desk.press(Qt.Key.Key_Left, CONTROL | SHIFT)
    compose(desk, "n")
    compose(desk, "", "你")
    assert headline(desk) == "Eins 你"
    desk.undo()
    assert headline(desk) == "Eins zwei"


def test_undo_while_composing_is_met_by_what_is_composed(desk: Desk) -> None:
    desk.type("Eins zwei")
    compose(desk, "´")
    desk.window.undo()
    compose(desk, "", "é")
    assert desk.field().text.plain == headline(desk) == "Eins é"
    assert desk.field().cursor_at == len("Eins é")


def test_a_change_of_the_same_text_while_composing_keeps_both(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    draft, block = desk.session.draft, desk.release.first(Kind.HEADLINE)
    assert draft
    assert block
    draft.apply(lambda release: set_text(release, block.id, DE, RichText.plain_text("Caf am Markt")))
    compose(desk, "", "é")
    assert desk.field().text.plain == headline(desk) == "Café am Markt"


def test_a_quotation_mark_that_a_dead_key_gives_is_typographic(desk: Desk) -> None:
    compose(desk, '"')
    compose(desk, "", '"')
    desk.type("Ja")
    assert headline(desk) == "„Ja"
    desk.undo()
    desk.undo()
    assert headline(desk) == '"'


def test_nothing_is_improved_while_composing(desk: Desk) -> None:
    desk.type("a -")
    compose(desk, '"')
    assert headline(desk) == "a -"
    compose(desk, "", "é")
    assert headline(desk) == "a -é"


def test_composing_in_a_link_stays_in_it_and_behind_it_does_not(desk: Desk) -> None:
    go_to_paragraph(desk)
    desk.type("www.firma.example ")
    for _ in "le ":
        desk.press(Qt.Key.Key_Left)
    compose(desk, "e")
    compose(desk, "", "é")
    assert [span.text for span in paragraph(desk).spans] == ["www.firma.exampéle", " "]
    for _ in "le":
        desk.press(Qt.Key.Key_Right)
    compose(desk, "", "你")
    assert [span.text for span in paragraph(desk).spans] == ["www.firma.exampéle", "你 "]


def test_a_field_that_is_left_while_composing_is_not_deaf_afterwards(desk: Desk) -> None:
    field = desk.field()
    desk.type("Caf")
    compose(desk, "´")
    field.clearFocus()
    field.setFocus()
    desk.type("é!")
    assert headline(desk) == "Café!"


def test_keys_of_the_structure_are_the_input_methods_while_it_composes(desk: Desk) -> None:
    count = len(desk.release.blocks)
    compose(desk, "ni")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Tab)
    compose(desk, "", "你")
    assert headline(desk) == "你"
    assert len(desk.release.blocks) == count


class Writer:
    """What a person sees who writes with an input method, as a string and a cursor."""

    def __init__(self) -> None:
        self.text, self.at = "", 0

    def write(self, text: str) -> None:
        self.text = self.text[: self.at] + text + self.text[self.at :]
        self.at += len(text)

    def erase(self) -> None:
        if self.at:
            self.text = self.text[: self.at - 1] + self.text[self.at :]
            self.at -= 1


def _write_english(block_id: str, text: RichText, release: Release) -> Release:
    return set_text(release, block_id, Language.EN, text)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("key"), st.sampled_from("ab ")),
        st.tuples(st.just("commit"), st.sampled_from(["é", "你好", "😀", "x", ""])),
        st.tuples(st.just("preedit"), st.sampled_from(["n", "nihao", "´"])),
        st.tuples(st.just("going on"), st.sampled_from(["하", "é"])),
        st.tuples(st.just("erase"), st.just("")),
        st.tuples(st.just("left"), st.just("")),
        st.tuples(st.just("elsewhere"), st.just("")),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_composed_and_typed_is_there_once(desk: Desk, steps: list[tuple[str, str]]) -> None:
    writer, draft, block = Writer(), desk.session.draft, desk.release.first(Kind.HEADLINE)
    assert draft
    assert block
    draft.apply(lambda release: set_text(release, block.id, DE, RichText()))
    composing = False
    for number, (step, what) in enumerate(steps):
        if step == "preedit":
            compose(desk, what)
            composing = True
        elif step == "elsewhere":
            other = RichText.plain_text(f"{number}")
            draft.apply(partial(_write_english, block.id, other))
        elif step == "going on":
            compose(desk, "n", what)
            writer.write(what)
            composing = True
        elif step == "commit" or composing:
            compose(desk, "", what if step == "commit" else "")
            writer.write(what if step == "commit" else "")
            composing = False
        elif step == "key":
            desk.type(what)
            writer.write(what)
        elif step == "erase" and writer.at:
            desk.press(Qt.Key.Key_Backspace)
            writer.erase()
        elif step == "left" and writer.at:
            desk.press(Qt.Key.Key_Left)
            writer.at -= 1
    compose(desk, "")
    assert desk.field().text.plain == headline(desk) == writer.text
    assert desk.field().cursor_at == writer.at


MIXED = st.sampled_from(['"', "'", "- ", "é", "你", "...", "a", "undo", "redo", "preedit", "cancel"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(['"', "'", "-", "é", "你", "...", "a", "undo", "redo", "preedit", "cancel"]), max_size=14)
)
def test_field_and_draft_always_agree(desk: Desk, steps: list[str]) -> None:
    draft = desk.session.draft
    assert draft
    for step in steps:
        if step == "undo":
            desk.window.undo()
        elif step == "redo":
            desk.window.redo()
        elif step == "preedit":
            compose(desk, "n")
        elif step == "cancel":
            compose(desk, "")
        elif step.isascii():
            compose(desk, "")
            desk.type(step)
        else:
            compose(desk, "", step)
    compose(desk, "")
    field = headline_field(desk)
    assert field.text.plain == field.toPlainText() == headline(desk)


def headline_field(desk: Desk) -> Field:
    rows, block = desk.window.editor.rows, desk.release.first(Kind.HEADLINE)
    assert rows
    assert block
    return rows.row(block.id).cells[DE].field


def credit(desk: Desk) -> Entry:
    """The entry of a photo's credit, the cursor in it."""
    rows = desk.window.editor.rows
    assert rows
    rows.add(Kind.PHOTO)
    entry = rows.row(desk.release.blocks[-1].id).target("credit", DE)
    assert isinstance(entry, Entry)
    entry.setFocus()
    return entry


def written(desk: Desk) -> str:
    photo = desk.release.blocks[-1]
    assert isinstance(photo, Photo)
    return photo.credit


def test_undo_while_an_entry_composes_is_met_by_what_is_composed(desk: Desk) -> None:
    entry = credit(desk)
    desk.type("Eins zwei")
    compose(desk, "´")
    desk.window.undo()
    assert entry.text() == "Eins zwei"
    compose(desk, "", "é")
    assert entry.text() == written(desk) == "Eins é"
    assert entry.cursorPosition() == len("Eins é")
    desk.undo()
    assert entry.text() == written(desk) == "Eins "


def test_undo_is_shown_when_an_entry_gives_up_composing(desk: Desk) -> None:
    entry = credit(desk)
    desk.type("Eins zwei")
    compose(desk, "´")
    desk.window.undo()
    entry.clearFocus()
    assert entry.text() == written(desk) == "Eins "


def test_an_entry_tells_what_is_composed_once(desk: Desk) -> None:
    entry = credit(desk)
    compose(desk, "하")
    compose(desk, "ㄴ", "하")
    compose(desk, "", "나")
    desk.type("!")
    assert entry.text() == written(desk) == "하나!"


def test_what_is_composed_in_a_row_goes_with_it(desk: Desk) -> None:
    go_to_paragraph(desk)
    desk.type("eins\n")
    draft, count = desk.session.draft, len(desk.release.blocks)
    assert draft
    compose(desk, "n")
    block = desk.release.blocks[-1]
    draft.amend(lambda release: set_text(release, block.id, DE, RichText.plain_text("zwei")))
    desk.window.undo()
    compose(desk, "", "é")
    assert len(desk.release.blocks) == count - 1
    assert desk.window.footer.message == ""
