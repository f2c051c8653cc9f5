"""What a killed program left behind is gone at the next start, and nothing else is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.errors import DataFolderInUse
from editor.store.archive import Archive
from editor.store.connection import FILE
from editor.store.rotation import FOLDER, backup_name

COPY = backup_name(datetime(2027, 2, 18, tzinfo=UTC), "damaged")
LEFT_OVER = (
    "media/ab/.new-x1y2",
    "dispatches/cd/.new-x1y2",
    f"{FOLDER}/.new-{COPY}",
    f"{FOLDER}/.new-{COPY}-journal",
    f"{FOLDER}/{COPY}-wal",
    f"{FOLDER}/{COPY}-shm",
    f".restore-abc/{FILE}",
    ".restore-abc/media/ab/abc",
    f".new-{FILE}.new",
    f"{FILE}.new",
)
OWN = (
    f"{FOLDER}/archive-other-damaged.sqlite3",
    f"{FOLDER}/archive-other-damaged.sqlite3-wal",
    f"media/ab/{'ab' * 32}",
    ".new-all.zip",
    "notes.txt",
)


@pytest.fixture
def left(folder: Path) -> Path:
    for name in (*LEFT_OVER, *OWN):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    return folder


def standing(folder: Path, names: tuple[str, ...]) -> set[str]:
    return {name for name in names if (folder / name).exists()}


def test_leftovers_of_a_kill_are_swept_and_nothing_else(left: Path) -> None:
    with Archive.open(left):
        pass
    assert standing(left, LEFT_OVER) == set()
    assert standing(left, OWN) == set(OWN)
    assert not (left / ".restore-abc").exists()


def test_reading_sweeps_nothing(left: Path) -> None:
    with Archive.open(left, writing=False):
        pass
    assert standing(left, LEFT_OVER) == set(LEFT_OVER)


def test_beside_another_writer_nothing_is_swept(archive: Archive, left: Path) -> None:
    with pytest.raises(DataFolderInUse):
        Archive.open(left)
    assert standing(left, LEFT_OVER) == set(LEFT_OVER)


def test_what_cannot_be_swept_keeps_nobody_from_working(folder: Path) -> None:
    (folder / "media" / "ab" / ".new-folder").mkdir(parents=True)
    with Archive.open(folder) as archive:
        assert archive.count() == 0
