"""A second place for the rotated copies, in a folder of choice, with photos and sent files beside them.

All copies there share one shelf of photos and one of sent files, so nothing is kept twice.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
from pathlib import Path

from editor.errors import AwayFolder, DamagedStore
from editor.store.bundle import SHELVES
from editor.store.copying import CopyStopped, Stopped, finish_copy, never
from editor.store.rotation import FOLDER, backups, copies_in, drop, is_good, made_for, superfluous
from editor.store.shelf import Shelf


def place_for(folder: Path, chosen: Path) -> Path:
    """Where the copies of one data folder of one computer stand below the chosen folder, which many may share."""
    host = re.sub(r"[^A-Za-z0-9-]+", "-", platform.node().split(".")[0])[:30] or "computer"
    digest = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()
    return chosen / f"Zweispalter-{host}-{digest[:6]}"


def mirror(folder: Path, chosen: Path, stopped: Stopped = never) -> tuple[Path, ...]:
    """Brings what the chosen folder lacks: photos, sent files and every copy but damaged ones that it would keep.

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
    return bool(_lacking(folder / FOLDER, place_for(folder, chosen)))


def newest_anywhere(folder: Path, chosen: Path | None) -> Path | None:
    """The newest whole copy, in the data folder or in the chosen one; None where there is none."""
    found = [*backups(folder), *(copies_in(place_for(folder, chosen)) if chosen else ())]
    return next((file for file in sorted(found, key=_by_time, reverse=True) if is_good(file)), None)


def with_newest(error: DamagedStore, folder: Path, chosen: Path | None) -> DamagedStore:
    """The same error, with the newest whole copy of the chosen folder where none in the data folder is as new."""
    backup = newest_anywhere(folder, chosen) if chosen else None
    if backup is None or (error.backup and backup.name == error.backup.name):
        return error
    return DamagedStore(
        "The archive in {folder} cannot be read; the newest good backup is {file} in the backup folder, "
        "restore it to go on.",
        backup=backup,
        file=backup,
        folder=folder,
    )


def _by_time(copy: Path) -> str:
    return copy.name


def _lacking(local: Path, place: Path) -> list[Path]:
    """The copies that are still to come there, newest first; those that the rotation would drop at once are not."""
    there = copies_in(place)
    names = {copy.name for copy in there}
    coming = [copy for copy in copies_in(local) if copy.name not in names and made_for(copy) != "damaged"]
    dropped = superfluous(sorted([*there, *coming], key=_by_time, reverse=True))
    return [copy for copy in coming if copy not in dropped]


def _add_copies(local: Path, place: Path, stopped: Stopped) -> list[Path]:
    lacking = _lacking(local, place)
    for copy in lacking:
        _copy(copy, place / copy.name, stopped)
    for old in superfluous(copies_in(place)):
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
