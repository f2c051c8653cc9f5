"""Photos for exports: turned upright, at the size of a screen, without the data that cameras add."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.pictures import FORMATS, MEGAPIXELS
from editor.errors import ExportRefused

if TYPE_CHECKING:
    from PIL import Image

Pictures = Callable[[str], Path | None]
"""Where the picture with this digest is; None where it is not at hand."""

LONGEST_SIDE = 1200


@dataclass(frozen=True, slots=True)
class ScreenPicture:
    """A JPEG, with its size in pixels."""

    data: bytes
    width: int
    height: int


def screen_picture(digest: str, pictures: Pictures) -> ScreenPicture | None:
    """The picture at screen size; None where there is no file. Raises ExportRefused for one that cannot be read."""
    file = pictures(digest) if digest else None
    if file is None:
        return None
    try:
        state = file.stat()
        return _converted(str(file), state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        return None


@lru_cache(maxsize=16)
def _converted(file: str, modified: int, size: int) -> ScreenPicture:  # noqa: ARG001
    """The conversion is kept while the file stays as it is: each picture goes to several exports."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(file, formats=FORMATS) as original:
            if original.width * original.height > MEGAPIXELS * 1_000_000:
                raise ExportRefused(
                    "The picture {name} has more than 100 megapixels; make it smaller and add it again.",
                    name=_name(file),
                )
            original.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = _upright(original)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return _as_jpeg(upright)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, ValueError, SyntaxError) as error:
        if isinstance(error, FileNotFoundError):
            raise
        raise ExportRefused(
            "The picture {name} cannot be read; add it to the release again.", name=_name(file)
        ) from error


def _upright(picture: Image.Image) -> Image.Image:
    """The picture as the camera says it was held; broken data of a camera say nothing, and harm no export."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(picture)
    except Exception:  # noqa: BLE001 - a reader meets anything in broken data; a broken picture is met again below
        return picture


def _as_jpeg(image: Image.Image) -> ScreenPicture:
    """Nothing goes along but the pixels and the profile that their colours are meant in."""
    colours = image.info.get("icc_profile") if image.mode == "RGB" else None
    flat = _on_white(_in_eight_bits(image)).convert("RGB") if image.mode != "CMYK" else _from_ink(image)
    flat.info.clear()  # a comment would be written on, and it may name the camera, the place or the client
    buffer = BytesIO()
    flat.save(buffer, "JPEG", quality=85, optimize=True, icc_profile=colours)
    return ScreenPicture(buffer.getvalue(), flat.width, flat.height)


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Greys of 16 or 32 bits, which conversion alone would cut off at white."""
    if not image.mode.startswith(("I", "F")):
        return image
    levels = image.convert("F")
    highest = float(levels.getextrema()[1])  # type: ignore[arg-type] # one band has one pair
    scale = 1 / 256 if image.mode.startswith("I") else 255
    if highest * scale > 255 or (image.mode == "F" and highest > 1):
        scale = 255 / highest
    return levels.point(lambda level: level * scale).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    from PIL import Image

    if not image.has_transparency_data:
        return image
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground


def _from_ink(image: Image.Image) -> Image.Image:
    """A picture for the press in the colours of a screen, by its own profile where that can be used."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    try:
        if profile:
            ink, screen = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, ink, screen, outputMode="RGB") or image.convert("RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):  # a broken profile, or one for other colours
        pass
    return image.convert("RGB")


def _name(file: str) -> str:
    return Path(file).name
