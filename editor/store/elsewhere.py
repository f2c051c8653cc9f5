"""A second place for the rotated copies, in a folder of choice, with photos and sent files beside them.

All copies there share one shelf of photos and one of sent files, so nothing is kept twice.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
from pathlib import Path

from editor.errors import AwayFolder
from editor.store.bundle import SHELVES
from editor.store.copying import CopyStopped, Stopped, finish_copy, never
from editor.store.rotation import FOLDER, copies_in, drop, made_for, superfluous
from editor.store.shelf import Shelf


def place_for(folder: Path, chosen: Path) -> Path:
    """Where the copies of one data folder of one computer stand below the chosen folder, which many may share."""
    host = re.sub(r"[^A-Za-z0-9-]+", "-", platform.node().split(".")[0])[:30] or "computer"
    digest = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()
    return chosen / f"Zweispalter-{host}-{digest[:6]}"


def mirror(folder: Path, chosen: Path, stopped: Stopped = never) -> tuple[Path, ...]:
    """Brings what the chosen folder lacks: the newest daily copy, those made before a migration or a restore, files.

    Returns the copies that are new there. Raises AwayFolder, never making the chosen folder itself: a drive
    that is not there must not be taken for an empty one. Raises CopyStopped.
    """
    place = place_for(folder, chosen)
    if not os.path.isdir(chosen):  # noqa: PTH112 - Path.is_dir raises where a folder above may not be read
        raise AwayFolder(
            "The backup folder {folder} is not there today; the backups in the data folder go on.", folder=chosen
        )
    try:
        place.mkdir(exist_ok=True)
        _clear(place)
        for name in SHELVES:
            _add_missing(Shelf(folder / name), Shelf(place / name), stopped)
        return tuple(_add_copies(folder / FOLDER, place, stopped))
    except OSError as error:
        raise AwayFolder(
            "The backup folder {folder} cannot be written today ({reason}); the backups in the data folder go on.",
            folder=chosen,
            reason=error.strerror or str(error),
        ) from error


def is_behind(folder: Path, chosen: Path) -> bool:
    """Whether the chosen folder lacks a copy that belongs there."""
    place = place_for(folder, chosen)
    return any(not os.path.exists(place / copy.name) for copy in _wanted(folder / FOLDER))  # noqa: PTH110


def _wanted(local: Path) -> list[Path]:
    others = [copy for copy in copies_in(local) if made_for(copy) not in ("daily", "damaged")]
    return [*copies_in(local, "-daily")[:1], *others]


def _add_copies(local: Path, place: Path, stopped: Stopped) -> list[Path]:
    lacking = [copy for copy in _wanted(local) if not (place / copy.name).exists()]
    for copy in lacking:
        _copy(copy, place / copy.name, stopped)
    for old in superfluous(place):
        drop(old)
    return [place / copy.name for copy in lacking]


def _copy(source: Path, target: Path, stopped: Stopped) -> None:
    temporary = target.with_name(f".new-{target.name}")
    try:
        with source.open("rb") as origin, temporary.open("wb") as sink:
            while chunk := origin.read(1 << 20):
                if stopped():
                    raise CopyStopped
                sink.write(chunk)
        finish_copy(temporary, target, stopped)
    finally:
        temporary.unlink(missing_ok=True)


def _add_missing(source: Shelf, target: Shelf, stopped: Stopped) -> None:
    """Only who holds a digest of the same size is taken for it: reading every photo each day would take too long."""
    for digest in source.digests():
        if stopped():
            raise CopyStopped
        origin, there = source.place(digest), target.path(digest)
        if (there is None or there.stat().st_size != origin.stat().st_size) and source.is_intact(digest):
            target.put(origin)


def _clear(place: Path) -> None:
    """What a killed program left half-written."""
    for pattern in (".new-*", *(f"{name}/??/.new-*" for name in SHELVES)):
        for file in place.glob(pattern):
            file.unlink()
