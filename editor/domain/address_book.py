"""The address book that writing draws on: what is kept and holds today, then what past releases say.

What is taken from it is copied into a release, so an archived release stays true when a role changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from editor.domain import kept_entries
from editor.domain.blocks import Photo, Quote
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.domain.joining import filled_boilerplate, filled_contact, filled_issuer, filled_person, name_key, texts_in
from editor.domain.kept_entries import Kept, kept_on
from editor.domain.people import Boilerplate, Contact, Issuer, Person
from editor.domain.release import Release

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Each entry once: those that are kept first, those last used before others.

    `kept` is what the book was given to put first, `seen` what releases alone say, where anything is kept.
    """

    people: tuple[Person, ...] = ()
    issuers: tuple[Issuer, ...] = ()
    contacts: tuple[Contact, ...] = ()
    boilerplates: tuple[Boilerplate, ...] = ()
    kept: Kept | None = None
    seen: AddressBook | None = None


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
    known = book.seen or book
    seen = gathered(
        people=(*people_of(release), *known.people),
        issuers=(*release.issuers, *known.issuers),
        contacts=(*release.contacts, *known.contacts),
        boilerplates=(*release.boilerplates, *known.boilerplates),
    )
    return _joined(seen, book.kept) if book.kept else seen


def with_kept(
    seen: AddressBook, persons: Iterable[KeptPerson], organisations: Iterable[KeptOrganisation], today: date
) -> AddressBook:
    """The book of what releases say, with what is kept before it, as it holds today."""
    kept = kept_on(persons, organisations, today)
    return _joined(seen, kept) if kept else seen


def _joined(seen: AddressBook, kept: Kept) -> AddressBook:
    return AddressBook(
        people=kept_entries.people_first(kept, seen.people),
        issuers=kept_entries.issuers_first(kept, seen.issuers),
        contacts=kept_entries.contacts_first(kept, seen.contacts),
        boilerplates=kept_entries.boilerplates_first(kept, seen.boilerplates),
        kept=kept,
        seen=seen,
    )


def people_known(book: AddressBook, release: Release, block: str = "") -> tuple[Person, ...]:
    """Whom a writer may mean: those in the release, but for the block itself, then those in the book."""
    others = replace(release, blocks=tuple(each for each in release.blocks if each.id != block))
    found: dict[str, Person] = {}
    for person in (*people_of(others), *book.people):
        if name := name_key(person.name):
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
        people=_gather(people, lambda person: (person.name,), filled_person),
        issuers=_gather(issuers, lambda issuer: texts_in(issuer.name), filled_issuer),
        contacts=_gather(contacts, _contact_keys, filled_contact),
        boilerplates=_gather(
            boilerplates, lambda each: texts_in(each.heading) or texts_in(each.text), filled_boilerplate
        ),
    )


def _gather(
    entries: Iterable[Entry], names: Callable[[Entry], tuple[str, ...]], fill: Callable[[Entry, Entry], Entry]
) -> tuple[Entry, ...]:
    found: list[Entry] = []
    places: dict[str, int] = {}
    for entry in dict.fromkeys(entries):
        keys = [key for name in names(entry) if (key := name_key(name))]
        if not keys:
            continue
        place = next((places[key] for key in keys if key in places), len(found))
        if place == len(found):
            found.append(entry)
        else:
            found[place] = fill(found[place], entry)
        places.update((key, place) for key in keys if key not in places)
    return tuple(found)


def _contact_keys(contact: Contact) -> tuple[str, ...]:
    if contact.name.strip():
        return (contact.name,)
    return (contact.email or contact.phone,)
