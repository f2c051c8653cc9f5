"""The names that a release itself knows: what it says in its facts is right in its texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.blocks import Photo, Quote
from editor.domain.people import Person
from editor.domain.release import Release
from editor.language.spelling.words import words


def names_in(release: Release) -> frozenset[str]:
    """Every word of persons, organisations, places, issuers, contacts and keywords."""
    return frozenset().union(*map(_names, set(_texts(release))))


@lru_cache(2048)
def _names(text: str) -> frozenset[str]:
    """Remembered, because the names of a release are asked for in each pause of the writing."""
    return frozenset(word.text for word in words(text))


def _texts(release: Release) -> Iterator[str]:
    yield from release.keywords
    yield from _both(release.place)
    yield from _both(release.source)
    if release.event:
        yield from _both(release.event.where)
    for issuer in release.issuers:
        yield from _both(issuer.name)
    for contact in release.contacts:
        yield contact.name
        yield from _both(contact.organisation)
    for block in release.blocks:
        if isinstance(block, Quote):
            yield from _person(block.speaker)
        elif isinstance(block, Photo):
            yield block.credit
            for shown in block.persons:
                yield from _person(shown.person)


def _person(person: Person) -> Iterator[str]:
    yield person.name
    for affiliation in person.affiliations:
        yield from _both(affiliation.organisation)


def _both(text: Bilingual) -> Iterator[str]:
    yield from (text[language] for language in LANGUAGES)
