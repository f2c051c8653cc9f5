"""A form for facts: labels, and for each one entry for both languages or one a language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QWidget

from editor.domain.bilingual import LANGUAGES
from editor.domain.draft import Place
from editor.domain.release import Release
from editor.terms import language_name
from editor.ui.facts.lines import FactText, Line
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry

LABELS = 92
"""Pixels of the column of labels, the same in all forms of a sheet."""

_COLUMN = {language: index + 1 for index, language in enumerate(LANGUAGES)}


class Form(QWidget):
    """Shows lines of facts in a grid; what is typed goes to the draft at once."""

    def __init__(self, lines: Sequence[Line], context: WritingContext) -> None:
        super().__init__()
        self._context = context
        self._shown: list[tuple[FactText, Entry | LongEntry]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, LABELS)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        if any(len(line.texts) > 1 for line in lines):
            self._add_languages()
        for line in lines:
            self._add(line)
        self.show_release(context.draft.present)

    def _add_languages(self) -> None:
        for language, column in _COLUMN.items():
            label = QLabel(language_name(self._context.words, language))
            label.setObjectName("columnLabel")
            self._grid.addWidget(label, 0, column)

    def _add(self, line: Line) -> None:
        row = self._grid.rowCount()
        label = QLabel(line.label)
        label.setObjectName("detailLabel")
        self._grid.addWidget(label, row, 0)
        for text in line.texts:
            entry = self._entry(line, text)
            label.setBuddy(entry)
            span = 1 if text.language else 2
            self._grid.addWidget(entry, row, _COLUMN[text.language] if text.language else 1, 1, span)
            self._shown.append((text, entry))

    def add_line(self, name: str, widget: QWidget) -> None:
        """Adds a labelled widget of its own kind below the entries."""
        label = QLabel(name)
        label.setObjectName("detailLabel")
        label.setBuddy(widget)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(widget, row, 1)

    def _entry(self, line: Line, text: FactText) -> Entry | LongEntry:
        name = line.label
        if text.language:
            name = f"{name}, {language_name(self._context.words, text.language)}"
        entry: Entry | LongEntry = LongEntry(name) if text.long else Entry(name)
        entry.setMinimumWidth(220)
        if isinstance(entry, Entry) and text.hint:
            entry.show_hint(text.hint)
        if isinstance(entry, Entry):
            entry.edited.connect(lambda new, before, after: self._write(text, new, before, after))
        else:
            entry.textChanged.connect(lambda: self._write(text, entry.text(), 0, 0))
        return entry

    def _write(self, text: FactText, new: str, before: int, after: int) -> None:
        if text.read(self._context.draft.present) == new:
            return
        place = Place("", text.field, text.language)
        if not self._context.type_into(lambda release: text.write(release, new), place, before, after, new):
            self.show_release(self._context.draft.present)

    def show_release(self, release: Release) -> None:
        for text, entry in self._shown:
            if not text.reads(entry.text(), text.read(release)):
                entry.show_text(text.read(release))
            entry.setReadOnly(self._context.locked(text.language) and text.field != "note")

    @property
    def first(self) -> QWidget | None:
        return self._shown[0][1] if self._shown else None


class LongEntry(QPlainTextEdit):
    """An entry of several lines."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("longEntry")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFixedHeight(84)

    def text(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        if text == self.text():
            return
        at = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
