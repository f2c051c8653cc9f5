"""The checks of one open release: its reports, its underlines, and what can be done about a finding."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QObject, Signal

from editor.checks.engine import Checker
from editor.checks.finding import Finding, Place, Report
from editor.checks.fixing import fixed
from editor.checks.style import Moment, Style
from editor.checks.texts import texts_checked
from editor.compose.house import House
from editor.domain.draft import Change
from editor.domain.draft import Place as Cursor
from editor.domain.ignored import heed, ignore
from editor.domain.release import Release
from editor.domain.texts import Spot
from editor.ui.checking import sayings
from editor.ui.checking.checking import Checking
from editor.ui.checking.finding_line import Shown
from editor.ui.checking.places import LAYER, Places
from editor.ui.checking.same_finding import again
from editor.ui.checking.underlines import Underlines, spot_of
from editor.ui.checking.unfinished import Unfinished
from editor.ui.writing.context import WritingContext
from editor.ui.writing.found_marks import FoundMarks
from editor.ui.writing.rows import Rows
from editor.workflow.remedies import remedy
from editor.workflow.telling import message, title


class ReleaseChecks(QObject):
    """Lives as long as the rows of the release do."""

    checked = Signal(object)
    """A report of the release as it is now."""

    def __init__(
        self,
        checker: Checker,
        context: WritingContext,
        rows: Rows,
        moment: Callable[[], Moment],
        edit_fact: Callable[[str], None],
    ) -> None:
        super().__init__(rows)
        self._context = context
        self._style: tuple[House, Style] | None = None
        self._texts: tuple[Release, dict[Spot, str]] | None = None
        marks = FoundMarks(context, rows, LAYER)
        self.places = Places(context, rows, marks, edit_fact)
        self.underlines = Underlines(rows, marks, context.theme, self.explained)
        self._unfinished = Unfinished(marks, self.touch)
        self._checking = Checking(checker, context.draft, self._style_of, moment, self)
        self._checking.checked.connect(self._take)
        self._shown: Report | None = None
        self.touch(0)

    # -- reports

    def note(self, change: Change) -> None:
        """The release changed."""
        self._unfinished.note(change)
        self.places.let_go()
        self._checking.touch()

    def touch(self, pause: int | None = None) -> None:
        """Something that the rules look at changed, beside the release."""
        self._checking.touch() if pause is None else self._checking.touch(pause)

    def stop(self) -> None:
        self._checking.stop()

    @property
    def report(self) -> Report:
        """What is found in the release as it is now."""
        return self._checking.report

    @property
    def is_at_work(self) -> bool:
        """Whether the release may have findings that have not been told yet."""
        return self._checking.is_at_work

    def _take(self, report: Report) -> None:
        self._shown = report = self._unfinished.without(report)
        self.underlines.show(report.findings)
        self.checked.emit(report)

    def _style_of(self, release: Release) -> Style:
        house = self._context.house_of(release)
        if self._style is None or self._style[0] is not house:
            self._style = house, Style.of(house)
        return self._style[1]

    # -- words

    def described(self, finding: Finding) -> Shown:
        """A finding with its words, and what can be done about it now."""
        release, words = self._context.draft.present, self._context.words
        is_ignored = self._shown is not None and finding in self._shown.ignored
        return Shown(
            finding,
            sayings.brief(release, finding, words, self._plain_of),
            sayings.full(release, finding, words, self._plain_of),
            can_go=self.places.can_show(finding),
            can_fix=not is_ignored and self.can_fix(finding),
            is_ignored=is_ignored,
        )

    def can_fix(self, finding: Finding) -> bool:
        """Whether there is a fix, for a text that may still be changed."""
        place = finding.place
        return place is not None and finding.fix is not None and not self._context.locked(place.language)

    def _plain_of(self, place: Place) -> str:
        release = self._context.draft.present
        if self._texts is None or self._texts[0] is not release:
            self._texts = release, {each.spot: each.text.text.plain for each in texts_checked(release)}
        return self._texts[1].get(spot_of(place), "")

    def explained(self, finding: Finding) -> str:
        """What the mouse over the place of a finding is told."""
        words = self._context.words
        mended = remedy(finding, words, self._plain_of(finding.place) if finding.place else "")
        told = (escape(each) for each in (message(finding, words), mended) if each)
        return f"<p><b>{escape(title(finding, words))}</b><br>{'<br>'.join(told)}</p>"

    # -- what is done

    def fix(self, finding: Finding) -> bool:
        """Mends one finding: one step of the history."""
        fresh = again(self.report, finding)
        if fresh is None or fresh.place is None or not self.can_fix(fresh):
            return False
        place = fresh.place
        cursor = Cursor(place.block, place.part, place.language, place.start) if place.block else None
        return self._apply(lambda release: fixed(release, fresh), cursor)

    def fix_all(self) -> int:
        """Mends everything that may be without asking, in one step of the history; says how much that was."""
        after, count = self._checking.mended()
        return count if count and self._apply(lambda _: after) else 0

    def count_safe(self, report: Report) -> int:
        """How much of a report can be mended in one go."""
        return sum(map(self.can_fix, report.safe))

    def ignore(self, finding: Finding) -> bool:
        """Lets nobody hear of a finding at this place any more."""
        return self._apply(lambda release: ignore(release, finding.rule, finding.digest))

    def heed(self, finding: Finding) -> bool:
        """Lets it be told again."""
        return self._apply(lambda release: heed(release, finding.digest))

    def _apply(self, edit: Callable[[Release], Release], cursor: Cursor | None = None) -> bool:
        """One step apart from what was typed before and after; the list follows at once."""
        draft = self._context.draft
        before = draft.present
        draft.end_typing()
        done = self._context.apply(edit, place=cursor)
        draft.end_typing()
        self._checking.touch(0)
        return done and draft.present is not before

    # -- ways

    def show(self, finding: Finding, *, take_focus: bool) -> None:
        """Shows the place of a finding as it is now."""
        report = self.report
        found = finding if finding in report.ignored else again(report, finding)
        if found:
            self.places.show(found, take_focus=take_focus)

    def step(self, by: int, current: Finding | None) -> Finding | None:
        """Shows the next finding (-1: the one before); None where there is none in the text."""
        found = self.places.next_from(self.report, current, by)
        if found:
            self.places.show(found, take_focus=True)
        return found
