from __future__ import annotations

import re
import struct
from base64 import b64decode
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from editor.compose.composing import compose
from editor.compose.formats import Format
from editor.compose.house import STANDARD
from editor.domain.bilingual import Language
from editor.errors import ExportRefused
from editor.exporters.pictures import LONGEST_SIDE, screen_picture
from editor.exporters.writing import content_of
from editor.store.media import check_picture
from tests.compose.example import NOW, RICH
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


EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n"


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0broken", EPS])
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


XMP_PLACE = b"""<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 exif:GPSLatitude="50,35.1N" exif:GPSLongitude="8,40.7E" aux:SerialNumber="SN-4711"/></rdf:RDF></x:xmpmeta>"""


def located(file: Path) -> Path:
    """A picture that knows where and with which camera it was taken, is turned, and has a colour profile."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Makerworks"
    exif.get_ifd(0x8769)[0xA431] = "SN-4711"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 35.0, 6.0), 3: "E", 4: (8.0, 40.0, 42.0)})
    given: dict[str, object] = {"exif": exif, "icc_profile": profile(), "dpi": (300, 300)}
    if file.suffix == ".jpg":
        given |= {"xmp": XMP_PLACE, "comment": b"GPSLatitude 50,35.1N"}
    else:
        chunks = PngInfo()
        chunks.add_itxt("XML:com.adobe.xmp", XMP_PLACE.decode())
        chunks.add_text("Comment", "SN-4711")
        given |= {"pnginfo": chunks}
    Image.effect_noise((400, 200), 40).convert("RGB").save(file, **given)  # type: ignore[arg-type]
    return file


@pytest.mark.parametrize("name", ["a.jpg", "a.webp"])
@pytest.mark.parametrize("data", [b"broken", b"II*\0\x08\0\0\0\x01\0\x12\x01\x02\0\x01\0\0\0\x06\0\0\0\0\0\0\0"])
def test_broken_data_of_a_camera_harm_no_export(name: str, data: bytes, tmp_path: Path) -> None:
    Image.new("RGB", (40, 20)).save(tmp_path / name, exif=b"Exif\0\0" + data)
    picture = screen_picture("a", lambda _: tmp_path / name)
    assert picture is not None
    assert {picture.width, picture.height} == {40, 20}


@cache  # a profile carries the second it was made in
def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_place_and_camera_stay_at_home_and_colours_go_along(name: str, tmp_path: Path) -> None:
    file = located(tmp_path / name)
    assert b"SN-4711" in file.read_bytes()
    picture = screen_picture("a", lambda _: file)
    assert picture is not None
    for trace in (b"GPS", b"SN-4711", b"Makerworks", b"50,35.1N", b"Exif", b"ns.adobe.com", b"8BIM"):
        assert trace not in picture.data
    with Image.open(BytesIO(picture.data)) as again:
        assert again.size == (200, 400)
        assert again.info["icc_profile"] == profile()


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
@pytest.mark.parametrize("ending", [Format.DOCX, Format.HTML])
def test_no_exported_document_tells_where_a_picture_was_taken(name: str, ending: Format, tmp_path: Path) -> None:
    file = located(tmp_path / name)
    target = tmp_path / f"release.{ending.value}"
    target.write_bytes(content_of(compose(RICH, Language.DE, STANDARD, NOW), ending, lambda _: file))
    for content in _contents(target):
        for trace in (b"GPS", b"SN-4711", b"Makerworks", b"50,35.1N"):
            assert trace not in content


def _contents(file: Path) -> list[bytes]:
    """Every part of a package, every picture of a page."""
    if file.suffix == ".docx":
        with ZipFile(file) as package:
            return [package.read(name) for name in package.namelist()]
    page = file.read_text("utf-8")
    pictures = [b64decode(data) for data in re.findall(r"data:image/jpeg;base64,([^\"]+)", page)]
    assert pictures
    return [page.encode(), *pictures]


@pytest.mark.parametrize("mode", ["I;16", "I", "F"])
def test_greys_of_more_than_eight_bits_keep_their_tones(mode: str, tmp_path: Path) -> None:
    file = tmp_path / "grey.tif"
    high = 1.0 if mode == "F" else 65535
    image = Image.new("F", (60, 20), high / 2)
    image.paste(high, (0, 0, 20, 20))
    image.paste(0, (40, 0, 60, 20))
    (image if mode == "F" else image.convert("I") if mode == "I" else image.convert("I").convert("I;16")).save(file)
    picture = screen_picture("a", lambda _: file)
    assert picture is not None
    with Image.open(BytesIO(picture.data)) as again:
        white, grey, black = (again.convert("L").getpixel((x, 10)) for x in (10, 30, 50))
    assert white == pytest.approx(255, abs=3)
    assert grey == pytest.approx(128, abs=4)
    assert black == pytest.approx(0, abs=3)


def test_ink_with_a_profile_that_does_not_fit_is_shown_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "ink.jpg"
    Image.new("CMYK", (40, 20), (0, 255, 255, 0)).save(file, icc_profile=profile())
    picture = screen_picture("a", lambda _: file)
    assert picture is not None
    with Image.open(BytesIO(picture.data)) as again:
        red, green, blue = again.convert("RGB").getpixel((20, 10))  # type: ignore[misc]
        assert (red > 150, green < 120, blue < 120) == (True, True, True)
        assert "icc_profile" not in again.info


def tiff_of_sixteen_bits(file: Path, pixel: tuple[int, int, int], side: int = 40) -> Path:
    """An RGB TIFF with 16 bits a channel, as cameras and scanners write it."""
    pixels = struct.pack("<HHH", *pixel) * side * side
    bits_at, start = 8 + len(pixels), 8 + len(pixels) + 6
    tags = ((256, side), (257, side), (258, bits_at), (259, 1), (262, 2), (273, 8), (277, 3), (278, side))
    entries = [struct.pack("<HHLL", tag, 4 if tag == 273 else 3, 3 if tag == 258 else 1, value) for tag, value in tags]
    entries.append(struct.pack("<HHLL", 279, 4, 1, len(pixels)))
    directory = struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4)
    file.write_bytes(b"II*\0" + struct.pack("<L", start) + pixels + struct.pack("<HHH", 16, 16, 16) + directory)
    return file


def test_colours_of_sixteen_bits_keep_their_tones(tmp_path: Path) -> None:
    file = tiff_of_sixteen_bits(tmp_path / "a.tif", (65535, 32768, 0))
    check_picture(file)
    picture = screen_picture("a", lambda _: file)
    assert picture is not None
    with Image.open(BytesIO(picture.data)) as again:
        assert again.getpixel((20, 20)) == pytest.approx((255, 128, 0), abs=4)
