"""One text of one side: a text field that grows with its text, shows a value and emits wishes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QWidget

from editor.domain.addresses import href_of, is_evident, last_address
from editor.domain.pasting import Paragraph, Pasted
from editor.domain.rebasing import changed_part, rebased
from editor.domain.richtext import RichText, join
from editor.language.typing import Hand, improved
from editor.ui.picture_sources import pastes_pictures
from editor.ui.theme import Theme
from editor.ui.writing import clipboard, field_keys, formats, richdocument
from editor.ui.writing.field_keys import Way
from editor.ui.writing.formats import LinkPlace
from editor.ui.writing.styles import TextStyle
from editor.ui.writing.text_view import TextView

__all__ = ["Field", "Way"]

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""A menu takes the focus and gives it back: the writer has not left the field."""


_LIST_STARTS = ("- ", "* ", "• ")


class Field(TextView):
    """Shows a RichText and tells what the writer does to it.

    It keeps no history of its own: undo belongs to the draft. While an input method composes, nothing
    is told and nothing is rewritten.
    """

    edited = Signal(object, int, int)
    """The new text, and the cursor before and after, in code points."""
    split_requested = Signal(int)
    merge_requested = Signal()
    join_requested = Signal()
    list_requested = Signal()
    """A dash or an asterisk and a space are all that the text has: the writer begins a list."""
    leave_requested = Signal(Way)
    paste_requested = Signal(int, int, Pasted)
    """What was on the clipboard, to be put in the place of what stands between two code points."""
    blocks_given = Signal()
    """Whole rows are on the clipboard and were pasted by the menu: they go below, not into the text."""
    refused = Signal()
    """The writer typed where he may only read."""
    entered = Signal()
    left = Signal()

    hand: Callable[[], Hand] | None = None
    """How it is written now: with a hand, straight marks become typographic ones while they are typed."""
    is_formatted = False
    """Whether the text may have bold, italic and links."""
    begins_list = False
    """Whether a dash and a space at the start of the empty text begin a list."""
    in_rows = False
    """Whether further paragraphs may follow below: what is pasted is told. Elsewhere it all goes into the text."""

    def __init__(self, style: TextStyle, theme: Theme, *, lines: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(style, theme, lines=lines, parent=parent)
        self._cursor_before = self._told_at = 0
        self.textChanged.connect(self._tell_edit)
        self.cursorPositionChanged.connect(self._remember_cursor)

    # -- wishes out

    def _remember_cursor(self) -> None:
        if not self._composing and self.document().characterCount() - 1 == richdocument.units(self._text.plain):
            self._cursor_before = self.cursor_at
            self._leave_link()

    def _remember_selection(self) -> None:
        """What replaces a selection is a step of its own, wherever the last one ended."""
        if self.textCursor().hasSelection():
            start, end = self._selected()
            self._cursor_before = start if end == self._told_at else end

    def _leave_link(self) -> None:
        """What is typed at the edge of a link is not part of it."""
        cursor = self.textCursor()
        if cursor.hasSelection() or not self.currentCharFormat().isAnchor() or formats.goes_on_as_link(cursor):
            return
        self.mergeCurrentCharFormat(self._linked(""))

    def _tell_edit(self) -> None:
        if not self._composing:
            self._tell(richdocument.read(self.document()))

    def _tell(self, text: RichText) -> None:
        if text == self._text:
            return
        at = richdocument.to_points(text.plain, self.textCursor().position())
        if richdocument.units(text.plain) != self.document().characterCount() - 1:
            self._rewrite(text)  # composed or cleaned: the field and its offsets follow
            self.set_cursor(min(at, len(text)))
        if self._marks[0] or not text or not self._text:
            self.viewport().update()
        self._text = text
        before, after = self._cursor_before, self.cursor_at
        self._cursor_before = self._told_at = after
        self.edited.emit(text, before, after)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self._composing:
            self._remember_selection()
        self._composing = True
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())
        if self._composing:
            self._tell_committed(event.commitString())
            return
        self._meet_pending()
        self._tell_edit()
        if len(event.commitString()) == 1:
            self._improve(event.commitString())

    def _tell_committed(self, commit: str) -> None:
        """Korean goes on composing with the event that commits: what is committed is told at once."""
        text = richdocument.read(self.document()) if commit and self._pending is None else self._text
        if richdocument.units(text.plain) == self.document().characterCount() - 1:
            self._tell(text)

    def _meet_pending(self) -> None:
        """What came while an input method composed is shown, with what was composed in it."""
        pending, self._pending = self._pending, None
        if pending is None or pending == self._text:
            return
        text, start, end = rebased(self._text, richdocument.read(self.document()), pending)
        self._rewrite(text)
        self.set_cursor(end)
        self._cursor_before = end
        if text != pending:
            self.edited.emit(text, start, end)

    # -- formats

    def toggle_bold(self) -> None:
        self._toggle(richdocument.Mark.BOLD)

    def toggle_italic(self) -> None:
        self._toggle(richdocument.Mark.ITALIC)

    def _toggle(self, mark: richdocument.Mark) -> None:
        if self.isReadOnly() or not self.is_formatted:
            return
        cursor = self.textCursor()
        look = formats.toggled(cursor.charFormat(), mark, self._style.weight)
        cursor.mergeCharFormat(look)
        self.mergeCurrentCharFormat(look)

    def link_place(self) -> LinkPlace:
        """The link under the cursor, or what is selected."""
        return formats.link_place(self._text, *self._selected())

    def set_link(self, place: LinkPlace, href: str, text: str = "") -> None:
        """Makes the place a link, with another `text` where one is given; without `href` it is none any more."""
        cursor = self._cursor_over(place.start, place.end)
        if text and text != place.text:
            look = cursor.charFormat() if place.text else self.currentCharFormat()
            look.merge(self._linked(href))
            cursor.insertText(text, look)
        else:
            text = place.text
            cursor.mergeCharFormat(self._linked(href))
        self.set_cursor(place.start + len(text))
        self._leave_link()

    def _linked(self, href: str) -> QTextCharFormat:
        return formats.linked(href, self._ink("accent" if href else self._style.colour))

    def _link_typed(self, end: int) -> None:
        """An address before `end` becomes a link, in a step of the history of its own."""
        found = last_address(self._text.plain[:end]) if self.is_formatted else None
        if found and not formats.link_place(self._text, *found[:2]).href:
            self._cursor_over(*found[:2]).mergeCharFormat(self._linked(found[2]))
            self._leave_link()

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if field_keys.is_for_rows(event) or pastes_pictures(event):
            event.ignore()  # wishes to those around the field: undo and redo are the draft's
        elif not field_keys.handled(self, event):
            self._remember_selection()
            super().keyPressEvent(event)
            if len(event.text()) == 1 and event.text().isprintable():
                self._improve(event.text())

    def end_paragraph(self, *, within: bool) -> None:
        """The Return key: a new line in a text of lines, as long as it is to stay `within` it, or a new row."""
        self._link_typed(self.cursor_at)
        if self._lines and within:
            self.textCursor().insertBlock(self._line(), self._look())
        else:
            self.split_requested.emit(self.cursor_at)

    def _improve(self, typed: str) -> None:
        """After a character was typed and told: what it turns the text before it into is told by itself."""
        if typed.isalnum() or self._composing or self.textCursor().hasSelection():
            return
        at, plain = self.cursor_at, self._text.plain
        if plain[at - 1 : at] != typed:
            return
        if self.begins_list and typed == " " and plain in _LIST_STARTS:
            self.list_requested.emit()
            return
        start = plain.rfind("\n", 0, at) + 1
        before, behind = plain[start:at], plain[at:].partition("\n")[0]
        better = improved(before, behind, self.hand()) if self.hand else None
        if better is not None:
            first, end, better_end = changed_part(before, better)
            self._replace(start + first, start + end, better[first:better_end])
        if typed == " ":
            self._link_typed(self.cursor_at - 1)

    # -- clipboard

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return clipboard.can_be_pasted(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes with bold, italic and links; an address over a selection makes that a link."""
        if self.is_formatted and clipboard.has_blocks(source):
            self.blocks_given.emit()
            return
        pasted = clipboard.pasted(source)
        address = pasted.paragraphs[0].text.plain if len(pasted.paragraphs) == 1 else ""
        if not (self.is_formatted and is_evident(address)):
            self._paste(pasted)
            return
        selected = self._text.slice(*self._selected())
        if selected.is_blank:
            self._paste(pasted)
            self._link_typed(self.cursor_at)
        else:
            self._paste(Pasted((Paragraph(formats.with_href(selected, href_of(address))),)))

    def paste_plain(self, source: QMimeData) -> None:
        """Pastes words alone."""
        if not self.isReadOnly():
            self._paste(clipboard.pasted(source, plain=True))

    def _paste(self, pasted: Pasted) -> None:
        if self.in_rows:
            self.paste_requested.emit(*self._selected(), pasted)
            return
        text = join((paragraph.text for paragraph in pasted.paragraphs), "\n" if self._lines else " ")
        if text:
            text = text if self.is_formatted else RichText.plain_text(text.plain)
            richdocument.insert(self.textCursor(), text, self._look(), self._line())

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.copied(self._text.slice(*self._selected()), items=self._style.bullets)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        controlled = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if controlled and event.button() is Qt.MouseButton.LeftButton:
            formats.open_link(self.anchorAt(event.position().toPoint()))

    # -- focus and paint

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._cursor_before = self.cursor_at
        if event.reason() not in _PASSING:
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._composing:
            self.inputMethodEvent(QInputMethodEvent())  # what was not committed is given up with the focus
        if event.reason() not in _PASSING:
            self.left.emit()
