"""The line at the bottom: when it was saved, and how long the release is in each language."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.counting import Count
from editor.i18n import Catalogue
from editor.ui.words import language_name

MESSAGE_TIME = 12_000
"""Milliseconds a message stays."""


class Footer(QFrame):
    """Shows what it is told; a message stands for a while where "saved" stood."""

    def __init__(self, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setFixedHeight(30)
        self._words = words
        self._saved = QLabel()
        self._saved.setObjectName("muted")
        self._message = QLabel()
        self._message.setObjectName("message")
        self._counts = {language: QLabel() for language in LANGUAGES}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MESSAGE_TIME)
        self._timer.timeout.connect(self._message.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(24)
        row.addWidget(self._saved)
        for label in self._counts.values():
            label.setObjectName("muted")
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self._message)

    def show_saved(self, at: datetime | None) -> None:
        words = self._words
        self._saved.setVisible(at is not None)
        if at:
            self._saved.setText(words.gettext("Saved {time}").format(time=f"{at.astimezone():%H:%M:%S}"))

    def show_unsaved(self) -> None:
        self._saved.setVisible(True)
        self._saved.setText(self._words.gettext("Saving …"))

    def show_counts(self, counts: dict[Language, Count]) -> None:
        for language, label in self._counts.items():
            label.setText(self._count(language, counts[language]) if language in counts else "")

    def _count(self, language: Language, count: Count) -> str:
        words = self._words
        separator = "." if words.language == "de" else ","
        return words.gettext("{language} {words} words · {characters} characters").format(
            language=language_name(words, language),
            words=f"{count.words:,}".replace(",", separator),
            characters=f"{count.characters:,}".replace(",", separator),
        )

    def show_message(self, text: str, *, lasting: bool = False) -> None:
        """Shows one sentence, for a while or until the next one."""
        self._message.setText(text)
        self._message.setToolTip(text)
        if lasting:
            self._timer.stop()
        else:
            self._timer.start()

    @property
    def message(self) -> str:
        return self._message.text()
