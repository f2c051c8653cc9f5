"""Spans marked in a field by several who know nothing of each other: misspellings, what a search found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from editor.ui.writing import richdocument

Spans = Sequence[tuple[int, int]]
"""Start and end of each span, in code points."""

RULE = int(QTextFormat.Property.UserProperty) + 1
"""The colour of a line below a span that is firmer than an underline of the typeface."""


class Layers:
    """Keeps the spans of each layer; they move with the text until its layer is shown anew."""

    def __init__(self) -> None:
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {}

    def show(self, field: QTextEdit, plain: str, layer: str, spans: Spans, look: QTextCharFormat) -> None:
        """Marks `spans` of the text `plain` as `layer`; the other layers stay as they are."""
        if not spans and layer not in self._layers:
            return
        self._layers.pop(layer, None)
        if spans:
            self._layers[layer] = [_selection(field, plain, start, end, look) for start, end in spans]
        every = [each for selections in self._layers.values() for each in selections]
        field.setExtraSelections(sorted(every, key=_paints_over))

    def shown(self, plain: str, layer: str) -> list[tuple[int, int]]:
        """Where the spans of a layer are now."""
        cursors = [QTextCursor(each.cursor) for each in self._layers.get(layer, ())]
        ends = [(cursor.selectionStart(), cursor.selectionEnd()) for cursor in cursors]
        return [
            (richdocument.to_points(plain, start), richdocument.to_points(plain, end))
            for start, end in ends
            if start < end
        ]

    def ruled(self) -> list[tuple[QTextCursor, QColor]]:
        """The spans below which a firm line stands, and its colour."""
        every = (each for selections in self._layers.values() for each in selections)
        return [(each.cursor, QColor(each.format.property(RULE))) for each in every if each.format.hasProperty(RULE)]

    def clear(self, field: QTextEdit) -> None:
        """The text was written anew: no span means anything any more."""
        if self._layers:
            self._layers.clear()
            field.setExtraSelections([])


def _selection(field: QTextEdit, plain: str, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(field.document())
    cursor.setPosition(richdocument.to_units(plain, start))
    cursor.setPosition(richdocument.to_units(plain, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.setKeepPositionOnInsert(True)  # what is typed behind a span is not part of it
    made = QTextEdit.ExtraSelection()
    made.cursor = cursor
    made.format = look
    return made


def _paints_over(selection: QTextEdit.ExtraSelection) -> bool:
    """Grounds are painted first, so that they hide no line."""
    look: QTextCharFormat = selection.format
    return look.background().style() == Qt.BrushStyle.NoBrush
