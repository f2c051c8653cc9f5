"""People or organisations of past releases that are not kept yet: several are chosen and adopted at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.directory.listed import Finder, listed
from editor.ui.directory.period_edit import today
from editor.ui.directory.working_directory import Entry
from editor.ui.empty_note import EmptyNote
from editor.ui.library.search_field import SearchField
from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow

_ENTRY = Qt.ItemDataRole.UserRole


class TickList(QListWidget):
    """Lines with a tick; the space key ticks all that are selected."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentItem()
        if event.key() == Qt.Key.Key_Space and here:
            state = Qt.CheckState.Unchecked if here.checkState() is Qt.CheckState.Checked else Qt.CheckState.Checked
            for item in self.selectedItems() or [here]:
                item.setCheckState(state)
        else:
            super().keyPressEvent(event)


class AdoptPage(QFrame):
    """Shows whom releases know; tells which of them are to be kept."""

    adopted = Signal(list)
    left = Signal()

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._theme, self._words = theme, words
        self.title, self.hint = QLabel(), QLabel()
        self.title.setObjectName("sheetTitle")
        self.hint.setObjectName("muted")
        for label in (self.title, self.hint):
            label.setWordWrap(True)
        self.search = SearchField()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.list = TickList()
        self.list.setObjectName("tickList")
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.note = EmptyNote(theme)
        self.adopt = text_button("", "primary")
        self.adopt.setToolTip(shown("Ctrl+Return"))
        self.all = text_button(words.gettext("Tick all"))
        self.back = text_button(words.gettext("Back to the list"))
        self.back.setToolTip(f"{self.back.text()} ({shown('Esc')})")
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.down_pressed.connect(self._enter_list)
        self.search.returnPressed.connect(self._enter_list)
        self.list.itemChanged.connect(lambda _: self._count())
        self.adopt.clicked.connect(self.finish)
        self.all.clicked.connect(self._tick_all)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(10))
        column.setSpacing(px(6))
        for part in (self.title, self.hint, self.search):
            column.addWidget(part)
        self.note.setContentsMargins(0, 0, 0, 0)
        for each in (self.list, self.note):
            column.addWidget(each, 1)
        buttons = WrapRow(px(10))
        for button in (self.adopt, self.all, self.back):
            buttons.add(button)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(4), 0, 0)
        row.addWidget(buttons)
        column.addLayout(row)

    # -- values

    def begin(self, kind: str) -> None:
        """Says what will stand here, while it is gathered."""
        words, people = self._words, kind == "people"
        self.title.setText(
            words.gettext("People of your press releases")
            if people
            else words.gettext("Organisations of your press releases")
        )
        self.hint.setText(
            words.gettext("They were quoted, shown or named as contacts and are not in the address book yet.")
            if people
            else words.gettext("They issued press releases or are named in them and are not in the address book yet.")
        )
        name = words.gettext("Search people") if people else words.gettext("Search organisations")
        self.search.setAccessibleName(name)
        self.search.setPlaceholderText(name)
        self.list.setAccessibleName(self.title.text())
        self.search.clear()
        self.list.clear()
        for part in (self.hint, self.search, self.adopt, self.all):
            part.show()
        self.list.setVisible(True)
        self.note.setVisible(False)
        self._count()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows whom there is to adopt, in alphabetical order."""
        lines = sorted(((listed(each, today(), self._words), each) for each in entries), key=lambda pair: pair[0].order)
        self.list.blockSignals(True)
        for line, entry in lines:
            item = QListWidgetItem(f"{line.title} · {line.second}" if line.second else line.title)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_ENTRY, (line, entry))
            self.list.addItem(item)
        self.list.blockSignals(False)
        if not lines:
            self.note.show_words(
                "tick",
                self._words.gettext("Nobody is missing"),
                self._words.gettext("Whoever stands in your press releases is in the address book already."),
            )
        self.list.setVisible(bool(lines))
        self.search.setVisible(bool(lines))
        self.note.setVisible(not lines)
        self.adopt.setVisible(bool(lines))
        self.all.setVisible(bool(lines))
        self.hint.setVisible(bool(lines))
        self._count()
        (self.search if lines else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    @property
    def ticked(self) -> list[Entry]:
        items = [each for each in self._items() if each.checkState() is Qt.CheckState.Checked]
        return [item.data(_ENTRY)[1] for item in items]

    def _find(self, typed: str) -> None:
        finder = Finder(typed)
        for item in self._items():
            item.setHidden(not finder.finds(item.data(_ENTRY)[0]))

    def _enter_list(self) -> None:
        first = next((item for item in self._items() if not item.isHidden()), None)
        if first:
            self.list.setCurrentItem(first)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick_all(self) -> None:
        """Ticks what the search shows."""
        self.list.blockSignals(True)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked)
        self.list.blockSignals(False)
        self._count()

    def _count(self) -> None:
        count = len(self.ticked)
        text = self._words.ngettext("Adopt {count}", "Adopt {count}", count)
        self.adopt.setText(text.format(count=count) if count else self._words.gettext("Adopt"))
        self.adopt.setEnabled(count > 0)
        self.all.setEnabled(self.list.count() > 0)

    def finish(self) -> None:
        """Adopts what is ticked."""
        if ticked := self.ticked:
            self.adopted.emit(ticked)
