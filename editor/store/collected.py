"""What all releases of an archive have of one kind: every quote, every photo."""

from __future__ import annotations

from editor.store.access import Access


class Collected(Access):
    """Quotes and photos as collections."""
