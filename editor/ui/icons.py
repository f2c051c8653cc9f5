"""The line icons of the window, drawn on a grid of 20 and coloured by the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from editor import paths
from editor.ui.theme import Theme

NAMES = (
    "archive", "bin", "calendar", "close", "copy", "export", "find", "focus", "folder", "import", "info",
    "keyboard", "link", "more", "pdf", "photo", "plus", "print", "restore", "search", "settings", "sidebar-left",
    "sidebar-right", "sort", "tag", "tick", "warning",
)  # fmt: skip


def icon(theme: Theme, name: str, pixels: int = 20) -> QIcon:
    """The icon in the colours of the theme: soft, accented under the mouse or checked, muted while disabled."""
    made = QIcon()
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, "ink_soft"),
        (QIcon.Mode.Active, QIcon.State.Off, "accent"),
        (QIcon.Mode.Normal, QIcon.State.On, "accent"),
        (QIcon.Mode.Disabled, QIcon.State.Off, "muted"),
    ):
        made.addPixmap(pixmap(theme, name, pixels, colour), mode, state)
    return made


def pixmap(theme: Theme, name: str, pixels: int, colour: str) -> QPixmap:
    """The icon as a picture of so many pixels in a colour of the theme, sharp on the densest screen there is."""
    from PySide6.QtSvg import QSvgRenderer

    density = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    made = QPixmap(round(pixels * density), round(pixels * density))
    made.setDevicePixelRatio(density)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(_drawing(name).replace("currentColor", theme.colour(colour).name()).encode()).render(
        painter, QRectF(0, 0, pixels, pixels)
    )
    painter.end()
    return made


@cache
def _drawing(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text("utf-8")
