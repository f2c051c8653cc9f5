"""A small drive of its own that can be filled, made read-only and taken away, where the system lets one mount it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SIZE = "12m"


class Drive:
    """What is mounted at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def fill(self) -> None:
        """Takes all the space that is left."""
        with (self.path / "ballast").open("wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(b"\0" * 4096)
            except OSError:
                return

    def clear(self) -> None:
        (self.path / "ballast").unlink()

    def remount(self, how: str) -> None:
        _mount("-o", f"remount,{how}", str(self.path))

    def vanish(self) -> None:
        """As when it is pulled out: who has files open keeps them, the path is empty."""
        subprocess.run(["umount", "-l", str(self.path)], check=True)


def _mount(*arguments: str) -> bool:
    return subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode == 0


@contextmanager
def mounted(path: Path) -> Iterator[Drive]:
    """Skips the test where nothing can be mounted."""
    path.mkdir()
    allowed = sys.platform.startswith("linux") and os.geteuid() == 0
    if not allowed or not _mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(path)):
        pytest.skip("no drive can be mounted here")
    try:
        yield Drive(path)
    finally:
        subprocess.run(["umount", "-l", str(path)], check=False, capture_output=True)
