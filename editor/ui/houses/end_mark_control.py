"""The mark below the text: the usual one of the language, none, or one of the house."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.compose.house import House
from editor.domain.bilingual import NOTHING, Bilingual
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import BilingualControl, Segments

USUAL, NONE, OWN = "usual", "none", "own"
_BEGUN = Bilingual("–30–", "–30–")


class EndMarkControl(QWidget):
    """Its own mark is asked for only where one is wanted."""

    def __init__(self, name: str, context: HouseContext) -> None:
        super().__init__()
        words = context.words
        self._context = context
        options = {
            USUAL: words.pgettext("end mark", "As usual"),
            NONE: words.pgettext("end mark", "None"),
            OWN: words.pgettext("end mark", "Own"),
        }
        self.kinds = Segments(name, options, context.theme)
        self.kinds.chosen.connect(self._take)
        self.own = BilingualControl(
            name,
            context,
            lambda house: house.end_mark or NOTHING,
            lambda house, mark: replace(house, end_mark=mark),
        )
        self.setFocusProxy(self.kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(self.kinds)
        column.addWidget(self.own)

    def _take(self, kind: str) -> None:
        mark = {USUAL: None, NONE: NOTHING, OWN: self._context.present.end_mark or _BEGUN}[kind]
        self._context.apply(lambda house: replace(house, end_mark=mark))

    def show_house(self, house: House) -> None:
        kind = USUAL if house.end_mark is None else OWN if house.end_mark or self._is_written() else NONE
        self.kinds.show_value(kind)
        self.own.setVisible(kind == OWN)
        self.own.show_house(house)

    def _is_written(self) -> bool:
        """Whether somebody is about to write a mark: what was there may be deleted meanwhile."""
        return any(control.entry.hasFocus() for control in self.own.controls.values())
