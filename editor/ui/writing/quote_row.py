"""The row of a quote: quotation marks around the text, who speaks beneath, approvals, details while in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Position, Quote
from editor.domain.quote_edits import lacks_function
from editor.terms import language_name
from editor.ui.approvals.chip import Chip
from editor.ui.approvals.row_chips import RowChips
from editor.ui.writing.context import WritingContext
from editor.ui.writing.field import Field
from editor.ui.writing.parts import printed_attribution
from editor.ui.writing.row import Row, Target

if TYPE_CHECKING:
    from editor.compose.house import House
    from editor.ui.writing.quote_details import QuoteDetails


class QuoteRow(Row):
    """Shows a quote: its one or two parts, its attribution as printed, and in use the speaker's details."""

    def __init__(self, block: Block, context: WritingContext, parent: QWidget | None = None) -> None:
        self._attributions: dict[Language, QLabel] = {}
        self._texts: dict[Language, QVBoxLayout] = {}
        self._seconds: dict[Language, Field] = {}
        self._details: dict[Language, QuoteDetails] = {}
        self._chip_places: dict[Language, QVBoxLayout] = {}
        self._lacking: dict[Language, Chip] = {}
        self._chips: RowChips | None = None
        super().__init__(block, context, parent)

    # -- building

    def _lay_out(self) -> None:
        super()._lay_out()
        for language in LANGUAGES:
            self._lay_out_side(language)
            self._chip_places[language] = QVBoxLayout()
            self._chip_places[language].setSpacing(3)
            self._texts[language].addLayout(self._chip_places[language])
            self._texts[language].addStretch(1)
        self._chips = RowChips(self._context, self._chip_places)

    def _lay_out_side(self, language: Language) -> None:
        label = self._context.theme.label()
        label.setWordWrap(True)
        self._attributions[language] = label
        texts = self.cells[language].group()
        texts.addWidget(self.cells[language].field)
        texts.addWidget(label)
        self._texts[language] = texts

    def _add_details(self) -> None:
        from editor.ui.writing.quote_details import QuoteDetails  # not before a quote is in use

        for language in LANGUAGES:
            details = QuoteDetails(self.block.id, language, self._context)
            column = self.cells[language].column
            column.insertWidget(column.count() - 1, details)
            details.show_block(self.block)
            self._details[language] = details

    # -- values

    def show_block(self, block: Block) -> None:
        house = self._context.house()
        self._show_marks(house)
        super().show_block(block)
        if not isinstance(block, Quote) or self._chips is None:
            return
        for language in LANGUAGES:
            self._show_attribution(block, language, house)
            self._show_second(block, language)
            self._show_lacking(block, language)
        self._chips.show_block(block)
        for details in self._details.values():
            details.show_block(block)

    def _show_marks(self, house: House) -> None:
        """The quotation marks of the house around the texts, which themselves carry none."""
        for language in LANGUAGES:
            glyphs = house.marks(language)
            self.cells[language].field.show_marks(glyphs.open, glyphs.close)
            if second := self._seconds.get(language):
                second.show_marks(glyphs.open, glyphs.close)

    def _show_attribution(self, quote: Quote, language: Language, house: House) -> None:
        label = self._attributions[language]
        printed = printed_attribution(quote, language, house) if not quote.text[language].is_blank else ""
        if printed != label.text():
            label.setText(printed)
        label.setVisible(bool(printed))
        texts, index = self._texts[language], 0 if quote.position is Position.BEFORE else 1
        if texts.indexOf(label) != index:
            texts.removeWidget(label)
            texts.insertWidget(index, label)

    def _show_second(self, quote: Quote, language: Language) -> None:
        wanted = quote.position is Position.BETWEEN
        if wanted and language not in self._seconds:
            self._add_second(language)
        if second_field := self._seconds.get(language):
            second_field.setVisible(wanted)
            second_field.show_text(quote.text2[language])
            second_field.show_hint(self._context.words.gettext("Second part of the quote"))
            second_field.show_locked(self._context.locked(language))

    def _add_second(self, language: Language) -> None:
        second = self.make_field(language, "text2")
        second.merge_requested.connect(lambda: self.focus(language, "text", len(self.block.text[language])))
        self._texts[language].insertWidget(2, second)
        self._seconds[language] = second
        self._show_marks(self._context.house())

    def _show_lacking(self, quote: Quote, language: Language) -> None:
        """Says that the speaker's function stands in the other language alone; a click goes where it is written."""
        is_lacking = lacks_function(quote, language) and not self._context.locked(language)
        if language not in self._lacking:
            if not is_lacking:
                return
            chip = Chip(self._context.theme)
            chip.clicked.connect(lambda: self._enter_function(language))
            self._chip_places[language].addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
            self._lacking[language] = chip
        words = self._context.words
        text = words.gettext("Function missing in {language}").format(language=language_name(words, language))
        hint = words.gettext("The other language says what the speaker is; click to write it here.")
        self._lacking[language].show_text(text if is_lacking else "", "warning", "warning_soft", hint)

    def _enter_function(self, language: Language) -> None:
        self.focus(language)
        self.focus(language, "speaker.function")

    def parts(self) -> tuple[str, ...]:
        interrupted = isinstance(self.block, Quote) and self.block.position is Position.BETWEEN
        return ("text", "text2") if interrupted else ("text",)

    def attribution_text(self, language: Language) -> str:
        """Who speaks, as it is printed."""
        return self._attributions[language].text()

    def approval_chip(self, language: Language) -> Chip | None:
        """What tells how the approval of a side stands."""
        return self._chips.chip(language) if self._chips else None

    def enter_approval(self, language: Language) -> None:
        if self._chips:
            self._chips.open(language)

    # -- in use

    def show_active(self, active: bool, language: Language | None) -> None:
        super().show_active(active, language)
        if active and not self._details:
            self._add_details()
        for details in self._details.values():
            details.setVisible(active)

    def details(self, language: Language) -> QuoteDetails | None:
        return self._details.get(language)

    def target(self, part: str, language: Language) -> Target:
        if part == "text2" and language in self._seconds:
            return self._seconds[language]
        if not self._details and part not in {"text", "text2"}:
            self._add_details()
        entry = self._details[language].entry(part) if self._details else None
        return entry or super().target(part, language)
