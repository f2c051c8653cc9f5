"""An earlier state of a release brought back as a new one: as a whole, or one block of it.

What was decided and what left the house stays as it is: status, number, approvals, what was sent. Where a
language can only be read, the other one alone comes back.
"""

from __future__ import annotations

from dataclasses import replace

from editor.domain.arranging import insert_blocks
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import HEAD_KINDS, Block, Kind
from editor.domain.locked_parts import held
from editor.domain.release import Release, UnknownBlock
from editor.domain.status import guard_language, is_locked


def restored(present: Release, earlier: Release) -> Release:
    """`present` with the content of `earlier`. Raises LockedError where nothing of it may be written any more."""
    _check(present)
    content = replace(
        earlier,
        id=present.id,
        number=present.number,
        stage=present.stage,
        sent=present.sent,
        approvals=present.approvals,
        replaces=present.replaces,
        replaces_as=present.replaces_as,
        web=present.web if present.sent.languages else earlier.web,
    )
    return _unless_same(present, held(present, _same_head(present, content)))


def restored_block(present: Release, earlier: Release, block_id: str) -> Release:
    """`present` with one block as it was; where it is gone it comes back at its place.

    Where it only stood elsewhere, it goes back there. Raises UnknownBlock where `earlier` has no such block,
    LockedError where it may not be written.
    """
    _check(present)
    block = earlier.block(block_id)
    there = next((each for each in present.blocks if each.id == block_id), None)
    if there is None:
        content = _brought_back(present, earlier, block)
    elif there == block:
        content = _put_back(present, earlier, block)
    else:
        wanted = _fitting(present, block)
        content = replace(present, blocks=tuple(wanted if each is there else each for each in present.blocks))
    return _unless_same(present, held(present, content))


def can_restore(present: Release, earlier: Release, block_id: str) -> bool:
    """Whether bringing the block back changes anything."""
    if not writable(present):
        return False
    try:
        return restored_block(present, earlier, block_id) is not present
    except UnknownBlock:
        return False


def writable(release: Release) -> tuple[Language, ...]:
    """The languages that may still be written."""
    return tuple(language for language in LANGUAGES if not is_locked(release, language))


def _check(present: Release) -> None:
    if not writable(present):
        guard_language(present, present.lead)


def _same_head(present: Release, content: Release) -> Release:
    """Kinds of the head occur once: where the block of one is another by now, it is the same place in the text."""
    if len(writable(present)) == len(LANGUAGES):
        return content
    known = {block.id for block in content.blocks}
    heads = {block.kind: block.id for block in present.blocks if block.kind in HEAD_KINDS and block.id not in known}
    there = {block.id for block in present.blocks}
    blocks = (
        replace(each, id=heads[each.kind]) if each.kind in heads and each.id not in there else each
        for each in content.blocks
    )
    return replace(content, blocks=tuple(blocks))


def _unless_same(present: Release, made: Release) -> Release:
    return present if made == present else made


def _fitting(present: Release, block: Block) -> Block:
    """A kind of the head occurs once: where another block has it by now, this one becomes a paragraph."""
    taken = block.kind in HEAD_KINDS and any(each.kind is block.kind and each.id != block.id for each in present.blocks)
    return replace(block, kind=Kind.PARAGRAPH) if taken else block


def _brought_back(present: Release, earlier: Release, block: Block) -> Release:
    return insert_blocks(present, [block], _before(present, earlier, block.id))


def _put_back(present: Release, earlier: Release, block: Block) -> Release:
    """The block behind the one that it stood behind, as far as that is still there."""
    rest = tuple(each for each in present.blocks if each.id != block.id)
    after = _before(replace(present, blocks=rest), earlier, block.id)
    at = next((index + 1 for index, each in enumerate(rest) if each.id == after), 0)
    return replace(present, blocks=(*rest[:at], block, *rest[at:]))


def _before(present: Release, earlier: Release, block_id: str) -> str | None:
    """The nearest block above it in the earlier state that there still is."""
    there = {each.id for each in present.blocks}
    above = earlier.blocks[: earlier.index(block_id)]
    return next((each.id for each in reversed(above) if each.id in there), None)
