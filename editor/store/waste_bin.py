"""The bin of an archive: deleted releases, brought back or removed for good."""

from __future__ import annotations

from editor.store.stored_releases import StoredReleases


class WasteBin(StoredReleases):
    """Deleted releases."""
