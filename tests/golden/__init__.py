"""Golden texts: what the example releases become, kept as files to read and compare.

`GOLDEN=write python -m pytest tests/compose tests/exporters` writes them anew; read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def agrees(name: str, text: str) -> bool:
    """Whether `text` is what the golden file of that name says."""
    file = FOLDER / name
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, "utf-8", newline="\n")
    return file.read_text("utf-8") == text
