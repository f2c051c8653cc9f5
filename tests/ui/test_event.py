"""The event that a release announces is written on a page of the sheet with more details."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from PySide6.QtTest import QTest

from editor.compose.house import STANDARD
from editor.compose.sections import event as printed_event
from editor.domain.bilingual import Bilingual, Language
from editor.domain.facts import Event
from editor.ui.facts.event import EventEditor
from editor.ui.facts.popover import Popover
from tests.ui.conftest import Desk
from tests.ui.sheets import click, entry, opened, part, write


def written(desk: Desk) -> tuple[Popover, EventEditor]:
    sheet = opened(desk, "event")
    editor = part(sheet, EventEditor)
    write(entry(sheet, "What, German"), "Richtfest")
    write(entry(sheet, "What, English"), "Topping out")
    write(entry(sheet, "Where, German"), "Wetzlar")
    editor.moment.day_edit.choose(date(2027, 5, 4))
    editor.moment.time_edit.choose(time(14, 30))
    return sheet, editor


def test_an_event_says_what_when_and_where(desk: Desk) -> None:
    written(desk)
    at = datetime(2027, 5, 4, 12, 30, tzinfo=UTC)
    assert desk.release.event == Event(Bilingual("Richtfest", "Topping out"), Bilingual("Wetzlar", ""), at)


def test_the_event_is_printed_with_its_zone(desk: Desk) -> None:
    written(desk)
    section = printed_event(desk.release, Language.DE, STANDARD)
    assert section
    assert [line.plain.replace("\u00a0", " ") for line in section.lines] == [
        "Richtfest",
        "Dienstag, 4. Mai 2027, 14:30 Uhr (MESZ)",
        "Wetzlar",
    ]


def test_a_time_that_comes_twice_is_asked_about(desk: Desk) -> None:
    _, editor = written(desk)
    editor.moment.time_edit.choose(time(2, 15))
    editor.moment.day_edit.choose(date(2027, 10, 31))
    assert desk.release.event
    assert desk.release.event.at == datetime(2027, 5, 4, 0, 15, tzinfo=UTC)
    click(editor.moment.question.choices[0])
    assert desk.release.event.at == datetime(2027, 10, 31, 0, 15, tzinfo=UTC)


def test_an_event_is_removed_in_one_step(desk: Desk) -> None:
    _, editor = written(desk)
    before = desk.release.event
    click(editor.remove)
    assert desk.release.event is None
    desk.window.undo()
    assert desk.release.event == before


def test_an_event_of_which_nothing_is_said_is_dropped(desk: Desk) -> None:
    sheet = opened(desk, "event")
    what = entry(sheet, "What, German")
    write(what, "R")
    what.setSelection(0, 1)
    QTest.keyClicks(what, "\b")
    sheet.close()
    assert desk.release.event is None


def test_a_time_without_a_day_is_no_event(desk: Desk) -> None:
    editor = part(opened(desk, "event"), EventEditor)
    editor.moment.time_edit.choose(time(14, 30))
    assert desk.release.event is None
    editor.moment.day_edit.choose(date(2027, 5, 4))
    assert desk.release.event == Event(at=datetime(2027, 5, 4, 12, 30, tzinfo=UTC))
