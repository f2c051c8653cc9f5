"""Editors for a day: one with a calendar, and the date of the release with its weekday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QMouseEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QHBoxLayout, QLabel, QWidget

from editor.domain.draft import Place, Typing
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.writing.context import WritingContext

_NONE = QDate(1900, 1, 1)


def date_format(words: Catalogue) -> str:
    return "dd.MM.yyyy" if words.language == "de" else "d MMM yyyy"


class DayEdit(QDateEdit):
    """A day with a calendar; the earliest one stands for "none"."""

    def __init__(self, name: str, words: Catalogue) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat(date_format(words))
        self.setMinimumDate(_NONE)
        self.setSpecialValueText(words.gettext("no date"))
        self.setDate(_NONE)
        self.setAccessibleName(name)
        self._is_dressed = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dress()
        super().mousePressEvent(event)

    def _dress(self) -> None:
        """The calendar, which opens at a click, in colours of the theme: weekends are no warning."""
        if self._is_dressed:
            return
        self._is_dressed, calendar, quiet = True, self.calendarWidget(), QTextCharFormat()
        quiet.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        calendar.setHeaderTextFormat(quiet)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())

    def show_day(self, day: date | None) -> None:
        wanted = QDate(day.year, day.month, day.day) if day else _NONE
        if wanted != self.date():
            self.blockSignals(True)
            self.setDate(wanted)
            self.blockSignals(False)

    @property
    def day(self) -> date | None:
        chosen = self.date()
        return None if chosen == _NONE else date(chosen.year(), chosen.month(), chosen.day())


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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.day_edit)
        row.addWidget(self._weekday, 1)
        self.setFocusProxy(self.day_edit)
        self.day_edit.dateChanged.connect(self._write)
        self.show_release(context.draft.present)

    def _write(self) -> None:
        day, place = self.day_edit.day, Place("", "date")
        self._context.apply(lambda release: replace(release, date=day), typing=Typing(place, place))
        self.show_release(self._context.draft.present)

    def show_release(self, release: Release) -> None:
        self.day_edit.show_day(release.date)
        self._weekday.show_day(release.date)
        self.day_edit.setEnabled(not self._context.locked(None))
