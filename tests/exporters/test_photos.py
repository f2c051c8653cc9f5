"""The photos as files for newsrooms: their pixels, what is said in them, and what is not."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageOps, IptcImagePlugin
from PIL.Image import Exif

from editor.compose.house import AMERICAN, STANDARD
from editor.compose.press_photos import PressPhoto, press_photos
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Photo
from editor.errors import ExportRefused
from editor.exporters.iptc import iptc_records
from editor.exporters.jpeg import LARGEST_XMP
from editor.exporters.photos import print_photo, web_photo
from editor.exporters.pictures import Pictures
from editor.exporters.xmp import xmp_packet
from editor.importers.picture_iptc import read_records
from editor.importers.picture_metadata import PictureFile, facts_of, look_at
from editor.importers.picture_xmp import read_xmp
from tests.compose.example import NOW, RICH

PHOTO = PressPhoto(
    digest="a",
    name="2027-02-18_labor_1",
    caption=Bilingual("Jana Brandt (links) & Tom „Tommy“ Reuter <im Labor>", "Jana Brandt (left) & Tom Reuter"),
    alt=Bilingual("Zwei Menschen am Messtisch", "Two people at a bench"),
    headline=Bilingual("Zwei Netzwerke, ein Labor", "Two networks, one lab"),
    creator="Maria Vogt",
    credit="Maria Vogt / OptikNetz Lahntal",
    rights="OptikNetz Lahntal",
    usage=Bilingual("Nur für redaktionelle Zwecke", "Editorial use only"),
    licence_end=date(2028, 3, 1),
    persons=("Jana Brandt", "Tom Reuter"),
    keywords=("Optik", "Größe"),
    place=Bilingual("Gießen", "Giessen"),
    country="Germany",
    date=date(2027, 2, 18),
)


def noise(mode: str = "RGB", size: tuple[int, int] = (90, 60)) -> Image.Image:
    chance = random.Random(7)
    bands = [
        Image.frombytes("L", size, chance.randbytes(size[0] * size[1])) for _ in Image.new(mode, (1, 1)).getbands()
    ]
    return Image.merge(mode, bands) if len(bands) > 1 else bands[0]


def camera_data(orientation: int = 1) -> Exif:
    exif = Exif()
    exif[0x0112], exif[0x010F], exif[0xA431] = orientation, "Makerworks", "SN-4711"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 35.0, 1.0), 3: "E", 4: (8.0, 40.0, 0.0)})
    return exif


def saved(folder: Path, picture: Image.Image, name: str = "a.jpg", **options: Any) -> Path:
    picture.save(folder / name, **options)
    return folder / name


def at(file: Path) -> Pictures:
    return lambda _: file


def printed(file: Path) -> bytes:
    return print_photo(PHOTO, lambda _: file, Language.DE)


def opened(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def described(folder: Path, data: bytes) -> PictureFile:
    file = folder / "made.jpg"
    file.write_bytes(data)
    return look_at(file)


def is_same(one: Image.Image, other: Image.Image) -> bool:
    return one.mode == other.mode and one.size == other.size and ImageChops.difference(one, other).getbbox() is None


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"subsampling": 0}, {"restart_marker_rows": 1}])
def test_a_jpeg_that_stands_upright_keeps_its_very_pixels(options: dict[str, Any], tmp_path: Path) -> None:
    file = saved(tmp_path, noise(), quality=80, exif=camera_data(), comment=b"Kunde: geheim", **options)
    assert is_same(opened(printed(file)), opened(file.read_bytes()))
    assert opened(file.read_bytes()).quantization == opened(printed(file)).quantization  # type: ignore[attr-defined]


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_greys_and_inks_keep_their_pixels(mode: str, tmp_path: Path) -> None:
    file = saved(tmp_path, noise(mode), quality=90)
    assert is_same(opened(printed(file)), opened(file.read_bytes()))


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_turned_picture_is_made_upright_with_its_compression(orientation: int, tmp_path: Path) -> None:
    gradient = Image.linear_gradient("L").resize((90, 60)).convert("RGB")
    file = saved(tmp_path, gradient, quality=80, exif=camera_data(orientation))
    made, original = opened(printed(file)), opened(file.read_bytes())
    assert made.getexif().get(0x0112) is None
    assert made.quantization == original.quantization  # type: ignore[attr-defined]
    upright = ImageOps.exif_transpose(original)
    assert made.size == upright.size
    assert max(high for _, high in ImageChops.difference(made, upright).getextrema()) < 12  # type: ignore[misc]


@pytest.mark.parametrize("make", [print_photo, web_photo])
@pytest.mark.parametrize("orientation", [1, 6])
def test_nothing_that_the_camera_wrote_goes_along(make: Callable[..., bytes], orientation: int, tmp_path: Path) -> None:
    file = saved(tmp_path, noise(), exif=camera_data(orientation), comment=b"Kunde: geheim")
    data = make(PHOTO, lambda _: file, Language.DE)
    assert not opened(data).getexif()
    for trace in (b"Makerworks", b"SN-4711", b"geheim", b"Exif"):
        assert trace not in data


def test_what_follows_the_picture_in_its_file_stays_behind(tmp_path: Path) -> None:
    file = saved(tmp_path, noise())
    clean = printed(file)
    file.write_bytes(file.read_bytes() + b"\0MotionPhoto" + file.read_bytes())
    assert printed(file) == clean


def test_the_profile_of_the_colours_goes_along(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name in ("a.jpg", "a.png", "a.tif"):
        file = saved(tmp_path, noise(), name, icc_profile=profile)
        assert opened(printed(file)).info["icc_profile"] == profile
        assert opened(web_photo(PHOTO, at(file), Language.DE)).info["icc_profile"] == profile


@pytest.mark.parametrize(
    ("mode", "name", "made"),
    [("RGB", "a.png", "RGB"), ("RGBA", "a.png", "RGB"), ("L", "a.tif", "L"), ("CMYK", "a.tif", "CMYK")],
)
def test_other_kinds_become_jpeg_with_all_their_pixels(mode: str, name: str, made: str, tmp_path: Path) -> None:
    picture = opened(printed(saved(tmp_path, noise(mode), name)))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", made, (90, 60))


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    file = saved(tmp_path, Image.new("RGBA", (20, 10)), "a.png")
    assert opened(printed(file)).getpixel((3, 3)) == (255, 255, 255)


def test_lab_colours_are_turned_into_those_of_a_screen(tmp_path: Path) -> None:
    file = saved(tmp_path, Image.new("LAB", (20, 10), (255, 128, 128)), "a.tif")
    assert opened(printed(file)).mode == "RGB"


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_photo_for_print_says_its_resolution_and_one_for_the_web_does_not(mode: str, tmp_path: Path) -> None:
    file = saved(tmp_path, noise(mode))
    assert opened(printed(file)).info["dpi"] == (300, 300)
    assert "dpi" not in opened(web_photo(PHOTO, lambda _: file, Language.DE)).info


def test_red_green_and_blue_that_are_stored_as_such_keep_their_meaning(tmp_path: Path) -> None:
    file = saved(tmp_path, noise(), keep_rgb=True)
    assert is_same(opened(printed(file)), opened(file.read_bytes()))


def test_a_photo_for_the_web_has_at_most_1600_pixels_on_a_side(tmp_path: Path) -> None:
    large = saved(tmp_path, Image.new("RGB", (2400, 1600)))
    small = saved(tmp_path, Image.new("RGB", (100, 60)), "b.jpg")
    sizes = [opened(web_photo(PHOTO, at(file), Language.DE)).size for file in (large, small)]
    assert sizes == [(1600, 1067), (100, 60)]


@pytest.mark.parametrize("make", [print_photo, web_photo])
def test_the_photo_says_everything_in_both_languages(make: Callable[..., bytes], tmp_path: Path) -> None:
    file = saved(tmp_path, noise())
    facts = described(tmp_path, make(PHOTO, lambda _: file, Language.DE)).facts
    for told, text in ((facts.caption, PHOTO.caption), (facts.alt, PHOTO.alt), (facts.usage, PHOTO.usage)):
        assert (told.de, told.en, told.open) == (text.de, text.en, text.de)
    assert facts.headline.open == PHOTO.headline.de
    assert (facts.creator, facts.credit, facts.copyright) == (PHOTO.creator, PHOTO.credit, PHOTO.rights)
    assert (facts.persons, facts.created, facts.licence_end) == (PHOTO.persons, PHOTO.date, PHOTO.licence_end)


def test_programs_that_know_no_languages_show_the_leading_one() -> None:
    english = read_xmp(xmp_packet(PHOTO, Language.EN)).spoken("dc:description")
    assert english == {"": PHOTO.caption.en, "de": PHOTO.caption.de, "en": PHOTO.caption.en}
    assert read_records(iptc_records(PHOTO, Language.EN))[120] == [PHOTO.caption.en]


def test_the_english_is_named_as_that_of_the_house() -> None:
    release = replace(RICH, blocks=tuple(replace(b, file="a") if isinstance(b, Photo) else b for b in RICH.blocks))
    for house, tag in ((STANDARD, b'"en-GB"'), (AMERICAN, b'"en-US"')):
        packet = xmp_packet(press_photos(release, house, NOW)[0], Language.EN)
        assert set(re.findall(rb'"en-.."', packet)) == {tag}


def test_picture_desks_read_the_older_records() -> None:
    records = read_records(iptc_records(PHOTO, Language.DE))
    assert records[25] == ["Optik", "Größe"]
    assert (records[55], records[80], records[116]) == (["20270218"], ["Maria Vogt"], ["OptikNetz Lahntal"])
    assert (records[90], records[101], records[105]) == (["Gießen"], ["Germany"], ["Zwei Netzwerke, ein Labor"])


def test_the_older_records_stand_where_programs_look_for_them(tmp_path: Path) -> None:
    with Image.open(BytesIO(printed(saved(tmp_path, noise())))) as picture:
        told = IptcImagePlugin.getiptcinfo(picture)
    assert told
    assert told[2, 120] == PHOTO.caption.de.encode()
    assert told[2, 25] == [b"Optik", "Größe".encode()]


def test_what_is_not_known_is_not_said(tmp_path: Path) -> None:
    bare = PressPhoto(digest="a", name="b")
    file = saved(tmp_path, noise())
    with Image.open(BytesIO(print_photo(bare, lambda _: file, Language.DE))) as picture:
        assert facts_of(picture) == type(facts_of(picture))()


@given(st.text(max_size=20), st.integers(0, 40_000))
def test_any_text_fits_into_one_packet_and_can_be_read(text: str, times: int) -> None:
    long = Bilingual.same((text + "ß&<") * times)
    packet = xmp_packet(replace(PHOTO, caption=long, alt=long, usage=long, headline=long, rights=long.de), Language.DE)
    assert len(packet) <= LARGEST_XMP
    assert read_xmp(packet).text("dc:creator") == "Maria Vogt"


@given(st.text(alphabet="aß漢😀é", max_size=3000))
def test_older_records_never_end_within_a_letter(text: str) -> None:
    [told] = read_records(iptc_records(replace(PHOTO, creator="x", caption=Bilingual.same(text + "x")), Language.DE))[
        120
    ]
    assert (text + "x").startswith(told)


def test_characters_that_no_file_can_carry_stay_behind() -> None:
    hostile = replace(PHOTO, creator="Maria\ud800 Vogt", country="Deutsch\x1cland")
    records = read_records(iptc_records(hostile, Language.DE))
    assert (records[80], records[101]) == (["Maria Vogt"], ["Deutschland"])


@pytest.mark.parametrize("make", [print_photo, web_photo])
def test_a_picture_that_is_gone_is_named(make: Callable[..., bytes]) -> None:
    with pytest.raises(ExportRefused, match=r"2027-02-18_labor_1\.jpg is missing"):
        make(PHOTO, lambda _: None, Language.DE)


@pytest.mark.parametrize("make", [print_photo, web_photo])
def test_a_picture_that_goes_meanwhile_is_named(make: Callable[..., bytes], tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match=r"2027-02-18_labor_1\.jpg is missing"):
        make(PHOTO, at(tmp_path / "gone.jpg"), Language.DE)


@pytest.mark.parametrize("length", [100, 700, -2])
def test_a_picture_that_is_cut_off_is_refused(length: int, tmp_path: Path) -> None:
    file = saved(tmp_path, noise())
    file.write_bytes(file.read_bytes()[:length])
    with pytest.raises(ExportRefused, match=r"damaged|cannot be read"):
        printed(file)


@given(st.binary(min_size=1, max_size=40), st.integers(2, 900))
def test_damage_is_refused_or_harmless(tmp_path_factory: pytest.TempPathFactory, damage: bytes, at: int) -> None:
    file = saved(tmp_path_factory.mktemp("damaged"), noise())
    content = file.read_bytes()
    file.write_bytes(content[:at] + damage + content[at + len(damage) :])
    with suppress(ExportRefused):
        assert printed(file)[:2] == b"\xff\xd8"


def test_the_photos_of_a_release_say_what_is_printed_below_them() -> None:
    release = replace(
        RICH, blocks=tuple(replace(b, file="ab" * 32) if isinstance(b, Photo) else b for b in RICH.blocks)
    )
    photos = press_photos(release, STANDARD, NOW)
    assert photos
    for photo in photos:
        spoken = read_xmp(xmp_packet(photo, release.lead)).spoken("dc:description")
        assert (spoken.get("de", ""), spoken.get("en", "")) == (photo.caption.de, photo.caption.en)
