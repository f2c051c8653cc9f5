"""What is painted in a field beside its text: quotation marks, bullets, the hint of an empty one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCursor
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


def hint(field: QTextEdit, font: QFont, colour: QColor, text: str) -> None:
    """What stands in an empty field, in italics."""
    slanted = QFont(font)
    slanted.setItalic(True)
    slanted.setWeight(QFont.Weight.Normal)
    painter = _painter(field, slanted, colour)
    painter.drawText(QRectF(field.viewport().rect()), int(Qt.AlignmentFlag.AlignTop), text)
