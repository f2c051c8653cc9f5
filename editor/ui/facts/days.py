"""Editors for a day: one with a calendar, and the date of the release with its weekday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from editor.domain.draft import Place, Typing
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.dates import day_text
from editor.ui.facts.day_calendar import DayCalendar
from editor.ui.facts.typed_entry import FaultLine, TypedEntry
from editor.ui.facts.zone_entry import chevron
from editor.ui.writing.context import WritingContext


class DayEdit(TypedEntry):
    """A day, typed as people write it or chosen from a calendar; one that need not be there may be emptied."""

    def __init__(self, name: str, words: Catalogue, *, optional: bool = True) -> None:
        super().__init__(name)
        self._words, self._optional = words, optional
        self._day: date | None = None
        self.reference: date | None = None
        """The day in whose year a day without one is meant."""
        self.calendar: DayCalendar | None = None
        self.setPlaceholderText(words.gettext("no date"))
        self.setToolTip(words.gettext("For example {example}").format(example=self._example))
        self._button = self.addAction(chevron(), QLineEdit.ActionPosition.TrailingPosition)
        self._button.setToolTip(words.gettext("Calendar (Alt+Down)"))
        self._button.triggered.connect(self.open_calendar)

    @property
    def day(self) -> date | None:
        return self._day

    def show_day(self, day: date | None) -> None:
        """Shows a day; what is just being typed for the same one stays."""
        if day != self._day or not self.isModified():
            self._day = day
            self.show_value()

    def choose(self, day: date | None) -> None:
        """Takes the day as if somebody had typed it."""
        self._set(day)
        self.show_value()

    def open_calendar(self) -> None:
        """Opens the calendar at the day."""
        self.settle()
        if self.calendar is None:
            self.calendar = DayCalendar(self)
            self.calendar.chosen.connect(self.choose)
        self.calendar.open_at(self._day or self.reference or _today())

    # -- as an entry

    @property
    def _example(self) -> str:
        return _written(date(2026, 3, 29), self._words.language)

    def value_text(self) -> str:
        return _written(self._day, self._words.language) if self._day else ""

    def take(self, text: str) -> str:
        from editor.language.dates_typed import FIRST_YEAR, LAST_YEAR, read_typed_day

        if not text.strip():
            self._set(None if self._optional else self._day)
            return ""
        day = read_typed_day(text, _today(), self._day or self.reference)
        if day is None:
            told = self._words.gettext("“{text}” is not a date; for example {example}")
            return told.format(text=text.strip(), example=self._example)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            told = self._words.gettext("The year {year} is not possible here; it lies between {first} and {last}")
            return told.format(year=day.year, first=FIRST_YEAR, last=LAST_YEAR)
        self._set(day)
        return ""

    def is_whole(self, text: str) -> bool:
        from editor.language.dates_typed import is_whole_day

        return is_whole_day(text)

    def step(self, by: int) -> None:
        from editor.language.dates_typed import FIRST_YEAR, LAST_YEAR

        day = self._day + timedelta(days=by) if self._day else self.reference or _today()
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            self.choose(day)

    def _set(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_alt = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if with_alt or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.calendar:
            self.calendar.close()


def _written(day: date, language: str) -> str:
    return f"{day.day:02}.{day.month:02}.{day.year:04}" if language == "de" else day_text(day, language)


def _today() -> date:
    return datetime.now().astimezone().date()


class WeekdayLabel(QLabel):
    """The weekday of a day, beside it."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("muted")
        self._language = words.language

    def show_day(self, day: date | None) -> None:
        if day is None:
            self.clear()
            return
        from editor.language.dates import weekday

        self.setText(weekday(day, "de_DE" if self._language == "de" else "en_GB"))


class ReleaseDay(QWidget):
    """The date of the release."""

    def __init__(self, context: WritingContext) -> None:
        super().__init__()
        self._context = context
        self.day_edit = DayEdit(context.words.gettext("Date"), context.words)
        self._weekday = WeekdayLabel(context.words)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.day_edit, 0, 0)
        grid.addWidget(self._weekday, 0, 1)
        grid.addWidget(FaultLine(self.day_edit), 1, 0, 1, 2)
        self.setFocusProxy(self.day_edit)
        self.day_edit.chosen.connect(self._write)
        self.show_release(context.draft.present)

    def _write(self) -> None:
        day, place = self.day_edit.day, Place("", "date")
        self._context.apply(lambda release: replace(release, date=day), typing=Typing(place, place))
        self.show_release(self._context.draft.present)

    def show_release(self, release: Release) -> None:
        self.day_edit.show_day(release.date)
        self._weekday.show_day(release.date)
        self.day_edit.setEnabled(not self._context.locked(None))
