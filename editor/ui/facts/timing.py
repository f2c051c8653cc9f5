"""Editors for the date of the release and for its embargo."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLabel, QTimeEdit, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.facts import Embargo, EmbargoKind
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.choice import Choice
from editor.ui.writing.context import WritingContext

ZONES = ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/London", "UTC", "America/New_York")


def zone_name(words: Catalogue, zone: str) -> str:
    """The city by which people know the zone, with the letters that are printed for it."""
    return {
        "Europe/Berlin": words.gettext("Berlin (CET/CEST)"),
        "Europe/Vienna": words.gettext("Vienna (CET/CEST)"),
        "Europe/Zurich": words.gettext("Zurich (CET/CEST)"),
        "Europe/London": words.gettext("London (GMT/BST)"),
        "America/New_York": words.gettext("New York (EST/EDT)"),
    }.get(zone, zone.replace("_", " "))


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


class ReleaseDay(DayEdit):
    """The date of the release."""

    def __init__(self, context: WritingContext) -> None:
        super().__init__(context.words.gettext("Date"), context.words)
        self._context = context
        self.dateChanged.connect(self._write)
        self.show_release(context.draft.present)

    def _write(self) -> None:
        self._context.apply(lambda release: replace(release, date=self.day))

    def show_release(self, release: Release) -> None:
        self.show_day(release.date)
        self.setEnabled(not self._context.locked(None))


class EmbargoEditor(QWidget):
    """Kind, day, time and zone of the embargo, and both languages' lines as they will be printed."""

    def __init__(self, context: WritingContext) -> None:
        super().__init__()
        self._context = context
        words = context.words
        self.kind = Choice(
            words.gettext("Kind of embargo"),
            {
                None: words.gettext("no embargo"),
                EmbargoKind.UNTIL: words.gettext("until day and time"),
                EmbargoKind.SPEECH: words.gettext("until a speech begins"),
            },
        )
        self.day_edit = DayEdit(words.gettext("Day"), words)
        self.time_edit = QTimeEdit()
        self.time_edit.setDisplayFormat("HH:mm")
        self.time_edit.lineEdit().setTextMargins(7, 0, 0, 0)  # the style sheet leaves none without buttons
        self.time_edit.setTime(QTime(10, 0))
        self.time_edit.setAccessibleName(words.gettext("Time"))
        self._zone = Choice(words.gettext("Time zone"), {zone: zone_name(words, zone) for zone in ZONES})
        self._lines = {language: QLabel() for language in LANGUAGES}
        self._lay_out()
        self.kind.chosen.connect(self._write)
        self._zone.chosen.connect(self._write)
        self.day_edit.dateChanged.connect(self._write)
        self.time_edit.timeChanged.connect(self._write)
        self.show_release(context.draft.present)

    def _lay_out(self) -> None:
        words = self._context.words
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for row, (name, widget) in enumerate(
            (
                (words.gettext("Kind"), self.kind),
                (words.gettext("Day"), self.day_edit),
                (words.gettext("Time"), self.time_edit),
                (words.gettext("Time zone"), self._zone),
            )
        ):
            label = QLabel(name)
            label.setObjectName("detailLabel")
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(grid)
        for language, line in self._lines.items():
            line.setObjectName("printedLine")
            line.setWordWrap(True)
            line.setMinimumWidth(440)
            line.setAccessibleName(language_name(words, language))
            column.addWidget(line)

    def printed(self, language: Language) -> str:
        """The line as it will be printed."""
        return self._lines[language].text()

    def _write(self) -> None:
        kind = self.kind.value
        if not isinstance(kind, EmbargoKind):
            self._context.apply(lambda release: replace(release, embargo=None))
            return
        embargo = Embargo(self._instant(), str(self._zone.value), kind)
        self._context.apply(lambda release: replace(release, embargo=embargo))

    def _instant(self) -> datetime:
        day = self.day_edit.day or self._context.draft.present.date or datetime.now(UTC).date() + timedelta(days=1)
        chosen: QTime = self.time_edit.time()
        return datetime.combine(day, time(chosen.hour(), chosen.minute()), ZoneInfo(str(self._zone.value)))

    def show_release(self, release: Release) -> None:
        embargo = release.embargo
        self.kind.show_value(embargo.kind if embargo else None)
        if embargo:
            self._show_moment(embargo)
        for widget in (self.day_edit, self.time_edit, self._zone):
            widget.setEnabled(embargo is not None and not self._context.locked(None))
        self.kind.setEnabled(not self._context.locked(None))
        for language, line in self._lines.items():
            printed = printed_embargo(release, language)
            line.setText(printed)
            line.setVisible(bool(embargo))

    def _show_moment(self, embargo: Embargo) -> None:
        local = embargo.local
        self.day_edit.show_day(local.date())
        self.time_edit.blockSignals(True)
        self.time_edit.setTime(QTime(local.hour, local.minute))
        self.time_edit.blockSignals(False)
        self._zone.add(embargo.zone, zone_name(self._context.words, embargo.zone))
        self._zone.show_value(embargo.zone)


def printed_embargo(release: Release, language: Language) -> str:
    """The embargo line of the exports."""
    from editor.compose.house import HOUSES
    from editor.compose.lines import embargo_line

    return embargo_line(release, language, HOUSES["standard"]) if release.embargo else ""
