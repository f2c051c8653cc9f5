"""The list of backups: when, why, how large, where, and when each was last found whole."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from editor.store.bundle import SHELVES, wanted_by
from editor.store.copying import CopyStopped, Stopped, never
from editor.store.elsewhere import place_for
from editor.store.rotation import FOLDER, copies_in, is_good, made_at, made_for
from editor.store.shelf import Shelf

VERIFIED = "verified.json"
"""Notes in a folder of copies: when each was looked through, and whether it was whole."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One rotated copy of the database. Each was found whole when it was made, but for a damaged one."""

    file: Path
    at: datetime
    why: str
    size: int
    verified: datetime | None
    good: bool = True
    elsewhere: bool = False
    lacking: int = 0
    """How many photos and sent files it names that are missing or damaged."""


def copies(folder: Path, chosen: Path | None = None) -> tuple[Copy, ...]:
    """The copies of a data folder and those in the chosen folder, newest first."""
    found = list(_copies_in(folder / FOLDER, elsewhere=False))
    if chosen:
        found += _copies_in(place_for(folder, chosen), elsewhere=True)
    return tuple(sorted(found, key=lambda copy: (copy.at, not copy.elsewhere), reverse=True))


def _copies_in(place: Path, *, elsewhere: bool) -> list[Copy]:
    notes = _notes(place)
    found = []
    for file in copies_in(place):
        at, why = made_at(file), made_for(file)
        if at is None:
            continue
        checked, good = notes.get(file.name, (None if why == "damaged" else at, why != "damaged"))
        found.append(Copy(file, at, why, file.stat().st_size, checked, good, elsewhere))
    return found


def verify(copy: Copy, folder: Path, now: datetime, stopped: Stopped = never) -> Copy:
    """Looks through a copy and the photos and sent files that it names, and notes what was found."""
    good = is_good(copy.file, stopped)
    shelves = copy.file.parent if copy.elsewhere else folder
    lacking = _lacking(copy.file, shelves, stopped) if good else 0
    if stopped():
        raise CopyStopped
    _note(copy.file, now, good=good)
    return replace(copy, verified=now, good=good, lacking=lacking)


def _lacking(database: Path, shelves: Path, stopped: Stopped) -> int:
    try:
        wanted = wanted_by(database)
    except sqlite3.Error:
        return 0
    lacking = 0
    for member in wanted:
        if stopped():
            raise CopyStopped
        name, _, digest = member.split("/")
        lacking += name in SHELVES and not Shelf(shelves / name).is_intact(digest)
    return lacking


def _notes(place: Path) -> dict[str, tuple[datetime | None, bool]]:
    try:
        stored = json.loads((place / VERIFIED).read_text("utf-8"))
        return {name: (datetime.fromisoformat(at), bool(good)) for name, (at, good) in stored.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _note(file: Path, now: datetime, *, good: bool) -> None:
    """Of copies that are gone nothing stays; a folder that cannot be written keeps no note, which is no loss."""
    place = file.parent
    there = {copy.name for copy in copies_in(place)}
    notes = {**_notes(place), file.name: (now.astimezone(UTC), good)}
    kept = {name: (at.isoformat(), whole) for name, (at, whole) in notes.items() if at and name in there}
    temporary = place / f".new-{VERIFIED}"
    try:
        temporary.write_text(json.dumps(kept, indent=1), "utf-8")
        temporary.replace(place / VERIFIED)
    except OSError:
        temporary.unlink(missing_ok=True)
