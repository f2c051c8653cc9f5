"""The sample release: complete in both languages, and the writer's own to change or delete."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from editor import paths
from editor.domain.blocks import Photo, new_id
from editor.domain.document import from_json
from editor.domain.release import Release
from editor.store.archive import Archive
from editor.store.records import RevisionReason

PHOTO = ("sample", "photo.jpg")


@cache
def sample_release(picture: str = "") -> Release:
    """The release as it is shipped, with block ids that say what they are.

    `picture` is the SHA-256 (hex) of its photo in the media folder, empty to leave it without.
    """
    release = from_json(paths.resource("sample", "release.json").read_text("utf-8"))
    blocks = (replace(b, file=picture) if isinstance(b, Photo) else b for b in release.blocks)
    return replace(release, id="sample", blocks=tuple(blocks))


def add_sample(archive: Archive) -> Release:
    """Adds the sample release to the archive, under ids of its own: it may be added again."""
    sample = sample_release(archive.media.add(paths.resource(*PHOTO)))
    blocks = tuple(replace(block, id=new_id()) for block in sample.blocks)
    release = replace(sample, id=new_id(), blocks=blocks)
    archive.keep_revision(release, RevisionReason.IMPORT)
    return release
