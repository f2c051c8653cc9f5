"""Checks the open release in pauses: a few milliseconds at a time, begun when nothing was typed for a moment."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from editor.checks.engine import Checker, Steps
from editor.checks.finding import Report
from editor.checks.fixing import fix_safe
from editor.checks.style import Moment, Style
from editor.domain.draft import Draft
from editor.domain.release import Release
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field

PAUSE = 350
"""Milliseconds after the last key before the release is looked at."""

SLICE = 0.005
"""Seconds of work between which keys are handled."""

GAP = 4
"""Milliseconds between two slices."""


class Checking(QObject):
    """Keeps the report of one draft up to date."""

    checked = Signal(object)
    """A report of the release as it is now."""

    def __init__(
        self,
        checker: Checker,
        draft: Draft,
        style_of: Callable[[Release], Style],
        moment: Callable[[], Moment],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._checker, self._draft = checker, draft
        self._style_of, self._moment = style_of, moment
        self._steps: Steps | None = None
        self._report: Report | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    def touch(self, pause: int = PAUSE) -> None:
        """Something changed: in a moment the release is looked at, from the beginning but for what is remembered."""
        self._steps = None
        self._timer.start(pause)

    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()
        self._steps = None

    @property
    def report(self) -> Report:
        """The report of the release as it is now, at once."""
        if self._report is None or self._report.release is not self._draft.present or self._timer.isActive():
            self._timer.stop()
            present = self._draft.present
            self._take(self._checker.check(present, self._style_of(present), self._moment()))
        if self._report is None:
            raise RuntimeError("a check makes a report")
        return self._report

    @property
    def is_at_work(self) -> bool:
        """Whether the last report is older than the release."""
        return self._timer.isActive() or self._report is None

    def mended(self) -> tuple[Release, int]:
        """The release with everything mended that may be without asking, and how much that is."""
        present = self._draft.present
        return fix_safe(present, self._checker.check, self._style_of(present), self._moment())

    # -- in slices

    def _work(self) -> None:
        if _is_composing():
            self._timer.start(PAUSE)
            return
        until = perf_counter() + SLICE
        steps = self._steps or self._begun()
        try:
            while perf_counter() < until:
                next(steps)
        except StopIteration as done:
            self._take(done.value)
        else:
            self._timer.start(GAP)

    def _begun(self) -> Steps:
        present = self._draft.present
        self._steps = self._checker.steps(present, self._style_of(present), self._moment())
        return self._steps

    def _take(self, report: Report) -> None:
        self._steps, self._report = None, report
        self.checked.emit(report)


def _is_composing() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, Field | Entry) and focus.is_composing
