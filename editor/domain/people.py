"""People and organisations as they are copied into a release."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from editor.domain.bilingual import NOTHING, Bilingual, Language, clean


@dataclass(frozen=True, slots=True)
class Affiliation:
    """One role in one organisation."""

    role: Bilingual = NOTHING
    organisation: Bilingual = NOTHING


@dataclass(frozen=True, slots=True)
class Person:
    """A person with the title before the name and the function as it is printed after it.

    `function` is whole ("Leiterin des OptikNetzes Lahntal"), because German genitives cannot be
    concatenated; `affiliations` say the same in parts, for search and checks.
    """

    name: str = ""
    title: Bilingual = NOTHING
    function: Bilingual = NOTHING
    affiliations: tuple[Affiliation, ...] = ()

    def titled_name(self, language: Language) -> str:
        """`Dr. Jana Brandt` in German, `Dr Jana Brandt` in British English."""
        return " ".join(part for part in (self.title[language], self.name) if part)

    def organisations(self, language: Language) -> tuple[str, ...]:
        names = (affiliation.organisation.either(language) for affiliation in self.affiliations)
        return tuple(name for name in names if name)


NOBODY = Person()


def with_organisations(person: Person, language: Language, text: str) -> Person:
    """`person` with the organisations that `text` names, separated by semicolons; roles stay in order."""
    names = [name.strip() for name in clean(text).split(";")]
    changed, given = list(person.affiliations), iter(names)
    shown = [index for index, each in enumerate(changed) if each.organisation[language]]
    for index in shown or range(len(changed)):
        organisation = changed[index].organisation.with_text(language, next(given, ""))
        changed[index] = replace(changed[index], organisation=organisation)
    changed += [Affiliation(organisation=Bilingual.only(language, name)) for name in given]
    return replace(person, affiliations=tuple(each for each in changed if each.organisation or each.role))


def organisations_text(person: Person, language: Language) -> str:
    return "; ".join(each.organisation[language] for each in person.affiliations if each.organisation[language])


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person in a photo; `consent` is None until somebody has asked."""

    person: Person
    consent: bool | None = None


class ContactKind(StrEnum):
    PRESS = "press"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom a newsroom may ask: the press office, or an expert on the subject."""

    name: str = ""
    title: Bilingual = NOTHING
    function: Bilingual = NOTHING
    organisation: Bilingual = NOTHING
    email: str = ""
    phone: str = ""
    kind: ContactKind = ContactKind.PRESS

    def titled_name(self, language: Language) -> str:
        return " ".join(part for part in (self.title[language], self.name) if part)


@dataclass(frozen=True, slots=True)
class Issuer:
    """An organisation in whose name the release is sent."""

    name: Bilingual = NOTHING


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Heading and text about an issuer; the heading is whole, because it cannot be generated."""

    heading: Bilingual = NOTHING
    text: Bilingual = NOTHING
    reviewed: date | None = None
