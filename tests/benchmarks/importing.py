"""How the time of an import grows with the text."""

from __future__ import annotations

from editor.importers.reading import read_text
from tests.benchmarks.measuring import Result, benchmark, medians
from tests.importers.hostile import HEAD, TEXTS

TIMES = 4


@benchmark("import-effort")
def import_effort() -> Result:
    """Hostile texts four times as long; the short ones four times over. One where time grows with the length."""
    long = [HEAD + build(TIMES * size) for build, size in TEXTS.values()]
    short = [HEAD + build(size) for build, size in TEXTS.values()]

    def read(texts: list[str], times: int) -> None:
        for text in texts:
            for _ in range(times):
                read_text(text)

    note = f"{len(TEXTS)} hostile texts, {TIMES} times as long"
    return medians("import-effort", lambda: read(long, 1), lambda: read(short, TIMES), rounds=3, note=note)
