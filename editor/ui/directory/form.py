"""A form: labels, and for each one entry for both languages or one a language, below each other where it is narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor.domain.bilingual import LANGUAGES
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.directory.texts import Line, Text, Value
from editor.ui.facts.form import LABELS, LongEntry
from editor.ui.theme import Theme
from editor.ui.writing.entry import Entry

Apply = Callable[[Callable[[Value], Value], str], None]
"""Carries out an edit; the name of its field joins what is typed into one step."""

_BESIDE = 470
"""Pixels from which both languages stand beside each other."""


class ValueForm(QWidget):
    """Shows a value in its lines; what is typed is applied at once."""

    def __init__(
        self, lines: Sequence[Line], apply: Apply, theme: Theme, words: Catalogue, of: str = "", *, headed: bool = True
    ) -> None:
        super().__init__()
        self._apply, self._theme, self._words, self._of = apply, theme, words, of
        self._value: Value = None
        self._lines = [(QLabel(line.label), [(text, self._entry(line, text)) for text in line.texts]) for line in lines]
        self._heads = self._made_heads() if headed and any(len(line.texts) > 1 for line in lines) else []
        self._signs = {
            entry: QLabel(text.language.value.upper())
            for _, entries in self._lines
            for text, entry in entries
            if text.language
        }
        for sign in self._signs.values():
            sign.setObjectName("languageSign")
        self._extra: list[tuple[QLabel, QWidget]] = []
        self._beside: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(6))
        for label, entries in self._lines:
            label.setObjectName("detailLabel")
            label.setBuddy(entries[0][1])
        self._place(beside=True)

    def _made_heads(self) -> list[QLabel]:
        """The names of the languages, above their columns."""
        heads = [QLabel(language_name(self._words, language)) for language in LANGUAGES]
        for head in heads:
            head.setObjectName("columnLabel")
        return heads

    def add_line(self, name: str, widget: QWidget) -> None:
        """Adds a labelled widget of its own kind below the entries."""
        label = QLabel(name)
        label.setObjectName("detailLabel")
        label.setBuddy(widget)
        self._extra.append((label, widget))
        self._place(beside=bool(self._beside))

    def _entry(self, line: Line, text: Text) -> Entry | LongEntry:
        name = f"{line.label}, {language_name(self._words, text.language)}" if text.language else line.label
        name = f"{self._of}: {name}" if self._of else name
        entry: Entry | LongEntry = LongEntry(name, self._theme) if text.long else Entry(name)
        entry.setMinimumWidth(self._theme.px(90))
        if isinstance(entry, Entry):
            hint = text.language.value.upper() if text.language and not line.hint else line.hint
            entry.show_hint(hint)
            entry.edited.connect(lambda new, *_: self._write(text, new))
            entry.editingFinished.connect(lambda: self._settle(text, entry))
        else:
            entry.setPlaceholderText(text.language.value.upper() if text.language else line.hint)
            entry.textChanged.connect(lambda: self._write(text, entry.text()))
        return entry

    def _write(self, text: Text, typed: str) -> None:
        new = text.tidy(typed)
        if self._value is not None and text.read(self._value) != new:
            self._apply(lambda value: text.write(value, new), f"{self._of}{text.field}{text.language or ''}")

    def _settle(self, text: Text, entry: Entry) -> None:
        if self._value is not None:
            entry.show_text(text.read(self._value))

    # -- values

    def show_value(self, value: Value) -> None:
        """Shows the value; spaces and signs that are half typed stay."""
        self._value = value
        for text, entry in self.entries():
            kept = text.read(value)
            if text.tidy(entry.text()) != kept:
                entry.show_text(kept)

    def entries(self) -> Iterator[tuple[Text, Entry | LongEntry]]:
        for _, entries in self._lines:
            yield from entries

    @property
    def first(self) -> Entry | LongEntry:
        """Where one begins to write."""
        return self._lines[0][1][0][1]

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(_BESIDE)
        if beside is not self._beside:
            self._place(beside=beside)

    def _place_sign(self, entry: Entry | LongEntry, row: int, *, shown: bool) -> None:
        """Languages below each other are told by signs; beside each other they have heads."""
        if sign := self._signs.get(entry):
            top = Qt.AlignmentFlag.AlignTop if isinstance(entry, LongEntry) else Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(sign, row, 2, top)
            sign.setVisible(shown)

    def _place(self, *, beside: bool) -> None:
        """Puts the two languages beside or below each other."""
        self._beside = beside
        grid, row = self._grid, 0
        grid.setColumnMinimumWidth(0, self._theme.px(LABELS))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, int(beside))
        for number, head in enumerate(self._heads):
            grid.addWidget(head, 0, 1 + number)
            head.setVisible(beside)
        row += bool(self._heads)
        for label, entries in self._lines:
            top = isinstance(entries[0][1], LongEntry)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter)
            for number, (_, entry) in enumerate(entries):
                below, column = (0, 1 + number) if beside else (number, 1)
                span = 2 if beside and len(entries) == 1 else 1
                grid.addWidget(entry, row + below, column, 1, span)
                self._place_sign(entry, row + below, shown=not beside)
            row += 1 if beside else len(entries)
        for label, widget in self._extra:
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1, 1, 2 if beside else 1)
            row += 1
