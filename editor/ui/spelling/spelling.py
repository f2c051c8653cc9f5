"""Spelling in the window: marks for the open release, the menu of a field, the way to the next wrong word."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from shiboken6 import isValid

from editor.domain.bilingual import Language
from editor.domain.draft import Draft
from editor.i18n import Catalogue
from editor.language.spelling.messages import Open, Opened
from editor.language.spelling.words import Word, word_at
from editor.ui.spelling.field_menu import FieldMenu, WordActions
from editor.ui.spelling.marking import Marking
from editor.ui.spelling.process import SpellingProcess
from editor.ui.spelling.seeking import Seeking
from editor.ui.theme import Theme
from editor.ui.writing.field import Field
from editor.ui.writing.rows import Rows

Ignored = dict[str, set[str]]
"""The words to be ignored in each release, by its id, as long as the program runs."""


class Spelling(QObject):
    """Holds the process that checks, and what is known of the open release."""

    refused = Signal(object)
    """An EditorError to be told."""
    missing = Signal(tuple)
    """The languages for which no dictionary was found; empty where all is well."""
    opened = Signal(object)
    """`Opened`: the dictionaries in use."""
    found_nothing = Signal()
    """There is no wrong word to go to."""

    def __init__(
        self, data: Path, theme: Theme, words: Catalogue, ignored: Ignored, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._data, self._theme, self._words = data, theme, words
        self._process: SpellingProcess | None = None
        self._marking: Marking | None = None
        self._seeking: Seeking | None = None
        self._rows: Rows | None = None
        self._draft: Draft | None = None
        self._ignored = ignored
        self._folder = ""
        self._american = False
        self._is_on = False
        self._menu: FieldMenu | None = None
        self.dictionaries: Opened | None = None
        """What was found last."""

    # -- on and off

    def set_up(self, *, on: bool, folder: str = "", american: bool = False) -> None:
        """Takes over the settings; dictionaries of `folder` come before those of the system."""
        changed = (folder, american) != (self._folder, self._american)
        self._is_on, self._folder, self._american = on, folder, american
        if not on:
            self._end()
        elif self._process and changed:
            self._process.open(self._opening())
            if self._marking and isValid(self._marking):
                self._marking.forget()
        elif not self._process:
            self._begin()

    def _opening(self) -> Open:
        return Open(str(self._data), self._folder, self._american)

    def _begin(self) -> None:
        process = SpellingProcess(self._opening(), self)
        process.opened.connect(self._opened)
        process.refused.connect(self.refused)
        self.destroyed.connect(process.close)
        self._process = process
        self._mark()

    def _end(self) -> None:
        if self._marking and isValid(self._marking):
            self._marking.clear()
            self._marking.deleteLater()
        self._marking = self._seeking = None
        if self._process:
            self._process.close()
            self._process.deleteLater()
        self._process = None

    def _opened(self, opened: Opened) -> None:
        self.dictionaries = opened
        self.opened.emit(opened)
        self.missing.emit(opened.missing)

    def close(self) -> None:
        """The window closes: the process ends."""
        self._end()

    # -- the open release

    def watch(self, rows: Rows | None, draft: Draft | None) -> None:
        """Marks the texts of a release from now on."""
        self._rows, self._draft = rows, draft
        if self._marking and isValid(self._marking):
            self._marking.stop()
        self._marking = self._seeking = None
        if self._process:
            self._process.forget()
        if rows:
            rows.field_menu_requested.connect(self._show_menu)
        self._mark()

    def _mark(self) -> None:
        if not (self._process and self._rows and self._draft):
            return
        ignored = self._ignored.setdefault(self._draft.present.id, set())
        self._marking = Marking(self._rows, self._draft, self._theme, self._process, ignored)
        self._seeking = Seeking(self._rows, self._draft, self._process, self._marking)
        self._seeking.found_nothing.connect(self.found_nothing)

    def touch(self) -> None:
        """Something changed; costs no more than starting a timer."""
        if self._marking:
            self._marking.touch()

    def go_to_next(self) -> None:
        """Puts the cursor on the next wrong word."""
        if self._seeking:
            self._seeking.go_to_next()

    @property
    def process(self) -> SpellingProcess | None:
        """The process that checks, while spelling is on."""
        return self._process

    # -- the menu of a field

    @property
    def menu(self) -> FieldMenu | None:
        """The menu that is open."""
        return self._menu if self._menu and isValid(self._menu) and self._menu.isVisible() else None

    def _show_menu(self, field: Field, at: QPoint, by_key: bool) -> None:
        if self._rows is None or self.menu or field.is_composing:
            return
        if not by_key:
            _go_to_mouse(field, at)
        menu = FieldMenu(field, self._theme, self._words, self._rows)
        self._add_word(menu, field)
        menu.add_clipboard()
        if field.is_formatted:
            menu.add_link()
        self._menu = menu
        below = field.viewport().mapToGlobal(field.cursorRect().bottomLeft())
        menu.popup(below if by_key else at)
        if by_key:
            menu.choose_first()

    def _add_word(self, menu: FieldMenu, field: Field) -> None:
        """Suggestions and what to do with the word, where the cursor is on a wrong one."""
        language = self._language_of(field)
        word = self._wrong_word(field, field.cursor_at)
        if word is None or language is None or self._process is None:
            return
        replace = partial(self._replace, field, word, field.text.plain)
        add, ignore = partial(self._add, language, word.text), partial(self._ignore, word.text)
        menu.add_word(WordActions(replace, add, ignore))
        self._process.suggest(language, word.text, partial(_fill, menu))

    def _wrong_word(self, field: Field, at: int) -> Word | None:
        if self._marking is None or field.isReadOnly():
            return None
        word = word_at(field.text.plain, at)
        return word if word and (word.start, word.end) in self._marking.spans_of(field) else None

    def _language_of(self, field: Field) -> Language | None:
        rows = self._rows.built() if self._rows else ()
        return next((side for row in rows if (side := row.side_of(field))), None)

    def _replace(self, field: Field, word: Word, text: str, right: str) -> None:
        """One step of the history, apart from what was typed before and after."""
        if self._draft and isValid(field) and field.text.plain == text and not field.isReadOnly():
            self._draft.end_typing()
            field.replace_span(word.start, word.end, right)
            self._draft.end_typing()

    def _add(self, language: Language, word: str) -> None:
        if self._process and self._marking:
            self._process.add(language, word)
            self._marking.forget()

    def _ignore(self, word: str) -> None:
        if self._draft and self._marking:
            self._ignored[self._draft.present.id].add(word)
            self._marking.touch()


def _go_to_mouse(field: Field, at: QPoint) -> None:
    """The menu is about what was clicked: the cursor goes there, unless that is in the selection."""
    there, selected = field.cursorForPosition(field.viewport().mapFromGlobal(at)), field.textCursor()
    if not selected.hasSelection() or not selected.selectionStart() <= there.position() <= selected.selectionEnd():
        field.setTextCursor(there)


def _fill(menu: FieldMenu, suggestions: tuple[str, ...]) -> None:
    if isValid(menu):
        menu.show_suggestions(suggestions)
