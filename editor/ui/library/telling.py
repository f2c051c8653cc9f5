"""What the library says about its list: how much there is, and why there is nothing where it is empty."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QBoxLayout

from editor.i18n import Catalogue
from editor.store.records import Group
from editor.ui.empty_note import EmptyNote
from editor.ui.library.emptiness import Ways, say_why
from editor.ui.library.filters import grouped
from editor.ui.library.list_note import ListNote, found_text
from editor.ui.library.model import LibraryModel
from editor.ui.library.release_list import ReleaseList
from editor.ui.library.wishing import LibraryWishing
from editor.ui.theme import Theme


class Telling(QObject):
    """One line above the list, and a note in its place where it is empty."""

    def __init__(
        self,
        library: LibraryWishing,
        view: ReleaseList,
        model: LibraryModel,
        column: QBoxLayout,
        theme: Theme,
        words: Catalogue,
    ) -> None:
        super().__init__(library)
        self._library, self._view, self._model, self._column = library, view, model, column
        self._theme, self._words = theme, words
        self.note = ListNote()
        self.empty: EmptyNote | None = None
        """What stands where the list is empty."""
        self.sizes: Mapping[Group, int] = {}
        """How many releases each part has of what is searched for."""
        self.counted = ""
        """The text that they were counted for; those of another one are not known yet."""
        self.is_cut = False
        """Whether there may be more than was found."""

    @property
    def in_all(self) -> int:
        """How many releases there are of what is shown."""
        if self._is_whole or self.counted != self._model.wanted.text:
            return self._model.count
        return max(self.sizes.get(self._model.wanted.group, 0), self._model.count)

    @property
    def _is_whole(self) -> bool:
        return not self._model.canFetchMore(QModelIndex())

    def show_sizes(self, sizes: Mapping[Group, int], counted: str) -> None:
        """How many releases each part has in which this text stands."""
        self.sizes, self.counted = sizes, counted

    def take_over(self, other: Telling) -> None:
        self.sizes, self.counted, self.is_cut = other.sizes, other.counted, other.is_cut

    def show_note(self) -> None:
        """The line above the list, where there is something to say."""
        words, wanted = self._words, self._model.wanted
        if not self._model.count:
            self.note.say("")
        elif wanted.text:
            knows = self._is_whole or self.counted == wanted.text
            self.note.say(*found_text(words, self.in_all if knows else None, is_cut=self.is_cut))
        elif wanted.group is Group.BIN:
            told = words.ngettext("{count} deleted", "{count} deleted", self.in_all)
            told = told.format(count=grouped(words, self.in_all))
            self.note.say(told, "", words.gettext("Empty bin …"), lambda: self._library.remove_requested.emit(()))
        else:
            self.note.say("")

    def show_emptiness(self, ways: Ways, *, has_fields: bool) -> None:
        """In place of the list why it is empty, and what can be done about it."""
        is_empty = not self._model.count
        self._view.setHidden(is_empty)
        if self.empty is None and is_empty:
            self.empty = EmptyNote(self._theme)
            self._theme.style(self.empty)
            self._column.insertWidget(self._column.indexOf(self._view), self.empty, 1)
        if self.empty:
            self.empty.setVisible(is_empty)
            wanted = self._model.wanted
            say_why(self.empty, self._words, wanted.text, wanted.group, ways, has_fields=has_fields)
