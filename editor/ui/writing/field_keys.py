"""The keys that a field takes for itself: leaving it, ending a paragraph, formats, the clipboard."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from editor.ui.clipboard_data import on_clipboard

if TYPE_CHECKING:
    from editor.ui.writing.field import Field


class Way(Enum):
    """Where the cursor leaves a field to."""

    UP = "up"
    DOWN = "down"
    ACROSS = "across"
    BACK = "back"


_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NO_MODIFIER = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STRUCTURE = (*_RETURNS, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down)


def is_history(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def is_for_links(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_K and event.modifiers() == _CONTROL


def is_for_rows(event: QKeyEvent) -> bool:
    return is_for_links(event) or is_history(event)


def is_for_menu(event: QKeyEvent) -> bool:
    """On some systems the window itself has to make a menu of these keys."""
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and event.modifiers() == _SHIFT)


def handled(field: Field, event: QKeyEvent) -> bool:
    """Does what a key means to `field`; False leaves the key to the text."""
    if field.isReadOnly() and event.text().isprintable() and event.text():
        field.refused.emit()
    if field.is_composing:
        return event.key() in _STRUCTURE  # the key is meant for the input method, whatever it lets through
    if event.modifiers() & (_CONTROL | _ALT):
        return _format_or_paste(field, event)
    return _leave(field, event) or _end_or_join(field, event)


def _format_or_paste(field: Field, event: QKeyEvent) -> bool:
    if event.matches(QKeySequence.StandardKey.Bold):
        field.toggle_bold()
    elif event.matches(QKeySequence.StandardKey.Italic):
        field.toggle_italic()
    elif event.key() == Qt.Key.Key_V and event.modifiers() == _CONTROL | _SHIFT:
        field.paste_plain(on_clipboard())
    else:
        return False
    return True


def _leave(field: Field, event: QKeyEvent) -> bool:
    key = event.key()
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        field.leave_requested.emit(Way.BACK if key == Qt.Key.Key_Backtab else Way.ACROSS)
        return True
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and event.modifiers() in _NO_MODIFIER:
        return _left_by(field, Way.UP if key == Qt.Key.Key_Up else Way.DOWN)
    return False


def _left_by(field: Field, way: Way) -> bool:
    probe = field.textCursor()
    move = QTextCursor.MoveOperation.Up if way is Way.UP else QTextCursor.MoveOperation.Down
    if probe.hasSelection() or probe.movePosition(move):
        return False
    field.leave_requested.emit(way)
    return True


def _end_or_join(field: Field, event: QKeyEvent) -> bool:
    key = event.key()
    if key in _RETURNS:
        if not field.isReadOnly():
            field.end_paragraph(within=not event.modifiers() & _SHIFT)
        return True
    if field.isReadOnly() or field.textCursor().hasSelection():
        return False
    if key == Qt.Key.Key_Backspace and field.textCursor().atStart():
        field.merge_requested.emit()
        return True
    if key == Qt.Key.Key_Delete and field.textCursor().atEnd():
        field.join_requested.emit()
        return True
    return False
