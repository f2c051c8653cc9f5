"""Photos, logos and letterheads by the SHA-256 of their files; pictures are looked at before they are kept."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.pictures import FORMATS, MEGAPIXELS
from editor.errors import EditorError, MediaError
from editor.store.picture_kinds import is_usable, kind_of
from editor.store.shelf import Shelf

if TYPE_CHECKING:
    from PIL.Image import Image

LETTERHEAD_BYTES = 50 << 20
"""A letterhead goes into every DOCX, so it is no larger than this."""

_opening = threading.Lock()


class Media:
    """The pictures of one data folder, and the letterheads of its house styles."""

    def __init__(self, folder: Path, *, writing: bool) -> None:
        self._shelf = Shelf(folder)
        self._writing = writing

    def add(self, file: Path) -> str:
        """Keeps the picture in `file`; returns its digest (hex).

        Raises MediaError, naming the file, for what is no picture, has over 100 megapixels or cannot be kept.
        """
        if not self._writing:
            raise MediaError("The picture {name} was not kept: the archive is open for reading only.", name=file.name)
        check_picture(file)
        try:
            return self._shelf.put(file)
        except (OSError, EditorError) as error:
            raise MediaError(
                "The picture {name} could not be kept: {reason}.", name=file.name, reason=_reason(error)
            ) from error

    def add_letterhead(self, file: Path) -> str:
        """Keeps the letterhead in `file` as it is; returns its digest (hex). Raises MediaError, naming the file."""
        if not self._writing:
            raise MediaError(
                "The letterhead {name} was not kept: the archive is open for reading only.", name=file.name
            )
        try:
            _check_letterhead(file)
            return self._shelf.put(file)
        except MediaError:
            raise
        except (OSError, EditorError) as error:
            raise MediaError(
                "The letterhead {name} could not be kept: {reason}.", name=file.name, reason=_reason(error)
            ) from error

    def path(self, digest: str) -> Path | None:
        """The file of a picture or letterhead; None where there is none with this digest."""
        return self._shelf.path(digest)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _check_letterhead(file: Path) -> None:
    if not file.is_file():
        raise MediaError("There is no letterhead {name}; choose a Word document.", name=file.name)
    if file.stat().st_size > LETTERHEAD_BYTES:
        raise MediaError(
            "The letterhead {name} is larger than {limit} megabytes; make its pictures smaller.",
            name=file.name,
            limit=LETTERHEAD_BYTES >> 20,
        )


def check_picture(file: Path) -> None:
    """Raises MediaError where the file is no picture that the program can show, by its content, to the last row."""
    if not file.is_file():
        raise MediaError("There is no picture file {name}.", name=file.name)
    _check_kind(file)
    try:
        with _opened(file) as picture:
            _check_size(picture, file)
            picture.draft("RGB", (64, 64))
            picture.load()
    except MediaError:
        raise
    except Exception as error:  # a decoder meets anything in a broken file
        raise MediaError(
            "The file {name} is no picture that can be shown ({formats}), or it is damaged.",
            name=file.name,
            formats=", ".join(FORMATS),
        ) from error


def _check_kind(file: Path) -> None:
    kind = kind_of(file)
    if not is_usable(kind):
        raise MediaError(
            "The picture {name} is in the format {kind}, which newsrooms often cannot open; save it as JPEG or PNG.",
            name=file.name,
            kind=kind,
        )


def _check_size(picture: Image, file: Path) -> None:
    width, height = picture.size
    if width * height > MEGAPIXELS * 1_000_000:
        raise MediaError(
            "The picture {name} has {width} × {height} pixels; up to {limit} megapixels can be used, make it smaller.",
            name=file.name,
            width=width,
            height=height,
            limit=MEGAPIXELS,
        )


@contextmanager
def _opened(file: Path) -> Iterator[Image]:
    """The picture with its head read and nothing decoded. Pillow's own limit would not tell the size."""
    from PIL import Image

    with _opening, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
        try:
            picture = Image.open(file, formats=FORMATS)
        finally:
            Image.MAX_IMAGE_PIXELS = limit
        with picture:
            yield picture
