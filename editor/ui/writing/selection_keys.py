"""The keys while rows are selected: more rows or fewer, copy, cut, paste, remove, and back into the texts."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from editor.ui.writing.row_selection import RowSelection
from editor.ui.writing.row_stack import RowStack

_Keys = QKeySequence.StandardKey

COPY_BOTH = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C)


class SelectionKeys(QObject):
    """Takes the keys that the band gets."""

    typed = Signal(str)
    """A letter came: the selection has ended and the cursor is in a text."""

    def __init__(self, stack: RowStack, selection: RowSelection) -> None:
        super().__init__(selection)
        self._stack, self._selection = stack, selection
        selection.band.pressed.connect(self._pressed)

    def _pressed(self, event: QKeyEvent) -> None:
        if not (self._extended(event) or self._worked(event) or self._left(event)):
            self._type(event)

    def _extended(self, event: QKeyEvent) -> bool:
        """Shift and an arrow: more rows or fewer."""
        order = self._stack.order
        steps = {
            _Keys.SelectPreviousLine: -1,
            _Keys.SelectNextLine: 1,
            _Keys.SelectStartOfDocument: -len(order),
            _Keys.SelectEndOfDocument: len(order),
        }
        step = next((steps[keys] for keys in steps if event.matches(keys)), 0)
        if event.matches(_Keys.SelectAll):
            self._selection.select_all()
        elif step:
            index = order.index(self._selection.head) + step
            self._selection.select(self._selection.anchor, order[min(max(index, 0), len(order) - 1)])
        elif event.matches(_Keys.SelectNextPage) or event.matches(_Keys.SelectPreviousPage):
            down = 1 if event.matches(_Keys.SelectNextPage) else -1
            self._selection.select(self._selection.anchor, self._selection.page_from(self._selection.head, down))
        else:
            return False
        return True

    def _worked(self, event: QKeyEvent) -> bool:
        """Copy, cut, paste, delete."""
        if event.matches(_Keys.Copy):
            self._selection.copy()
        elif event.keyCombination() == COPY_BOTH:
            self._selection.copy_both()
        elif event.matches(_Keys.Cut):
            self._selection.cut()
        elif event.matches(_Keys.Paste):
            self._selection.paste(self._selection.ids[-1])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._selection.remove()
        else:
            return False
        return True

    def _left(self, event: QKeyEvent) -> bool:
        """Escape and the arrows lead back into the texts."""
        ids, key = self._selection.ids, event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._selection.leave()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self._selection.leave(ids[0])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self._selection.leave(ids[-1], at_end=True)
        else:
            return False
        return True

    def _type(self, event: QKeyEvent) -> None:
        """A letter is never written over rows: it goes where the selection began."""
        text = event.text()
        commanding = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if text and text.isprintable() and not commanding:
            self._selection.leave(self._selection.anchor, at_end=True)
            self.typed.emit(text)
