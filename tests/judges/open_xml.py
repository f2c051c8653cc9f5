"""The validator of the Open XML SDK: whether Word would find anything to repair in a document."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.judges import installed, missing

NODE = shutil.which("node")
VALIDATOR = installed("@xarsh", "ooxml-validator", "dist", "src", "cli.js")
MISSING = missing(NODE, VALIDATOR, "the Open XML validator")


def problems(file: Path) -> list[str]:
    """What is wrong with the document and where; nothing where it is valid."""
    run = subprocess.run([str(NODE), str(VALIDATOR), str(file)], capture_output=True, timeout=110, check=False)
    if run.returncode > 1:
        raise RuntimeError(run.stderr.decode())
    return [f"{each['path']} {each['xPath']}: {each['description']}" for each in json.loads(run.stdout)["errors"]]


def problems_of_all(files: Sequence[Path]) -> dict[str, list[str]]:
    """The problems of those documents that have any, by their names."""
    found = {file.name: problems(file) for file in files}
    return {name: each for name, each in found.items() if each}
