"""The templates of an archive: what a new release of a kind begins with."""

from __future__ import annotations

from editor.store.access import Access


class Templates(Access):
    """Templates by name."""
