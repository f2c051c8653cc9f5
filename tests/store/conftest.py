"""An archive in a temporary folder, and a clock that stands until it is moved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.bilingual import Language
from editor.domain.release import Release, Sent, Status
from editor.store.archive import Archive
from editor.store.records import Dispatch
from tests.store.sample import Clock, release_of


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


@pytest.fixture
def filled(archive: Archive, tmp_path: Path) -> Release:
    """A release with a sent file, and a picture, in the archive."""
    at = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)
    release = release_of("Text", stage=Status.APPROVED, sent=Sent(de=at))
    file = tmp_path / "sent.docx"
    file.write_bytes(b"as sent")
    archive.record_dispatch(release, Dispatch(release.id, Language.DE, at), [file])
    Image.new("RGB", (20, 10)).save(tmp_path / "photo.png")
    archive.media.add(tmp_path / "photo.png")
    return release
