"""Small releases for the examples of rules that look at a whole one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from editor.checks.rule import Example
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import Passage
from editor.domain.people import Person
from editor.domain.release import Release
from editor.domain.richtext import RichText

DAY = date(2027, 2, 18)
"""The day of the releases in the examples: a Thursday."""

PLACE = Bilingual("Gießen", "Gießen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The texts of a release in one language; what is empty is left out."""

    kicker: str = ""
    headline: str = ""
    subheadline: str = ""
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    quote: str = ""
    speaker: str = "Jana Brandt"
    caption: str = ""
    alt: str = ""
    source: str = ""
    day: date | None = DAY
    place: Bilingual = PLACE
    language: Language = Language.DE

    def release(self) -> Release:
        source = NOTHING.with_text(self.language, self.source)
        return Release(lead=self.language, date=self.day, place=self.place, source=source, blocks=tuple(self._blocks()))

    def _blocks(self) -> Iterator[Block]:
        heads = ((Kind.KICKER, self.kicker), (Kind.HEADLINE, self.headline), (Kind.SUBHEADLINE, self.subheadline))
        body = ((Kind.LEAD, self.lead), *((Kind.PARAGRAPH, each) for each in self.paragraphs))
        for index, (kind, text) in enumerate((*heads, *body)):
            if text:
                yield Block(id=f"{self.language}-{index}", kind=kind, text=self._passage(text))
        if self.quote:
            yield Quote(id="quote", text=self._passage(self.quote), speaker=Person(self.speaker))
        if self.caption or self.alt:
            alt = NOTHING.with_text(self.language, self.alt)
            yield Photo(id="photo", file="0" * 64, text=self._passage(self.caption), alt=alt)

    def _passage(self, text: str) -> Passage:
        return Passage().with_text(self.language, RichText.plain_text(text))


def example(text: str, written: Written, fixed: str | None = None) -> Example:
    """An example that shows `text` and stands for a release with these texts."""
    release: Callable[[], Release] = written.release
    return Example(text, fixed, release=release)


def paragraph(text: str, fixed: str | None = None, *, language: Language = Language.DE) -> Example:
    """A paragraph in a release of 18 February 2027."""
    return example(text, Written(paragraphs=(text,), language=language), fixed)
