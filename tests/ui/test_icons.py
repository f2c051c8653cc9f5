"""The icons: all there, drawn in the colours of the theme."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QColor

from editor import paths
from editor.ui.icons import NAMES, icon, pixmap
from editor.ui.theme import DARK, LIGHT, Theme, Tokens


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_an_icon_is_drawn_in_its_colour(name: str, tokens: Tokens, qapp: object) -> None:
    image = pixmap(Theme(tokens), name, 40, "ink").toImage()
    inked = (image.pixelColor(x, y) for x in range(40) for y in range(40))
    colours = Counter(colour.name() for colour in inked if colour.alpha() == 255)
    assert colours.most_common(1)[0][0] == QColor(tokens.ink).name()


def test_every_icon_has_a_form_for_disabled_buttons(qapp: object) -> None:
    assert all(not icon(Theme(), name).isNull() for name in NAMES)


def test_no_drawing_lies_unused() -> None:
    drawn = {file.stem for file in paths.resource("icons").glob("*.svg")} - {
        "check",
        "check-dark",
        "chevron",
        "clear",
        "left",
        "right",
        "zweispalter",
    }
    assert drawn == set(NAMES)
