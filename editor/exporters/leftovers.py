"""What exports leave in a folder when their process is killed: hidden folders of ours, known by their names."""

from __future__ import annotations

import re
import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path

_OLD = 24 * 60 * 60
"""Seconds after which no export is still at work."""
_HIDDEN = re.compile(r"\.zw[0-9a-f]{6}\.part")
_WITHIN = re.compile(r"\d+(\.old)?")


def hidden_name() -> str:
    """A new name for a hidden folder of an export."""
    return f".zw{secrets.token_hex(3)}.part"


def sweep_leftovers(folder: Path) -> None:
    """Removes the hidden folders of exports that ended without clearing up; what is not surely one of them stays."""
    with suppress(OSError):
        for entry in [entry for entry in folder.glob(".zw*.part") if _HIDDEN.fullmatch(entry.name)]:
            if _is_left(entry):
                shutil.rmtree(entry, ignore_errors=True)


def _is_left(entry: Path) -> bool:
    if entry.is_symlink() or not entry.is_dir() or time.time() - entry.stat().st_mtime < _OLD:
        return False
    return all(_WITHIN.fullmatch(file.name) and file.is_file() for file in entry.iterdir())
