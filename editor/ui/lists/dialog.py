"""The distribution lists: their names at the left, at the right the addresses of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList, joined
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.ask import Ask
from editor.ui.empty_note import EmptyNote
from editor.ui.houses.house_list import NameList
from editor.ui.icons import icon
from editor.ui.lists.addresses import read, written
from editor.ui.lists.sheet import ListSheet
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
        self._stored: dict[str, DistributionList] = {}
        self._lists: dict[str, DistributionList] = {}
        self._texts: dict[str, str] = {}
        self._chosen = ""
        self.names = NameList(title)
        self.new = self._tool("plus", words.gettext("New distribution list"))
        self.sheet = ListSheet(theme, words)
        self.note = EmptyNote(theme)
        self.import_button = self._button(words.gettext("Import from CSV …"), "plain")
        self.cancel = self._button(words.gettext("Cancel"), "plain")
        self.ok = self._button(words.gettext("OK"), "primary")
        self.ok.setToolTip(f"{self.ok.text()} ({shown('Ctrl+Return')})")
        self._lay_out()
        self._connect()
        theme.style(self)
        self._fit()
        self._show()

    # -- building

    def _tool(self, name: str, title: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("barTool")
        button.setIcon(icon(self._theme, name, self._theme.px(16)))
        button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(kind)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        words = self._words
        self.note.show_words(
            "export",
            words.gettext("No distribution list yet"),
            words.gettext("A list holds the addresses of newsrooms that get a press release in one language or both."),
        )
        self.note.offer(words.gettext("New distribution list"), self._add)
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
        parent, px = self.parentWidget(), self._theme.px
        room = parent.size() if parent else self.screen().availableSize()
        self.resize(min(px(860), room.width() - 32), min(px(620), room.height() - 32))

    # -- values

    def show_lists(self, lists: Sequence[DistributionList]) -> None:
        """The lists as they are stored; what was added before they were read stays."""
        self._stored = {each.id: each for each in lists}
        self._lists = self._stored | self._lists
        self._texts = {each.id: written(each.recipients) for each in lists} | self._texts
        if not self._chosen:
            self._chosen = next(iter(self._lists), "")
            (self.names if lists else self.new).setFocus()
        self._show()

    def add(self, distribution: DistributionList) -> None:
        """Adds a list, or takes it as another value of one that is there, and shows it."""
        self._settle()
        self._put(distribution)
        self._texts[distribution.id] = written(distribution.recipients)
        self._chosen = distribution.id
        self._show()

    def add_lists(self, lists: Sequence[DistributionList], unread: int) -> None:
        """Adds lists from a file to those of the same name; `unread` lines had no address."""
        self._settle()
        for each in lists:
            same = next((known for known in self._lists.values() if _is_same(known, each)), None)
            self.add(joined(same, each.recipients) if same else each)
        self.sheet.show_unread(unread)

    @property
    def lists(self) -> tuple[DistributionList, ...]:
        """All lists as they are edited."""
        return tuple(self._lists.values())

    @property
    def present(self) -> DistributionList | None:
        return self._lists.get(self._chosen)

    def _show(self) -> None:
        there = self.present
        self.names.show_names({key: self._shown_name(each) for key, each in self._lists.items()}, self._chosen)
        self.sheet.setVisible(there is not None)
        self.note.setVisible(there is None)
        if there:
            text = self._texts[there.id]
            self.sheet.show_list(there, text, read(text))

    def _shown_name(self, distribution: DistributionList) -> str:
        return distribution.name or self._words.gettext("Without a name")

    # -- edits

    def _settle(self) -> None:
        """What was typed a moment ago counts."""
        if self.present:
            self.sheet.addresses.tell()

    def _put(self, distribution: DistributionList) -> None:
        self._lists[distribution.id] = distribution

    def _choose(self, list_id: str) -> None:
        self._settle()
        self._chosen = list_id
        self._show()

    def _take_name(self, name: str) -> None:
        if self.present:
            self._settle()
            self._put(replace(self.present, name=name))
            self._show()

    def _take_language(self, language: Language | None) -> None:
        if self.present:
            self._put(replace(self.present, language=language))

    def _take_text(self, text: str) -> None:
        if self.present and text != self._texts[self._chosen]:
            found = read(text)
            self._texts[self._chosen] = text
            self._put(replace(self.present, recipients=found.recipients))
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
            ids = list(self._lists)
            at = ids.index(there.id)
            del self._lists[there.id], self._texts[there.id]
            self._chosen = next(iter([*ids[at + 1 :], *reversed(ids[:at])]), "")
            self._show()

    def _export(self) -> None:
        self._settle()
        if self.present:
            self.export_requested.emit(self.present)

    # -- end

    @property
    def has_changes(self) -> bool:
        self._settle()
        return self._lists != self._stored or any(read(text).faults for text in self._texts.values())

    def _finish(self) -> None:
        self._settle()
        if self._show_first_fault():
            return
        for each in self._lists.values():
            if self._stored.get(each.id) != each:
                self.saved.emit(each)
        for list_id in self._stored.keys() - self._lists.keys():
            self.removed.emit(list_id)
        self._stored = dict(self._lists)
        self.accept()

    def _show_first_fault(self) -> bool:
        """Goes to the first list without a name or line without an address; False where all is well."""
        for key, each in self._lists.items():
            faults = read(self._texts[key]).faults
            if each.name and not faults:
                continue
            self._chosen = key
            self._show()
            if each.name:
                self.sheet.addresses.go_to_line(faults[0].line)
            else:
                self.sheet.show_nameless()
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
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and with_control:
            self._finish()
        else:
            super().keyPressEvent(event)


def _is_same(known: DistributionList, found: DistributionList) -> bool:
    return known.name.casefold() == found.name.casefold() and found.language in (known.language, None)
