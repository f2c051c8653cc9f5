"""What every command says, and in which language: results to the standard output, messages to the error output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from functools import cache
from io import TextIOWrapper

from editor.i18n import Catalogue, catalogue, interface_language


def words() -> Catalogue:
    """The messages in the language of the system."""
    return catalogue(interface_language(_system_language()))


def _system_language() -> str:
    """As the environment says, in the order that POSIX lays down; else as Windows says."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if language := os.environ.get(name):
            return language
    return _windows_language()


@cache
def _windows_language() -> str:
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def result(text: str) -> None:
    """Writes one result: a line, or several."""
    sys.stdout.write(f"{text}\n")


def document(value: object) -> None:
    """Writes the one JSON document that a command prints."""
    result(json.dumps(value, ensure_ascii=False, indent=2))


def tabulated(rows: Sequence[Sequence[str]]) -> None:
    """Writes rows as lines whose columns stand below each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        result("  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())


def tell(message: str) -> None:
    """Writes a message for the person at the keyboard."""
    sys.stderr.write(f"zweispalter: {message}\n")


def prepare() -> None:
    """Lets both outputs take every character: what is piped is UTF-8, what a terminal lacks is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")
