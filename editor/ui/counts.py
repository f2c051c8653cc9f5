"""How long the open release is, counted in pauses, and the length of what the writer is in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Kind
from editor.domain.counting import Count, count_block, count_text
from editor.domain.draft import Draft
from editor.ui.writing.row import Row

PAUSE = 150
"""Milliseconds after a key before counts are brought up to date."""


@dataclass(frozen=True, slots=True)
class SideCount:
    """The length of one side of a row."""

    kind: Kind
    language: Language
    count: Count


class Counts(QObject):
    """Counts a draft; a block that did not change is not counted again."""

    counted = Signal(dict)
    """Words and characters of each language."""
    side_counted = Signal(object)
    """The side of the row in use, or None where the writer is in no row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._known: dict[int, tuple[Block, dict[Language, Count]]] = {}
        self._side: SideCount | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.count)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def show(self, draft: Draft | None) -> None:
        """Counts another draft from now on, or (None) nothing."""
        self._draft = draft
        self._known.clear()
        self.count()

    def touch(self) -> None:
        """The draft changed: in a moment it is counted."""
        self._timer.start()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._draft is not None and new is not None:
            self.touch()

    def count(self) -> None:
        self._timer.stop()
        if self._draft is None:
            self._tell_side(None)
            return
        known = {}
        for block in self._draft.present.blocks:
            entry = self._known.get(id(block))
            known[id(block)] = entry or (block, {language: count_block(block, language) for language in LANGUAGES})
        self._known = known
        counts = [counts for _, counts in known.values()]
        self.counted.emit({language: sum((each[language] for each in counts), Count()) for language in LANGUAGES})
        self._tell_side(_side_in_use(self._draft))

    def _tell_side(self, side: SideCount | None) -> None:
        if side != self._side:
            self._side = side
            self.side_counted.emit(side)


def row_of(widget: QWidget | None) -> Row | None:
    """The row in which `widget` is."""
    while widget is not None and not isinstance(widget, Row):
        widget = widget.parentWidget()
    return widget


def _side_in_use(draft: Draft) -> SideCount | None:
    focus = QApplication.focusWidget()
    row = row_of(focus)
    language = row.side_of(focus) if row and focus else None
    if row is None or language is None:
        return None
    block = next((block for block in draft.present.blocks if block.id == row.block.id), None)
    if block is None:
        return None
    texts = (count_text(passage[language].plain) for passage in block.passages())
    return SideCount(block.kind, language, sum(texts, Count()))
