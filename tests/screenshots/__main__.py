"""Takes all pictures, or those of the topics that are named: `python -m tests.screenshots OUT [TOPIC ...]`.

Renders offscreen with the fonts that the program brings.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.screenshots import (
    checks,
    collections,
    directory,
    handover,
    houses,
    library,
    outgoing,
    rows,
    safety,
    sheets,
    versions,
    windows,
)
from tests.screenshots.exports import picture_exports
from tests.screenshots.studio import TOPICS, Studio

MODULES = (windows, rows, sheets, outgoing, houses, directory, collections, versions, handover, safety, library, checks)
"""Imported for the topics that they register."""


def main(arguments: list[str]) -> int:
    names = [*(topic.name for topic in TOPICS), "exports"]
    if not arguments or any(name not in names for name in arguments[1:]):
        print(__doc__, "Topics: " + ", ".join(names), sep="\n")
        return 2
    out, wanted = Path(arguments[0]), arguments[1:] or names
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    for topic in TOPICS:
        for look in topic.looks if topic.name in wanted else ():
            studio = Studio(application, out, look, empty=topic.empty)
            topic.take(studio)
            studio.close()
    if "exports" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            picture_exports(Path(folder), out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
