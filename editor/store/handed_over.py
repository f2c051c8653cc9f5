"""The states of releases that went to colleagues or came from them, kept as versions."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from editor.domain.release import Release
from editor.store import revisions as kept
from editor.store.reading import stored_as
from editor.store.records import RevisionReason
from editor.store.stored_releases import StoredReleases
from editor.store.tables import releases, revisions

STATES = 50
"""How many states are read; who passes a release to and fro more often has merged long since."""


class HandedOver(StoredReleases):
    """What both sides of a hand-over have seen: from there their changes are told apart."""

    def keep_handed_over(self, release: Release) -> None:
        """Keeps a state of a stored release as a version, whatever its present state is."""
        with self._writing() as connection:
            stored = self._stored(connection, release.id)
            state, now = replace(stored, release=release), self.now()
            kept.keep(connection, state, RevisionReason.HANDED_OVER, at=now, now=now)

    def handed_over(self, release_id: str) -> tuple[Release, ...]:
        """The states that went to and fro, newest first; none where the release is not here."""
        states = (
            select(revisions.c.key)
            .join(releases, releases.c.key == revisions.c.release)
            .where(releases.c.id == release_id, revisions.c.reason == RevisionReason.HANDED_OVER.value)
            .order_by(revisions.c.key.desc())
            .limit(STATES)
        )
        with self._reading() as connection:
            return tuple(kept.content_of(connection, key) for key in connection.execute(states).scalars())

    def is_in_bin(self, release_id: str) -> bool:
        """Whether a release with this whole id was deleted and can be brought back."""
        with self._reading() as connection:
            stored = stored_as(connection, release_id)
        return stored is not None and stored.deleted is not None

    def state_of(self, release_id: str) -> Release | None:
        """The release with this whole id as it stands here, be it in the bin; None where there is none."""
        with self._reading() as connection:
            stored = stored_as(connection, release_id)
        return stored.release if stored else None
