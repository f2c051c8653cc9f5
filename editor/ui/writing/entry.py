"""A one-line entry for a short text, which leaves the history to the draft."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.domain.rebasing import changed_part, rebased
from editor.domain.richtext import RichText
from editor.language.typing import Hand, improved
from editor.ui.picture_sources import pastes_pictures
from editor.ui.writing.field_keys import is_history
from editor.ui.writing.richdocument import to_points, to_units
from editor.ui.writing.window_action import window_action


class Entry(QLineEdit):
    """Shows a text and tells each edit with the cursor before and after it, in code points."""

    edited = Signal(str, int, int)
    entered = Signal()

    hand: Callable[[], Hand] | None = None
    """How it is written now: with a hand, straight marks become typographic ones while they are typed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self.setAccessibleName(name)
        self.setMaxLength(2**31 - 1)
        self._cursor_before = 0
        self._known = ""
        self._composing = False
        self._pending: str | None = None
        self.textEdited.connect(self._tell_edit)
        self.cursorPositionChanged.connect(self._remember_cursor)

    def show_text(self, text: str) -> None:
        """Shows `text`; while an input method composes nothing is rewritten, and what comes meanwhile waits."""
        is_new = text != self.text()
        self._pending = text if self._composing and is_new else None
        if is_new and not self._composing:
            at = self.cursorPosition()
            self._known = text
            self.setText(text)
            self.setCursorPosition(at if self.hasFocus() else 0)

    def show_hint(self, hint: str) -> None:
        if hint != self.placeholderText():
            self.setPlaceholderText(hint)

    def show_locked(self, locked: bool) -> None:
        if locked is not self.isReadOnly():
            self.setReadOnly(locked)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip(self._whole())
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_history(event):
            return False
        return super().event(event)

    def _whole(self) -> str:
        """The text, where it is longer than what is seen of it; written as words, whatever signs are in it."""
        seen = self.width() - 16
        return f"<span>{escape(self.text())}</span>" if self.fontMetrics().horizontalAdvance(self.text()) > seen else ""

    @property
    def cursor_at(self) -> int:
        """The cursor in code points."""
        return to_points(self.text(), self.cursorPosition())

    def set_cursor(self, at: int) -> None:
        self.setCursorPosition(to_units(self.text(), at))

    def _remember_cursor(self, old: int, new: int) -> None:
        """A move of the cursor by itself; one that a key brings with it is told with the key."""
        if self.text() == self._known:
            self._cursor_before = to_points(self._known, new)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = True
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())
        if not self._composing and self._pending is not None:
            self._meet(self._pending)

    def _meet(self, pending: str) -> None:
        """What came while an input method composed is shown, with what was composed in it."""
        self._pending = None
        base, mine, theirs = map(RichText.plain_text, (self._known, self.text(), pending))
        made, start, end = rebased(base, mine, theirs)
        self._known = made.plain
        self.setText(made.plain)
        self.set_cursor(end)
        self._cursor_before = end
        if made.plain != pending:
            self.edited.emit(made.plain, start, end)

    def _tell_edit(self, text: str) -> None:
        if self._pending is not None:
            return  # told together with what came meanwhile
        before, after = self._cursor_before, to_points(text, self.cursorPosition())
        is_one_more = len(text) == len(self._known) + 1
        self._known, self._cursor_before = text, after
        self.edited.emit(text, before, after)
        if self.hand and is_one_more and self.text() == text:
            self._improve(text[:after], text[after:], self.hand())

    def _improve(self, before: str, behind: str, hand: Hand) -> None:
        """After a character was typed and told: what it turns the text before it into is told by itself."""
        better = improved(before, behind, hand)
        if better is None:
            return
        start, end, better_end = changed_part(before, better)
        first = to_units(before, start)
        self.setSelection(first, to_units(before, end) - first)
        self.insert(better[start:better_end])
        self.setCursorPosition(to_units(better, len(better)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, and what the window does with a whole field."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if copy_field := window_action(self, "copy-field"):
            menu.addAction(copy_field)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history(event) or pastes_pictures(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._composing:
            self.inputMethodEvent(QInputMethodEvent())  # what was not committed is given up with the focus
