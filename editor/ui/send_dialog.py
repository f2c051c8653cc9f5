"""Entering a language as sent: which one, and to whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.readiness import GRAVE
from editor.domain.release import Release
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.readiness import LanguageLines, make_room


class SendDialog(QDialog):
    """Emits which language was sent and to whom."""

    send_requested = Signal(Language, str, bool)
    """The language, to whom, and whether it may go out although text is missing."""
    place_requested = Signal(str, Language)
    """A side of a block is to be shown."""

    def __init__(self, release: Release, words: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._release, self._words = release, words
        self._asked: Language | None = None
        self.setWindowTitle(words.gettext("Record as sent"))
        self.setMinimumWidth(460)
        self._group = QButtonGroup(self)
        self.languages = {language: QRadioButton(language_name(words, language)) for language in LANGUAGES}
        for language, button in self.languages.items():
            open_ = release.sent[language] is None and language in release.languages
            button.setEnabled(open_)
            button.setChecked(open_ and not any(other.isChecked() for other in self.languages.values()))
            self._group.addButton(button)
        self.lines = LanguageLines(release, dict(self.languages), words)
        self.lines.place_requested.connect(self._leave_for)
        self._group.buttonToggled.connect(self._ask_anew)
        self.recipients = QLineEdit()
        self.recipients.setAccessibleName(words.gettext("To whom"))
        self.recipients.setPlaceholderText(words.gettext("Regional press, trade press, …"))
        self.go = QPushButton(words.gettext("Record as sent"))
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._send)
        self.failure = QLabel()
        self.failure.setObjectName("failure")
        self.failure.setWordWrap(True)
        self.failure.hide()
        self.doubt = QLabel(words.gettext("Not everything is done and approved in this language."))
        self.doubt.setObjectName("notice")
        self.doubt.setWordWrap(True)
        self.doubt.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        words = self._words
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        title = QLabel(words.gettext("Record as sent"))
        title.setObjectName("sheetTitle")
        column.addWidget(title)
        note = QLabel(words.gettext("The exact files are kept with the date. This language can then only be read."))
        note.setWordWrap(True)
        note.setObjectName("muted")
        column.addWidget(note)
        column.addWidget(self.lines)
        to = QLabel(words.gettext("To whom"))
        to.setObjectName("detailLabel")
        to.setBuddy(self.recipients)
        column.addWidget(to)
        column.addWidget(self.recipients)
        column.addWidget(self.doubt)
        column.addWidget(self.failure)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = QPushButton(words.gettext("Cancel"))
        cancel.setObjectName("plain")
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go)
        column.addLayout(buttons)

    def _send(self) -> None:
        chosen = next((language for language, button in self.languages.items() if button.isChecked()), None)
        if chosen is None:
            return
        grave = any(notice.concern in GRAVE for notice in self.lines.notices[chosen])
        if grave and self._asked is not chosen:
            self._ask_once_more(chosen)
            return
        self.go.setEnabled(False)
        self.send_requested.emit(chosen, self.recipients.text().strip(), bool(self._release.missing_in(chosen)))

    def _ask_once_more(self, language: Language) -> None:
        """The same button again does it: nothing that is open forbids sending."""
        self._asked = language
        self.doubt.show()
        self.go.setText(self._words.gettext("Record all the same"))
        self.go.setAccessibleDescription(self.doubt.text())
        make_room(self)

    def _ask_anew(self) -> None:
        self._asked = None
        self.doubt.hide()
        self.go.setText(self._words.gettext("Record as sent"))
        self.go.setAccessibleDescription("")

    def _leave_for(self, block: str, language: Language) -> None:
        self.reject()
        self.place_requested.emit(block, language)

    def show_error(self, error: EditorError) -> None:
        self.failure.setText(self._words.tell(error))
        self.failure.show()
        make_room(self)
        self.go.setEnabled(True)
