"""Entering a language as sent: which one, in which formats, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QGridLayout, QLineEdit, QPushButton, QRadioButton, QWidget

from editor.compose.formats import Format, Profile
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Photo
from editor.domain.distribution import DistributionList
from editor.domain.readiness import GRAVE
from editor.domain.release import Release
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.terms import format_name, language_name
from editor.ui.exporting.list_choice import ListChoice
from editor.ui.exporting.outcome import Outcome
from editor.ui.exporting.sent_formats import SentFormats
from editor.ui.exporting.sheet import Sheet
from editor.ui.exporting.wishes import SendWish
from editor.ui.page_keys import is_finish
from editor.ui.readiness import LanguageLines
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.checks.finding import Report

WIDTH, HEIGHT = 560, 560


class SendDialog(QDialog):
    """Emits which language was sent, as what, and to whom."""

    send_requested = Signal(object)
    place_requested = Signal(str, Language)
    """A side of a block is to be shown."""
    fact_requested = Signal(str)

    def __init__(
        self, release: Release, profiles: Sequence[Profile], words: Catalogue, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._release, self._words = release, words
        self._asked: Language | None = None
        self.is_running = False
        self.setWindowTitle(words.gettext("Record as sent"))
        self._group = QButtonGroup(self)
        self.languages = {language: QRadioButton(language_name(words, language)) for language in LANGUAGES}
        for language, button in self.languages.items():
            open_ = release.sent[language] is None and language in release.languages
            button.setEnabled(open_)
            button.setChecked(open_ and not any(other.isChecked() for other in self.languages.values()))
            self._group.addButton(button)
        self.lines = LanguageLines(release, dict(self.languages), words, theme.px(22) + 2)
        self.formats = SentFormats(profiles, words, theme)
        self.list = ListChoice(words, words.gettext("No list"))
        self.recipients = QLineEdit()
        self.recipients.setAccessibleName(words.gettext("To whom"))
        self.recipients.setPlaceholderText(words.gettext("Regional press, trade press, …"))
        self.outcome = Outcome(words)
        self.go = QPushButton(words.gettext("Record as sent"))
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        self._sheet = Sheet(theme, WIDTH, HEIGHT, self)
        self._lay_out(theme)
        self._connect()
        self._tell_kept()

    def _lay_out(self, theme: Theme) -> None:
        words, sheet = self._words, self._sheet
        sheet.add_title(words.gettext("Record as sent"))
        self.kept = sheet.add_notice("", "quietLine")
        sheet.add_line(words.gettext("Language"), self.lines)
        sheet.add_line(words.gettext("Formats"), self.formats)
        to = QGridLayout()
        to.setVerticalSpacing(theme.px(6))
        to.addWidget(self.list, 0, 0)
        to.addWidget(self.recipients, 1, 0)
        sheet.add_below(words.gettext("To whom"), to)
        self.doubt = sheet.add_doubt(words.gettext("Not everything is done and approved in this language."))
        sheet.add_outcome(self.outcome)
        self.failure = self.outcome.line
        self.cancel = QPushButton(words.gettext("Cancel"))
        self.cancel.setObjectName("plain")
        sheet.add_buttons([], [self.cancel, self.go])

    def _connect(self) -> None:
        self.go.clicked.connect(self._send)
        self.cancel.clicked.connect(self.reject)
        self.lines.place_requested.connect(self._leave_for)
        self.lines.fact_requested.connect(self._leave_for_fact)
        self._group.buttonToggled.connect(self._ask_anew)
        self.formats.changed.connect(self._tell_kept)

    # -- values

    def show_release(self, release: Release) -> None:
        """The release has changed: what is told is about the one that will be recorded."""
        self._release = release
        self.lines.show_release(release)

    def show_formats(self, formats: Sequence[Format]) -> None:
        """What was sent or exported last."""
        self.formats.show_chosen(formats)

    def show_report(self, report: Report) -> None:
        """What the checks found in the release."""
        self.lines.show_report(report)
        if self.isVisible():
            self._sheet.make_room()

    def show_lists(self, lists: Sequence[DistributionList]) -> None:
        """The lists to which it may have gone."""
        self.list.show_lists(lists)
        if self.language:
            self.list.show_language(self.language)

    @property
    def language(self) -> Language | None:
        return next((language for language, button in self.languages.items() if button.isChecked()), None)

    def _tell_kept(self) -> None:
        """Says which files are made and kept."""
        words, language = self._words, self.language
        names = [format_name(words, format_) for format_ in self.formats.chosen]
        if language and self._has_photos(language) and Format.PHOTOS not in self.formats.chosen:
            names.append(format_name(words, Format.PHOTOS))
        if names:
            text = words.gettext("These exact files are kept with the date: {formats}. The language is then read-only.")
            self.kept.setText(text.format(formats=", ".join(names)))
        else:
            self.kept.setText(words.gettext("Choose at least one format that went out."))
        self.go.setEnabled(bool(self.formats.chosen) and language is not None and not self.is_running)

    def _has_photos(self, language: Language) -> bool:
        photos = (block for block in self._release.blocks if isinstance(block, Photo))
        return any(photo.file and photo.meant_for(language) for photo in photos)

    # -- wishes

    def _send(self) -> None:
        chosen = self.language
        if chosen is None:
            return
        grave = any(notice.concern in GRAVE for notice in self.lines.notices[chosen])
        if grave and self._asked is not chosen:
            self._ask_once_more(chosen)
            return
        self.show_running(True)
        gaps = bool(self._release.missing_in(chosen))
        to = self.recipients.text().strip()
        self.send_requested.emit(SendWish(chosen, self.formats.chosen, to, self.list.distribution, gaps))

    def show_running(self, running: bool) -> None:
        """While it is recorded nothing can be chosen, and the dialog stays to say what became of it."""
        self.is_running = running
        self._sheet.show_running(running)
        self.cancel.setEnabled(not running)
        self._tell_kept()

    def reject(self) -> None:
        if not self.is_running:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in a text records nothing, as it cannot be taken back; with Ctrl it does."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_finish(event):
            self.go.click()
        elif not (is_return and self.focusWidget() is self.recipients):
            super().keyPressEvent(event)

    def _ask_once_more(self, language: Language) -> None:
        """The same button again does it: nothing that is open forbids sending."""
        self._asked = language
        self.doubt.show()
        self.go.setText(self._words.gettext("Record all the same"))
        self.go.setAccessibleDescription(self.doubt.text())
        self._sheet.make_room()

    def _ask_anew(self) -> None:
        self._asked = None
        self.doubt.hide()
        self.go.setText(self._words.gettext("Record as sent"))
        self.go.setAccessibleDescription("")
        if self.language:
            self.list.show_language(self.language)
        self._tell_kept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sheet.make_room()

    def _leave_for(self, block: str, language: Language) -> None:
        self.reject()
        self.place_requested.emit(block, language)

    def _leave_for_fact(self, fact: str) -> None:
        self.reject()
        self.fact_requested.emit(fact)

    def show_error(self, error: EditorError) -> None:
        self.show_running(False)
        self.outcome.show_end(self._words.tell(error), "failure")
        self._sheet.make_room()
