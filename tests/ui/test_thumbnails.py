"""Small views show what exports show: upright, in the right colours, whatever the file was saved as."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from editor.ui.thumbnails import THUMBNAIL, large_view, thumbnail

WHOLE = THUMBNAIL * 2


def near(image: QImage, x: float, y: float) -> tuple[bool, bool, bool]:
    """Which of red, green and blue are bright at a place given in parts of the size."""
    colour: QColor = image.pixelColor(int(x * (image.width() - 1)), int(y * (image.height() - 1)))
    return (colour.red() > 128, colour.green() > 128, colour.blue() > 128)


@pytest.mark.parametrize("size", [(30, 20), (600, 400), (4000, 500), (300, 2000)])
def test_a_small_view_fills_its_place(size: tuple[int, int], tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "a.jpg"
    Image.new("RGB", size).save(file)
    assert thumbnail(file).size() == WHOLE


def test_a_turned_picture_is_shown_upright(tmp_path: Path, qtbot: QtBot) -> None:
    file, exif = tmp_path / "a.jpg", Image.Exif()
    exif[0x0112] = 6  # the left of the file is the top of the picture
    turned = Image.new("RGB", (400, 200), "#ff0000")
    turned.paste("#0000ff", (200, 0, 400, 200))
    turned.save(file, exif=exif, quality=95)
    for view in (thumbnail(file), large_view(file)):
        assert near(view, 0.5, 0.02) == (True, False, False)
        assert near(view, 0.5, 0.98) == (False, False, True)
    assert (large_view(file).width(), large_view(file).height()) == (200, 400)


@pytest.mark.parametrize("name", ["ink.jpg", "ink.tif"])
def test_colours_for_the_press_are_shown_as_colours(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / name
    Image.new("CMYK", (300, 200), (0, 255, 255, 0)).save(file)
    for view in (thumbnail(file), large_view(file)):
        assert near(view, 0.5, 0.5) == (True, False, False)


@pytest.mark.parametrize("mode", ["I;16", "F"])
def test_fine_greys_are_shown(mode: str, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "grey.tif"
    grey = Image.new("F", (300, 200), 0)
    grey.paste(1.0 if mode == "F" else 65535, (0, 0, 300, 100))
    (grey if mode == "F" else grey.convert("I").convert("I;16")).save(file)
    for view in (thumbnail(file), large_view(file)):
        assert not view.isNull()
        assert near(view, 0.5, 0.05) == (True, True, True)
        assert near(view, 0.5, 0.95) == (False, False, False)


@pytest.mark.parametrize("content", [b"", b"no picture"])
def test_what_cannot_be_read_has_no_view(content: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(content)
    assert thumbnail(file).isNull()
    assert large_view(file).isNull()
    assert large_view(tmp_path / "gone.jpg").isNull()
