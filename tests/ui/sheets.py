"""The sheets of facts as the tests of the window open and use them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from editor.ui.facts.bar import FactsBar
from editor.ui.facts.items import Items
from editor.ui.facts.popover import Popover
from editor.ui.writing.entry import Entry
from tests.ui.conftest import Desk

Part = TypeVar("Part", bound=QWidget)


def bar(desk: Desk) -> FactsBar:
    facts = desk.window.editor.facts
    assert facts
    return facts


def opened(desk: Desk, fact: str) -> Popover:
    """The sheet of a fact, opened as a wish of another part of the window."""
    bar(desk).edit(fact)
    sheet = bar(desk).sheet
    assert sheet
    return sheet


def part(sheet: QWidget, kind: type[Part]) -> Part:
    found = sheet.findChild(kind)
    assert isinstance(found, kind)
    return found


def entry(sheet: QWidget, name: str) -> Entry:
    """The entry of that accessible name that can be seen."""
    found = [each for each in sheet.findChildren(Entry) if each.accessibleName() == name]
    assert found, [each.accessibleName() for each in sheet.findChildren(Entry)]
    return found[0]


def write(into: QWidget, text: str) -> None:
    into.setFocus()
    QTest.keyClicks(into, text)


def tool(items: Items, name: str) -> QToolButton:
    """The tool of that accessible name: `Move up, 2`."""
    return next(each for each in items.findChildren(QToolButton) if each.accessibleName() == name)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget
    QTest.keyClick(widget, key, modifier)
