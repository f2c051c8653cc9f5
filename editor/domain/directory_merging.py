"""Two entries of the address book that become one: doubles are merged, a kept entry is renewed from a newer source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from editor.domain.bilingual import Bilingual
from editor.domain.directory import ALWAYS, Dated, DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.domain.joining import distinct_names, filled, includes, lost, texts_in, with_lines
from editor.domain.same_names import person_words

# -- doubles


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
        roles=_joined(one.roles, other.roles, _same_role, _filled_role),
        email=one.email or other.email,
        phone=one.phone or other.phone,
        approval=one.approval or other.approval,
        note=with_lines(one.note, (*other.note.split("\n"), *lost(title, other.title), *differing)),
        other_names=tuple(others),
    )


def merged_organisation(one: KeptOrganisation, other: KeptOrganisation) -> KeptOrganisation:
    """Both as one entry under the name and id of `one`; nothing is lost, as with `merged_person`."""
    name = filled(one.name or other.name, other.name)
    names = distinct_names((*texts_in(name), *one.other_names, *texts_in(other.name), *other.other_names))
    present = distinct_names(texts_in(name))
    texts = [(one.web, other.web), (one.approval, other.approval)]
    differing = [theirs for mine, theirs in texts if mine and theirs != mine]
    return replace(
        one,
        name=name,
        web=one.web or other.web,
        approval=one.approval or other.approval,
        note=with_lines(one.note, (*other.note.split("\n"), *differing)),
        boilerplates=_joined(one.boilerplates, other.boilerplates, _same_boilerplate, _filled_dated),
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


def _same_role(one: Role, other: Role) -> bool:
    """Whether one of the two says all that the other says."""
    mine, theirs = ((each.role, each.organisation, each.function) for each in (one, other))
    return _include(mine, theirs) or _include(theirs, mine)


def _filled_role(one: Role, other: Role, period: Period) -> Role:
    """One role with what the other says beyond it, for a period."""
    return Role(
        filled(one.role or other.role, other.role),
        filled(one.organisation or other.organisation, other.organisation),
        filled(one.function or other.function, other.function),
        period,
    )


def _same_boilerplate(one: DatedBoilerplate, other: DatedBoilerplate) -> bool:
    """Whether one of the two says all that the other says."""
    mine, theirs = ((each.heading, each.text) for each in (one, other))
    return _include(mine, theirs) or _include(theirs, mine)


def _include(several: Iterable[Bilingual], others: Iterable[Bilingual]) -> bool:
    return all(map(includes, several, others))


def _filled_dated(one: DatedBoilerplate, other: DatedBoilerplate, period: Period) -> DatedBoilerplate:
    """One boilerplate with what the other says beyond it, for a period."""
    heading = filled(one.heading or other.heading, other.heading)
    return DatedBoilerplate(heading, filled(one.text or other.text, other.text), period)


# -- a newer source


def renewed_person(kept: KeptPerson, newer: KeptPerson) -> KeptPerson:
    """The kept person, under the name they are kept by; what is newly read comes first and its periods hold."""
    known = {person_words(name) for name in kept.names}
    names = (name for name in newer.names if person_words(name) not in known)
    leading = replace(newer, id=kept.id, name=kept.name, other_names=(*kept.other_names, *names), roles=())
    roles = _renewed(kept.roles, newer.roles, _same_role, _filled_role)
    return replace(merged_person(leading, kept), roles=roles)


def renewed_organisation(kept: KeptOrganisation, newer: KeptOrganisation) -> KeptOrganisation:
    """The kept organisation, likewise."""
    leading = replace(
        newer, id=kept.id, name=kept.name, other_names=(*kept.other_names, *newer.other_names), boilerplates=()
    )
    boilerplates = _renewed(kept.boilerplates, newer.boilerplates, _same_boilerplate, _filled_dated)
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
