"""The address book as it is edited, with one history of what was done to it and what of it is not stored yet."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.domain.directory_checks import checked_organisation, checked_person
from editor.errors import DirectoryError

PAUSE = 2.0
"""Seconds after which typing on in the same field is a step of its own."""

Entry = KeptPerson | KeptOrganisation
Kind = type[KeptPerson] | type[KeptOrganisation]
Edit = Callable[[Entry], Entry]
Entries = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Changes:
    """What the archive does not have yet; `refused` cannot be kept as it is, and why.

    `entries` is what the archive has once this is stored.
    """

    saved: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    refused: Mapping[str, DirectoryError]
    entries: Entries

    def __bool__(self) -> bool:
        return bool(self.saved or self.removed)


@dataclass(frozen=True, slots=True)
class _State:
    entries: Entries
    chosen: str


class WorkingDirectory(QObject):
    """Holds people and organisations by their ids and the one that is shown; nothing of it is stored here."""

    shown = Signal()
    """Another entry is shown, or another value of it."""
    edited = Signal()
    """There is something that is not stored."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._stored: Entries = {}
        self._unsure: dict[str, Entry] = {}
        self._state = _State({}, "")
        self._undo: list[_State] = []
        self._redo: list[_State] = []
        self._clock = clock
        self._typed: tuple[str, str] = ("", "")
        self._typed_at = 0.0
        self.touched: tuple[Entries, str] = ({}, "")
        """The entries before the last edit of a single one, and its id: a long list need not be made anew."""

    def load(self, entries: Iterable[Entry]) -> None:
        """What is stored; what was begun before it was read stays."""
        self._stored = {each.id: each for each in entries}
        self._state = self._with_stored(self._state)
        self._undo = [self._with_stored(each) for each in self._undo]
        self._redo = [self._with_stored(each) for each in self._redo]
        self.shown.emit()

    def _with_stored(self, state: _State) -> _State:
        return replace(state, entries={**self._stored, **state.entries})

    # -- what there is

    @property
    def entries(self) -> Entries:
        return self._state.entries

    def all(self, kind: Kind) -> list[Entry]:
        """All people, or all organisations."""
        return [each for each in self.entries.values() if isinstance(each, kind)]

    def entry(self, entry_id: str) -> Entry | None:
        return self.entries.get(entry_id)

    @property
    def present(self) -> Entry | None:
        """The entry that is shown."""
        return self.entries.get(self._state.chosen)

    # -- edits

    def apply(self, entry_id: str, edit: Edit, field: str = "") -> None:
        """Edits an entry; keys in one `field` become one step of the history."""
        before = self.entries.get(entry_id)
        after = edit(before) if before else None
        if after is None or after == before:
            return
        joins = bool(field) and self._typed == (entry_id, field) and self._clock() - self._typed_at <= PAUSE
        self.touched = (self.entries, entry_id)
        self._become(_State({**self.entries, entry_id: after}, entry_id), joins=joins)
        self._typed, self._typed_at = (entry_id, field), self._clock()

    def choose(self, entry_id: str) -> None:
        """Shows another one, which is no step of the history."""
        if entry_id != self._state.chosen:
            self._state = replace(self._state, chosen=entry_id)
            self._typed = ("", "")
            self.shown.emit()

    def put(self, entries: Sequence[Entry]) -> None:
        """Adds entries, or puts them in the place of those with the same id, in one step; shows the first."""
        if entries:
            added = {each.id: each for each in entries}
            self._become(_State({**self.entries, **added}, entries[0].id))

    def remove(self, ids: Sequence[str], then: str = "") -> None:
        """Removes entries in one step; `then` is shown."""
        gone = set(ids)
        kept = {key: each for key, each in self.entries.items() if key not in gone}
        if len(kept) < len(self.entries):
            self._become(_State(kept, then))

    def merge(self, merged: Entry, gone: Sequence[str]) -> None:
        """Puts one entry in the place of several, in one step."""
        kept = {key: each for key, each in self.entries.items() if key not in set(gone)}
        self._become(_State({**kept, merged.id: merged}, merged.id))

    def _become(self, state: _State, *, joins: bool = False) -> None:
        if not joins:
            self._undo.append(self._state)
        self._redo.clear()
        self._show(state)

    def _show(self, state: _State) -> None:
        self._state = state
        self._typed = ("", "")
        self.edited.emit()
        self.shown.emit()

    # -- what is not stored

    def changes(self) -> Changes:
        """What the archive does not have yet; an entry in which nothing is written is not meant to be kept."""
        stored, kept = self._surely_stored(), dict(self.entries)
        saved: list[Entry] = []
        refused: dict[str, DirectoryError] = {}
        for key, each in [(key, each) for key, each in kept.items() if each is not stored.get(key)]:
            if is_blank(each):
                del kept[key]
            elif fault := fault_of(each):
                refused[key] = fault
                _put_back(kept, key, stored.get(key))
            elif each != stored.get(key):
                saved.append(each)
        removed = [each for key, each in stored.items() if key not in kept]
        removed += [each for key, each in self._unsure.items() if key not in kept and key not in refused]
        return Changes(tuple(saved), tuple(removed), refused, kept)

    def _surely_stored(self) -> Entries:
        if not self._unsure:
            return self._stored
        return {key: each for key, each in self._stored.items() if key not in self._unsure}

    def send(self) -> Changes:
        """The changes, which count as stored from now on: what is taken back before they are is another change."""
        changes = self.changes()
        self._stored = changes.entries
        for each in (*changes.saved, *changes.removed):
            self._unsure.pop(each.id, None)
        return changes

    def fail(self, changes: Changes) -> None:
        """These changes could not be stored: whatever the archive has of these entries, they are sent again."""
        self._unsure |= {each.id: each for each in (*changes.saved, *changes.removed)}

    # -- history

    def undo(self) -> None:
        self._step(self._undo, self._redo)

    def redo(self) -> None:
        self._step(self._redo, self._undo)

    def _step(self, source: list[_State], target: list[_State]) -> None:
        if source:
            target.append(self._state)
            self._show(source.pop())


def is_blank(entry: Entry) -> bool:
    """Whether nothing is written in it."""
    return replace(tidied(entry), id="") == type(entry)(id="")


def _put_back(entries: dict[str, Entry], key: str, before: Entry | None) -> None:
    """What is not stored as it is stays as it was, or is not there."""
    if before:
        entries[key] = before
    else:
        del entries[key]


def fault_of(entry: Entry) -> DirectoryError | None:
    """Why the archive would not take the entry."""
    try:
        checked_person(entry) if isinstance(entry, KeptPerson) else checked_organisation(entry)
    except DirectoryError as error:
        return error
    return None


def tidied(entry: Entry) -> Entry:
    """The entry without roles and boilerplates in which nothing is written."""
    if isinstance(entry, KeptPerson):
        roles = tuple(each for each in entry.roles if each.role or each.organisation or each.function)
        return entry if roles == entry.roles else replace(entry, roles=roles)
    boilerplates = tuple(each for each in entry.boilerplates if each.heading or each.text)
    return entry if boilerplates == entry.boilerplates else replace(entry, boilerplates=boilerplates)
