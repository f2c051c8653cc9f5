"""Little room, or a large size of everything: nothing overlaps, and what counts is never cut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.i18n import catalogue
from editor.settings import Settings
from editor.ui.facts.fact_button import FactButton
from editor.ui.session import Session
from editor.ui.store_thread import StoreThread
from editor.ui.theme import LIGHT, Theme
from editor.ui.window import MainWindow
from editor.ui.wrap_row import WrapRow
from tests.ui.conftest import MakeDesk

SIZES = ((860, 560, 80), (860, 560, 100), (1100, 700, 100), (1100, 700, 150), (1440, 900, 150), (1440, 900, 200))


@pytest.fixture(params=["de", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=SIZES, ids=lambda size: "x".join(map(str, size)))
def window(
    request: pytest.FixtureRequest, language: str, tmp_path: Path, look: object, qtbot: QtBot
) -> Iterator[MainWindow]:
    """A window of that size and zoom with the sample release."""
    width, height, zoom = request.param
    store = StoreThread(tmp_path / "data")
    session = Session(store)
    made = MainWindow(session, Settings(spelling=False, zoom=zoom), Theme(LIGHT, zoom), catalogue(language))
    made.resize(width, height)
    made.show()
    with qtbot.waitSignal(session.release_opened):
        session.start("", with_sample=True)
    QApplication.processEvents()
    yield made
    made.close()
    store.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def spans(bar: QWidget, kind: type[QWidget]) -> list[tuple[int, int]]:
    """Where the visible widgets of a bar begin and end, from left to right."""
    shown = [each for each in bar.findChildren(kind) if each.isVisible()]
    places = [(each.mapTo(bar, QPoint(0, 0)).x(), each.width()) for each in shown]
    return sorted((left, left + width) for left, width in places)


def test_nothing_overlaps_at_the_top(window: MainWindow) -> None:
    for bar in (window.topbar, window.editor.facts):
        assert bar
        found = spans(bar, QWidget)
        assert all(end <= begin for (_, end), (begin, _) in pairwise(found))
        assert found[-1][1] <= bar.width()


def test_names_of_buttons_are_not_cut(window: MainWindow) -> None:
    for bar in (window.topbar, window.library):
        for button in bar.findChildren(QPushButton):
            needed = QFontMetrics(button.font()).horizontalAdvance(button.text())
            assert not button.isVisible() or button.width() >= needed, button.text()


def test_dates_are_not_cut(window: MainWindow) -> None:
    facts = window.editor.facts
    assert facts
    for name in ("dateline", "embargo"):
        button = facts.button(name)
        assert isinstance(button, FactButton)
        needed = QFontMetrics(window._theme.sans(14)).horizontalAdvance(button.shown)
        assert button.width() - 18 >= needed, button.shown


def test_both_columns_have_room(window: MainWindow) -> None:
    rows = window.editor.rows
    assert rows
    cells = next(iter(rows.built())).cells
    assert all(cell.width() > 100 for cell in cells.values())


def test_a_row_of_chips_wraps(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrapRow(4, holder)
    for name in ("one", "two", "three", "four"):
        row.add(QPushButton(name))
    holder.show()
    row.resize(row.sizeHint().width(), 100)
    assert row.lines == 1
    row.resize(row.sizeHint().width() - 20, 100)
    assert row.lines == 2


def test_a_fact_says_the_same_in_fewer_letters(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = FactButton("Date", theme, holder, shrinks=False)
    button.show_value("18 February 2027", f"{date(2027, 2, 18):%d.%m.%Y}")
    wide = button.sizeHint().width()
    button.show_brief(True)
    assert button.shown == "18.02.2027"
    assert button.sizeHint().width() < wide


def test_the_library_has_its_width_back_in_a_wider_window(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    wide = desk.window.library.width()
    desk.window.resize(860, 560)
    desk.bot.waitUntil(lambda: desk.window.library.width() < wide)
    desk.window.resize(1440, 900)
    desk.bot.waitUntil(lambda: desk.window.library.width() == wide)
