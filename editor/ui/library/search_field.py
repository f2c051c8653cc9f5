"""The search field of the library, with the ways to go on typing below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.i18n import Catalogue
from editor.store.records import Completion
from editor.ui.library.filters import grouped
from editor.ui.suggesting import Suggester, Suggestion
from editor.ui.theme import Theme

LONGEST = 10_000
"""Characters that can be typed or pasted."""


class SearchField(QLineEdit):
    """Down goes to the list, Escape empties the field."""

    down_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(True)

    def show_icon(self, icon: QIcon) -> None:
        """The sign with which the field is emptied."""
        for action in self.findChildren(QAction):
            action.setIcon(icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchCompletion(Suggester):
    """Offers fields and their values while somebody types; the archive is asked for them."""

    asked = Signal(str, int)
    """What was typed, and where the cursor is."""

    def __init__(self, field: SearchField, theme: Theme, words: Catalogue) -> None:
        super().__init__(field, lambda: (), theme)
        self._words = words
        self.picked.connect(self._take)

    def _offer(self, typed: str) -> None:
        if self._composing or not typed.strip():
            self.close()
        else:
            self.asked.emit(typed, self._entry.cursorPosition())

    def show_completions(self, typed: str, completions: Sequence[Completion]) -> None:
        """Shows them, if that is still what was typed and the cursor is still there."""
        if typed != self._entry.text() or not self._entry.hasFocus() or self._composing:
            return
        if completions and self._list is None:
            self._list = self._made()
        if self._list:
            self._list.show_suggestions([self._suggestion(each) for each in completions if each.text != typed])

    def _suggestion(self, completion: Completion) -> Suggestion:
        told = self._words.ngettext("{count} press release", "{count} press releases", completion.count)
        detail = told.format(count=grouped(self._words, completion.count)) if completion.count else ""
        return Suggestion(completion.shown, detail, completion.text)

    def _take(self, text: object) -> None:
        """The field says it whole; where a value is still to follow, the values are offered."""
        self._entry.setText(str(text))
        if str(text).endswith(":"):
            self._offer(str(text))
