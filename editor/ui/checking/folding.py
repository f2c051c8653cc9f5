"""Headings that fold what is below them: an arrow says which way."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from editor import paths
from editor.ui.buttons import text_button
from editor.ui.theme import Theme


def fold_button(text: str, theme: Theme, *, is_open: bool = False) -> QPushButton:
    """A heading that is checked while what is below it is unfolded."""
    button = text_button(text, "groupHead")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setCheckable(True)
    button.setIconSize(QSize(theme.px(9), theme.px(9)))
    button.setChecked(is_open)
    show_folded(button)
    return button


def show_folded(button: QPushButton) -> None:
    """Turns the arrow the way that fits."""
    name = "chevron" if button.isChecked() else "right"
    button.setIcon(QIcon(str(paths.resource("icons", f"{name}.svg"))))
