"""The chips under the texts of a row that tell how its approvals stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from editor.domain.approving import Stand, block_stands
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block
from editor.ui.approvals.chip import Chip
from editor.ui.approvals.naming import COLOURS, standing_hint, standing_text
from editor.ui.writing.context import WritingContext


class RowChips:
    """One chip a side where something can be approved; a click opens the sheet below it."""

    def __init__(self, context: WritingContext, places: dict[Language, QVBoxLayout]) -> None:
        self._context, self._places = context, places
        self._chips: dict[Language, Chip] = {}
        self._stands: dict[Language, Stand] = {}

    def show_block(self, block: Block) -> None:
        """Shows how the block stands."""
        self._stands = {stand.subject.language: stand for stand in block_stands(block, self._context.draft.present)}
        for language in LANGUAGES:
            self._show(language)

    def _show(self, language: Language) -> None:
        stand, words = self._stands.get(language), self._context.words
        if stand is None:
            if language in self._chips:
                self._chips[language].hide()
            return
        ink, ground = COLOURS[stand.standing]
        self._chip(language).show_text(standing_text(words, stand), ink, ground, standing_hint(words, stand))

    def _chip(self, language: Language) -> Chip:
        if language not in self._chips:
            chip = Chip(self._context.theme)
            chip.clicked.connect(lambda: self.open(language))
            self._places[language].addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
            self._chips[language] = chip
        return self._chips[language]

    def chip(self, language: Language) -> Chip | None:
        """The chip of a side, if there is something to be approved."""
        return self._chips.get(language) if language in self._stands else None

    def open(self, language: Language) -> None:
        """Opens the sheet for a side, or for the other one where this has nothing to approve."""
        side = language if language in self._stands else language.other
        chip = self.chip(side)
        if chip:
            from editor.ui.approvals.opening import open_sheet

            open_sheet(self._context, self._stands[side].subject, chip)
