"""A list within a person or an organisation, roles or boilerplates: each in a form with its period."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.domain.bilingual import Bilingual, Language
from editor.i18n import Catalogue
from editor.ui.directory.form import Apply, ValueForm
from editor.ui.directory.period_edit import PeriodEdit, period_word, today
from editor.ui.directory.texts import Line, Value
from editor.ui.facts.popover import in_order
from editor.ui.suggesting import Suggester, Suggestion
from editor.ui.theme import Theme
from editor.ui.writing.entry import Entry

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""Keys that move an item, with Alt."""


@dataclass(frozen=True, slots=True)
class CardKind:
    """What tells one list from another: the field of the value it is in, and what stands on a card."""

    field: str
    blank: Value
    lines: Callable[[Catalogue], Sequence[Line]]
    heading: str
    """With {number}."""
    add: str
    empty: str
    """What the list is for, while there is nothing in it."""
    known: Callable[[], Sequence[Bilingual]] | None = None
    """Organisations that complete the one of an item."""


class Card(QFrame):
    """One item: its form, its period, and tools to move and remove it."""

    move_requested = Signal(int)
    remove_requested = Signal()

    def __init__(self, kind: CardKind, number: int, apply: Apply, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        name = kind.heading.format(number=number)
        self.form = ValueForm(kind.lines(words), apply, theme, words, name, headed=number == 1)
        self.period = PeriodEdit(name, theme, words)
        self.period.changed.connect(lambda period: apply(lambda item: replace(item, period=period), ""))
        self.form.add_line(words.gettext("Since"), self.period)
        self._state = QLabel()
        self._state.setObjectName("muted")
        self.up = self._tool("↑", words.gettext("Move up"), "Alt+↑", name)
        self.down = self._tool("↓", words.gettext("Move down"), "Alt+↓", name)
        self.remove = self._tool("×", words.gettext("Remove"), words.gettext("Alt+Delete"), name)
        self.up.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down.clicked.connect(lambda: self.move_requested.emit(1))
        self.remove.clicked.connect(self.remove_requested)
        self._lay_out(name, theme)
        if kind.known:
            self._complete(kind.known, apply, theme)

    def _complete(self, known: Callable[[], Sequence[Bilingual]], apply: Apply, theme: Theme) -> None:
        """Organisations of the address book are offered; the one that is picked is taken in both languages."""

        def offered(language: Language) -> list[Suggestion]:
            return [Suggestion(each[language], each[language.other], each) for each in known() if each[language]]

        for text, entry in self.form.entries():
            if text.field == "organisation" and text.language and isinstance(entry, Entry):
                suggester = Suggester(entry, partial(offered, text.language), theme)
                suggester.picked.connect(lambda name: apply(lambda item: replace(item, organisation=name), ""))

    def _lay_out(self, name: str, theme: Theme) -> None:
        heading = QLabel(name)
        heading.setObjectName("sheetHeading")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(heading)
        head.addWidget(self._state)
        head.addStretch(1)
        for tool in (self.up, self.down, self.remove):
            head.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.form)

    def _tool(self, sign: str, name: str, key: str, of: str) -> QToolButton:
        tool = QToolButton()
        tool.setText(sign)
        tool.setObjectName("quiet")
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tool.setAccessibleName(f"{name}, {of}")
        tool.setToolTip(f"{name} ({key})")
        return tool

    def show_item(self, item: Value, *, first: bool, last: bool) -> None:
        self.form.show_value(item)
        self.period.show_period(item.period)
        self._state.setText(period_word(self._words, item.period, today()))
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if with_alt and event.key() in _STEPS:
            self.move_requested.emit(_STEPS[event.key()])
        elif with_alt and event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class Cards(QWidget):
    """Shows the list; an item that is added stands there at once."""

    def __init__(self, kind: CardKind, apply: Apply, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._kind, self._apply, self._theme, self._words = kind, apply, theme, words
        self._items: tuple[Value, ...] = ()
        self.cards: list[Card] = []
        self._empty = QLabel(kind.empty)
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        self.add = QPushButton(kind.add)
        self.add.setObjectName("quiet")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.add_item)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(14))
        self._column.addWidget(self._empty)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    # -- values

    def show_value(self, value: Value) -> None:
        self._items = getattr(value, self._kind.field)
        while len(self.cards) < len(self._items):
            self._add_card()
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(self._items))
        for number, item in enumerate(self._items):
            self.cards[number].show_item(item, first=number == 0, last=number == len(self._items) - 1)
        self._empty.setVisible(not self._items)

    def _add_card(self) -> None:
        number = len(self.cards)

        def apply(edit: Callable[[Value], Value], field: str) -> None:
            if number < len(self._items):
                self._put((*self._items[:number], edit(self._items[number]), *self._items[number + 1 :]), field)

        card = Card(self._kind, number + 1, apply, self._theme, self._words)
        card.move_requested.connect(lambda step: self.move_item(number, step))
        card.remove_requested.connect(lambda: self.remove_item(number))
        self.cards.append(card)
        self._column.insertWidget(self._column.count() - 1, card)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes through the items before it comes to the button that adds one."""
        parts = [*(part for card in self.cards[-2:] for part in in_order(card)), self.add]
        takers = [part for part in parts if part.focusPolicy() is not Qt.FocusPolicy.NoFocus]
        for before, following in pairwise(takers):
            QWidget.setTabOrder(before, following)

    # -- edits

    def _put(self, items: tuple[Value, ...], field: str = "") -> None:
        changed = {self._kind.field: items}
        self._apply(lambda value: replace(value, **changed), field)

    def add_item(self) -> None:
        """Adds a blank item and puts the cursor into it."""
        self._put((*self._items, self._kind.blank))
        self._focus(len(self._items) - 1)

    def move_item(self, number: int, step: int) -> None:
        """Moves an item; the cursor goes with it."""
        target = number + step
        if not 0 <= target < len(self._items):
            return
        at = self._focused(number)
        items = list(self._items)
        items.insert(target, items.pop(number))
        self._put(tuple(items))
        self._focus(target, at)

    def remove_item(self, number: int) -> None:
        """Removes an item; undo brings it back."""
        self._put((*self._items[:number], *self._items[number + 1 :]))
        if self._items:
            self._focus(min(number, len(self._items) - 1))
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self, number: int) -> int:
        entries = [entry for _, entry in self.cards[number].form.entries()]
        return next((place for place, entry in enumerate(entries) if entry.hasFocus()), 0)

    def _focus(self, number: int, at: int = 0) -> None:
        entries = [entry for _, entry in self.cards[number].form.entries()]
        entries[at].setFocus(Qt.FocusReason.OtherFocusReason)
