"""Spelling as a part of the window: begins when a release is painted, follows the open one, says what it lacks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.draft import Change
from editor.i18n import Catalogue
from editor.settings import Settings
from editor.terms import language_name
from editor.ui.editor_pane import EditorPane
from editor.ui.footer import Footer
from editor.ui.session import Session
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.spelling.settings_section import SpellingSection
    from editor.ui.spelling.spelling import Spelling

BEGIN = 400
"""Milliseconds after the first release is shown before anything of this is loaded."""

_PACKAGES = {Language.DE: "hunspell-de-de", Language.EN: "hunspell-en-gb"}


class WindowSpelling(QObject):
    """Connects `Spelling` with the session, the rows and the footer."""

    def __init__(
        self,
        session: Session,
        editor: EditorPane,
        footer: Footer,
        theme: Theme,
        words: Catalogue,
        settings: Callable[[], Settings],
        remember: Callable[[Settings], None],
    ) -> None:
        super().__init__(editor)
        self._session, self._editor, self._footer = session, editor, footer
        self._theme, self._words = theme, words
        self._settings, self._remember = settings, remember
        self.spelling: Spelling | None = None
        self._reported: SpellingSection | None = None
        self.ignored: dict[str, set[str]] = {}
        self._begin_later = QTimer(self)
        self._begin_later.setSingleShot(True)
        self._begin_later.setInterval(BEGIN)
        self._begin_later.timeout.connect(self._begin)
        session.release_opened.connect(self._show_release)
        session.release_closed.connect(self._show_nothing)
        session.changed.connect(self._touch)
        session.houses.changed.connect(self.set_up)

    def _begin(self) -> None:
        # The window is painted before these are needed.
        from editor.ui.spelling.spelling import Spelling

        spelling = Spelling(self._session.store.folder, self._theme, self._words, self.ignored, self)
        spelling.missing.connect(self._show_missing)
        spelling.refused.connect(lambda error: self._footer.show_message(self._words.tell(error)))
        spelling.found_nothing.connect(self._show_all_right)
        self.spelling = spelling
        if self._reported and isValid(self._reported):
            self.report_to(self._reported)
        self.set_up()
        self._show_release()

    def take_over(self, old: WindowSpelling) -> None:
        """Goes on where the spelling of another window, whose place this one takes, left off."""
        self.ignored = old.ignored
        old.close()
        if self._session.draft:
            self._show_release()

    def set_up(self) -> None:
        """Takes over changed settings, and the English of the house."""
        if self.spelling:
            settings = self._settings()
            self.spelling.set_up(on=settings.spelling, folder=settings.spelling_folder, american=self.is_american)

    @property
    def is_american(self) -> bool:
        """Whether the open release is in American English, by the style of its leading issuer."""
        draft = self._session.draft
        return draft is not None and self._session.houses.of(draft.present).is_american(Language.EN)

    def report_to(self, section: SpellingSection) -> None:
        """Shows in the settings which dictionaries are in use, now and when others are found."""
        self._reported = section
        if self.spelling:
            self.spelling.opened.connect(section.show_found)
            if self.spelling.dictionaries:
                section.show_found(self.spelling.dictionaries)

    def _show_release(self, _: object = None) -> None:
        if self.spelling:
            self.set_up()
            self.spelling.watch(self._editor.rows, self._session.draft)
        else:
            self._begin_later.start()

    def _show_nothing(self) -> None:
        if self.spelling:
            self.spelling.watch(None, None)

    def _touch(self, change: Change) -> None:
        if self.spelling:
            if change.facts_changed:
                self.set_up()
            self.spelling.touch()

    def go_to_next(self) -> None:
        """Puts the cursor on the next misspelt word."""
        if self.spelling is None and self._session.draft:
            self._begin_later.stop()
            self._begin()
        if self.spelling and self._settings().spelling:
            self.spelling.go_to_next()

    def close(self) -> None:
        self._begin_later.stop()
        if self.spelling:
            self.spelling.close()

    # -- what is said

    def _show_all_right(self) -> None:
        self._footer.show_message(self._words.gettext("No misspelt word was found."))

    def _show_missing(self, missing: tuple[Language, ...]) -> None:
        """Says it once; again only when something about it has changed."""
        settings = self._settings()
        situation = " ".join((*missing, settings.spelling_folder)) if missing else ""
        if situation == settings.spelling_told:
            return
        self._remember(replace(settings, spelling_told=situation))
        if missing:
            self._footer.show_message(self._lack(missing))

    def _lack(self, missing: tuple[Language, ...]) -> str:
        words = self._words
        if missing == LANGUAGES:
            return words.gettext("Spelling is not checked: Hunspell or its dictionaries are missing.")
        program = _PACKAGES[missing[0]] if sys.platform.startswith("linux") else "LibreOffice"
        text = words.gettext(
            "No spelling dictionary for {language}: install {program} or choose a folder in the settings."
        )
        return text.format(language=language_name(words, missing[0]), program=program)
