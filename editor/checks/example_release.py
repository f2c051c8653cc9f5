"""The releases that examples of rules are about: for the page that explains a rule, and for its tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from editor.checks.editorial.specimens import SIZES
from editor.checks.rule import Example, PairRule, Rule
from editor.checks.style import USUAL, Moment, Style
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Display, Kind, Photo, Position, Quote
from editor.domain.passage import Passage
from editor.domain.people import Boilerplate, Person
from editor.domain.release import Release
from editor.domain.richtext import RichText

NOW = datetime(2027, 2, 18, 9, 0, tzinfo=UTC)
"""Now, for rules that ask: the day of the releases in the examples."""
MOMENT = Moment(NOW, SIZES.get)


def language_of(rule: Rule, example: Example) -> Language:
    return example.at.language or rule.languages[0]


def release_of(rule: Rule, example: Example) -> Release:
    """The release that an example is about."""
    if example.release:
        return example.release()
    if isinstance(rule, PairRule):
        return _with(
            example, Passage(RichText.plain_text(example.text), RichText.plain_text(example.other)), Language.DE
        )
    language = language_of(rule, example)
    return _with(example, Passage().with_text(language, RichText.plain_text(example.text)), language)


def _with(example: Example, passage: Passage, lead: Language) -> Release:
    """A release with nothing but this one text, in the place that the example names."""
    kind, part = example.at.kind, example.at.part
    texts = Bilingual(passage.de.plain, passage.en.plain)
    if kind is None:
        return _with_fact(part, texts, lead)
    if kind is Kind.QUOTE:
        return Release(lead=lead, blocks=(_quote(example, passage, texts),))
    if kind is Kind.PHOTO:
        return Release(lead=lead, blocks=(_photo(part, passage, texts, lead),))
    return Release(lead=lead, blocks=(Block(id="text", kind=kind, text=passage),))


def _with_fact(part: str, texts: Bilingual, lead: Language) -> Release:
    match part:
        case "boilerplates.text":
            return Release(lead=lead, boilerplates=(Boilerplate(text=texts),))
        case "boilerplates.heading":
            return Release(lead=lead, boilerplates=(Boilerplate(heading=texts),))
        case "licence":
            return Release(lead=lead, licence=texts)
        case _:
            return Release(lead=lead, source=texts)


def _quote(example: Example, passage: Passage, texts: Bilingual) -> Quote:
    position = Position.AFTER if example.at.attributed else Position.BEFORE
    match example.at.part:
        case "attribution":
            return Quote(id="text", attribution=texts)
        case "speaker.function":
            return Quote(id="text", speaker=Person("Jana Brandt", function=texts))
        case _:
            speaker = Person("Jana Brandt")
            return Quote(id="text", text=passage, position=position, display=Display.INLINE, speaker=speaker)


def _photo(part: str, passage: Passage, texts: Bilingual, lead: Language) -> Photo:
    match part:
        case "alt":
            return Photo(id="text", file="0" * 64, alt=texts)
        case "credit":
            return Photo(id="text", file="0" * 64, credit=texts[lead])
        case _:
            return Photo(id="text", file="0" * 64, text=passage)


def style_of(example: Example) -> Style:
    return replace(USUAL, american=example.at.american)
