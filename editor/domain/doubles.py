"""Which entries of a list are the same by what they are known by, and which may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations

_CROWD = 40
"""Entries that something in common tells nothing about, because so many have it."""


def groups(keys: Sequence[Iterable[Hashable]]) -> list[int]:
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


def members(first: Sequence[int]) -> list[list[int]]:
    """The entries of each group that has several."""
    found: dict[int, list[int]] = defaultdict(list)
    for index, leader in enumerate(first):
        found[leader].append(index)
    return [group for group in found.values() if len(group) > 1]


def pairs(
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
