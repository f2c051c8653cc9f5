"""What another state may still change where a language of this one was sent: all that its readers never got."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from editor.domain.arranging import insert_blocks
from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block, Photo
from editor.domain.passage import BLANK, Passage
from editor.domain.people import Person
from editor.domain.release import Release
from editor.domain.status import as_printed, guard, is_locked
from editor.errors import LockedError

_OWN = ("id", "stage", "sent", "blocks")


def held(mine: Release, theirs: Release) -> Release:
    """`theirs` with everything as in `mine` that a sent language or the archive locks there."""
    free = [each for each in LANGUAGES if not is_locked(mine, each)]
    if len(free) == len(LANGUAGES):
        return theirs
    blocks = _blocks(mine, theirs, free[0]) if free else mine.blocks
    made = replace(theirs, blocks=blocks, stage=mine.stage, sent=mine.sent)
    for field in fields(Release):
        if field.name not in _OWN:
            made = _fact(mine, made, field.name, free)
    return made


def for_one(block: Block, language: Language) -> Block:
    """The block meant for one language alone, with nothing in the other."""
    emptied = block.map_passages(lambda passage: BLANK.with_text(language, passage[language]))
    return replace(emptied, only=language)


def _fact(mine: Release, theirs: Release, name: str, free: Iterable[Language]) -> Release:
    """The fact as `theirs` has it where that is allowed, else as far as it is."""
    own, other = getattr(mine, name), getattr(theirs, name)
    if own == other:
        return theirs
    allowed = next((each for each in (other, _free(own, other, free)) if _fits(mine, name, each)), own)
    return replace(theirs, **{name: allowed})


def _fits(mine: Release, name: str, value: object) -> bool:
    bare = replace(mine, blocks=())  # a fact is printed the same whatever the blocks are, of which there may be many
    try:
        guard(bare, replace(bare, **{name: value}))  # type: ignore[arg-type]
    except LockedError:
        return False
    return True


def _blocks(mine: Release, theirs: Release, free: Language) -> tuple[Block, ...]:
    """The blocks in the order of `mine`, each as free as it is, and the new ones in the free language alone.

    A second block of a kind that occurs once becomes a paragraph.
    """
    other = {block.id: block for block in theirs.blocks}
    kept = tuple(
        _block(block, other[block.id], free, mine.lead) if block.id in other else block
        for block in mine.blocks
        if block.id in other or not _may_go(mine, block)
    )
    made = replace(mine, blocks=kept)
    for after, several in _new_ones(mine, theirs, kept, free).items():
        made = insert_blocks(made, several, after or None)
    return made.blocks


def _new_ones(mine: Release, theirs: Release, kept: Iterable[Block], free: Language) -> Mapping[str, list[Block]]:
    """What `theirs` alone has to say in the free language, by the kept block behind which it stands there."""
    own, staying = {block.id for block in mine.blocks}, {block.id for block in kept}
    found: dict[str, list[Block]] = {}
    after = ""
    for block in theirs.blocks:
        if block.id in staying:
            after = block.id
        elif block.id not in own and block.meant_for(free) and not (alone := for_one(block, free)).is_blank:
            found.setdefault(after, []).append(alone)
    return found


def _may_go(mine: Release, block: Block) -> bool:
    """Whether no reader of a locked language ever got it."""
    alone = Release(lead=mine.lead, blocks=(block,))
    return not any(as_printed(alone, each).blocks for each in LANGUAGES if is_locked(mine, each))


def _block(mine: Block, theirs: Block, free: Language, lead: Language) -> Block:
    if mine == theirs or type(mine) is not type(theirs):
        return mine
    changed = {
        field.name: _free(getattr(mine, field.name), getattr(theirs, field.name), (free,), mine.leading(lead))
        for field in fields(mine)
    }
    made = replace(mine, **changed)
    return made if not isinstance(made, Photo) else replace(made, persons=mine.persons)  # type: ignore[attr-defined]


def _free(mine: Any, theirs: Any, free: Iterable[Language], leading: Language | None = None) -> Any:
    """`mine` with the free languages of `theirs`; what both languages share stays."""
    if isinstance(mine, Passage) and isinstance(theirs, Passage):
        made = mine
        for language in free:
            made = made.with_text(language, theirs[language])
        follows = leading is not None and made[leading.other] != mine[leading.other]
        return replace(made, basis=theirs.basis) if follows else made
    if isinstance(mine, Bilingual) and isinstance(theirs, Bilingual):
        for language in free:
            mine = mine.with_text(language, theirs[language])
        return mine
    if isinstance(mine, Person) and isinstance(theirs, Person):
        title, function = (_free(getattr(mine, name), getattr(theirs, name), free) for name in ("title", "function"))
        return replace(mine, title=title, function=function)
    return mine
