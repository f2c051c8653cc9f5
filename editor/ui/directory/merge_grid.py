"""Two entries side by side and the one that they become, text by text; where they differ one of the two is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.directory import KeptPerson
from editor.domain.passage import wording
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.directory.listed import own_language, role_text, titled_name
from editor.ui.directory.merging import Merging, key_of, merge_lines
from editor.ui.directory.period_edit import dated
from editor.ui.directory.texts import Line, Text
from editor.ui.directory.working_directory import Entry
from editor.ui.theme import Theme
from editor.ui.writing.entry import Entry as TextEntry


class PairText(QPushButton):
    """A text of one of the two that can be chosen."""

    def __init__(self, name: str, text: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("segment")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(f"{name}: {text}")
        self.setToolTip(text)
        label = plain_label(text)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(9), theme.px(4), theme.px(9), theme.px(4))
        column.addWidget(label)
        self._label = label

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its text needs."""
        super().resizeEvent(event)
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self.setMinimumHeight(self._label.heightForWidth(width) + margins.top() + margins.bottom())


def plain_label(text: str, kind: str = "keyName") -> QLabel:
    """Several lines of text, whatever signs are in it."""
    label = QLabel(text)
    label.setObjectName(kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    return label


class MergeGrid(QWidget):
    """Shows a pair; what is chosen or written changes the result."""

    changed = Signal()

    def __init__(self, merging: Merging, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.merging = merging
        self._theme, self._words = theme, words
        self.results: dict[str, TextEntry] = {}
        self.choices: dict[str, tuple[PairText, PairText]] = {}
        self._wholes: list[tuple[str, QLabel]] = []
        self._grid = QGridLayout(self)
        px = theme.px
        self._grid.setContentsMargins(px(24), px(6), px(24), px(16))
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(7))
        self._grid.setColumnMinimumWidth(0, px(92))
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        self._fill()
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._show_result()

    @property
    def result(self) -> Entry:
        return self.merging.result()

    # -- building

    def _fill(self) -> None:
        words, merging = self._words, self.merging
        language = own_language(words)
        heads = (titled_name(merging.one, language), titled_name(merging.other, language), words.gettext("Merged"))
        for column, name in enumerate(heads):
            self._grid.addWidget(plain_label(name, "sheetHeading"), 0, column + 1)
        for line in merge_lines(type(merging.one), words):
            for text in line.texts:
                if text.field in ("other_names", "note"):
                    self._add_whole(line.label, text.field)
                elif text.read(merging.one) or text.read(merging.other):
                    self._add_text(line, text)
        several = "roles" if isinstance(merging.one, KeptPerson) else "boilerplates"
        self._add_whole(words.gettext("Roles") if several == "roles" else words.gettext("Boilerplates"), several)

    def _row(self, name: str) -> int:
        row = self._grid.rowCount()
        label = plain_label(name, "detailLabel")
        label.setContentsMargins(0, self._theme.px(5), 0, 0)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_text(self, line: Line, text: Text) -> None:
        name = line.label
        if text.language:
            name = f"{name}, {language_name(self._words, text.language)}"
        row, one, other = self._row(name), text.read(self.merging.one), text.read(self.merging.other)
        if one and other and wording(one) != wording(other):
            self._add_choice(row, name, text, (one, other))
        else:
            for column, each in enumerate((one, other)):
                self._put(plain_label(each), row, column + 1)
        entry = TextEntry(f"{name}, {self._words.gettext('Merged')}")
        entry.edited.connect(lambda new, *_: self._write(text, new))
        self._grid.addWidget(entry, row, 3, Qt.AlignmentFlag.AlignTop)
        self.results[key_of(text)] = entry

    def _add_choice(self, row: int, name: str, text: Text, values: tuple[str, str]) -> None:
        pair = (PairText(name, values[0], self._theme), PairText(name, values[1], self._theme))
        group = QButtonGroup(self)
        pair[0].setChecked(True)
        for column, button in enumerate(pair):
            group.addButton(button)
            button.clicked.connect(lambda _=False, other=column == 1: self._choose(text, other=other))
            self._grid.addWidget(button, row, column + 1, Qt.AlignmentFlag.AlignTop)
        self.choices[key_of(text)] = pair

    def _put(self, label: QLabel, row: int, column: int) -> None:
        label.setContentsMargins(self._theme.px(10), self._theme.px(5), 0, 0)
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def _add_whole(self, name: str, field: str) -> None:
        """What is kept of both."""
        texts = [whole_text(each, field, self._words) for each in (self.merging.one, self.merging.other)]
        row = self._row(name)
        result = plain_label("")
        self._wholes.append((field, result))
        for column, label in enumerate((plain_label(texts[0]), plain_label(texts[1]), result)):
            self._put(label, row, column + 1)

    # -- edits

    def _choose(self, text: Text, *, other: bool) -> None:
        self.merging = self.merging.choosing(text, other=other)
        self._show_result()
        self.changed.emit()

    def _write(self, text: Text, typed: str) -> None:
        self.merging = self.merging.writing(text, text.tidy(typed))
        self._show_result()
        self.changed.emit()

    def _show_result(self) -> None:
        result = self.result
        for line in merge_lines(type(result), self._words):
            for text in line.texts:
                entry = self.results.get(key_of(text))
                if entry and text.tidy(entry.text()) != text.read(result):
                    entry.show_text(text.read(result))
        for field, label in self._wholes:
            label.setText(whole_text(result, field, self._words))


def whole_text(entry: Entry, field: str, words: Catalogue) -> str:
    """Roles, boilerplates, other names or the note, one a line."""
    language = own_language(words)
    if field == "other_names":
        return "\n".join(entry.other_names)
    if field == "note":
        return entry.note
    if isinstance(entry, KeptPerson):
        return "\n".join(dated(role_text(each, language), each.period, words) for each in entry.roles)
    return "\n".join(dated(_heading(each.heading.either(language)), each.period, words) for each in entry.boilerplates)


def _heading(text: str) -> str:
    return text or "–"
