"""The words that the user added: a plain list for each language in the data folder, which may be edited by hand."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from editor.domain.bilingual import Language
from editor.errors import EditorError
from editor.language.spelling.words import LONGEST, plain

FOLDER = "spelling"
_LIMIT = 4 * 1024 * 1024


class WordNotKept(EditorError):
    """The own list cannot be written."""


def file_of(folder: Path, language: Language) -> Path:
    return folder / FOLDER / f"{language.value}.txt"


def load(folder: Path, language: Language) -> frozenset[str]:
    """The words of a list; a missing list has none, and what is no word is passed over."""
    file = file_of(folder, language)
    try:
        if file.stat().st_size > _LIMIT:
            return frozenset()
        text = file.read_text("utf-8-sig", "replace")
    except OSError:
        return frozenset()
    return frozenset(_entries(text.splitlines()))


def _entries(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        word = plain(line.partition("#")[0].strip())
        if word and len(word) <= LONGEST and "\ufffd" not in word and not any(c.isspace() for c in word):
            yield word


def add(folder: Path, language: Language, word: str) -> None:
    """Writes `word` at the end of the list, where it is not in it; the rest stays as the user left it."""
    file, word = file_of(folder, language), plain(word)
    if not word or word in load(folder, language):
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_bytes() if file.exists() else b""
        joint = b"" if not before or before.endswith((b"\n", b"\r")) else b"\n"
        written = file.with_suffix(".new")
        written.write_bytes(before + joint + word.encode() + b"\n")
        os.replace(written, file)  # noqa: PTH105 - the atomic call by its name
    except OSError as error:
        raise WordNotKept(
            "“{word}” could not be added to the dictionary {file}: {reason}.",
            word=word,
            file=file,
            reason=error.strerror or error,
        ) from None
