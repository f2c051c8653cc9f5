"""Opens the rules over the window, for the house style of the open release."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.i18n import Catalogue
from editor.ui.held_houses import HeldHouses
from editor.ui.rules.dialog import RulesDialog
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.compose.house import House
    from editor.domain.release import Release


class RulesOpening(QObject):
    """Lives as long as its dialog."""

    def __init__(
        self, held: HeldHouses, release: Release | None, theme: Theme, words: Catalogue, window: QWidget
    ) -> None:
        super().__init__(window)
        self._held, self._release = held, release
        self.dialog = RulesDialog(theme, words, window)
        self.setParent(self.dialog)
        self.dialog.switched.connect(self._switch)
        if release:
            house = held.of(release)
            self.dialog.show_house(house.name, house.rules_off)

    def _switch(self, name: str, on: bool) -> None:
        """The house style keeps what it does not want."""
        if self._release is None:
            return

        def switched(house: House) -> House:
            off = [each for each in house.rules_off if each != name]
            return replace(house, rules_off=tuple(off if on else (*off, name)))

        self._held.edit(self._held.of(self._release).id, switched)
