"""What is on the clipboard, and what is put there and may still be there when the program ends."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel


def on_clipboard() -> QMimeData:
    """What is on the clipboard; an empty one gives nothing at all."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return data if data is not None else QMimeData()


def new_data() -> QMimeData:
    """Empty data that Qt itself has made.

    Data made by Python takes the interpreter down where it is still on the clipboard at the end: Qt lets go
    of it when Python is gone already.
    """
    model = QStandardItemModel()
    model.appendRow(QStandardItem())
    data = model.mimeData([model.index(0, 0)])
    for name in data.formats():
        data.removeFormat(name)
    return data
