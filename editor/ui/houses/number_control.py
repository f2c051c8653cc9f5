"""The scheme of the numbers of a house, and what it makes of two of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QLabel

from editor.compose.house import House, is_scheme
from editor.i18n import Catalogue
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import TextControl

_EXAMPLES = (7, 112)
"""Numbers that show how a scheme writes a short and a long one."""


class NumberExample(QLabel):
    """Two numbers as the scheme writes them."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        self.setObjectName("muted")
        self.setWordWrap(True)

    def show_house(self, house: House) -> None:
        year = datetime.now().astimezone().year
        first, second = (house.number(each, year) for each in _EXAMPLES)
        self.setText(self._words.gettext("Example: {first}, later {second}").format(first=first, second=second))


class NumberControl(TextControl):
    """The scheme of the numbers; one that is not usable stays marked in its line."""

    def __init__(self, name: str, context: HouseContext) -> None:
        super().__init__(
            name,
            context,
            lambda house: house.number_scheme,
            lambda house, text: replace(house, number_scheme=text),
            lambda text: _scheme_fault(context.words, text),
        )


def _scheme_fault(words: Catalogue, text: str) -> str:
    if is_scheme(text):
        return ""
    return words.gettext(
        "Not usable: two releases would get one number. Write {number} for the number and {year} for the year."
    )
