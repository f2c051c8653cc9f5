"""Completion of an entry, by keyboard and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor.ui.suggesting import Suggester, Suggestion
from editor.ui.suggestion_list import MOST, DetailRole, SuggestionModel, matching
from editor.ui.theme import Theme
from editor.ui.writing.entry import Entry

KNOWN = (
    Suggestion("Jana Brandt", "Leiterin des OptikNetzes Lahntal", 1),
    Suggestion("Jürgen Müller", "Vorstand", 2),
    Suggestion("Anna Janßen", "", 3),
)


class Form(QWidget):
    """Two entries, the first of which makes suggestions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.entry, self.next = Entry("Speaker"), Entry("Title")
        column = QVBoxLayout(self)
        column.addWidget(self.entry)
        column.addWidget(self.next)
        self.suggester = Suggester(self.entry, lambda: KNOWN, theme)
        self.picked: list[object] = []
        self.suggester.picked.connect(self.picked.append)

    def names(self) -> list[str]:
        opened = self.suggester.list
        return [opened.model.suggestion(row).text for row in range(opened.model.rowCount())] if opened else []


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Form:
    made = Form(theme)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.entry.setFocus()
    return made


def press(form: Form, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or form.entry, key)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("bran", ["Jana Brandt"]),
        ("JAN", ["Jana Brandt", "Anna Janßen"]),
        ("muller", ["Jürgen Müller"]),
        ("mueller", ["Jürgen Müller"]),
        ("müll", ["Jürgen Müller"]),
        ("janss", ["Anna Janßen"]),
        ("brandt jana", ["Jana Brandt"]),
        ("andt", ["Jana Brandt"]),
        ("nobody", []),
        ("  ", []),
        ("…", []),
    ],
)
def test_names_are_found_however_accents_are_written(typed: str, names: list[str]) -> None:
    assert [each.text for each in matching(KNOWN, typed)] == names


def test_beginnings_come_before_what_stands_within() -> None:
    known = (Suggestion("Roland Anders", "", 1), Suggestion("Andrea Roth", "", 2))
    assert [each.value for each in matching(known, "and")] == [1, 2]
    assert [each.value for each in matching(known, "ro")] == [1, 2]
    assert [each.value for each in matching((Suggestion("Brandt", "", 1), Suggestion("Anna", "", 2)), "an")] == [2, 1]


def test_a_long_list_is_cut() -> None:
    assert len(matching([Suggestion(f"Name {number}", "", number) for number in range(50)], "name")) == MOST


def test_the_model_is_a_sound_one(qtmodeltester: ModelTester) -> None:
    model = SuggestionModel()
    model.show_suggestions(KNOWN)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.index(0, 0).data(DetailRole) == "Leiterin des OptikNetzes Lahntal"
    assert model.index(2, 0).data(int(Qt.ItemDataRole.AccessibleTextRole)) == "Anna Janßen"
    model.show_suggestions(KNOWN[:1])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_typing_opens_the_list_and_what_nobody_is_called_closes_it(form: Form) -> None:
    QTest.keyClicks(form.entry, "jan")
    assert form.names() == ["Jana Brandt", "Anna Janßen"]
    QTest.keyClicks(form.entry, "x")
    assert form.names() == []
    assert form.entry.text() == "janx"


def test_down_and_enter_choose(form: Form) -> None:
    QTest.keyClicks(form.entry, "jan")
    press(form, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert form.picked == [3]
    assert form.suggester.list is None
    assert form.entry.hasFocus()


def test_tab_chooses_what_is_marked(form: Form) -> None:
    QTest.keyClicks(form.entry, "jan")
    press(form, Qt.Key.Key_Up, Qt.Key.Key_Tab)
    assert form.picked == [3]


def test_enter_and_tab_go_on_where_nothing_is_marked(form: Form) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
        form.entry.setFocus()
        form.entry.clear()
        QTest.keyClicks(form.entry, "jan")
        press(form, key)
        assert form.picked == []
        assert form.suggester.list is None
        assert form.next.hasFocus()


def test_escape_closes_the_list_and_leaves_the_text(form: Form) -> None:
    QTest.keyClicks(form.entry, "jan")
    press(form, Qt.Key.Key_Escape)
    assert form.suggester.list is None
    assert form.entry.text() == "jan"


def test_a_click_chooses(form: Form) -> None:
    QTest.keyClicks(form.entry, "jan")
    opened = form.suggester.list
    assert opened
    at = opened.view.visualRect(opened.model.index(1, 0)).center()
    QTest.mouseClick(opened.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert form.picked == [3]


def test_what_lies_under_the_mouse_is_not_chosen_by_the_next_tab(form: Form) -> None:
    QTest.keyClicks(form.entry, "jan")
    opened = form.suggester.list
    assert opened
    QTest.mouseMove(opened.view.viewport(), opened.view.visualRect(opened.model.index(0, 0)).center())
    press(form, Qt.Key.Key_Tab)
    assert form.picked == []
    assert form.next.hasFocus()


def test_keys_that_reach_the_list_are_typed_into_the_entry(form: Form) -> None:
    QTest.keyClicks(form.entry, "ja")
    opened = form.suggester.list
    assert opened
    QTest.keyClicks(opened, "n")
    assert form.entry.text() == "jan"
    QTest.keyClick(opened, Qt.Key.Key_Down)
    QTest.keyClick(opened, Qt.Key.Key_Return)
    assert form.picked == [1]


def test_leaving_the_entry_closes_the_list(form: Form) -> None:
    QTest.keyClicks(form.entry, "jan")
    form.next.setFocus()
    assert form.suggester.list is None


def test_nothing_opens_while_an_input_method_composes(form: Form) -> None:
    QTest.keyClicks(form.entry, "jan")
    composing = QInputMethodEvent("´", [])
    QApplication.sendEvent(form.entry, composing)
    assert form.suggester.list is None
    QTest.keyClicks(form.entry, "")
    committed = QInputMethodEvent("", [])
    committed.setCommitString("ß")
    QApplication.sendEvent(form.entry, committed)
    assert form.names() == ["Anna Janßen"]


def test_what_can_only_be_read_makes_no_suggestions(form: Form) -> None:
    form.entry.setReadOnly(True)
    form.suggester._offer("jan")
    assert form.suggester.list is None
