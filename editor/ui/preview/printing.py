"""Pages on paper and as PDF, painted by the same hand as in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from editor.compose.manuscript import Manuscript
from editor.errors import ExportRefused
from editor.ui.preview.looks import WIDTH
from editor.ui.preview.sheets import Sheets

RESOLUTION = 1200


def write_pdf(sheets: Sheets, file: Path) -> None:
    """Writes the pages; the file appears when it is whole. Raises ExportRefused where it cannot be written."""
    target = QSaveFile(str(file))
    if not target.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise _refused(file, target.errorString())
    writer = QPdfWriter(target)
    _describe(writer, sheets.manuscript)
    paint_pages(writer, sheets)
    if not target.commit():
        raise _refused(file, target.errorString())


def _describe(writer: QPdfWriter, manuscript: Manuscript) -> None:
    writer.setTitle(manuscript.title)
    writer.setCreator("Zweispalter")
    writer.setResolution(RESOLUTION)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_1_6)
    writer.setPageLayout(page_layout())


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


def _refused(file: Path, reason: str) -> ExportRefused:
    return ExportRefused(
        "{file} cannot be written ({reason}); choose another folder or name.", file=file.name, reason=reason
    )
