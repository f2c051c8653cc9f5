"""The large archive: generated once for a seed and a size, kept in the temporary folder of the machine.

`python -m tests.benchmarks.large` makes it beforehand; the benchmarks make it when they need it.
"""

from __future__ import annotations

import hashlib
import inspect
import shutil
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from editor.domain.release import Release
from editor.store.archive import Archive
from editor.store.tables import SCHEMA
from tests.benchmarks import generating

RELEASES = 100_000
_TOGETHER = 1_000


def large_folder(count: int = RELEASES) -> Path:
    """The data folder of the generated archive; to be read, or copied by who writes."""
    folder = Path(tempfile.gettempdir()) / "zweispalter-benchmarks" / f"{count}-{_version()}"
    if not folder.exists():
        making = folder.with_name(f".{folder.name}")
        shutil.rmtree(making, ignore_errors=True)
        _fill(making, count)
        making.rename(folder)
    return folder


def _version() -> str:
    """Another generator or another schema makes another archive."""
    return hashlib.sha256(f"{SCHEMA} {inspect.getsource(generating)}".encode()).hexdigest()[:12]


def _fill(folder: Path, count: int) -> None:
    """Saves the releases as the program does, a thousand in a transaction, and indexes them."""
    with Archive.open(folder) as archive:
        for done, several in enumerate(_in_parts(generating.releases(count))):
            archive.save_all(several)
            _tell(f"{done * _TOGETHER + len(several):,} of {count:,} releases saved")
        _tell("indexing")
        archive.tidy()
    _tell("")


def _in_parts(releases: Iterator[Release]) -> Iterator[list[Release]]:
    while several := list(islice(releases, _TOGETHER)):
        yield several


def _tell(text: str) -> None:
    print(f"\r{text:<60}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    print(large_folder())
