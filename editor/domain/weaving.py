"""Two states of one value that were made of the same earlier one, woven together part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, TypeVar, cast

from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block, Quote
from editor.domain.facts import Event
from editor.domain.passage import Passage
from editor.domain.people import Person
from editor.domain.texts import texts_of_block

Value = TypeVar("Value")


class Side(StrEnum):
    """Whose state stands where both changed the same, each otherwise."""

    MINE = "mine"
    THEIRS = "theirs"


_IN_PARTS = (Bilingual, Person, Event, Block)
"""What is woven part by part; everything else stands or falls as a whole."""

_SPOKEN = ("text", "text2", "position")
"""Where the attribution moves, words move between the two texts of a quote: then they belong together."""

_MEANT = ("only", "text", "text2")
"""Where one side means a row for one language and the other wrote on in the other one: that would not be printed."""


@dataclass(frozen=True, slots=True)
class Weaver:
    """Weaves values; `side` has its way where both changed, `lead` tells which text of a passage is followed."""

    side: Side
    lead: Language

    def woven(self, base: Value, mine: Value, theirs: Value) -> Value:
        """What was changed there and not here is taken, what was changed here stays."""
        if mine == theirs or theirs == base:
            return mine
        if mine == base:
            return theirs
        if isinstance(mine, Passage) and isinstance(theirs, Passage) and isinstance(base, Passage):
            return cast(Value, self._passage(base, mine, theirs))
        if isinstance(mine, tuple) and isinstance(theirs, tuple) and isinstance(base, tuple):
            return cast(Value, self._several(base, mine, theirs))
        if isinstance(mine, _IN_PARTS) and type(mine) is type(theirs):
            return cast(Value, self._parts(_like(base, mine), mine, theirs))
        return self._preferred(mine, theirs)

    def _preferred(self, mine: Value, theirs: Value) -> Value:
        return mine if self.side is Side.MINE else theirs

    def _parts(self, base: Any, mine: Any, theirs: Any) -> Any:
        weaver = self._led_by(mine) if isinstance(mine, Block) else self
        whole: tuple[str, ...] = _SPOKEN if isinstance(mine, Quote) and _moved(base, mine, theirs) else ()
        whole += _MEANT if isinstance(mine, Block) and _hidden(base, mine, theirs) else ()
        chosen = self._preferred(mine, theirs)
        parts = {
            name: getattr(chosen, name)
            if name in whole
            else weaver.woven(getattr(base, name), getattr(mine, name), getattr(theirs, name))
            for name in _names(mine)
        }
        return replace(mine, **parts)

    def _led_by(self, block: Block) -> Weaver:
        return replace(self, lead=block.leading(self.lead))

    def _passage(self, base: Passage, mine: Passage, theirs: Passage) -> Any:
        """Both sides by themselves; the basis goes with the text that follows, as it was made from it."""
        de, en = (self.woven(base[each], mine[each], theirs[each]) for each in LANGUAGES)
        made, following = Passage(de, en), self.lead.other
        if mine[following] == theirs[following]:
            basis = self.woven(base.basis, mine.basis, theirs.basis)
        else:
            basis = (mine if made[following] == mine[following] else theirs).basis
        return replace(made, basis=basis)

    def _several(self, base: tuple[Any, ...], mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> Any:
        """A list: what either side took out is out and what either added is in, unless both replaced the same."""
        replaced = any(each not in mine and each not in theirs for each in base)
        if replaced and set(_added(base, mine)) != set(_added(base, theirs)):
            return self._preferred(mine, theirs)
        return joined(base, mine, theirs)


def joined(base: Iterable[Value], mine: Iterable[Value], theirs: Iterable[Value]) -> tuple[Value, ...]:
    """A list of which nothing is lost that either side added; what either took out is out."""
    before, other = tuple(base), tuple(theirs)
    kept = [each for each in mine if each not in before or each in other]
    return (*kept, *(each for each in _added(before, other) if each not in kept))


def _added(base: tuple[Value, ...], after: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(each for each in after if each not in base)


def _moved(base: Quote, mine: Quote, theirs: Quote) -> bool:
    return not mine.position is theirs.position is base.position


def _hidden(base: Block, mine: Block, theirs: Block) -> bool:
    """Whether a language that one side took from the row was written on there."""

    def is_hidden(after: Block, other: Block) -> bool:
        if after.only is None or after.only is base.only:
            return False
        side = after.only.other
        pairs = zip(base.passages(), other.passages(), strict=False)
        return any(was[side] != now[side] and not now[side].is_blank for was, now in pairs)

    return is_hidden(mine, theirs) or is_hidden(theirs, mine)


def _names(value: Any) -> list[str]:
    return [field.name for field in fields(value) if field.name != "id"]


def _like(base: Any, value: Any) -> Any:
    """`base` where it is of the same type; else what a value of that type is before anybody writes into it."""
    if type(base) is type(value):
        return base
    if not isinstance(value, Block):
        return type(value)()
    shared = base if isinstance(base, Block) else type(value)(kind=value.kind)
    common = {name: getattr(shared, name) for name in _names(shared) if name in {field.name for field in fields(Block)}}
    return type(value)(id=value.id, **common)


def without_basis(value: Value) -> Value:
    """A block as its reader sees it: what its translation was made from is left out."""
    if isinstance(value, Block):
        return value.map_passages(lambda passage: replace(passage, basis=None) if passage.basis else passage)
    return value


def says_more(mine: Block, theirs: Block) -> bool:
    """Whether `theirs` has a text or a picture that `mine` does not have."""
    return not _words(theirs) <= _words(mine)


def _words(block: Block) -> set[object]:
    return {(each.spot.part, each.text) for each in texts_of_block(block)} | {getattr(block, "file", "")}
