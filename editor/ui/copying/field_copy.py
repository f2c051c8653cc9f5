"""What is copied of a field in use: the whole of it, as it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, Block, Photo
from editor.ui.clipboard_data import new_data
from editor.ui.facts.form import LongEntry
from editor.ui.writing import clipboard
from editor.ui.writing.context import WritingContext
from editor.ui.writing.field import Field
from editor.ui.writing.parts import printed_attribution
from editor.ui.writing.persons import printed_caption
from editor.ui.writing.row import Row
from editor.ui.writing.rows import Rows


@dataclass(frozen=True, slots=True)
class Copy:
    """A text for the clipboard and what it is called; without `html` it is plain."""

    name: str
    text: str
    html: str = ""

    def data(self) -> QMimeData:
        data = new_data()
        data.setText(self.text)
        if self.html:
            data.setHtml(self.html)
        return data


def field_copy(widget: QWidget | None, rows: Rows | None, context: WritingContext | None) -> Copy | None:
    """The field that has the cursor; None where there is none."""
    row = rows.row_of(widget) if rows else None
    side = row.side_of(widget) if row and widget else None
    if isinstance(widget, Field):
        if widget.is_formatted and row and side and context:
            return _printed(widget.accessibleName(), row.block, side, context)
        return Copy(widget.accessibleName(), widget.text.plain)
    if isinstance(widget, QLineEdit | LongEntry):
        written = widget.text() or (_generated(widget, row, side, context) if row and side and context else "")
        return Copy(widget.accessibleName(), written)
    return None


def _printed(name: str, block: Block, side: Language, context: WritingContext) -> Copy:
    """A text of a row as it goes out: a quote with its marks and who said it, a caption with its persons."""
    from editor.compose.excerpt import excerpt, html, plain

    text, house = block.text[side], context.house()
    if isinstance(block, Photo):
        return Copy(name, printed_caption(block, side, house) or text.plain)
    if block.kind in HEAD_KINDS:
        return Copy(name, text.plain, clipboard.html(text))
    pieces = excerpt((block,), side, house)
    return Copy(name, plain(pieces), html(pieces))


def _generated(entry: QWidget, row: Row, side: Language, context: WritingContext) -> str:
    """What is printed while an entry is empty: the attribution is made from the speaker."""
    details = row.details(side)
    is_attribution = details is not None and details.name_of(entry) == "attribution"
    return printed_attribution(row.block, side, context.house()) if is_attribution else ""
