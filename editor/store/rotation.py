"""Rotated copies of the database: their names, which are good, and which of them are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from editor.store.connection import address_of

FOLDER = "backups"
DAILY, WEEKLY, MONTHLY = 7, 5, 12
"""How many days, weeks and months (the last ones that have a backup) keep one."""

SAFETY_COPIES = 5
"""How many copies of each other kind are kept: made before a restore, before one update, of a damaged archive."""

BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a database that is not closed."""

_INSTRUCTIONS = 100_000
"""How many steps of SQLite pass between two looks at whether it is to stop."""

_STAMP = "%Y%m%dT%H%M%S%f"


def backup_name(at: datetime, why: str = "daily") -> str:
    """`archive-20270218T090000000000-daily.sqlite3`: sorts by time."""
    return f"archive-{at.astimezone(UTC).strftime(_STAMP)}-{why}.sqlite3"


def made_at(file: Path) -> datetime | None:
    """When a backup was made, by its name; None for any other file."""
    parts = file.stem.split("-", 2)
    if len(parts) != 3 or parts[0] != "archive" or file.suffix != ".sqlite3":
        return None
    try:
        return datetime.strptime(parts[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def made_for(file: Path) -> str:
    """Why a backup was made, by its name: `daily`, `before-0003`, `before-restore`, `damaged`."""
    return file.stem.split("-", 2)[-1]


def backups(folder: Path, why: str = "") -> list[Path]:
    """The backups inside a data folder, newest first; with `why`, only those made for it."""
    return copies_in(folder / FOLDER, why)


def copies_in(place: Path, why: str = "") -> list[Path]:
    """The same of any folder that holds such copies."""
    files = place.glob("archive-*.sqlite3")
    return sorted((f for f in files if made_at(f) and f.stem.endswith(why)), key=lambda f: f.name, reverse=True)


def newest_good(folder: Path) -> Path | None:
    """The newest backup of a data folder whose content is whole; None where there is none."""
    return next((file for file in backups(folder) if is_good(file)), None)


def is_good(database: Path, stopped: Callable[[], bool] | None = None) -> bool:
    """Whether SQLite finds the whole file in order; False, too, where it was stopped on the way."""
    try:
        with closing(read_only(database)) as connection:
            connection.set_progress_handler(stopped, _INSTRUCTIONS)
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()
            tables = connection.execute("SELECT count(*) FROM alembic_version").fetchone()
    except sqlite3.Error:
        return False
    return bool(found == ("ok",) and tables == (1,))


def read_only(database: Path) -> sqlite3.Connection:
    """A connection to a file that nobody writes; nothing comes beside it."""
    return sqlite3.connect(f"{address_of(database.absolute())}?mode=ro&immutable=1", uri=True)


def drop(file: Path) -> None:
    """Removes a backup, and what stood only in the WAL of a damaged one."""
    file.unlink()
    for beside in BESIDE:
        file.with_name(f"{file.name}{beside}").unlink(missing_ok=True)


def superfluous(copies: Iterable[Path]) -> list[Path]:
    """Of these copies, newest first, those that the rotation drops."""
    kinds: dict[str, list[Path]] = {}
    for file in copies:
        kinds.setdefault(made_for(file), []).append(file)
    daily = kinds.pop("daily", [])
    kept = kept_instants(at for file in daily if (at := made_at(file)))
    old = [file for file in daily if made_at(file) not in kept]
    return [*old, *(file for files in kinds.values() for file in files[SAFETY_COPIES:])]


def kept_instants(instants: Iterable[datetime]) -> set[datetime]:
    """Of backups made at these instants, those that stay: the newest of each kept day, week and month."""
    newest_first = sorted(instants, reverse=True)
    return {
        *_newest_of_each(newest_first, lambda at: at.date(), DAILY),
        *_newest_of_each(newest_first, lambda at: at.isocalendar()[:2], WEEKLY),
        *_newest_of_each(newest_first, lambda at: (at.year, at.month), MONTHLY),
    }


def _newest_of_each(
    newest_first: Iterable[datetime], period: Callable[[datetime], Hashable], count: int
) -> list[datetime]:
    found: dict[Hashable, datetime] = {}
    for at in newest_first:
        found.setdefault(period(at), at)
    return list(found.values())[:count]
