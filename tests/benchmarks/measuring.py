"""Measuring as ratios: ours and a counterpart alternately in the same run, so that the machine cancels out."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Result:
    """What one benchmark found; `note` says sizes and percentiles."""

    name: str
    ours: float
    counterpart: float
    unit: str
    note: str = ""

    @property
    def ratio(self) -> float:
        return self.ours / self.counterpart

    def document(self) -> dict[str, object]:
        return {
            "name": self.name,
            "ours": self.ours,
            "counterpart": self.counterpart,
            "unit": self.unit,
            "ratio": self.ratio,
            "note": self.note,
        }


class LeftOut(Exception):
    """A benchmark cannot be made on this machine; says why."""


Benchmark = Callable[[], Result]
BENCHMARKS: dict[str, Benchmark] = {}
"""Every benchmark by its name, in the order of the table."""


def benchmark(name: str) -> Callable[[Benchmark], Benchmark]:
    """Registers a function under the name that `--only` takes."""

    def register(function: Benchmark) -> Benchmark:
        BENCHMARKS[name] = function
        return function

    return register


def seconds(work: Work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alternately(ours: Work, counterpart: Work, rounds: int) -> tuple[list[float], list[float]]:
    """Seconds of each round of both, after one round of each that does not count."""
    ours()
    counterpart()
    pairs = [(seconds(ours), seconds(counterpart)) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def medians(name: str, ours: Work, counterpart: Work, *, rounds: int, note: str) -> Result:
    """The medians of both in milliseconds, with the 99th percentile of ours in the note."""
    mine, theirs = alternately(ours, counterpart, rounds)
    spread = f"p99 {percentile(mine, 99) * 1000:.2f} ms, {rounds} rounds"
    return Result(
        name,
        statistics.median(mine) * 1000,
        statistics.median(theirs) * 1000,
        "ms",
        f"{note}; {spread}",
    )


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` percent of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share / 100 * (len(ordered) - 1)))]
