"""A file of plain text read as a release."""

from __future__ import annotations

from pathlib import Path

from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.errors import ImportRefused
from editor.importers.assembling import assemble
from editor.importers.decoding import decode
from editor.importers.paragraphs import read_lines
from editor.language.detection import detect_language

MEGABYTE = 1024 * 1024
LIMIT = 20 * MEGABYTE
"""Bytes up to which a file is read: a release has some thousand, so more is some other file."""


def read_release(file: Path, language: Language | None = None) -> Release:
    """The release in a text file, in `language` or in the one that its words are of.

    Raises ImportRefused, in one sentence for the writer, for what cannot be read as text.
    """
    return read_text(decode(_read(file), file.name), language)


def read_text(text: str, language: Language | None = None) -> Release:
    """The release in `text`. Whatever it says, each of its words is somewhere in the release."""
    return assemble(read_lines(text), language or detect_language(text))


def _read(file: Path) -> bytes:
    """The bytes of the file; its size is asked before, so a huge one is refused without being read."""
    try:
        if file.is_dir():
            raise ImportRefused("“{file}” is a folder; choose the files in it.", file=file.name or str(file))
        if "\0" in str(file):
            raise ValueError
        if not file.exists():
            raise ImportRefused("There is no file “{file}”; check its name and folder.", file=str(file))
        if not file.is_file():
            raise ImportRefused("“{file}” is no ordinary file; save the release as a text file.", file=str(file))
        size = file.stat().st_size
        if size > LIMIT:
            raise _too_large(file, size)
        with file.open("rb") as source:
            data = source.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not possible"
        raise ImportRefused(
            "“{file}” cannot be read ({reason}); check that you may open it.", file=str(file), reason=reason
        ) from None
    if len(data) > LIMIT:
        raise _too_large(file, len(data))
    return data


def _too_large(file: Path, size: int) -> ImportRefused:
    return ImportRefused(
        "“{file}” has {size} MB, and a press release has at most {limit}; choose the text of one release.",
        file=file.name,
        size=-(-size // MEGABYTE),
        limit=LIMIT // MEGABYTE,
    )
