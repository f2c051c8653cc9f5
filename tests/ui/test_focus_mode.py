"""Only the text: what goes, what comes back, and the rows that step back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk, MakeDesk


def rows(desk: Desk) -> Rows:
    assert desk.window.editor.rows
    return desk.window.editor.rows


def panes(desk: Desk) -> list[bool]:
    window = desk.window
    header, facts = window.editor.header, window.editor.facts
    assert header
    assert facts
    return [each.isVisible() for each in (window.topbar, window.library, facts, header, window.footer)]


def test_a_key_leaves_the_text_alone_and_brings_all_back(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F11)
    assert not any(panes(desk))
    assert rows(desk).isVisible()
    desk.press(Qt.Key.Key_F11)
    assert all(panes(desk))


def test_escape_leaves_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_Escape)
    assert all(panes(desk))


def test_the_cursor_stays_where_it_is(desk: Desk) -> None:
    desk.type("Neues Labor")
    field = desk.field()
    desk.press(Qt.Key.Key_F11)
    desk.type("!")
    assert desk.field() is field
    assert field.text.plain == "Neues Labor!"


def test_a_pane_that_was_folded_stays_folded(desk: Desk) -> None:
    desk.window.unfold_side()
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F11)
    assert not desk.window.side.isVisible()
    desk.press(Qt.Key.Key_F11)
    assert desk.window.side.isVisible()
    assert not desk.window.library.isVisible()


def test_rows_not_in_use_step_back(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    first, second = (block.id for block in desk.release.blocks[:2])
    rows(desk).focus_block(first, Language.DE)
    desk.press(Qt.Key.Key_F11)
    softening = rows(desk).softening
    assert [softening.is_soft(rows(desk).row(each)) for each in (first, second)] == [False, True]
    rows(desk).focus_block(second, Language.DE)
    assert [softening.is_soft(rows(desk).row(each)) for each in (first, second)] == [True, False]
    desk.press(Qt.Key.Key_F11)
    assert not softening.is_soft(rows(desk).row(first))


def test_another_release_steps_back_too(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    desk.press(Qt.Key.Key_F11)
    with desk.bot.waitSignal(desk.session.release_opened):
        desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not desk.window.topbar.isVisible()
    assert rows(desk).softening.is_soft(rows(desk).row(desk.release.blocks[-1].id))


def test_a_search_brings_the_library_back(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.window.library.search.hasFocus()


def test_an_input_method_is_not_disturbed(desk: Desk) -> None:
    field = desk.field()
    QApplication.sendEvent(field, QInputMethodEvent("ね", []))
    desk.window.toggle_focus()
    done = QInputMethodEvent()
    done.setCommitString("猫")
    QApplication.sendEvent(field, done)
    assert field.text.plain == "猫"
