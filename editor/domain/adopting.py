"""Entries for the address book out of what releases say: offered to the writer, who keeps those that are right.

When a role began no release tells, so the periods stay open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.domain.address_book import AddressBook
from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Role, merged_person
from editor.domain.distribution import is_address
from editor.domain.joining import name_key
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
    known = {organisation_key(name) for each in kept for name in (*_each(each.name), *each.other_names)}
    found: list[KeptOrganisation] = []
    for name in _names(seen):
        keys = set(filter(None, map(organisation_key, _each(name))))
        if keys and not keys & known:
            found.append(KeptOrganisation(name=name, boilerplates=tuple(_about(name, seen.boilerplates))))
            known |= keys
    return tuple(found)


def _names(seen: AddressBook) -> Iterator[Bilingual]:
    yield from (issuer.name for issuer in seen.issuers)
    yield from (contact.organisation for contact in seen.contacts)
    yield from (affiliation.organisation for person in seen.people for affiliation in person.affiliations)


def _about(name: Bilingual, boilerplates: Iterable[Boilerplate]) -> Iterator[DatedBoilerplate]:
    """The boilerplates whose headings name the organisation."""
    names = [_spaced(own) for own in _each(name) if organisation_words(own)]
    for each in boilerplates:
        headings = [_spaced(heading) for heading in _each(each.heading)]
        if any(own in heading for own in names for heading in headings):
            yield DatedBoilerplate(each.heading, each.text)


def _spaced(text: str) -> str:
    """The words with spaces around each, so that one is found only as a whole."""
    return f" {' '.join(organisation_words(text))} "


def _each(text: Bilingual) -> tuple[str, ...]:
    return tuple(text[language] for language in LANGUAGES if text[language].strip())
