"""An archive in a temporary folder, and a clock that stands until it is moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.store.archive import Archive
from tests.store.sample import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def archive(folder: Path, clock: Clock) -> Iterator[Archive]:
    with Archive.open(folder, clock=clock) as opened:
        yield opened
