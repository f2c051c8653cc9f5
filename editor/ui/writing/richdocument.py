"""Rich text in and out of a Qt document, and the one place where code points meet UTF-16 units."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from editor.domain.richtext import RichText, Span


class Mark(IntEnum):
    """Our own properties of a character format: what the writer set, apart from how the field looks."""

    BOLD = QTextCharFormat.Property.UserProperty + 1
    ITALIC = QTextCharFormat.Property.UserProperty + 2
    LINK_COLOUR = QTextCharFormat.Property.UserProperty + 3
    """What colour a link has among text of this look."""


_BOLD, _ITALIC = int(Mark.BOLD), int(Mark.ITALIC)
"""As plain numbers: they are asked for at every key."""


def units(text: str) -> int:
    """How many UTF-16 units `text` has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def to_units(text: str, points: int) -> int:
    """The UTF-16 offset of code point `points` of `text`."""
    return units(text[:points])


def to_points(text: str, offset: int) -> int:
    """The code point offset of UTF-16 offset `offset` of `text`; inside a pair it is the one before."""
    if _one_each(text):
        return min(offset, len(text))
    return len(text.encode("utf-16-le")[: offset * 2].decode("utf-16-le", "ignore"))


def _one_each(text: str) -> bool:
    """Whether each code point is one unit; asked at every key, so left to the encoder, which is quick."""
    return units(text) == len(text)


def character_format(span: Span, base: QTextCharFormat) -> QTextCharFormat:
    """How `span` looks in a field whose text looks like `base`."""
    made = QTextCharFormat(base)
    if span.bold:
        made.setProperty(Mark.BOLD, True)
        made.setFontWeight(QFont.Weight.Bold)
    if span.italic:
        made.setProperty(Mark.ITALIC, True)
        made.setFontItalic(True)
    if span.href:
        made.setAnchor(True)
        made.setAnchorHref(span.href)
        made.setFontUnderline(True)
        made.setToolTip(span.href)
        if (colour := base.property(Mark.LINK_COLOUR)) is not None:
            made.setForeground(colour)
    return made


def write(
    document: QTextDocument,
    text: RichText,
    base: QTextCharFormat,
    line: QTextBlockFormat,
    first: QTextCharFormat | None = None,
) -> None:
    """Replaces the content of `document`; each line end starts a new block, `first` is how the first line looks."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockFormat(line)
    look = first or base
    cursor.setBlockCharFormat(look)
    for span in text.spans:
        for index, piece in enumerate(span.text.split("\n")):
            if index:
                look = base
                cursor.insertBlock(line, base)
            cursor.insertText(piece, character_format(span, look))
    cursor.endEditBlock()


def insert(cursor: QTextCursor, text: RichText, base: QTextCharFormat, line: QTextBlockFormat) -> None:
    """Puts `text` in the place of the selection of `cursor`."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for span in text.spans:
        for index, piece in enumerate(span.text.split("\n")):
            if index:
                cursor.insertBlock(line, base)
            cursor.insertText(piece, character_format(span, base))
    cursor.endEditBlock()


def read(document: QTextDocument) -> RichText:
    """The text of `document`, without what an input method is still composing."""
    return RichText.of(_spans(document))


def _spans(document: QTextDocument) -> Iterator[Span]:
    block = document.begin()
    while block.isValid():
        if block.blockNumber():
            yield Span("\n")
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            look = fragment.charFormat()
            bold, italic = bool(look.property(_BOLD)), bool(look.property(_ITALIC))
            yield Span(fragment.text(), bold, italic, look.anchorHref() if look.isAnchor() else "")
            iterator += 1
        block = block.next()
