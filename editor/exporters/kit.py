"""The press kit: one ZIP with everything a newsroom needs, and a page that says what is in it."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from editor.compose.formats import Format
from editor.compose.house import House
from editor.compose.manuscript import Manuscript
from editor.compose.press_kit import KitFile, KitPage, kit_page
from editor.compose.press_photos import PressPhoto
from editor.exporters.naming import file_name, print_name, web_name

FRONT_PAGE = "index.html"
DOCUMENTS = (Format.DOCX, Format.PDF, Format.HTML, Format.TEXT)
"""What the front page lists of each language, in this order."""

_COMPRESSED = (".jpg", ".docx", ".pdf")
_UNIX, _READABLE = 3, 0o644 << 16


def write_kit(
    stream: BinaryIO,
    manuscripts: Sequence[Manuscript],
    house: House,
    photos: Sequence[PressPhoto],
    files: Mapping[str, Path],
) -> None:
    """Writes the ZIP of `files`, which are given by their names in it; the same files give the same bytes."""
    moment = _moment(manuscripts[0])
    front = front_page(_pages(manuscripts, house, photos, files), manuscripts[0])
    with zipfile.ZipFile(stream, "w") as package:
        for name in sorted((*files, FRONT_PAGE)):
            with package.open(_entry(name, moment), "w") as entry, _content(name, front, files) as content:
                shutil.copyfileobj(content, entry, 1 << 20)


def _content(name: str, front: bytes, files: Mapping[str, Path]) -> BinaryIO:
    return BytesIO(front) if name == FRONT_PAGE else files[name].open("rb")


def _moment(manuscript: Manuscript) -> tuple[int, int, int, int, int, int]:
    """Midnight of the day of the release: the clock of this computer is nobody's business. ZIP begins with 1980."""
    day = manuscript.date or manuscript.composed.date()
    return (min(max(day.year, 1980), 2107), day.month, day.day, 0, 0, 0)


def _entry(name: str, moment: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, moment)
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(_COMPRESSED) else zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    return entry


def _pages(
    manuscripts: Sequence[Manuscript], house: House, photos: Sequence[PressPhoto], files: Mapping[str, Path]
) -> list[KitPage]:
    pictured = [
        (photo, _photo_file(print_name(photo.name), files), _photo_file(web_name(photo.name), files))
        for photo in photos
    ]
    return [kit_page(each, house, _documents(each, files), pictured) for each in manuscripts]


def _documents(manuscript: Manuscript, files: Mapping[str, Path]) -> list[KitFile]:
    named = ((format_, file_name(manuscript, format_)) for format_ in DOCUMENTS)
    return [KitFile(name, files[name].stat().st_size, format_) for format_, name in named if name in files]


def _photo_file(name: str, files: Mapping[str, Path]) -> KitFile:
    from PIL import Image

    with Image.open(files[name], formats=("JPEG",)) as picture:
        return KitFile(name, files[name].stat().st_size, width=picture.width, height=picture.height)


def front_page(pages: Sequence[KitPage], manuscript: Manuscript) -> bytes:
    """The page that lists the kit, all languages below each other, in the colours and typefaces of the house."""
    from editor.exporters.colours import readable
    from editor.exporters.html_markup import environment, fonts, trusted

    looks = {
        "accent": readable(manuscript.accent, "#ffffff"),
        "dark_accent": readable(manuscript.accent, "#24272b"),
        "text_font": fonts(manuscript.text_font, serif=True),
        "label_font": fonts(manuscript.label_font, serif=False),
    }
    style = environment().get_template("kit.css").render({name: trusted(look) for name, look in looks.items()})
    return environment().get_template("kit.html").render(pages=pages, style=trusted(style)).encode()
