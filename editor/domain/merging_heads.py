"""Headline, lead and their like in a merge: a release has one of each, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from editor.domain.blocks import HEAD_KINDS, Block, Kind
from editor.domain.release import Release


def with_one_head(blocks: Iterator[Block]) -> Iterator[Block]:
    """A second block of a kind of the head goes on as a paragraph: nothing it says is lost."""
    seen: set[Kind] = set()
    for block in blocks:
        again = block.kind in HEAD_KINDS and block.kind in seen
        seen.add(block.kind)
        yield replace(block, kind=Kind.PARAGRAPH) if again else block


def with_my_heads(mine: Release, other: Release, base: Release) -> Release:
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
