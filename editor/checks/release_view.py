"""A release as the rules see it: all its texts in both languages, or those of one language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from editor.checks.message import Message
from editor.checks.rule import Spotted
from editor.checks.style import Moment, Style
from editor.checks.text_view import TextView
from editor.checks.texts import Checked
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.release import Release
from editor.domain.texts import Spot


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text with its view and its place in the release; `spot.language` is None where both languages share it."""

    checked: Checked
    view: TextView

    @property
    def spot(self) -> Spot:
        return self.checked.spot

    @property
    def plain(self) -> str:
        return self.view.plain

    def spotted(self, start: int = 0, end: int | None = None, message: Message | None = None) -> Spotted:
        """This stretch of the text (all of it if no end is given) as something that was found."""
        return Spotted(self, start, len(self.plain) if end is None else end, message)


@dataclass(eq=False)
class ReleaseView:
    """The whole release. `texts` are all of its texts, row by row, German before English, the facts last."""

    release: Release
    texts: Sequence[PlacedText]
    style: Style
    moment: Moment

    @cached_property
    def by_spot(self) -> dict[Spot, PlacedText]:
        return {text.spot: text for text in self.texts}

    def text(self, block: str, language: Language | None, part: str = "text") -> PlacedText | None:
        return self.by_spot.get(Spot(block, part, language))

    @cached_property
    def editions(self) -> tuple[EditionView, ...]:
        """The languages in which the release says anything."""
        return tuple(EditionView(self, language) for language in LANGUAGES if self.release.has_text(language))

    @cached_property
    def pairs(self) -> tuple[tuple[PlacedText, PlacedText], ...]:
        """The texts that stand in both languages, German first."""
        return tuple(
            (text, other)
            for text in self.texts
            if text.spot.language is Language.DE
            and (other := self.by_spot.get(Spot(text.spot.block, text.spot.part, Language.EN)))
        )


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
        shared_with = self.whole.editions[0].language if self.whole.editions else self.language
        ours = (self.language,) if self.language is not shared_with else (self.language, None)
        return tuple(text for text in self.whole.texts if text.spot.language in ours)

    @cached_property
    def running(self) -> tuple[PlacedText, ...]:
        """The texts made of sentences: lead, paragraphs, quotes, lists, notes, captions, boilerplates."""
        return tuple(text for text in self.texts if text.view.is_running)

    @cached_property
    def body(self) -> tuple[PlacedText, ...]:
        """Lead, paragraphs and quotes."""
        return tuple(text for text in self.texts if text.view.is_body)

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

    @property
    def quotes(self) -> Iterator[Quote]:
        """The quotes that say something in this language."""
        return (b for b in self.blocks if isinstance(b, Quote) and not b.text[self.language].is_blank)

    @property
    def photos(self) -> Iterator[Photo]:
        return (b for b in self.blocks if isinstance(b, Photo) and not b.is_blank)
