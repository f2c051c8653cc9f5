"""The kept address book: people with their roles over time, organisations with their boilerplates over time.

What is taken from it is copied into a release, so an archived release stays true when a role changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from editor.domain.bilingual import NOTHING, Bilingual
from editor.domain.blocks import new_id


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
