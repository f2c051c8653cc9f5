"""What is found at the end of a text is not told while the writer is still writing it there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from editor.checks.finding import Finding, Report
from editor.domain.draft import Change
from editor.domain.texts import Spot
from editor.ui.checking.underlines import spot_of
from editor.ui.writing.field import Field
from editor.ui.writing.found_marks import FoundMarks


class Unfinished(QObject):
    """Holds such findings back until the cursor has gone elsewhere; then `again` is called."""

    def __init__(self, marks: FoundMarks, again: Callable[[], None]) -> None:
        super().__init__(marks)
        self._marks, self._again = marks, again
        self._written = ""
        self._field: Field | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave)

    def note(self, change: Change) -> None:
        """A change of the release: its block is being written, unless it came by undo."""
        blocks = change.changed_blocks
        self._written = blocks[0].id if len(blocks) == 1 and not change.by_history else ""

    def without(self, report: Report) -> Report:
        """The report without what is held back."""
        cursor, focus = self._marks.cursor() if self._written else None, QApplication.focusWidget()
        if cursor is None or not isinstance(focus, Field):
            return report
        spot, start, end = cursor
        if spot.block != self._written or start != end or end < len(focus.text.plain):
            return report
        kept = tuple(each for each in report.findings if not _is_at(each, spot, end))
        if len(kept) == len(report.findings):
            return report
        self._watch(focus)
        return replace(report, findings=kept)

    def _watch(self, field: Field) -> None:
        if self._field is not field:
            self._forget()
            self._field = field
            field.cursorPositionChanged.connect(self._move)

    def _move(self) -> None:
        """The cursor moved: by a key that is told as a change as well, or away from the end."""
        self._forget()
        self._again()

    def _leave(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and self._written:
            self._written = ""
            if self._field is not None:
                self._move()

    def _forget(self) -> None:
        from shiboken6 import isValid

        field, self._field = self._field, None
        if field is not None and isValid(field):
            field.cursorPositionChanged.disconnect(self._move)


def _is_at(finding: Finding, spot: Spot, end: int) -> bool:
    place = finding.place
    return place is not None and spot_of(place) == spot and place.end >= end
