"""What the library list shows of a release, its blocks counted anew only where they changed."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.blocks import Block
from editor.domain.passage import State
from editor.domain.release import Progress, Release
from editor.store.rows import Row, listed_row


class Tally:
    """Remembers the state of each block of one release; gives what `Release.progress` gives."""

    def __init__(self) -> None:
        self._lead: Language | None = None
        self._blocks: tuple[Block, ...] = ()
        self._states: list[State | None] = []
        self._listed: tuple[Release, Row] | None = None

    def listed(self, release: Release) -> Row:
        """The row of the list; that of the last release is remembered, which the next one is compared with."""
        if self._listed is None or self._listed[0] is not release:
            self._listed = release, listed_row(release, self.progress(release))
        return self._listed[1]

    def progress(self, release: Release) -> Progress:
        if release.lead is not self._lead:
            self._lead, self._blocks, self._states = release.lead, (), []
        self._count(release.blocks, release.lead)
        states = self._states
        total = len(states) - states.count(None)
        return Progress(total, states.count(State.OUTDATED), states.count(State.MISSING))

    def _count(self, blocks: tuple[Block, ...], lead: Language) -> None:
        """Blocks are values: one that stands where it stood has the state it had."""
        for index, (before, block) in enumerate(zip(self._blocks, blocks, strict=False)):
            if block is not before:
                self._states[index] = _counted(block, lead)
        common = min(len(self._blocks), len(blocks))
        self._states[common:] = [_counted(block, lead) for block in blocks[common:]]
        self._blocks = blocks


def _counted(block: Block, lead: Language) -> State | None:
    """The state of a block that is meant for both languages and not blank; None for others."""
    return None if block.only or block.is_blank else block.state(lead)
