"""How long the archive takes to find, to open and to save."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache, partial
from itertools import count
from pathlib import Path

from editor.domain.bilingual import Language
from editor.domain.edits import set_text
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.store.connection import FILE, make_durable
from editor.store.records import Wanted
from editor.store.searching.expanding import Expander
from editor.store.searching.planning import plan
from editor.store.searching.query import parse
from tests.benchmarks.generating import queries, releases
from tests.benchmarks.large import RELEASES, large_folder
from tests.benchmarks.measuring import Result, Work, benchmark, medians, percentile, seconds

QUERIES = 200
LISTED = 100
SMALL = 2_000
"""Releases of the archive that is written to while the window is looked at."""

_MATCH = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ?"
_FIRST_ROWS = "SELECT * FROM releases WHERE deleted IS NULL ORDER BY day DESC, key DESC LIMIT ?"
SAVES = 400
_ROWS = (
    "SELECT * FROM releases WHERE id = :id",
    "SELECT * FROM issuers WHERE release = (SELECT key FROM releases WHERE id = :id)",
    "SELECT * FROM blocks LEFT JOIN quotes USING (key) LEFT JOIN photos USING (key)"
    " WHERE blocks.release = (SELECT key FROM releases WHERE id = :id) ORDER BY blocks.position",
    "SELECT people.* FROM people JOIN blocks ON people.block = blocks.key"
    " WHERE blocks.release = (SELECT key FROM releases WHERE id = :id)",
)


@cache
def _small() -> tempfile.TemporaryDirectory[str]:
    """A data folder of an ordinary size: made once, gone when the program ends."""
    folder = tempfile.TemporaryDirectory()
    with Archive.open(Path(folder.name)) as archive:
        archive.save_all(releases(SMALL))
        archive.tidy()
    return folder


def small_folder() -> Path:
    """The data folder of an archive of an ordinary size, to be copied by who writes."""
    return Path(_small().name)


@contextmanager
def _reading() -> Iterator[Archive]:
    """A reading archive remembers nothing, so each release is read anew."""
    with Archive.open(large_folder(), writing=False) as archive:
        yield archive


@benchmark("search")
def search() -> Result:
    """200 typed queries; the same words as prepared expressions of the index, on the same connection."""
    with _reading() as archive:
        typed = queries(QUERIES)
        prepared = [_expression(archive, query) for query in typed]
        cursor = archive._connection.connection.cursor()

        def match(expression: str) -> list[object]:
            return list(cursor.execute(_MATCH, (expression, LISTED)).fetchall()) if expression else []

        ours: list[float] = []
        theirs: list[float] = []
        for query, expression in zip(typed, prepared, strict=True):
            ours.append(_best(partial(_find_anew, archive, query)))
            theirs.append(_best(partial(match, expression)))
        note = (
            f"95th percentile of {QUERIES} queries in {RELEASES:,} releases, first {LISTED}; "
            f"p50 {percentile(ours, 50) * 1000:.2f} ms, slowest {max(ours) * 1000:.1f} ms"
        )
        return Result("search", percentile(ours, 95) * 1000, percentile(theirs, 95) * 1000, "ms", note)


def _find_anew(archive: Archive, query: str) -> object:
    """Finds as if nothing of the query had been looked up before."""
    archive._expander = Expander()
    return archive.find(query, limit=LISTED)


def _best(work: Work) -> float:
    return min(seconds(work) for _ in range(3))


def _expression(archive: Archive, query: str) -> str:
    """All terms of the query with the words they are expanded to; nothing where one stands nowhere."""
    with archive._reading() as connection:
        return plan(connection, parse(query), archive.now()).expression or ""


@benchmark("open-release")
def open_release() -> Result:
    """A release read from the archive; its rows read with sqlite3."""
    with _reading() as archive, closing(sqlite3.connect(archive.folder / FILE)) as bare:
        ours, theirs = _cycle(), _cycle()
        return medians(
            "open-release",
            lambda: archive.load(ours()),
            lambda: [bare.execute(rows, {"id": theirs()}).fetchall() for rows in _ROWS],
            rounds=300,
            note=f"from {RELEASES:,} releases",
        )


def _cycle() -> Callable[[], str]:
    """The ids of the archive in an order that jumps about."""
    numbers = count(1, 37)
    return lambda: f"{next(numbers) % RELEASES:016x}"


@benchmark("save-block")
def save_block() -> Result:
    """One changed block saved; one row updated by sqlite3 with the same durability."""
    with tempfile.TemporaryDirectory() as folder, _bare(Path(folder)) as bare:
        shutil.copytree(large_folder(), folder, dirs_exist_ok=True)
        with Archive.open(Path(folder)) as archive:
            changes = _changes(archive.load(f"{RELEASES // 2:016x}"), SAVES + 1)
            numbers = count()
            return medians(
                "save-block",
                lambda: archive.save(*next(changes)),
                lambda: bare.execute("UPDATE block SET text = ? WHERE key = 1", (f"Absatz {next(numbers)}.",)),
                rounds=SAVES,
                note=f"1 of 10 blocks, in {RELEASES:,} releases",
            )


@contextmanager
def _bare(folder: Path) -> Iterator[sqlite3.Connection]:
    """A table of one row, as durable as the archive."""
    with closing(sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)) as bare:
        make_durable(bare)
        bare.execute("CREATE TABLE block (key INTEGER PRIMARY KEY, text TEXT)")
        bare.execute("INSERT INTO block VALUES (1, '')")
        yield bare


def _changes(saved: Release, several: int) -> Iterator[tuple[Release, Release]]:
    """The release with another text in one block again and again, each with the one before."""
    states = [saved]
    for number in range(several):
        text = RichText.plain_text(f"Absatz Nummer {number} im Messlabor an der Lahn.")
        states.append(set_text(states[-1], saved.blocks[4].id, Language.DE, text))
    return zip(states[1:], states, strict=False)


@benchmark("first-rows")
def first_rows() -> Result:
    """An archive opened for writing and the first page of its library; sqlite3 opening it and reading those rows."""
    folder = large_folder()

    def ours() -> None:
        with Archive.open(folder) as archive:
            archive.page(Wanted(), limit=LISTED)
            archive.count()

    def bare() -> None:
        with closing(sqlite3.connect(folder / FILE)) as connection:
            connection.execute(_FIRST_ROWS, (LISTED,)).fetchall()

    return medians("first-rows", ours, bare, rounds=30, note=f"{LISTED} of {RELEASES:,} releases, modules imported")
