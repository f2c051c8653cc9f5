"""The sent records of an archive: what went out, with its exact files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from editor.domain.release import Release
from editor.store import dispatching
from editor.store.failures import told
from editor.store.records import Dispatch, DispatchFile, FileCondition, FileState
from editor.store.sent_copies import copy_again
from editor.store.shelf import Shelf, digest_of_file
from editor.store.stored_releases import StoredReleases


class SentRecords(StoredReleases):
    """What was sent in which language, to whom and when; the files stand on a shelf of their own."""

    @property
    def _sent_files(self) -> Shelf:
        return Shelf(self.folder / "dispatches")

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

    def verify_dispatch(self, dispatch: Dispatch) -> tuple[FileState, ...]:
        """What became of each file of a sent record: its content is compared with the SHA-256 of that time."""
        shelf = self._sent_files
        return tuple(FileState(file, _condition(shelf, file.digest)) for file in dispatch.files)

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


def _condition(shelf: Shelf, digest: str) -> FileCondition:
    file = shelf.path(digest)
    if file is None:
        return FileCondition.MISSING
    try:
        whole = digest_of_file(file) == digest
    except FileNotFoundError:  # it went away this very moment
        return FileCondition.MISSING
    except OSError:
        return FileCondition.UNREADABLE
    return FileCondition.UNCHANGED if whole else FileCondition.CHANGED
