"""The real window, killed in the middle of typing."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from editor.domain.bilingual import Language
from editor.store.archive import Archive
from tests.killing.trials import SECOND, Trial

ROOT = Path(__file__).parents[2]
MOST = 250
"""Keys after which it is killed at the latest."""


def kill_windows(place: Path, times: int, seed: int = 0) -> Iterator[Trial]:
    """Kills a window so often, each on a folder of its own, after a random number of keys."""
    numbers = random.Random(seed)
    for number in range(times):
        yield kill_window(place / str(number), numbers.randint(1, MOST))


def kill_window(folder: Path, keys: int) -> Trial:
    times, killed = _typed(folder, keys)
    due = sum(1 for typed in times if typed < killed - SECOND)
    from tests.killing.checks import of_folder

    found = of_folder(folder)
    with Archive.open(folder) as archive:
        summaries = archive.summaries()
        stored = archive.load(summaries[0].id).headline(Language.DE).plain if summaries else ""
    if len(stored) < due:
        found.append("keys older than a second are missing")
    if not ("word " * keys).startswith(stored):
        found.append("the text is not what was typed")
    return Trial(killed - times[0], was_at_work=True, found=tuple(found))


def _typed(folder: Path, keys: int) -> tuple[list[float], float]:
    """When each key was pressed, and when the program was killed."""
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
        return times, time.monotonic()
