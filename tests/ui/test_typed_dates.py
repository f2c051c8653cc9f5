"""Days and times are typed by keyboard as people write them, in both interfaces; nothing is ever guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.facts import Embargo
from editor.i18n import catalogue
from editor.ui.facts.days import DayEdit, ReleaseDay
from editor.ui.facts.embargo import EmbargoEditor
from editor.ui.facts.times import TimeEdit
from editor.ui.facts.typed_entry import FaultLine, TypedEntry
from tests.ui.conftest import Desk
from tests.ui.sheets import opened, part, press

CONTROL = Qt.KeyboardModifier.ControlModifier


def day_edit(bot: QtBot, language: str) -> DayEdit:
    edit = DayEdit("Day", catalogue(language))
    edit.show_day(date(2026, 1, 5))
    shown(bot, edit)
    return edit


def shown(bot: QtBot, edit: TypedEntry) -> None:
    bot.addWidget(edit)
    edit.show()
    edit.activateWindow()
    bot.waitUntil(edit.isActiveWindow)
    edit.setFocus()


def type_over(bot: QtBot, edit: TypedEntry, text: str) -> None:
    QTest.keyClick(edit, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("text", "day"),
    [
        *((text, date(2026, 3, 29)) for text in ("29.3.2026", "29.03.2026", "29.03.26", "29 March 2026", "29032026")),
        *((text, date(2027, 12, 24)) for text in ("24 Dec 2027", "24/12/2027", "2027-12-24")),
        ("5 January 2027", date(2027, 1, 5)),
        ("29.3.", date(2026, 3, 29)),
    ],
)
def test_a_day_is_what_was_typed(qtbot: QtBot, language: str, text: str, day: date) -> None:
    edit = day_edit(qtbot, language)
    type_over(qtbot, edit, text)
    assert (edit.day, edit.fault) == (day, "")
    assert edit.text() == (f"{day:%d.%m.%Y}" if language == "de" else f"{day.day} {day:%b %Y}")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("31.2.2026", "“31.2.2026” is not a date; for example 29 Mar 2026"),
        ("soon", "“soon” is not a date; for example 29 Mar 2026"),
        ("29.3.3202", "The year 3202 is not possible here; it lies between 1990 and 2100"),
    ],
)
def test_what_is_no_day_stays_marked_and_changes_nothing(qtbot: QtBot, text: str, fault: str) -> None:
    edit = day_edit(qtbot, "en")
    with qtbot.assertNotEmitted(edit.chosen):
        type_over(qtbot, edit, text)
    assert (edit.day, edit.text(), edit.fault) == (date(2026, 1, 5), text, fault)
    type_over(qtbot, edit, "6.1.2026")
    assert (edit.day, edit.fault) == (date(2026, 1, 6), "")


def test_arrow_keys_go_by_days(qtbot: QtBot) -> None:
    edit = day_edit(qtbot, "en")
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert edit.day == date(2026, 1, 6)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.day == date(2026, 1, 4)


def test_a_day_is_chosen_from_the_calendar(qtbot: QtBot) -> None:
    edit = day_edit(qtbot, "en")
    QTest.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert edit.calendar
    calendar = edit.calendar.calendar
    focused = QApplication.focusWidget() or calendar
    QTest.keyClick(focused, Qt.Key.Key_Right)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert edit.day == date(2026, 1, 6)


@pytest.mark.parametrize(
    ("text", "at"), [("02:30", time(2, 30)), ("0230", time(2, 30)), ("2.30 Uhr", time(2, 30)), ("2pm", time(14))]
)
def test_a_time_is_what_was_typed(qtbot: QtBot, text: str, at: time) -> None:
    edit = TimeEdit(time(10), catalogue("en"))
    shown(qtbot, edit)
    type_over(qtbot, edit, text)
    assert (edit.at, edit.text()) == (at, f"{at:%H:%M}")


def test_tab_leaves_the_day_and_the_time_at_once(desk: Desk) -> None:
    moment = part(opened(desk, "embargo"), EmbargoEditor).moment
    moment.day_edit.setFocus()
    press(Qt.Key.Key_Tab)
    assert desk.focused() is moment.time_edit
    press(Qt.Key.Key_Tab)
    assert desk.focused() is moment.zone_entry
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Backtab)
    assert desk.focused() is moment.day_edit


def test_a_typed_day_is_one_step_of_the_history(desk: Desk) -> None:
    day = part(opened(desk, "dateline"), ReleaseDay)
    before = desk.release.date
    day.day_edit.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    desk.type("29.3.2026")
    press(Qt.Key.Key_Z, CONTROL)
    assert desk.release.date == before
    press(Qt.Key.Key_Y, CONTROL)
    assert desk.release.date == date(2026, 3, 29)


def test_closing_the_sheet_takes_what_was_typed(desk: Desk) -> None:
    day = part(opened(desk, "dateline"), ReleaseDay)
    day.day_edit.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    desk.type("29.3.2026")
    press(Qt.Key.Key_Escape)
    assert desk.release.date == date(2026, 3, 29)


def test_what_cannot_be_read_is_said_below(desk: Desk) -> None:
    day = part(opened(desk, "dateline"), ReleaseDay)
    before = desk.release.date
    day.day_edit.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    desk.type("31.2.2026\t")
    said = part(day, FaultLine)
    assert said.isVisible()
    assert "31.2.2026" in said.text()
    assert desk.release.date == before


def test_an_open_question_greys_what_would_be_printed(desk: Desk) -> None:
    draft = desk.session.draft
    assert draft
    draft.apply(lambda release: replace(release, embargo=Embargo(datetime(2027, 10, 31, 9, tzinfo=UTC))))
    editor = part(opened(desk, "embargo"), EmbargoEditor)
    width = editor.window().width()
    editor.moment.time_edit.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    desk.type("0230\n")
    assert editor.moment.question.isVisible()
    lines = [label for label in editor.findChildren(type(editor._remark)) if label.objectName() == "printedLine"]
    assert not any(line.isEnabled() for line in lines)
    assert editor.window().width() == width
