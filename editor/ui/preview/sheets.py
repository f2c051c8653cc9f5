"""The pages of a manuscript: what is painted on each, in the window, on paper and in a PDF."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)

from editor.compose.manuscript import Manuscript
from editor.ui.preview import looks
from editor.ui.preview.looks import MILLIMETRE, REM, Dress
from editor.ui.preview.typesetting import Images, typeset


class Sheets:
    """A typeset manuscript, cut into A4 pages; sizes are pixels of 96 to the inch."""

    def __init__(self, manuscript: Manuscript, images: Images) -> None:
        self.manuscript = manuscript
        self._dress = Dress(manuscript.accent, manuscript.text_font, manuscript.label_font)
        self._document = typeset(manuscript, images)
        self._cut()

    def _cut(self) -> None:
        frame = self._document.rootFrame()
        made: QTextFrameFormat = frame.frameFormat()
        made.setTopMargin(looks.TOP + (6 * MILLIMETRE if self.manuscript.running_line else 0))
        made.setBottomMargin(looks.BOTTOM)
        made.setLeftMargin(looks.SIDE)
        made.setRightMargin(looks.SIDE)
        frame.setFrameFormat(made)
        self._document.setPageSize(QSizeF(looks.WIDTH, looks.HEIGHT))
        self._keep_together()

    def _keep_together(self) -> None:
        """No heading ends a page, no paragraph leaves its first line alone there, and no box or photo is cut."""
        block = self._document.begin()
        while block.isValid():
            following = block.next()
            table = cast("QTextTable | None", QTextCursor(block).currentTable())
            if table is not None:
                following = self._document.findBlock(table.lastPosition() + 1)
                if self._is_cut(table):
                    _break_before(table)
            elif following.isValid() and self._parts_badly(block, following):
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(form)
            block = following

    def _is_cut(self, table: QTextTable) -> bool:
        """Whether a table that has room on one page stands on two."""
        room = self._document.documentLayout().frameBoundingRect(table)
        first, last = int(room.top() // looks.HEIGHT), int((room.bottom() - 1) // looks.HEIGHT)
        return first != last and room.height() < looks.HEIGHT - looks.TOP - looks.BOTTOM - 10 * MILLIMETRE

    def _parts_badly(self, block: QTextBlock, following: QTextBlock) -> bool:
        first, last = self.page_of(block, 0), self.page_of(block, -1)
        lines = block.layout().lineCount()
        if first != last:
            return lines > 1 and first != self.page_of(block, 1)
        is_heading = block.blockFormat().hasProperty(looks.KEEPS)
        return is_heading and self.page_of(following, 0) != last

    def page_of(self, block: QTextBlock, line: int) -> int:
        """The page on which a line of the block stands; a negative `line` counts from its end."""
        layout = block.layout()
        count = layout.lineCount()
        top = self._document.documentLayout().blockBoundingRect(block).top()
        if count:
            index = max(0, min(count - 1, line if line >= 0 else count + line))
            top += layout.lineAt(index).y()
        return int(top // looks.HEIGHT)

    @property
    def count(self) -> int:
        return self._document.pageCount()

    @property
    def document(self) -> QTextDocument:
        return self._document

    def page_text(self, page: int) -> str:
        """The line at the foot: `Seite 1 von 2`."""
        return self.manuscript.page.format(page=page + 1, pages=self.count)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints page `page` (from 0) at the origin of `painter`."""
        whole = QRectF(0, page * looks.HEIGHT, looks.WIDTH, looks.HEIGHT)
        painter.save()
        painter.setClipRect(QRectF(0, 0, looks.WIDTH, looks.HEIGHT))
        painter.translate(0, -page * looks.HEIGHT)
        self._paint_text(painter, whole)
        painter.restore()
        self._paint_running(painter, page)

    def _paint_text(self, painter: QPainter, part: QRectF) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = part
        context.palette.setColor(QPalette.ColorRole.Text, QColor(looks.INK))
        self._document.documentLayout().draw(painter, context)

    def _paint_running(self, painter: QPainter, page: int) -> None:
        """What stands on every page: draft mark and embargo above, issuer and page number below."""
        font = self._dress.font(sans=True)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(looks.GREY))
        foot = QRectF(looks.SIDE, looks.HEIGHT - 15 * MILLIMETRE, looks.WIDTH - 2 * looks.SIDE, 1.5 * REM)
        middle = Qt.AlignmentFlag.AlignVCenter
        number = self.page_text(page)
        used = painter.fontMetrics().horizontalAdvance(number) + REM
        issuer = painter.fontMetrics().elidedText(
            self.manuscript.issuer, Qt.TextElideMode.ElideRight, round(foot.width() - used)
        )
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft | middle), issuer)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | middle), number)
        painter.setPen(QColor(looks.LINE))
        painter.drawLine(foot.topLeft(), foot.topRight())
        if self.manuscript.running_line:
            painter.setPen(QColor(looks.ALARM))
            head = QRectF(looks.SIDE, 10 * MILLIMETRE, foot.width(), 1.5 * REM)
            painter.drawText(head, int(Qt.AlignmentFlag.AlignLeft | middle), self.manuscript.running_line)


def _break_before(table: QTextTable) -> None:
    form = table.format()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    table.setFormat(form)
