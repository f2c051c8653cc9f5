"""An editor for a time of day."""

from __future__ import annotations

from datetime import time

from editor.i18n import Catalogue
from editor.ui.facts.typed_entry import TypedEntry


class TimeEdit(TypedEntry):
    """A time in hours and minutes; Up and Down go an hour on and back."""

    def __init__(self, at: time, words: Catalogue) -> None:
        super().__init__(words.gettext("Time"))
        self._words, self._at = words, at
        self.setToolTip(words.gettext("For example {example}").format(example="14:30"))
        self.show_value()

    @property
    def at(self) -> time:
        return self._at

    def show_time(self, at: time) -> None:
        """Shows a time; what is just being typed for the same one stays."""
        if at != self._at or not self.isModified():
            self._at = at
            self.show_value()

    def choose(self, at: time) -> None:
        """Takes the time as if somebody had typed it."""
        self._set(at)
        self.show_value()

    def value_text(self) -> str:
        return f"{self._at:%H:%M}"

    def take(self, text: str) -> str:
        from editor.language.dates_typed import read_typed_time

        at = read_typed_time(text) if text.strip() else self._at
        if at is None:
            told = self._words.gettext("“{text}” is not a time; for example {example}")
            return told.format(text=text.strip(), example="14:30")
        self._set(at)
        return ""

    def is_whole(self, text: str) -> bool:
        from editor.language.dates_typed import is_whole_time

        return is_whole_time(text)

    def step(self, by: int) -> None:
        self.choose(self._at.replace(hour=(self._at.hour + by) % 24))

    def _set(self, at: time) -> None:
        if at != self._at:
            self._at = at
            self.chosen.emit()
