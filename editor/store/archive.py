"""The archive: one open data folder with its releases, photos, sent files and backups."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine

from editor.domain.address_book import AddressBook
from editor.domain.release import Release, Status
from editor.store import dispatching, finding, index, listing, revisions
from editor.store.copying import copy_database
from editor.store.distribution_lists import DistributionLists
from editor.store.failures import told
from editor.store.houses import Houses
from editor.store.listing import Filter
from editor.store.lock import Lock
from editor.store.opening import open_database
from editor.store.reading import Stored, full_id, stored_as, stored_with
from editor.store.records import Dispatch, DispatchFile, Found, Numbered, Revision, RevisionReason, Summary
from editor.store.saving import mark_deleted, save
from editor.store.sent_copies import copy_again
from editor.store.shelf import Shelf
from editor.store.sweeping import sweep

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


class Archive(Houses, DistributionLists):
    """The releases of one data folder; used by one thread at a time, whichever.

    Every method raises StoreError where the machine refuses, with nothing half-written.
    """

    def __init__(self, folder: Path, engine: Engine, lock: Lock | None, clock: Clock) -> None:
        super().__init__(folder, engine, lock)
        self._sent_files = Shelf(folder / "dispatches")
        self._clock = clock

    @classmethod
    def open(cls, folder: Path, *, writing: bool = True, clock: Clock = _now) -> Archive:
        """Opens the data folder; for writing, creates what is missing and takes its lock.

        For reading, takes no lock and creates nothing: an absent folder reads as an empty archive.
        Raises DataFolderInUse, NewerStore or DamagedStore.
        """
        with told(folder):
            if not writing:
                return cls(folder, open_database(folder, writing=False), None, clock)
            folder.mkdir(parents=True, exist_ok=True)
            lock = Lock(folder)
            lock.take()
            try:
                sweep(folder)
                return cls(folder, open_database(folder, writing=True), lock, clock)
            except BaseException:
                lock.release()
                raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def now(self) -> datetime:
        """The present instant of the archive's clock, in UTC."""
        return self._clock().astimezone(UTC)

    # Releases

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

    # Lists and search

    def summaries(
        self, text: str = "", *, status: Status | None = None, year: int | None = None, limit: int | None = None
    ) -> list[Summary]:
        """The lines of the library, newest first; with `text`, of the releases in which all its terms stand."""
        return list(self.find(text, status=status, year=year, limit=limit).summaries)

    def summary(self, release_id: str) -> Summary | None:
        """The line of one release in the library; None where it is gone."""
        with self._reading() as connection:
            return listing.line_of(connection, release_id)

    def replaced_by(self, release_id: str) -> Summary | None:
        """The line of the newest release that corrects or recalls this one; None where there is none."""
        with self._reading() as connection:
            return listing.replacement_of(connection, release_id)

    def replacements(self) -> dict[str, str]:
        """The ids of all releases that were corrected or recalled, each with that of the newest that does so."""
        with self._reading() as connection:
            return listing.replacements(connection)

    def find(
        self, text: str = "", *, status: Status | None = None, year: int | None = None, limit: int | None = None
    ) -> Found:
        """Like `summaries`, and whether a term stands in more words than were looked up."""
        if text.strip():
            self.refresh_index()
        with self._reading() as connection:
            return finding.find(connection, text, Filter(status, year), limit)

    def refresh_index(self) -> None:
        """Puts changed texts into the search index. Searching does so too, so this only takes it from the search."""
        with self._reading() as connection:
            if not self.is_writing or index.is_complete(connection):
                return
        with self._writing() as connection:
            index.refresh(connection)
        self._memory.indexed()

    def tidy(self) -> None:
        """Brings the search index up to date and joins some of its pieces: for moments in which nobody waits."""
        with self._writing() as connection:
            index.refresh(connection)
            index.merge(connection)
        self._memory.indexed()

    def copy_database(self, target: Path) -> None:
        """Copies the database as it is in this moment; `target` is verified, or not written at all."""
        with told(self.folder):
            copy_database(cast(sqlite3.Connection, self._connection.connection.driver_connection), target)

    def is_empty(self) -> bool:
        """Whether nobody has kept anything in it yet."""
        return not (self.count() or self.has_own_houses() or self.distribution_lists())

    def count(self) -> int:
        with self._reading() as connection:
            return listing.count(connection)

    def numbers(self, year: int) -> set[str]:
        """The release numbers given so far for that year."""
        with self._reading() as connection:
            return {each.number for each in listing.numbered_in(connection, year)}

    def numbered_in(self, year: int) -> tuple[Numbered, ...]:
        """The releases that have a number of that year, newest first."""
        with self._reading() as connection:
            return listing.numbered_in(connection, year)

    def numbered_as(self, number: str) -> tuple[Numbered, ...]:
        """The releases with this very number, newest first."""
        with self._reading() as connection:
            return listing.numbered_as(connection, number)

    def address_book(self) -> AddressBook:
        """People, issuers, contacts and boilerplates of the newest releases."""
        from editor.store.address_book import address_book

        with self._reading() as connection:
            return address_book(connection)

    # Sent records

    def dispatches(self, release_id: str) -> list[Dispatch]:
        """What was sent of the release, oldest first."""
        with self._reading() as connection:
            stored = self._stored(connection, release_id)
            return dispatching.dispatches_of(connection, stored.key, stored.release.id)

    def record_dispatch(self, release: Release, dispatch: Dispatch, files: Sequence[Path]) -> None:
        """Keeps the exact files that were sent, and saves the release and the record of it in one transaction."""
        with self._writing() as connection:
            kept = [DispatchFile(file.name, self._sent_files.put(file), file.stat().st_size) for file in files]
            stored = self._save(connection, release, None)
            dispatching.insert_dispatch(connection, stored.key, dispatch, kept)

    def dispatch_file(self, digest: str) -> Path:
        """The file as it was sent; StoreError where it is missing or no longer the same."""
        with told(self.folder):
            return self._sent_files.verified(digest)

    def copy_dispatch(self, dispatch: Dispatch, folder: Path) -> tuple[Path, ...]:
        """Writes the files of a sent record into `folder` again, byte for byte: all of them or none.

        A file that is there already with the same content stays. Raises StoreError where one was not kept
        whole, or another content has its name there.
        """
        with told(self.folder):
            kept = [(self._sent_files.verified(file.digest), file) for file in dispatch.files]
        return copy_again(kept, folder)

    # Versions

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
