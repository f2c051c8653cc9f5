"""Findings of one severity below each other, under a heading that folds them away; a long list comes in portions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.checks.finding import Finding
from editor.i18n import Catalogue
from editor.ui.buttons import text_button
from editor.ui.checking.finding_line import FindingLine, Shown
from editor.ui.checking.folding import fold_button, show_folded
from editor.ui.theme import Theme

PORTION = 25
"""Lines that are made at a time."""

Describe = Callable[[Finding], Shown]


class FindingGroup(QWidget):
    """Lines are kept and show other findings when there are others."""

    go_requested = Signal(object)
    fix_requested = Signal(object)
    ignore_requested = Signal(object)
    heed_requested = Signal(object)
    rule_requested = Signal(str)
    chosen = Signal(object)

    def __init__(self, theme: Theme, words: Catalogue, heading: Callable[[int], str], *, is_open: bool) -> None:
        super().__init__()
        self._theme, self._words, self._heading = theme, words, heading
        self._findings: Sequence[Finding] = ()
        self._describe: Describe | None = None
        self._current: Finding | None = None
        self._portions = 1
        self.lines: list[FindingLine] = []
        self.head = fold_button("", theme, is_open=is_open)
        self.head.toggled.connect(self._fold)
        self.more = text_button("", "quiet")
        self.more.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    # -- values

    @property
    def is_open(self) -> bool:
        return self.head.isChecked()

    @property
    def shown_lines(self) -> list[FindingLine]:
        """The lines that can be seen, from top to bottom."""
        return [line for line in self.lines if not line.isHidden()] if self.is_open else []

    def show_findings(self, findings: Sequence[Finding], describe: Describe) -> None:
        self._findings, self._describe = findings, describe
        self.setVisible(bool(findings))
        self._refresh()

    def show_current(self, finding: Finding | None) -> None:
        """Marks the line of a finding, unfolded and made if it has to be."""
        self._current = finding
        if finding is not None and finding in self._findings:
            self._portions = max(self._portions, self._findings.index(finding) // PORTION + 1)
            self.head.setChecked(True)
            self._refresh()
        for line in self.lines:
            line.show_current(finding is not None and line.finding == finding and not line.isHidden())

    def line_of(self, finding: Finding) -> FindingLine | None:
        return next((line for line in self.shown_lines if line.finding == finding), None)

    def _refresh(self) -> None:
        count = len(self._findings)
        self.head.setText(self._heading(count))
        show_folded(self.head)
        shown = self._findings[: self._portions * PORTION] if self.is_open else ()
        for index, finding in enumerate(shown):
            self._show_at(index, finding)
        for line in self.lines[len(shown) :]:
            line.hide()
        left = count - len(shown) if self.is_open else 0
        self.more.setVisible(left > 0)
        self.more.setText(self._words.ngettext("{count} more", "{count} more", left).format(count=left))

    def _show_at(self, index: int, finding: Finding) -> None:
        if index == len(self.lines):
            self.lines.append(self._line())
            self._column.insertWidget(index + 1, self.lines[index])
        line = self.lines[index]
        if self._describe:
            line.show_finding(self._describe(finding))
        line.show_current(finding == self._current)
        line.show()

    def _line(self) -> FindingLine:
        line = FindingLine(self._theme, self._words)
        line.chosen.connect(self.chosen)
        line.go_requested.connect(self.go_requested)
        line.fix_requested.connect(self.fix_requested)
        line.ignore_requested.connect(self.ignore_requested)
        line.heed_requested.connect(self.heed_requested)
        line.rule_requested.connect(self.rule_requested)
        return line

    # -- folding

    def _fold(self, _: bool) -> None:
        self._portions = 1
        self._refresh()

    def _show_more(self) -> None:
        first = len(self.shown_lines)
        self._portions += 1
        self._refresh()
        self.lines[first].setFocus(Qt.FocusReason.TabFocusReason)
