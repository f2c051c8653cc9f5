"""Every text of a release in reading order, with where it stands and how it is written back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.domain.bilingual import LANGUAGES, Bilingual, Language, clean
from editor.domain.blocks import Block, Photo, Position, Quote
from editor.domain.edits import set_block, set_text
from editor.domain.people import Affiliation, Person, organisations_text, with_organisations
from editor.domain.release import Release
from editor.domain.richtext import RichText


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stands: the block (empty for the source line), its part, the side (None: both share it)."""

    block: str
    part: str = "text"
    language: Language | None = None


Write = Callable[[Release, RichText], Release]


@dataclass(frozen=True, slots=True)
class Text:
    """A text at its spot; `write` puts another one there."""

    spot: Spot
    text: RichText
    write: Write


def texts_of(release: Release, languages: Sequence[Language] = LANGUAGES) -> Iterator[Text]:
    """The texts that are not empty, row by row, one side after the other, the source line last."""
    for block in release.blocks:
        yield from texts_of_block(block, languages)
    for language in languages:
        if release.source[language]:
            yield _source(release, language)


def texts_of_block(block: Block, languages: Sequence[Language] = LANGUAGES) -> Iterator[Text]:
    """The texts of one block; what both languages share comes once, with the first of them."""
    for index, language in enumerate(languages):
        for text in _of_side(block, language):
            if text.text and (text.spot.language or not index):
                yield text


def _source(release: Release, language: Language) -> Text:
    def write(release: Release, text: RichText) -> Release:
        return replace(release, source=release.source.with_text(language, clean(text.plain)))

    return Text(Spot("", "source", language), RichText.plain_text(release.source[language]), write)


def _of_side(block: Block, language: Language) -> Iterator[Text]:
    yield _passage(block, language, "text", block.text[language])
    if isinstance(block, Quote):
        if block.position is Position.BETWEEN:
            yield _passage(block, language, "text2", block.text2[language])
        yield from _of_speaker(block, language)
        yield _attribution(block, language)
    elif isinstance(block, Photo):
        yield _alt(block, language)
        yield from _rights(block)
        for index in range(len(block.persons)):
            yield from _of_shown(block, language, index)


def _passage(block: Block, language: Language, part: str, text: RichText) -> Text:
    def write(release: Release, new: RichText) -> Release:
        return set_text(release, block.id, language, new, part)

    return Text(Spot(block.id, part, language), text, write)


def _short(block: Block, spot: Spot, text: str, change: Callable[[Block, str], Block], *, lines: bool = False) -> Text:
    """A text without formatting, on one line unless `lines`."""

    def write(release: Release, new: RichText) -> Release:
        return set_block(release, change(release.block(block.id), clean(new.plain, lines=lines)))

    return Text(spot, RichText.plain_text(text), write)


@dataclass(frozen=True, slots=True)
class _Trait:
    """A short text about a person: its name, its side, how it is read and written."""

    name: str
    side: Language | None
    text: str
    change: Callable[[Person, str], Person]


def _of_speaker(quote: Quote, language: Language) -> Iterator[Text]:
    speaker = quote.speaker
    for trait in (*_names(speaker, language), _function(speaker, language), *_affiliations(speaker, language)):

        def write(block: Block, new: str, trait: _Trait = trait) -> Block:
            return replace(block, speaker=trait.change(block.speaker, new)) if isinstance(block, Quote) else block

        yield _short(quote, Spot(quote.id, f"speaker.{trait.name}", trait.side), trait.text, write)


def _of_shown(photo: Photo, language: Language, index: int) -> Iterator[Text]:
    person = photo.persons[index].person
    for trait in (*_names(person, language), _organisations(person, language)):

        def write(block: Block, new: str, trait: _Trait = trait) -> Block:
            if not isinstance(block, Photo):
                return block
            persons = list(block.persons)
            persons[index] = replace(persons[index], person=trait.change(persons[index].person, new))
            return replace(block, persons=tuple(persons))

        yield _short(photo, Spot(photo.id, f"persons[{index}].{trait.name}", trait.side), trait.text, write)


def _names(person: Person, language: Language) -> Iterator[_Trait]:
    yield _Trait(
        "title",
        language,
        person.title[language],
        lambda each, new: replace(each, title=each.title.with_text(language, new)),
    )
    yield _Trait("name", None, person.name, lambda each, new: replace(each, name=new))


def _function(person: Person, language: Language) -> _Trait:
    return _Trait(
        "function",
        language,
        person.function[language],
        lambda each, new: replace(each, function=each.function.with_text(language, new)),
    )


def _organisations(person: Person, language: Language) -> _Trait:
    return _Trait(
        "organisation",
        language,
        organisations_text(person, language),
        lambda each, new: with_organisations(each, language, new),
    )


def _affiliations(person: Person, language: Language) -> Iterator[_Trait]:
    for index, affiliation in enumerate(person.affiliations):
        for name, text in (("role", affiliation.role), ("organisation", affiliation.organisation)):

            def change(each: Person, new: str, index: int = index, name: str = name) -> Person:
                several = list(each.affiliations)
                field: Bilingual = getattr(several[index], name)
                several[index] = _with(several[index], name, field.with_text(language, new))
                return replace(each, affiliations=tuple(several))

            yield _Trait(f"affiliations[{index}].{name}", language, text[language], change)


def _with(affiliation: Affiliation, name: str, text: Bilingual) -> Affiliation:
    return replace(affiliation, role=text) if name == "role" else replace(affiliation, organisation=text)


def _attribution(quote: Quote, language: Language) -> Text:
    def write(block: Block, new: str) -> Block:
        if not isinstance(block, Quote):
            return block
        return replace(block, attribution=block.attribution.with_text(language, new))

    return _short(quote, Spot(quote.id, "attribution", language), quote.attribution[language], write)


def _alt(photo: Photo, language: Language) -> Text:
    def write(block: Block, new: str) -> Block:
        return replace(block, alt=block.alt.with_text(language, new)) if isinstance(block, Photo) else block

    return _short(photo, Spot(photo.id, "alt", language), photo.alt[language], write, lines=True)


def _rights(photo: Photo) -> Iterator[Text]:
    """What is said about the use of a photo: the same in both languages."""

    def credit(block: Block, new: str) -> Block:
        return replace(block, credit=new) if isinstance(block, Photo) else block

    def rights(block: Block, new: str) -> Block:
        return replace(block, rights=new) if isinstance(block, Photo) else block

    def usage(block: Block, new: str) -> Block:
        return replace(block, usage=new) if isinstance(block, Photo) else block

    yield _short(photo, Spot(photo.id, "credit"), photo.credit, credit)
    yield _short(photo, Spot(photo.id, "rights"), photo.rights, rights)
    yield _short(photo, Spot(photo.id, "usage"), photo.usage, usage)
