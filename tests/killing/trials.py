"""Starts a program, kills it at a random moment of its work, and looks at what it left."""

from __future__ import annotations

import multiprocessing
import random
import shutil
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from tests.killing.checks import Killed, findings
from tests.killing.programs import PROGRAMS
from tests.killing.stages import prepare

TYPING_SECONDS = 3.0
"""How long a program that never ends is let work at most."""

SECOND = 1.0
"""What may be lost of what was typed."""

PATIENCE = 5
"""How many times as many kills as asked for are tried, until as many as asked for met a program at work."""

DONE = -1
"""Told last by a program that nobody killed."""

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(["tests.killing.programs"])


@dataclass(frozen=True, slots=True)
class Trial:
    """One kill: after how many seconds of work, whether that was within the work, and what is wrong."""

    seconds: float
    was_at_work: bool
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What was told and when, when the work began and ended, and whether it was a kill that ended it.

    A kill that meets a program after its work, while the process ends, does not count.
    """

    told: tuple[tuple[int, float], ...]
    began: float
    ended: float
    was_killed: bool


def _work(name: str, folder: Path, pipe: Connection) -> None:
    """In the process that is killed."""
    PROGRAMS[name](folder, pipe.send)
    pipe.send(DONE)


class Killing:
    """Many kills of one program, each on a fresh copy of the folder that it begins with."""

    def __init__(self, name: str, workplace: Path, seed: int = 0) -> None:
        self.name = name
        self._workplace = workplace / name.replace(" ", "-")
        self._random = random.Random(f"{name} {seed}")
        self._first = self._workplace / "first"
        prepare(name, self._first)
        self._seconds = TYPING_SECONDS if name == "typing" else self._duration()

    def _fresh(self) -> Path:
        place = self._workplace / "trial"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self._first, place)
        return place

    def _duration(self) -> float:
        """Of the work alone, when nobody kills it: the start of the process is no part of it."""
        run = self._run(self._fresh(), None)
        return run.ended - run.began

    def trials(self, times: int) -> Iterator[Trial]:
        """Goes on until so many kills met a program at work."""
        met = 0
        for _ in range(times * PATIENCE):
            trial = self._trial()
            met += trial.was_at_work
            yield trial
            if met == times:
                return

    def _trial(self) -> Trial:
        place = self._fresh()
        run = self._run(place, self._random.uniform(0, self._seconds))
        return Trial(run.ended - run.began, run.was_killed, tuple(findings(self.name, _killed(place, run))))

    def _run(self, place: Path, wait: float | None) -> Run:
        """Lets it work; `wait` seconds after its begin it is killed."""
        ours, theirs = _forks.Pipe(duplex=False)
        process = _forks.Process(target=_work, args=(self.name, place / "data", theirs), daemon=True)
        process.start()
        theirs.close()
        told: list[tuple[int, float]] = []
        until = None
        while (until is None or time.monotonic() < until) and _receive(ours, told, until):
            if until is None and wait is not None:
                until = told[0][1] + wait
        process.kill()
        ended = time.monotonic()
        while _receive(ours, told, ended):
            pass
        process.join()
        began = told[0][1] if told else ended
        if told and told[-1][0] == DONE:
            return Run(tuple(told[:-1]), began, told[-1][1], was_killed=False)
        return Run(tuple(told), began, ended, process.exitcode == -signal.SIGKILL)


def _killed(place: Path, run: Run) -> Killed:
    """What of it was due on disk: what was told more than a second before."""
    old = [number for number, at in run.told if at < run.ended - SECOND]
    return Killed(place, run.told[-1][0] if run.told else 0, old[-1] if old else 0)


def _receive(pipe: Connection, told: list[tuple[int, float]], until: float | None) -> bool:
    """Takes one message, waiting for it no longer than `until`; False where there is none any more."""
    timeout = None if until is None else max(until - time.monotonic(), 0)
    try:
        if not pipe.poll(timeout):
            return False
        told.append((pipe.recv(), time.monotonic()))
    except (EOFError, OSError):
        return False
    return True
