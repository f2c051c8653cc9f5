"""What is wanted of a collection: words, a name, a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from editor.i18n import Catalogue
from editor.language.folding import fold
from editor.ui.choice import Choice
from editor.ui.library.search_field import SearchField
from editor.ui.suggesting import Suggester
from editor.ui.suggestion_list import Suggestion
from editor.ui.theme import Theme

PAUSE = 120
"""Milliseconds after the last key before the archive is asked."""


@dataclass(frozen=True, slots=True)
class NameTexts:
    """What the field of a name is called, and how often somebody is there."""

    name: str
    tip: str
    all: str
    counted: Callable[[int], str]


class _NameField(SearchField):
    """Tells when somebody comes to it."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class FilterBar(QWidget):
    """Tells after a pause in typing, and at once after a choice, that something else is wanted."""

    changed = Signal()
    list_wanted = Signal()
    people_wanted = Signal()
    """Somebody comes to the field of names: whoever is in the archive is not counted before that."""

    def __init__(self, name: str, person: NameTexts, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._words, self._texts = words, person
        self._people: list[Suggestion] = []
        self._named: dict[str, str] = {}
        self._name = ""
        self.search = SearchField()
        self.search.setAccessibleName(name)
        self.search.setPlaceholderText(name)
        self.search.setToolTip(f"{name} (Ctrl+F)")
        self.person = self._person(theme)
        self.year = Choice(words.gettext("Year"), {None: words.gettext("All years")})
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._lay_out(theme)
        self._connect()
        self.setFocusProxy(self.search)

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self.search, 3)
        row.addWidget(self.person, 2)
        row.addWidget(self.year)
        self.year.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)  # as high as the fields

    def _connect(self) -> None:
        self.year.chosen.connect(self._tell)
        self._timer.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda: self._timer.start())
        self.search.down_pressed.connect(self.list_wanted)
        self.search.returnPressed.connect(self.list_wanted)

    def _person(self, theme: Theme) -> QLineEdit:
        entry = _NameField()
        entry.setAccessibleName(self._texts.name)
        entry.setToolTip(self._texts.tip)
        entry.setPlaceholderText(self._texts.all)
        self.suggester = Suggester(entry, lambda: self._people, theme)
        self.suggester.picked.connect(self.choose_name)
        entry.textChanged.connect(self._take_typed)
        entry.returnPressed.connect(self.list_wanted)
        entry.entered.connect(self.people_wanted)
        return entry

    def _tell(self) -> None:
        """What was typed just before is told with it, once."""
        self._timer.stop()
        self.changed.emit()

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
        with QSignalBlocker(self.person):
            self.person.clear()
        self._name = ""
        self.year.show_value(None)
        self._tell()

    def show_years(self, years: Sequence[int]) -> None:
        for year in years:
            self.year.add(year, str(year))

    @property
    def people(self) -> tuple[str, ...]:
        """Who can be chosen."""
        return tuple(each.text for each in self._people)

    def show_people(self, people: Sequence[tuple[str, int]]) -> None:
        """Who can be chosen, with how often each is there; what was typed meanwhile may be one of them."""
        self._people = [Suggestion(name, self._texts.counted(count), name) for name, count in people]
        self._named = {fold(name): name for name, _ in reversed(people)}
        if self.person.text() and not self._name:
            self._take_typed(self.person.text())

    def choose_name(self, name: object) -> None:
        """Shows what there is of one person alone, known to the field or not."""
        self._named[fold(str(name))] = str(name)
        self.person.setText(str(name))
        self.person.setCursorPosition(0)

    def _take_typed(self, typed: str) -> None:
        """A name counts when it is whole; while one types, everything stays."""
        name = self._named.get(fold(typed.strip()), "")
        if name != self._name:
            self._name = name
            self._tell()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
