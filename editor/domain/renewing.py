"""An entry of the address book with what a newer source says of it: the newer facts stand, no older one is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from editor.domain.directory import (
    ALWAYS,
    Dated,
    KeptOrganisation,
    KeptPerson,
    Period,
    filled_dated,
    filled_role,
    merged_organisation,
    merged_person,
    same_boilerplate,
    same_role,
    touch,
)
from editor.domain.same_names import person_words


def renewed_person(kept: KeptPerson, newer: KeptPerson) -> KeptPerson:
    """The kept person, under the name they are kept by; what is newly read comes first and its periods hold."""
    known = {person_words(name) for name in kept.names}
    names = (name for name in newer.names if person_words(name) not in known)
    leading = replace(newer, id=kept.id, name=kept.name, other_names=(*kept.other_names, *names), roles=())
    roles = _renewed(kept.roles, newer.roles, same_role, filled_role)
    return replace(merged_person(leading, kept), roles=roles)


def renewed_organisation(kept: KeptOrganisation, newer: KeptOrganisation) -> KeptOrganisation:
    """The kept organisation, likewise."""
    leading = replace(
        newer, id=kept.id, name=kept.name, other_names=(*kept.other_names, *newer.other_names), boilerplates=()
    )
    boilerplates = _renewed(kept.boilerplates, newer.boilerplates, same_boilerplate, filled_dated)
    merged = merged_organisation(leading, kept)
    return replace(merged_organisation(merged, replace(newer, note="", web="", approval="")), boilerplates=boilerplates)


def _renewed(
    several: Sequence[Dated],
    newer: Sequence[Dated],
    same: Callable[[Dated, Dated], bool],
    fill: Callable[[Dated, Dated, Period], Dated],
) -> tuple[Dated, ...]:
    """The newer ones, each filled from the older one that it stands for, then the other older ones."""
    remaining = [each for each in several if each not in newer]
    renewed: list[Dated] = []
    for each in newer:
        older = next((old for old in remaining if same(each, old) and touch(each.period, old.period)), None)
        if each in several or older is None:
            renewed.append(each)
        else:
            remaining.remove(older)
            renewed.append(fill(each, older, older.period if each.period == ALWAYS else each.period))
    return tuple(dict.fromkeys(_in_order(several, (*renewed, *remaining))))


def _in_order(present: Sequence[Dated], several: Sequence[Dated]) -> Iterator[Dated]:
    """Those that were there before stand as they stood."""
    yield from (each for each in several if each not in present)
    yield from (each for each in present if each in several)
