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

from editor.domain.bilingual import LANGUAGES
from editor.domain.blocks import HEAD_KINDS, Block
from editor.domain.edits import switch_lead
from editor.domain.facts import Approval, Embargo
from editor.domain.locked_parts import for_one, held
from editor.domain.merging_cuts import Cut, cuts_between, without_cuts
from editor.domain.merging_heads import with_my_heads, with_one_head
from editor.domain.merging_order import order_of
from editor.domain.release import Release
from editor.domain.status import guard, is_locked
from editor.domain.weaving import Side, Weaver, joined, says_more, without_basis
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

    @property
    def is_about_words(self) -> bool:
        """Whether theirs says something that mine does not: only then it gets a row of its own."""
        both = isinstance(self.mine, Block) and isinstance(self.theirs, Block)
        return not both or says_more(cast(Block, self.mine), cast(Block, self.theirs))


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
    before = base or Release(id=mine.id, lead=theirs.lead, replaces_as=theirs.replaces_as)
    other = with_my_heads(mine, theirs, before)
    allowed = held(mine, other)
    lead = allowed.lead if mine.lead is before.lead else mine.lead
    states = (with_my_heads(mine, before, before), mine, allowed)
    start, own, there = (switch_lead(state, lead) for state in states)
    work = _Work(start, own, there, choices or {}, default)
    made = _made(work)
    if whole := _with_whole_rows(work):
        made, work.taken = _made(whole), whole.taken
    merged = _guarded(mine, replace(made, id=mine.id, stage=mine.stage, sent=mine.sent))
    taken = tuple(dict.fromkeys(work.taken)) if merged is not mine else ()
    return Merge(merged, tuple(work.conflicts), taken, tuple(work.left), _held_back(before, other, allowed))


def _made(work: _Work) -> Release:
    facts: dict[str, Any] = dict(_facts(work))
    return replace(work.mine, **facts, approvals=_approvals(work), blocks=tuple(with_one_head(_blocks(work))))


def _guarded(mine: Release, made: Release) -> Release:
    """Better nothing than a word of what was sent."""
    try:
        guard(mine, made)
    except LockedError:
        return mine
    return mine if made == mine else made


def _with_whole_rows(work: _Work) -> _Work | None:
    """The same merge with the cuts undone that were decided against; None where there are none."""
    asked = {each.key: each for each in work.conflicts if not each.is_fact}
    if not asked or any(is_locked(work.mine, each) for each in LANGUAGES):
        return None

    def undone(state: Release, against: Choice) -> Release:
        cuts = [each for each in cuts_between(work.base, state) if _is_undone(work, asked, each, against)]
        return without_cuts(work.base, state, cuts)

    mine, theirs = undone(work.mine, Choice.THEIRS), undone(work.theirs, Choice.MINE)
    if mine is work.mine and theirs is work.theirs:
        return None
    return _Work(work.base, mine, theirs, work.choices, work.default)


def _is_undone(work: _Work, asked: Mapping[str, Conflict], cut: Cut, against: Choice) -> bool:
    """Whether the row goes to the other side, or the row that was joined into it is to stay."""
    decided = {key: work.choices.get(key, work.default) for key in (cut.row, cut.part) if key in asked}
    if cut.row in decided:
        stands = decided[cut.row] is Choice.BOTH and asked[cut.row].is_single and against is Choice.MINE
        return decided[cut.row] is against or (stands and cut.is_join)
    return cut.is_join and decided.get(cut.part) in {Choice.BOTH, against}


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
    base, mine, theirs = (release.approvals for release in (work.base, work.mine, work.theirs))
    if theirs == base:
        return mine
    return theirs if mine == base else joined(base, mine, theirs)


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
            elif says_more(ours, others):
                yield copy


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
