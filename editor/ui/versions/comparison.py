"""Two states of a release compared, ready to be shown: made on the store thread, where it holds nobody up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.domain.changed_facts import FactChange
from editor.domain.comparing import BlockChange, BlockFate, compare, compare_facts
from editor.domain.release import Release
from editor.domain.restoring import can_restore
from editor.language.changed_words import WordCount, changed_words

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.store.records import Revision


class Against(StrEnum):
    """What a version is compared with."""

    PRESENT = "present"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from an earlier state to a later one; `restorable` are the blocks that can come back."""

    changes: tuple[BlockChange, ...]
    facts: tuple[FactChange, ...]
    words: WordCount
    restorable: frozenset[str] = frozenset()

    def count(self, fate: BlockFate) -> int:
        return sum(each.fate is fate for each in self.changes)

    @property
    def moved(self) -> int:
        return sum(each.moved for each in self.changes)

    @property
    def differs(self) -> bool:
        return bool(self.facts) or any(each.is_change for each in self.changes)


@dataclass(frozen=True, slots=True)
class Looked:
    """A version with its content, and the content of the one before it, where there is one."""

    revision: Revision
    release: Release
    before: Release | None = None


def look_at(archive: Archive, revision: Revision) -> Looked:
    """Reads a version and the one before it."""
    older = [each for each in archive.revisions(revision.release_id) if each.id < revision.id]
    before = archive.revision(older[0].id) if older else None
    return Looked(revision, archive.revision(revision.id), before)


def compared(looked: Looked, present: Release, against: Against) -> Comparison:
    """The version against the present state, or (as the later one) against the version before it."""
    if against is Against.PRESENT:
        changes = compare(looked.release, present)
        candidates = (each.id for each in changes if each.is_change and each.before)
        restorable = frozenset(each for each in candidates if can_restore(present, looked.release, each))
        return Comparison(changes, compare_facts(looked.release, present), changed_words(changes), restorable)
    earlier = looked.before or Release(id=present.id)
    changes = compare(earlier, looked.release)
    return Comparison(changes, compare_facts(earlier, looked.release), changed_words(changes))
