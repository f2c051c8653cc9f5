"""All rows of the open release, one below the other, and everything that runs from row to row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.draft import Change, Place
from editor.domain.passage import State
from editor.ui.writing.context import WritingContext
from editor.ui.writing.facts_rows import SourceRow
from editor.ui.writing.field import Field, Way
from editor.ui.writing.field_tools import FieldTools
from editor.ui.writing.photo_row import PhotoRow
from editor.ui.writing.quote_row import QuoteRow
from editor.ui.writing.row import Row
from editor.ui.writing.row_edits import RowEdits

MAX_WIDTH = 1120
"""Wider columns than this read badly: the rows stay in the middle of a large window."""

PAGE_LEFT, PAGE_RIGHT, SCROLLBAR = 0, 16, 10
"""Pixels beside the columns, and the width of the scroll bar."""

_ROWS = {Kind.QUOTE: QuoteRow, Kind.PHOTO: PhotoRow}


class Rows(QScrollArea):
    """Shows the blocks of a draft and keeps up with its changes."""

    picture_requested = Signal(str)
    picture_dropped = Signal(str, str)

    def __init__(self, context: WritingContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows: dict[str, Row] = {}
        self._active: Row | None = None
        self._page = QWidget()
        context.theme.ground(self._page, "page")
        self._page.setMaximumWidth(MAX_WIDTH)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(PAGE_LEFT, 10, PAGE_RIGHT, 60)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._source = SourceRow(context)
        self._column.insertWidget(0, self._source)
        self._source.leave_requested.connect(self._leave_source)
        holder = QWidget()
        context.theme.ground(holder, "page")
        context.theme.style(self.verticalScrollBar())
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self._page, 1000)
        middle.addStretch(1)
        self.setWidget(holder)
        self._tools = FieldTools(context.theme, context.words, self._page)
        self._tools.bold_requested.connect(lambda: self._format(Field.toggle_bold))
        self._tools.italic_requested.connect(lambda: self._format(Field.toggle_italic))
        self._tools.confirm_requested.connect(self.confirm_active)
        self._pressed = QTimer(self)
        self._pressed.setInterval(15)
        self._pressed.timeout.connect(self._released)
        self.edits = RowEdits(context, self)
        self.edits.focus_wanted.connect(self._focus_new)
        self._arrange(context.draft.present.blocks)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    # -- values

    def _drop(self, row: QWidget) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def show_change(self, change: Change) -> None:
        """Brings the rows in line with the draft; only what changed is touched."""
        if change.structure_changed:
            self._arrange(change.after.blocks)
        for block in change.after.blocks if change.facts_changed else change.changed_blocks:
            self._rows[block.id].show_block(block)
        if change.facts_changed:
            self._source.show_release(change.after)
        if self._tools.isVisible() and change.changed_blocks and self._can_confirm() is not self._tools.can_confirm:
            self._show_tools()
        if change.by_history:
            self.edits.enter_again()
        if change.place and change.place.block in self._rows and not self._has_focus(change.place):
            self._go_to(change.place)

    def _arrange(self, blocks: tuple[Block, ...]) -> None:
        """Rows for these blocks in their order; a focused row that becomes another kind keeps the cursor."""
        focused = self._active.block.id if self._active else ""
        known = set(self._rows)
        with self.edits.paused():
            self._rearrange(blocks)
        if focused in self._rows and focused in known and self._active is None:
            self._rows[focused].focus(self._context.draft.present.lead)

    def _rearrange(self, blocks: tuple[Block, ...]) -> None:
        wanted = {block.id: block for block in blocks}
        for block_id, row in list(self._rows.items()):
            if block_id not in wanted or row.block.kind is not wanted[block_id].kind:
                self._forget(block_id)
        self.setUpdatesEnabled(False)
        for index, block in enumerate(blocks):
            row = self._rows.get(block.id) or self._new_row(block)
            place = self._column.indexOf(row)
            if place != index:
                if place >= 0:
                    self._column.removeWidget(row)
                self._column.insertWidget(index, row)
                if self._page.isVisible():
                    row.show()
        self.setUpdatesEnabled(True)
        self._rows = {block.id: self._rows[block.id] for block in blocks}

    def _forget(self, block_id: str) -> None:
        row = self._rows.pop(block_id)
        if row is self._active:
            self._active = None
        self._drop(row)

    def _new_row(self, block: Block) -> Row:
        row = _ROWS.get(block.kind, Row)(block, self._context, self._page)
        row.split_requested.connect(self.edits.split)
        row.merge_requested.connect(self.edits.join_with_previous)
        row.join_requested.connect(self.edits.join_with_next)
        row.leave_requested.connect(self._leave)
        row.paste_requested.connect(self.edits.paste)
        row.entered.connect(self.edits.enter)
        row.left.connect(self.edits.leave)
        row.placed.connect(lambda: self._row_placed(row))
        row.add_requested.connect(self.edits.ask_for_kind)
        row.menu_requested.connect(self.edits.show_menu)
        if isinstance(row, PhotoRow):
            row.picture_requested.connect(self.picture_requested)
            row.picture_dropped.connect(self.picture_dropped)
        self._rows[block.id] = row
        return row

    def row(self, block_id: str) -> Row:
        return self._rows[block_id]

    @property
    def active_row(self) -> Row | None:
        return self._active

    # -- focus

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._pressed.start()  # nothing may move under the mouse between press and release
            return
        self._activate(new)

    def _released(self) -> None:
        """Once the mouse button is up, the row under the cursor becomes the one in use."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        self._pressed.stop()
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._activate(focus)

    def _activate(self, new: QWidget) -> None:
        row = next((each for each in self._rows.values() if each.isAncestorOf(new)), None)
        if self._active and self._active is not row:
            self._active.show_active(False, None)
            self._active.level()
        self._active = row
        if row:
            row.show_active(True, row.side_of(new))
            QTimer.singleShot(0, self, self._settle_view)
        else:
            self._tools.hide()

    def _settle_view(self) -> None:
        """After the layout: the row in use is in view as far as it fits, with its tools above it."""
        widget = QApplication.focusWidget()
        if self._active is None or widget is None or not self._active.isAncestorOf(widget):
            return
        self._active.level()
        whole = self._active.height() < self.viewport().height() - 60
        self.ensureWidgetVisible(self._active if whole else widget, 0, 24)
        self._show_tools()

    def _show_tools(self) -> None:
        field = QApplication.focusWidget()
        side = self._active.side_of(field) if self._active and isinstance(field, Field) else None
        if self._active is None or side is None or self._context.locked(side):
            self._tools.hide()
            return
        self._tools.show_at(self._active.cells[side], can_confirm=self._can_confirm())

    def _can_confirm(self) -> bool:
        """Whether the translation of the row in use is outdated."""
        lead = self._context.draft.present.lead
        return self._active is not None and self._active.block.state(lead) is State.OUTDATED

    def _row_placed(self, row: Row) -> None:
        if row is self._active and self._tools.isVisible():
            self._show_tools()

    def _format(self, toggle: Callable[[Field], None]) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, Field):
            toggle(field)

    def _has_focus(self, place: Place) -> bool:
        if place.language is None or self._active is None or self._active.block.id != place.block:
            return False
        return self._active.target(place.field, place.language).hasFocus()

    def _go_to(self, place: Place) -> None:
        language = place.language or self._context.draft.present.lead
        self._rows[place.block].focus(language, place.field, place.at)

    def focus_first(self) -> None:
        """Puts the cursor into the headline, or the first row there is."""
        if not self._rows:
            return
        release = self._context.draft.present
        headline = release.first(Kind.HEADLINE)
        self.focus_block(headline.id if headline else release.blocks[0].id, release.lead)

    def focus_block(self, block_id: str, language: Language, at: int | None = None) -> None:
        self._rows[block_id].focus(language, "text", at)

    def _focus_new(self, block_id: str, language: Language, at: int) -> None:
        if block_id in self._rows:
            self.focus_block(block_id, language, at)

    def _leave(self, block_id: str, language: Language, way: Way) -> None:
        row = self._rows[block_id]
        if way is Way.ACROSS or way is Way.BACK:
            self._leave_across(row, language, way)
            return
        order = list(self._rows)
        index = order.index(block_id) + (1 if way is Way.DOWN else -1)
        if 0 <= index < len(order):
            target = self._rows[order[index]]
            target.focus(language, "text", 0 if way is Way.DOWN else len(target.block.text[language]))
        elif way is Way.DOWN:
            self._source.focus(language)

    def _leave_source(self, language: Language, way: Way) -> None:
        if way is (Way.ACROSS if language is Language.DE else Way.BACK):
            self._source.focus(language.other)
        elif way in (Way.UP, Way.BACK) and self._rows:
            list(self._rows.values())[-1].focus(Language.EN if way is Way.BACK else language)

    def _leave_across(self, row: Row, language: Language, way: Way) -> None:
        """Tab goes from German to English and on to the next row; with Shift back the same way."""
        order = list(self._rows)
        index = order.index(row.block.id)
        forward = way is Way.ACROSS
        if forward is (language is Language.DE):
            row.focus(language.other)
            return
        index += 1 if forward else -1
        if 0 <= index < len(order):
            self._rows[order[index]].focus(language.other)
        elif forward:
            self._source.focus(language.other)

    # -- keys of the window that are meant for the row in use

    def add(self, kind: Kind) -> None:
        """Adds a block at the end and puts the cursor into it."""
        self.edits.add(kind)

    def add_below(self) -> None:
        """A paragraph below the row in use."""
        self.edits.add(Kind.PARAGRAPH, self._active.block.id if self._active else None)

    def move_active(self, step: int) -> None:
        """Moves the row in use up or down; the cursor stays where it is."""
        focus = QApplication.focusWidget()
        if self._active and focus:
            self.edits.move(self._active.block.id, step)
            focus.setFocus()

    def choose_kind_below(self) -> None:
        """Opens the menu of kinds for a block below the row in use."""
        if self._active:
            self.edits.ask_for_kind(self._active.block.id, self._active.margin.menu_place())

    def show_active_menu(self) -> None:
        if self._active:
            self.edits.show_menu(self._active.block.id, self._active.margin.menu_place())

    def enter_details(self) -> None:
        """From the text to the lines below it, and back."""
        focus = QApplication.focusWidget()
        side = self._active.side_of(focus) if self._active and focus else None
        if self._active and side:
            self._active.toggle_details(side)

    def confirm_active(self) -> None:
        if self._active:
            self.edits.confirm(self._active.block.id)

    def show_pictures(self) -> None:
        for row in self._rows.values():
            if isinstance(row, PhotoRow):
                row.show_block(row.block)
