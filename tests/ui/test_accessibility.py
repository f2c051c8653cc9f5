"""Every control says what it is, every text can be read on its ground, and the focus can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from editor.ui.theme import DARK, LIGHT, Tokens
from tests.ui.conftest import MakeDesk
from tests.ui.windows import EVERYTHING

CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QListView)

TEXT_ON = (
    *((ink, ground) for ink in ("ink", "ink_soft", "muted") for ground in ("page", "chrome", "library", "field")),
    *((ink, "selected") for ink in ("ink", "ink_soft", "muted")),
    *(("accent", ground) for ground in ("page", "chrome", "field", "accent_soft", "focus")),
    *((ink, "focus") for ink in ("ink", "ink_soft", "muted")),
    *((state, ground) for state in ("ok", "warning", "error") for ground in ("page", "chrome", f"{state}_soft")),
    ("ink", "accent_soft"),
    ("ink", "chip"),
    ("ink_soft", "chip"),
    ("ink", "warning_soft"),
    ("ink", "found"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
)
"""Which text colours stand on which grounds somewhere in the window."""

MARKS_ON = (("accent", "page"), ("accent", "chrome"), ("accent", "field"), ("field_border", "page"))
"""What shows the focus, or where one can write, without being text."""


def luminance(tokens: Tokens, name: str) -> float:
    colour = tokens.colour(name)
    parts = []
    for part in (colour.redF(), colour.greenF(), colour.blueF()):
        parts.append(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(tokens: Tokens, one: str, other: str) -> float:
    dark, light = sorted((luminance(tokens, one), luminance(tokens, other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens, ink, ground) >= 4.5


@pytest.mark.parametrize(("mark", "ground"), MARKS_ON)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_what_shows_the_focus_can_be_seen(tokens: Tokens, mark: str, ground: str) -> None:
    assert contrast(tokens, mark, ground) >= 3


def nameless(widget: QWidget) -> list[str]:
    """The visible controls of which a screen reader could say nothing."""
    buddies = {label.buddy() for label in widget.findChildren(QLabel) if label.buddy()}
    return [
        f"{type(each).__name__} {each.objectName()} in {type(each.parentWidget()).__name__}"
        for each in widget.findChildren(QWidget)
        if isinstance(each, CONTROLS) and each.isVisible() and not _is_part(each)
        if not each.accessibleName() and each not in buddies
        if not (isinstance(each, QAbstractButton) and any(letter.isalpha() for letter in each.text()))
    ]


def _is_part(widget: QWidget) -> bool:
    """Whether Qt made it as a part of another control, which speaks for it."""
    parent = widget.parentWidget()
    return isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit)) or widget.objectName().startswith("qt_")


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_control_says_what_it_is(name: str, make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    opened = EVERYTHING[name](desk.window)
    assert nameless(opened) == []
    if opened.isWindow():
        opened.close()
