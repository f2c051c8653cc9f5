"""The page beside the text that lists what the checks found, the gravest first, with what can be done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.checks.finding import Finding, Report, Severity
from editor.i18n import Catalogue
from editor.ui.buttons import text_button
from editor.ui.checking.finding_group import Describe, FindingGroup
from editor.ui.checking.finding_line import FindingLine, Shown
from editor.ui.checking.fitting_scroll import FittingScroll
from editor.ui.checking.reading_foot import ReadingFoot, readings
from editor.ui.checking.same_finding import again
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChecksPage(QFrame):
    """Shows reports and emits wishes."""

    chosen = Signal(object)
    """A finding is the one in use: its place is shown, and the cursor stays in the list."""
    go_requested = Signal(object)
    """The cursor is to go to the place of a finding."""
    fix_requested = Signal(object)
    fix_all_requested = Signal()
    ignore_requested = Signal(object)
    heed_requested = Signal(object)
    rule_requested = Signal(str)
    sentence_requested = Signal(object)
    """A long sentence is to be shown."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sidelist")
        self._theme, self._words = theme, words
        self._current: Finding | None = None
        self._safe = 0
        self._note = EmptyNote(theme)
        self.groups = {severity: self._group(severity) for severity in Severity}
        self.ignored = self._made(FindingGroup(theme, words, self._ignored_heading, is_open=False))
        self._fix_all = text_button("", "plain")
        self._fix_all.clicked.connect(self.fix_all_requested)
        self._failed = QLabel()
        self._failed.setObjectName("muted")
        self._failed.setWordWrap(True)
        self._failed.hide()
        self.foot = ReadingFoot(theme, words)
        self.foot.sentence_requested.connect(self.sentence_requested)
        self._lay_out()
        self.show_nothing()

    def _group(self, severity: Severity) -> FindingGroup:
        heading = partial(_heading, self._words, severity)
        group = FindingGroup(self._theme, self._words, heading, is_open=severity is not Severity.HINT)
        return self._made(group)

    def _made(self, group: FindingGroup) -> FindingGroup:
        group.chosen.connect(self._choose)
        group.go_requested.connect(self.go_requested)
        group.fix_requested.connect(self.fix_requested)
        group.ignore_requested.connect(self.ignore_requested)
        group.heed_requested.connect(self.heed_requested)
        group.rule_requested.connect(self.rule_requested)
        return group

    def _ignored_heading(self, count: int) -> str:
        return self._words.ngettext("{count} ignored here", "{count} ignored here", count).format(count=count)

    def _lay_out(self) -> None:
        px = self._theme.px
        inner = QWidget()
        inner.setObjectName("sidelist")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group in self._all_groups():
            column.addWidget(group)
        self._scroll = FittingScroll(inner)
        below = QVBoxLayout()
        below.setContentsMargins(px(14), px(10), px(14), px(10))
        below.setSpacing(px(8))
        below.addWidget(self._fix_all, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self._failed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._note)
        whole.addWidget(self._scroll)
        whole.addLayout(below)
        whole.addStretch(1)
        whole.addWidget(self.foot)

    def _all_groups(self) -> tuple[FindingGroup, ...]:
        return (*self.groups.values(), self.ignored)

    # -- values

    def show_nothing(self) -> None:
        """No release is open."""
        words = self._words
        self._show_note(
            "find", words.gettext("No findings yet"), words.gettext("What the checks find in the text stands here.")
        )

    def show_waiting(self) -> None:
        """A release was opened and is looked through for the first time."""
        words = self._words
        text = words.gettext("Both languages are being looked through …")
        self._show_note("find", words.gettext("The checks are at work"), text)

    def _show_note(self, icon: str, title: str, text: str) -> None:
        self._note.show_words(icon, title, text)
        self._note.show()
        for group in self._all_groups():
            group.show_findings((), _no_line)
        self._fix_all.hide()
        self._failed.hide()
        self.foot.show_readings(())
        self._scroll.updateGeometry()

    def show_report(self, report: Report, describe: Describe, safe: int) -> None:
        """The findings of a report; `safe` of them can be mended in one go."""
        words = self._words
        self._note.setVisible(not report.findings)
        if not report.findings:
            text = words.gettext("Both languages were looked through: typography, facts, names, numbers and dates.")
            self._note.show_words("tick", words.gettext("Nothing found"), text)
        self._current = again(report, self._current) if self._current else None
        for severity, group in self.groups.items():
            group.show_findings(report.of(severity), describe)
        self.ignored.show_findings(report.ignored, describe)
        self._show_safe(safe)
        self._show_failed(len(report.failed))
        self.foot.show_readings(readings(report.release))
        self.show_current(self._current)
        self._choose_focused()

    def _show_safe(self, safe: int) -> None:
        words = self._words
        self._safe = safe
        self._name_fix_all()
        self._fix_all.setToolTip(words.gettext("Typography and spelling that leave the wording as it is; one undo"))
        if self._fix_all.hasFocus() and not safe and self.lines:
            self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)  # it goes; what is left to do comes next
        self._fix_all.setVisible(safe > 0)

    def _name_fix_all(self) -> None:
        """In a narrow pane the button says less."""
        words, safe, px = self._words, self._safe, self._theme.px
        text = words.ngettext("Carry out {count} safe fix", "Carry out {count} safe fixes", safe).format(count=safe)
        short = words.ngettext("{count} safe fix", "{count} safe fixes", safe).format(count=safe)
        room = self.width() - px(28) - px(34)
        self._fix_all.setText(text if self._fix_all.fontMetrics().horizontalAdvance(text) <= room else short)
        self._fix_all.setAccessibleName(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.show_room(event.size().height())
        self._name_fix_all()

    def _show_failed(self, failed: int) -> None:
        words = self._words
        text = words.ngettext(
            "{count} rule failed and was left out.", "{count} rules failed and were left out.", failed
        )
        self._failed.setText(text.format(count=failed))
        self._failed.setVisible(failed > 0)

    # -- the finding in use

    @property
    def current(self) -> Finding | None:
        return self._current

    def show_current(self, finding: Finding | None) -> None:
        """Marks a finding as the one in use."""
        self._current = finding
        for group in self._all_groups():
            group.show_current(finding)
        self._scroll.updateGeometry()
        self._bring_current()
        QTimer.singleShot(0, self, self._bring_current)  # a line that says more has grown by then

    def _bring_current(self) -> None:
        line = self.line_of(self._current) if self._current else None
        if line:
            self._scroll.ensureWidgetVisible(line, 0, self._theme.px(20))

    def line_of(self, finding: Finding) -> FindingLine | None:
        return next((line for group in self._all_groups() if (line := group.line_of(finding))), None)

    @property
    def lines(self) -> list[FindingLine]:
        """The lines that can be seen, from top to bottom."""
        return [line for group in self._all_groups() if not group.isHidden() for line in group.shown_lines]

    @property
    def fix_all(self) -> QPushButton:
        """The button that carries out everything that is safe."""
        return self._fix_all

    @property
    def failures(self) -> str:
        """What is said of rules that could not be used."""
        return self._failed.text() if self._failed.isVisible() else ""

    @property
    def note(self) -> EmptyNote:
        """What stands where there is nothing to list."""
        return self._note

    def _choose(self, finding: Finding) -> None:
        self.show_current(finding)
        self.chosen.emit(finding)

    def _choose_focused(self) -> None:
        """The finding in use is gone, the line is not: it is at another one now."""
        line = self._focused()
        if line and line.finding and self._current is None:
            self.show_current(line.finding)

    def _focused(self) -> FindingLine | None:
        focus = QApplication.focusWidget()
        return next((line for line in self.lines if focus is line or (focus and line.isAncestorOf(focus))), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from line to line."""
        step, lines, here = _STEPS.get(Qt.Key(event.key())), self.lines, self._focused()
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        target = lines.index(here) + step
        if 0 <= target < len(lines):
            lines[target].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(lines[target], 0, self._theme.px(20))


def _heading(words: Catalogue, severity: Severity, count: int) -> str:
    told = {
        Severity.ERROR: words.ngettext("{count} error", "{count} errors", count),
        Severity.WARNING: words.ngettext("{count} warning", "{count} warnings", count),
        Severity.HINT: words.ngettext("{count} suggestion", "{count} suggestions", count),
    }
    return told[severity].format(count=count)


def _no_line(_: Finding) -> Shown:
    raise AssertionError("there is nothing to show")
