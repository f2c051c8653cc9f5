"""The order of blocks that two sides added to, took from and moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def order_of(base: Iterable[str], mine: Iterable[str], theirs: Iterable[str]) -> list[str]:
    """All ids of both sides. The side that moved blocks gives the order, mine where both did."""
    before, own, other = list(base), list(mine), list(theirs)
    known = {*before} & {*own} & {*other}
    if _only(own, known) == _only(before, known):
        return _with_missing(other, own, first=True)
    return _with_missing(own, other, first=False)


def _only(ids: Sequence[str], known: set[str]) -> list[str]:
    return [each for each in ids if each in known]


def _with_missing(order: Sequence[str], added: Sequence[str], *, first: bool) -> list[str]:
    """`order` with the ids that only `added` has, each behind the one it stands behind there.

    Where both added something in one place, the `first` goes before what is there already.
    """
    made, theirs = list(order), {*added}
    at = 0
    for each in added:
        if each in made:
            at = made.index(each) + 1
            continue
        while not first and at < len(made) and made[at] not in theirs:
            at += 1
        made.insert(at, each)
        at += 1
    return made
