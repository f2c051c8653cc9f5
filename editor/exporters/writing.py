"""Writing a manuscript to a file: whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from editor.compose.manuscript import Manuscript
from editor.errors import ExportRefused
from editor.exporters.pictures import Pictures

_TOO_LONG = {errno.ENAMETOOLONG, errno.EINVAL}
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT}
_NO_PERMISSION = {errno.EACCES, errno.EPERM, errno.EROFS}


def write(manuscript: Manuscript, format: str, file: Path, pictures: Pictures) -> None:  # noqa: A002
    """Writes the manuscript as `docx` or `html`.

    The file stands under its name only when it is complete on the disk. Raises ExportRefused, in one
    sentence, for an unknown format, an unreadable picture or a folder that cannot be written.
    """
    content = _exporter(format)(manuscript, pictures)
    try:
        _replace(file, content)
    except OSError as error:
        raise _refusal(error, file) from error


def _exporter(format: str) -> Callable[[Manuscript, Pictures], bytes]:  # noqa: A002
    match format:
        case "docx":
            from editor.exporters.docx import docx_bytes

            return docx_bytes
        case "html":
            from editor.exporters.html import html_bytes

            return html_bytes
        case _:
            raise ExportRefused("There is no format {format}; choose docx or html.", format=format)


def _replace(file: Path, content: bytes) -> None:
    """Writes beside the file first, so that a full disk leaves the old one, or none."""
    partial = file.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with partial.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(file)
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def _refusal(error: OSError, file: Path) -> ExportRefused:
    folder, name = str(file.parent), file.name
    if error.errno in _NO_PERMISSION:
        return ExportRefused("There is no permission to write to {folder}; choose another folder.", folder=folder)
    if error.errno in _NO_SPACE:
        return ExportRefused("The disk of {folder} is full; make room or choose another folder.", folder=folder)
    if error.errno in _TOO_LONG:
        return ExportRefused("The path to {name} is too long; choose a folder nearer to the top.", name=name)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return ExportRefused("There is no folder {folder}; make it or choose another one.", folder=folder)
    if error.errno == errno.EISDIR:
        return ExportRefused("{name} is a folder already; choose another folder for the file.", name=name)
    return ExportRefused(
        "{name} cannot be written ({reason}); choose another folder.", name=name, reason=error.strerror
    )
