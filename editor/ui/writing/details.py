"""The lines under a field while its row is in use: labels and entries bound to parts of the block."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
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
        for part in parts:
            self._add(part)

    def _add(self, part: Part) -> None:
        name = f"{part.label}, {language_name(self._context.words, self._side)}"
        entry: Entry | LongEntry = LongEntry(name, self._context.theme) if part.long else Entry(name)
        entry.edited.connect(lambda text, before, after, part=part: self._write(part, text, before, after))
        self.add_line(part.label, entry)
        self._entries[part.name] = (part, entry)

    def add_line(self, name: str, widget: QWidget) -> None:
        """Adds a labelled widget below the entries."""
        label = QLabel(name)
        label.setObjectName("detailLabel")
        label.setBuddy(widget)
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop if isinstance(widget, LongEntry) else Qt.AlignmentFlag(0)
        self._grid.addWidget(label, row, 0, top)
        self._grid.addWidget(widget, row, 1)

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

    def entry(self, name: str) -> Entry | LongEntry | None:
        found = self._entries.get(name)
        return found[1] if found else None
