"""A form for facts: labels, and for each one entry for both languages or one a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QWidget

from editor.domain.bilingual import LANGUAGES
from editor.domain.draft import Place
from editor.domain.release import Release
from editor.terms import language_name
from editor.ui.facts.lines import FactText, Line
from editor.ui.theme import Theme
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry
from editor.ui.writing.window_action import window_action

LABELS = 92
"""Pixels of the column of labels, the same in all forms of a sheet."""

ALWAYS = frozenset({"note", "web"})
"""What can be written even after the sending: neither is part of what went out."""

_COLUMN = {language: index + 1 for index, language in enumerate(LANGUAGES)}

WidgetLine = tuple[str, QWidget]
"""A label and a widget of its own kind."""


@runtime_checkable
class ShowsRelease(Protocol):
    """A widget that shows the release by itself."""

    def show_release(self, release: Release) -> None: ...


class Form(QWidget):
    """Shows lines of facts in a grid; what is typed goes to the draft at once."""

    def __init__(self, lines: Sequence[Line | WidgetLine], context: WritingContext, *, headed: bool = True) -> None:
        super().__init__()
        self._context = context
        self._shown: list[tuple[FactText, Entry | LongEntry]] = []
        self._parts: list[ShowsRelease] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._labels: list[QLabel] = []
        self._grid.setColumnMinimumWidth(0, context.theme.px(LABELS))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        if headed and any(isinstance(line, Line) and len(line.texts) > 1 for line in lines):
            self._add_languages()
        for line in lines:
            if isinstance(line, Line):
                self._add(line)
            else:
                self.add_line(*line)
        self.show_release(context.draft.present)

    def _add_languages(self) -> None:
        for language, column in _COLUMN.items():
            label = QLabel(language_name(self._context.words, language))
            label.setObjectName("columnLabel")
            self._grid.addWidget(label, 0, column)

    def _add(self, line: Line) -> None:
        row = self._grid.rowCount()
        label = self._label(line.label, row)
        for text in line.texts:
            entry = self._entry(line, text)
            label.setBuddy(entry)
            span = 1 if text.language else 2
            self._grid.addWidget(entry, row, _COLUMN[text.language] if text.language else 1, 1, span)
            self._shown.append((text, entry))
            if isinstance(entry, LongEntry):
                self._grid.setAlignment(label, Qt.AlignmentFlag.AlignTop)
                label.setContentsMargins(0, 6, 0, 0)

    def add_line(self, name: str, widget: QWidget, span: int = 2) -> None:
        """Adds a labelled widget of its own kind below the entries."""
        row = self._grid.rowCount()
        self._label(name, row).setBuddy(widget)
        self._grid.addWidget(widget, row, 1, 1, span)
        if isinstance(widget, ShowsRelease):
            self._parts.append(widget)

    def add_below(self, widget: QWidget) -> None:
        """Adds what belongs to the line above, under its entries."""
        self._grid.addWidget(widget, self._grid.rowCount(), 1, 1, 2)

    def _label(self, name: str, row: int) -> QLabel:
        label = QLabel(name)
        label.setObjectName("detailLabel")
        self._grid.addWidget(label, row, 0)
        self._labels.append(label)
        return label

    @property
    def label_width(self) -> int:
        """Pixels that the longest label needs."""
        return max((label.sizeHint().width() for label in self._labels), default=0)

    def show_label_width(self, width: int) -> None:
        self._grid.setColumnMinimumWidth(0, width)

    def _entry(self, line: Line, text: FactText) -> Entry | LongEntry:
        name = line.label
        if text.language:
            name = f"{name}, {language_name(self._context.words, text.language)}"
        entry: Entry | LongEntry = LongEntry(name, self._context.theme) if text.long else Entry(name)
        entry.setMinimumWidth(self._context.theme.px(220))
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
            if isinstance(entry, Entry):
                entry.show_hint(text.hint(release))
            entry.setReadOnly(self._context.locked(text.language) and text.field not in ALWAYS)
        for part in self._parts:
            part.show_release(release)

    def entries(self) -> Iterator[tuple[FactText, Entry | LongEntry]]:
        """What can be written, with where."""
        yield from self._shown

    @property
    def first(self) -> QWidget | None:
        return self._shown[0][1] if self._shown else None


class Labelled(Protocol):
    """A grid with labels in front."""

    @property
    def label_width(self) -> int: ...
    def show_label_width(self, width: int) -> None: ...


def align_labels(*grids: Labelled) -> None:
    """Lets the entries of several grids begin in one line, however long a label is."""
    width = max((LABELS, *(grid.label_width for grid in grids)))
    for grid in grids:
        grid.show_label_width(width)


class LongEntry(QPlainTextEdit):
    """An entry of several lines."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("longEntry")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFixedHeight(theme.px(84))

    def text(self) -> str:
        return self.document().toRawText().replace("\u2029", "\n")  # toPlainText() makes no-break spaces plain ones

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, and what the window does with a whole field."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if copy_field := window_action(self, "copy-field"):
            menu.addAction(copy_field)
        menu.popup(event.globalPos())

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
