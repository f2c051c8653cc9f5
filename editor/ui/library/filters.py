"""The parts of the library as chips, with their numbers where these have room, and the order of the list."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QWidget

from editor.i18n import Catalogue
from editor.store.records import Group, Sort
from editor.ui.buttons import icon_button
from editor.ui.library.flow import Flow
from editor.ui.theme import Theme


def group_name(words: Catalogue, group: Group) -> str:
    return {
        Group.ALL: words.gettext("All"),
        Group.PROGRESS: words.gettext("In progress"),
        Group.SENT: words.gettext("Sent"),
        Group.ARCHIVE: words.gettext("Archive"),
        Group.BIN: words.gettext("Bin"),
    }[group]


def sort_name(words: Catalogue, sort: Sort) -> str:
    return {
        Sort.NEWEST: words.gettext("Newest first"),
        Sort.OLDEST: words.gettext("Oldest first"),
        Sort.CHANGED: words.gettext("Last changed first"),
        Sort.HEADLINE: words.gettext("By headline"),
        Sort.RELEVANCE: words.gettext("Best match first"),
    }[sort]


class Filters(Flow):
    """Shows what it is told and says when another part or order is chosen; the bin is there when something is in it."""

    changed = Signal()
    sort_chosen = Signal(object)

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(theme.px(6), parent)
        self._theme, self._words = theme, words
        self._numbers: dict[Group, int] = {}
        self._groups = QButtonGroup(self)
        self.chips = {group: self._chip(group) for group in Group}
        self.chips[Group.ALL].setChecked(True)
        self.bin = self.chips[Group.BIN]
        """It stands below the list, as long as something is in it."""
        self.bin.hide()
        self._usual, self._for_search = Sort.NEWEST, Sort.NEWEST
        self._searching = False
        self.order = icon_button(theme, "sort", "")
        """The control of the order; it stands beside the search field."""
        self.order.clicked.connect(self._show_menu)
        self._name_order()

    def _chip(self, group: Group) -> QPushButton:
        chip = QPushButton(group_name(self._words, group))
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.clicked.connect(self._tell)
        self._groups.addButton(chip)
        if group is not Group.BIN:
            self.add(chip)
        return chip

    def _tell(self) -> None:
        self.order.setVisible(self.group is not Group.BIN)
        self.changed.emit()

    # -- values

    @property
    def group(self) -> Group:
        return next((group for group, chip in self.chips.items() if chip.isChecked()), Group.ALL)

    def choose(self, group: Group) -> None:
        self.chips[group].setChecked(True)
        self.order.setVisible(group is not Group.BIN)

    @property
    def sort(self) -> Sort:
        return self._for_search if self._searching else self._usual

    def show_sort(self, sort: Sort) -> None:
        """The order while nothing is searched; searches begin with the newest."""
        self._usual = Sort.NEWEST if sort is Sort.RELEVANCE else sort
        self._name_order()

    def show_searching(self, searching: bool) -> None:
        """Only what was searched for can be sorted by how well it matches; such an order ends with the search."""
        if searching is not self._searching:
            self._searching = searching
            self._for_search = self._usual
            self._name_order()

    def show_sizes(self, sizes: Mapping[Group, int]) -> None:
        """How many releases are in each part."""
        self._numbers = dict(sizes)
        for group, chip in self.chips.items():
            number, name = sizes.get(group, 0), group_name(self._words, group)
            chip.setAccessibleName(name)
            text = self._words.ngettext("{count} press release", "{count} press releases", number)
            chip.setAccessibleDescription(text.format(count=grouped(self._words, number)))
            chip.setToolTip(chip.accessibleDescription() if number else "")
        self.bin.setText(self._numbered(Group.BIN))
        self.bin.setVisible(bool(sizes.get(Group.BIN)) or self.group is Group.BIN)
        self.arrange()

    def _numbered(self, group: Group) -> str:
        number = 0 if group is Group.ALL else self._numbers.get(group, 0)
        name = group_name(self._words, group)
        return f"{name} {grouped(self._words, number)}" if number else name

    def arrange(self) -> None:
        """With their numbers, where the chips stand in one line then; else the numbers are in their tooltips."""
        in_line = [group for group in self.chips if group is not Group.BIN]
        for group in in_line:
            self.chips[group].setText(self._numbered(group))
        if self.lines > 1:
            for group in in_line:
                self.chips[group].setText(group_name(self._words, group))
        super().arrange()

    def take_over(self, other: Filters) -> None:
        """Shows what other filters show."""
        self._usual, self._for_search, self._searching = other._usual, other._for_search, other._searching
        self.choose(other.group)
        self._name_order()

    # -- the order

    def _name_order(self) -> None:
        name = self._words.gettext("Order: {order}").format(order=sort_name(self._words, self.sort))
        self.order.setAccessibleName(name)
        self.order.setToolTip(name)

    def _show_menu(self) -> None:
        self.menu().popup(self.order.mapToGlobal(QPoint(0, self.order.height())))

    def menu(self) -> QMenu:
        """The orders there are; the present one is ticked."""
        menu = QMenu(self)
        self._theme.style(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        group = QActionGroup(menu)
        for sort in Sort:
            if sort is not Sort.RELEVANCE or self._searching:
                action = QAction(sort_name(self._words, sort), menu)
                action.setCheckable(True)
                action.setChecked(sort is self.sort)
                action.triggered.connect(lambda _=False, chosen=sort: self._choose_sort(chosen))
                group.addAction(action)
                menu.addAction(action)
        return menu

    def _choose_sort(self, sort: Sort) -> None:
        if self._searching:
            self._for_search = sort
        else:
            self._usual = sort
            self.sort_chosen.emit(sort)
        self._name_order()
        self.changed.emit()


def grouped(words: Catalogue, number: int) -> str:
    """A number with its thousands apart."""
    return f"{number:,}".replace(",", "." if words.language == "de" else ",")
