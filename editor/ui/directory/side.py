"""The column at the left: people or organisations, a search over them, and what is done with many of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout

from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import icon_button
from editor.ui.directory.entry_list import EntryList
from editor.ui.directory.listed import Finder, Listed
from editor.ui.directory.working_directory import Kind
from editor.ui.library.search_field import SearchField
from editor.ui.tab_row import TabRow
from editor.ui.theme import Theme

SEARCH_DELAY = 40
"""Milliseconds after the last key before the list follows."""

KINDS: Mapping[str, Kind] = {"people": KeptPerson, "organisations": KeptOrganisation}
"""The kinds by the names of their tabs."""


class DirectorySide(QFrame):
    """Shows the lines that the search finds; tells what is chosen and what is wished for."""

    kind_chosen = Signal(str)
    entries_chosen = Signal(list)
    new_requested = Signal()
    remove_requested = Signal()
    merge_requested = Signal()
    adopt_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    doubles_requested = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("names")
        self._theme, self._words = theme, words
        self._lines: Sequence[Listed] = ()
        self._chosen = ""
        self.kind = "people"
        self.tabs = TabRow(words.gettext("People or organisations"), theme)
        self.tabs.add_tab("people", words.gettext("People"))
        self.tabs.add_tab("organisations", words.gettext("Organisations"))
        self.new = icon_button(theme, "plus", "")
        self.more = icon_button(theme, "more", words.gettext("Import, export, adopt, merge"))
        self.search = SearchField()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.doubles = QPushButton()
        self.doubles.setObjectName("quiet")
        self.doubles.setAutoDefault(False)
        self.doubles.hide()
        self.list = EntryList(theme)
        self.nothing = QLabel(words.gettext("Nothing found. Parts of words count, and umlauts need not be typed."))
        self.nothing.setObjectName("muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.hide()
        self.menu: QMenu | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_DELAY)
        self._lay_out()
        self._connect()
        self.show_kind("people")

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(8), px(4), px(8), 0)
        head.addWidget(self.tabs)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addWidget(self.search, 1)
        tools.addSpacing(px(4))
        for tool in (self.new, self.more):
            tools.addWidget(tool)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(12), px(8), px(8), px(6))
        inner.setSpacing(px(6))
        inner.addLayout(tools)
        inner.addWidget(self.doubles, 0, Qt.AlignmentFlag.AlignLeft)
        self.nothing.setContentsMargins(px(16), px(8), px(12), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(inner)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.kind_chosen)
        self.new.clicked.connect(self.new_requested)
        self.more.clicked.connect(self.show_menu)
        self.doubles.clicked.connect(self.doubles_requested)
        self.search.textChanged.connect(self._timer.start)
        self.search.down_pressed.connect(self._enter_list)
        self.search.returnPressed.connect(self._enter_list)
        self._timer.timeout.connect(self._find_typed)
        self.list.chosen.connect(self.entries_chosen)
        self.list.remove_requested.connect(self.remove_requested)
        self.list.entered.connect(self.entered)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_line_menu)

    # -- values

    def show_kind(self, kind: str) -> None:
        """Shows people or organisations."""
        words = self._words
        if kind != self.kind:
            self.search.clear()
            self._timer.stop()
        self.kind = kind
        self.tabs.show_chosen(kind)
        people = kind == "people"
        self.list.setAccessibleName(words.gettext("People") if people else words.gettext("Organisations"))
        new = words.gettext("New person") if people else words.gettext("New organisation")
        self.new.setAccessibleName(new)
        self.new.setToolTip(f"{new} ({shown('Ctrl+N')})")
        find = words.gettext("Search people") if people else words.gettext("Search organisations")
        self.search.setAccessibleName(find)
        self.search.setToolTip(f"{find} ({shown('Ctrl+F')})")

    def show_lines(self, lines: Sequence[Listed], chosen: str) -> None:
        """Shows those of these lines that the search finds."""
        self._lines, self._chosen = lines, chosen
        count, words = len(lines), self._words
        if self.kind == "people":
            text = words.ngettext("Search {count} person", "Search {count} people", count)
        else:
            text = words.ngettext("Search {count} organisation", "Search {count} organisations", count)
        self.search.setPlaceholderText(text.format(count=count) if count else self.search.accessibleName())
        self.show_found(keep=chosen)

    def show_line(self, line: Listed) -> bool:
        """Shows what became of one line; False where it is not there or belongs to another place now."""
        if not self.list.lines.show_line(line):
            return False
        self._lines = [line if each.id == line.id else each for each in self._lines]
        return True

    def show_chosen(self, chosen: str) -> None:
        """Shows another line as the chosen one."""
        self._chosen = chosen
        if self.list.lines.row_of(chosen) is None:
            self.show_found(keep=chosen)
        else:
            self.list.show_chosen(chosen)

    def show_found(self, keep: str = "") -> None:
        """Shows what the search finds now, and the entry that is to be kept in sight whatever it says."""
        self._timer.stop()
        finder = Finder(self.search.text())
        found = [line for line in self._lines if line.id == keep or finder.finds(line)]
        self.list.show_lines(found, self._chosen)
        nothing = bool(self._lines) and not found
        self.nothing.setVisible(nothing)
        self.list.setVisible(not nothing)

    def _find_typed(self) -> None:
        """Shows what is found by what was typed, and the first of it, unless what is shown is found as well."""
        self.show_found()
        found = self.list.lines.ids
        if found and self._chosen not in found:
            self.entries_chosen.emit(found[:1])

    def show_doubles(self, count: int) -> None:
        """Says quietly how many entries may be the same."""
        text = self._words.ngettext("{count} possible double", "{count} possible doubles", count)
        self.doubles.setText(text.format(count=count))
        self.doubles.setVisible(count > 0)

    def _enter_list(self) -> None:
        self._find_typed()
        if self.list.lines.ids:
            self.list.enter()

    # -- menus

    def show_menu(self) -> None:
        """What is done with many entries."""
        words, menu = self._words, self._made_menu()
        menu.addAction(words.gettext("Adopt from press releases …"), self.adopt_requested.emit)
        merge = menu.addAction(words.gettext("Merge the two chosen …"), self.merge_requested.emit)
        merge.setEnabled(len(self.list.ids) == 2)
        menu.addSeparator()
        menu.addAction(words.gettext("Import from CSV …"), self.import_requested.emit)
        export = menu.addAction(words.gettext("Export as CSV …"), self.export_requested.emit)
        export.setEnabled(bool(self._lines))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _show_line_menu(self, at: QPoint) -> None:
        if not self.list.ids:
            return
        words, menu = self._words, self._made_menu()
        if len(self.list.ids) == 2:
            menu.addAction(words.gettext("Merge the two chosen …"), self.merge_requested.emit)
        menu.addAction(words.gettext("Delete"), self.remove_requested.emit)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        self._theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu = menu
        return menu
