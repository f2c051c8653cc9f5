"""Whole rows selected: which they are, what shows them, and what is done with all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block
from editor.domain.reshaping import LISTABLE
from editor.terms import kind_name, language_name
from editor.ui.clipboard_data import on_clipboard
from editor.ui.writing.context import WritingContext
from editor.ui.writing.row import Row
from editor.ui.writing.row_clipboard import both_columns, to_mime
from editor.ui.writing.row_edits import RowEdits
from editor.ui.writing.row_stack import RowStack
from editor.ui.writing.selection_band import SelectionBand


class RowSelection(QObject):
    """A run of rows from the anchor to the head.

    `side` is the language in which it began: the one that is copied as text.
    """

    def __init__(
        self, context: WritingContext, area: QScrollArea, page: QWidget, stack: RowStack, edits: RowEdits
    ) -> None:
        super().__init__(area)
        self._context, self._area, self._page, self._stack, self._edits = context, area, page, stack, edits
        self._anchor = self._head = ""
        self._is_on = False
        self._told: tuple[Row, ...] = ()
        self.side = context.draft.present.lead
        self.band = SelectionBand(context.theme, page)
        self.band.left.connect(self.clear)

    # -- which rows

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the selected blocks from top to bottom; none where nothing is selected."""
        if not self._is_on:
            return ()
        order = self._stack.order
        if self._anchor not in order or self._head not in order:
            return ()
        ends = sorted((order.index(self._anchor), order.index(self._head)))
        return order[ends[0] : ends[1] + 1]

    @property
    def head(self) -> str:
        """The row that goes on when rows are added."""
        return self._head

    @property
    def anchor(self) -> str:
        """The row where the selection began, or the last one did."""
        return self._anchor

    def blocks(self) -> tuple[Block, ...]:
        release = self._context.draft.present
        return tuple(release.block(block_id) for block_id in self.ids)

    # -- selecting

    def select(self, anchor: str, head: str, side: Language | None = None) -> None:
        """Selects the rows from one to another and takes the keys."""
        self.show(anchor, head, side)
        self.take_keys()

    def show(self, anchor: str, head: str, side: Language | None = None) -> None:
        """Selects the rows from one to another; the keys stay where they are, as long as the mouse is down."""
        if side:
            self.side = side
        self._anchor, self._head, self._is_on = anchor, head, True
        self.refresh()

    def take_keys(self) -> None:
        if self.ids:
            self.band.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, self._reveal_head)

    def select_all(self, side: Language | None = None) -> None:
        if order := self._stack.order:
            self.select(order[0], order[-1], side)

    def clear(self) -> None:
        self._is_on = False
        self.refresh()

    def leave(self, block_id: str = "", *, at_end: bool = False) -> None:
        """Back into a text: that of a row, else of the one at the head."""
        if self.ids:
            block = self._context.draft.present.block(block_id or self._head)
            self._edits.focus_wanted.emit(block.id, self.side, len(block.text[self.side]) if at_end else 0)

    def refresh(self) -> None:
        """The rows came, went or moved: the band follows."""
        rows = tuple(self._stack.row(block_id) for block_id in self.ids)
        for row in self._told:
            if row not in rows:
                row.show_selected("")
        self._told = rows
        if not rows:
            self._is_on = False
            self.band.hide()
            return
        self.place()
        words = self._context.words
        for row in rows:
            row.show_selected(words.gettext("selected"))
        name = words.ngettext("{count} row selected", "{count} rows selected", len(rows)).format(count=len(rows))
        kinds = kind_name(words, rows[0].block.kind), kind_name(words, rows[-1].block.kind)
        self.band.setAccessibleName(name)
        self.band.setAccessibleDescription(" – ".join(dict.fromkeys(kinds)))

    def place(self) -> None:
        """Lies over the selected rows, wherever the layout has put them."""
        if ids := self.ids:
            first, last = (self._stack.row(each).geometry() for each in (ids[0], ids[-1]))
            self.band.show_over(QRect(first.topLeft(), last.bottomRight()))

    def _reveal_head(self) -> None:
        if self.ids:
            self.place()
            self._area.ensureWidgetVisible(self._stack.row(self._head), 0, 12)

    def page_from(self, block_id: str, step: int) -> str:
        """The block of the row a screen above or below that of another."""
        row = self._stack.row(block_id)
        y = row.geometry().center().y() + step * self._area.viewport().height()
        following: Row | None = row
        while following and not following.geometry().top() <= y <= following.geometry().bottom():
            row, following = following, self._stack.neighbour(following.block.id, step)
        return (following or row).block.id

    # -- what is done with them

    def copy(self) -> None:
        lead = self._context.draft.present.lead
        QGuiApplication.clipboard().setMimeData(to_mime(self.blocks(), lead, self.side, self._context.house()))

    def copy_both(self) -> None:
        """Both languages as a table."""
        names = [language_name(self._context.words, language) for language in LANGUAGES]
        QGuiApplication.clipboard().setMimeData(both_columns(self.blocks(), names, self._context.house()))

    def cut(self) -> None:
        self.copy()
        self.remove()

    def can_list(self) -> bool:
        """Whether the rows can become the items of one list."""
        return len(self.ids) > 1 and all(block.kind in LISTABLE for block in self.blocks())

    def make_list(self) -> None:
        self._edits.make_list(self.ids, self.side)

    def remove(self) -> None:
        self._edits.remove(self.ids, self.side)

    def paste(self, after: str, side: Language | None = None) -> None:
        """Blocks on the clipboard go below a row, and are selected."""
        if pasted := self._edits.paste_blocks(on_clipboard(), after):
            self.select(pasted[0], pasted[-1], side)

    def move(self, step: int) -> None:
        """All of them a row up or down; rows of the head keep their place and are let go."""
        if movable := self._edits.movable(self.ids):
            self._edits.move_together(movable, step)
            self.select(movable[0], movable[-1])

    def row_at(self, place: QPoint) -> Row | None:
        """The row at the height of a place on the screen; the nearest where there is none."""
        y = self._page.mapFromGlobal(place).y()
        found = None
        for row in self._stack.built():
            if found is None or row.geometry().top() <= y:
                found = row
        return found
