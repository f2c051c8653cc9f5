"""The line at the bottom: when it was saved, and how long the release is in each language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.counting import Count, reading_minutes
from editor.i18n import Catalogue
from editor.terms import kind_name, language_name
from editor.ui.dates import moment
from editor.ui.elided_label import ElidedLabel

if TYPE_CHECKING:
    from editor.ui.counts import SideCount

MESSAGE_TIME = 12_000
"""Milliseconds a message stays."""


class Footer(QFrame):
    """Shows what it is told; a message stands for a while where "saved" stood."""

    def __init__(self, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setMinimumHeight(30)
        self._words = words
        self._saved = QLabel()
        self._saved.setObjectName("muted")
        self._message = ElidedLabel()
        self._message.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._message.setObjectName("message")
        self._word = ""
        self._action = QPushButton()
        self._action.setObjectName("quiet")
        self._action.hide()
        self._action.clicked.connect(self._act)
        self._run: Callable[[], None] = self._fall_silent
        self._counts = {language: QLabel() for language in LANGUAGES}
        self._side = ElidedLabel()
        self._side.setObjectName("muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MESSAGE_TIME)
        self._timer.timeout.connect(self._fall_silent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(24)
        row.addWidget(self._saved)
        for label in self._counts.values():
            label.setObjectName("muted")
            label.setToolTip(words.gettext("Characters with spaces, and the time it takes to read them"))
            row.addWidget(label)
        row.addWidget(self._side, 1)
        row.addWidget(self._message, 1)
        row.addWidget(self._action)
        self._message.hide()

    def show_saved(self, at: datetime | None) -> None:
        words = self._words
        self._saved.setVisible(at is not None)
        if at:
            local = at.astimezone()
            today = local.date() == datetime.now().astimezone().date()
            time = f"{local:%H:%M:%S}" if today else moment(at, words.language)
            self._saved.setText(words.gettext("Saved {time}").format(time=time))

    def show_unsaved(self) -> None:
        self._saved.setVisible(True)
        self._saved.setText(self._words.gettext("Saving …"))

    def show_not_saved(self) -> None:
        """What was typed is in memory alone."""
        self._saved.setVisible(True)
        self._saved.setText(self._words.gettext("Not saved"))

    def show_counts(self, counts: dict[Language, Count]) -> None:
        for language, label in self._counts.items():
            label.setText(self._count(language, counts[language]) if language in counts else "")

    def _count(self, language: Language, count: Count) -> str:
        words = self._words
        return words.gettext("{language} {length} · {minutes} min").format(
            language=language_name(words, language),
            length=self._length(count),
            minutes=reading_minutes(count, language),
        )

    def _length(self, count: Count) -> str:
        words = self._words
        separator = "." if words.language == "de" else ","
        told = (
            (words.ngettext("{count} word", "{count} words", count.words), count.words),
            (words.ngettext("{count} character", "{count} characters", count.characters), count.characters),
        )
        return " · ".join(text.format(count=f"{number:,}".replace(",", separator)) for text, number in told)

    def show_side(self, side: SideCount | None) -> None:
        """The length of the text that the writer is in."""
        words = self._words
        if side is None:
            self._side.clear()
            return
        told = words.gettext("{kind}, {language}: {length}").format(
            kind=kind_name(words, side.kind),
            language=language_name(words, side.language),
            length=self._length(side.count),
        )
        self._side.setText(told)

    def show_message(self, text: str) -> None:
        """Shows one sentence for a while."""
        self._say(text)
        self._timer.start()

    def show_word(self, text: str) -> None:
        """Shows one sentence about the text as it is now: the next change takes it away."""
        self.show_message(text)
        self._word = text

    def let_go(self) -> None:
        """The text changed: what was said about it is no longer so."""
        if self._word and self.message == self._word:
            self._timer.stop()
            self._fall_silent()
        self._word = ""

    def offer(self, text: str, name: str, run: Callable[[], None]) -> None:
        """Shows one sentence for a while, with a button that takes the step back."""
        self.show_message(text)
        self._action.setText(name)
        self._run = run
        self._action.show()

    def _act(self) -> None:
        self._fall_silent()
        self._run()

    @property
    def action(self) -> QPushButton:
        return self._action

    def _fall_silent(self) -> None:
        self._say("")

    def _say(self, text: str) -> None:
        self._action.hide()
        self._message.setText(text)
        self._message.setToolTip(text)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A message comes before the length of the texts: where it does not fit beside them, they go."""
        needed = self._message.fontMetrics().horizontalAdvance(self.message) + self._action.sizeHint().width() + 60
        taken = self._saved.sizeHint().width() + sum(each.sizeHint().width() + 24 for each in self._counts.values())
        self._message.setVisible(bool(self.message))
        self._side.setHidden(bool(self.message))
        for label in self._counts.values():
            label.setHidden(bool(self.message) and taken + needed > self.width())

    @property
    def message(self) -> str:
        return self._message.text()
