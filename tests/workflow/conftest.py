"""A writable archive with the sample release."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.release import Release
from editor.store.archive import Archive
from editor.workflow.sample import add_sample


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def sample(archive: Archive) -> Release:
    return add_sample(archive)
