"""Tags: words by which the writer files releases."""

from __future__ import annotations

from editor.store.stored_releases import StoredReleases


class Tagging(StoredReleases):
    """The tags of releases."""
