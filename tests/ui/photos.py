"""Pictures made for a test, and the row they go into."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Photo
from editor.ui.clipboard_data import new_data
from editor.ui.writing.persons import Persons
from editor.ui.writing.photo_row import PhotoRow
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def picture(folder: Path, name: str = "labor.jpg", size: tuple[int, int] = (600, 400), **given: object) -> Path:
    file = folder / name
    colour = f"#{crc32(name.encode()) & 0xFFFFFF:06x}"  # pictures of different names are different pictures
    Image.new("RGB", size, colour).save(file, "JPEG", **given)
    return file


def photo_row(desk: Desk) -> PhotoRow:
    rows = desk.window.editor.rows
    assert rows
    rows.add(Kind.PHOTO)
    row = rows.row(desk.release.blocks[-1].id)
    assert isinstance(row, PhotoRow)
    return row


def filled_row(desk: Desk, file: Path) -> PhotoRow:
    row = photo_row(desk)
    give(desk, row, [file])
    return row


def give(desk: Desk, row: PhotoRow, files: Sequence[Path]) -> None:
    drop(row.thumbnail, files)
    desk.bot.waitUntil(lambda: row.thumbnail.has_picture)


def photo(desk: Desk) -> Photo:
    block = desk.release.blocks[-1]
    assert isinstance(block, Photo)
    return block


def photos(desk: Desk) -> list[Photo]:
    return [block for block in desk.release.blocks if isinstance(block, Photo)]


def data_of(files: Sequence[Path]) -> QMimeData:
    data = new_data()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def drop(widget: QWidget, files: Sequence[Path], place: QPoint | None = None) -> None:
    """The files let go over a widget, in its middle where no place is given."""
    data, at = data_of(files), place or widget.rect().center()
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(at, action, data, LEFT, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(at), action, data, LEFT, none))


def paste(desk: Desk, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    desk.press(Qt.Key.Key_V, CTRL)


def drawn() -> QMimeData:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    data = new_data()
    data.setImageData(image)
    return data


def with_persons(desk: Desk, *names: str) -> PhotoRow:
    row = photo_row(desk)
    german = row.findChildren(Persons)[0]
    for name in names:
        german.add_person()
        desk.type(name)
    QApplication.processEvents()
    return row


def names_of(desk: Desk) -> list[str]:
    return [shown.person.name for shown in photo(desk).persons]
