"""Earlier versions brought back: the present state is kept first, so that nothing is ever written over."""

from __future__ import annotations

from editor.domain.release import Release
from editor.domain.restoring import restored, restored_block
from editor.domain.status import guard
from editor.errors import StoreError
from editor.store.archive import Archive
from editor.store.records import Revision, RevisionReason


def version_of(archive: Archive, release_id: str, number: int) -> Revision:
    """The version of that release; StoreError where it has none of that number."""
    found = next((each for each in archive.revisions(release_id) if each.id == number), None)
    if found is None:
        raise StoreError("This release has no version with the number {number}; look it up in its list.", number=number)
    return found


def restore_version(archive: Archive, release_id: str, number: int, block_id: str = "") -> Release:
    """The release as it was in that version, or one block of it, saved; what it was before is kept as a version.

    Raises LockedError where a sent language or the archive allows none of it, UnknownBlock where that version
    has no such block.
    """
    present = archive.load(release_id)
    earlier = archive.revision(version_of(archive, release_id, number).id)
    release = restored_block(present, earlier, block_id) if block_id else restored(present, earlier)
    guard(present, release)
    if release is not present:
        archive.keep_revision(present, RevisionReason.BEFORE_RESTORE)
        archive.save(release, present)
    return release
