"""Pictures that come by drop or by the clipboard: files, told from other files, or the pixels themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence

from editor.store.picture_kinds import is_picture
from editor.ui.clipboard_data import on_clipboard

Source = Path | QImage
"""A picture on its way into the archive."""


def local_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def sorted_files(data: QMimeData) -> tuple[list[Path], list[Path]]:
    """The files that are pictures, by content or ending, and the others."""
    pictures: list[Path] = []
    others: list[Path] = []
    for file in local_files(data):
        (pictures if is_picture(file) else others).append(file)
    return pictures, others


def pictures_in(data: QMimeData) -> list[Source]:
    """The pictures of a drop or a clipboard: its files, or what another program drew."""
    files, _ = sorted_files(data)
    if files or not data.hasImage():
        return [*files]
    image = data.imageData()
    return [image] if isinstance(image, QImage) and not image.isNull() else []


def pastes_pictures(event: QKeyEvent) -> bool:
    """Whether the key pastes and the clipboard has pictures, and no text that a field would rather take."""
    if not event.matches(QKeySequence.StandardKey.Paste):
        return False
    data = on_clipboard()
    if data.hasUrls():
        return bool(sorted_files(data)[0])
    return data.hasImage() and not data.hasText()
