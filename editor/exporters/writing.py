"""Writing files: each whole or not at all, and what is said where that fails."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from editor.compose.formats import Format
from editor.compose.manuscript import Manuscript
from editor.errors import ExportRefused
from editor.exporters.pictures import Pictures

_TOO_LONG = {errno.ENAMETOOLONG, errno.EINVAL}
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT}
_NO_PERMISSION = {errno.EACCES, errno.EPERM, errno.EROFS}
_LONGEST_ON_WINDOWS = 259
"""Beyond this Windows says that there is no such folder, which is not what the writer needs to know."""
_SHARED = {32, 33}
"""How Windows says that another program has the file open."""


def content_of(manuscript: Manuscript, format: Format, pictures: Pictures) -> bytes:  # noqa: A002
    """The file of a format that needs no more than the manuscript and its pictures.

    Raises ExportRefused for a picture that cannot be read.
    """
    return _exporter(format)(manuscript, pictures)


def _exporter(format: Format) -> Callable[[Manuscript, Pictures], bytes]:  # noqa: A002
    match format:
        case Format.DOCX:
            from editor.exporters.docx import docx_bytes

            return docx_bytes
        case Format.HTML:
            from editor.exporters.html import html_bytes

            return html_bytes
        case Format.MAIL:
            from editor.exporters.mail import mail_bytes

            return mail_bytes
        case Format.TEXT:
            from editor.exporters.text import text_bytes

            return lambda manuscript, _: text_bytes(manuscript)
        case Format.FRAGMENT:
            from editor.exporters.fragment import fragment_bytes

            return lambda manuscript, _: fragment_bytes(manuscript)
    raise ValueError(f"not made of one manuscript alone: {format}")


def write_bytes(file: Path, content: bytes) -> None:
    """Puts `content` under the name `file` when it is complete on the disk. Raises ExportRefused."""
    try:
        check_not_open(file)
        _replace(file, content)
    except OSError as error:
        raise refusal(error, file) from error


def _replace(file: Path, content: bytes) -> None:
    """Writes beside the file first, so that a full disk leaves the old one, or none."""
    partial = file.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with partial.open("xb") as stream:
            stream.write(content)
            flush(stream.fileno())
        partial.replace(file)
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def flush(descriptor: int) -> None:
    """Waits until the file is on the disk: only now is it known that there was room for it."""
    os.fsync(descriptor)


def check_not_open(file: Path) -> None:
    """Raises ExportRefused where Word or LibreOffice left its mark that it has the file open."""
    for mark in (f".~lock.{file.name}#", f"~${file.name[2:]}"):
        with suppress(OSError):
            if file.exists() and file.with_name(mark).exists():
                raise ExportRefused(
                    "{name} is open in another program, as {mark} beside it says; "
                    "close it there or choose another folder.",
                    name=file.name,
                    mark=mark,
                )


def refusal(error: OSError, file: Path) -> ExportRefused:
    """What is said to the writer where `file` could not be written."""
    folder, name = str(file.parent), file.name
    if getattr(error, "winerror", None) in _SHARED or (error.errno in _NO_PERMISSION and _is_kept_by_another(file)):
        return ExportRefused("{name} is open in another program; close it there or choose another folder.", name=name)
    if error.errno in _NO_PERMISSION:
        return ExportRefused("There is no permission to write to {folder}; choose another folder.", folder=folder)
    if error.errno in _NO_SPACE:
        return ExportRefused("The disk of {folder} is full; make room or choose another folder.", folder=folder)
    if error.errno in _TOO_LONG or _is_too_long_for_windows(file):
        return ExportRefused("The path to {name} is too long; choose a folder nearer to the top.", name=name)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return ExportRefused("There is no folder {folder}; make it or choose another one.", folder=folder)
    if error.errno == errno.EISDIR:
        return ExportRefused("{name} is a folder already; choose another folder for the file.", name=name)
    return ExportRefused(
        "{name} cannot be written ({reason}); choose another folder.", name=name, reason=error.strerror or str(error)
    )


def _is_kept_by_another(file: Path) -> bool:
    """Whether the folder takes files, so that only this one cannot be replaced: on Windows, while a program has it."""
    return os.name == "nt" and file.is_file() and os.access(file.parent, os.W_OK)


def _is_too_long_for_windows(file: Path) -> bool:
    return os.name == "nt" and len(str(file.absolute())) > _LONGEST_ON_WINDOWS
