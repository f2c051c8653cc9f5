"""What is painted in a field beside its text: quotation marks, bullets, lines below words, the hint of an empty one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCursor, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit


def _painter(field: QTextEdit, font: QFont, colour: QColor) -> QPainter:
    painter = QPainter(field.viewport())
    painter.setFont(font)
    painter.setPen(colour)
    return painter


def marks(field: QTextEdit, font: QFont, colour: QColor, opening: str, closing: str) -> None:
    """Quotation marks before the first and after the last character."""
    painter = _painter(field, font, colour)
    ascent = painter.fontMetrics().ascent()
    first, last = QTextCursor(field.document()), QTextCursor(field.document())
    last.movePosition(QTextCursor.MoveOperation.End)
    start, end = field.cursorRect(first), field.cursorRect(last)
    painter.drawText(start.left() - painter.fontMetrics().horizontalAdvance(opening), start.top() + ascent, opening)
    painter.drawText(end.left() + 1, end.top() + ascent, closing)


def bullets(field: QTextEdit, font: QFont, colour: QColor) -> None:
    """A bullet before each line."""
    painter = _painter(field, font, colour)
    block = field.document().begin()
    while block.isValid():
        top = field.cursorRect(QTextCursor(block)).top()
        painter.drawText(1, top + painter.fontMetrics().ascent(), "•")
        block = block.next()


def rule(field: QTextEdit, span: QTextCursor, colour: QColor, weight: int) -> None:
    """A firm line below a span, on each line of the text on which it stands."""
    painter = QPainter(field.viewport())
    document, end = field.document(), span.selectionEnd()
    block = document.findBlock(span.selectionStart())
    while block.isValid() and block.position() < end:
        first, last = max(span.selectionStart() - block.position(), 0), end - block.position()
        for box in _below(block.layout(), first, last):
            painter.fillRect(QRectF(box.left(), box.top() + weight, box.width(), weight).toRect(), colour)
        block = block.next()


def _below(layout: QTextLayout, first: int, last: int) -> Iterator[QRectF]:
    """Where a stretch of one block stands, line by line, from its base line on."""
    for line in (layout.lineAt(index) for index in range(layout.lineCount())):
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if start < end:
            left, right = (x_of(line, at) for at in (start, end))
            base = layout.position().y() + line.y() + line.ascent()
            yield QRectF(layout.position().x() + left, base, right - left, line.descent())


def x_of(line: QTextLine, at: int) -> float:
    """`cursorToX` also tells where it looked."""
    place: object = line.cursorToX(at)
    return float(place[0] if isinstance(place, tuple | list) else place)  # type: ignore[arg-type]


def hint(field: QTextEdit, font: QFont, colour: QColor, text: str) -> None:
    """What stands in an empty field, in italics."""
    slanted = QFont(font)
    slanted.setItalic(True)
    slanted.setWeight(QFont.Weight.Normal)
    painter = _painter(field, slanted, colour)
    painter.drawText(QRectF(field.viewport().rect()), int(Qt.AlignmentFlag.AlignTop), text)
