"""Keys and mouse in the field in use that reach beyond it: into the texts above and below, and over whole rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from editor.ui.clipboard_data import on_clipboard
from editor.ui.writing.clipboard import has_blocks
from editor.ui.writing.edge_scroll import EdgeScroll
from editor.ui.writing.field import Field
from editor.ui.writing.row import Row
from editor.ui.writing.row_selection import RowSelection
from editor.ui.writing.row_stack import RowStack
from editor.ui.writing.walk import Walk

_Keys = QKeySequence.StandardKey
_Move = QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor

_REACHING = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
    | {Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_Insert}
)
"""Keys that may reach beyond the field: all others pass at once."""


class TextKeys(QObject):
    """Watches the one field that has the focus."""

    def __init__(self, area: QScrollArea, stack: RowStack, walk: Walk, selection: RowSelection) -> None:
        super().__init__(area)
        self._stack, self._walk, self._selection = stack, walk, selection
        self._scroll = EdgeScroll(area)
        self._scroll.scrolled.connect(self._drag_to)
        self._field: Field | None = None
        self._came_from = ""
        self._pressed_at = -1

    # -- the field in use

    def watch(self, old: QWidget | None, new: QWidget | None) -> None:
        """The focus moved."""
        row = self._stack.row_of(old)
        self._came_from = row.block.id if row else self._selection.anchor if old is self._selection.band else ""
        if self._field is not None and isValid(self._field):  # a window that closes takes its fields along first
            self._field.removeEventFilter(self)
            self._field.viewport().removeEventFilter(self)
            self._field.blocks_given.disconnect(self._paste_given)
        self._field = None
        if isinstance(new, Field) and self._walk.has(new):
            self._field = new
            new.installEventFilter(self)
            new.viewport().installEventFilter(self)
            new.blocks_given.connect(self._paste_given)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        field = self._field
        if field is None:
            return False
        if isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and event.key() in _REACHING and self._reached(field, event)
        if isinstance(event, QMouseEvent) and watched is not field:
            return self._mouse(field, event)
        return False

    def type(self, text: str) -> None:
        """Writes what was typed while rows were selected."""
        if self._field and not self._field.isReadOnly():
            self._field.textCursor().insertText(text)

    # -- keys

    def _reached(self, field: Field, event: QKeyEvent) -> bool:
        if event.matches(_Keys.Paste):
            return self._paste(field)
        if event.matches(_Keys.SelectAll):
            return self._select_all(field)
        return self._walked(field, event) or self._selected(field, event)

    def _walked(self, field: Field, event: QKeyEvent) -> bool:
        for keys, step in ((_Keys.MoveToNextLine, 1), (_Keys.MoveToPreviousLine, -1)):
            if event.matches(keys):
                return self._walk.line(field, step)
        for keys, step in ((_Keys.MoveToNextPage, 1), (_Keys.MoveToPreviousPage, -1)):
            if event.matches(keys):
                self._walk.page(field, step)
                return True
        for keys, last in ((_Keys.MoveToStartOfDocument, False), (_Keys.MoveToEndOfDocument, True)):
            if event.matches(keys):
                self._walk.end(field, last=last)
                return True
        return False

    def _selected(self, field: Field, event: QKeyEvent) -> bool:
        """Shift and a key that goes beyond the field: whole rows are selected from here on."""
        row = self._stack.row_of(field)
        if row is None:
            return False
        order = self._stack.order
        for keys, down in ((_Keys.SelectNextLine, True), (_Keys.SelectPreviousLine, False)):
            if event.matches(keys):
                return self._select_line(field, row, down=down)
        for keys, down in ((_Keys.SelectNextPage, True), (_Keys.SelectPreviousPage, False)):
            if event.matches(keys):
                head = self._selection.page_from(row.block.id, 1 if down else -1)
                return self._extend(field, row, head, down=down)
        for keys, down in ((_Keys.SelectEndOfDocument, True), (_Keys.SelectStartOfDocument, False)):
            if event.matches(keys):
                return self._extend(field, row, order[-1 if down else 0], down=down)
        return False

    def _select_line(self, field: Field, row: Row, *, down: bool) -> bool:
        probe = field.textCursor()
        if probe.movePosition(_Move.Down if down else _Move.Up, _KEEP):
            return False
        edge = field.textCursor().atEnd() if down else field.textCursor().atStart()
        following = self._stack.neighbour(row.block.id, 1 if down else -1)
        head = following.block.id if edge and following else row.block.id
        return self._extend(field, row, head, down=down)

    def _extend(self, field: Field, row: Row, head: str, *, down: bool) -> bool:
        """Selects rows up to `head`, or within the only row up to its edge."""
        if head != row.block.id:
            self._let_go(field)
            self._selection.select(row.block.id, head, row.side_of(field))
            return True
        cursor = field.textCursor()
        cursor.movePosition(_Move.End if down else _Move.Start, _KEEP)
        field.setTextCursor(cursor)
        return True

    def _select_all(self, field: Field) -> bool:
        """First the text of the field, then all rows."""
        cursor, row = field.textCursor(), self._stack.row_of(field)
        length = field.document().characterCount() - 1
        if row is None or cursor.selectionEnd() - cursor.selectionStart() < length:
            return False
        self._let_go(field)
        self._selection.select_all(row.side_of(field))
        return True

    def _paste(self, field: Field) -> bool:
        """Whole blocks on the clipboard go below the row in use."""
        row = self._stack.row_of(field)
        if row is None or not has_blocks(on_clipboard()):
            return False
        self._selection.paste(row.block.id, row.side_of(field))
        return True

    def _paste_given(self) -> None:
        if self._field:
            self._paste(self._field)

    def _let_go(self, field: Field) -> None:
        """Whole rows are selected now: no words are."""
        cursor = field.textCursor()
        cursor.clearSelection()
        field.setTextCursor(cursor)

    # -- mouse

    def _mouse(self, field: Field, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                return self._mouse_pressed(field, event)
            case QEvent.Type.MouseMove if event.buttons() & Qt.MouseButton.LeftButton:
                return self._drag_to(event.globalPosition().toPoint())
            case QEvent.Type.MouseButtonRelease:
                self._scroll.stop()
                self._pressed_at = -1
                self._selection.take_keys()
        return False

    def _mouse_pressed(self, field: Field, event: QMouseEvent) -> bool:
        row, came_from, self._came_from = self._stack.row_of(field), self._came_from, ""
        self._pressed_at = field.cursorForPosition(event.position().toPoint()).position()
        if row is None or not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        if came_from in ("", row.block.id) or came_from not in self._stack:
            return False
        self._pressed_at = -1
        self._selection.show(came_from, row.block.id, row.side_of(field))
        return True

    def _drag_to(self, mouse: QPoint) -> bool:
        """Beyond the row where the drag began whole rows are selected, within it words again."""
        field = self._field
        row, over = self._stack.row_of(field), self._selection.row_at(mouse)
        if field is None or row is None or over is None or self._pressed_at < 0:
            return False
        self._scroll.follow(mouse)
        cursor = field.textCursor()
        if over is row:
            if self._selection.ids:
                self._selection.clear()
                cursor.setPosition(self._pressed_at)
                field.setTextCursor(cursor)
            return False
        if cursor.hasSelection():
            self._let_go(field)
        self._selection.show(row.block.id, over.block.id, row.side_of(field))
        return True
