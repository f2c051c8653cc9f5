"""The releases of an archive: saved, read, taken away and brought back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from editor.domain.release import Release
from editor.store.access import Access
from editor.store.lock import Lock
from editor.store.reading import Stored, full_id, stored_as, stored_with
from editor.store.saving import mark_deleted, save

Clock = Callable[[], datetime]


class StoredReleases(Access):
    """Whole releases, as values; the archive's clock says when they were saved."""

    def __init__(self, folder: Path, engine: Engine, lock: Lock | None, clock: Clock) -> None:
        super().__init__(folder, engine, lock)
        self._clock = clock

    def now(self) -> datetime:
        """The present instant of the archive's clock, in UTC."""
        return self._clock().astimezone(UTC)

    def save(self, release: Release, previous: Release | None = None) -> None:
        """Makes the archive hold `release`, in one transaction that writes only the rows that differ.

        `previous` is what the caller saved last; it spares reading the stored state where this archive
        has not seen the release yet. Versions are kept by the way (`editor.store.revisions`).
        """
        with self._writing() as connection:
            self._save(connection, release, previous)

    def save_all(self, several: Iterable[Release]) -> None:
        """Saves many releases in one transaction: all of them or none."""
        with self._writing() as connection:
            for release in several:
                self._save(connection, release, None)

    def load(self, release_id: str) -> Release:
        """The release with this id, or whose id alone begins so; UnknownRelease where there is none."""
        with self._reading() as connection:
            return self._stored(connection, release_id).release

    def delete(self, release_id: str) -> None:
        """Takes the release out of every list. Its rows stay, with versions and sent records, for `undelete`."""
        with self._writing() as connection:
            stored = self._stored(connection, release_id)
            self._mark_deleted(connection, stored, self.now())

    def undelete(self, release_id: str) -> None:
        """Brings back a deleted release, by its whole id."""
        with self._writing() as connection:
            stored = stored_as(connection, release_id)
            if stored and stored.deleted:
                self._mark_deleted(connection, stored, None)

    # Within a transaction

    def _stored(self, connection: Connection, release_id: str) -> Stored:
        if known := self._memory.get(release_id):
            return known
        found = stored_as(connection, full_id(connection, release_id))
        if found is None:
            raise LookupError(release_id)
        return self._remember(found)

    def _save(self, connection: Connection, release: Release, previous: Release | None) -> Stored:
        known = self._memory.get(release.id)
        if known is None:
            known = stored_with(connection, previous) if previous else stored_as(connection, release.id)
        return self._remember(save(connection, release, known, self._memory.tally(release.id), self.now()))

    def _remember(self, stored: Stored) -> Stored:
        if self.is_writing:  # only who holds the lock knows that nobody else writes
            self._memory.put(stored)
        return stored

    def _mark_deleted(self, connection: Connection, stored: Stored, at: datetime | None) -> None:
        mark_deleted(connection, stored, at)
        self._memory.clear()
