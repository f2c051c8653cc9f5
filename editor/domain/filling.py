"""How an older entry of the address book fills the gaps of a newer one about the same, as far as the two agree."""

from __future__ import annotations

from dataclasses import replace

from editor.domain.joining import agree, filled
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person


def filled_person(person: Person, older: Person) -> Person:
    """A former function or organisation adds nothing; what still holds fills the gaps."""
    title = filled(person.title, older.title)
    if not agree(person.function, older.function) or not _share_organisation(person, older):
        return replace(person, title=title)
    return replace(
        person,
        title=title,
        function=filled(person.function, older.function),
        affiliations=_filled_affiliations(person.affiliations, older.affiliations),
    )


def _share_organisation(one: Person, other: Person) -> bool:
    if not (one.affiliations and other.affiliations):
        return True
    return any(agree(a.organisation, b.organisation) for a in one.affiliations for b in other.affiliations)


def _filled_affiliations(newer: tuple[Affiliation, ...], older: tuple[Affiliation, ...]) -> tuple[Affiliation, ...]:
    if not newer:
        return older
    return tuple(_filled_affiliation(each, older) for each in newer)


def _filled_affiliation(affiliation: Affiliation, older: tuple[Affiliation, ...]) -> Affiliation:
    same = [each for each in older if each.organisation and agree(affiliation.organisation, each.organisation)]
    for each in same if affiliation.organisation else ():
        affiliation = Affiliation(
            filled(affiliation.role, each.role), filled(affiliation.organisation, each.organisation)
        )
    return affiliation


def filled_issuer(issuer: Issuer, older: Issuer) -> Issuer:
    return replace(issuer, name=filled(issuer.name, older.name))


def filled_contact(contact: Contact, older: Contact) -> Contact:
    title = filled(contact.title, older.title)
    if not agree(contact.organisation, older.organisation) or not agree(contact.function, older.function):
        return replace(contact, title=title)
    return replace(
        contact,
        title=title,
        function=filled(contact.function, older.function),
        organisation=filled(contact.organisation, older.organisation),
        email=contact.email or older.email,
        phone=contact.phone or older.phone,
    )


def filled_boilerplate(boilerplate: Boilerplate, older: Boilerplate) -> Boilerplate:
    return replace(
        boilerplate,
        heading=filled(boilerplate.heading, older.heading),
        text=filled(boilerplate.text, older.text),
    )
