"""How large a picture of the archive is, for the checks."""

from __future__ import annotations

from pathlib import Path

from editor.domain.blocks import Photo
from editor.store.archive import Archive
from editor.workflow.checking import picture_size
from editor.workflow.sample import add_sample


def test_size_of_a_picture_is_known_and_that_of_a_broken_or_missing_one_is_not(tmp_path: Path) -> None:
    with Archive.open(tmp_path) as archive:
        photo = next(block for block in add_sample(archive).blocks if isinstance(block, Photo))
        size = picture_size(archive, photo.file)
        assert size
        assert min(size) > 100
        assert picture_size(archive, "0" * 64) is None
        path = archive.media.path(photo.file)
        assert path
        path.chmod(0o600)
        path.write_bytes(b"no picture")
        assert picture_size(archive, photo.file) is None
