"""The editor for the embargo: kind, moment, and both languages' lines as they will be printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.draft import Place, Typing
from editor.domain.facts import Embargo, EmbargoKind, EmbargoOddity, embargo_oddity
from editor.domain.release import Release
from editor.errors import EditorError
from editor.terms import language_name
from editor.ui.choice import Choice
from editor.ui.dates import zoned_moment
from editor.ui.facts.form import Form, align_labels
from editor.ui.facts.moment import Moment, MomentEditor
from editor.ui.writing.context import WritingContext

if TYPE_CHECKING:
    from editor.compose.house import House


class EmbargoEditor(QWidget):
    """Until a question about the time is answered, the embargo stays as it was."""

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
        self.moment = MomentEditor(context.theme, words)
        self._remark = QLabel()
        self._remark.setObjectName("warning")
        self._remark.setWordWrap(True)
        self._lines = {language: QLabel() for language in LANGUAGES}
        self._lay_out()
        self.kind.chosen.connect(self._write_kind)
        self.moment.changed.connect(self._write_moment)
        self.moment.question.toggled.connect(self._show_open)
        self.show_release(context.draft.present)

    def _lay_out(self) -> None:
        words = self._context.words
        head = Form([], self._context)
        head.add_line(words.gettext("Kind"), self.kind, span=1)
        align_labels(head, self.moment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(head)
        column.addWidget(self.moment)
        column.addWidget(self._remark)
        for language, line in self._lines.items():
            line.setObjectName("printedLine")
            line.setWordWrap(True)
            line.setMinimumWidth(min(self._context.theme.px(480), 640))
            line.setAccessibleName(language_name(words, language))
            column.addWidget(line)

    def printed(self, language: Language) -> str:
        """The line as it will be printed."""
        return self._lines[language].text()

    @property
    def remark(self) -> str:
        """What is odd about the embargo, in words."""
        return self._remark.text()

    def _show_open(self, is_open: bool) -> None:
        """While a question is open, what would be printed is not settled."""
        for line in self._lines.values():
            line.setEnabled(not is_open)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.moment.question.isVisibleTo(self):
            self._tell_unanswered()

    def _tell_unanswered(self) -> None:
        embargo, words = self._context.draft.present.embargo, self._context.words
        self.moment.question.drop()
        if embargo is None:
            self._context.tell(EditorError("There is still no embargo: which time is meant was not answered."))
            return
        local = embargo.at.astimezone(ZoneInfo(embargo.zone))
        told = zoned_moment(local, words.language)
        self._context.tell(EditorError("The embargo stays at {time}: which time is meant was not answered.", time=told))

    # -- what is chosen

    def _write_kind(self, kind: object) -> None:
        if not isinstance(kind, EmbargoKind):
            self.moment.question.drop()
            self._apply(None, "kind")
            return
        present = self._context.draft.present.embargo
        moment = self.moment.moment
        if present and (moment is None or present.kind is not kind):
            self._apply(replace(present, kind=kind), "kind")
        else:
            self.moment.propose()

    def _write_moment(self, moment: Moment, part: str) -> None:
        kind = self.kind.value
        kind = kind if isinstance(kind, EmbargoKind) else EmbargoKind.UNTIL
        self._apply(Embargo(moment.at, moment.zone, kind), part)

    def _apply(self, embargo: Embargo | None, part: str) -> None:
        place = Place("", f"embargo.{part}")
        self._context.apply(lambda release: _with_embargo(release, embargo), typing=Typing(place, place))
        self.show_release(self._context.draft.present)

    # -- values

    def show_release(self, release: Release) -> None:
        embargo = release.embargo
        self.moment.proposed_day = _day_to_come(release.date)
        if not (embargo is None and self.moment.question.isVisibleTo(self)):
            self.kind.show_value(embargo.kind if embargo else None)
        self.moment.show_moment(Moment(embargo.at, embargo.zone) if embargo else None)
        locked = self._context.locked(None)
        self.moment.show_locked(locked)
        self.kind.setEnabled(not locked)
        self._remark.setText("" if locked else self._odd(release))
        self._remark.setVisible(bool(self._remark.text()))
        for language, line in self._lines.items():
            line.setText(printed_embargo(release, language, self._context.house()))
            line.setVisible(bool(embargo))

    def _odd(self, release: Release) -> str:
        if release.embargo is None:
            return ""
        words = self._context.words
        match embargo_oddity(release.embargo, release.date, datetime.now(UTC)):
            case EmbargoOddity.PASSED:
                return words.gettext("This embargo has already passed.")
            case EmbargoOddity.BEFORE_RELEASE:
                return words.gettext("This embargo ends before the date of the release.")
            case _:
                return ""


def _with_embargo(release: Release, embargo: Embargo | None) -> Release:
    return release if embargo == release.embargo else replace(release, embargo=embargo)


def _day_to_come(day: date | None) -> date | None:
    return day if day and day > datetime.now(UTC).date() else None


def printed_embargo(release: Release, language: Language, house: House) -> str:
    """The embargo line of the exports."""
    from editor.compose.lines import embargo_line

    return embargo_line(release, language, house) if release.embargo else ""
