"""Completion of an entry from what is known already: a list of names below it, with what tells them apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from editor.ui.suggestion_list import Suggestion, SuggestionList, matching
from editor.ui.theme import Theme

_OWN_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape})
_PICKING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class Suggester(QObject):
    """Offers suggestions while somebody types into `entry`.

    It writes nothing: whoever listens to `picked` decides what the choice means. Nothing is marked
    until a key or the mouse marks it, so that a new name that resembles a known one can be typed.
    """

    picked = Signal(object)
    """The value of the suggestion that was chosen."""

    def __init__(
        self,
        entry: QLineEdit,
        suggestions: Callable[[], Sequence[Suggestion]],
        theme: Theme,
        match: Callable[[Sequence[Suggestion], str], list[Suggestion]] = matching,
    ) -> None:
        super().__init__(entry)
        self._match = match
        self._entry, self._suggestions, self._theme = entry, suggestions, theme
        self._list: SuggestionList | None = None
        self._composing = False
        entry.textEdited.connect(self._offer)
        entry.installEventFilter(self)

    @property
    def list(self) -> SuggestionList | None:
        """The list while it is open."""
        return self._list if self._list and self._list.isVisible() else None

    def close(self) -> None:
        if self.list:
            self.list.hide()

    def _offer(self, typed: str) -> None:
        if self._composing or self._entry.isReadOnly():
            return
        found = self._match(self._suggestions(), typed)
        if found and self._list is None:
            self._list = self._made()
        if self._list:
            self._list.show_suggestions(found)

    def _made(self) -> SuggestionList:
        made = SuggestionList(self._entry, self._theme)
        made.view.setAccessibleName(self._entry.accessibleName())
        made.view.clicked.connect(lambda index: self._pick(made.model.suggestion(index.row())))
        made.installEventFilter(self)
        return made

    def _pick(self, suggestion: Suggestion) -> None:
        self.close()
        self.picked.emit(suggestion.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._compose(event)
        elif isinstance(event, QKeyEvent) and self.list:
            return self._key(watched, event)
        elif watched is self._entry and event.type() is QEvent.Type.FocusOut:
            self._leave()
        return False

    def _compose(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        if self._composing:
            self.close()

    def _leave(self) -> None:
        """The list itself takes the focus from the entry only in name."""
        if QApplication.focusWidget() is not self._entry:
            self.close()

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Keys that reach the open list are the entry's, but for those that move in the list or choose."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() in _OWN_KEYS)
            return event.isAccepted()
        if event.type() is QEvent.Type.KeyPress and self._is_taken(event):
            event.accept()
            return True
        if watched is self._entry:
            return False
        QApplication.sendEvent(self._entry, event)
        return True

    def _is_taken(self, event: QKeyEvent) -> bool:
        opened = self.list
        if opened is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Escape:
            opened.hide()
        elif event.key() in _OWN_KEYS:
            opened.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in _PICKING and opened.current:
            self._pick(opened.current)
        else:
            if event.key() in _PICKING:
                opened.hide()
            return False
        return True


__all__ = ["Suggester", "Suggestion"]
