"""The kept versions of the releases of an archive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from editor.domain.bilingual import clean
from editor.domain.release import Release
from editor.store import revisions, thinning
from editor.store.records import Revision, RevisionReason
from editor.store.stored_releases import StoredReleases

AT_ONCE = 200
"""Releases whose versions are looked through in one go."""

ENOUGH = 50
"""Versions after whose end a go ends: what was typed meanwhile has to be saved."""


class Versions(StoredReleases):
    """Earlier states of releases, each whole."""

    _thinned_to = 0
    _thinned_on: date | None = None

    def keep_revision(self, release: Release, reason: RevisionReason) -> None:
        """Saves the release and keeps this state of it."""
        with self._writing() as connection:
            stored = self._save(connection, release, None)
            self._remember(revisions.keep(connection, stored, reason, at=stored.modified, now=self.now()))

    def keep_named(self, release: Release, name: str) -> Revision:
        """Saves the release and keeps this state of it under a name.

        Where it was just kept, that version gets the name, unless it has another one, which stays beside it.
        """
        given, by_hand = clean(name).strip(), RevisionReason.BY_HAND
        with self._writing() as connection:
            stored = self._save(connection, release, None)
            kept = revisions.keep(connection, stored, by_hand, at=stored.modified, now=self.now(), name=given)
            self._remember(kept)
            newest = revisions.newest_of(connection, kept.key, release.id)
            if given:
                revisions.rename(connection, newest.id, given)
            return revisions.newest_of(connection, kept.key, release.id)

    def name_revision(self, revision_id: int, name: str) -> None:
        """Gives a kept version a name, by which it stays for ever; an empty one takes the name away."""
        with self._writing() as connection:
            revisions.rename(connection, revision_id, clean(name).strip())

    def revisions(self, release_id: str) -> list[Revision]:
        """The kept versions, newest first, without their content."""
        with self._reading() as connection:
            stored = self._stored(connection, release_id)
            return revisions.revisions_of(connection, stored.key, stored.release.id)

    def revision(self, revision_id: int) -> Release:
        """The whole release as it was in a kept version."""
        with self._reading() as connection:
            return revisions.content_of(connection, revision_id)

    def count_words(self, release_id: str, revision_ids: Sequence[int]) -> dict[int, int]:
        """The size of versions that were kept before anybody counted: a few at a time, it takes a moment."""
        with self._reading() as connection:
            return revisions.count_words(connection, self._stored(connection, release_id).key, revision_ids)

    def thin(self) -> int:
        """Drops versions that are no longer worth their place (`editor.store.thinning`); returns how many.

        Looks through some releases at a time, fewer where there is much to drop, each in a transaction of its
        own, goes on with the next ones when it is called again, and rests for the day when it is through.
        """
        today = self.now().date()
        if self._thinned_on == today:
            return 0
        with self._reading() as connection:
            keys = thinning.several_versions(connection, self._thinned_to, AT_ONCE)
        dropped = 0
        for key in keys:
            dropped += self._thin_one(key)
            self._thinned_to = key
            if dropped >= ENOUGH:
                return dropped
        if len(keys) < AT_ONCE:
            self._thinned_to, self._thinned_on = 0, today
        return dropped

    def _thin_one(self, key: int) -> int:
        with self._reading() as connection:
            gone = thinning.superfluous_of(connection, key, self.now())
        if gone:
            with self._writing() as connection:
                thinning.drop(connection, key, gone)
        return len(gone)
