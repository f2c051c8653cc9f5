"""What must be true after a kill, in words: an empty list is what is hoped for."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from editor.errors import EditorError
from editor.store.archive import Archive
from editor.store.bundle import wanted_by
from editor.store.connection import FILE
from editor.store.rotation import copies_in, is_good
from editor.store.shelf import Shelf, digest_of_file
from editor.store.tables import SCHEMA
from tests.killing.programs import TYPED, letters
from tests.killing.stages import headline_of, last_words


@dataclass(frozen=True, slots=True)
class Killed:
    """What is known of a program that was killed: where it worked, what it told, and what was due on disk."""

    place: Path
    told: int
    due: int

    @property
    def folder(self) -> Path:
        return self.place / "data"


def findings(name: str, killed: Killed) -> list[str]:
    """All that is wrong in a data folder, looked at as it lies there and after it was opened again."""
    return [*of_folder(killed.folder), *_OWN[name](killed)]


def of_folder(folder: Path) -> list[str]:
    """What would be wrong after any kill."""
    found = list(_of_database(folder / FILE))
    found += _of_opening(folder)
    found += _of_database(folder / FILE)
    return [*found, *_of_files(folder)]


def _of_database(database: Path) -> Iterator[str]:
    with closing(sqlite3.connect(database)) as connection:
        if (found := connection.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
            yield f"integrity_check: {found[0][0]}"
        if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
            yield f"foreign_key_check: {len(broken)} rows"


def _of_opening(folder: Path) -> list[str]:
    """Opening sweeps; whatever else is half-done must be gone then, and the search at work."""
    try:
        with Archive.open(folder) as archive:
            archive.refresh_index()
            archive.summaries("labor")
            for line in archive.summaries():
                archive.load(line.id)
    except EditorError as error:
        return [f"not opened: {error}"]
    left = [file for file in folder.rglob("*") if ".new" in file.name or file.name.startswith(".restore-")]
    return [f"left over: {file.relative_to(folder)}" for file in left]


def _of_files(folder: Path) -> Iterator[str]:
    """No sent file is missing, and each file under its final name is whole."""
    for member in sorted(wanted_by(folder / FILE)):
        shelf, _, digest = member.split("/")
        if shelf == "dispatches" and not Shelf(folder / shelf).is_intact(digest):
            yield f"missing: {member}"
    for shelf in ("media", "dispatches"):
        for file in (folder / shelf).glob("??/*"):
            if digest_of_file(file) != file.name:
                yield f"half written: {shelf}/{file.name}"
    for copy in copies_in(folder / "backups"):
        if not is_good(copy):
            yield f"half written: {copy.name}"


def _typing(killed: Killed) -> Iterator[str]:
    with Archive.open(killed.folder, writing=False) as archive:
        stored = archive.load(TYPED).blocks[0].text.de.plain
    if stored != letters(len(stored)):
        yield "the text is not what was typed"
    if len(stored) < killed.due:
        yield f"{killed.due - len(stored)} keys older than a second are missing"


def _importing(killed: Killed) -> Iterator[str]:
    """Each release is whole, with its version, and each that was told is there."""
    with Archive.open(killed.folder, writing=False) as archive:
        lines = archive.summaries()
        for line in lines:
            release = archive.load(line.id)
            texts = [block.text.de.plain for block in release.blocks]
            number = next((word for word in texts[0].split() if word.isdigit()), "-1")
            if texts[0] != headline_of(int(number)) or last_words(int(number)) not in texts[-1]:
                yield f"half imported: {texts[0]}"
            if len(archive.revisions(line.id)) != 1:
                yield f"without its version: {texts[0]}"
    if not killed.told <= len(lines) <= killed.told + 1:
        yield f"{len(lines)} releases where {killed.told} were told"


def _exporting(killed: Killed) -> Iterator[str]:
    """Whatever has its final name is whole; what has none is hidden, and the next export clears it away."""
    for file in (killed.place / "out").glob("*/*"):
        if file.name.startswith("."):
            continue
        if not _is_whole(file):
            yield f"half written: {file.name}"
    with Archive.open(killed.folder, writing=False) as archive:
        sent = sum(len(archive.dispatches(line.id)) for line in archive.summaries())
    if not killed.told <= sent <= killed.told + 1:
        yield f"{sent} sent records where {killed.told} were told"


def _is_whole(file: Path) -> bool:
    if file.suffix in (".docx", ".zip"):
        return zipfile.is_zipfile(file) and zipfile.ZipFile(file).testzip() is None
    if file.suffix == ".html":
        return file.read_text("utf-8").rstrip().endswith("</html>")
    if file.suffix == ".jpg":
        return file.read_bytes().endswith(b"\xff\xd9")
    return file.stat().st_size > 0


def _migration(killed: Killed) -> Iterator[str]:
    with closing(sqlite3.connect(killed.folder / FILE)) as connection:
        (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        (count,) = connection.execute("SELECT count(*) FROM revisions").fetchone()
    if version != SCHEMA:
        yield f"version {version}"
    if count < VERSIONS_KEPT:
        yield f"only {count} versions"
    if not copies_in(killed.folder / "backups"):
        yield "no backup before the migration"


VERSIONS_KEPT = 1000


def _daily(killed: Killed) -> Iterator[str]:
    for place in (killed.place / "elsewhere").glob("Zweispalter-*"):
        for copy in copies_in(place):
            if not is_good(copy):
                yield f"half written elsewhere: {copy.name}"
        for shelf in ("media", "dispatches"):
            for file in (place / shelf).glob("??/[0-9a-f]*"):
                if digest_of_file(file) != file.name:
                    yield f"half written elsewhere: {file.name}"
    if killed.told >= 1 and not copies_in(killed.folder / "backups", "-daily"):
        yield "the copy of the day is gone"


def _restoring(killed: Killed) -> Iterator[str]:
    """Either the state before, or that of the backup with the one before kept beside."""
    with Archive.open(killed.folder, writing=False) as archive:
        there = any(line.id == TYPED for line in archive.summaries())
    kept = copies_in(killed.folder / "backups", "-before-restore")
    if not there and not kept:
        yield "the state before is gone"


_OWN: dict[str, Callable[[Killed], Iterator[str]]] = {
    "typing": _typing,
    "import": _importing,
    "export": _exporting,
    "migration": _migration,
    "daily backup": _daily,
    "restore": _restoring,
}
