"""A program that is killed in the middle of typing loses a second at most."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.store.archive import Archive

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="needs the signal KILL")
@pytest.mark.parametrize("keys", [60, 137, 211])
def test_killed_while_typing_at_most_a_second_is_missing(tmp_path: Path, keys: int) -> None:
    folder = tmp_path / "data"
    times: list[float] = []
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.typist", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        text=True,
    ) as typist:
        assert typist.stdout
        for _ in typist.stdout:
            times.append(time.monotonic())
            if len(times) >= keys:
                break
        typist.kill()
        killed = time.monotonic()
    due = sum(1 for typed in times if typed < killed - 1.0)

    with closing(sqlite3.connect(folder / "archive.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Archive.open(folder) as archive:
        summaries = archive.summaries()
        stored = archive.load(summaries[0].id).headline(Language.DE).plain if summaries else ""
    assert len(stored) >= due
    assert ("word " * keys).startswith(stored)
