"""The way from one wrong word to the next through a whole release, German before English in each row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Photo, Position, Quote
from editor.domain.draft import Draft
from editor.domain.release import Release
from editor.domain.status import is_locked
from editor.language.spelling.words import plain
from editor.ui.spelling.marking import Marking
from editor.ui.spelling.process import Spans, SpellingProcess
from editor.ui.writing.field import Field
from editor.ui.writing.long_entry import LongEntry
from editor.ui.writing.rows import Rows


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of the release, and how its field is found."""

    block: str
    part: str
    language: Language
    plain: str


def texts_of(release: Release) -> Iterator[_Text]:
    """The texts that can be written, in the order in which they are read."""
    for block in release.blocks:
        for language in LANGUAGES:
            if not is_locked(release, language):
                yield from _side(block, language)


def _side(block: Block, language: Language) -> Iterator[_Text]:
    yield _Text(block.id, "text", language, block.text[language].plain)
    if isinstance(block, Quote) and block.position is Position.BETWEEN:
        yield _Text(block.id, "text2", language, block.text2[language].plain)
    if isinstance(block, Photo):
        yield _Text(block.id, "alt", language, block.alt[language])


class Seeking(QObject):
    """Asks for one text after the other until one has a wrong word; once around and no further."""

    found_nothing = Signal()

    def __init__(self, rows: Rows, draft: Draft, process: SpellingProcess, marking: Marking) -> None:
        super().__init__(marking)
        self._rows, self._draft, self._process, self._marking = rows, draft, process, marking
        self._left: list[_Text] = []

    def go_to_next(self) -> None:
        """Puts the cursor on the next wrong word behind it; at the end it goes on from the start."""
        texts = list(texts_of(self._draft.present))
        at = next((i for i, text in enumerate(texts) if self._has_cursor(text)), None)
        self._marking.tell_names()
        if at is None:
            self._left = texts
        else:
            self._left = [*texts[at:], *texts[: at + 1]]
        self._ask(after=self._cursor())

    def _cursor(self) -> int:
        focus = _field(QApplication.focusWidget())
        return focus.cursor_at if focus else -1

    def _has_cursor(self, text: _Text) -> bool:
        focus = _field(QApplication.focusWidget())
        if focus is None or focus.text.plain != text.plain:
            return False
        row = next((row for row in self._rows.built() if row.isAncestorOf(focus)), None)
        if row is None or row.block.id != text.block or row.side_of(focus) is not text.language:
            return False
        target = row.target(text.part, text.language)
        return target is focus or (isinstance(target, LongEntry) and target.field is focus)

    def _ask(self, after: int = -1) -> None:
        while self._left and not self._left[0].plain.strip():
            self._left.pop(0)
        if not self._left:
            self.found_nothing.emit()
            return
        text = self._left.pop(0)
        self._process.check("seeking", text.language, text.plain, lambda spans: self._take(text, after, spans))

    def _take(self, text: _Text, after: int, spans: Spans) -> None:
        behind = [span for span in spans if span[0] >= after]
        if behind:
            self._go_to(text, behind[0])
        else:
            self._ask()

    def _go_to(self, text: _Text, span: tuple[int, int]) -> None:
        row = self._rows.row(text.block)
        row.focus(text.language, text.part, span[0])
        target = row.target(text.part, text.language)
        field = target.field if isinstance(target, LongEntry) else target
        if isinstance(field, Field) and field.text.plain == text.plain:
            field.select_span(*span)
            # So that the menu of the word has its suggestions at once.
            self._process.suggest(text.language, plain(text.plain[slice(*span)]), lambda words: None)


def _field(widget: QWidget | None) -> Field | None:
    return widget if isinstance(widget, Field) else None
