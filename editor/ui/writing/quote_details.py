"""The lines under a quote while its row is in use: who speaks, as what, and how the attribution is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor.domain.address_book import people_known
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Quote
from editor.domain.draft import Place
from editor.domain.edits import set_block
from editor.domain.people import Person
from editor.ui.suggesting import Suggester, Suggestion
from editor.ui.writing.affiliations import Affiliations
from editor.ui.writing.context import WritingContext
from editor.ui.writing.details import Details
from editor.ui.writing.entry import Entry
from editor.ui.writing.long_entry import LongEntry
from editor.ui.writing.parts import attribution_part, speaker_parts
from editor.ui.writing.quote_options import QuoteOptions, VerbChoice


class QuoteDetails(Details):
    """Shows one side; what both languages share is chosen on the German one."""

    def __init__(self, block_id: str, side: Language, context: WritingContext) -> None:
        words = context.words
        super().__init__(block_id, speaker_parts(words, side), side, context)
        self._affiliations = Affiliations(block_id, side, context)
        self.add_line(words.gettext("Role"), self._affiliations, tall=True)
        self.verb = VerbChoice(block_id, side, context)
        self.add_line(words.gettext("Attribution"), self.verb)
        self.add_part(attribution_part(words, side, context.house))
        self.options = QuoteOptions(block_id, context) if side is Language.DE else None
        for choice in self.options.choices if self.options else ():
            self.add_line(choice.accessibleName(), choice)
        self.suggester = self._suggest_speakers()

    def _suggest_speakers(self) -> Suggester:
        entry = self.entry("speaker.name")
        if not isinstance(entry, Entry):
            raise TypeError("the name of a speaker is one line")
        suggester = Suggester(entry, self._people, self._context.theme)
        suggester.picked.connect(self._take_over)
        return suggester

    def _people(self) -> Sequence[Suggestion]:
        from editor.ui.approvals.opening import detail_of

        people = people_known(self._context.book(), self._context.draft.present, self._block_id)
        return [Suggestion(person.name, detail_of(person, self._side), person) for person in people]

    def _take_over(self, person: Person) -> None:
        """Copies a person of the address book into the quote, in one step; the address book stays as it is."""
        quote = self._context.draft.present.block(self._block_id)
        if isinstance(quote, Quote):
            changed = replace(quote, speaker=person)
            place = Place(self._block_id, "speaker.name", self._side)
            self._context.apply(lambda release: set_block(release, changed), place=place)

    def show_block(self, block: Block) -> None:
        super().show_block(block)
        if isinstance(block, Quote):
            self._affiliations.show_speaker(block.speaker)
            self.verb.show_quote(block)
            if self.options:
                self.options.show_quote(block)

    def entry(self, name: str) -> Entry | LongEntry | None:
        return super().entry(name) or self._affiliations.entry(name)
