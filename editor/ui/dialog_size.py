"""How large the pages are that open over the window."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

EDGE = 32
"""Pixels of the window that stay to be seen around a page, both sides together."""


def fit_over_window(dialog: QDialog, width: int, height: int) -> None:
    """Gives the dialog the wished size in pixels, as far as its window (or the screen) has room for it."""
    parent = dialog.parentWidget()
    room = parent.size() if parent else dialog.screen().availableSize()
    dialog.resize(min(width, room.width() - EDGE), min(height, room.height() - EDGE))
