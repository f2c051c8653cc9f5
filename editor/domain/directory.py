"""The kept address book: people with their roles over time, organisations with their boilerplates over time.

What is taken from it is copied into a release, so an archived release stays true when a role changes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from editor.domain import doubles, likeness
from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual
from editor.domain.blocks import new_id
from editor.domain.joining import distinct_names, filled, includes, lost, with_lines
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
Entry = TypeVar("Entry")


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


# -- two entries that become one


def merged_person(one: KeptPerson, other: KeptPerson) -> KeptPerson:
    """Both as one entry under the name and id of `one`, whose facts stand where the two differ.

    Nothing is lost: the other name is kept, equal roles are joined, and what differs goes into the note.
    """
    name, *others = distinct_names((*one.names, *other.names)) or ("",)
    title = filled(one.title or other.title, other.title)
    texts = [(one.email, other.email), (one.phone, other.phone), (one.approval, other.approval)]
    differing = [theirs for mine, theirs in texts if mine and theirs != mine]
    return replace(
        one,
        name=one.name or name,
        title=title,
        roles=_joined(one.roles, other.roles, same_role, filled_role),
        email=one.email or other.email,
        phone=one.phone or other.phone,
        approval=one.approval or other.approval,
        note=with_lines(one.note, (*other.note.split("\n"), *lost(title, other.title), *differing)),
        other_names=tuple(others),
    )


def merged_organisation(one: KeptOrganisation, other: KeptOrganisation) -> KeptOrganisation:
    """Both as one entry under the name and id of `one`; nothing is lost, as with `merged_person`."""
    name = filled(one.name or other.name, other.name)
    names = distinct_names((*_each(name), *one.other_names, *_each(other.name), *other.other_names))
    present = distinct_names(_each(name))
    texts = [(one.web, other.web), (one.approval, other.approval)]
    differing = [theirs for mine, theirs in texts if mine and theirs != mine]
    return replace(
        one,
        name=name,
        web=one.web or other.web,
        approval=one.approval or other.approval,
        note=with_lines(one.note, (*other.note.split("\n"), *differing)),
        boilerplates=_joined(one.boilerplates, other.boilerplates, same_boilerplate, filled_dated),
        other_names=tuple(each for each in names if each not in present),
    )


def _joined(
    several: Sequence[Dated],
    more: Iterable[Dated],
    same: Callable[[Dated, Dated], bool],
    fill: Callable[[Dated, Dated, Period], Dated],
) -> tuple[Dated, ...]:
    """The entries with more of them: one that is there already makes its period wider, every other comes behind."""
    joined = list(several)
    for each in more:
        if each in joined:
            continue
        places = (index for index, known in enumerate(joined) if same(known, each) and touch(known.period, each.period))
        place = next(places, None)
        if place is None:
            joined.append(each)
        else:
            joined[place] = fill(joined[place], each, widened(joined[place].period, each.period))
    return tuple(joined)


def touch(one: Period, other: Period) -> bool:
    """Whether no day lies between two periods."""
    first, last = sorted((one, other), key=lambda each: each.since or date.min)
    return first.until is None or last.since is None or last.since <= first.until + timedelta(days=1)


def widened(one: Period, other: Period) -> Period:
    """The period of a role that two entries have: what only one of them knows is taken from it.

    Nothing known of a period says nothing; a role that one entry begins and leaves open still lasts.
    """
    if ALWAYS in (one, other):
        return other if one == ALWAYS else one
    begun = [each.since for each in (one, other) if each.since]
    ended = [each.until for each in (one, other) if each.until]
    return Period(min(begun, default=None), max(ended) if len(ended) == 2 else None)


def same_role(one: Role, other: Role) -> bool:
    """Whether one of the two says all that the other says."""
    mine, theirs = ((each.role, each.organisation, each.function) for each in (one, other))
    return _include(mine, theirs) or _include(theirs, mine)


def filled_role(one: Role, other: Role, period: Period) -> Role:
    """One role with what the other says beyond it, for a period."""
    return Role(
        filled(one.role or other.role, other.role),
        filled(one.organisation or other.organisation, other.organisation),
        filled(one.function or other.function, other.function),
        period,
    )


def same_boilerplate(one: DatedBoilerplate, other: DatedBoilerplate) -> bool:
    """Whether one of the two says all that the other says."""
    mine, theirs = ((each.heading, each.text) for each in (one, other))
    return _include(mine, theirs) or _include(theirs, mine)


def _include(several: Iterable[Bilingual], others: Iterable[Bilingual]) -> bool:
    return all(map(includes, several, others))


def filled_dated(one: DatedBoilerplate, other: DatedBoilerplate, period: Period) -> DatedBoilerplate:
    """One boilerplate with what the other says beyond it, for a period."""
    heading = filled(one.heading or other.heading, other.heading)
    return DatedBoilerplate(heading, filled(one.text or other.text, other.text), period)


def _each(text: Bilingual) -> tuple[str, ...]:
    return tuple(text[language] for language in LANGUAGES if text[language].strip())


# -- doubles


def doubles_of_persons(several: Sequence[KeptPerson]) -> tuple[tuple[KeptPerson, ...], ...]:
    """Persons that are one: by their names without titles or by e-mail. Pairs that only may be come after them."""
    return _doubles(several, _person_keys, _person_hints, _may_be_one)


def doubles_of_organisations(several: Sequence[KeptOrganisation]) -> tuple[tuple[KeptOrganisation, ...], ...]:
    """Organisations that are one: by their names without the legal form. Pairs that only may be come after them."""
    return _doubles(several, _organisation_keys, _organisation_hints, lambda _one, _other: True)


def are_one_person(several: Sequence[KeptPerson]) -> bool:
    """Whether a group of doubles is more than a suspicion."""
    return len(set(doubles.groups([tuple(_person_keys(each)) for each in several]))) <= 1


def are_one_organisation(several: Sequence[KeptOrganisation]) -> bool:
    """Whether a group of doubles is more than a suspicion."""
    return len(set(doubles.groups([tuple(_organisation_keys(each)) for each in several]))) <= 1


def _doubles(
    several: Sequence[Entry],
    keys: Callable[[Entry], Iterable[Hashable]],
    hints: Callable[[Entry], Iterable[Hashable]],
    alike: Callable[[Entry, Entry], bool],
) -> tuple[tuple[Entry, ...], ...]:
    first = doubles.groups([tuple(keys(each)) for each in several])
    suspected = doubles.pairs(
        [tuple(hints(each)) for each in several], first, lambda one, other: alike(several[one], several[other])
    )
    found = (*doubles.members(first), *suspected)
    return tuple(tuple(several[index] for index in group) for group in found)


def _person_keys(person: KeptPerson) -> Iterator[Hashable]:
    return likeness.person_keys(person.names, person.email)


def _person_hints(person: KeptPerson) -> Iterator[Hashable]:
    return likeness.person_hints(person.names, person.email)


def _may_be_one(one: KeptPerson, other: KeptPerson) -> bool:
    return likeness.may_be_one(one.names, other.names) or likeness.share_mailbox(one.email, other.email)


def _organisation_keys(organisation: KeptOrganisation) -> Iterator[Hashable]:
    return likeness.organisation_keys(_names(organisation))


def _organisation_hints(organisation: KeptOrganisation) -> Iterator[Hashable]:
    return likeness.organisation_hints(_names(organisation), organisation.web)


def _names(organisation: KeptOrganisation) -> tuple[str, ...]:
    return (*_each(organisation.name), *organisation.other_names)
