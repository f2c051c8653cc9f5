"""The calendar that opens below an entry for a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget


class DayCalendar(QFrame):
    """Tells the day that is chosen in it and closes."""

    chosen = Signal(object)

    def __init__(self, entry: QWidget) -> None:
        super().__init__(entry, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(entry.accessibleName())
        self._entry, self.calendar = entry, QCalendarWidget()
        self.calendar.setAccessibleName(entry.accessibleName())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.calendar)
        self._dress()
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)

    def _dress(self) -> None:
        """In colours of the theme: weekends are no warning."""
        calendar, quiet = self.calendar, QTextCharFormat()
        quiet.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        calendar.setHeaderTextFormat(quiet)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())

    def open_at(self, day: date) -> None:
        """Opens below the entry, or above it where the screen ends."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        screen, entry = self._entry.screen().availableGeometry(), self._entry
        at = entry.mapToGlobal(QPoint(0, entry.height() + 2))
        if at.y() + self.height() > screen.bottom():
            at = entry.mapToGlobal(QPoint(0, -self.height() - 2))
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        self.move(at)
        self.show()
        self.calendar.setFocus()

    def _take(self, chosen: QDate) -> None:
        self.close()
        self.chosen.emit(date(chosen.year(), chosen.month(), chosen.day()))
