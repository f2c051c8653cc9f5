"""What a killed program left in the data folder: half-written files, half-done restores, a WAL without its database."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from editor.store.connection import FILE
from editor.store.copying import take_the_place
from editor.store.rotation import BESIDE, FOLDER, is_good

_HALF_WRITTEN = ("media/??/.new-*", "dispatches/??/.new-*", f"{FOLDER}/.new-*", f".new-{FILE}*", f"{FILE}.new*")
_HALF_RESTORED = ".restore-*"


def sweep(folder: Path) -> None:
    """Removes it. Only for who holds the lock: the files of a program at work have the same names.

    What cannot be removed stays for the next time; nobody has to be told. A database that was being written anew
    and is whole takes its place: under its name there is none.
    """
    new = folder / f"{FILE}.new"
    if not (folder / FILE).exists() and is_good(new):
        take_the_place(new, folder / FILE)
    for file in _left_over(folder):
        with suppress(OSError):
            file.unlink()
    for half in folder.glob(_HALF_RESTORED):
        shutil.rmtree(half, ignore_errors=True)


def _left_over(folder: Path) -> Iterator[Path]:
    for pattern in _HALF_WRITTEN:
        yield from folder.glob(pattern)
    for beside in BESIDE:
        for file in (folder / FOLDER).glob(f"archive-*.sqlite3{beside}"):
            if not file.with_name(file.name.removesuffix(beside)).exists():
                yield file
