"""The cursor among the rows: which row is in use, and where the cursor goes when it leaves one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from editor.domain.bilingual import Language
from editor.domain.draft import Place
from editor.domain.passage import State
from editor.ui.writing.anchor import Anchor
from editor.ui.writing.context import WritingContext
from editor.ui.writing.facts_rows import SourceRow
from editor.ui.writing.field import Field, Way
from editor.ui.writing.field_tools import FieldTools
from editor.ui.writing.link_popover import edit_link
from editor.ui.writing.row import Row
from editor.ui.writing.row_stack import RowStack

LAID_OUT = 60
"""Milliseconds after which the layout has followed the rows that folded away."""


class RowFocus(QObject):
    """Marks the row in which the cursor is, keeps it in view, and takes the cursor from row to row."""

    moved = Signal(object, object)
    """The widgets from which and to which the focus went; either may be None or outside of the rows."""

    activated = Signal()
    """Another row may be the one in use."""

    def __init__(self, context: WritingContext, area: QScrollArea, stack: RowStack, source: SourceRow) -> None:
        super().__init__(area)
        self._context, self._area, self._stack, self._source = context, area, stack, source
        self._active: Row | None = None
        self._anchor = Anchor(area)
        self._folding: list[Row] = []
        self._last_field: Field | None = None
        self.only: Language | None = None
        """The one language that is shown, None where both are."""
        self._tools = FieldTools(context.theme, context.words, source.parentWidget() or area)
        self._tools.bold_requested.connect(lambda: self._format(Field.toggle_bold))
        self._tools.italic_requested.connect(lambda: self._format(Field.toggle_italic))
        self._tools.link_requested.connect(self.edit_link)
        self.confirm_requested = self._tools.confirm_requested
        source.leave_requested.connect(self._leave_source)
        self._pressed = QTimer(self)
        self._pressed.setInterval(15)
        self._pressed.timeout.connect(self._released)
        self._clicked = QTimer(self)
        self._clicked.setSingleShot(True)
        self._clicked.timeout.connect(self._fold)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    # -- the row in use

    @property
    def active(self) -> Row | None:
        return self._active

    def side(self) -> Language | None:
        """The side in which the cursor is."""
        focus = QApplication.focusWidget()
        return self._active.side_of(focus) if self._active and focus else None

    def forget_gone(self) -> None:
        """Rows went, maybe with the one to which the focus had gone from a row that went before."""
        row = self._active
        if row and (row.block.id not in self._stack or self._stack.row(row.block.id) is not row):
            self._active = None

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        self.moved.emit(old, new)
        if new is None or not self._area.isAncestorOf(new):
            return
        self._deselect(new)
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._anchor.hold(new)
            self._pressed.start()  # nothing may move under the mouse between press and release
            return
        self._anchor.release()
        self._activate(new)

    def _deselect(self, new: QWidget) -> None:
        """What was selected in a text is let go when another one takes the cursor."""
        last = self._last_field
        if last is not None and last is not new and isValid(last):
            cursor = last.textCursor()
            if cursor.hasSelection():
                cursor.clearSelection()
                last.setTextCursor(cursor)
        if isinstance(new, Field):
            self._last_field = new

    def _released(self) -> None:
        """Once the mouse button is up, the row under the cursor becomes the one in use."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        self._pressed.stop()
        focus = QApplication.focusWidget()
        if focus is not None and self._area.isAncestorOf(focus):
            self._activate(focus)
        else:
            self._anchor.release()

    def _fold(self) -> None:
        """No second click has come: the rows that were in use before fold away."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._clicked.start(QApplication.styleHints().mouseDoubleClickInterval())
            return
        self._clicked.stop()
        rows, self._folding = self._folding, []
        for row in rows:
            if isValid(row) and row is not self._active:
                row.show_active(False, None)
                row.level()
        QTimer.singleShot(LAID_OUT, self, self._let_go)

    def _let_go(self) -> None:
        self._anchor.keep()
        if not self._pressed.isActive() and not self._clicked.isActive():
            self._anchor.release()

    def open(self, widget: QWidget) -> None:
        """Makes the row of a widget the one in use; the focus stays where it is."""
        self._activate(widget)

    @property
    def is_holding(self) -> bool:
        """Whether what was clicked on is still held where it is."""
        return self._anchor.is_holding

    def _activate(self, new: QWidget) -> None:
        row = self._stack.row_of(new)
        if self._active and self._active is not row:
            self._active.fade()
            self._folding.append(self._active)
        self._active = row
        if self._anchor.is_holding:
            self._clicked.start(QApplication.styleHints().mouseDoubleClickInterval())
        elif self._folding:
            self._fold()
        if row:
            row.show_active(True, row.side_of(new))
            QTimer.singleShot(0, self, self.settle)
        else:
            self._tools.hide()
        self.activated.emit()

    def settle(self) -> None:
        """After the layout: the row in use is in view as far as it fits, with its tools above it."""
        widget = QApplication.focusWidget()
        if self._active is None or widget is None or not self._active.isAncestorOf(widget):
            return
        self._active.level()
        if self._anchor.is_holding:
            self._anchor.keep()
        elif self._active.height() < self._area.viewport().height() - 60:
            self._area.ensureWidgetVisible(self._active, 0, max(24, self._tools.height() + 4))
        else:
            self.follow_cursor(widget)
        self._show_tools()

    def follow_cursor(self, widget: QWidget) -> None:
        """Keeps the line in view in which the cursor is."""
        line = widget.cursorRect() if isinstance(widget, Field) else widget.rect()
        if page := self._area.widget():
            place = widget.mapTo(page, line.center())
            self._area.ensureVisible(place.x(), place.y(), 0, line.height() + 24)

    # -- its tools

    def _show_tools(self) -> None:
        field = QApplication.focusWidget()
        formatted = isinstance(field, Field) and field.is_formatted
        side = self._active.side_of(field) if self._active and field and formatted else None
        if self._active is None or side is None or self._context.locked(side):
            self._tools.hide()
            return
        self._tools.show_at(self._active.cells[side], can_confirm=self._can_confirm())

    def refresh_tools(self) -> None:
        """A text changed: "still right" is offered where it is called for."""
        if self._tools.isVisible() and self._can_confirm() is not self._tools.can_confirm:
            self._show_tools()

    def row_placed(self, row: Row) -> None:
        """The layout moved a row: the tools stay with theirs."""
        if row is not self._active:
            return
        focus = QApplication.focusWidget()
        if self._anchor.is_holding:
            self._anchor.keep()
        elif focus is not None and row.isAncestorOf(focus):
            self.follow_cursor(focus)
        if self._tools.isVisible():
            self._show_tools()

    def _can_confirm(self) -> bool:
        """Whether the translation of the row in use is outdated."""
        lead = self._context.draft.present.lead
        return self._active is not None and self._active.block.state(lead) is State.OUTDATED

    def _format(self, toggle: Callable[[Field], None]) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, Field):
            toggle(field)

    def edit_link(self) -> None:
        """Asks for the address of the link at the cursor."""
        field = QApplication.focusWidget()
        if isinstance(field, Field):
            edit_link(field, self._context.theme, self._context.words)

    # -- going somewhere

    def has(self, place: Place) -> bool:
        """Whether the cursor is in the field of this place."""
        if place.language is None or self._active is None or self._active.block.id != place.block:
            return False
        return self._active.target(place.field, place.language).hasFocus()

    def go_to(self, place: Place) -> None:
        language = self.only or place.language or self._context.draft.present.lead
        self._stack.row(place.block).focus(language, place.field, place.at)

    def leave(self, block_id: str, language: Language, way: Way) -> None:
        """The cursor leaves a row."""
        row = self._stack.row(block_id)
        if way is Way.ACROSS or way is Way.BACK:
            self._leave_across(row, language, way)
            return
        down = way is Way.DOWN
        target = self._stack.neighbour(block_id, 1 if down else -1)
        if target:
            target.focus(language, "text", 0 if down else len(target.block.text[language]))
        elif down:
            self._source.focus(language)

    def _leave_across(self, row: Row, language: Language, way: Way) -> None:
        """Tab goes from German to English and on to the next row; with Shift back the same way."""
        forward = way is Way.ACROSS
        if forward is (language is Language.DE) and not self.only:
            row.focus(language.other)
            return
        side = self.only or language.other
        target = self._stack.neighbour(row.block.id, 1 if forward else -1)
        if target:
            target.focus(side)
        elif forward:
            self._source.focus(side)

    def _leave_source(self, language: Language, way: Way) -> None:
        order = self._stack.order
        if way is (Way.ACROSS if language is Language.DE else Way.BACK) and not self.only:
            self._source.focus(language.other)
        elif way in (Way.UP, Way.BACK) and order:
            last = self.only or Language.EN
            self._stack.row(order[-1]).focus(last if way is Way.BACK else language)
