"""An editor for a moment: day, time and zone, with a question where a clock change makes it doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.language.wall_times import read_wall_time
from editor.ui.facts.clock_question import ClockQuestion
from editor.ui.facts.days import DayEdit, WeekdayLabel
from editor.ui.facts.times import TimeEdit
from editor.ui.facts.typed_entry import FaultLine
from editor.ui.facts.zone_entry import USUAL, ZoneEntry
from editor.ui.theme import Theme

NO_TIME = time(10)
"""What is proposed before somebody says a time."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant and the zone (IANA name) in whose wall time it is told."""

    at: datetime
    zone: str

    @property
    def local(self) -> datetime:
        return self.at.astimezone(ZoneInfo(self.zone))


class MomentEditor(QWidget):
    """Shows a moment and tells each change of it, once it is certain which instant is meant."""

    changed = Signal(object, str)
    """The new moment, None for no day, and which part was edited: day, time, zone or answer."""

    def __init__(self, theme: Theme, words: Catalogue, *, optional: bool = False) -> None:
        super().__init__()
        self._theme, self._words, self._optional = theme, words, optional
        self._shown: Moment | None = None
        self.proposed_day: date | None = None
        self.day_edit = DayEdit(words.gettext("Day"), words, optional=optional)
        self.time_edit = TimeEdit(NO_TIME, words)
        self.zone_entry = ZoneEntry(theme, words)
        self.zone_entry.show_zone(USUAL[0])
        self._weekday, self._letters = WeekdayLabel(words), QLabel()
        self._letters.setObjectName("muted")
        self.question = ClockQuestion(words)
        self._lay_out()
        self.day_edit.chosen.connect(lambda: self._read("day"))
        self.time_edit.chosen.connect(lambda: self._read("time"))
        self.zone_entry.chosen.connect(lambda: self._read("zone"))
        self.question.answered.connect(self._take)

    def _lay_out(self) -> None:
        words = self._words
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        self._labels: list[QLabel] = []
        lines: tuple[tuple[str, QWidget, QWidget | None], ...] = (
            (words.gettext("Day"), self.day_edit, self._weekday),
            (words.gettext("Time"), self.time_edit, None),
            (words.gettext("Time zone"), self.zone_entry, self._letters),
        )
        for row, (name, widget, beside) in enumerate(lines):
            label = QLabel(name)
            label.setObjectName("detailLabel")
            label.setBuddy(widget)
            widget.setMinimumWidth(self._theme.px(190))
            self._labels.append(label)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
            if beside:
                grid.addWidget(beside, row, 2)
        grid.setColumnStretch(3, 1)
        aside = QHBoxLayout()
        aside.addWidget(self.question, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(FaultLine(self.day_edit, self.time_edit))
        column.addLayout(aside)

    @property
    def label_width(self) -> int:
        """Pixels that the longest label needs."""
        return max(label.sizeHint().width() for label in self._labels)

    def show_label_width(self, width: int) -> None:
        self._grid.setColumnMinimumWidth(0, width)

    # -- values

    def show_moment(self, moment: Moment | None) -> None:
        """Shows the moment; a question about the one that was shown before stays open."""
        if self.question.isVisibleTo(self) and moment == self._shown:
            return
        self.question.drop()
        self._shown = moment
        self._show_parts(moment)

    def _show_parts(self, moment: Moment | None) -> None:
        local = moment.local if moment else None
        self.day_edit.show_day(local.date() if local else None)
        self._weekday.show_day(self.day_edit.day)
        if local and moment:
            self.time_edit.show_time(time(local.hour, local.minute))
            self.zone_entry.show_zone(moment.zone)
        self._letters.setText(self._letters_of(local))

    def _letters_of(self, local: datetime | None) -> str:
        from editor.language.dates import zone_letters

        return zone_letters(local, self._words.language) if local else ""

    def show_locked(self, locked: bool) -> None:
        for widget in (self.day_edit, self.time_edit, self.zone_entry):
            widget.setEnabled(not locked)

    @property
    def moment(self) -> Moment | None:
        """The certain moment that the entries show now; None where a question is open or no day is given."""
        wall = self._wall()
        if wall is None:
            return None
        if self._shown and self._shown.zone == self.zone_entry.zone and _minute(self._shown.local) == wall:
            return self._shown  # the second of two equal times stays the second
        reading = read_wall_time(wall, self.zone_entry.zone)
        return Moment(reading.instants[0], self.zone_entry.zone) if reading.is_certain else None

    def _wall(self) -> datetime | None:
        day = self.day_edit.day
        if day is None:
            if self._optional:
                return None
            day = self._shown.local.date() if self._shown else self._proposed()
        return datetime.combine(day, self.time_edit.at)

    def _proposed(self) -> date:
        return self.proposed_day or datetime.now(UTC).date() + timedelta(days=1)

    # -- what is typed

    def propose(self) -> None:
        """Reads the entries as if somebody had just typed them; without a day it is one to come."""
        self._read("day")

    def _read(self, part: str) -> None:
        self._weekday.show_day(self.day_edit.day)
        wall, moment = self._wall(), self.moment
        if wall and not moment:
            self._letters.clear()
            self.question.ask(wall, read_wall_time(wall, self.zone_entry.zone))
            return
        self.question.drop()
        self._tell(moment, part)

    def _take(self, instant: datetime) -> None:
        self._tell(Moment(instant, self.zone_entry.zone), "answer")

    def _tell(self, moment: Moment | None, part: str) -> None:
        self._shown = moment
        self._show_parts(moment)
        self.changed.emit(moment, part)


def _minute(local: datetime) -> datetime:
    return local.replace(second=0, microsecond=0, tzinfo=None)
