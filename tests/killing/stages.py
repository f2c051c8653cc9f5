"""The data folders that the programs begin with: made once, copied for each kill."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from editor.domain.release import Release
from editor.store.archive import Archive
from editor.store.backup import backup
from editor.store.bundle import wanted_by
from editor.store.connection import FILE
from editor.workflow.sample import add_sample
from tests.killing.programs import begin_release

FROZEN = Path(__file__).parents[1] / "store" / "data"
SENT = b"as sent"
"""The content of the sent files of the frozen archives."""

FILES, PARAGRAPHS = 500, 6
VERSIONS = 25_000
"""How many kept versions a frozen archive gets, so that its migration lasts."""


def prepare(name: str, place: Path) -> None:
    """Makes `data` and what belongs to it in the empty folder `place`."""
    place.mkdir(parents=True)
    {
        "typing": _typing,
        "import": _importing,
        "export": _exporting,
        "migration": _migration,
        "daily backup": _daily,
        "restore": _restoring,
    }[name](place)


def _typing(place: Path) -> None:
    with Archive.open(place / "data") as archive:
        archive.save(begin_release(words=200))


def _importing(place: Path) -> None:
    (place / "texts").mkdir()
    for number in range(FILES):
        (place / "texts" / f"{number:04}.txt").write_text(source_text(number), "utf-8")
    Archive.open(place / "data").close()


def headline_of(number: int) -> str:
    return f"Bericht Nummer {number} aus dem Prüflabor"


def last_words(number: int) -> str:
    return f"Hier endet der Bericht {number}."


def source_text(number: int) -> str:
    body = "\n\n".join(
        f"Absatz {each} von Bericht {number}. " + "Das Labor misst Linsen. " * 9 for each in range(PARAGRAPHS)
    )
    return f"{headline_of(number)}\n\n{body}\n\n{last_words(number)}\n"


def _exporting(place: Path) -> None:
    with Archive.open(place / "data") as archive:
        for _ in range(4):
            add_sample(archive)
    (place / "out").mkdir()


def _migration(place: Path) -> None:
    folder = place / "data"
    folder.mkdir()
    shutil.copy(FROZEN / "version-0003.sqlite3", folder / FILE)
    enlarge(folder / FILE)
    for member in wanted_by(folder / FILE):
        if member.startswith("dispatches/"):
            (folder / member).parent.mkdir(parents=True, exist_ok=True)
            (folder / member).write_bytes(SENT)


def enlarge(database: Path) -> None:
    """Gives the first kept version many equals."""
    columns = "release, at, reason, headline_de, headline_en, content"
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {VERSIONS})"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"INSERT INTO revisions ({columns}) {numbers} SELECT {columns} FROM revisions, n")
        connection.commit()


def _daily(place: Path) -> None:
    with Archive.open(place / "data") as archive:
        archive.save(begin_release(words=20))
        add_sample(archive)
        for number in range(300):
            archive.save(Release(note=f"{number} " + "lang " * 2000))
    (place / "elsewhere").mkdir()


def _restoring(place: Path) -> None:
    with Archive.open(place / "data") as archive:
        add_sample(archive)
        backup(archive, place / "backup.zip")
        archive.save(begin_release(words=5000))
