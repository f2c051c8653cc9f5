"""Since when and until when something holds: two days, typed as people write them, each of which may be missing."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.domain.directory import Period
from editor.i18n import Catalogue
from editor.ui.dates import day_text
from editor.ui.facts.days import DayEdit
from editor.ui.facts.typed_entry import FaultLine
from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow


class PeriodEdit(QWidget):
    """Shows a period and tells another one."""

    changed = Signal(object)

    def __init__(self, of: str, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        since, until = words.gettext("Since"), words.gettext("Until")
        self.since = DayEdit(f"{of}: {since}", words)
        self.until = DayEdit(f"{of}: {until}", words)
        self._warning = QLabel(words.gettext("The end is before the beginning."))
        self._warning.setObjectName("warning")
        self._warning.setWordWrap(True)
        self._warning.hide()
        row = WrapRow(theme.px(8))
        row.add(self.since)
        dash = QLabel(words.gettext("until"))
        dash.setObjectName("detailLabel")
        row.add(dash)
        row.add(self.until)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(row)
        column.addWidget(FaultLine(self.since, self.until))
        column.addWidget(self._warning)
        for entry in (self.since, self.until):
            entry.setFixedWidth(theme.px(132))
            entry.chosen.connect(self._tell)
        self.setFocusProxy(self.since)

    def _tell(self) -> None:
        self.changed.emit(Period(self.since.day, self.until.day))

    def show_period(self, period: Period) -> None:
        self.since.show_day(period.since)
        self.until.show_day(period.until)
        self.until.reference = period.since
        self._warning.setVisible(bool(period.since and period.until and period.until < period.since))


def today() -> date:
    return datetime.now().astimezone().date()


def period_word(words: Catalogue, period: Period, day: date) -> str:
    """Whether it holds: now, no more or not yet."""
    if period.holds_on(day):
        return words.gettext("holds today")
    if period.until and period.until < day:
        return words.gettext("former")
    return words.gettext("from later on")


def dated(text: str, period: Period, words: Catalogue) -> str:
    """The text with its period behind it."""
    since = day_text(period.since, words.language) if period.since else ""
    until = day_text(period.until, words.language) if period.until else ""
    if not (since or until):
        return text
    if since and until:
        return f"{text} ({since} – {until})"
    pattern = words.gettext("since {day}") if since else words.gettext("until {day}")
    return f"{text} ({pattern.format(day=since or until)})"
