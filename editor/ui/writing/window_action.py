"""The action of the window that a menu of a field offers, too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget


def window_action(widget: QWidget, name: str) -> QAction | None:
    """The action of that name of the window in or over which `widget` is."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QMainWindow):
        above = above.parentWidget()
    if above is None:
        return None
    return above.findChild(QAction, name, Qt.FindChildOption.FindDirectChildrenOnly)
