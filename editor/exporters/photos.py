"""The photos of a release as files for newsrooms: one for print, one for the web, each described in itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editor.compose.press_photos import PressPhoto
from editor.domain.bilingual import Language
from editor.errors import ExportRefused
from editor.exporters.iptc import iptc_records
from editor.exporters.jpeg import BrokenJpeg, described
from editor.exporters.pictures import Pictures, jpeg_bytes, opened, screen_picture
from editor.exporters.pixels import for_print, is_turned, upright
from editor.exporters.xmp import xmp_packet

if TYPE_CHECKING:
    from PIL import Image

WEB_SIDE = 1600
PRINT_DPI = 300
_QUALITY = 95


def print_photo(photo: PressPhoto, pictures: Pictures, language: Language) -> bytes:
    """The picture with all its pixels, upright, in the colours it has.

    A JPEG that stands upright keeps its very pixels. `language` is the one for programs that know no languages.
    """
    file = _file(photo, pictures)
    try:
        with opened(file) as picture:
            keeps_pixels = picture.format in {"JPEG", "MPO"} and not is_turned(picture)
            jpeg = file.read_bytes() if keeps_pixels else _made(picture)
    except FileNotFoundError:
        raise _missing(photo) from None
    return _described(jpeg, photo, language, PRINT_DPI)


def web_photo(photo: PressPhoto, pictures: Pictures, language: Language) -> bytes:
    """The picture for a page: its longer side has at most 1600 pixels."""
    made = screen_picture(photo.digest, pictures, WEB_SIDE)
    if made is None:
        raise _missing(photo)
    return _described(made.data, photo, language, 0)


def _file(photo: PressPhoto, pictures: Pictures) -> Path:
    file = pictures(photo.digest)
    if file is None:
        raise _missing(photo)
    return file


def _missing(photo: PressPhoto) -> ExportRefused:
    return ExportRefused(
        "The picture {name} is missing from the archive; add it to the release again.", name=f"{photo.name}.jpg"
    )


def _made(picture: Image.Image) -> bytes:
    """A new JPEG, compressed no more than the one that it is turned from."""
    turned, colours = for_print(upright(picture))
    options = _compression(picture) if turned.mode == picture.mode else {}
    return jpeg_bytes(turned, colours, **(options or {"quality": _QUALITY, "subsampling": 0}))


def _compression(picture: Image.Image) -> dict[str, object]:
    """How a JPEG was compressed; nothing for other pictures."""
    from PIL import JpegImagePlugin

    if not isinstance(picture, JpegImagePlugin.JpegImageFile):
        return {}
    tables, sampling = picture.quantization, JpegImagePlugin.get_sampling(picture)
    return {"qtables": tables, "subsampling": sampling} if sampling >= 0 else {"qtables": tables}


def _described(jpeg: bytes, photo: PressPhoto, language: Language, dpi: int) -> bytes:
    try:
        return described(jpeg, xmp=xmp_packet(photo, language), iptc=iptc_records(photo, language), dpi=dpi)
    except BrokenJpeg as error:
        raise ExportRefused(
            "The picture {name} is damaged; add it to the release again.", name=f"{photo.name}.jpg"
        ) from error
