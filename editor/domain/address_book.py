"""The address book: people, issuers, contacts and boilerplates as past releases have them.

Nobody keeps it by hand. What is taken from it is copied into a release, so an archived release stays
true when a role changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.blocks import Photo, Quote
from editor.domain.passage import wording
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person
from editor.domain.release import Release

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Newest first, each once."""

    people: tuple[Person, ...] = ()
    issuers: tuple[Issuer, ...] = ()
    contacts: tuple[Contact, ...] = ()
    boilerplates: tuple[Boilerplate, ...] = ()


EMPTY_BOOK = AddressBook()


def address_book(releases: Iterable[Release]) -> AddressBook:
    """The address book of these releases, given newest first."""
    known = tuple(releases)
    return gathered(
        people=(person for release in known for person in people_of(release)),
        issuers=(issuer for release in known for issuer in release.issuers),
        contacts=(contact for release in known for contact in release.contacts),
        boilerplates=(boilerplate for release in known for boilerplate in release.boilerplates),
    )


def with_release(book: AddressBook, release: Release) -> AddressBook:
    """The book with what a release that was just written says, which is the newest there is."""
    return gathered(
        people=(*people_of(release), *book.people),
        issuers=(*release.issuers, *book.issuers),
        contacts=(*release.contacts, *book.contacts),
        boilerplates=(*release.boilerplates, *book.boilerplates),
    )


def people_known(book: AddressBook, release: Release, block: str = "") -> tuple[Person, ...]:
    """Whom a writer may mean: those in the release, but for the block itself, then those in the book."""
    others = replace(release, blocks=tuple(each for each in release.blocks if each.id != block))
    found: dict[str, Person] = {}
    for person in (*people_of(others), *book.people):
        if name := wording(person.name).casefold():
            found.setdefault(name, person)
    return tuple(found.values())


def people_of(release: Release) -> Iterable[Person]:
    """Speakers and persons in photos, in the order of the blocks."""
    for block in release.blocks:
        match block:
            case Quote():
                yield block.speaker
            case Photo():
                yield from (shown.person for shown in block.persons)


def gathered(
    *,
    people: Iterable[Person] = (),
    issuers: Iterable[Issuer] = (),
    contacts: Iterable[Contact] = (),
    boilerplates: Iterable[Boilerplate] = (),
) -> AddressBook:
    """The address book of entries given newest first: an older one fills the gaps of a newer one it agrees with."""
    return AddressBook(
        people=_gather(people, lambda person: (person.name,), _person),
        issuers=_gather(issuers, lambda issuer: _each(issuer.name), _issuer),
        contacts=_gather(contacts, _contact_keys, _contact),
        boilerplates=_gather(boilerplates, lambda each: _each(each.heading) or _each(each.text), _boilerplate),
    )


def _gather(
    entries: Iterable[Entry], names: Callable[[Entry], tuple[str, ...]], fill: Callable[[Entry, Entry], Entry]
) -> tuple[Entry, ...]:
    found: list[Entry] = []
    places: dict[str, int] = {}
    for entry in dict.fromkeys(entries):
        keys = [key for name in names(entry) if (key := wording(name).casefold())]
        if not keys:
            continue
        place = next((places[key] for key in keys if key in places), len(found))
        if place == len(found):
            found.append(entry)
        else:
            found[place] = fill(found[place], entry)
        places.update((key, place) for key in keys if key not in places)
    return tuple(found)


def _each(text: Bilingual) -> tuple[str, ...]:
    return tuple(text[language] for language in LANGUAGES if text[language].strip())


def _contact_keys(contact: Contact) -> tuple[str, ...]:
    if contact.name.strip():
        return (contact.name,)
    return (contact.email or contact.phone,)


def _agree(one: Bilingual, other: Bilingual) -> bool:
    """Whether the two say the same, as far as both say anything."""
    return not (one and other) or any(one[each] and wording(one[each]) == wording(other[each]) for each in LANGUAGES)


def _filled(text: Bilingual, older: Bilingual) -> Bilingual:
    """`text` with the language it lacks taken from an older one that says the same in the other language."""
    if (text.de and text.en) or not older or not _agree(text, older):
        return text
    return Bilingual(text.de or older.de, text.en or older.en)


def _person(person: Person, older: Person) -> Person:
    """A former function or organisation adds nothing; what still holds fills the gaps."""
    title = _filled(person.title, older.title)
    if not _agree(person.function, older.function) or not _share_organisation(person, older):
        return replace(person, title=title)
    return replace(
        person,
        title=title,
        function=_filled(person.function, older.function),
        affiliations=_filled_affiliations(person.affiliations, older.affiliations),
    )


def _share_organisation(one: Person, other: Person) -> bool:
    if not (one.affiliations and other.affiliations):
        return True
    return any(_agree(a.organisation, b.organisation) for a in one.affiliations for b in other.affiliations)


def _filled_affiliations(newer: tuple[Affiliation, ...], older: tuple[Affiliation, ...]) -> tuple[Affiliation, ...]:
    if not newer:
        return older
    return tuple(_filled_affiliation(each, older) for each in newer)


def _filled_affiliation(affiliation: Affiliation, older: tuple[Affiliation, ...]) -> Affiliation:
    same = [each for each in older if each.organisation and _agree(affiliation.organisation, each.organisation)]
    for each in same if affiliation.organisation else ():
        affiliation = Affiliation(
            _filled(affiliation.role, each.role), _filled(affiliation.organisation, each.organisation)
        )
    return affiliation


def _issuer(issuer: Issuer, older: Issuer) -> Issuer:
    return replace(issuer, name=_filled(issuer.name, older.name))


def _contact(contact: Contact, older: Contact) -> Contact:
    title = _filled(contact.title, older.title)
    if not _agree(contact.organisation, older.organisation) or not _agree(contact.function, older.function):
        return replace(contact, title=title)
    return replace(
        contact,
        title=title,
        function=_filled(contact.function, older.function),
        organisation=_filled(contact.organisation, older.organisation),
        email=contact.email or older.email,
        phone=contact.phone or older.phone,
    )


def _boilerplate(boilerplate: Boilerplate, older: Boilerplate) -> Boilerplate:
    return replace(
        boilerplate,
        heading=_filled(boilerplate.heading, older.heading),
        text=_filled(boilerplate.text, older.text),
    )
