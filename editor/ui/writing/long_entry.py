"""An entry for a text of some sentences, which grows with it and leaves the history to the draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from editor.domain.richtext import RichText
from editor.language.typing import Hand
from editor.ui.theme import Theme
from editor.ui.writing.field import Field, Way
from editor.ui.writing.styles import TextStyle

_STYLE = TextStyle(13.5, sans=True, line=96)


class LongEntry(QFrame):
    """Shows a plain text over as many lines as it needs; tells each edit as `Entry` does."""

    edited = Signal(str, int, int)

    def __init__(self, name: str, theme: Theme, hand: Callable[[], Hand] | None = None) -> None:
        super().__init__()
        self.setObjectName("longField")
        self.field = Field(_STYLE, theme, parent=self)
        self.field.setAccessibleName(name)
        self.field.hand = hand
        self.field.edited.connect(self._tell)
        self.field.leave_requested.connect(self._leave)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(7, 3, 7, 4)
        column.addWidget(self.field)

    def _tell(self, text: RichText, before: int, after: int) -> None:
        self.edited.emit(text.plain, before, after)

    def _leave(self, way: Way) -> None:
        self.focusNextPrevChild(way in (Way.ACROSS, Way.DOWN))

    def text(self) -> str:
        return self.field.text.plain

    def show_text(self, text: str) -> None:
        self.field.show_text(RichText.plain_text(text))

    def show_hint(self, hint: str) -> None:
        self.field.show_hint(hint)

    def show_locked(self, locked: bool) -> None:
        self.field.show_locked(locked)

    def set_cursor(self, at: int) -> None:
        self.field.set_cursor(at)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.field.setFocus(reason)

    def hasFocus(self) -> bool:
        return self.field.hasFocus()
