"""What differs between two states of a release: block by block, and fact by fact."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.changed_facts import FactChange, differing, facts_of_block, facts_of_release
from editor.domain.release import Release
from editor.domain.richtext import EMPTY, RichText


class BlockFate(StrEnum):
    """What became of a block."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class TextPair:
    """One text of a block in one language, as it was and as it is.

    `field` is "text", "text2" (behind the attribution), "attribution" or "alt".
    """

    field: str
    language: Language
    before: RichText
    after: RichText

    @property
    def differs(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block in both states; `before` is None where it was added, `after` where it was removed.

    `moved` says that it stands elsewhere among the blocks that both states have.
    """

    fate: BlockFate
    before: Block | None
    after: Block | None
    moved: bool = False
    facts: tuple[FactChange, ...] = ()

    @property
    def block(self) -> Block:
        """As it is, or as it last was."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change of no block")
        return found

    @property
    def id(self) -> str:
        return self.block.id

    @property
    def kind(self) -> Kind:
        return self.block.kind

    @property
    def is_change(self) -> bool:
        return self.fate is not BlockFate.SAME or self.moved

    def texts(self) -> tuple[TextPair, ...]:
        """Every text that either state has, in the order in which it is read, German before English."""
        was, now = _texts(self.before), _texts(self.after)
        keys = [key for key in _ORDER if key in was or key in now]
        return tuple(TextPair(*key, was.get(key, EMPTY), now.get(key, EMPTY)) for key in keys)


_Key = tuple[str, Language]
_ORDER: tuple[_Key, ...] = tuple(
    (field, language) for field in ("text", "attribution", "text2", "alt") for language in LANGUAGES
)


def compare(before: Release, after: Release) -> tuple[BlockChange, ...]:
    """Every block of both states, in the order of `after`; what was removed stands where it stood."""
    old = {block.id: block for block in before.blocks}
    moved = _moved([block.id for block in before.blocks], [block.id for block in after.blocks])
    found = [_changed(old.get(block.id), block, moved=block.id in moved) for block in after.blocks]
    removed = _removed(before, {change.id for change in found}, moved)
    behind = (each for change in found for each in (change, *removed.get(change.id, ())))
    return (*removed.get("", ()), *behind)


def compare_facts(before: Release, after: Release) -> tuple[FactChange, ...]:
    """The facts of the release that differ."""
    return differing(facts_of_release(before), facts_of_release(after))


def _removed(before: Release, left: Set[str], moved: Set[str]) -> Mapping[str, list[BlockChange]]:
    """The blocks that are gone by the one behind which they stood, of those that stayed; "" is the start."""
    found: dict[str, list[BlockChange]] = {}
    after = ""
    for block in before.blocks:
        if block.id not in left:
            found.setdefault(after, []).append(BlockChange(BlockFate.REMOVED, block, None))
        elif block.id not in moved:
            after = block.id
    return found


def _changed(before: Block | None, after: Block, *, moved: bool) -> BlockChange:
    if before is None:
        return BlockChange(BlockFate.ADDED, None, after)
    if before is after or before == after:
        return BlockChange(BlockFate.SAME, before, after, moved)
    facts = differing(facts_of_block(before), facts_of_block(after))
    change = BlockChange(BlockFate.CHANGED, before, after, moved, facts)
    if facts or any(pair.differs for pair in change.texts()):
        return change
    return BlockChange(BlockFate.SAME, before, after, moved)  # what its translation was made from is nothing to read


def _texts(block: Block | None) -> dict[_Key, RichText]:
    if block is None:
        return {}
    found = {("text", language): block.text[language] for language in LANGUAGES}
    if isinstance(block, Quote):
        found |= _plain("attribution", block.attribution)
        if len(block.passages()) > 1:
            found |= {("text2", language): block.text2[language] for language in LANGUAGES}
    if isinstance(block, Photo):
        found |= _plain("alt", block.alt)
    return {key: text for key, text in found.items() if text}


def _plain(field: str, text: Bilingual) -> dict[_Key, RichText]:
    return {(field, language): RichText.plain_text(text[language]) for language in LANGUAGES}


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """As few blocks as can have been moved: all but the longest run that stayed in its order."""
    present = set(after)
    places = {block_id: place for place, block_id in enumerate(each for each in before if each in present)}
    common = [each for each in after if each in places]
    stayed = frozenset(common[index] for index in _rising([places[each] for each in common]))
    return frozenset(common) - stayed


def _rising(places: Sequence[int]) -> Iterator[int]:
    """The indexes of a longest rising sequence, the last one first."""
    ends: list[int] = []
    indexes: list[int] = []
    links: list[int] = []
    for index, place in enumerate(places):
        at = bisect_left(ends, place)
        links.append(indexes[at - 1] if at else -1)
        ends[at : at + 1] = [place]
        indexes[at : at + 1] = [index]
    index = indexes[-1] if indexes else -1
    while index >= 0:
        yield index
        index = links[index]
