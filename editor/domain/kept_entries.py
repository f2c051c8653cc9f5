"""What the kept address book says on a day, and how it is put before what releases say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from editor.domain.bilingual import NOTHING
from editor.domain.directory import KeptOrganisation, KeptPerson, as_person, boilerplates_on
from editor.domain.joining import (
    filled,
    filled_boilerplate,
    filled_contact,
    filled_issuer,
    filled_person,
    name_key,
    texts_in,
)
from editor.domain.people import Boilerplate, Contact, Issuer, Person

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Value]):
    """One thing to take, and the keys under which releases may have it.

    `settled` says that the address book knows all of it: then nothing but a translation is taken from releases.
    """

    value: Value
    keys: tuple[str, ...]
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept, as it holds on a day; `gone` are keys of contacts and of texts that no longer are right."""

    people: tuple[Entry[Person], ...] = ()
    issuers: tuple[Entry[Issuer], ...] = ()
    contacts: tuple[Entry[Contact], ...] = ()
    boilerplates: tuple[Entry[Boilerplate], ...] = ()
    gone_contacts: frozenset[str] = frozenset()
    gone_texts: frozenset[str] = frozenset()


def kept_on(persons: Iterable[KeptPerson], organisations: Iterable[KeptOrganisation], day: date) -> Kept | None:
    """What is kept, as it holds on that day; None where nothing is kept."""
    people, owners = tuple(persons), tuple(organisations)
    if not (people or owners):
        return None
    present = tuple(each for owner in owners for each in boilerplates_on(owner, day))
    entries = tuple(Entry(as_person(each, day), _keys(each.names), bool(each.roles)) for each in people)
    known = tuple(zip(people, entries, strict=True))
    return Kept(
        people=entries,
        issuers=tuple(Entry(Issuer(each.name), _keys((*texts_in(each.name), *each.other_names))) for each in owners),
        contacts=tuple(_contact(person, entry) for person, entry in known if not _has_left(entry)),
        boilerplates=tuple(Entry(each, _keys(texts_in(each.heading) or texts_in(each.text))) for each in present),
        gone_contacts=frozenset(key for entry in entries if _has_left(entry) for key in entry.keys),
        gone_texts=_expired(owners, day) - frozenset(key for each in present for key in _keys(texts_in(each.text))),
    )


def _has_left(entry: Entry[Person]) -> bool:
    """Whether the person has roles, but none of them today."""
    return entry.settled and not (entry.value.affiliations or entry.value.function)


def _contact(person: KeptPerson, entry: Entry[Person]) -> Entry[Contact]:
    held = entry.value
    organisation = held.affiliations[0].organisation if held.affiliations else NOTHING
    contact = Contact(held.name, held.title, held.function, organisation, person.email, person.phone)
    return Entry(contact, entry.keys, entry.settled)


def _expired(organisations: Iterable[KeptOrganisation], day: date) -> frozenset[str]:
    every = (each for organisation in organisations for each in organisation.boilerplates)
    over = (each for each in every if each.period.until and each.period.until < day)
    return frozenset(key for each in over for key in _keys(texts_in(each.text)))


def people_first(kept: Kept, seen: Sequence[Person]) -> tuple[Person, ...]:
    """The kept people, those in the newest releases before others, and behind them whom releases name."""
    found, _, others = _placed(kept.people, seen, lambda each: _keys((each.name,)), _person)
    return (*found, *others)


def issuers_first(kept: Kept, seen: Sequence[Issuer]) -> tuple[Issuer, ...]:
    """The kept organisations, those that issued the newest releases before others, then the other issuers."""
    found, _, others = _placed(kept.issuers, seen, lambda each: _keys(texts_in(each.name)), _issuer)
    return (*found, *others)


def contacts_first(kept: Kept, seen: Sequence[Contact]) -> tuple[Contact, ...]:
    """The kept people who can be reached, those who were contacts before others; who has left is none any more."""
    present = [each for each in seen if not kept.gone_contacts.intersection(_keys((each.name,)))]
    found, used, others = _placed(kept.contacts, present, lambda each: _keys((each.name,)), _reachable)
    return (*(each for at, each in enumerate(found) if at < used or each.email or each.phone), *others)


def boilerplates_first(kept: Kept, seen: Sequence[Boilerplate]) -> tuple[Boilerplate, ...]:
    """The kept boilerplates of the day, those last used before others, then those of releases that did not expire."""
    present = [each for each in seen if not kept.gone_texts.intersection(_keys(texts_in(each.text)))]
    found, _, others = _placed(kept.boilerplates, present, lambda each: _keys(texts_in(each.heading)), _boilerplate)
    return (*found, *others)


def _placed(
    entries: Sequence[Entry[Value]],
    seen: Sequence[Value],
    keys: Callable[[Value], tuple[str, ...]],
    fill: Callable[[Entry[Value], Value, Value], Value],
) -> tuple[list[Value], int, list[Value]]:
    """The values of the entries, those seen first in front, how many were seen, and what of `seen` is no entry."""
    places: dict[str, int] = {}
    for index, entry in enumerate(entries):
        for key in entry.keys:
            places.setdefault(key, index)
    values: dict[int, Value] = {}
    others: list[Value] = []
    for each in seen:
        place = next((places[key] for key in keys(each) if key in places), None)
        if place is None:
            others.append(each)
        else:
            values[place] = fill(entries[place], values.get(place, entries[place].value), each)
    rest = (entry.value for index, entry in enumerate(entries) if index not in values)
    return [*values.values(), *rest], len(values), others


def _person(entry: Entry[Person], person: Person, older: Person) -> Person:
    """A person without any role in the address book has the one that releases know."""
    return replace(person, title=filled(person.title, older.title)) if entry.settled else filled_person(person, older)


def _issuer(_: Entry[Issuer], issuer: Issuer, older: Issuer) -> Issuer:
    return filled_issuer(issuer, older)


def _reachable(entry: Entry[Contact], contact: Contact, older: Contact) -> Contact:
    email, phone = contact.email or older.email, contact.phone or older.phone
    known = contact if entry.settled else filled_contact(contact, older)
    return replace(known, email=email, phone=phone, kind=older.kind)


def _boilerplate(_: Entry[Boilerplate], boilerplate: Boilerplate, older: Boilerplate) -> Boilerplate:
    return filled_boilerplate(boilerplate, older)


def _keys(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for name in names if (key := name_key(name)))
