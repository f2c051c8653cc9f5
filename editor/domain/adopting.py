"""Entries for the address book out of what releases say: offered to the writer, who keeps those that are right.

When a role began no release tells, so the periods stay open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from editor.domain.address_book import AddressBook
from editor.domain.bilingual import NOTHING, Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Role
from editor.domain.directory_merging import merged_person
from editor.domain.distribution import is_address
from editor.domain.joining import name_key, texts_in
from editor.domain.people import Affiliation, Boilerplate, Contact, Person
from editor.domain.same_names import organisation_key, organisation_words


def person_to_keep(person: Person) -> KeptPerson:
    """The person with one role for each organisation; the first has the function, which speaks of all of them."""
    held = person.affiliations or ((Affiliation(),) if person.function else ())
    functions = (person.function, *([NOTHING] * len(held)))
    roles = (Role(each.role, each.organisation, function) for each, function in zip(held, functions, strict=False))
    return KeptPerson(name=person.name, title=person.title, roles=tuple(roles))


def contact_to_keep(contact: Contact) -> KeptPerson:
    """The contact as a person; what is no e-mail address goes into the note."""
    role = Role(organisation=contact.organisation, function=contact.function)
    is_right = is_address(contact.email.strip())
    return KeptPerson(
        name=contact.name,
        title=contact.title,
        roles=(role,) if role != Role() else (),
        email=contact.email.strip() if is_right else "",
        phone=contact.phone,
        note="" if is_right else contact.email,
    )


def people_to_keep(seen: AddressBook, kept: Iterable[KeptPerson]) -> tuple[KeptPerson, ...]:
    """Who is named in releases and not kept under any name: speakers, people in photos, then contacts."""
    known = {name_key(name) for person in kept for name in person.names}
    found: dict[str, KeptPerson] = {}
    offered = (*map(person_to_keep, seen.people), *map(contact_to_keep, seen.contacts))
    for person in offered:
        key = name_key(person.name)
        if key and key not in known:
            found[key] = _with_reach(found[key], person) if key in found else person
    return tuple(found.values())


def _with_reach(person: KeptPerson, contact: KeptPerson) -> KeptPerson:
    """The speaker with what their entry as a contact adds; the function of the one says more than that of the other."""
    merged = merged_person(person, contact)
    return replace(merged, roles=person.roles or merged.roles)


def organisations_to_keep(seen: AddressBook, kept: Iterable[KeptOrganisation]) -> tuple[KeptOrganisation, ...]:
    """Which organisations releases name and are not kept under any name: issuers, then those of people and contacts."""
    known = {organisation_key(name) for each in kept for name in (*texts_in(each.name), *each.other_names)}
    about = _Headings(seen.boilerplates)
    found: list[KeptOrganisation] = []
    for name in _names(seen):
        keys = set(filter(None, map(organisation_key, texts_in(name))))
        if keys and not keys & known:
            found.append(KeptOrganisation(name=name, boilerplates=about.naming(name)))
            known |= keys
    return tuple(found)


def _names(seen: AddressBook) -> Iterator[Bilingual]:
    yield from (issuer.name for issuer in seen.issuers)
    yield from (contact.organisation for contact in seen.contacts)
    yield from (affiliation.organisation for person in seen.people for affiliation in person.affiliations)


class _Headings:
    """The headings of boilerplates, by the words in them."""

    def __init__(self, boilerplates: Iterable[Boilerplate]) -> None:
        self._boilerplates = tuple(boilerplates)
        self._headings = [tuple(map(_spaced, texts_in(each.heading))) for each in self._boilerplates]
        self._places: dict[str, set[int]] = defaultdict(set)
        for place, headings in enumerate(self._headings):
            for word in " ".join(headings).split():
                self._places[word].add(place)

    def naming(self, name: Bilingual) -> tuple[DatedBoilerplate, ...]:
        """The boilerplates whose headings name the organisation, in their order."""
        found = {place for own in texts_in(name) for place in self._with_words(organisation_words(own))}
        named = (self._boilerplates[place] for place in sorted(found))
        return tuple(DatedBoilerplate(each.heading, each.text) for each in named)

    def _with_words(self, words: Sequence[str]) -> Iterator[int]:
        """Where these words stand one after the other: looked for among the headings with the rarest of them."""
        holders = [self._places[word] for word in words if word in self._places]
        rarest = min(holders, key=len) if holders and len(holders) == len(words) else ()
        text = f" {' '.join(words)} "
        return (place for place in rarest if any(text in heading for heading in self._headings[place]))


def _spaced(text: str) -> str:
    """The words with spaces around each, so that one is found only as a whole."""
    return f" {' '.join(organisation_words(text))} "
