"""Buttons of pages and dialogs in the look of the window; none of them takes Return from the text it stands beside."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from editor.ui.icons import icon
from editor.ui.theme import Theme


def text_button(text: str, kind: str = "plain") -> QPushButton:
    """A button of a kind that the style sheet knows: primary, plain or quiet."""
    button = QPushButton(text)
    button.setObjectName(kind)
    button.setAutoDefault(False)
    return button


def icon_button(theme: Theme, name: str, title: str) -> QToolButton:
    """A small button with an icon; its title is told by tooltip and to screen readers."""
    button = QToolButton()
    button.setObjectName("barTool")
    button.setIcon(icon(theme, name, theme.px(16)))
    button.setIconSize(QSize(theme.px(16), theme.px(16)))
    button.setAccessibleName(title)
    button.setToolTip(title)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
