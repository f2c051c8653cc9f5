"""Entries that may be one: told quietly, shown pair by pair, merged or told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.i18n import Catalogue
from editor.ui.directory.foot import DirectoryFoot
from editor.ui.directory.listed import own_language, titled_name
from editor.ui.directory.panes import DirectoryPanes
from editor.ui.directory.working_directory import Entry
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.directory.merge_page import MergePage
    from editor.ui.directory.merging import Pair


class Doubles(QObject):
    """Knows the pairs; what is decided about one is one step of the history."""

    wanted = Signal()
    """Pairs are to be looked for."""
    found = Signal()
    told_apart = Signal(str, str)
    undo_requested = Signal()

    def __init__(self, panes: DirectoryPanes, foot: DirectoryFoot, theme: Theme, words: Catalogue) -> None:
        super().__init__(panes)
        self._panes, self._foot, self._theme, self._words = panes, foot, theme, words
        self._pairs: tuple[Pair, ...] = ()
        self._at = 0
        self.page: MergePage | None = None
        panes.shown.connect(self._follow)
        panes.side.doubles_requested.connect(self.show_first)
        panes.side.merge_requested.connect(self.merge_chosen)
        panes.states.merge_requested.connect(self.merge_chosen)

    # -- values

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Entries that may be one, two by two."""
        self._pairs = tuple(pairs)
        self._follow()
        self.found.emit()

    def _present_pairs(self) -> list[Pair]:
        """Those of the kind that is shown, with the entries as they are now."""
        working, kind = self._panes.working, self._panes.kind
        pairs = ((working.entry(one.id), working.entry(other.id)) for one, other in self._pairs)
        return [(one, other) for one, other in pairs if one and other and isinstance(one, kind)]

    def _follow(self) -> None:
        pairs = self._present_pairs()
        self._panes.side.show_doubles(len(pairs))
        if self.page is None or not self._panes.is_shown(self.page):
            return
        if pairs:
            self._at = min(self._at, len(pairs) - 1)
            self.page.show_pair(*pairs[self._at], self._at, len(pairs))
        else:
            self._panes.go_back()

    # -- what is shown

    def show_first(self) -> None:
        """Shows the first pair."""
        from editor.ui.directory.merge_page import MergePage

        if self.page is None:
            self.page = MergePage(self._theme, self._words)
            self.page.merge_requested.connect(self._merge)
            self.page.told_apart.connect(self._tell_apart)
            self.page.step_requested.connect(self._step)
            self.page.left.connect(self._panes.go_back)
        self._at = 0
        self._panes.show_page(self.page, whole=True)
        self._follow()

    def merge_chosen(self) -> None:
        """The two that are chosen in the list are to be one."""
        from editor.ui.directory.merging import fuller_first

        chosen = self._panes.chosen
        if len(chosen) == 2:
            self._pairs = (fuller_first(chosen[0], chosen[1]), *self._without(*(each.id for each in chosen)))
            self.show_first()

    def _step(self, by: int) -> None:
        self._at = (self._at + by) % max(len(self._present_pairs()), 1)
        self._follow()

    # -- what is decided

    def _without(self, one: str, other: str) -> tuple[Pair, ...]:
        return tuple(pair for pair in self._pairs if {each.id for each in pair} != {one, other})

    def _merge(self, result: Entry, gone: str) -> None:
        words = self._words
        self._panes.working.merge(result, [gone])
        told = words.gettext("Merged: {name}").format(name=titled_name(result, own_language(words)))
        self._foot.offer(told, self.undo_requested.emit)

    def _tell_apart(self, one: str, other: str) -> None:
        self._pairs = self._without(one, other)
        self.told_apart.emit(one, other)
        self._follow()
