"""Whether a long export on the command line stays as small as it began."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editor.store.archive import Archive
from tests.benchmarks.generating import releases
from tests.benchmarks.measuring import LeftOut, Result, benchmark

RELEASES = 1_000
FILES = 4
"""DOCX and HTML in both languages."""

HALF = 0.5
"""The share of the files after which caches are full: they fill with the first few hundred releases."""


@benchmark("export-many")
def export_many() -> Result:
    """The highest resident memory in the second half of a long export; in its first half."""
    if not Path("/proc/self/statm").exists():
        raise LeftOut("the memory of a process is read from /proc, which this system has not")
    with tempfile.TemporaryDirectory() as temporary:
        data, target = Path(temporary, "data"), Path(temporary, "files")
        with Archive.open(data) as archive:
            archive.save_all(releases(RELEASES))
        start = time.perf_counter()
        sizes = _sizes(data, target)
        took = time.perf_counter() - start
    half = int(len(sizes) * HALF)
    pace = f"{sizes[0]:.0f} MB at the first one, {len(sizes) / took:.0f} a second"
    note = f"{len(sizes)} files of {RELEASES} releases, {pace}"
    return Result("export-many", max(sizes[half:]), max(sizes[:half]), "MB", note)


def _sizes(data: Path, target: Path) -> list[float]:
    """Megabytes of the exporting process after each file that it names."""
    command = [sys.executable, "-m", "editor", "--data", str(data), "export", "--all", "--to", str(target)]
    command += ["--format", "docx", "--format", "html"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        sizes = [_resident(process.pid) for _ in process.stdout or ()]
    if process.returncode or len(sizes) != RELEASES * FILES:
        raise RuntimeError(f"{len(sizes)} files were exported, status {process.returncode}")
    return sizes


def _resident(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
