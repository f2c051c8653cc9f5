"""What a backup holds, and what the archive holds now: looked at before anything is restored."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor.domain.bilingual import Bilingual
from editor.store.connection import FILE, address_of
from editor.store.failures import told
from editor.store.restoring import check, fetch
from editor.store.rotation import read_only

_NEWEST = "SELECT headline_de, headline_en, modified FROM releases WHERE deleted IS NULL ORDER BY modified DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Contents:
    """How many releases there are, how many were sent, and the newest change: when, and of which release."""

    releases: int = 0
    sent: int = 0
    changed: datetime | None = None
    headline: Bilingual | None = None


def contents_of(file: Path, folder: Path) -> Contents:
    """What a backup holds, once it was found whole; raises StoreError as `restore` into the folder would."""
    with told(file.parent), tempfile.TemporaryDirectory(prefix="zweispalter-") as temporary:
        fetch(file, Path(temporary), folder, shelves=False)
        database = Path(temporary) / FILE
        check(database, file)
        with closing(read_only(database)) as connection:
            return _counted(connection)


def present_contents(folder: Path) -> Contents:
    """What the archive holds now; nothing where it cannot be read."""
    file = folder / FILE
    try:
        with closing(sqlite3.connect(f"{address_of(file.absolute())}?mode=ro", uri=True)) as connection:
            return _counted(connection)
    except sqlite3.Error:
        return Contents()


def _counted(connection: sqlite3.Connection) -> Contents:
    counted = "SELECT count(*), count(coalesce(sent_de, sent_en)) FROM releases WHERE deleted IS NULL"
    releases, sent = connection.execute(counted).fetchone()
    newest = connection.execute(_NEWEST).fetchone()
    if newest is None:
        return Contents()
    german, english, changed = newest
    return Contents(releases, sent, _instant(changed), Bilingual(german, english))


def _instant(stored: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stored).replace(tzinfo=UTC)
    except ValueError:
        return None
