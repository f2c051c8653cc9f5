"""The text of a page: paragraphs in their look, tables and pictures, each at the end of one document."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from editor.domain.richtext import RichText
from editor.ui.preview import looks
from editor.ui.preview.looks import REM, Dress, Look

_CENTRE, _RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


class PageText:
    """Writes at the end of its document; in which order what stands is for the typesetter to know."""

    def __init__(self, dress: Dress) -> None:
        self._dress = dress
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(looks.TEXT.characters(dress).font())
        self.cursor = QTextCursor(self.document)
        self._fresh = True

    def pictures(self, look: Look, pictures: Iterable[tuple[str, QImage, QSizeF, str]]) -> None:
        """Pictures beside each other in one line: digest, picture, size on the page and description."""
        self.write(self.cursor, look, RichText())
        form = self.cursor.blockFormat()
        form.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        self.cursor.setBlockFormat(form)
        for index, (digest, image, size, description) in enumerate(pictures):
            if index:
                self.cursor.insertText("\u2003")
            self.insert_image(self.cursor, digest, image, size, description)
        self._fresh = False

    def insert_image(
        self, cursor: QTextCursor, digest: str, image: QImage, size: QSizeF, description: str = ""
    ) -> None:
        self.document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(digest), image)
        form = QTextImageFormat()
        form.setName(digest)
        form.setWidth(size.width())
        form.setHeight(size.height())
        form.setProperty(QTextImageFormat.Property.ImageAltText, description)
        form.setVerticalAlignment(QTextImageFormat.VerticalAlignment.AlignMiddle)
        cursor.insertImage(form)

    def lines(self, look: Look, text: str) -> None:
        """The same of a text without marks."""
        self.rich(look, RichText.plain_text(text))

    def rich(self, look: Look, text: RichText) -> None:
        """A paragraph; nothing where there is no text."""
        if not text:
            return
        if not self._fresh:
            self.cursor.insertBlock()
        self._fresh = False
        self.write(self.cursor, look, text)

    def write(self, cursor: QTextCursor, look: Look, text: RichText) -> None:
        block = look.block()
        if look.centred:
            block.setAlignment(_CENTRE)
        elif look.right:
            block.setAlignment(_RIGHT)
        if look.hanging:
            block.setLeftMargin(look.hanging * REM)
            block.setTextIndent(-look.hanging * REM)
            block.setTabPositions([QTextOption.Tab(look.hanging * REM, QTextOption.TabType.LeftTab)])
        cursor.setBlockFormat(block)
        base = look.characters(self._dress)
        cursor.setBlockCharFormat(base)
        if look.hanging:
            cursor.insertText("•\t", looks.MARKER.characters(self._dress))
        for span in text.spans:
            cursor.insertText(span.text.replace("\n", "\u2028"), _spanned(base, span.bold, span.italic, span.href))

    def fill(
        self,
        cell: QTextTableCell,
        texts: Iterable[tuple[Look, RichText]],
        form: QTextTableCellFormat | None = None,
    ) -> None:
        """Writes paragraphs into a cell, then gives it its form, which the first paragraph would take away."""
        cursor = cell.firstCursorPosition()
        written = False
        for look, text in texts:
            if written:
                cursor.insertBlock()
            self.write(cursor, look, text)
            written = True
        if form is not None:
            cell.setFormat(form)

    def table(
        self, rows: int, columns: int, *, above: float = 0, below: float = 0, widths: tuple[int, ...] = ()
    ) -> QTextTable:
        """A table over the whole width without lines; what follows it is written below it."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(above * REM)
        form.setBottomMargin(below * REM)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        parts = widths or (1,) * columns
        shares = [QTextLength(QTextLength.Type.PercentageLength, 100 * part / sum(parts)) for part in parts]
        form.setColumnWidthConstraints(shares)
        if not self._fresh:
            self.cursor.insertBlock()
            self.flatten(self.cursor)
        table = self.cursor.insertTable(rows, columns, form)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.flatten(self.cursor)
        self._fresh = True
        return table

    def distance(self, rem: float) -> None:
        form = self.cursor.blockFormat()
        form.setBottomMargin(form.bottomMargin() + rem * REM)
        self.cursor.setBlockFormat(form)

    def flatten(self, cursor: QTextCursor) -> None:
        """A block that takes no room: Qt wants one before and after a table."""
        form = QTextBlockFormat()
        form.setLineHeight(0.01, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(form)
        look = QTextCharFormat()
        look.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        cursor.setBlockCharFormat(look)


def _spanned(base: QTextCharFormat, bold: bool, italic: bool, href: str) -> QTextCharFormat:
    if not (bold or italic or href):
        return base
    made = QTextCharFormat(base)
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    if italic:
        made.setFontItalic(True)
    if href:
        made.setAnchor(True)
        made.setAnchorHref(href)
        made.setFontUnderline(True)
    return made
