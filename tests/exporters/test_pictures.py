from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from editor.errors import ExportRefused
from editor.exporters.pictures import LONGEST_SIDE, screen_picture
from tests.exporters.reading import draw_picture, no_picture


def test_large_picture_is_made_smaller(tmp_path: Path) -> None:
    picture = screen_picture("a", lambda _: draw_picture(tmp_path, size=(3000, 1500)))
    assert picture is not None
    assert (picture.width, picture.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_picture_is_turned_upright_and_loses_what_the_camera_added(tmp_path: Path) -> None:
    file = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of Jana"
    Image.new("RGB", (400, 200)).save(file, exif=exif)
    picture = screen_picture("a", lambda _: file)
    assert picture is not None
    assert (picture.width, picture.height) == (200, 400)
    with Image.open(BytesIO(picture.data)) as again:
        assert dict(again.getexif()) == {}
    assert b"Camera" not in picture.data


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "CMYK", "1"])
def test_any_mode_becomes_a_jpeg_on_white(mode: str, tmp_path: Path) -> None:
    file = tmp_path / ("a.tif" if mode == "CMYK" else "a.png")
    Image.new(mode, (20, 10)).save(file)
    picture = screen_picture("a", lambda _: file)
    assert picture is not None
    with Image.open(BytesIO(picture.data)) as again:
        assert (again.format, again.mode) == ("JPEG", "RGB")
        if mode == "RGBA":
            assert again.getpixel((0, 0)) == (255, 255, 255)


def test_changed_file_is_read_again(tmp_path: Path) -> None:
    file = draw_picture(tmp_path, size=(100, 50))
    first = screen_picture("a", lambda _: file)
    draw_picture(tmp_path, size=(50, 100))
    second = screen_picture("a", lambda _: file)
    assert first is not None
    assert second is not None
    assert (first.width, second.width) == (100, 50)


def test_missing_file_is_no_picture(tmp_path: Path) -> None:
    assert screen_picture("a", no_picture) is None
    assert screen_picture("", lambda _: tmp_path / "x") is None
    assert screen_picture("a", lambda _: tmp_path / "x") is None


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0broken"])
def test_file_that_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(content)
    with pytest.raises(ExportRefused, match=r"The picture a\.jpg cannot be read"):
        screen_picture("a", lambda _: file)


def test_truncated_picture_is_refused(tmp_path: Path) -> None:
    file = draw_picture(tmp_path)
    file.write_bytes(file.read_bytes()[:3000])
    with pytest.raises(ExportRefused, match="cannot be read"):
        screen_picture("a", lambda _: file)
