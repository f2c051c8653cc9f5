"""The Nu HTML checker of the W3C: whether a page is valid, its style sheets included."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.judges import installed, missing

JAVA = shutil.which("java")
CHECKER = installed("vnu-jar", "build", "dist", "vnu.jar")
MISSING = missing(JAVA, CHECKER, "the Nu checker")


def findings(pages: Sequence[Path]) -> list[str]:
    """Errors and warnings of all pages, in words."""
    command = [str(JAVA), "-jar", str(CHECKER), "--format", "json", "--stdout", "--exit-zero-always"]
    command += ["--also-check-css", "--no-langdetect"]  # it guesses, and generated releases speak no language
    run = subprocess.run([*command, *map(str, pages)], check=True, capture_output=True, timeout=100)
    return [
        f"{message['url'].rpartition('/')[2]}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(run.stdout)["messages"]
    ]
