"""Rows on the clipboard: whole blocks for this program, and one side as text for every other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, new_id
from editor.domain.document.reading import from_json
from editor.domain.document.writing import to_json
from editor.domain.edits import switch_lead
from editor.domain.release import Release
from editor.errors import EditorError
from editor.ui.clipboard_data import new_data
from editor.ui.writing.clipboard import BLOCKS

if TYPE_CHECKING:
    from editor.compose.house import House


def to_mime(blocks: Sequence[Block], lead: Language, side: Language, house: House) -> QMimeData:
    """The blocks for pasting: here as they are, elsewhere as `side` prints them.

    A mail or a web page gets one language, that in which the selection began: a reader wants one.
    """
    # Composing brings catalogues with it that are not needed before somebody copies.
    from editor.compose.excerpt import excerpt, html, plain

    pieces = excerpt(blocks, side, house)
    data = new_data()
    data.setData(BLOCKS, to_json(Release(lead=lead, blocks=tuple(blocks))).encode())
    data.setText(plain(pieces))
    data.setHtml(html(pieces))
    return data


def from_mime(data: QMimeData, lead: Language) -> tuple[Block, ...]:
    """The blocks of a clipboard with new ids, led by `lead`; none where it cannot be read."""
    try:
        copied = from_json(bytes(data.data(BLOCKS).data()).decode())
    except (EditorError, UnicodeDecodeError):
        return ()
    return tuple(replace(block, id=new_id()) for block in switch_lead(copied, lead).blocks)


def both_columns(blocks: Sequence[Block], names: Sequence[str], house: House) -> QMimeData:
    """Both languages side by side, for somebody who is to compare them."""
    from editor.compose.excerpt import excerpt, plain, table

    columns = [[excerpt((block,), language, house) for block in blocks] for language in LANGUAGES]
    data = new_data()
    data.setHtml(table(columns, names))
    data.setText("\n\n".join(plain([piece for cell in column for piece in cell]) for column in columns))
    return data
