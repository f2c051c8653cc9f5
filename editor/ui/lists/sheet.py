"""One distribution list: its name, its language and its addresses, and what is wrong with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, clean
from editor.domain.distribution import DistributionList
from editor.errors import DistributionError
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.buttons import text_button
from editor.ui.houses.controls import Segments
from editor.ui.lists.address_text import AddressText
from editor.ui.lists.addresses import Addresses
from editor.ui.theme import Theme
from editor.ui.writing.entry import Entry


class ListSheet(QWidget):
    """Shows a list and tells each change; it holds none."""

    name_changed = Signal(str)
    language_chosen = Signal(object)
    text_changed = Signal(str)
    export_requested = Signal()
    remove_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._theme, self._words = theme, words
        self.name = Entry(words.gettext("Name"))
        languages: dict[object, str] = {each: language_name(words, each) for each in LANGUAGES}
        languages[None] = words.gettext("Both")
        self.language = Segments(words.gettext("For press releases in"), languages, theme)
        self.addresses = AddressText(words.gettext("Addresses"), theme)
        self.addresses.setPlaceholderText("Lokalredaktion <redaktion@example.org>\nnews@example.com")
        self.count = self._label("muted")
        self.fault_line = self._label("fault")
        self.remark = self._label("warning")
        self.export = text_button(words.gettext("Export as CSV …"))
        self.remove = text_button(words.gettext("Remove …"))
        self._lay_out()
        self.name.edited.connect(lambda text, *_: self.name_changed.emit(clean(text).strip()))
        self.language.chosen.connect(self.language_chosen)
        self.addresses.written.connect(self.text_changed)
        self.export.clicked.connect(self.export_requested)
        self.remove.clicked.connect(self.remove_requested)

    def _label(self, kind: str) -> QLabel:
        label = QLabel()
        label.setObjectName(kind)
        label.setWordWrap(True)
        label.hide()
        return label

    def _lay_out(self) -> None:
        words, px = self._words, self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(18), px(24), px(16))
        column.setSpacing(px(5))
        for text, part in (
            (words.gettext("Name"), self.name),
            (words.gettext("For press releases in"), self.language),
            (words.gettext("Addresses"), self.addresses),
        ):
            label = QLabel(text)
            label.setObjectName("settingName")
            label.setBuddy(part)
            column.addWidget(label)
            column.addWidget(part, int(part is self.addresses))
            if part is not self.addresses:
                column.addSpacing(px(8))
        for line in (self.count, self.fault_line, self.remark):
            column.addWidget(line)
        column.addSpacing(px(6))
        tools = QHBoxLayout()
        tools.addWidget(self.export)
        tools.addStretch(1)
        tools.addWidget(self.remove)
        column.addLayout(tools)

    # -- values

    def show_list(self, distribution: DistributionList, text: str, found: Addresses) -> None:
        """Shows a list, its addresses as they were written."""
        self.remark.hide()
        if clean(self.name.text()).strip() != distribution.name:
            self.name.show_text(distribution.name)
        self.language.show_value(distribution.language)
        self.addresses.show_text(text)
        self.show_reading(found)

    def show_reading(self, found: Addresses) -> None:
        """How many addresses there are, and which lines are none."""
        words = self._words
        count = words.ngettext("{count} address", "{count} addresses", len(found.recipients))
        parts = [count.format(count=len(found.recipients))]
        if found.doubled:
            doubled = words.ngettext("{count} listed twice", "{count} listed twice", found.doubled)
            parts.append(doubled.format(count=found.doubled))
        _say(self.count, " · ".join(parts))
        self.addresses.show_faults(fault.line for fault in found.faults)
        _say(self.fault_line, self._told(found))
        self.addresses.setAccessibleDescription(self.fault_line.text())

    def _told(self, found: Addresses) -> str:
        if not found.faults:
            return ""
        words, first = self._words, found.faults[0]
        text = words.gettext("Line {line}: {fault}").format(line=first.line + 1, fault=words.tell(first.error))
        more = len(found.faults) - 1
        if not more:
            return text
        rest = words.ngettext("{count} more line is no address.", "{count} more lines are no addresses.", more)
        return f"{text} {rest.format(count=more)}"

    def show_refusal(self, error: DistributionError, part: QWidget) -> None:
        """Why the list cannot be kept, and where that is mended."""
        _say(self.fault_line, self._words.tell(error))
        part.setFocus()

    def show_unread(self, count: int) -> None:
        """So many lines of the file that was imported had no address."""
        text = self._words.ngettext(
            "{count} line of the file had no address.", "{count} lines of the file had no address.", count
        )
        _say(self.remark, text.format(count=count) if count else "")


def _say(line: QLabel, text: str) -> None:
    line.setText(text)
    line.setVisible(bool(text))
