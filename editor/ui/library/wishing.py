"""What can be wished for in the library."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame


class LibraryWishing(QFrame):
    """The signals of the library; releases are named by their ids."""

    search_requested = Signal(object)
    """What is wanted of the library."""
    more_requested = Signal()
    looked_at = Signal(int)
    """The list was scrolled: so many releases stand above those in view."""
    completions_requested = Signal(str, int)
    sort_chosen = Signal(object)
    open_requested = Signal(str)
    duplicate_requested = Signal(str)
    handover_requested = Signal(str)
    follow_requested = Signal(str, object)
    """The release, and whether it is to be corrected or recalled."""
    new_requested = Signal()
    export_requested = Signal(tuple)
    archive_requested = Signal(tuple)
    tags_requested = Signal(tuple)
    """The tags are to be shown, for these releases."""
    tag_requested = Signal(tuple, str)
    untag_requested = Signal(tuple, str)
    delete_requested = Signal(tuple)
    restore_requested = Signal(tuple)
    remove_requested = Signal(tuple)
    """These are to be removed from the bin for good; none means all that is in it."""
