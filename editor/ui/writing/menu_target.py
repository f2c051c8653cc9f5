"""For which field a menu is wanted: the one under the mouse, or with the keyboard the one in use."""

from __future__ import annotations

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.writing.field import Field


def menu_target(event: QContextMenuEvent, within: QWidget) -> Field | None:
    """The field below `within`, None beside the texts."""
    by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
    widget = QApplication.focusWidget() if by_key else within.childAt(within.mapFromGlobal(event.globalPos()))
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    return widget if widget is not None and within.isAncestorOf(widget) else None
