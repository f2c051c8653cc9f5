"""Programs of others that judge the exported files, where they are installed.

`npm install` with the `package.json` of this folder brings them; the environment variable ZWEISPALTER_JUDGES names
the folder that holds the `node_modules`. What is missing is a reason to skip, not a failure.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

FOLDER = os.environ.get("ZWEISPALTER_JUDGES", "")
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
OFFLINE = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
OFFLINE += ["--disable-component-update", "--disable-sync", "--no-sandbox"]


def installed(*parts: str) -> Path | None:
    """A file below `node_modules`; None where it is not there."""
    file = Path(FOLDER, "node_modules", *parts) if FOLDER else None
    return file if file and file.exists() else None


def missing(program: str | None, package: Path | None, name: str) -> str:
    """Why a judge cannot be asked: an empty text where it can."""
    if program is None:
        return f"the program that runs {name} is not installed"
    return "" if package else f"{name} is not in ZWEISPALTER_JUDGES"
