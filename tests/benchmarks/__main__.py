"""Prints how fast the program is, as ratios: `python -m tests.benchmarks [--only NAME] [--json FILE]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import archive, checking, documents, importing, many, stalls, using, window
from tests.benchmarks.measuring import BENCHMARKS, LeftOut, Result

MODULES = (window, stalls, documents, many, checking, archive, using, importing)
"""Importing them registers their benchmarks."""

LINE = "{:<14} {:>10} {:>12} {:<4} {:>7}  {}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--only", metavar="NAME", action="append", choices=list(BENCHMARKS), help="may be repeated")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the results as a list")
    wanted = parser.parse_args(arguments)
    print(LINE.format("name", "ours", "counterpart", "unit", "ratio", "note"))
    results = []
    for name, benchmark in BENCHMARKS.items():
        if wanted.only and name not in wanted.only:
            continue
        try:
            results.append(benchmark())
        except LeftOut as reason:
            print(f"{name:<14} left out: {reason}", flush=True)
        else:
            print(_line(results[-1]), flush=True)
    if wanted.json:
        text = json.dumps([result.document() for result in results], indent=2, ensure_ascii=False)
        wanted.json.write_text(text + "\n", "utf-8")
    return 0


def _line(result: Result) -> str:
    figures = (f"{result.ours:.3f}", f"{result.counterpart:.3f}", result.unit, f"{result.ratio:.2f}")
    return LINE.format(result.name, *figures, result.note)


if __name__ == "__main__":
    sys.exit(main())
