"""Photos for exports: turned upright, at the size of a screen, without the data that cameras add."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from editor.errors import ExportRefused

if TYPE_CHECKING:
    from PIL import Image

Pictures = Callable[[str], Path | None]
"""Where the picture with this digest is; None where it is not at hand."""

LONGEST_SIDE = 1200
MOST_PIXELS = 100_000_000


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
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(file) as original:
            if original.width * original.height > MOST_PIXELS:
                raise ExportRefused(
                    "The picture {name} has more than 100 megapixels; make it smaller and add it again.",
                    name=_name(file),
                )
            original.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(original)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return _as_jpeg(upright)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, ValueError, SyntaxError) as error:
        if isinstance(error, FileNotFoundError):
            raise
        raise ExportRefused(
            "The picture {name} cannot be read; add it to the release again.", name=_name(file)
        ) from error


def _as_jpeg(image: Image.Image) -> ScreenPicture:
    from PIL import Image

    colours = image.info.get("icc_profile") if image.mode == "RGB" else None
    if image.has_transparency_data:
        ground = Image.new("RGBA", image.size, "white")
        ground.alpha_composite(image.convert("RGBA"))
        image = ground
    buffer = BytesIO()
    image.convert("RGB").save(buffer, "JPEG", quality=85, optimize=True, icc_profile=colours)
    return ScreenPicture(buffer.getvalue(), image.width, image.height)


def _name(file: str) -> str:
    return Path(file).name
