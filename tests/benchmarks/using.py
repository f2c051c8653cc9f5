"""What a window needs that scrolls, searches and opens releases in the large archive."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.benchmarks.large import RELEASES, large_folder
from tests.benchmarks.measuring import Result, benchmark
from tests.benchmarks.window import start


@benchmark("archive-memory")
def archive_memory() -> Result:
    """Resident memory after fifty pages, thirty searches and as many releases; the same with the sample alone."""
    with tempfile.TemporaryDirectory() as large, tempfile.TemporaryDirectory() as small:
        shutil.copytree(large_folder(), large, dirs_exist_ok=True)
        compiled = Path(small) / "compiled"
        start("used", Path(small), compiled)
        ours, theirs = start("used", Path(large), compiled), start("used", Path(small), compiled)
    growth = ours["memory"] - theirs["memory"]
    note = f"{growth:.0f} MB more with {RELEASES:,} releases; {ours['lines']:.0f} lines were left in the list"
    return Result("archive-memory", ours["memory"], theirs["memory"], "MB", note)
