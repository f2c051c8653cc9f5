"""The distribution lists: their names at the left, at the right the addresses of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.ask import Ask
from editor.ui.buttons import icon_button, text_button
from editor.ui.dialog_size import fit_over_window
from editor.ui.empty_note import EmptyNote
from editor.ui.houses.house_list import NameList
from editor.ui.lists.addresses import read
from editor.ui.lists.sheet import ListSheet
from editor.ui.lists.working_lists import WorkingLists
from editor.ui.page_keys import is_finish
from editor.ui.theme import Theme

SIDE = 208


class ListsDialog(QDialog):
    """Edits values; what is to be stored, read from files or asked for is told."""

    saved = Signal(object)
    """A list that is new or was changed."""
    removed = Signal(str)
    """The id of a list that is to go."""
    import_requested = Signal()
    export_requested = Signal(object)
    """A list to be written as a file."""

    def __init__(self, theme: Theme, words: Catalogue, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._words, self._ask = theme, words, ask
        title = words.gettext("Distribution lists")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._working = WorkingLists()
        self.names = NameList(title)
        self.new = icon_button(self._theme, "plus", words.gettext("New distribution list"))
        self.sheet = ListSheet(theme, words)
        self.note = EmptyNote(theme)
        self.import_button = text_button(words.gettext("Import from CSV …"), "plain")
        self.cancel = text_button(words.gettext("Cancel"), "plain")
        self.ok = text_button(words.gettext("OK"), "primary")
        self.ok.setToolTip(f"{self.ok.text()} ({shown('Ctrl+Return')})")
        self._lay_out()
        self._connect()
        theme.style(self)
        self._fit()
        self._show()

    # -- building

    def _lay_out(self) -> None:
        words = self._words
        self.note.show_words(
            "export",
            words.gettext("No distribution list yet"),
            words.gettext("A list holds the addresses of newsrooms that get a press release in one language or both."),
        )
        self.note.offer(words.gettext("New distribution list"), self._add)
        px = self._theme.px
        self.note.setContentsMargins(px(8), 0, px(8), 0)  # as far in as the sheet that comes in its place
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self._side())
        panes.addWidget(self.sheet, 1)
        panes.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(panes, 1)
        column.addWidget(self._foot())

    def _side(self) -> QFrame:
        px = self._theme.px
        side = QFrame()
        side.setObjectName("names")
        side.setFixedWidth(px(SIDE))
        label = QLabel(self._words.gettext("Distribution lists"))
        label.setObjectName("columnLabel")
        label.setWordWrap(True)
        label.setContentsMargins(px(8), 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(label, 1)
        head.addWidget(self.new)
        column = QVBoxLayout(side)
        column.setContentsMargins(px(8), px(14), px(8), px(8))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.names, 1)
        return side

    def _foot(self) -> QFrame:
        px = self._theme.px
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(10), px(16), px(12))
        row.setSpacing(px(10))
        row.addWidget(self.import_button)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.ok)
        return foot

    def _connect(self) -> None:
        self.names.chosen.connect(self._choose)
        self.names.removing.connect(self._remove)
        self.new.clicked.connect(self._add)
        self.sheet.name_changed.connect(self._take_name)
        self.sheet.language_chosen.connect(self._take_language)
        self.sheet.text_changed.connect(self._take_text)
        self.sheet.export_requested.connect(self._export)
        self.sheet.remove_requested.connect(self._remove)
        self.import_button.clicked.connect(self.import_requested)
        self.ok.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)

    def _fit(self) -> None:
        fit_over_window(self, self._theme.px(860), self._theme.px(620))

    # -- values

    def show_lists(self, lists: Sequence[DistributionList]) -> None:
        """The lists as they are stored; what was added before they were read stays."""
        was_empty = self.present is None
        self._working.load(lists)
        if was_empty:
            (self.names if lists else self.new).setFocus()
        self._show()

    def add(self, distribution: DistributionList) -> None:
        """Adds a list and shows it."""
        self._settle()
        self._working.add(distribution)
        self._show()

    def add_lists(self, lists: Sequence[DistributionList], unread: int) -> None:
        """Adds lists from a file to those of the same name; `unread` lines had no address."""
        self._settle()
        for each in lists:
            self._working.join(each)
        self._show()
        self.sheet.show_unread(unread)

    @property
    def lists(self) -> tuple[DistributionList, ...]:
        """All lists as they are edited."""
        return self._working.all

    @property
    def present(self) -> DistributionList | None:
        return self._working.present

    def _show(self) -> None:
        there = self.present
        names = {each.id: self._shown_name(each) for each in self.lists}
        self.names.show_names(names, there.id if there else "")
        self.sheet.setVisible(there is not None)
        self.note.setVisible(there is None)
        if there:
            self.sheet.show_list(there, self._working.text, read(self._working.text))

    def _shown_name(self, distribution: DistributionList) -> str:
        return distribution.name or self._words.gettext("Without a name")

    # -- edits

    def _settle(self) -> None:
        """What was typed a moment ago counts."""
        if self.present:
            self.sheet.addresses.tell()

    def _choose(self, list_id: str) -> None:
        self._settle()
        self._working.choose(list_id)
        self._show()

    def _take_name(self, name: str) -> None:
        self._settle()
        if self.present:
            self._working.put(replace(self.present, name=name))
            self._show()

    def _take_language(self, language: Language | None) -> None:
        if self.present:
            self._working.put(replace(self.present, language=language))

    def _take_text(self, text: str) -> None:
        if found := self._working.write(text):
            self.sheet.show_reading(found)

    def _add(self) -> None:
        self.add(DistributionList(name=self._words.gettext("New distribution list")))
        self.sheet.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sheet.name.selectAll()

    def _remove(self) -> None:
        words, there = self._words, self.present
        if there is None:
            return
        title = words.gettext("Remove the distribution list {name}?").format(name=self._shown_name(there))
        text = words.gettext("Its addresses are then gone. What was sent to it stays in the records.")
        if self._ask.confirm(title, text, words.gettext("Remove")):
            self._working.remove()
            self._show()

    def _export(self) -> None:
        self._settle()
        if self.present:
            self.export_requested.emit(self.present)

    # -- end

    @property
    def has_changes(self) -> bool:
        self._settle()
        return self._working.has_changes

    def _finish(self) -> None:
        self._settle()
        if self._shows_fault():
            return
        for each in self._working.changed:
            self.saved.emit(each)
        for list_id in self._working.removed:
            self.removed.emit(list_id)
        self._working.keep()
        self.accept()

    def _shows_fault(self) -> bool:
        """Goes to the first list that cannot be kept; False where all is well."""
        for each, refusal, found in self._working.faulty():
            self._working.choose(each.id)
            self._show()
            if refusal:
                self.sheet.show_refusal(refusal, self.sheet.addresses if each.name else self.sheet.name)
            else:
                self.sheet.addresses.go_to_line(found.faults[0].line)
            return True
        return False

    def reject(self) -> None:
        words = self._words
        if self.has_changes and not self._ask.confirm(
            words.gettext("Discard the changes?"),
            words.gettext("The distribution lists then stay as they were."),
            words.gettext("Discard"),
        ):
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_finish(event):
            self._finish()
        else:
            super().keyPressEvent(event)
