"""What the rows wish for beyond a text of their own: splitting, joining, adding, moving, settling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import reduce

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from editor.domain.arranging import insert_block, insert_blocks, move_blocks, new_block, remove_block, remove_blocks
from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, Block, Kind, Position, Quote, new_id
from editor.domain.draft import Place
from editor.domain.edits import Edit, copy_source, set_block, settle
from editor.domain.pasting import Pasted, paste
from editor.domain.release import Release
from editor.domain.reshaping import change_kind, list_of, merge_with_previous, split_block
from editor.domain.richtext import RichText
from editor.errors import EditorError, PasteError
from editor.language.sentences import matching_cut
from editor.ui.writing.clipboard import has_blocks
from editor.ui.writing.context import WritingContext
from editor.ui.writing.row_clipboard import from_mime
from editor.ui.writing.row_menu import Selected, add_menu, row_menu

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
        self._aside: QWidget | None = None
        self._is_held = False

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
        held, self._is_held = self._is_held, False
        if held and self._entered and self._entered[:2] == (block_id, language):
            return
        if held:
            self.leave_all()
        self._remember(block_id, language)

    def _remember(self, block_id: str, language: Language) -> None:
        block = self._context.draft.present.block(block_id)
        self._entered = (block_id, language, _side(block, language))

    def stay_for(self, aside: QWidget) -> None:
        """Where the cursor goes to this widget, the writer has not left the text: he comes back, or enters another."""
        self._aside = aside

    def _is_aside(self) -> bool:
        focus = QApplication.focusWidget()
        aside = self._aside if self._aside is not None and isValid(self._aside) else None
        return aside is not None and focus is not None and aside.isAncestorOf(focus)

    def lose(self, block_id: str, language: Language) -> None:
        """A field lost the cursor: it was left, unless the cursor is only aside."""
        if self._is_aside():
            self._context.draft.end_typing()
            self._is_held = True
        else:
            self.leave(block_id, language)

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
            self._remember(*self._entered[:2])

    def confirm(self, *block_ids: str) -> None:
        """Declares the translations of rows still right."""
        if block_ids:
            self._context.apply(lambda r: reduce(settle, block_ids, r), place=Place(block_ids[0]))

    def copy_source(self, block_id: str) -> None:
        """Copies the leading text of a row to the other side, as a start for translating."""
        block = self._context.draft.present.block(block_id)
        if block.only is None and not block.is_blank:
            self._context.apply(lambda r: copy_source(r, block_id), place=Place(block_id))

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

    def paste(self, block_id: str, language: Language, start: int, end: int, pasted: Pasted) -> None:
        """One paragraph goes into the text, several become rows, as their kinds want it."""
        if not pasted.paragraphs:
            self._context.tell(
                PasteError(
                    "There is no text on the clipboard, so nothing was pasted; a picture goes into a row of the "
                    "kind photo."
                )
            )
            return
        fresh = [new_id() for _ in range(len(pasted.paragraphs) + 1)]
        landing = paste(self._context.draft.present, block_id, language, (start, end), pasted.paragraphs, fresh)
        place = Place(block_id, "text", language, start)
        if not self._context.apply(lambda _: landing.release, place=place):
            return
        self.focus_wanted.emit(landing.block, language, landing.at)
        if pasted.cut:
            self._context.tell(
                PasteError(
                    "The clipboard holds more than a press release takes, so only its beginning was pasted; "
                    "paste the rest in parts."
                )
            )

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
        if self._take_place(kind, after):
            return
        block = new_block(kind)
        last = after or (release.blocks[-1].id if release.blocks else None)
        place = Place(last or "", "text", release.lead)
        if self._context.apply(lambda r: insert_block(r, block, last), place=place):
            self.focus_wanted.emit(block.id, release.lead, 0)

    def _take_place(self, kind: Kind, block_id: str | None) -> bool:
        """A block of another kind takes the place of an empty paragraph instead of leaving it above."""
        release = self._context.draft.present
        block = release.block(block_id) if block_id else None
        if block is None or block.kind is not Kind.PARAGRAPH or not block.is_blank or kind in (block.kind, *HEAD_KINDS):
            return False
        if self._context.apply(lambda r: change_kind(r, block.id, kind), place=Place(block.id, "text", release.lead)):
            self.focus_wanted.emit(block.id, release.lead, 0)
        return True

    def begin_list(self, block_id: str, language: Language) -> None:
        """A dash or an asterisk and a space in an empty paragraph: it becomes a list, in a step of its own."""
        draft = self._context.draft
        draft.end_typing()
        place = Place(block_id, "text", language, len(draft.present.block(block_id).text[language]))
        if self._context.apply(lambda r: change_kind(r, block_id, Kind.BULLETS), place=place):
            self.focus_wanted.emit(block_id, language, 0)

    def make_list(self, block_ids: Sequence[str], language: Language) -> None:
        """Several rows become the items of one list."""
        place = Place(block_ids[0], "text", language)
        if self._context.apply(lambda r: list_of(r, block_ids), place=place):
            self.focus_wanted.emit(block_ids[0], language, 0)

    def move(self, block_id: str, step: int) -> None:
        self.move_together((block_id,), step)

    # -- several rows

    def movable(self, block_ids: Sequence[str]) -> tuple[str, ...]:
        """Those of the rows that have no fixed place in the head."""
        release = self._context.draft.present
        return tuple(each for each in block_ids if release.block(each).kind not in HEAD_KINDS)

    def move_together(self, block_ids: Sequence[str], step: int) -> None:
        """Moves rows that stand together up or down by `step`."""
        if movable := self.movable(block_ids):
            self.move_to(movable, self._context.draft.present.index(movable[0]) + step)
        else:
            self.tell_fixed()

    def tell_fixed(self) -> None:
        """Says why rows stay where they are."""
        self._context.tell(
            EditorError("Kicker, headline, subheadline and lead have their place at the top and are not moved.")
        )

    def move_to(self, block_ids: Sequence[str], to: int) -> None:
        """Moves rows to a position that is counted without them."""
        self._context.apply(lambda r: move_blocks(r, block_ids, to), place=Place(block_ids[0]))

    def remove(self, block_ids: Sequence[str], language: Language) -> None:
        """Takes rows out; the cursor goes to the row that takes their place. One empty row stays at least."""
        release = self._context.draft.present
        index = release.index(block_ids[0])
        if not self._context.apply(
            lambda r: _never_empty(remove_blocks(r, block_ids)), place=Place(block_ids[0], "text", language)
        ):
            return
        blocks = self._context.draft.present.blocks
        self.focus_wanted.emit(blocks[min(index, len(blocks) - 1)].id, language, 0)

    def paste_blocks(self, data: QMimeData, after: str) -> tuple[str, ...]:
        """Puts the blocks of a clipboard below a row; the ids of those that came."""
        release = self._context.draft.present
        blocks = from_mime(data, release.lead) if has_blocks(data) else ()
        if not blocks or not self._context.apply(lambda r: insert_blocks(r, blocks, after), place=Place(after)):
            return ()
        known = {block.id for block in release.blocks}
        return tuple(block.id for block in self._context.draft.present.blocks if block.id not in known)

    # -- menus

    def ask_for_kind(self, block_id: str, at: QPoint) -> None:
        release = self._context.draft.present
        self.pop_up(add_menu(release, self._context.words, self._widget, lambda kind: self.add(kind, block_id)), at)

    def show_menu(
        self, block_id: str, at: QPoint, side: Language | None = None, selected: Selected | None = None
    ) -> None:
        """The menu of a row; afterwards the cursor is in its text on the side of `side` (None: the lead)."""
        release = self._context.draft.present

        def apply(edit: Edit) -> None:
            if self._context.apply(edit, place=Place(block_id)):
                language = side or self._context.draft.present.lead
                self.focus_wanted.emit(block_id, language, len(release.block(block_id).text[language]))

        def remove() -> None:
            self.remove((block_id,), side or self._context.draft.present.lead)

        block = release.block(block_id)
        self.pop_up(row_menu(release, block, self._context.words, self._widget, apply, remove, selected), at)

    def pop_up(self, menu: QMenu, at: QPoint) -> None:
        """Opens a menu at a place on the screen."""
        self._context.theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


def _never_empty(release: Release) -> Release:
    return release if release.blocks else insert_block(release, new_block(Kind.PARAGRAPH))


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
