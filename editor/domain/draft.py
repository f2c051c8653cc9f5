"""One draft, one stream of changes: the present release, undo and redo, and who is told of changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property
from operator import attrgetter, is_

from editor.domain.bilingual import Language
from editor.domain.blocks import Block
from editor.domain.edits import Edit
from editor.domain.release import Release
from editor.domain.status import guard

PAUSE = 1.2
"""Seconds without a key after which typing starts a new entry of the history."""

DEPTH = 2000
"""Entries the history keeps."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the cursor is: the block, its field (`text`, `text2`, `alt`, ...), the side, the code point.

    An empty block is a fact of the release, named by `field`.
    """

    block: str
    field: str = "text"
    language: Language | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class Typing:
    """One key in a field: the cursor before and after it, and whether it ended a word."""

    before: Place
    after: Place
    ends_word: bool = False


_facts = attrgetter(*(field.name for field in fields(Release) if field.name != "blocks"))


@dataclass(frozen=True)
class Change:
    """What listeners are told: the values before and after, and where undo or redo puts the cursor."""

    before: Release
    after: Release
    place: Place | None = None
    by_history: bool = False
    """Whether undo or redo made the change."""

    @cached_property
    def changed_blocks(self) -> tuple[Block, ...]:
        """The blocks of the present release that are new or not the same as before."""
        if self.before.blocks is self.after.blocks:
            return ()
        before, after = self.before.blocks, self.after.blocks
        if len(before) == len(after):  # the common case, a key: the same rows, one of them with another text
            others = [b for a, b in zip(before, after, strict=True) if a is not b]
            if len(others) < 2:
                return tuple(others)
        known = set(map(id, before))
        return tuple(block for block in after if id(block) not in known)

    @cached_property
    def structure_changed(self) -> bool:
        """Whether blocks came, went, moved or became another kind."""
        before, after = self.before.blocks, self.after.blocks
        if before is after:
            return False
        if len(before) != len(after):
            return True
        others = [(a, b) for a, b in zip(before, after, strict=True) if a is not b]
        return any(a.id != b.id or a.kind is not b.kind for a, b in others)

    @cached_property
    def facts_changed(self) -> bool:
        """Whether anything but the blocks changed."""
        return not all(map(is_, _facts(self.before), _facts(self.after)))


@dataclass(slots=True)
class _Entry:
    release: Release
    place: Place | None


Listener = Callable[[Change], None]


class Draft:
    """Holds the present value of one open release; every widget shows it and sends edits to it."""

    def __init__(self, release: Release, clock: Callable[[], float] = time.monotonic) -> None:
        self._present = release
        self._clock = clock
        self._undo: list[_Entry] = []
        self._redo: list[_Entry] = []
        self._typing: Typing | None = None
        self._typed_at = 0.0
        self._listeners: list[Listener] = []
        self._untold: list[Change] = []

    @property
    def present(self) -> Release:
        return self._present

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` after each change; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def apply(self, edit: Edit, *, place: Place | None = None, typing: Typing | None = None) -> None:
        """Makes the present value `edit(present)`.

        `place` is where the cursor was before the edit: undo leads back there. With `typing`, keys of
        one word in one field become one entry. Raises LockedError, changing nothing, where the edit
        touches what was sent or archived.
        """
        after = edit(self._present)
        if after is self._present:
            return
        guard(self._present, after)
        if not (typing and self._continues(typing)):
            self._undo.append(_Entry(self._present, typing.before if typing else place))
            del self._undo[:-DEPTH]
        self._typing, self._typed_at = typing, self._clock()
        self._redo.clear()
        self._become(after, None)

    def _continues(self, typing: Typing) -> bool:
        last = self._typing
        if last is None or last.ends_word or self._clock() - self._typed_at > PAUSE:
            return False
        return last.after == typing.before

    def amend(self, edit: Edit) -> None:
        """An edit that joins the latest entry instead of making one of its own (a basis that settles)."""
        after = edit(self._present)
        if after is not self._present:
            self._typing = None
            self._become(after, None)

    def record(self, edit: Edit) -> None:
        """An edit that is never undone (status, what was sent): made in the whole history as well."""
        after = edit(self._present)
        if after is self._present:
            return
        entries = (*self._undo, *self._redo)
        changed = [edit(entry.release) for entry in entries]  # all of them or, where one raises, none
        for entry, release in zip(entries, changed, strict=True):
            entry.release = release
        self._become(after, None)

    def end_typing(self) -> None:
        """The next key starts a new entry (the cursor jumped, the field was left)."""
        self._typing = None

    def undo(self) -> None:
        self._step(self._undo, self._redo)

    def redo(self) -> None:
        self._step(self._redo, self._undo)

    def _step(self, source: list[_Entry], target: list[_Entry]) -> None:
        if not source:
            return
        guard(self._present, source[-1].release)
        entry = source.pop()
        target.append(_Entry(self._present, entry.place))
        self._typing = None
        self._become(entry.release, entry.place, by_history=True)

    def _become(self, release: Release, place: Place | None, *, by_history: bool = False) -> None:
        self._untold.append(Change(self._present, release, place, by_history))
        self._present = release
        if len(self._untold) > 1:
            return  # a listener made this change: it is told when all have heard of the one before
        try:
            while self._untold:
                for listener in tuple(self._listeners):
                    listener(self._untold[0])
                del self._untold[0]
        finally:
            self._untold.clear()  # a listener that failed keeps nobody from hearing of the next change
