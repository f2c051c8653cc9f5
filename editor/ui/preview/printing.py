"""Pages on paper and in a PDF, painted by the same hand as in the window."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from editor.ui.preview.looks import WIDTH
from editor.ui.preview.sheets import Sheets


def page_layout() -> QPageLayout:
    """A4 upright; the page paints its own margins."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def paint_pages(device: QPagedPaintDevice, sheets: Sheets) -> None:
    """Paints every page over the whole width of the paper."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = device.width() / WIDTH
    for page in range(sheets.count):
        if page:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        sheets.paint(painter, page)
        painter.restore()
    painter.end()
