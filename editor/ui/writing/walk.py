"""The rows as one text: where the next line, the next page and the end are, from a field of one side."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QScrollArea, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.ui.writing.facts_rows import SourceRow
from editor.ui.writing.field import Field
from editor.ui.writing.row import Row
from editor.ui.writing.row_stack import RowStack

OVERLAP = 60
"""Pixels of a screen that are still seen after a page up or down."""


class Walk:
    """Takes the cursor through the texts of one side; it keeps its distance from the edge on the way."""

    def __init__(self, area: QScrollArea, page: QWidget, stack: RowStack, source: SourceRow) -> None:
        self._area, self._page, self._stack, self._source = area, page, stack, source

    # -- the texts of a side

    def neighbour(self, field: Field, step: int) -> Field | None:
        """The text above (-1) or below (1) on the same side; the source line is the last."""
        row = self._stack.row_of(field)
        if row is None:
            return self._before_source(field) if step < 0 else None
        side = row.side_of(field)
        if side is None:
            return None
        texts = texts_of(row, side)
        index = texts.index(field) + step if field in texts else 0
        if 0 <= index < len(texts):
            return texts[index]
        following = self._stack.neighbour(row.block.id, step)
        if following is None:
            return self._source.cells[side].field if step > 0 else None
        return texts_of(following, side)[0 if step > 0 else -1]

    def _before_source(self, field: Field) -> Field | None:
        side = next((each for each in LANGUAGES if self._source.cells[each].field is field), None)
        return self._end(side, last=True) if side else None

    def _end(self, side: Language, *, last: bool) -> Field | None:
        order = self._stack.order
        return texts_of(self._stack.row(order[-1 if last else 0]), side)[-1 if last else 0] if order else None

    def has(self, field: Field) -> bool:
        """Whether the field is one of these texts."""
        return self._stack.row_of(field) is not None or self._source.isAncestorOf(field)

    # -- going

    def line(self, field: Field, step: int) -> bool:
        """Goes a line up or down where that leaves the field; whether it did."""
        cursor = field.textCursor()
        if cursor.hasSelection() or cursor.movePosition(_UP if step < 0 else _DOWN):
            return False
        target = self.neighbour(field, step)
        if target:
            self._land(target, self._across(field), last=step < 0)
        return target is not None

    def page(self, field: Field, step: int) -> None:
        """Goes a screen up or down."""
        across, down = self._across(field), max(self._area.viewport().height() - OVERLAP, OVERLAP)
        y = self._page.mapFromGlobal(field.viewport().mapToGlobal(field.cursorRect().center())).y() + step * down
        target = field
        while self._is_beyond(target, y, step) and (following := self.neighbour(target, step)):
            if self._source.isAncestorOf(following):
                break  # a page ends with the text
            target = following
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + step * down)
        if self._is_beyond(target, y, step):
            self._land_at(target, len(target.text) if step > 0 else 0)
        else:
            self._land(target, across, last=step < 0, y=y)

    def end(self, field: Field, *, last: bool) -> None:
        """Goes to the start of the first row or the end of the last one, on the same side."""
        row = self._stack.row_of(field)
        sides = {each.field: side for side, each in (row or self._source).cells.items()}
        side = row.side_of(field) if row else sides.get(field)
        target = self._end(side, last=last) if side else None
        if target:
            self._land_at(target, len(target.text) if last else 0)

    def _is_beyond(self, field: Field, y: int, step: int) -> bool:
        """Whether `y` (on the page) lies past the field in the direction of `step`."""
        top = field.mapTo(self._page, QPoint(0, 0)).y()
        return y >= top + field.height() if step > 0 else y < top

    # -- landing

    def _across(self, field: Field) -> int:
        """How far from the left edge of the screen the cursor wants to be."""
        wanted = field.textCursor().verticalMovementX()
        x = wanted if wanted >= 0 else field.cursorRect().x()
        return field.viewport().mapToGlobal(QPoint(x, 0)).x()

    def _land(self, field: Field, across: int, *, last: bool, y: int | None = None) -> None:
        """Puts the cursor into the first or last line, or the one at `y` on the page."""
        x = field.viewport().mapFromGlobal(QPoint(across, 0)).x()
        inside = _line_of(field, last=last) if y is None else y - field.mapTo(self._page, QPoint(0, 0)).y()
        cursor = field.cursorForPosition(QPoint(max(x, 0), min(max(inside, 1), field.height() - 1)))
        cursor.setVerticalMovementX(x)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.setTextCursor(cursor)

    def _land_at(self, field: Field, at: int) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.set_cursor(at)


_UP, _DOWN = QTextCursor.MoveOperation.Up, QTextCursor.MoveOperation.Down


def texts_of(row: Row, side: Language) -> list[Field]:
    """The texts of a row on one side from top to bottom."""
    targets = (row.target(part, side) for part in row.parts())
    return [target for target in targets if isinstance(target, Field)]


def _line_of(field: Field, *, last: bool) -> int:
    """The middle of the first or last line, in the field."""
    cursor = QTextCursor(field.document())
    if last:
        cursor.movePosition(QTextCursor.MoveOperation.End)
    return field.cursorRect(cursor).center().y()
