"""All rows of the open release, one below the other: they follow the draft and pass on what the writer wishes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.draft import Change
from editor.ui.writing.context import WritingContext
from editor.ui.writing.facts_rows import SourceRow
from editor.ui.writing.field import Field
from editor.ui.writing.field_keys import is_for_links, is_for_menu
from editor.ui.writing.menu_target import menu_target
from editor.ui.writing.photo_row import PhotoRow
from editor.ui.writing.picture_drop import PictureDrop
from editor.ui.writing.reading import Reading
from editor.ui.writing.row import Row
from editor.ui.writing.row_commands import RowCommands
from editor.ui.writing.row_drag import RowDrag
from editor.ui.writing.row_edits import RowEdits
from editor.ui.writing.row_focus import RowFocus
from editor.ui.writing.row_menu import selection_menu
from editor.ui.writing.row_selection import RowSelection
from editor.ui.writing.row_stack import RowStack
from editor.ui.writing.selection_keys import SelectionKeys
from editor.ui.writing.softening import Softening
from editor.ui.writing.text_keys import TextKeys
from editor.ui.writing.walk import Walk

PAGE_LEFT, PAGE_RIGHT, SCROLLBAR = 0, 16, 10
"""Pixels beside the columns, and the width of the scroll bar."""

NOTCH = 120
"""How far a wheel turns in one step, in eighths of a degree; a touchpad gets there in small parts."""


class Rows(QScrollArea):
    """Shows the blocks of a draft and keeps up with its changes."""

    picture_requested = Signal(str)
    pictures_given = Signal(str, list)
    """Pictures dropped on a photo or pasted into it."""
    pictures_dropped = Signal(list, str)
    """Picture files dropped between rows, and the block above the place ("": none)."""
    enlarge_requested = Signal(str)
    zoom_requested = Signal(int)
    """One step larger (1) or smaller (-1)."""
    field_menu_requested = Signal(Field, QPoint, bool)
    """A menu is wanted for a field at a point of the screen; by the keyboard or not."""

    def __init__(self, context: WritingContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._turned = 0
        self._set_up()
        self._page, self._column = self._make_page()
        self._stack = RowStack(context, self._page, self._column, self._connect)
        self._source = SourceRow(context, self._page)
        self._column.insertWidget(0, self._source)
        self.edits = RowEdits(context, self)
        self.edits.focus_wanted.connect(self._focus_new)
        self._focus = RowFocus(context, self, self._stack, self._source)
        self.selection = RowSelection(context, self, self._page, self._stack, self.edits)
        walk = Walk(self, self._page, self._stack, self._source)
        self._drag = RowDrag(self, self._page, self._stack, self.selection, self.edits, context.theme)
        pictures = PictureDrop(self, self._page, self._stack, self._drag.line)
        pictures.dropped.connect(self.pictures_dropped)
        self.reading = Reading(self, context.theme, self._page, self._stack, self._source, self._focus)
        self.commands = RowCommands(context, self, self._stack, self._focus, self.selection, self.edits, self.reading)
        self.softening = Softening(self, self._stack, self._focus, context.theme)
        self._focus.confirm_requested.connect(self.commands.confirm)
        self._keys = TextKeys(self, self._stack, walk, self.selection)
        self._focus.moved.connect(self._keys.watch)
        SelectionKeys(self._stack, self.selection).typed.connect(self._keys.type)
        self._arrange(context.draft.present.blocks)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context.theme.style(self.verticalScrollBar())

    def _make_page(self) -> tuple[QWidget, QVBoxLayout]:
        """The sheet on which the rows stand, in the middle of a large window."""
        page = QWidget()
        self._context.theme.ground(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(PAGE_LEFT, 10, PAGE_RIGHT, 60)
        column.setSpacing(0)
        column.addStretch(1)
        holder = QWidget()
        self._context.theme.ground(holder, "page")
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(page, 1000)
        middle.addStretch(1)
        self.setWidget(holder)
        return page, column

    def show_below(self, widget: QWidget) -> None:
        """Shows a widget below the last row."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _connect(self, row: Row) -> None:
        row.split_requested.connect(self.edits.split)
        row.merge_requested.connect(self.edits.join_with_previous)
        row.join_requested.connect(self.edits.join_with_next)
        row.list_requested.connect(self.edits.begin_list)
        row.leave_requested.connect(self._focus.leave)
        row.paste_requested.connect(self.edits.paste)
        row.entered.connect(self.edits.enter)
        row.left.connect(self.edits.lose)
        row.placed.connect(lambda: self._row_placed(row))
        row.add_requested.connect(self.edits.ask_for_kind)
        row.menu_requested.connect(self.edits.show_menu)
        row.confirm_requested.connect(self.edits.confirm)
        row.handle_pressed.connect(self._drag.begin)
        row.handle_clicked.connect(self._handle_clicked)
        if isinstance(row, PhotoRow):
            row.picture_requested.connect(self.picture_requested)
            row.pictures_given.connect(self.pictures_given)
            row.enlarge_requested.connect(self.enlarge_requested)

    def _row_placed(self, row: Row) -> None:
        self._focus.row_placed(row)
        self.selection.place()

    def _handle_clicked(self, block_id: str, at: QPoint) -> None:
        """A click on the handle selects the row and opens its menu; with Shift it selects up to the row."""
        selection, active = self.selection, self._focus.active
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier and (selection.ids or active):
            began = selection.anchor if selection.ids or active is None else active.block.id
            selection.select(began, block_id, self._focus.side())
            return
        if block_id not in selection.ids:
            selection.select(block_id, block_id, self._focus.side())
        if len(selection.ids) > 1:
            self.edits.pop_up(selection_menu(selection, self._context.words, self), at)
        else:
            self.edits.show_menu(block_id, at, selected=selection)

    # -- values

    def show_change(self, change: Change) -> None:
        """Brings the rows in line with the draft; only what changed is touched."""
        if change.structure_changed:
            self._arrange(change.after.blocks)
            self.selection.refresh()
        for block in change.after.blocks if change.facts_changed else change.changed_blocks:
            self._stack.show_block(block)
        if change.facts_changed:
            self._source.show_release(change.after)
        if change.changed_blocks:
            self._focus.refresh_tools()
        if change.by_history:
            self.edits.enter_again()
        if change.place and change.place.block in self._stack and not self._focus.has(change.place):
            self._focus.go_to(change.place)

    def _arrange(self, blocks: tuple[Block, ...]) -> None:
        """Rows for these blocks in their order; a focused row that becomes another kind keeps the cursor."""
        active = self._focus.active
        self.setUpdatesEnabled(False)
        with self.edits.paused():
            self._stack.arrange(blocks)
        self.setUpdatesEnabled(True)
        self._focus.forget_gone()
        focused = active.block.id if active else ""
        if focused in self._stack and self._stack.row(focused) is not active:
            self._stack.row(focused).focus(self._context.draft.present.lead)

    def show_house(self) -> None:
        """The house style is another one: quotes and photos show what it prints."""
        for row in self._stack.built():
            if row.block.kind in (Kind.QUOTE, Kind.PHOTO):
                row.show_block(row.block)

    def show_pictures(self) -> None:
        """Pictures were found: the rows of photos show them."""
        for row in self._stack.built():
            if isinstance(row, PhotoRow):
                row.show_block(row.block)

    @property
    def is_whole(self) -> bool:
        """Whether every row is there; those below the first screen are built in pauses."""
        return self._stack.is_whole

    def row(self, block_id: str) -> Row:
        return self._stack.row(block_id)

    def built(self) -> Iterator[Row]:
        """The rows that are there as widgets, from top to bottom."""
        return self._stack.built()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The fields leave their menu to whoever knows what may be done with a word."""
        if field := menu_target(event, self):
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            self.field_menu_requested.emit(field, event.globalPos(), by_key)

    def row_of(self, widget: QWidget | None) -> Row | None:
        """The row in which a widget is."""
        return self._stack.row_of(widget)

    def source_field(self, language: Language) -> Field:
        """The field of the source line."""
        return self._source.cells[language].field

    def open_row(self, widget: QWidget) -> None:
        """Makes the row of a widget the one in use, its details open; the focus stays where it is."""
        self._focus.open(widget)

    @property
    def active_row(self) -> Row | None:
        return self._focus.active

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack.show_room(self.width())
        self._source.show_room(self.width())

    @property
    def is_holding(self) -> bool:
        """Whether the text that was clicked on is still held at its place on the screen."""
        return self._focus.is_holding

    # -- focus

    def focus_first(self) -> None:
        """Puts the cursor into the headline, or the first row there is."""
        release = self._context.draft.present
        if release.blocks:
            headline = release.first(Kind.HEADLINE)
            first = headline.id if headline else release.blocks[0].id
            self.focus_block(first, self.reading.only or release.lead)

    def focus_block(self, block_id: str, language: Language, at: int | None = None) -> None:
        """Puts the cursor into a text; a column that is folded away is shown again."""
        if self.reading.only is language.other:
            self.reading.show_languages(None)
        self._stack.row(block_id).focus(language, "text", at)

    def _focus_new(self, block_id: str, language: Language, at: int) -> None:
        """After an edit the cursor goes where the writer reads."""
        if block_id in self._stack:
            self.focus_block(block_id, self.reading.only or language, at)

    def add(self, kind: Kind) -> None:
        """Adds a block at the end and puts the cursor into it."""
        self.edits.add(kind)

    def enter_approval(self) -> None:
        """The sheet for an approval of the quote or photo in use, in other rows of the text."""
        active, side = self._focus.active, self._focus.side()
        if active:
            active.enter_approval(side or self._context.draft.present.lead)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel makes everything larger or smaller."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= NOTCH:
            self.zoom_requested.emit(1 if self._turned > 0 else -1)
            self._turned = 0
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the texts lets go of selected rows."""
        self.selection.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field in use leaves to those around it."""
        draft = self._context.draft
        if event.matches(QKeySequence.StandardKey.Undo):
            self._context.step(draft.undo)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._context.step(draft.redo)
        elif is_for_links(event):
            self._focus.edit_link()
        elif is_for_menu(event) and isinstance(focus := QApplication.focusWidget(), Field):
            self.field_menu_requested.emit(focus, QPoint(), True)
        else:
            super().keyPressEvent(event)
