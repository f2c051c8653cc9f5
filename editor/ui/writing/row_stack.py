"""The rows of a release as widgets in one column, in the order of the blocks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field
from editor.ui.writing.margin import NARROW
from editor.ui.writing.photo_row import PhotoRow
from editor.ui.writing.quote_row import QuoteRow
from editor.ui.writing.row import Row

_ROWS = {Kind.QUOTE: QuoteRow, Kind.PHOTO: PhotoRow}

AT_ONCE = 12
"""Rows built before a release is painted first: about a screen."""

SLICE = 0.008
"""Seconds that building the rows below takes at a time; keys come between."""


class RowStack:
    """Builds the rows and keeps them in order; who wants one asks for it by the id of its block.

    The rows below the first screen are built in pauses, from top to bottom, and at once where one is asked for.
    """

    def __init__(
        self, context: WritingContext, page: QWidget, column: QVBoxLayout, connect: Callable[[Row], None]
    ) -> None:
        self._context, self._page, self._column, self._connect = context, page, column, connect
        self._blocks: dict[str, Block] = {}
        self._only: Language | None = None
        self._width = NARROW
        self._rows: dict[str, Row] = {}
        self._room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(page)
        self._pause.setInterval(0)
        self._pause.timeout.connect(self._build_some)

    # -- asking

    def row(self, block_id: str) -> Row:
        """The row of a block that is there."""
        if block_id not in self._rows:
            self._build(list(self._blocks).index(block_id) + 1)
        return self._rows[block_id]

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the blocks from top to bottom."""
        return tuple(self._blocks)

    def kind(self, block_id: str) -> Kind:
        """The kind of a block, as its row shows it."""
        return self._blocks[block_id].kind

    def __contains__(self, block_id: str) -> bool:
        return block_id in self._blocks

    @property
    def is_whole(self) -> bool:
        """Whether every row is built."""
        return len(self._rows) == len(self._blocks)

    def built(self) -> Iterator[Row]:
        """The rows that are there as widgets, from top to bottom."""
        yield from tuple(self._rows.values())

    def row_of(self, widget: QWidget | None) -> Row | None:
        """The row in which `widget` is."""
        while widget is not None and widget is not self._page:
            if isinstance(widget, Row):
                return widget
            widget = widget.parentWidget()
        return None

    def neighbour(self, block_id: str, step: int) -> Row | None:
        """The row `step` places below (negative: above) that of a block."""
        order = self.order
        index = order.index(block_id) + step
        return self.row(order[index]) if 0 <= index < len(order) else None

    # -- changing

    def show_language(self, only: Language | None) -> None:
        """Shows one side of all rows alone, or (None) both."""
        self._only = only
        for row in self._rows.values():
            row.show_language(only)

    def show_room(self, width: int) -> None:
        """How wide the window is for the rows: in little room their margins are narrower."""
        if (width < NARROW) is not (self._width < NARROW):
            for row in self._rows.values():
                row.margin.show_room(width)
        self._width = width

    def show_block(self, block: Block) -> None:
        self._blocks[block.id] = block
        if block.id in self._rows:
            self._rows[block.id].show_block(block)

    def arrange(self, blocks: tuple[Block, ...]) -> None:
        """Rows for these blocks in their order; those that stay are kept as they are."""
        self._blocks = {block.id: block for block in blocks}
        for block_id, row in list(self._rows.items()):
            if block_id not in self._blocks or row.block.kind is not self._blocks[block_id].kind:
                self._drop(self._rows.pop(block_id))
        kept = [index for index, block_id in enumerate(self._blocks) if block_id in self._rows]
        self._build(max((index + 1 for index in kept), default=0))
        self._build(AT_ONCE)

    def _build(self, count: int) -> None:
        """Builds the first `count` rows, as far as they are not there, each in its place."""
        wanted = list(self._blocks.values())[:count]
        with self._laid_out_once():
            for index, block in enumerate(wanted):
                self._place(self._rows.get(block.id) or self._new_row(block), index)
        self._rows = {block_id: self._rows[block_id] for block_id in self._blocks if block_id in self._rows}
        self._reserve()

    def _build_some(self) -> None:
        end = time.perf_counter() + SLICE
        with self._laid_out_once():
            for block in tuple(self._blocks.values())[len(self._rows) :]:  # those that are built stand above
                if time.perf_counter() >= end:
                    break
                self._place(self._new_row(block), len(self._rows) - 1)
        self._reserve()

    @contextmanager
    def _laid_out_once(self) -> Iterator[None]:
        """Rows come without the others making room for each of them: showing one lays out all."""
        self._column.setEnabled(False)
        try:
            yield
        finally:
            self._column.setEnabled(True)
            if self._page.isVisible():
                self._column.activate()  # requests for it may have come and gone meanwhile

    def _reserve(self) -> None:
        """Keeps about as much room below as the rows that are not built yet will take."""
        waiting = len(self._blocks) - len(self._rows)
        if self.is_whole:
            self._pause.stop()
        elif not self._pause.isActive():
            self._pause.start()
        known = [row.sizeHint().height() for row in self._rows.values()] if waiting else []
        height = sum(known) // max(1, len(known))
        self._room.changeSize(0, waiting * height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if self._column.indexOf(self._room) != len(self._rows):
            self._column.removeItem(self._room)
            self._column.insertItem(len(self._rows), self._room)
        self._column.invalidate()

    def _place(self, row: Row, index: int) -> None:
        place = self._column.indexOf(row)
        if place == index:
            return
        if place >= 0:
            self._column.removeWidget(row)
        self._column.insertWidget(index, row)
        if self._page.isVisible():
            row.show()

    def _new_row(self, block: Block) -> Row:
        row = _ROWS.get(block.kind, Row)(block, self._context, self._page)
        self._connect(row)
        if self._only:
            row.show_language(self._only)
        if self._width < NARROW:
            row.margin.show_room(self._width)
        self._rows[block.id] = row
        return row

    def _drop(self, row: Row) -> None:
        for each in (*row.findChildren(Field), *row.findChildren(Entry)):
            each.blockSignals(True)  # what was being composed goes with its row
        self._column.removeWidget(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()
