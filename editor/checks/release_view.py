"""A release as the rules see it: all its texts in both languages, or those of one language."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TypeVar

from editor.checks.gathering import Gathering
from editor.checks.row_view import Pair, PlacedText, RowView
from editor.checks.style import Moment, Style
from editor.checks.text_view import TextView
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.release import Release

__all__ = ["EditionView", "PlacedText", "ReleaseView"]

Gathered = TypeVar("Gathered")
Given = TypeVar("Given", bound=Hashable)


def new_gatherings() -> dict[Language | None, Gathering]:
    """What is gathered in each language, and in both."""
    return {language: Gathering() for language in (*LANGUAGES, None)}


@dataclass(eq=False)
class ReleaseView:
    """The whole release, row by row; the last row are the facts, under no id."""

    release: Release
    rows: Mapping[str, RowView]
    style: Style
    moment: Moment
    gatherings: Mapping[Language | None, Gathering] = field(default_factory=new_gatherings, repr=False)

    @cached_property
    def texts(self) -> tuple[PlacedText, ...]:
        """All texts, row by row, German before English, the facts last."""
        return tuple(text for row in self.rows.values() for text in row.texts)

    def text(self, block: str, language: Language | None, part: str = "text") -> PlacedText | None:
        row = self.rows.get(block)
        return row.parts.get((language, part)) if row else None

    def gather(
        self, look: Callable[[TextView], Gathered | None], texts: Sequence[PlacedText] | None = None
    ) -> list[tuple[PlacedText, Gathered]]:
        """As `EditionView.gather`, among all texts if none are given."""
        return self.gatherings[None].gather(look, self.texts if texts is None else texts)

    def gather_rows(self, look: Callable[[RowView], Gathered | None]) -> list[Gathered]:
        """What `look`, a function of a module, makes of each row, where that is anything; remembered on the row."""
        found: list[Gathered] = []
        for row in self.rows.values():
            try:
                made = row.derived[look]
            except KeyError:
                made = row.derived[look] = look(row)
            if made:
                found.append(made)
        return found

    @cached_property
    def editions(self) -> tuple[EditionView, ...]:
        """The languages in which the release says anything."""
        return tuple(EditionView(self, language) for language in LANGUAGES if self.release.has_text(language))

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The texts that stand in both languages, German first."""
        return tuple(pair for row in self.rows.values() for pair in row.pairs)


@dataclass(eq=False)
class EditionView:
    """The release in one language."""

    whole: ReleaseView
    language: Language

    @property
    def release(self) -> Release:
        return self.whole.release

    @property
    def style(self) -> Style:
        return self.whole.style

    @property
    def moment(self) -> Moment:
        return self.whole.moment

    @cached_property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every text in this language, and those that both languages share, in reading order, the facts last."""
        editions = self.whole.editions
        with_shared = not editions or editions[0].language is self.language
        sides = (row.with_shared if with_shared else row.by_language for row in self.whole.rows.values())
        return tuple(chain.from_iterable(side[self.language] for side in sides))

    @cached_property
    def running(self) -> tuple[PlacedText, ...]:
        """The texts made of sentences: lead, paragraphs, quotes, lists, notes, captions, boilerplates."""
        return tuple(text for text in self.texts if text.view.is_running)

    @cached_property
    def body(self) -> tuple[PlacedText, ...]:
        """Lead, paragraphs and quotes."""
        return tuple(text for text in self.texts if text.view.is_body)

    def gather(
        self, look: Callable[[TextView], Gathered | None], texts: Sequence[PlacedText] | None = None
    ) -> list[tuple[PlacedText, Gathered]]:
        """What `look` makes of each text, where that is anything; each text is looked at once as long as it stays.

        `look` must be a function of a module: it is what the result is remembered by. `texts` are all of this
        language if none are given.
        """
        return self.whole.gatherings[self.language].gather(look, self.texts if texts is None else texts)

    def gather_given(
        self,
        look: Callable[[TextView, Given], Gathered | None],
        given: Given,
        texts: Sequence[PlacedText] | None = None,
    ) -> list[tuple[PlacedText, Gathered]]:
        """As `gather`, with something that `look` needs to know; what it made is remembered until that changes."""
        return self.whole.gatherings[self.language].gather(look, self.texts if texts is None else texts, given)

    def text(self, block: str, part: str = "text") -> PlacedText | None:
        return self.whole.text(block, self.language, part)

    def first(self, kind: Kind) -> PlacedText | None:
        """The text of the first block of a kind, None where it says nothing in this language."""
        block = self.release.first(kind)
        return self.text(block.id) if block else None

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks meant for this language."""
        return tuple(block for block in self.release.blocks if block.meant_for(self.language))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes that say something in this language."""
        return tuple(b for b in self.blocks if isinstance(b, Quote) and not b.text[self.language].is_blank)

    @cached_property
    def photos(self) -> tuple[Photo, ...]:
        return tuple(b for b in self.blocks if isinstance(b, Photo) and not b.is_blank)
