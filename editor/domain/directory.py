"""The kept address book: people with their roles over time, organisations with their boilerplates over time.

What is taken from it is copied into a release, so an archived release stays true when a role changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from editor.domain.bilingual import NOTHING, Bilingual
from editor.domain.blocks import new_id
from editor.domain.people import Affiliation, Boilerplate, Person


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both included; None where it is open."""

    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in it."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


ALWAYS = Period()


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is somewhere, and how it is printed after the name (`function`), for some time."""

    role: Bilingual = NOTHING
    organisation: Bilingual = NOTHING
    function: Bilingual = NOTHING
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPerson:
    """A person of the address book.

    `other_names` are names under which the person stands in releases beside the present one; `approval`
    says who gives approvals for this person and how to reach them, in one line.
    """

    id: str = field(default_factory=new_id)
    name: str = ""
    title: Bilingual = NOTHING
    roles: tuple[Role, ...] = ()
    email: str = ""
    phone: str = ""
    approval: str = ""
    note: str = ""
    other_names: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the present one first."""
        return tuple(dict.fromkeys((self.name, *self.other_names)))


@dataclass(frozen=True, slots=True)
class DatedBoilerplate:
    """A boilerplate and when it was, or is, the right one."""

    heading: Bilingual = NOTHING
    text: Bilingual = NOTHING
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOrganisation:
    """An organisation of the address book; `other_names` are those under which releases know it as well."""

    id: str = field(default_factory=new_id)
    name: Bilingual = NOTHING
    web: str = ""
    approval: str = ""
    note: str = ""
    boilerplates: tuple[DatedBoilerplate, ...] = ()
    other_names: tuple[str, ...] = ()


Dated = TypeVar("Dated", bound=Role | DatedBoilerplate)


# -- what holds on a day


def roles_on(person: KeptPerson, day: date) -> tuple[Role, ...]:
    """The roles that the person has on a day, the latest begun first."""
    return _holding(person.roles, day)


def role_on(person: KeptPerson, day: date) -> Role:
    """The role that the person has on a day: of several the latest begun; an empty one where there is none."""
    return next(iter(roles_on(person, day)), Role())


def as_person(kept: KeptPerson, day: date) -> Person:
    """The person as a release of that day names them: the function of the latest role that has one, if any."""
    held = roles_on(kept, day)
    function = next((each.function for each in held if each.function), NOTHING)
    said = (Affiliation(each.role, each.organisation) for each in held if each.role or each.organisation)
    return Person(kept.name, kept.title, function, tuple(dict.fromkeys(said)))


def boilerplates_on(organisation: KeptOrganisation, day: date) -> tuple[Boilerplate, ...]:
    """The boilerplates that hold on a day, the latest begun first."""
    return tuple(Boilerplate(each.heading, each.text) for each in _holding(organisation.boilerplates, day))


def as_boilerplate(organisation: KeptOrganisation, day: date) -> Boilerplate:
    """The boilerplate of that day: of several the latest begun; an empty one where there is none."""
    return next(iter(boilerplates_on(organisation, day)), Boilerplate())


def _holding(several: Iterable[Dated], day: date) -> tuple[Dated, ...]:
    held = [each for each in several if each.period.holds_on(day)]
    return tuple(sorted(held, key=lambda each: each.period.since or date.min, reverse=True))
