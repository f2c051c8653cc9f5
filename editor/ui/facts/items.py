"""A list of facts on a sheet: each item in a form, to be added, removed, moved, or taken from the address book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.draft import Place
from editor.domain.fact_lists import FactList, Item, items_of, moved_item, with_item, without_item
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.facts.form import Form, WidgetLine, align_labels
from editor.ui.facts.known import known
from editor.ui.facts.lines import Line
from editor.ui.facts.popover import in_order
from editor.ui.suggesting import Suggester
from editor.ui.theme import Theme
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""Keys that move an item, with Alt."""


@dataclass(frozen=True, slots=True)
class ItemKind:
    """What tells one list from another. Without `heading` an item is a single line with its tools beside it."""

    name: FactList
    lines: Callable[[Catalogue, int], Sequence[Line | WidgetLine]]
    add: str
    heading: Callable[[int], str] | None = None
    completed: str = ""
    """The text of an item that completes it from the address book."""


class ItemCard(QWidget):
    """One item: its form, and tools to move and remove it."""

    move_requested = Signal(int)
    remove_requested = Signal()

    def __init__(self, kind: ItemKind, index: int, context: WritingContext) -> None:
        super().__init__()
        self._kind, self._index, self._context = kind, index, context
        words = context.words
        single = kind.heading is None
        self.form = Form(kind.lines(words, index), context, headed=not single or index == 0)
        self.up = self._tool("↑", words.gettext("Move up"), "Alt+↑")
        self.down = self._tool("↓", words.gettext("Move down"), "Alt+↓")
        self.remove = self._tool("×", words.gettext("Remove"), words.gettext("Alt+Delete"))
        self.up.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down.clicked.connect(lambda: self.move_requested.emit(1))
        self.remove.clicked.connect(self.remove_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        if kind.heading:
            label = QLabel(kind.heading(index))
            label.setObjectName("sheetHeading")
            tools.addWidget(label, 1)
            column.addLayout(tools)
            column.addWidget(self.form)
        else:
            tools.addWidget(self.form, 1)
            column.addLayout(tools)
        for tool in (self.up, self.down, self.remove):
            tools.addWidget(_as_tall_as_an_entry(tool, context.theme), 0, Qt.AlignmentFlag.AlignBottom)
        if kind.completed:
            self._complete()

    def _tool(self, sign: str, name: str, key: str) -> QToolButton:
        tool = QToolButton()
        tool.setText(sign)
        tool.setObjectName("quiet")
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tool.setAccessibleName(f"{name}, {self._index + 1}")
        tool.setToolTip(f"{name} ({key})")
        return tool

    def _complete(self) -> None:
        """The entries that name the item offer what the address book has."""
        field = f"{self._kind.name}[{self._index}].{self._kind.completed}"
        for text, entry in self.form.entries():
            if text.field == field and isinstance(entry, Entry):
                self._offer(entry, text.language)

    def _offer(self, entry: Entry, language: Language | None) -> None:
        context, name = self._context, self._kind.name
        place = Place("", f"{name}[{self._index}].{self._kind.completed}", language)
        suggester = Suggester(entry, lambda: known(context, name, language), context.theme)
        suggester.picked.connect(lambda item: self._take(item, place))

    def _take(self, item: Item, place: Place) -> None:
        """Fills the whole item with a copy from the address book."""
        name, index = self._kind.name, self._index
        self._context.apply(lambda release: with_item(release, name, index, item), place=place)
        self.show_release(self._context.draft.present)

    def show_release(self, release: Release) -> None:
        self.form.show_release(release)
        count, locked = len(items_of(release, self._kind.name)), self._context.locked(None)
        there = self._index < count and not locked
        for tool, shown in ((self.up, there and count > 1), (self.down, there and count > 1), (self.remove, there)):
            policy = tool.sizePolicy()
            policy.setRetainSizeWhenHidden(self._kind.heading is None)
            tool.setSizePolicy(policy)
            tool.setVisible(shown)
        self.up.setEnabled(self._index > 0)
        self.down.setEnabled(self._index < count - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if step and with_alt:
            self.move_requested.emit(step)
        elif event.key() == Qt.Key.Key_Delete and with_alt:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


def _as_tall_as_an_entry(tool: QToolButton, theme: Theme) -> QWidget:
    """The tool in the middle of the line beside which it stands."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(tool)
    holder.setFixedHeight(theme.px(30))
    return holder


class Items(QWidget):
    """Shows one list of the release. A blank item stands ready in an empty list, or where one was asked for."""

    def __init__(self, kind: ItemKind, context: WritingContext) -> None:
        super().__init__()
        self._kind, self._context = kind, context
        self._spare_at: int | None = None
        self.cards: list[ItemCard] = []
        self.add = QPushButton(kind.add)
        self.add.setObjectName("quiet")
        self.add.clicked.connect(self.add_item)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6 if kind.heading is None else 14)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(18)
        self._foot.addWidget(self.add)
        self._foot.addStretch(1)
        self._column.addLayout(self._foot)
        self.show_release(context.draft.present)

    def add_tool(self, tool: QWidget) -> None:
        """Puts another way to add items beside the button that adds one."""
        self._foot.insertWidget(self._foot.count() - 1, tool)
        self._order_tabs()

    def add_item(self) -> None:
        """Shows a blank item and puts the cursor into it."""
        self._spare_at = len(items_of(self._context.draft.present, self._kind.name))
        self.show_release(self._context.draft.present)
        self._focus(len(self.cards) - 1)

    @property
    def first(self) -> QWidget | None:
        return self.cards[0].form.first if self.cards else self.add

    def show_release(self, release: Release) -> None:
        count, locked = len(items_of(release, self._kind.name)), self._context.locked(None)
        if self._spare_at is not None and count > self._spare_at:
            self._spare_at = None  # something was written into it
        wanted = count + (not locked and (self._spare_at is not None or not count))
        while len(self.cards) < wanted:
            self._add_card()
        while len(self.cards) > wanted:
            self._drop_card()
        for card in self.cards:
            card.show_release(release)
        self.add.setVisible(not locked)
        self.add.setEnabled(wanted == count)

    def _add_card(self) -> None:
        card = ItemCard(self._kind, len(self.cards), self._context)
        index = len(self.cards)
        card.move_requested.connect(lambda step: self.move_item(index, step))
        card.remove_requested.connect(lambda: self.remove_item(index))
        self.cards.append(card)
        align_labels(*(each.form for each in self.cards))
        self._column.insertWidget(index, card)
        card.show()
        self._order_tabs()

    def _drop_card(self) -> None:
        card = self.cards.pop()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _order_tabs(self) -> None:
        """Tab goes through the items before it comes to what stands below them."""
        items = (self._foot.itemAt(place) for place in range(self._foot.count()))
        foot = [item.widget() for item in items if item]
        parts = [*(part for card in self.cards[-2:] for part in in_order(card)), *filter(None, foot)]
        takers = [part for part in parts if part.focusPolicy() is not Qt.FocusPolicy.NoFocus]
        for before, following in pairwise(takers):
            QWidget.setTabOrder(before, following)

    def move_item(self, index: int, step: int) -> None:
        """Moves an item; the cursor goes with it."""
        name, field = self._kind.name, self._focused_field(index)
        before = self._context.draft.present
        self._context.apply(lambda release: moved_item(release, name, index, step), place=self._place(index))
        if self._context.draft.present is not before:
            self.show_release(self._context.draft.present)
            self._focus(index + step, field)

    def remove_item(self, index: int) -> None:
        name = self._kind.name
        self._spare_at = None
        self._context.apply(lambda release: without_item(release, name, index), place=self._place(index))
        self.show_release(self._context.draft.present)
        self._focus(max(0, index - 1) if index >= len(self.cards) else index)

    def _place(self, index: int) -> Place:
        return Place("", f"{self._kind.name}[{index}]")

    def _focused_field(self, index: int) -> int:
        """Which of the entries of an item has the cursor; the first one where none has."""
        entries = [entry for _, entry in self.cards[index].form.entries()] if index < len(self.cards) else []
        return next((place for place, entry in enumerate(entries) if entry.hasFocus()), 0)

    def _focus(self, index: int, field: int = 0) -> None:
        if not 0 <= index < len(self.cards):
            return
        entries = [entry for _, entry in self.cards[index].form.entries()]
        entries[field].setFocus(Qt.FocusReason.OtherFocusReason)
