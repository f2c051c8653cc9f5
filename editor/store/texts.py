"""What can be searched: the folded words of a block, and of the facts of a release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.passage import Passage
from editor.domain.people import Person
from editor.domain.release import Release
from editor.language.folding import words
from editor.store.vocabulary import SEPARATOR


def block_text(block: Block) -> str:
    """The folded words of everything that stands in the block, in both languages."""
    return _folded(_block_fields(block))


def facts_text(release: Release) -> str:
    """The folded words of issuers, source, contacts, notes and what else is no block."""
    return _folded(_fact_fields(release))


def release_texts(release: Release, keys: dict[str, int], facts_key: int) -> dict[int, str]:
    """The texts of a release by block key; what has no word is left out."""
    found = {keys[block.id]: block_text(block) for block in release.blocks}
    found[facts_key] = facts_text(release)
    return {key: text for key, text in found.items() if text}


def joined(texts: Iterable[str]) -> str:
    """Several texts as one in which no phrase is found from one of them into the next."""
    return f" {SEPARATOR} ".join(texts)


def _folded(fields: Iterable[str]) -> str:
    return joined(text for field in fields if (text := " ".join(words(field))))


def _both(text: Bilingual) -> tuple[str, ...]:
    return (text.de,) if text.de == text.en else (text.de, text.en)


def _passages(*passages: Passage) -> Iterator[str]:
    for passage in passages:
        yield passage.de.plain
        yield passage.en.plain


def _block_fields(block: Block) -> Iterator[str]:
    yield from _passages(block.text)
    match block:
        case Quote():
            yield from _passages(block.text2)
            yield from _both(block.attribution)
            yield from _person(block.speaker)
        case Photo():
            yield from _both(block.alt)
            yield from (block.credit, block.rights, block.usage)
            for shown in block.persons:
                yield from _person(shown.person)


def _person(person: Person) -> Iterator[str]:
    yield f"{person.title.de} {person.name}"
    yield from _both(person.function)
    for affiliation in person.affiliations:
        yield from _both(affiliation.role)
        yield from _both(affiliation.organisation)


def _fact_fields(release: Release) -> Iterator[str]:
    yield from (release.number, release.note, *release.keywords, *release.unplaced, *release.attachments)
    for text in (release.label, release.place, release.source, release.licence):
        yield from _both(text)
    if release.event:
        yield from (*_both(release.event.what), *_both(release.event.where))
    for issuer in release.issuers:
        yield from _both(issuer.name)
    for contact in release.contacts:
        yield f"{contact.title.de} {contact.name}"
        yield from (*_both(contact.function), *_both(contact.organisation), contact.email, contact.phone)
    for boilerplate in release.boilerplates:
        yield from (*_both(boilerplate.heading), *_both(boilerplate.text))
    for approval in release.approvals:
        yield from (approval.who, approval.organisation)
