"""What is chosen about a quote: verb of the attribution, its place, the layout, the original language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Position, Quote, Verb
from editor.domain.edits import set_block
from editor.domain.quote_edits import (
    Layout,
    Wording,
    layout_of,
    with_attribution,
    with_layout,
    with_original_language,
    with_position,
    with_verb,
    without_attribution,
    wording_of,
)
from editor.i18n import Catalogue
from editor.language.attribution import generated
from editor.language.verbs import form
from editor.terms import language_name
from editor.ui.choice import Choice
from editor.ui.writing.context import WritingContext

if TYPE_CHECKING:
    from editor.compose.house import House

_LEAD = "lead"


def write_quote(context: WritingContext, block_id: str, change: Callable[[Quote], Quote]) -> bool:
    """Sends a change of a quote to the draft, as one step of the history."""
    quote = context.draft.present.block(block_id)
    if not isinstance(quote, Quote):
        return False
    changed = change(quote)
    return context.apply(lambda release: set_block(release, changed))


class VerbChoice(Choice):
    """How the attribution of one language comes about: a verb, the writer's own words, or none at all."""

    def __init__(self, block_id: str, side: Language, context: WritingContext) -> None:
        words, self._house = context.words, context.house()
        names = _verbs(self._house, side)
        names[Wording.FREE] = words.gettext("own words")
        names[Wording.NONE] = words.gettext("none, the quote goes on")
        super().__init__(f"{words.gettext('Verb')}, {language_name(words, side)}", names)
        self.setToolTip(words.gettext("What the attribution says; the tense is that of the house style"))
        self._block_id, self._side, self._context = block_id, side, context
        self.insertSeparator(len(Verb))
        self._values.insert(len(Verb), None)
        self.chosen.connect(self._write)

    def show_quote(self, quote: Quote) -> None:
        self._show_house(self._context.house())
        self.show_value(wording_of(quote, self._side))
        self.setEnabled(not self._context.locked(self._side))

    def _show_house(self, house: House) -> None:
        """The verbs in the tense and the English of the house."""
        if house is not self._house:
            self._house = house
            for index, name in enumerate(_verbs(house, self._side).values()):
                self.setItemText(index, name)

    def _write(self, value: object) -> None:
        done = write_quote(self._context, self._block_id, lambda quote: self._changed(quote, value))
        quote = self._context.draft.present.block(self._block_id)
        if not done and isinstance(quote, Quote):
            self.show_quote(quote)

    def _changed(self, quote: Quote, value: object) -> Quote:
        match value:
            case Verb():
                return with_verb(quote, value, self._side)
            case Wording.NONE:
                return without_attribution(quote)
            case _:
                return with_attribution(quote, self._side, self._proposed(quote))

    def _proposed(self, quote: Quote) -> str:
        """Own words begin with those that are printed now."""
        given, house = quote.attribution[self._side], self._context.house()
        return given or generated(quote, self._side, tense=house.tense, american=house.is_american(self._side))


def _verbs(house: House, side: Language) -> dict[object, str]:
    """Each verb as it is printed."""
    american = house.is_american(side)
    return {verb: form(verb, side, house.tense, american=american) for verb in Verb}


class QuoteOptions:
    """Three choices, the same in both languages: where the attribution stands, the layout, the original."""

    def __init__(self, block_id: str, context: WritingContext) -> None:
        self._block_id, self._context = block_id, context
        words = context.words
        self.position = Choice(words.gettext("Attribution goes"), _positions(words))
        self.layout = Choice(words.gettext("Layout"), _layouts(words))
        self.original = Choice(words.gettext("Original language"), self._originals())
        self.position.chosen.connect(self._write_position)
        self.layout.chosen.connect(self._write_layout)
        self.original.chosen.connect(self._write_original)
        self.choices = (self.position, self.layout, self.original)

    def _originals(self) -> dict[object, str]:
        words = self._context.words
        names: dict[object, str] = {language: language_name(words, language) for language in LANGUAGES}
        return {_LEAD: words.gettext("same as the lead language"), **names}

    def _write_position(self, value: object) -> None:
        lead = self._context.draft.present.lead
        self._write(lambda quote: with_position(quote, Position(str(value)), lead))

    def _write_layout(self, value: object) -> None:
        self._write(lambda quote: with_layout(quote, Layout(str(value))))

    def _write_original(self, value: object) -> None:
        original = None if value == _LEAD else Language(str(value))
        lead = self._context.draft.present.lead
        self._write(lambda quote: with_original_language(quote, original, lead))

    def _write(self, change: Callable[[Quote], Quote]) -> None:
        done = write_quote(self._context, self._block_id, change)
        quote = self._context.draft.present.block(self._block_id)
        if not done and isinstance(quote, Quote):
            self.show_quote(quote)

    def show_quote(self, quote: Quote) -> None:
        self.position.show_value(quote.position)
        self.layout.show_value(layout_of(quote))
        self.original.show_value(quote.original_language or _LEAD)
        for choice in self.choices:
            choice.setEnabled(not self._context.locked(None))


def _positions(words: Catalogue) -> dict[object, str]:
    return {
        Position.AFTER: words.gettext("after the quote"),
        Position.BEFORE: words.gettext("before the quote"),
        Position.BETWEEN: words.gettext("in the middle of the quote"),
    }


def _layouts(words: Catalogue) -> dict[object, str]:
    return {
        Layout.RUN_IN: words.gettext("continues the paragraph above"),
        Layout.PARAGRAPH: words.gettext("a paragraph of its own"),
        Layout.SET_OFF: words.gettext("set off from the text"),
    }
