"""Kills each program at random moments and prints what was found: `python -m tests.killing [--times N]`.

Kills go on until N of them met a program at work; all of them are counted and looked at.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.killing.programs import PROGRAMS
from tests.killing.trials import Killing, Trial
from tests.killing.windows import kill_windows

ROW = "{:<14} {:>6} {:>8} {:>10} {:>10}  {}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", choices=[*PROGRAMS, "window"], action="append")
    given = parser.parse_args()
    print(ROW.format("killed in", "kills", "at work", "first (s)", "last (s)", "findings"))
    total, too_few = 0, False
    for name in given.only or [*PROGRAMS, "window"]:
        with tempfile.TemporaryDirectory() as folder:
            trials = _trials(name, Path(folder), given.times, given.seed)
        total += _report(name, trials)
        too_few |= sum(trial.was_at_work for trial in trials) < _wished(name, given.times)
    print(f"{total} findings")
    return int(total > 0 or too_few)


def _trials(name: str, folder: Path, times: int, seed: int) -> list[Trial]:
    if name == "window":
        return list(kill_windows(folder, _wished(name, times), seed))
    return list(Killing(name, folder, seed).trials(times))


def _wished(name: str, times: int) -> int:
    """How many kills are to meet the program at work; a real window takes its time to start, so it gets a fifth."""
    return max(times // 5, 1) if name == "window" else times


def _report(name: str, trials: list[Trial]) -> int:
    found = Counter(each for trial in trials for each in trial.found)
    seconds = sorted(trial.seconds for trial in trials)
    at_work = sum(trial.was_at_work for trial in trials)
    said = "; ".join(f"{count} x {what}" for what, count in found.most_common(5)) or "none"
    print(ROW.format(name, len(trials), at_work, f"{seconds[0]:.2f}", f"{seconds[-1]:.2f}", said), flush=True)
    return found.total()


if __name__ == "__main__":
    sys.exit(main())
