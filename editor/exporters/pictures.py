"""Photos for exports: turned upright, at the size of a screen, without the data that cameras add."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
_QUALITY = 85


@dataclass(frozen=True, slots=True)
class ScreenPicture:
    """A JPEG, with its size in pixels."""

    data: bytes
    width: int
    height: int


def screen_picture(digest: str, pictures: Pictures, longest: int = LONGEST_SIDE) -> ScreenPicture | None:
    """The picture at screen size; None where there is no file. Raises ExportRefused for one that cannot be read."""
    file = pictures(digest) if digest else None
    if file is None:
        return None
    try:
        state = file.stat()
        return _converted(str(file), longest, state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        return None


@lru_cache(maxsize=64)
def _converted(file: str, longest: int, modified: int, size: int) -> ScreenPicture:  # noqa: ARG001
    """The conversion is kept while the file stays as it is: each picture goes to several exports."""
    from editor.exporters.pixels import upright

    with opened(Path(file)) as original:
        original.draft("RGB", (longest, longest))
        turned = upright(original)
        turned.thumbnail((longest, longest))
        return _as_jpeg(turned)


@contextmanager
def opened(file: Path) -> Iterator[Image.Image]:
    """The picture in the file; what is wrong with it while it is open is told as ExportRefused."""
    from PIL import Image, ImageCms, UnidentifiedImageError

    broken = (UnidentifiedImageError, OSError, Image.DecompressionBombError, ValueError, SyntaxError)
    try:
        with Image.open(file, formats=FORMATS) as picture:
            if picture.width * picture.height > MEGAPIXELS * 1_000_000:
                raise ExportRefused(
                    "The picture {name} has more than 100 megapixels; make it smaller and add it again.",
                    name=file.name,
                )
            yield picture
    except FileNotFoundError:
        raise
    except (*broken, ImageCms.PyCMSError) as error:
        raise ExportRefused(
            "The picture {name} cannot be read; add it to the release again.", name=file.name
        ) from error


def _as_jpeg(picture: Image.Image) -> ScreenPicture:
    """Nothing goes along but the pixels and the profile that their colours are meant in."""
    from editor.exporters.pixels import for_screen

    flat, colours = for_screen(picture)
    data = jpeg_bytes(flat, colours, quality=_QUALITY, optimize=True)
    return ScreenPicture(data, flat.width, flat.height)


def jpeg_bytes(picture: Image.Image, colours: bytes | None, **options: object) -> bytes:
    """The picture, which forgets what it knows beyond its pixels."""
    buffer = BytesIO()
    picture.info.clear()  # a comment would be written on, and it may name the camera, the place or the client
    picture.save(buffer, "JPEG", icc_profile=colours, **options)
    return buffer.getvalue()
