"""The row of a quote: quotation marks around the text, who speaks beneath, details while in use."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Display, Position, Quote
from editor.domain.edits import set_block
from editor.language.quotation import marks
from editor.ui.choice import Choice
from editor.ui.writing.context import WritingContext
from editor.ui.writing.details import Details
from editor.ui.writing.field import Field
from editor.ui.writing.parts import generated_attribution, quote_parts
from editor.ui.writing.row import Row, Target


class QuoteRow(Row):
    """Shows a quote: its one or two parts, its attribution as printed, and in use the speaker's details."""

    def __init__(self, block: Block, context: WritingContext, parent: QWidget | None = None) -> None:
        self._attributions: dict[Language, QLabel] = {}
        self._texts: dict[Language, QVBoxLayout] = {}
        self._seconds: dict[Language, Field] = {}
        self._details: dict[Language, Details] = {}
        self._options: QuoteOptions | None = None
        super().__init__(block, context, parent)

    def _lay_out(self) -> None:
        super()._lay_out()
        for language in LANGUAGES:
            label = self._context.theme.label()
            label.setWordWrap(True)
            self._attributions[language] = label
            texts = self.cells[language].group()
            texts.addWidget(self.cells[language].field)
            texts.addWidget(label)
            self._texts[language] = texts
            glyphs = marks(language)
            self.cells[language].field.show_marks(glyphs.open, glyphs.close)

    def show_block(self, block: Block) -> None:
        super().show_block(block)
        if not isinstance(block, Quote):
            return
        for language in LANGUAGES:
            self._show_attribution(block, language)
            self._show_second(block, language)
        for details in self._details.values():
            details.show_block(block)
        if self._options:
            self._options.show_quote(block)

    def _show_attribution(self, quote: Quote, language: Language) -> None:
        label = self._attributions[language]
        printed = generated_attribution(quote, language) if not quote.text[language].is_blank else ""
        label.setText(printed)
        label.setVisible(bool(printed))
        texts, index = self._texts[language], 0 if quote.position is Position.BEFORE else 1
        if texts.indexOf(label) != index:
            texts.removeWidget(label)
            texts.insertWidget(index, label)

    def parts(self) -> tuple[str, ...]:
        interrupted = isinstance(self.block, Quote) and self.block.position is Position.BETWEEN
        return ("text", "text2") if interrupted else ("text",)

    def attribution_text(self, language: Language) -> str:
        """Who speaks, as it is printed."""
        return self._attributions[language].text()

    def _show_second(self, quote: Quote, language: Language) -> None:
        wanted = quote.position is Position.BETWEEN
        if wanted and language not in self._seconds:
            second = self.make_field(language, "text2")
            second.merge_requested.connect(lambda: self.focus(language, "text", len(self.block.text[language])))
            glyphs = marks(language)
            second.show_marks(glyphs.open, glyphs.close)
            self._texts[language].addWidget(second)
            self._seconds[language] = second
        if second_field := self._seconds.get(language):
            second_field.setVisible(wanted)
            second_field.show_text(quote.text2[language])
            second_field.show_hint(self._context.words.gettext("Second part of the quote"))
            second_field.show_locked(self._context.locked(language))

    def show_active(self, active: bool, language: Language | None) -> None:
        super().show_active(active, language)
        if active and not self._details:
            self._add_details()
        for details in self._details.values():
            details.setVisible(active)

    def _add_details(self) -> None:
        for language in LANGUAGES:
            details = Details(self.block.id, quote_parts(self._context.words, language), language, self._context)
            column = self.cells[language].column
            column.insertWidget(column.count() - 1, details)
            details.show_block(self.block)
            self._details[language] = details
        self._options = QuoteOptions(self.block.id, self._context)
        for choice in self._options.choices:
            self._details[Language.DE].add_line(choice.accessibleName(), choice)
        if isinstance(self.block, Quote):
            self._options.show_quote(self.block)

    def details(self, language: Language) -> Details | None:
        return self._details.get(language)

    def target(self, part: str, language: Language) -> Target:
        if part == "text2" and language in self._seconds:
            return self._seconds[language]
        if not self._details and part not in {"text", "text2"}:
            self._add_details()
        entry = self._details[language].entry(part) if self._details else None
        return entry or super().target(part, language)


class QuoteOptions:
    """Two choices, the same in both languages: where the attribution stands, and how the quote is set."""

    def __init__(self, block_id: str, context: WritingContext) -> None:
        self._block_id, self._context = block_id, context
        words = context.words
        self._position = Choice(
            words.gettext("Attribution goes"),
            {
                Position.AFTER: words.gettext("after the quote"),
                Position.BEFORE: words.gettext("before the quote"),
                Position.BETWEEN: words.gettext("in the middle of the quote"),
            },
        )
        self._display = Choice(
            words.gettext("Layout"),
            {
                Display.INLINE: words.gettext("in the running text"),
                Display.BLOCK: words.gettext("set off"),
            },
        )
        self._position.chosen.connect(lambda value: self._write(position=value))
        self._display.chosen.connect(lambda value: self._write(display=value))
        self.choices = (self._position, self._display)

    def _write(self, *, position: Position | None = None, display: Display | None = None) -> None:
        block = self._context.draft.present.block(self._block_id)
        if isinstance(block, Quote):
            changed = replace(block, position=position or block.position, display=display or block.display)
            self._context.apply(lambda release: set_block(release, changed))

    def show_quote(self, quote: Quote) -> None:
        self._position.show_value(quote.position)
        self._display.show_value(quote.display)
        for choice in self.choices:
            choice.setEnabled(not self._context.locked(None))
