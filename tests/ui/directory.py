"""The page of people and organisations as tests open and use it."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.bilingual import Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.store.archive import Archive
from editor.ui.directory.dialog import DirectoryDialog
from tests.ui.conftest import Desk

Part = TypeVar("Part", bound=QWidget)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NETWORK = Bilingual.same("OptikNetz Lahntal")

JANA = KeptPerson(
    id="jana",
    name="Jana Brandt",
    title=Bilingual("Dr.", "Dr"),
    roles=(
        Role(
            Bilingual("Leiterin", "Head"), NETWORK, Bilingual("Leiterin des Netzes", "head"), Period(date(2024, 1, 1))
        ),
        Role(
            Bilingual("Referentin", "Officer"), Bilingual("Klinik", "Clinic"), period=Period(until=date(2023, 12, 31))
        ),
    ),
    email="brandt@example.org",
)
TOM = KeptPerson(id="tom", name="Tom Müller")
CLARA = KeptPerson(id="clara", name="Clara Abel", phone="0641 1")
ABBREVIATED = KeptPerson(id="j", name="J. Brandt", email="jana@example.org", phone="0641 2")
OPTIK = KeptOrganisation(
    id="optik",
    name=NETWORK,
    boilerplates=(DatedBoilerplate(Bilingual("Über uns", "About us"), Bilingual("Wir.", "We.")),),
)


def keep(desk: Desk, *entries: KeptPerson | KeptOrganisation) -> None:
    """Puts entries into the address book of the archive."""

    def work(archive: Archive) -> None:
        archive.save_persons([each for each in entries if isinstance(each, KeptPerson)])
        archive.save_organisations([each for each in entries if isinstance(each, KeptOrganisation)])

    desk.store.submit(work).result(10)


def opened(desk: Desk) -> DirectoryDialog:
    """The page, opened by its key, with everything on it that the archive has."""
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    page = desk.window.pages.page
    assert isinstance(page, DirectoryDialog)
    page.activateWindow()
    desk.bot.waitUntil(page.isActiveWindow)
    desk.bot.waitUntil(lambda: page.panes.is_loaded)
    return page


def persons(desk: Desk) -> tuple[KeptPerson, ...]:
    """The people that the archive has."""
    return desk.store.submit(lambda archive: archive.persons()).result(10)


def organisations(desk: Desk) -> tuple[KeptOrganisation, ...]:
    return desk.store.submit(lambda archive: archive.organisations()).result(10)


def stored(desk: Desk, dialog: DirectoryDialog) -> tuple[KeptPerson, ...]:
    """The people that the archive has once everything is stored."""
    desk.bot.waitUntil(lambda: not dialog.working.changes())
    return persons(desk)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click_line(dialog: DirectoryDialog, entry_id: str, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Clicks a line of the list."""
    view = dialog.side.list
    row = view.lines.row_of(entry_id)
    assert row is not None
    at = view.visualRect(view.lines.index(row)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier or Qt.KeyboardModifier.NoModifier, at)


def entry(parent: QWidget, name: str, kind: type[Part]) -> Part:
    """The control with that accessible name."""
    return next(each for each in parent.findChildren(kind) if each.accessibleName() == name)


def names(dialog: DirectoryDialog) -> list[str]:
    """The names in the list from top to bottom."""
    found = (dialog.side.list.lines.line(row) for row in range(dialog.side.list.lines.rowCount()))
    return [line.title for line in found if line]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
