"""How what two sources say of one thing becomes one: what stands is never replaced, its gaps are filled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.passage import wording
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person


def texts_in(text: Bilingual) -> tuple[str, ...]:
    """What is written in it, German first."""
    return tuple(text[language] for language in LANGUAGES if text[language].strip())


def agree(one: Bilingual, other: Bilingual) -> bool:
    """Whether the two say the same, as far as both say anything."""
    return not (one and other) or any(one[each] and wording(one[each]) == wording(other[each]) for each in LANGUAGES)


def filled(text: Bilingual, older: Bilingual) -> Bilingual:
    """`text` with the language it lacks taken from an older one that says the same in the other language."""
    if (text.de and text.en) or not older or not agree(text, older):
        return text
    return Bilingual(text.de or older.de, text.en or older.en)


def includes(one: Bilingual, other: Bilingual) -> bool:
    """Whether `one` says what `other` says: nothing in it differs, and `other` has no text that it lacks entirely."""
    if not other:
        return True
    shared = [(one[each], other[each]) for each in LANGUAGES if one[each] and other[each]]
    return bool(shared) and all(wording(mine) == wording(theirs) for mine, theirs in shared)


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """What two spellings of one name have in common: upper and lower case, spaces and dashes made alike."""
    return wording(name).casefold()


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names without empty ones and doubles, in their order."""
    found: dict[str, str] = {}
    for name in names:
        if key := name_key(name):
            found.setdefault(key, name)
    return tuple(found.values())


def with_lines(note: str, more: Iterable[str]) -> str:
    """The note with the lines that it does not have yet below its own."""
    own = note.split("\n") if note else []
    known = set(own)
    added = (line for line in dict.fromkeys(more) if line.strip() and line not in known)
    return "\n".join((*own, *added))


def lost(kept: Bilingual, other: Bilingual) -> tuple[str, ...]:
    """The texts of `other` that are nowhere in `kept`."""
    held = [wording(kept[each]) for each in LANGUAGES]
    texts = dict.fromkeys(other[each] for each in LANGUAGES)
    return tuple(text for text in texts if not any(wording(text) in each for each in held))


# -- what releases name


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
