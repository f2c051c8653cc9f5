"""What is still open in a release: texts that are missing, and translations that are outdated."""

from __future__ import annotations

from dataclasses import dataclass

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block
from editor.domain.passage import State
from editor.domain.release import Release


@dataclass(frozen=True, slots=True)
class Open:
    """One side of a block that waits for work."""

    block: str
    language: Language
    state: State


def state_in(block: Block, language: Language, lead: Language) -> State:
    """How the block stands in one language: missing there, outdated where it follows, or current."""
    if block.lacks(language):
        return State.MISSING
    leading = block.leading(lead)
    if block.only is not None or language is leading:
        return State.CURRENT
    outdated = any(passage.state(leading) is State.OUTDATED for passage in block.passages())
    return State.OUTDATED if outdated else State.CURRENT


def open_work(release: Release) -> tuple[Open, ...]:
    """Every side that waits for work, from top to bottom; the lead of a row before its translation."""
    sides = (release.lead, release.lead.other)
    states = (Open(b.id, side, state_in(b, side, release.lead)) for b in release.blocks for side in sides)
    return tuple(each for each in states if each.state is not State.CURRENT)


def counts(release: Release) -> dict[Language, dict[State, int]]:
    """How many blocks are missing, outdated and current in each language, of those that are meant for it."""
    counted = {language: dict.fromkeys(State, 0) for language in LANGUAGES}
    for block in release.blocks:
        for language in LANGUAGES:
            if block.meant_for(language) and not block.is_blank:
                counted[language][state_in(block, language, release.lead)] += 1
    return counted


def next_open(release: Release, block_id: str, language: Language, step: int) -> tuple[Open, bool] | None:
    """The open side after (1) or before (-1) a place, and whether the search started over; None if all is done."""
    order = {block.id: index for index, block in enumerate(release.blocks)}
    sides = {release.lead: 0, release.lead.other: 1}
    here = (order.get(block_id, -1), sides[language])
    places = [((order[each.block], sides[each.language]), each) for each in open_work(release)]
    if not places:
        return None
    beyond = [each for place, each in places if (place > here if step > 0 else place < here)]
    if beyond:
        return beyond[0 if step > 0 else -1], False
    return places[0 if step > 0 else -1][1], True
