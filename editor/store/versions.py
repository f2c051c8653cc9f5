"""The kept versions of the releases of an archive."""

from __future__ import annotations

from editor.domain.release import Release
from editor.store import revisions
from editor.store.records import Revision, RevisionReason
from editor.store.stored_releases import StoredReleases


class Versions(StoredReleases):
    """Earlier states of releases, each whole."""

    def keep_revision(self, release: Release, reason: RevisionReason) -> None:
        """Saves the release and keeps this state of it."""
        with self._writing() as connection:
            stored = self._save(connection, release, None)
            self._remember(revisions.keep(connection, stored, reason, at=stored.modified, now=self.now()))

    def revisions(self, release_id: str) -> list[Revision]:
        """The kept versions, newest first, without their content."""
        with self._reading() as connection:
            stored = self._stored(connection, release_id)
            return revisions.revisions_of(connection, stored.key, stored.release.id)

    def revision(self, revision_id: int) -> Release:
        """The whole release as it was in a kept version."""
        with self._reading() as connection:
            return revisions.content_of(connection, revision_id)
