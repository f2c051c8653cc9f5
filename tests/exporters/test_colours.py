from __future__ import annotations

import pytest

from editor.exporters.colours import READABLE, contrast, readable

COLOURS = ["#000000", "#ffffff", "#1f5f66", "#ffd400", "#ff0000", "#00ff00", "#0000ff", "#808080", "#767676"]


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#1f5f66", "#1F5F66") == pytest.approx(1)


@pytest.mark.parametrize("ground", ["#ffffff", "#f4f2ec", "#2e3237", "#000000"])
@pytest.mark.parametrize("colour", COLOURS)
def test_tone_can_be_read_on_its_ground(colour: str, ground: str) -> None:
    assert contrast(readable(colour, ground), ground) >= READABLE


def test_colour_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#1f5f66", "#ffffff") == "#1f5f66"


def test_tone_keeps_the_hue() -> None:
    red, green, blue = (int(readable("#ffd400", "#ffffff")[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > blue
