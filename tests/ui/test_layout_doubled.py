"""Texts twice as long as ours are not cut: a translation may take the room it needs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QPushButton, QRadioButton, QWidget

from editor.i18n import Catalogue
from editor.ui.elided_label import ElidedLabel
from editor.ui.theme import Theme
from tests.ui.conftest import MakeDesk
from tests.ui.windows import EVERYTHING, dress

SLACK = 2
"""Pixels by which measures of a text and of its widget may differ."""

LAYOUTS = 5
"""Rounds of events after which everything has its place."""

ROOM = (1920, 1080)


class Doubled(Catalogue):
    """Says everything twice."""

    def __init__(self) -> None:
        super().__init__("en", {})

    def gettext(self, message: str) -> str:
        return twice(message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        return twice(super().ngettext(one, many, count))

    def pgettext(self, context: str, message: str) -> str:
        return twice(message)

    def npgettext(self, context: str, one: str, many: str, count: int) -> str:
        return twice(super().npgettext(context, one, many, count))


def twice(text: str) -> str:
    return f"{text} {text}"


def cut(widget: QWidget) -> list[str]:
    """The texts that do not fit into their widgets."""
    shown = [each for each in (widget, *widget.findChildren(QWidget)) if each.isVisible()]
    return [f"{type(each).__name__}: {_text(each)!r}" for each in shown if _is_cut(each) and not each.toolTip()]


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def _is_cut(widget: QWidget) -> bool:
    if not _text(widget) or isinstance(widget, ElidedLabel):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + SLACK
    if isinstance(widget, QLabel) and "<" not in widget.text():
        needed = widget.fontMetrics().size(0, widget.text())
        return needed.width() > widget.width() + SLACK or needed.height() > widget.height() + SLACK
    if isinstance(widget, (QLabel, QPushButton, QCheckBox, QRadioButton)):
        needed = widget.sizeHint()
        return needed.width() > widget.width() + SLACK or needed.height() > widget.height() + SLACK
    return False


def overlapping(widget: QWidget) -> list[str]:
    """Buttons that lie on each other."""
    buttons = [each for each in widget.findChildren(QPushButton) if each.isVisible()]
    places = [(each, QRect(each.mapTo(widget, each.rect().topLeft()), each.size())) for each in buttons]
    return [
        f"{one.text()!r} on {other.text()!r}"
        for index, (one, place) in enumerate(places)
        for other, other_place in places[index + 1 :]
        if place.intersects(other_place)
    ]


@pytest.mark.parametrize("name", EVERYTHING)
def test_nothing_is_cut_when_every_text_is_twice_as_long(name: str, make_desk: MakeDesk, theme: Theme) -> None:
    desk = make_desk(with_sample=True)
    desk.window.resize(*ROOM)
    dress(desk, theme, Doubled())
    opened = EVERYTHING[name](desk.window)
    for _ in range(LAYOUTS):
        QApplication.processEvents()
    assert cut(opened) == []
    if opened.isWindow() and opened is not desk.window:
        opened.close()


@pytest.mark.parametrize("size", [(860, 560), (1100, 700), (1440, 900)])
@pytest.mark.parametrize("zoom", [100, 200])
def test_the_bar_at_the_top_has_room_in_every_window(
    size: tuple[int, int], zoom: int, make_desk: MakeDesk, theme: Theme, words: Catalogue
) -> None:
    desk = make_desk(with_sample=True)
    desk.window.resize(*size)
    dress(desk, Theme(theme.tokens, zoom), words)
    assert desk.window.width() == size[0]
    assert cut(desk.window.topbar) == []
    assert overlapping(desk.window.topbar) == []
