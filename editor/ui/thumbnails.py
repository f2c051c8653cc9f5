"""Views of pictures, read at the size they are shown in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

THUMBNAIL = QSize(92, 62)
"""Pixels on a screen of ordinary density; pictures are kept at twice that."""


def thumbnail(file: Path, target: QSize = THUMBNAIL * 2) -> QImage:
    """The middle of the picture; a null image where it cannot be read. May run on any thread."""
    image = _read(file, target)
    if image.isNull():
        image = _converted(file, target)
    if image.isNull():
        return image
    left, top = (image.width() - target.width()) // 2, (image.height() - target.height()) // 2
    return image.copy(max(0, left), max(0, top), target.width(), target.height())


def large_view(file: Path) -> QImage:
    """The whole picture as exports show it, upright and in the colours of a screen; null where it cannot be read."""
    from editor.errors import ExportRefused
    from editor.exporters.pictures import screen_picture

    try:
        picture = screen_picture(file.name, lambda _: file)
    except ExportRefused:
        return QImage()
    return QImage.fromData(picture.data) if picture else QImage()


def _read(file: Path, target: QSize) -> QImage:
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
            target = target.transposed()
        reader.setScaledSize(size.scaled(target, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()


def _converted(file: Path, target: QSize) -> QImage:
    """What Qt cannot read, by way of the exports."""
    image = large_view(file)
    if image.isNull():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(target, Qt.AspectRatioMode.KeepAspectRatioByExpanding, smooth)
