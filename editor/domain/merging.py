"""Two states of a release that were made of the same earlier one become one, block by block.

What one side alone changed is taken. Where both changed the same, each otherwise, there is a conflict;
unless somebody chooses, both are kept. A sent language stays as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, cast

from editor.domain.blocks import HEAD_KINDS, Block, Kind
from editor.domain.facts import Approval, Embargo
from editor.domain.locked_parts import for_one, held
from editor.domain.merging_order import order_of
from editor.domain.release import Release
from editor.domain.status import guard, is_locked
from editor.domain.texts import texts_of_block
from editor.domain.weaving import Side, Weaver, joined, without_basis
from editor.errors import LockedError

_DECIDED = frozenset({"id", "stage", "sent", "blocks", "approvals"})
"""What one side never takes from the other, and what has rules of its own."""


class Choice(StrEnum):
    """What becomes of a conflict."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both sides changed: a block (by its id) or a fact (by its name), as either side would have it.

    A block that one side took out is None there. Where `is_single`, both cannot stand in the text: mine
    does, and theirs is among what is left over.
    """

    key: str
    mine: object
    theirs: object
    is_fact: bool = False

    @property
    def is_single(self) -> bool:
        if self.is_fact:
            return not isinstance(self.mine, tuple)
        return isinstance(self.mine, Block) and self.mine.kind in HEAD_KINDS


@dataclass(frozen=True, slots=True)
class Left:
    """What found no place in the release though both were to be kept: a block, or the value of a fact."""

    name: str
    value: object


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged release, and what there is to tell.

    `taken` are the blocks and facts that came from there without a conflict; `held` how many blocks and
    facts were changed there in a language that was sent here, and so stay as they are.
    """

    release: Release
    conflicts: tuple[Conflict, ...] = ()
    taken: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()
    held: int = 0


@dataclass(slots=True)
class _Work:
    """One merge under way."""

    base: Release
    mine: Release
    theirs: Release
    choices: Mapping[str, Choice]
    default: Choice
    conflicts: list[Conflict] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    def woven(self, side: Side, base: object, mine: object, theirs: object) -> object:
        return Weaver(side, self.mine.lead).woven(base, mine, theirs)

    def choice(self, conflict: Conflict) -> Choice:
        self.conflicts.append(conflict)
        return self.choices.get(conflict.key, self.default)


def merge(
    base: Release | None,
    mine: Release,
    theirs: Release,
    choices: Mapping[str, Choice] | None = None,
    default: Choice = Choice.BOTH,
) -> Merge:
    """`mine` with what was done in `theirs` since `base`; without a base everything that differs is a conflict.

    `choices` are by the keys of conflicts. Merging with itself, or with `base`, changes nothing.
    """
    before = base or Release(id=mine.id)
    other = _with_my_heads(mine, theirs, before)
    allowed = held(mine, other)
    work = _Work(_with_my_heads(mine, before, before), mine, allowed, choices or {}, default)
    facts: dict[str, Any] = dict(_facts(work))
    made = replace(mine, **facts, approvals=_approvals(work), blocks=tuple(_once(_blocks(work))))
    try:
        guard(mine, made)
    except LockedError:  # better nothing than a word of what was sent
        made = mine
    return Merge(
        mine if made == mine else made,
        tuple(work.conflicts),
        tuple(dict.fromkeys(work.taken)),
        tuple(work.left),
        _held_back(before, other, allowed),
    )


# -- facts


def _facts(work: _Work) -> Iterator[tuple[str, object]]:
    for each in fields(Release):
        if each.name not in _DECIDED:
            yield each.name, _fact(work, each.name)


def _fact(work: _Work, name: str) -> object:
    base, mine, theirs = (getattr(release, name) for release in (work.base, work.mine, work.theirs))
    ours, others = (work.woven(side, base, mine, theirs) for side in Side)
    if ours == others:
        if ours != mine:
            work.taken.append(name)
        return ours
    match work.choice(Conflict(name, ours, others, is_fact=True)):
        case Choice.MINE:
            return ours
        case Choice.THEIRS:
            return others
    if isinstance(mine, tuple):
        return joined((), mine, theirs)
    if name == "note":
        return "\n\n".join((str(ours), str(others)))
    standing, other = _standing(ours, others)
    work.left.append(Left(name, other))
    return standing


def _standing(mine: object, theirs: object) -> tuple[object, object]:
    """Mine, and what is left; of two embargoes the later one stands, and one stands before none."""
    earlier = isinstance(mine, Embargo) and isinstance(theirs, Embargo) and mine.at < theirs.at
    return (theirs, mine) if earlier or (mine is None and theirs is not None) else (mine, theirs)


def _approvals(work: _Work) -> tuple[Approval, ...]:
    """Somebody said yes, here or there: what that still stands for is derived from the words."""
    return joined(work.base.approvals, work.mine.approvals, work.theirs.approvals)


# -- blocks


def _blocks(work: _Work) -> Iterator[Block]:
    base, mine, theirs = (_by_id(release) for release in (work.base, work.mine, work.theirs))
    for key in order_of(base, mine, theirs):
        yield from _block(work, base.get(key), mine.get(key), theirs.get(key))


def _by_id(release: Release) -> dict[str, Block]:
    return {block.id: block for block in release.blocks}


def _block(work: _Work, base: Block | None, mine: Block | None, theirs: Block | None) -> Iterator[Block]:
    if mine and theirs:
        yield from _changed(work, base, mine, theirs)
    elif mine:
        yield from _gone_there(work, base, mine)
    elif theirs:
        yield from _gone_here(work, base, theirs)


def _changed(work: _Work, base: Block | None, mine: Block, theirs: Block) -> Iterator[Block]:
    ours, others = (cast(Block, work.woven(side, base, mine, theirs)) for side in Side)
    copy = _copy(work, theirs, others)
    if without_basis(ours) == without_basis(others) or any(each.id == copy.id for each in work.mine.blocks):
        if ours != mine:
            work.taken.append(mine.id)
        yield ours
        return
    match work.choice(Conflict(mine.id, ours, others)):
        case Choice.MINE:
            yield ours
        case Choice.THEIRS:
            yield others
        case Choice.BOTH:
            yield ours
            if ours.kind in HEAD_KINDS:
                work.left.append(Left(ours.id, others))
            elif _says_more(ours, others):
                yield copy


def _says_more(mine: Block, theirs: Block) -> bool:
    return not _words(theirs) <= _words(mine)


def _words(block: Block) -> set[object]:
    return {(each.spot.part, each.text) for each in texts_of_block(block)} | {getattr(block, "file", "")}


def _copy(work: _Work, theirs: Block, whole: Block) -> Block:
    """Their row beside mine. Its id follows from what it says: the same file read again adds it no second time."""
    made = replace(whole, id=hashlib.sha256(repr(theirs).encode()).hexdigest()[:16])
    locked = [each for each in work.mine.sent.languages if is_locked(work.mine, each)]
    return for_one(made, locked[0].other) if locked else made


def _gone_there(work: _Work, base: Block | None, mine: Block) -> Iterator[Block]:
    if base is None:
        yield mine
    elif without_basis(mine) == without_basis(base):
        work.taken.append(mine.id)
    elif work.choice(Conflict(mine.id, mine, None)) is not Choice.THEIRS:
        yield mine


def _gone_here(work: _Work, base: Block | None, theirs: Block) -> Iterator[Block]:
    if base is None:
        work.taken.append(theirs.id)
        yield theirs
    elif without_basis(theirs) != without_basis(base) and (
        work.choice(Conflict(theirs.id, None, theirs)) is not Choice.MINE
    ):
        yield theirs


def _once(blocks: Iterator[Block]) -> Iterator[Block]:
    """A second block of a kind of the head goes on as a paragraph: nothing it says is lost."""
    seen: set[Kind] = set()
    for block in blocks:
        again = block.kind in HEAD_KINDS and block.kind in seen
        seen.add(block.kind)
        yield replace(block, kind=Kind.PARAGRAPH) if again else block


def _with_my_heads(mine: Release, other: Release, base: Release) -> Release:
    """`other` with its headline and its like under my ids: a release has one of each, whoever wrote it."""
    known = {block.id for block in mine.blocks}
    taken = {block.id for block in (*other.blocks, *base.blocks)}
    renamed = {}
    for kind in HEAD_KINDS:
        own, their = mine.first(kind), other.first(kind)
        if own and their and own.id not in taken and their.id not in known:
            renamed[their.id] = own.id
    if not renamed:
        return other
    return replace(other, blocks=tuple(replace(each, id=renamed.get(each.id, each.id)) for each in other.blocks))


def _held_back(base: Release, theirs: Release, allowed: Release) -> int:
    """How many blocks and facts were changed there and may not be taken."""
    if theirs is allowed:
        return 0
    before, wished, may = (_by_id(release) for release in (base, theirs, allowed))
    ids = {*before, *wished}
    blocks = sum(wished.get(key) not in (before.get(key), may.get(key)) for key in ids)
    names = (each.name for each in fields(Release) if each.name not in _DECIDED)
    facts = (getattr(theirs, n) not in (getattr(base, n), getattr(allowed, n)) for n in names)
    return blocks + sum(facts)
