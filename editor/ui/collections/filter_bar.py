"""What is wanted of a collection: words, a name, a year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from editor.i18n import Catalogue
from editor.language.folding import fold
from editor.ui.choice import Choice
from editor.ui.library.search_field import SearchField
from editor.ui.suggesting import Suggester
from editor.ui.suggestion_list import Suggestion
from editor.ui.theme import Theme

PAUSE = 120
"""Milliseconds after the last key before the archive is asked."""


class FilterBar(QWidget):
    """Tells after a pause in typing, and at once after a choice, that something else is wanted."""

    changed = Signal()
    list_wanted = Signal()

    def __init__(self, name: str, theme: Theme, words: Catalogue, *, with_name: bool) -> None:
        super().__init__()
        self._words = words
        self._people: list[Suggestion] = []
        self._name = ""
        self.search = SearchField()
        self.search.setAccessibleName(name)
        self.search.setPlaceholderText(name)
        self.search.setToolTip(f"{name} (Ctrl+F)")
        self.person = self._person(theme) if with_name else None
        self.year = Choice(words.gettext("Year"), {None: words.gettext("All years")})
        self.year.chosen.connect(lambda _: self.changed.emit())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda: self._timer.start())
        self.search.down_pressed.connect(self.list_wanted)
        self.search.returnPressed.connect(self.list_wanted)
        self.year.setMinimumHeight(self.search.sizeHint().height() + theme.px(8))  # as high as the fields beside it
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self.search, 3)
        if self.person:
            row.addWidget(self.person, 2)
        row.addWidget(self.year)
        self.setFocusProxy(self.search)

    def _person(self, theme: Theme) -> QLineEdit:
        words = self._words
        entry = SearchField()
        entry.setAccessibleName(words.gettext("Speaker"))
        entry.setToolTip(words.gettext("Speaker: type a part of the name and choose"))
        entry.setPlaceholderText(words.gettext("All speakers"))
        self.suggester = Suggester(entry, lambda: self._people, theme)
        self.suggester.picked.connect(self.choose_name)
        entry.textChanged.connect(self._take_typed)
        entry.returnPressed.connect(self.list_wanted)
        return entry

    # -- values

    @property
    def text(self) -> str:
        return self.search.text().strip()

    @property
    def names(self) -> tuple[str, ...]:
        """The name that was chosen."""
        return (self._name,) if self._name else ()

    @property
    def chosen_year(self) -> int | None:
        return self.year.value if isinstance(self.year.value, int) else None

    @property
    def is_empty(self) -> bool:
        """Whether all is wanted."""
        return not (self.text or self.names or self.chosen_year)

    def clear(self) -> None:
        """Everything is wanted again."""
        self.search.clear()
        if self.person:
            self.person.clear()
        self.year.show_value(None)
        self._timer.stop()
        self.changed.emit()

    def show_years(self, years: Sequence[int]) -> None:
        for year in years:
            self.year.add(year, str(year))

    @property
    def people(self) -> tuple[str, ...]:
        """Who can be chosen."""
        return tuple(each.text for each in self._people)

    def show_people(self, people: Sequence[tuple[str, int]]) -> None:
        """Who can be chosen, with how often they were quoted."""
        words = self._words
        self._people = [
            Suggestion(name, words.ngettext("{count} quote", "{count} quotes", count).format(count=count), name)
            for name, count in people
        ]

    def choose_name(self, name: object) -> None:
        """Shows the quotes of one person alone."""
        if self.person:
            self.person.setText(str(name))
            self.person.setCursorPosition(0)

    def _take_typed(self, typed: str) -> None:
        """A name counts when it is whole; while one types, all quotes stay."""
        whole = fold(typed.strip())
        name = next((each.text for each in self._people if fold(each.text) == whole), "") if whole else ""
        if name != self._name:
            self._name = name
            self.changed.emit()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
