"""Entries of the address book that are one, and pairs that only may be: by their names in any spelling, or addresses.

What entries have in common is a key or a hint; those with a key in common are one, those with a hint are looked at
more closely. No entry is compared with all others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.domain.joining import texts_in
from editor.domain.same_names import base_letters, organisation_key, person_words

Entry = TypeVar("Entry")

_MAILBOXES = frozenset(
    {"presse", "press", "pressestelle", "info", "kontakt", "contact", "office", "media", "medien", "kommunikation"}
    | {"communication", "communications", "pr", "redaktion", "mail", "post", "sekretariat", "service", "news"}
)
"""Addresses that are nobody's own."""

_CROWD = 40
"""Entries that something in common tells nothing about, because so many have it."""


def doubles_of_persons(several: Sequence[KeptPerson]) -> tuple[tuple[KeptPerson, ...], ...]:
    """Persons that are one: by their names without titles or by e-mail. Pairs that only may be come after them."""
    return _doubles(several, _person_keys, _person_hints, _may_be_one)


def doubles_of_organisations(several: Sequence[KeptOrganisation]) -> tuple[tuple[KeptOrganisation, ...], ...]:
    """Organisations that are one: by their names without the legal form. Pairs that only may be come after them."""
    return _doubles(several, _organisation_keys, _organisation_hints, lambda _one, _other: True)


def are_one_person(several: Sequence[KeptPerson]) -> bool:
    """Whether a group of doubles is more than a suspicion."""
    return len(set(_groups([tuple(_person_keys(each)) for each in several]))) <= 1


def are_one_organisation(several: Sequence[KeptOrganisation]) -> bool:
    """Whether a group of doubles is more than a suspicion."""
    return len(set(_groups([tuple(_organisation_keys(each)) for each in several]))) <= 1


def _doubles(
    several: Sequence[Entry],
    keys: Callable[[Entry], Iterable[Hashable]],
    hints: Callable[[Entry], Iterable[Hashable]],
    alike: Callable[[Entry, Entry], bool],
) -> tuple[tuple[Entry, ...], ...]:
    first = _groups([tuple(keys(each)) for each in several])
    suspected = _pairs(
        [tuple(hints(each)) for each in several], first, lambda one, other: alike(several[one], several[other])
    )
    found = (*_members(first), *suspected)
    return tuple(tuple(several[index] for index in group) for group in found)


def _person_keys(person: KeptPerson) -> Iterator[Hashable]:
    return person_keys(person.names, person.email)


def _person_hints(person: KeptPerson) -> Iterator[Hashable]:
    return _name_hints(person.names, person.email)


def _may_be_one(one: KeptPerson, other: KeptPerson) -> bool:
    return _may_be_called_alike(one.names, other.names) or _share_mailbox(one.email, other.email)


def _organisation_keys(organisation: KeptOrganisation) -> Iterator[Hashable]:
    return organisation_keys(_names(organisation))


def _organisation_hints(organisation: KeptOrganisation) -> Iterator[Hashable]:
    return _organisation_name_hints(_names(organisation), organisation.web)


def _names(organisation: KeptOrganisation) -> tuple[str, ...]:
    return (*texts_in(organisation.name), *organisation.other_names)


# -- what they have in common


def person_keys(names: Iterable[str], email: str) -> Iterator[Hashable]:
    """Each name; the e-mail with each word of a name, as a shared mailbox alone makes nobody the same."""
    for name in names:
        if words := person_words(name):
            yield words
            if email:
                yield from ((email.casefold(), word) for word in words if len(word) > 1)


def _name_hints(names: Iterable[str], email: str) -> Iterator[Hashable]:
    """What persons have in common who may be one; `_may_be_one` looks closer."""
    if email and not _is_shared(email):
        yield email.casefold()
    for words in map(person_words, names):
        if len(words) > 1:
            yield _letters(words)
            yield tuple(sorted(words))
            yield words[0][0], words[-1]
            yield from ((words[0], word) for word in words[1:])


def _may_be_called_alike(names: Sequence[str], others: Sequence[str]) -> bool:
    """`J. Brandt` or `Jana M. Brandt` for Jana Brandt, `Brandt Jana`, and umlauts without their dots."""
    return any(_may_be(person_words(one), person_words(other)) for one in names for other in others)


def _share_mailbox(email: str, other: str) -> bool:
    """Whether both have one address, which is not that of an office."""
    return bool(email) and email.casefold() == other.casefold() and not _is_shared(email)


def organisation_keys(names: Iterable[str]) -> Iterator[Hashable]:
    """Each name without its legal form."""
    yield from filter(None, map(organisation_key, names))


def _organisation_name_hints(names: Iterable[str], web: str) -> Iterator[Hashable]:
    """Names with umlauts without their dots, and the address in the web."""
    yield from map(base_letters, filter(None, map(organisation_key, names)))
    if web:
        yield web.casefold().split("//")[-1].removeprefix("www.").rstrip("/")


def _is_shared(email: str) -> bool:
    return email.casefold().partition("@")[0] in _MAILBOXES


def _may_be(one: Sequence[str], other: Sequence[str]) -> bool:
    if len(one) < 2 or len(other) < 2:
        return False
    if set(one) <= set(other) or set(other) <= set(one) or _letters(one) == _letters(other):
        return True
    initials = len(one[0]) == 1 or len(other[0]) == 1
    return initials and one[0][0] == other[0][0] and one[-1] == other[-1]


def _letters(words: Sequence[str]) -> str:
    return "".join(map(base_letters, words))


# -- groups


def _groups(keys: Sequence[Iterable[Hashable]]) -> list[int]:
    """For each entry the first one that it is the same as: both share a key, or others stand between them that do."""
    first = list(range(len(keys)))
    holders: dict[Hashable, int] = {}

    def root(index: int) -> int:
        while first[index] != index:
            first[index] = index = first[first[index]]
        return index

    for index, held in enumerate(keys):
        for key in held:
            one, other = root(index), root(holders.setdefault(key, index))
            first[max(one, other)] = min(one, other)
    return [root(index) for index in range(len(keys))]


def _members(first: Sequence[int]) -> list[list[int]]:
    """The entries of each group that has several."""
    found: dict[int, list[int]] = defaultdict(list)
    for index, leader in enumerate(first):
        found[leader].append(index)
    return [group for group in found.values() if len(group) > 1]


def _pairs(
    hints: Sequence[Iterable[Hashable]], first: Sequence[int], alike: Callable[[int, int], bool]
) -> list[tuple[int, int]]:
    """The pairs that share a hint and are alike, one for each two groups."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for one, other in _candidates(hints):
        between = (first[one], first[other])
        if between[0] != between[1] and between not in found and between[::-1] not in found and alike(one, other):
            found[between] = (one, other)
    return sorted(found.values())


def _candidates(hints: Sequence[Iterable[Hashable]]) -> Iterator[tuple[int, int]]:
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for index, held in enumerate(hints):
        for hint in dict.fromkeys(held):
            holders[hint].append(index)
    for several in holders.values():
        if len(several) <= _CROWD:
            yield from combinations(several, 2)
