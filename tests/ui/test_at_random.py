"""Whatever is done in whatever order: the rows show what the draft has, and undo gives back what was there."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import LANGUAGES, Language
from editor.ui.writing.field import Field
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows_of(desk: Desk) -> Rows:
    rows = desk.window.editor.rows
    assert rows
    return rows


def compose(desk: Desk, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(desk.focused(), event)


def paste_words(desk: Desk) -> None:
    QApplication.clipboard().setText("eins\nzwei 😀\n\ndrei")
    desk.press(Qt.Key.Key_V, CONTROL)


def go_to_last(desk: Desk) -> None:
    rows_of(desk).focus_block(desk.release.blocks[-1].id, Language.EN, 1)


STEPS: dict[str, Callable[[Desk], object]] = {
    "a word": lambda desk: desk.type("a word "),
    "marks": lambda desk: desk.type('"so..." '),
    "return": lambda desk: desk.press(Qt.Key.Key_Return),
    "tab": lambda desk: desk.press(Qt.Key.Key_Tab),
    "erase": lambda desk: desk.press(Qt.Key.Key_Backspace),
    "erase word": lambda desk: desk.press(Qt.Key.Key_Delete, CONTROL),
    "home": lambda desk: desk.press(Qt.Key.Key_Home),
    "up": lambda desk: desk.press(Qt.Key.Key_Up),
    "select down": lambda desk: desk.press(Qt.Key.Key_Down, SHIFT),
    "select all": lambda desk: desk.press(Qt.Key.Key_A, CONTROL),
    "copy": lambda desk: desk.press(Qt.Key.Key_C, CONTROL),
    "cut": lambda desk: desk.press(Qt.Key.Key_X, CONTROL),
    "paste": lambda desk: desk.press(Qt.Key.Key_V, CONTROL),
    "paste words": paste_words,
    "bold": lambda desk: desk.press(Qt.Key.Key_B, CONTROL),
    "undo": lambda desk: desk.window.undo(),
    "redo": lambda desk: desk.window.redo(),
    "compose": lambda desk: compose(desk, "n"),
    "commit": lambda desk: compose(desk, "", "é"),
    "move": lambda desk: desk.window.editor.move_active(1),
    "add": lambda desk: desk.window.editor.add_below(),
    "lead": lambda desk: rows_of(desk).commands.switch_lead(desk.release.lead.other),
    "english": lambda desk: desk.window.editor.show_languages(Language.EN),
    "both": lambda desk: desk.window.editor.show_languages(None),
    "last": go_to_last,
    "events": lambda _: QApplication.processEvents(),
}


def shows_the_draft(desk: Desk) -> bool:
    """Whether every field has the text of its block; one that composes waits."""
    rows, blocks = rows_of(desk), desk.release.blocks
    fields = [
        (row.target(part, language), row.block.passages()[index][language])
        for row in rows.built()
        for index, part in enumerate(row.parts())
        for language in LANGUAGES
    ]
    return [row.block for row in rows.built()] == list(blocks[: len(list(rows.built()))]) and all(
        isinstance(field, Field) and (field.is_composing or field.text == text) for field, text in fields
    )


def undo_all(desk: Desk) -> int:
    """How many steps there were."""
    draft, count = desk.session.draft, 0
    assert draft
    while draft.can_undo:
        desk.window.undo()
        count += 1
    return count


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=25))
def test_rows_and_draft_agree_and_undo_gives_back_what_was(desk: Desk, steps: list[str]) -> None:
    undo_all(desk)
    rows_of(desk).focus_first()
    start = desk.release
    for step in steps:
        STEPS[step](desk)
        assert shows_the_draft(desk)
    compose(desk, "")
    end, undone = desk.release, undo_all(desk)
    assert desk.release == start
    assert shows_the_draft(desk)
    for _ in range(undone):
        desk.window.redo()
    assert desk.release == end
