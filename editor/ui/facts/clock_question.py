"""The question which time is meant where a clock change makes a wall time doubtful."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from editor.i18n import Catalogue
from editor.language.wall_times import Reading


class ClockQuestion(QFrame):
    """Says what is wrong with the time and offers the two that can be meant; hidden while there is no question."""

    answered = Signal(object)
    """The instant that was chosen (datetime)."""
    toggled = Signal(bool)
    """Whether there is a question now."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("question")
        self._words = words
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setObjectName("questionText")
        self.choices = (QPushButton(), QPushButton())
        self._reading: Reading | None = None
        row = QHBoxLayout()
        row.setSpacing(8)
        for place, button in enumerate(self.choices):
            button.setObjectName("plain")
            button.clicked.connect(lambda _=False, place=place: self._answer(place))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 9, 11, 10)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def ask(self, wall: datetime, reading: Reading) -> None:
        self._reading = reading
        time = self._time(wall)
        if reading.skipped:
            pattern = self._words.gettext(
                "{time} does not exist on this day, as the clocks are put forward. Which time is meant?"
            )
        else:
            pattern = self._words.gettext(
                "{time} comes twice on this day, as the clocks are put back. Which time is meant?"
            )
        self._text.setText(pattern.format(time=time))
        self.setAccessibleName(self._text.text())
        for button, instant, offer in zip(self.choices, reading.instants, self._offers(), strict=True):
            button.setText(offer.format(time=self._time(instant), zone=self._letters(instant)))
        self.show()
        self.toggled.emit(True)

    def drop(self) -> None:
        self._reading = None
        self.hide()
        self.toggled.emit(False)

    def _offers(self) -> tuple[str, str]:
        return (
            self._words.gettext("{time} before the change ({zone})"),
            self._words.gettext("{time} after the change ({zone})"),
        )

    def _answer(self, place: int) -> None:
        if self._reading:
            instant = self._reading.instants[place]
            self.drop()
            self.answered.emit(instant)

    def _time(self, wall: datetime) -> str:
        from editor.language.dates import clock

        return clock(wall, "de_DE" if self._words.language == "de" else "en_GB")

    def _letters(self, instant: datetime) -> str:
        from editor.language.dates import zone_letters

        return zone_letters(instant, self._words.language)
