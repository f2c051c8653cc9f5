"""Short texts of a block beside its passages (name, function, credit, ...), each with its way in and out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.people import Person
from editor.domain.quote_edits import with_attribution
from editor.i18n import Catalogue

if TYPE_CHECKING:
    from editor.compose.house import House


@dataclass(frozen=True, slots=True)
class Part:
    """A label and how the text is read from a block and written into it.

    `language` is None for what both languages share; `hint` says what is printed while it is empty.
    """

    name: str
    label: str
    read: Callable[[Block], str]
    write: Callable[[Block, str], Block]
    language: Language | None = None
    hint: Callable[[Block], str] = lambda block: ""
    long: bool = False


def _speaker(change: Callable[[Person, str], Person]) -> Callable[[Block, str], Block]:
    def write(block: Block, text: str) -> Block:
        return replace(block, speaker=change(block.speaker, clean(text))) if isinstance(block, Quote) else block

    return write


def _of_quote(read: Callable[[Quote], str]) -> Callable[[Block], str]:
    return lambda block: read(block) if isinstance(block, Quote) else ""


def speaker_parts(words: Catalogue, language: Language) -> tuple[Part, ...]:
    """Who speaks in a quote, as it is written on the side of `language`; roles have lines of their own."""
    return (
        Part(
            "speaker.name",
            words.gettext("Speaker"),
            _of_quote(lambda quote: quote.speaker.name),
            _speaker(lambda person, text: replace(person, name=text)),
        ),
        Part(
            "speaker.title",
            words.gettext("Title"),
            _of_quote(lambda quote: quote.speaker.title[language]),
            _speaker(lambda person, text: replace(person, title=person.title.with_text(language, text))),
            language,
        ),
        Part(
            "speaker.function",
            words.gettext("Function"),
            _of_quote(lambda quote: quote.speaker.function[language]),
            _speaker(lambda person, text: replace(person, function=person.function.with_text(language, text))),
            language,
        ),
    )


def attribution_part(words: Catalogue, language: Language, house: Callable[[], House]) -> Part:
    """The writer's own words about who speaks; while there are none, those that are generated show through."""

    def write(block: Block, text: str) -> Block:
        return with_attribution(block, language, text) if isinstance(block, Quote) else block

    return Part(
        "attribution",
        words.gettext("Printed as"),
        _of_quote(lambda quote: quote.attribution[language]),
        write,
        language,
        hint=lambda block: printed_attribution(block, language, house()),
    )


def printed_attribution(block: Block, language: Language, house: House) -> str:
    """Who speaks as it is printed: the writer's own words, or generated."""
    from editor.compose.quoting import shown_attribution

    return shown_attribution(block, language, house) if isinstance(block, Quote) else ""


def photo_parts(words: Catalogue, language: Language) -> tuple[Part, ...]:
    """What is written about a photo on the side of `language`, beside caption and persons."""

    def alt(block: Block, text: str) -> Block:
        return replace(block, alt=block.alt.with_text(language, text)) if isinstance(block, Photo) else block

    def credit(block: Block, text: str) -> Block:
        return replace(block, credit=clean(text)) if isinstance(block, Photo) else block

    return (
        Part(
            "alt",
            words.gettext("Alt text"),
            lambda block: block.alt[language] if isinstance(block, Photo) else "",
            alt,
            language,
            hint=lambda block: words.gettext("What the picture shows, for those who cannot see it"),
            long=True,
        ),
        Part(
            "credit",
            words.gettext("Credit"),
            lambda block: block.credit if isinstance(block, Photo) else "",
            credit,
            hint=lambda block: words.gettext("First name Last name / Organisation"),
        ),
        Part(
            "rights",
            words.gettext("Rights holder"),
            lambda block: block.rights if isinstance(block, Photo) else "",
            lambda block, text: replace(block, rights=clean(text)) if isinstance(block, Photo) else block,
        ),
        Part(
            "usage",
            words.gettext("Usage terms"),
            lambda block: block.usage if isinstance(block, Photo) else "",
            lambda block, text: replace(block, usage=clean(text)) if isinstance(block, Photo) else block,
            hint=lambda block: words.gettext("Free of charge with credit"),
        ),
    )
