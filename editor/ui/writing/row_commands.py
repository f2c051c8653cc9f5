"""What keys of the window and the heads of the columns do with the row in use, or with the selected rows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.edits import switch_lead
from editor.domain.open_work import next_open
from editor.ui.writing.context import WritingContext
from editor.ui.writing.reading import Reading
from editor.ui.writing.row_edits import RowEdits
from editor.ui.writing.row_focus import RowFocus
from editor.ui.writing.row_menu import selection_menu
from editor.ui.writing.row_selection import RowSelection
from editor.ui.writing.row_stack import RowStack


class RowCommands(QObject):
    """Knows which rows are meant and passes the wish on."""

    said = Signal(str)
    """A word for the writer, in the foot of the window."""

    def __init__(
        self,
        context: WritingContext,
        parent: QWidget,
        stack: RowStack,
        focus: RowFocus,
        selection: RowSelection,
        edits: RowEdits,
        reading: Reading,
    ) -> None:
        super().__init__(parent)
        self._context, self._widget, self._stack = context, parent, stack
        self._focus, self._selection, self._edits, self._reading = focus, selection, edits, reading

    def _meant(self) -> tuple[str, ...]:
        """The ids of the selected blocks, or of the one in use."""
        active = self._focus.active
        return self._selection.ids or ((active.block.id,) if active else ())

    # -- structure

    def add_below(self) -> None:
        """A paragraph below the row in use."""
        meant = self._meant()
        self._edits.add(Kind.PARAGRAPH, meant[-1] if meant else None)

    def choose_kind_below(self) -> None:
        """Opens the menu of kinds for a block below the row in use."""
        if meant := self._meant():
            self._edits.ask_for_kind(meant[-1], self._stack.row(meant[-1]).margin.menu_place())

    def move(self, step: int) -> None:
        """Moves the row in use, or the selected ones, up or down; the cursor stays where it is."""
        active, focus = self._focus.active, QApplication.focusWidget()
        if self._selection.ids:
            self._selection.move(step)
        elif active and focus:
            self._edits.move(active.block.id, step)
            focus.setFocus()

    def show_menu(self) -> None:
        """The menu of the row in use, or of the selected ones."""
        if not (meant := self._meant()):
            return
        at = self._stack.row(meant[0]).margin.menu_place()
        if len(meant) > 1:
            self._edits.pop_up(selection_menu(self._selection, self._context.words, self._widget), at)
        else:
            selected = self._selection if self._selection.ids else None
            self._edits.show_menu(meant[0], at, self._focus.side(), selected)

    def enter_details(self) -> None:
        """From the text to the lines below it, and back."""
        active, side = self._focus.active, self._focus.side()
        if active and side:
            active.toggle_details(side)

    # -- translation

    def confirm(self) -> None:
        """The translation is still right."""
        self._edits.confirm(*self._meant())

    def copy_source(self) -> None:
        """Copies the leading text of the row in use to the other side."""
        if active := self._focus.active:
            self._edits.copy_source(active.block.id)

    def switch_lead(self, language: Language) -> None:
        """Lets another language lead; what was current stays current."""
        self._context.apply(lambda release: switch_lead(release, language))

    def go_to_open(self, step: int) -> None:
        """The next (1) or last (-1) text that is missing or outdated; starting over is told."""
        release, words, meant = self._context.draft.present, self._context.words, self._meant()
        found = next_open(release, meant[0] if meant else "", self._focus.side() or release.lead, step)
        if found is None:
            self.said.emit(words.gettext("Nothing is open: every text is there and up to date."))
            return
        place, started_over = found
        if self._reading.only not in (None, place.language):
            self._reading.show_languages(None)
        at = len(release.block(place.block).text[place.language])
        self._edits.focus_wanted.emit(place.block, place.language, at)
        if started_over:
            text = words.gettext("Went on from the start.") if step > 0 else words.gettext("Went on from the end.")
            self.said.emit(text)
