"""Small views of pictures, read at the size they are shown in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

THUMBNAIL = QSize(92, 62)
"""Pixels on a screen of ordinary density; pictures are kept at twice that."""


def thumbnail(file: Path) -> QImage:
    """The middle of the picture; a null image where it cannot be read. May run on any thread."""
    target = THUMBNAIL * 2
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(target, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return image
    left, top = (image.width() - target.width()) // 2, (image.height() - target.height()) // 2
    return image.copy(max(0, left), max(0, top), target.width(), target.height())
