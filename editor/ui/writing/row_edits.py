"""What the rows wish for beyond a text of their own: splitting, joining, adding, moving, settling."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, Block, Kind, Position, Quote, new_id
from editor.domain.draft import Place
from editor.domain.edits import (
    Edit,
    insert_block,
    merge_with_previous,
    move_block,
    new_block,
    paste_paragraphs,
    remove_block,
    set_block,
    settle,
    split_block,
)
from editor.domain.richtext import RichText
from editor.language.sentences import matching_cut
from editor.ui.writing.context import WritingContext
from editor.ui.writing.row_menu import add_menu, row_menu

Entered = tuple[str, Language, tuple[RichText, ...]]


def _side(block: Block, language: Language) -> tuple[RichText, ...]:
    return tuple(passage[language] for passage in block.passages())


class RowEdits(QObject):
    """Turns wishes into edits of the draft and says where the cursor belongs afterwards."""

    focus_wanted = Signal(str, Language, int)

    def __init__(self, context: WritingContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._widget = context, parent
        self._entered: Entered | None = None
        self._paused = False

    @contextmanager
    def paused(self) -> Iterator[None]:
        """While rows come and go, a field that loses the focus has not been left by the writer."""
        self._paused = True
        try:
            yield
        finally:
            self._paused = False

    # -- coming and going: a translation that was changed is in line when the writer leaves it

    def enter(self, block_id: str, language: Language) -> None:
        if self._paused:
            return
        block = self._context.draft.present.block(block_id)
        self._entered = (block_id, language, _side(block, language))

    def leave(self, block_id: str, language: Language) -> None:
        """A field was left: if it follows and was changed, its basis becomes the present leading text."""
        if self._paused:
            return
        draft = self._context.draft
        draft.end_typing()
        entered, self._entered = self._entered, None
        block = next((block for block in draft.present.blocks if block.id == block_id), None)
        if block is None or entered is None or entered[:2] != (block_id, language):
            return
        if language is not block.leading(draft.present.lead) and _side(block, language) != entered[2]:
            draft.amend(lambda release: settle(release, block_id))

    def leave_all(self) -> None:
        """The writer turns to something else: what he was writing counts as left."""
        if self._entered:
            self.leave(*self._entered[:2])

    def enter_again(self) -> None:
        """Undo or redo put an earlier text into the field: what it had then is no change of the writer's."""
        if self._entered and any(block.id == self._entered[0] for block in self._context.draft.present.blocks):
            self.enter(*self._entered[:2])

    def confirm(self, block_id: str) -> None:
        """Declares the translation of a row still right."""
        self._context.apply(lambda r: settle(r, block_id), place=Place(block_id))

    # -- structure

    def split(self, block_id: str, language: Language, at: int) -> None:
        release = self._context.draft.present
        block = release.block(block_id)
        following = release.blocks[release.index(block_id) + 1 :][:1]
        if block.kind in HEAD_KINDS and at == len(block.text[language]) and following and following[0].is_blank:
            self.focus_wanted.emit(following[0].id, language, 0)  # the next row of the head waits for its text
            return
        other = matching_cut(block.text[language].plain, at, language, block.text[language.other].plain)
        fresh = new_id()
        place = Place(block_id, "text", language, at)
        if self._context.apply(lambda r: split_block(r, block_id, language, at, other, fresh), place=place):
            self.focus_wanted.emit(fresh, language, 0)

    def paste(self, block_id: str, language: Language, start: int, end: int, paragraphs: list[str]) -> None:
        """The first paragraph goes into the row, each further one becomes a row below."""
        fresh = [new_id() for _ in paragraphs[1:]]
        place = Place(block_id, "text", language, start)
        if self._context.apply(
            lambda r: paste_paragraphs(r, block_id, language, (start, end), paragraphs, fresh), place=place
        ):
            self.focus_wanted.emit(fresh[-1], language, len(paragraphs[-1]))

    def join_with_previous(self, block_id: str, language: Language) -> None:
        """Backspace at the start: an empty row goes, a text joins the one above.

        Prose and quote are not mixed: the row then continues the printed paragraph of the one above.
        """
        blocks = self._context.draft.present.blocks
        index = self._context.draft.present.index(block_id)
        if index == 0:
            return
        above, block = blocks[index - 1], blocks[index]
        if (edit := _joining(above, block)) is None:
            return
        at = len(above.text[language])
        if self._context.apply(edit, place=Place(block_id, "text", language, 0)):
            self.focus_wanted.emit(above.id, language, at)

    def join_with_next(self, block_id: str, language: Language) -> None:
        """Delete at the end: the row below joins this one."""
        release = self._context.draft.present
        index = release.index(block_id) + 1
        if index < len(release.blocks):
            self.join_with_previous(release.blocks[index].id, language)

    def add(self, kind: Kind, after: str | None = None) -> None:
        """Adds an empty block after `after` (None: at the end) and asks for the cursor in it."""
        release = self._context.draft.present
        block = new_block(kind)
        last = after or (release.blocks[-1].id if release.blocks else None)
        place = Place(last or "", "text", release.lead)
        if self._context.apply(lambda r: insert_block(r, block, last), place=place):
            self.focus_wanted.emit(block.id, release.lead, 0)

    def move(self, block_id: str, step: int) -> None:
        release = self._context.draft.present
        target = release.index(block_id) + step
        self._context.apply(lambda r: move_block(r, block_id, target), place=Place(block_id))

    # -- menus

    def ask_for_kind(self, block_id: str, at: QPoint) -> None:
        release = self._context.draft.present
        self._pop_up(add_menu(release, self._context.words, self._widget, lambda kind: self.add(kind, block_id)), at)

    def show_menu(self, block_id: str, at: QPoint) -> None:
        release = self._context.draft.present

        def apply(edit: Edit) -> None:
            if self._context.apply(edit, place=Place(block_id)):
                lead = self._context.draft.present.lead
                self.focus_wanted.emit(block_id, lead, len(release.block(block_id).text[lead]))

        self._pop_up(row_menu(release, release.block(block_id), self._context.words, self._widget, apply), at)

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        self._context.theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


def _same_voice(above: Block, block: Block) -> bool:
    """Whether both are prose, or parts of what one person said."""
    if not isinstance(above, Quote) or not isinstance(block, Quote):
        return not isinstance(above, Quote) and not isinstance(block, Quote)
    interrupted = Position.BETWEEN in (above.position, block.position)
    return above.speaker == block.speaker and above.attribution == block.attribution and not interrupted


def _joining(above: Block, block: Block) -> Edit | None:
    """The edit that joins `block` to the one above, or None where they do not go together."""
    if block.is_blank:
        return lambda release: remove_block(release, block.id)
    if above.kind is Kind.PHOTO or block.kind is Kind.PHOTO:
        return None
    if not _same_voice(above, block):
        return lambda release: set_block(release, replace(block, run_in=True))
    return lambda release: merge_with_previous(release, block.id)
