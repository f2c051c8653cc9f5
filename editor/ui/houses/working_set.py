"""The house styles while they are edited: what was changed, added and removed, with one history."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from editor.compose.house import STANDARD, House
from editor.domain.blocks import new_id

PAUSE = 1.2
"""Seconds without a key after which typing starts a new step of the history."""

HouseEdit = Callable[[House], House]


@dataclass(frozen=True, slots=True)
class _State:
    houses: tuple[House, ...]
    chosen: str


class WorkingSet(QObject):
    """Holds the house styles as they are edited and the one that is shown; nothing of it is stored here."""

    shown = Signal()
    """Another house style is shown, or another value of it."""

    def __init__(self, houses: Sequence[House], chosen: str = "", clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._stored = tuple(houses)
        there = self._stored or (STANDARD,)
        first = next((each.id for each in there if each.id == chosen), there[0].id)
        self._state = _State(there, first)
        self._undo: list[_State] = []
        self._redo: list[_State] = []
        self._clock = clock
        self._typed: tuple[str, str] = ("", "")
        self._typed_at = 0.0

    # -- what there is

    @property
    def houses(self) -> tuple[House, ...]:
        return self._state.houses

    @property
    def present(self) -> House:
        """The house style that is shown."""
        return next(each for each in self.houses if each.id == self._state.chosen)

    @property
    def others(self) -> tuple[House, ...]:
        return tuple(each for each in self.houses if each.id != self._state.chosen)

    @property
    def changed(self) -> tuple[House, ...]:
        """The house styles that are new or not as they are stored."""
        stored = {each.id: each for each in self._stored}
        return tuple(each for each in self.houses if stored.get(each.id) != each)

    @property
    def removed(self) -> tuple[str, ...]:
        """The ids of stored house styles that are to go."""
        there = {each.id for each in self.houses}
        return tuple(each.id for each in self._stored if each.id not in there)

    @property
    def has_changes(self) -> bool:
        return bool(self.changed or self.removed)

    # -- edits

    def apply(self, edit: HouseEdit, field: str = "") -> None:
        """Edits the house style that is shown; keys in one `field` become one step of the history."""
        if self._edit(self.present.id, edit, joins=self._continues(field)):
            self._typed, self._typed_at = (self.present.id, field), self._clock()

    def apply_to(self, house_id: str, edit: HouseEdit) -> None:
        """Edits a house style that was shown when the edit was wished for, unless it was removed since."""
        self._edit(house_id, edit, joins=False)

    def _edit(self, house_id: str, edit: HouseEdit, *, joins: bool) -> bool:
        houses = tuple(edit(each) if each.id == house_id else each for each in self.houses)
        if houses == self.houses:
            return False
        self._become(_State(houses, self._state.chosen), joins=joins)
        return True

    def _continues(self, field: str) -> bool:
        return bool(field) and self._typed == (self._state.chosen, field) and self._clock() - self._typed_at <= PAUSE

    def choose(self, house_id: str) -> None:
        """Shows another one, which is no step of the history."""
        if house_id != self._state.chosen and any(each.id == house_id for each in self.houses):
            self._state = replace(self._state, chosen=house_id)
            self._typed = ("", "")
            self.shown.emit()

    def add(self, house: House) -> None:
        """Adds a house style at the end, under an id and a name of its own, and shows it."""
        made = replace(house, id=new_id(), name=self._free_name(house.name))
        self._become(_State((*self.houses, made), made.id))

    def _free_name(self, wanted: str) -> str:
        taken = {each.name.casefold() for each in self.houses}
        names = (wanted, *(f"{wanted} {number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name.casefold() not in taken)

    def remove(self) -> None:
        """Removes the one that is shown, unless it is the last."""
        if not self.others:
            return
        at = self.houses.index(self.present)
        self._become(_State(self.others, self.others[max(0, at - 1)].id))

    def _become(self, state: _State, *, joins: bool = False) -> None:
        if not joins:
            self._undo.append(self._state)
        self._redo.clear()
        self._typed = ("", "")
        self._state = state
        self.shown.emit()

    def keep(self) -> None:
        """What there is now is stored."""
        self._stored = self.houses

    # -- history

    def undo(self) -> None:
        self._step(self._undo, self._redo)

    def redo(self) -> None:
        self._step(self._redo, self._undo)

    def _step(self, source: list[_State], target: list[_State]) -> None:
        if source:
            target.append(self._state)
            self._state = source.pop()
            self._typed = ("", "")
            self.shown.emit()
