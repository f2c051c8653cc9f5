"""Edits of which blocks a release has and in what order: adding, taking out, moving."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from editor.domain.blocks import HEAD_KINDS, Block, Kind, Photo, Quote, new_id
from editor.domain.passage import BLANK, Passage
from editor.domain.release import Release


def new_block(kind: Kind, *, text: Passage = BLANK) -> Block:
    match kind:
        case Kind.QUOTE:
            return Quote(text=text)
        case Kind.PHOTO:
            return Photo(text=text)
        case _:
            return Block(kind=kind, text=text)


def insert_block(release: Release, block: Block, after: str | None = None) -> Release:
    """Puts `block` after the block `after` (None: at the start).

    Kinds of the head occur once and have their place: they go where they are printed, and a second
    one of the same kind is not added.
    """
    if block.kind in HEAD_KINDS:
        if release.first(block.kind) is not None:
            return release
        index = _head_index(release, block.kind)
    else:
        index = release.index(after) + 1 if after else 0
    return replace(release, blocks=(*release.blocks[:index], block, *release.blocks[index:]))


def _head_index(release: Release, kind: Kind) -> int:
    earlier = HEAD_KINDS[: HEAD_KINDS.index(kind)]
    places = [index for index, block in enumerate(release.blocks) if block.kind in earlier]
    return max(places) + 1 if places else 0


def remove_block(release: Release, block_id: str) -> Release:
    index = release.index(block_id)
    return replace(release, blocks=(*release.blocks[:index], *release.blocks[index + 1 :]))


def move_block(release: Release, block_id: str, to: int) -> Release:
    """Moves the block to position `to` (counted without it), below the head, whose blocks stay in their order."""
    return move_blocks(release, (block_id,), to)


def insert_blocks(release: Release, blocks: Sequence[Block], after: str | None = None) -> Release:
    """Puts several blocks, in their order, after the block `after`, in any case below the head.

    A kind of the head goes where it is printed: into the place of an empty row of its kind, else as a
    paragraph among the others, so that no text is lost. A block whose id is taken gets a new one.
    """
    taken = {block.id for block in release.blocks}
    rows: list[Block] = []
    for block in blocks:
        fresh = replace(block, id=new_id()) if block.id in taken else block
        taken.add(fresh.id)
        waiting = release.first(block.kind) if block.kind in HEAD_KINDS else None
        if block.kind in HEAD_KINDS and (waiting is None or waiting.is_blank):
            release = _put_into_head(release, fresh, waiting)
            after = fresh.id if waiting and waiting.id == after else after
        else:
            rows.append(replace(fresh, kind=Kind.PARAGRAPH) if block.kind in HEAD_KINDS else fresh)
    place = max(release.index(after) + 1 if after else 0, _head_end(release.blocks))
    return replace(release, blocks=(*release.blocks[:place], *rows, *release.blocks[place:])) if rows else release


def _put_into_head(release: Release, block: Block, waiting: Block | None) -> Release:
    if waiting is None:
        return insert_block(release, block)
    return replace(release, blocks=tuple(block if each is waiting else each for each in release.blocks))


def remove_blocks(release: Release, block_ids: Iterable[str]) -> Release:
    """The release without these blocks; ids that it does not have are passed over."""
    gone = frozenset(block_ids)
    kept = tuple(block for block in release.blocks if block.id not in gone)
    return release if len(kept) == len(release.blocks) else replace(release, blocks=kept)


def move_blocks(release: Release, block_ids: Iterable[str], to: int) -> Release:
    """Moves blocks, in the order they have, to position `to` (counted without them), below the head.

    Kinds of the head keep their place, whether they are among the blocks or not.
    """
    wanted = frozenset(block_ids)
    moved = tuple(block for block in release.blocks if block.id in wanted and block.kind not in HEAD_KINDS)
    rest = tuple(block for block in release.blocks if block.id not in wanted or block.kind in HEAD_KINDS)
    to = max(_head_end(rest), min(to, len(rest)))
    blocks = (*rest[:to], *moved, *rest[to:])
    unmoved = all(one is other for one, other in zip(blocks, release.blocks, strict=True))
    return release if unmoved else replace(release, blocks=blocks)


def _head_end(blocks: Sequence[Block]) -> int:
    """The first position below the head."""
    return max((place + 1 for place, block in enumerate(blocks) if block.kind in HEAD_KINDS), default=0)
