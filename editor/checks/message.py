"""What a rule says: a source message with named fields, worded in the language of the interface when it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from editor.i18n import Catalogue

Value = object
"""A text as it stands in the release, a number, a date, a language, or another message."""


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """`Message("The {number} has no unit.", number="1.500")`: the first argument is always written out."""

    template: str
    fields: tuple[tuple[str, Value], ...]

    def __init__(self, template: str, **fields: Value) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "fields", tuple(fields.items()))

    def said(self, words: Catalogue, say: Callable[[Value], str] = str) -> str:
        """The sentence in the language of `words`; `say` words the fields."""
        told = words.gettext(self.template)
        return told.format(**{name: say(value) for name, value in self.fields}) if self.fields else told
