"""Short texts of a block beside its passages (name, function, credit, ...), each with its way in and out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor.domain.bilingual import Bilingual, Language, clean
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.people import Affiliation, Person
from editor.i18n import Catalogue


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


def with_organisations(person: Person, language: Language, text: str) -> Person:
    """`person` with the organisations that `text` names, separated by semicolons; roles stay in order."""
    names = [name.strip() for name in clean(text).split(";")]
    changed, given = list(person.affiliations), iter(names)
    shown = [index for index, each in enumerate(changed) if each.organisation[language]]
    for index in shown or range(len(changed)):
        organisation = changed[index].organisation.with_text(language, next(given, ""))
        changed[index] = replace(changed[index], organisation=organisation)
    changed += [Affiliation(organisation=Bilingual.only(language, name)) for name in given]
    return replace(person, affiliations=tuple(each for each in changed if each.organisation or each.role))


def organisations_text(person: Person, language: Language) -> str:
    return "; ".join(each.organisation[language] for each in person.affiliations if each.organisation[language])


def _speaker(change: Callable[[Person, str], Person]) -> Callable[[Block, str], Block]:
    def write(block: Block, text: str) -> Block:
        return replace(block, speaker=change(block.speaker, clean(text))) if isinstance(block, Quote) else block

    return write


def _of_quote(read: Callable[[Quote], str]) -> Callable[[Block], str]:
    return lambda block: read(block) if isinstance(block, Quote) else ""


def _both(text: Bilingual, language: Language, new: str) -> Bilingual:
    return text.with_text(language, new)


def quote_parts(words: Catalogue, language: Language) -> tuple[Part, ...]:
    """What is written about a quote on the side of `language`."""

    def attribution(block: Block, text: str) -> Block:
        if not isinstance(block, Quote):
            return block
        return replace(block, attribution=block.attribution.with_text(language, text))

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
            _speaker(lambda person, text: replace(person, title=_both(person.title, language, text))),
            language,
        ),
        Part(
            "speaker.function",
            words.gettext("Function"),
            _of_quote(lambda quote: quote.speaker.function[language]),
            _speaker(lambda person, text: replace(person, function=_both(person.function, language, text))),
            language,
        ),
        Part(
            "speaker.organisation",
            words.gettext("Organisation"),
            _of_quote(lambda quote: organisations_text(quote.speaker, language)),
            _speaker(lambda person, text: with_organisations(person, language, text)),
            language,
        ),
        Part(
            "attribution",
            words.gettext("Attribution"),
            _of_quote(lambda quote: quote.attribution[language]),
            attribution,
            language,
            hint=lambda block: generated_attribution(block, language),
        ),
    )


def generated_attribution(block: Block, language: Language) -> str:
    """What is printed about who speaks: as written, or generated from the speaker."""
    from editor.language.attribution import attribution

    if not isinstance(block, Quote) or block.unattributed:
        return ""
    return attribution(block, language)


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
    )
