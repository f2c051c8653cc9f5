"""What is edited on the page of people and organisations is in the archive in the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest
from PySide6.QtCore import Qt

from editor.store.archive import Archive
from editor.ui.directory.dialog import DirectoryDialog
from editor.ui.writing.entry import Entry
from tests.ui.conftest import Desk
from tests.ui.directory import (
    ABBREVIATED,
    CLARA,
    CONTROL,
    JANA,
    OPTIK,
    TOM,
    click,
    entry,
    keep,
    names,
    opened,
    persons,
)


@pytest.fixture
def dialog(desk: Desk) -> DirectoryDialog:
    keep(desk, JANA, TOM, CLARA, OPTIK)
    return opened(desk)


@contextmanager
def busy(desk: Desk) -> Iterator[None]:
    """The archive answers nothing meanwhile."""
    may_go_on = Event()
    desk.store.submit(lambda _: may_go_on.wait(10))
    yield
    may_go_on.set()


def may_write(desk: Desk, *, allowed: bool) -> None:
    """Whether the database takes anything from now on."""

    def work(archive: Archive) -> None:
        archive._connection.exec_driver_sql(f"PRAGMA query_only = {int(not allowed)}")
        archive._connection.commit()

    desk.store.submit(work).result(10)


def test_what_was_typed_last_is_stored_when_the_page_closes_at_once(desk: Desk, dialog: DirectoryDialog) -> None:
    with busy(desk):
        entry(dialog.person.details, "Phone", Entry).setFocus()
        desk.press(Qt.Key.Key_End)
        desk.type("2")
        dialog.save_wanted.emit()
        desk.type("3")
        dialog.close()
    assert persons(desk)[0].phone == "0641 123"


def test_what_was_taken_back_while_it_was_stored_is_as_before_when_the_page_closes(
    desk: Desk, dialog: DirectoryDialog
) -> None:
    with busy(desk):
        desk.press(Qt.Key.Key_Delete)
        dialog.save_wanted.emit()
        desk.undo()
        dialog.close()
    assert CLARA in persons(desk)


def test_undo_of_a_person_begun_before_the_others_were_read_leaves_the_others(desk: Desk) -> None:
    keep(desk, JANA, TOM)
    with busy(desk):
        desk.press(Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        dialog = desk.window.pages.page
        assert isinstance(dialog, DirectoryDialog)
        dialog.add()
    desk.bot.waitUntil(lambda: dialog.panes.is_loaded)
    dialog.undo()
    assert names(dialog) == ["Dr Jana Brandt", "Tom Müller"]
    dialog.close()
    assert len(persons(desk)) == 2


def test_what_could_not_be_stored_is_told_and_tried_again(desk: Desk, dialog: DirectoryDialog) -> None:
    may_write(desk, allowed=False)
    entry(dialog.person.details, "Phone", Entry).setFocus()
    desk.type("9")
    desk.bot.waitUntil(dialog.foot.fault.isVisible)
    assert dialog.foot.state.text() == "Not saved"
    assert persons(desk)[0] == CLARA
    may_write(desk, allowed=True)
    click(dialog.foot.action)
    desk.bot.waitUntil(lambda: dialog.foot.state.text() == "Everything is saved")
    assert not dialog.foot.fault.isVisible()
    assert "9" in persons(desk)[0].phone


def test_a_merge_is_stored_whole_or_not_at_all(desk: Desk) -> None:
    keep(desk, JANA, ABBREVIATED)
    dialog = opened(desk)
    desk.bot.waitUntil(dialog.side.doubles.isVisible)
    may_write(desk, allowed=False)
    click(dialog.side.doubles)
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.bot.waitUntil(dialog.foot.fault.isVisible)
    assert {each.id for each in persons(desk)} == {"jana", "j"}
    may_write(desk, allowed=True)
    dialog.close()
    assert {each.id for each in persons(desk)} == {"jana"}
