"""What the archive remembers of the releases it wrote or read last, so that saving a key press reads nothing."""

from __future__ import annotations

from dataclasses import replace

from editor.store.reading import Stored
from editor.store.tally import Tally

SIZE = 8


class Memory:
    """The last few releases by their whole id. Right only while nobody else writes."""

    def __init__(self) -> None:
        self._stored: dict[str, Stored] = {}
        self._tallies: dict[str, Tally] = {}

    def get(self, release_id: str) -> Stored | None:
        return self._stored.get(release_id)

    def put(self, stored: Stored) -> None:
        """Remembers the stored state, and forgets the one not used for longest."""
        self._stored.pop(stored.release.id, None)
        self._stored[stored.release.id] = stored
        if len(self._stored) > SIZE:
            oldest = next(iter(self._stored))
            del self._stored[oldest]
            self._tallies.pop(oldest, None)

    def tally(self, release_id: str) -> Tally:
        return self._tallies.setdefault(release_id, Tally())

    def indexed(self) -> None:
        """Every remembered release is in the search index now."""
        self._stored = {key: replace(stored, is_stale=False) for key, stored in self._stored.items()}

    def clear(self) -> None:
        self._stored.clear()
        self._tallies.clear()
