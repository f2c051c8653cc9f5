"""Plain text in lines of a given width, counted in the columns that a screen gives each character."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_INVISIBLE = {"Mn", "Me", "Cf"}


def wrapped(text: str, columns: int, mark: str = "") -> list[str]:
    """The lines of a paragraph: `mark` before the first, as much space before the others.

    Broken only at plain spaces; a word that is too long, as an address often is, keeps a line of its own.
    """
    room = columns - width(mark)
    return marked([line for part in text.split("\n") for line in _filled(part, room)], mark)


def marked(lines: Sequence[str], mark: str) -> list[str]:
    """The lines with `mark` before the first, and as much space before the others."""
    indent = " " * width(mark)
    return [(mark if number == 0 else indent if line else "") + line for number, line in enumerate(lines)]


def _filled(text: str, room: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for word in (word for word in text.split(" ") if word):
        needed = width(word)
        if line and used + 1 + needed > room:
            lines.append(line)
            line, used = "", 0
        line, used = (f"{line} {word}", used + 1 + needed) if line else (word, needed)
    return [*lines, line]


def width(text: str) -> int:
    """The columns that a text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
