"""How long the archive takes to find, to open and to save."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache, partial
from itertools import count
from pathlib import Path

from editor.domain.bilingual import Language
from editor.domain.edits import set_text
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.store.connection import FILE, make_durable
from editor.store.query import Term, parse
from editor.store.vocabulary import expand
from tests.benchmarks.generating import queries, releases
from tests.benchmarks.measuring import Result, Work, benchmark, medians, percentile, seconds

RELEASES = 2_000
BLOCKS = 12
QUERIES = 200
LISTED = 50
SIZE = f"{RELEASES} generated releases of {BLOCKS} blocks"

_MATCH = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ?"
_ROWS = (
    "SELECT * FROM releases WHERE id = :id",
    "SELECT * FROM issuers WHERE release = (SELECT key FROM releases WHERE id = :id)",
    "SELECT * FROM blocks LEFT JOIN quotes USING (key) LEFT JOIN photos USING (key)"
    " WHERE blocks.release = (SELECT key FROM releases WHERE id = :id) ORDER BY blocks.position",
    "SELECT people.* FROM people JOIN blocks ON people.block = blocks.key"
    " WHERE blocks.release = (SELECT key FROM releases WHERE id = :id)",
)


@cache
def _generated() -> tempfile.TemporaryDirectory[str]:
    """The data folder of the generated archive: made once, gone when the program ends."""
    folder = tempfile.TemporaryDirectory()
    with Archive.open(Path(folder.name)) as archive:
        archive.save_all(releases(RELEASES))
        archive.tidy()
    return folder


def generated_folder() -> Path:
    """The data folder of the generated archive, to be copied by who writes."""
    return Path(_generated().name)


@contextmanager
def _reading() -> Iterator[Archive]:
    """A reading archive remembers nothing, so each release is read anew."""
    with Archive.open(generated_folder(), writing=False) as archive:
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
            ours.append(_best(partial(archive.find, query, limit=LISTED)))
            theirs.append(_best(partial(match, expression)))
        note = (
            f"95th percentile of {QUERIES} queries in {SIZE}, first {LISTED}; p50 {percentile(ours, 50) * 1000:.2f} ms"
        )
        return Result("search", percentile(ours, 95) * 1000, percentile(theirs, 95) * 1000, "ms", note)


def _best(work: Work) -> float:
    return min(seconds(work) for _ in range(3))


def _expression(archive: Archive, query: str) -> str:
    """All terms of the query with the words they are expanded to; nothing where one stands nowhere."""
    groups = []
    with archive._reading() as connection:
        for term in parse(query):
            words = expand(connection, term.spellings).words if isinstance(term, Term) else term.spellings
            groups.append(" OR ".join(f'"{word}"' for word in words))
    return " AND ".join(f"({group})" for group in groups) if all(groups) else ""


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
            note=f"{BLOCKS} blocks, from {SIZE}",
        )


def _cycle() -> Callable[[], str]:
    """The ids of the archive in an order that jumps about."""
    numbers = count(1, 37)
    return lambda: f"{next(numbers) % RELEASES:016x}"


@benchmark("save-block")
def save_block() -> Result:
    """One changed block saved; one row updated by sqlite3 with the same durability."""
    with (
        tempfile.TemporaryDirectory() as other,
        Archive.open(Path(_generated().name)) as archive,
        closing(sqlite3.connect(Path(other) / FILE, isolation_level=None)) as bare,
    ):
        make_durable(bare)
        bare.execute("CREATE TABLE block (key INTEGER PRIMARY KEY, text TEXT)")
        bare.execute("INSERT INTO block VALUES (1, '')")
        saved = archive.load(f"{RELEASES // 2:016x}")
        numbers = count()

        def save() -> None:
            nonlocal saved
            text = RichText.plain_text(f"Absatz Nummer {next(numbers)} im Messlabor an der Lahn.")
            changed = set_text(saved, saved.blocks[4].id, Language.DE, text)
            archive.save(changed, saved)
            saved = changed

        return medians(
            "save-block",
            save,
            lambda: bare.execute("UPDATE block SET text = ? WHERE key = 1", (f"Absatz Nummer {next(numbers)}.",)),
            rounds=200,
            note=f"1 of {BLOCKS} blocks, in {SIZE}",
        )
