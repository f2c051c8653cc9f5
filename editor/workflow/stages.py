"""The steps of a release on its way: draft, in review, approved, archived. Being sent is `sending`."""

from __future__ import annotations

from editor.domain.release import Release, Status
from editor.domain.status import with_status
from editor.store.archive import Archive
from editor.store.records import RevisionReason


def set_status(archive: Archive, release: Release, status: Status) -> Release:
    """The release at `status`, saved, with this state kept as a version.

    Raises StepError, with nothing changed, where the step is not possible from here.
    """
    changed = with_status(release, status)
    if changed is not release:
        archive.keep_revision(changed, RevisionReason.STATUS)
    return changed
