"""One block on the screen: margin, German cell, state, English cell, of equal height."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QSizePolicy, QWidget

from editor.domain.approving import text_in
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import LINE_KINDS, Block, Kind
from editor.domain.draft import Place
from editor.domain.edits import set_text
from editor.domain.passage import Passage, State
from editor.domain.pasting import Pasted
from editor.domain.richtext import RichText
from editor.terms import kind_name, language_name, only_name
from editor.ui.writing.cell import PADDING_Y, Cell
from editor.ui.writing.context import WritingContext
from editor.ui.writing.details import Details
from editor.ui.writing.diff_view import RowDifference
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field, Way
from editor.ui.writing.licence_end import LicenceEnd
from editor.ui.writing.long_entry import LongEntry
from editor.ui.writing.margin import Margin
from editor.ui.writing.menu_target import menu_target
from editor.ui.writing.state_mark import StateMark
from editor.ui.writing.styles import STYLES

ADDED_SPACE = 5
"""Pixels between two rows, at the normal size."""

Target = Field | Entry | LongEntry | LicenceEnd
"""What can take the cursor in a row."""


class Row(QWidget):
    """Shows one block and sends what the writer types to the draft; structure is wished for by signals."""

    split_requested = Signal(str, Language, int)
    merge_requested = Signal(str, Language)
    join_requested = Signal(str, Language)
    """Backspace at the start wishes for joining with the row above, Delete at the end with the one below."""
    list_requested = Signal(str, Language)
    leave_requested = Signal(str, Language, Way)
    paste_requested = Signal(str, Language, int, int, Pasted)
    placed = Signal()
    """The layout moved the row or gave it another size."""
    add_requested = Signal(str, QPoint)
    menu_requested = Signal(str, QPoint)
    handle_pressed = Signal(str, QAbstractButton)
    handle_clicked = Signal(str, QPoint)
    confirm_requested = Signal(str)
    entered = Signal(str, Language)
    left = Signal(str, Language)
    """The writer came into a text of this side, or left it."""

    def __init__(self, block: Block, context: WritingContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block = block
        self._context = context
        self._active = False
        self._is_selected = False
        self._difference: RowDifference | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.cells = {language: self._cell(language) for language in LANGUAGES}
        self._lay_out()
        self.show_block(block)

    # -- building

    def _lay_out(self) -> None:
        style = STYLES[self.block.kind]
        middle = PADDING_Y + style.middle(self._context.theme)
        self.margin = Margin(self._context.theme, self._context.words, middle)
        self.mark = StateMark(self._context.theme, self._context.words, middle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, self._context.theme.px(ADDED_SPACE))
        row.setSpacing(0)
        row.addWidget(self.margin, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cells[Language.DE], 1)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cells[Language.EN], 1)

    def _cell(self, language: Language) -> Cell:
        return Cell(self.make_field(language, "text"), self._context.theme)

    def make_field(self, language: Language, part: str) -> Field:
        """A field bound to one passage of the block."""
        kind = self.block.kind
        field = Field(STYLES[kind], self._context.theme, lines=kind in LINE_KINDS)
        name = kind_name(self._context.words, kind)
        field.setAccessibleName(f"{name}, {language_name(self._context.words, language)}")
        field.hand = partial(self._context.hand, language, within=kind is Kind.QUOTE)
        field.is_formatted, field.in_rows = True, part == "text"
        block_id = self.block.id
        field.edited.connect(lambda text, before, after: self._write(language, part, text, before, after))
        if part == "text":
            field.split_requested.connect(lambda at: self.split_requested.emit(block_id, language, at))
            field.merge_requested.connect(lambda: self.merge_requested.emit(block_id, language))
            field.join_requested.connect(lambda: self.join_requested.emit(block_id, language))
            field.begins_list = kind is Kind.PARAGRAPH
            field.list_requested.connect(lambda: self.list_requested.emit(block_id, language))
            field.paste_requested.connect(lambda *paste: self.paste_requested.emit(block_id, language, *paste))
        field.refused.connect(lambda: self._context.tell_locked(language))
        field.leave_requested.connect(lambda way: self._leave(language, part, way))
        field.entered.connect(lambda: self.entered.emit(block_id, language))
        field.left.connect(lambda: self.left.emit(block_id, language))
        return field

    def _shown(self, part: str) -> Passage:
        """The passage of a text of the row, as the draft had it before the present key."""
        parts = self.parts()
        return self.block.passages()[parts.index(part) if part in parts else 0]

    def parts(self) -> tuple[str, ...]:
        """The texts of the row from top to bottom."""
        return ("text",)

    def _leave(self, language: Language, part: str, way: Way) -> None:
        """Runs through the texts of the row before it leaves the row."""
        parts = self.parts()
        index = parts.index(part) if part in parts else 0
        if way is Way.DOWN and index + 1 < len(parts):
            self.focus(language, parts[index + 1], 0)
        elif way is Way.UP and index > 0:
            self.focus(language, parts[index - 1])
        else:
            self.leave_requested.emit(self.block.id, language, way)

    def _write(self, language: Language, part: str, text: RichText, before: int, after: int) -> None:
        block_id = self.block.id
        place, shown = Place(block_id, part, language), self._shown(part)[language]
        alone = text.plain == shown.plain or len(text) > len(shown) + 1
        done = self._context.type_into(
            lambda release: set_text(release, block_id, language, text, part),
            place,
            before,
            after,
            text.plain,
            alone=alone,
        )
        if not done:
            self.show_block(self._context.draft.present.block(block_id))

    # -- values

    def show_block(self, block: Block) -> None:
        """Shows the block as it is now; fields that already show it are left alone."""
        self.block = block
        words = self._context.words
        name = kind_name(words, block.kind)
        self.margin.show_name(f"↳ {name}" if block.run_in else name)
        lead = self._context.draft.present.lead
        self._show_state(block, lead)
        for language, cell in self.cells.items():
            cell.field.show_text(block.text[language])
            cell.field.show_hint(self._hint(block, language))
            cell.field.show_locked(self._context.locked(language))
        if self._active:
            self._show_difference(at_once=False)

    def _show_difference(self, *, at_once: bool) -> None:
        """A row in use whose translation is outdated says what changed since."""
        if self._difference is None:
            self._difference = RowDifference(self.cells, self._context, lambda: QTimer.singleShot(0, self, self.level))
        self._difference.show(self.block if self._active else None, at_once=at_once)

    @property
    def difference(self) -> RowDifference | None:
        """What changed in the leading text, once the row has been in use."""
        return self._difference

    def _show_state(self, block: Block, lead: Language) -> None:
        state = None if block.is_blank else block.state(lead)
        self.mark.show_state(state, only_name(self._context.words, block.only) if block.only else "")
        open_to_change = state is State.OUTDATED and not all(map(self._context.locked, LANGUAGES))
        self.mark.offer((lambda: self.confirm_requested.emit(self.block.id)) if open_to_change else None)
        for language, cell in self.cells.items():
            cell.show_excluded(not block.meant_for(language))

    def _hint(self, block: Block, language: Language) -> str:
        words = self._context.words
        if not block.meant_for(language):
            return words.gettext("Only in the other language")
        if block.kind is Kind.PHOTO and not block.lacks(language):
            return words.gettext("Caption")
        if block.lacks(language) and language is not block.leading(self._context.draft.present.lead):
            return words.gettext("Not translated yet")
        return kind_name(words, block.kind)

    def show_active(self, active: bool, language: Language | None) -> None:
        """Marks the row, and the side of `language`, as the one in use."""
        self._active = active
        self._show_tools(active)
        for side, cell in self.cells.items():
            cell.show_active(active and side is language)
        if active or self._difference:
            self._show_difference(at_once=True)

    def fade(self) -> None:
        """Looks like a row that is not in use, but folds nothing away yet."""
        self._show_tools(False)
        for cell in self.cells.values():
            cell.show_active(False)

    def show_selected(self, said: str) -> None:
        """Whether the row is one of those that are selected, and in which word that is told."""
        self._is_selected = bool(said)
        self.setAccessibleDescription(said)

    def show_language(self, language: Language | None) -> None:
        """Shows one side alone, or (None) both."""
        for side, cell in self.cells.items():
            cell.setVisible(language in (None, side))

    def level(self) -> None:
        """Lets what stands below the texts begin at the same height on both sides, while the row is in use."""
        texts = [cell.texts for cell in self.cells.values() if cell.texts is not cell.field]
        for each in texts:
            each.setMinimumHeight(0)
        if self._active and texts:
            height = max(_needed(each) for each in texts)
            for each in texts:
                each.setMinimumHeight(height)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._tell_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_place()

    def _tell_place(self) -> None:
        """Only where something lies over the row: a line that wraps moves all rows below."""
        if self._active or self._is_selected:
            self.placed.emit()

    def enterEvent(self, event: object) -> None:
        self._show_tools(True)

    def leaveEvent(self, event: object) -> None:
        self._show_tools(self._active)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if menu_target(event, self):
            event.ignore()  # the menu of a field is made further out
        else:
            self.menu_requested.emit(self.block.id, event.globalPos())

    def _show_tools(self, shown: bool) -> None:
        """Plus and handle; connected when they are made."""
        if shown and not self.margin.tools:
            block_id = self.block.id
            plus, handle = self.margin.make_tools()
            plus.clicked.connect(lambda: self.add_requested.emit(block_id, plus.menu_place()))
            handle.pressed.connect(lambda: self.handle_pressed.emit(block_id, handle))
            handle.clicked.connect(lambda: self.handle_clicked.emit(block_id, handle.menu_place()))
        self.margin.show_tools(shown)

    # -- focus

    def side_of(self, widget: QWidget) -> Language | None:
        return next((side for side, cell in self.cells.items() if cell.isAncestorOf(widget)), None)

    def target(self, part: str, language: Language) -> Target:
        """The widget that shows `part` on the side of `language`."""
        return self.cells[language].field

    def enter_approval(self, language: Language) -> None:
        """Opens the sheet for an approval: of the text, where this kind is not approved by itself."""
        from editor.ui.approvals.opening import open_sheet

        open_sheet(self._context, text_in(language), self.cells[language])

    def details(self, language: Language) -> Details | None:
        """The lines below the text of a side, if this kind has any."""
        return None

    def toggle_details(self, language: Language) -> None:
        """Puts the cursor into the details of a side, or from there back into the text."""
        details = self.details(language)
        focus = QApplication.focusWidget()
        if details is None or focus is None or details.isAncestorOf(focus):
            self.focus(language)
        else:
            details.enter()

    def focus(self, language: Language, part: str = "text", at: int | None = None) -> None:
        target = self.target(part, language)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if at is not None:
            target.set_cursor(at)


def _needed(widget: QWidget) -> int:
    """The height a widget needs at its width."""
    needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else -1
    return needed if needed >= 0 else widget.sizeHint().height()
