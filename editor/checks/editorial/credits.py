"""Credits that name an organisation and nobody who took the photo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from editor.checks.editorial.sides import is_told_in
from editor.checks.editorial.specimens import JANA, contact, pictured, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import WARNING, Example, Spotted, edition_rule
from editor.compose.photos import creator
from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.blocks import Photo, Quote
from editor.domain.people import Person
from editor.domain.release import Release
from editor.domain.same_names import organisation_words
from editor.language.given_names import is_given_name
from editor.language.names import find_names, is_organisation_word

_SIGN = re.compile(r"^(?:\s*(?:©|\([cC]\)|Copyright\b:?|(?:19|20)\d\d\b,?))+\s*|^by\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*[/;|]\s*|,\s+")
_LONGEST = 300
"""Characters of a credit that are looked at."""
_SMALL = frozenset({"und", "and", "der", "die", "das", "the", "für", "fuer", "of", "des", "im", "in"})


@edition_rule(
    "ED-P-03",
    WARNING,
    title=Message("Credit without a photographer"),
    why=Message(
        "The credit names an organisation only. Photographers have a right to be named: add the name, or ask whether "
        "they do without."
    ),
    source="§ 13 UrhG",
    bad=(
        Example(
            "Foto: OptikNetz Lahntal",
            release=lambda: replace(
                told("Labor.", pictured(credit="OptikNetz Lahntal")), source=Bilingual("OptikNetz Lahntal", "")
            ),
        ),
        Example("Foto: MedCluster Nord GmbH", release=lambda: told("Labor.", pictured(credit="MedCluster Nord GmbH"))),
        Example("© Universität Gießen", release=lambda: told("Labor.", pictured(credit="© Universität Gießen"))),
        Example(
            "(nur ein Rechteinhaber)", release=lambda: told("Labor.", pictured(credit="", rights="OptikNetz Lahntal"))
        ),
    ),
    good=(
        Example(
            "Foto: Maria Vogt / OptikNetz Lahntal", release=lambda: told("Labor.", pictured(rights="OptikNetz Lahntal"))
        ),
        Example(
            "Foto: Universität Gießen / Katrina Friese",
            release=lambda: told("L.", pictured(credit="Universität Gießen / Katrina Friese")),
        ),
        Example(
            "Foto: OptikNetz / Vogt",
            release=lambda: replace(told("L.", pictured(credit="OptikNetz / Vogt")), contacts=(contact(),)),
        ),
        Example("Foto: privat", release=lambda: told("Labor.", pictured("Im Labor", JANA, credit="privat"))),
    ),
)
def photographer_missing(edition: EditionView) -> Iterator[Spotted]:
    photos = [photo for photo in edition.photos if is_told_in(edition, photo)]
    known = _known(edition.release) if photos else frozenset()
    for photo in photos:
        text = edition.whole.text(photo.id, None, "credit")
        named = _SIGN.sub("", creator(photo)[:_LONGEST])
        if text and named and _is_organisation(named, known):
            yield text.spotted()
        elif not named and photo.rights.strip():
            yield Spotted(block=photo.id, part="credit")


def _is_organisation(credit: str, known: frozenset[str]) -> bool:
    """Whether every part of a credit is an organisation, by its words or because the release knows it."""
    parts = [part for part in _PARTS.split(credit) if part.strip()]
    return all(_is_named_organisation(part, known) for part in parts)


def _is_named_organisation(part: str, known: frozenset[str]) -> bool:
    if _names_person(part):
        return False
    words = [word for word in organisation_words(part) if word not in _SMALL]
    return bool(words) and (any(map(is_organisation_word, part.split())) or all(word in known for word in words))


@lru_cache(maxsize=1024)
def _names_person(part: str) -> bool:
    return any(name.is_full and (name.title or is_given_name(name.name.split()[0])) for name in find_names(part))


def _known(release: Release) -> frozenset[str]:
    """The words of the organisations that the release names as such."""
    names = [release.source, *(issuer.name for issuer in release.issuers), *(c.organisation for c in release.contacts)]
    for block in release.blocks:
        names += (each.organisation for person in _persons(block) for each in person.affiliations)
    return frozenset(word for name in names for language in LANGUAGES for word in _words(name[language]))


def _persons(block: object) -> Iterator[Person]:
    if isinstance(block, Quote):
        yield block.speaker
    elif isinstance(block, Photo):
        yield from (shown.person for shown in block.persons)


@lru_cache(maxsize=1024)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in organisation_words(name) if word not in _SMALL)
