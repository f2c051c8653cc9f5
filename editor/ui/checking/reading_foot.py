"""How hard each language is to read, at the foot of the checks, with the way to its longest sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.language.readability import Band, Readability, SentenceRead, measure, texts_read
from editor.terms import language_name
from editor.ui.buttons import text_button
from editor.ui.checking.folding import fold_button, show_folded
from editor.ui.elided_label import ElidedLabel
from editor.ui.theme import Theme

_SHOWN = 30
"""Characters that are shown of a sentence."""

_LEAST, _LEAST_UNFOLDED = 420, 560
"""Pixels of the page, at the normal size, below which the findings need the room of the numbers, of the sentences."""


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence and the block in which it is."""

    block: str
    language: Language
    read: SentenceRead


@dataclass(frozen=True, slots=True)
class Reading:
    """The numbers of one language and its longest sentences."""

    numbers: Readability
    longest: tuple[LongSentence, ...]


def readings(release: Release) -> tuple[Reading, ...]:
    """German, then English; a language that says nothing is left out."""
    return tuple(reading for language in LANGUAGES if (reading := _reading(release, language)).numbers.words)


def _reading(release: Release, language: Language) -> Reading:
    texts = list(texts_read(release, language))
    numbers = measure((text for _, text in texts), language)
    return Reading(numbers, tuple(LongSentence(texts[read.text][0], language, read) for read in numbers.worst))


class ReadingFoot(QFrame):
    """Numbers side by side as the columns are; the sentences are folded away."""

    sentence_requested = Signal(object)
    """A long sentence to be shown."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("readingFoot")
        self._theme, self._words = theme, words
        self._readings: tuple[Reading, ...] = ()
        self._has_room = True
        self._numbers = {language: self._labels() for language in LANGUAGES}
        self.head = fold_button(words.gettext("Longest sentences"), theme)
        self.head.toggled.connect(self._fold)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self.sentences: list[QPushButton] = []
        """The buttons of the sentences, while they are unfolded."""
        self._lay_out()
        self.hide()

    def _labels(self) -> tuple[QLabel, QLabel, QLabel]:
        labels = ElidedLabel(), ElidedLabel(), ElidedLabel()
        for label, kind in zip(labels, ("columnLabel", "lineTitle", "muted"), strict=True):
            label.setObjectName(kind)
        return labels

    def _lay_out(self) -> None:
        px = self._theme.px
        grid = QGridLayout()
        grid.setContentsMargins(px(14), px(8), px(14), px(2))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(0)
        for column, labels in enumerate(self._numbers.values()):
            grid.setColumnStretch(column, 1)
            for row, label in enumerate(labels):
                grid.addWidget(label, row, column)
        self._lines.setContentsMargins(px(14), 0, px(14), px(8))
        self._lines.setSpacing(px(2))
        self._list.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(grid)
        whole.addWidget(self.head)
        whole.addWidget(self._list)

    # -- values

    def show_readings(self, shown: Sequence[Reading]) -> None:
        if tuple(shown) == self._readings:
            return
        self._readings = tuple(shown)
        self.setVisible(bool(shown) and self._has_room)
        known = {reading.numbers.language: reading.numbers for reading in shown}
        for language, labels in self._numbers.items():
            self._show_numbers(known.get(language), labels)
        self._show_sentences()

    def show_room(self, pixels: int) -> None:
        """The page is so high: what is listed above comes first."""
        self._has_room = pixels >= self._theme.px(_LEAST)
        self.setVisible(bool(self._readings) and self._has_room)
        self._list.setVisible(self.head.isChecked() and pixels >= self._theme.px(_LEAST_UNFOLDED))

    def _show_numbers(self, numbers: Readability | None, labels: tuple[QLabel, QLabel, QLabel]) -> None:
        for label in labels:
            label.setVisible(numbers is not None)
        if numbers is None:
            return
        words = self._words
        name, ease, detail = labels
        name.setText(words.gettext("{language} · readability").format(language=language_name(words, numbers.language)))
        if numbers.is_enough:
            index = min(max(round(numbers.ease), 0), 100)
            ease.setText(f"{index} · {_band(words, numbers.band)}")
        else:
            ease.setText(words.gettext("too short to say"))
        told = words.gettext("Ø {count} words · LIX {lix}")
        detail.setText(told.format(lix=round(numbers.lix), count=round(numbers.asl)))
        hint = words.gettext(
            "Reading ease from 0 (very hard) to 100 (very easy); a LIX above 60 is very hard; words in a sentence. "
            "The values of the two languages cannot be compared."
        )
        for label in labels:
            label.setToolTip(hint)

    @property
    def told(self) -> str:
        """All numbers that are shown."""
        return "\n".join(label.text() for labels in self._numbers.values() for label in labels if not label.isHidden())

    # -- sentences

    def _fold(self, _: bool) -> None:
        show_folded(self.head)
        self._list.setVisible(self.head.isChecked())
        self._show_sentences()

    def _show_sentences(self) -> None:
        for button in self.sentences:
            self._lines.removeWidget(button)
            button.hide()
            button.deleteLater()
        longest = [each for reading in self._readings for each in reading.longest] if self.head.isChecked() else []
        self.sentences = [self._sentence(each) for each in longest]
        for button in self.sentences:
            self._lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _sentence(self, sentence: LongSentence) -> QPushButton:
        words, read = self._words, sentence.read
        count = words.ngettext("{count} word", "{count} words", read.words).format(count=read.words)
        button = text_button(f"{count} · {shorten(read.plain, _SHOWN, placeholder=' …')}".replace("&", "&&"), "quiet")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(f"{language_name(words, sentence.language)}, {count}: {read.plain}")
        button.setToolTip(f"{language_name(words, sentence.language)}, {count}")
        button.clicked.connect(partial(self._wish, sentence))
        return button

    def _wish(self, sentence: LongSentence, _: bool = False) -> None:
        self.sentence_requested.emit(sentence)


def _band(words: Catalogue, band: Band) -> str:
    return {
        Band.VERY_HARD: words.pgettext("readability", "very hard"),
        Band.HARD: words.pgettext("readability", "hard"),
        Band.FAIRLY_HARD: words.pgettext("readability", "fairly hard"),
        Band.PLAIN: words.pgettext("readability", "plain"),
        Band.EASY: words.pgettext("readability", "easy"),
    }[band]
