"""The lines under a field while its row is in use: labels and entries bound to parts of the block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Block
from editor.domain.draft import Place
from editor.domain.edits import set_block
from editor.terms import language_name
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry
from editor.ui.writing.long_entry import LongEntry
from editor.ui.writing.parts import Part

NARROW = 200
"""Pixels below which labels stand above their entries."""


@dataclass(frozen=True, slots=True)
class _Line:
    label: QLabel
    widget: QWidget
    is_tall: bool


class Details(QWidget):
    """Shows the parts of one block on one side, each in an entry."""

    def __init__(self, block_id: str, parts: Sequence[Part], side: Language, context: WritingContext) -> None:
        super().__init__()
        self._block_id, self._context, self._side = block_id, context, side
        context.theme.style(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 2)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._entries: dict[str, tuple[Part, Entry | LongEntry]] = {}
        self._lines: list[_Line] = []
        self._is_narrow = False
        for part in parts:
            self.add_part(part)

    def add_part(self, part: Part) -> None:
        """Adds an entry for a part of the block, below the others."""
        name = f"{part.label}, {language_name(self._context.words, self._side)}"
        hand = partial(self._context.hand, part.language) if part.language else None
        entry: Entry | LongEntry = LongEntry(name, self._context.theme, hand) if part.long else Entry(name)
        if isinstance(entry, Entry):
            entry.hand = hand
        entry.edited.connect(lambda text, before, after, part=part: self._write(part, text, before, after))
        self.add_line(part.label, entry)
        self._entries[part.name] = (part, entry)

    def add_line(self, name: str, widget: QWidget, *, tall: bool = False) -> None:
        """Adds a labelled widget below the entries; the label of a tall one stands beside its first line."""
        label = QLabel(name)
        label.setObjectName("detailLabel")
        label.setBuddy(widget)
        line = _Line(label, widget, is_tall=tall or isinstance(widget, LongEntry))
        self._lines.append(line)
        self._place(len(self._lines), line)

    def _place(self, row: int, line: _Line) -> None:
        """The label before its widget or, where there is little room, above it."""
        if self._is_narrow:
            self._grid.addWidget(line.label, 2 * row, 0, 1, 2)
            self._grid.addWidget(line.widget, 2 * row + 1, 0, 1, 2)
        else:
            top = Qt.AlignmentFlag.AlignTop if line.is_tall else Qt.AlignmentFlag(0)
            self._grid.addWidget(line.label, 2 * row, 0, top)
            self._grid.addWidget(line.widget, 2 * row, 1)
        line.label.setContentsMargins(0, 0 if self._is_narrow or not line.is_tall else 4, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < self._context.theme.px(NARROW)) is self._is_narrow:
            return
        self._is_narrow = not self._is_narrow
        for line in self._lines:
            self._grid.removeWidget(line.label)
            self._grid.removeWidget(line.widget)
        for row, line in enumerate(self._lines, 1):
            self._place(row, line)

    def _write(self, part: Part, text: str, before: int, after: int) -> None:
        block_id = self._block_id
        place = Place(block_id, part.name, self._side)
        done = self._context.type_into(
            lambda release: set_block(release, part.write(release.block(block_id), text)), place, before, after, text
        )
        if not done:
            self.show_block(self._context.draft.present.block(block_id))

    def show_block(self, block: Block) -> None:
        for part, entry in self._entries.values():
            entry.show_text(part.read(block))
            entry.show_hint(part.hint(block))
            entry.show_locked(self._context.locked(part.language))

    def enter(self) -> None:
        """Puts the cursor into the first entry."""
        _, first = next(iter(self._entries.values()))
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def name_of(self, widget: QWidget) -> str:
        """The part of the block that is written in a widget; empty where it is none of these."""
        found = (name for name, (_, entry) in self._entries.items() if entry is widget or entry.isAncestorOf(widget))
        return next(found, "")

    def entry(self, name: str) -> Entry | LongEntry | None:
        found = self._entries.get(name)
        return found[1] if found else None
