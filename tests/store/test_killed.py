"""A program that is killed while it writes loses nothing that it said was saved."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor.domain.release import Release
from editor.store.archive import Archive
from editor.store.connection import FILE

KILLS = 5

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.store.archive import Archive

archive = Archive.open(Path(sys.argv[1]))
release = archive.load("typed")
number = int(release.note)
while True:
    number += 1
    block = Block(kind=Kind.PARAGRAPH, id="b", text=passage(f"Stand {number} " * 50))
    edited = replace(release, note=str(number), blocks=(block,))
    archive.save(edited, release)
    release = edited
    if number % 7 == 0:
        archive.summaries("stand")
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")
def test_what_was_acknowledged_is_there_after_a_kill(folder: Path) -> None:
    with Archive.open(folder) as archive:
        archive.save(Release(id="typed", note="0"))
    for kill in range(KILLS):
        acknowledged = _last_before_kill(folder, lines=5 + 11 * kill)
        with closing(sqlite3.connect(folder / FILE)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with Archive.open(folder) as archive:
            release = archive.load("typed")
            assert int(release.note) >= acknowledged
            assert release.blocks[0].text.de.plain == f"Stand {release.note} " * 50
            assert len(archive.summaries(release.note)) == 1


def _last_before_kill(folder: Path, lines: int) -> int:
    """Lets the writer save so often, kills it in the middle of its work; the last save that it reported."""
    with subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        reported = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        reported += writer.stdout.readlines()
    return int(next(line for line in reversed(reported) if line.endswith("\n")))
