"""The bin of an archive: deleted releases, brought back or removed for good."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, select

from editor.store.library import Library
from editor.store.shelf import Shelf
from editor.store.tables import blocks, dispatch_files, dispatches, house_files, photos, releases, revisions

_DIGEST = re.compile(r'"file": ?"([0-9a-f]{64})"')
_IN_BIN = releases.c.deleted.is_not(None)


class WasteBin(Library):
    """What was deleted stays here, with versions and sent records, until somebody empties it on purpose."""

    def delete_all(self, release_ids: Sequence[str]) -> None:
        """Puts several releases into the bin: all of them or none."""
        with self._writing() as connection:
            now = self.now()
            for release_id in release_ids:
                self._mark_deleted(connection, self._stored(connection, release_id), now)

    def undelete_all(self, release_ids: Sequence[str]) -> None:
        """Brings several releases back."""
        for release_id in release_ids:
            self.undelete(release_id)

    def count_in_bin(self) -> tuple[int, int]:
        """How many releases are in the bin, and of how many of them something was sent."""
        sent = func.count(func.coalesce(releases.c.sent_de, releases.c.sent_en))
        with self._reading() as connection:
            in_all, out = connection.execute(select(func.count(), sent).where(_IN_BIN)).one()
        return in_all, out

    def empty_bin(self, release_ids: Sequence[str] | None = None) -> int:
        """Removes for good what is in the bin (or these of it); returns how many releases that were.

        Their versions, sent records and the photos and files that nothing else refers to go with them. What is not
        in the bin is never touched.
        """
        self.refresh_index()  # what is in the bin leaves the search, before its rows are gone
        with self._writing() as connection:
            keys = _keys_in_bin(connection, release_ids)
            photos_of = _photos(connection, keys) | _in_versions(connection, keys)
            files_of = _files(connection, keys)
            connection.execute(delete(releases).where(releases.c.key.in_(keys)))
            unused = _not_in_versions(connection, photos_of - _photos(connection, None) - _house_files(connection))
            unsent = files_of - _files(connection, None)
        self._memory.clear()
        _remove(Shelf(self.folder / "media"), unused)
        _remove(Shelf(self.folder / "dispatches"), unsent)
        return len(keys)


def _keys_in_bin(connection: Connection, release_ids: Sequence[str] | None) -> list[int]:
    statement = select(releases.c.key).where(_IN_BIN)
    if release_ids is not None:
        statement = statement.where(releases.c.id.in_(release_ids))
    return list(connection.execute(statement).scalars())


def _photos(connection: Connection, keys: Sequence[int] | None) -> set[str]:
    """The pictures of these releases, or of all."""
    statement = select(photos.c.file).join(blocks, blocks.c.key == photos.c.key).where(photos.c.file != "")
    if keys is not None:
        statement = statement.where(blocks.c.release.in_(keys))
    return set(connection.execute(statement).scalars())


def _in_versions(connection: Connection, keys: Sequence[int]) -> set[str]:
    """The digests in the kept versions of these releases: pictures that were in them once, and what looks like one."""
    statement = select(revisions.c.content).where(revisions.c.release.in_(keys))
    texts = (zlib.decompress(content).decode() for content in connection.execute(statement).scalars())
    return {digest for text in texts for digest in _DIGEST.findall(text)}


def _not_in_versions(connection: Connection, digests: set[str]) -> set[str]:
    """Those that no kept version of another release shows either: it could be restored one day."""
    left = set(digests)
    for content in connection.execute(select(revisions.c.content)).scalars() if left else ():
        text = zlib.decompress(content).decode()
        left = {digest for digest in left if digest not in text}
    return left


def _files(connection: Connection, keys: Sequence[int] | None) -> set[str]:
    """The sent files of these releases, or of all."""
    statement = select(dispatch_files.c.digest).join(dispatches, dispatches.c.key == dispatch_files.c.dispatch)
    if keys is not None:
        statement = statement.where(dispatches.c.release.in_(keys))
    return set(connection.execute(statement).scalars())


def _house_files(connection: Connection) -> set[str]:
    return set(connection.execute(select(house_files.c.digest)).scalars())


def _remove(shelf: Shelf, digests: set[str]) -> None:
    for digest in digests:
        if file := shelf.path(digest):
            file.unlink(missing_ok=True)
