"""The embargo is one certain instant: where a clock change makes the time doubtful, the sheet asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.bilingual import Language
from editor.domain.facts import Embargo, EmbargoKind
from editor.ui.facts.embargo import EmbargoEditor
from tests.ui.conftest import Desk
from tests.ui.sheets import click, opened, part, press

AT_TEN = Embargo(datetime(2027, 2, 21, 9, 0, tzinfo=UTC))


def embargoed(desk: Desk, embargo: Embargo = AT_TEN, day: date | None = None) -> EmbargoEditor:
    draft = desk.session.draft
    assert draft
    draft.apply(lambda release: replace(release, embargo=embargo, date=day))
    return part(opened(desk, "embargo"), EmbargoEditor)


def test_a_time_that_the_clocks_skip_is_asked_about(desk: Desk) -> None:
    editor = embargoed(desk)
    editor.moment.day_edit.choose(date(2027, 3, 28))
    before = desk.release.embargo
    editor.moment.time_edit.choose(time(2, 30))
    question = editor.moment.question
    assert "02:30 does not exist" in question.text
    assert [button.text() for button in question.choices] == [
        "01:59 before the change (CET)",
        "03:00 after the change (CEST)",
    ]
    assert desk.release.embargo == before
    click(question.choices[1])
    assert desk.release.embargo == Embargo(datetime(2027, 3, 28, 1, 0, tzinfo=UTC))
    assert not question.isVisible()
    assert editor.moment.time_edit.at == time(3, 0)


@pytest.mark.parametrize(("choice", "hour"), [(0, 0), (1, 1)])
def test_an_hour_that_comes_twice_is_asked_about(desk: Desk, choice: int, hour: int) -> None:
    editor = embargoed(desk)
    editor.moment.day_edit.choose(date(2027, 10, 31))
    editor.moment.time_edit.choose(time(2, 30))
    question = editor.moment.question
    assert "02:30 comes twice" in question.text
    assert [button.text() for button in question.choices] == [
        "02:30 before the change (CEST)",
        "02:30 after the change (CET)",
    ]
    click(question.choices[choice])
    assert desk.release.embargo == Embargo(datetime(2027, 10, 31, hour, 30, tzinfo=UTC))


def test_a_question_is_answered_by_keyboard(desk: Desk) -> None:
    editor = embargoed(desk)
    editor.moment.day_edit.choose(date(2027, 10, 31))
    editor.moment.time_edit.choose(time(2, 30))
    editor.moment.question.choices[0].setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert desk.release.embargo == Embargo(datetime(2027, 10, 31, 1, 30, tzinfo=UTC))


def test_an_unanswered_question_leaves_the_embargo_as_it_was(desk: Desk) -> None:
    editor = embargoed(desk)
    editor.moment.time_edit.choose(time(2, 30))
    half_past_two = desk.release.embargo
    editor.moment.day_edit.choose(date(2027, 3, 28))
    sheet = editor.window()
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert desk.release.embargo == half_past_two
    assert desk.window.footer.message.startswith("The embargo stays at Sun 21 Feb 2027, 02:30 CET")
    again = part(opened(desk, "embargo"), EmbargoEditor)
    assert again.moment.day_edit.day == date(2027, 2, 21)
    assert not again.moment.question.isVisible()


def test_another_time_takes_the_question_back(desk: Desk) -> None:
    editor = embargoed(desk)
    editor.moment.day_edit.choose(date(2027, 3, 28))
    editor.moment.time_edit.choose(time(2, 30))
    editor.moment.time_edit.choose(time(4, 0))
    assert not editor.moment.question.isVisible()
    assert desk.release.embargo == Embargo(datetime(2027, 3, 28, 2, 0, tzinfo=UTC))


def test_the_second_of_two_equal_times_stays_the_second(desk: Desk) -> None:
    second = Embargo(datetime(2027, 10, 31, 1, 30, tzinfo=UTC))
    editor = embargoed(desk, second)
    editor.kind.chosen.emit(editor.kind.select(EmbargoKind.SPEECH))
    assert desk.release.embargo == replace(second, kind=EmbargoKind.SPEECH)
    assert not editor.moment.question.isVisible()


def test_the_zone_is_found_by_typing_a_city(desk: Desk) -> None:
    editor = embargoed(desk)
    zone = editor.moment.zone_entry
    zone.setFocus()
    zone.selectAll()
    QTest.keyClicks(zone, "toky")
    press(Qt.Key.Key_Return)
    assert desk.release.embargo == Embargo(datetime(2027, 2, 21, 1, 0, tzinfo=UTC), "Asia/Tokyo")
    assert zone.text() == "Tokyo"
    assert "10:00 JST" in editor.printed(Language.EN).replace("\u00a0", " ")


def test_a_zone_is_chosen_from_the_list(desk: Desk) -> None:
    editor = embargoed(desk)
    zone = editor.moment.zone_entry
    zone.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert desk.release.embargo
    assert desk.release.embargo.zone == "Europe/Vienna"


def test_what_is_no_place_leaves_the_zone_as_it_was(desk: Desk) -> None:
    editor = embargoed(desk)
    zone = editor.moment.zone_entry
    zone.setFocus()
    zone.selectAll()
    QTest.keyClicks(zone, "xyzzy")
    press(Qt.Key.Key_Return)
    assert desk.release.embargo == AT_TEN
    assert zone.text() == "Berlin"


def test_a_day_makes_an_embargo_where_there_was_none(desk: Desk) -> None:
    editor = part(opened(desk, "embargo"), EmbargoEditor)
    editor.moment.day_edit.choose(date(2027, 2, 21))
    assert desk.release.embargo == AT_TEN
    assert editor.kind.value is EmbargoKind.UNTIL


def test_an_embargo_is_removed_and_brought_back(desk: Desk) -> None:
    editor = embargoed(desk)
    editor.kind.chosen.emit(editor.kind.select(None))
    assert not desk.release.embargo
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.release.embargo == AT_TEN
    assert editor.moment.day_edit.day == date(2027, 2, 21)


def test_typing_a_time_is_one_step_of_the_history(desk: Desk) -> None:
    editor = embargoed(desk)
    editor.moment.time_edit.setFocus()
    editor.moment.time_edit.selectAll()
    QTest.keyClicks(editor.moment.time_edit, "1430")
    press(Qt.Key.Key_Return)
    assert desk.release.embargo == Embargo(datetime(2027, 2, 21, 13, 30, tzinfo=UTC))
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.release.embargo == AT_TEN


def test_an_embargo_before_the_release_is_remarked_on(desk: Desk) -> None:
    editor = embargoed(desk, Embargo(datetime.now(UTC) + timedelta(days=2)), date.max)
    assert editor.remark == "This embargo ends before the date of the release."


def test_an_embargo_that_has_passed_is_remarked_on(desk: Desk) -> None:
    editor = embargoed(desk, Embargo(datetime(2013, 2, 21, 9, 0, tzinfo=UTC)))
    assert editor.remark == "This embargo has already passed."


def test_a_usual_embargo_is_not_remarked_on(desk: Desk) -> None:
    editor = embargoed(desk, Embargo(datetime.now(UTC) + timedelta(days=2)))
    assert editor.remark == ""
