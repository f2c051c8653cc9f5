"""The kept address book of an archive: people and organisations."""

from __future__ import annotations

from editor.store.access import Access


class Directory(Access):
    """People and organisations, kept by hand or taken from releases."""
