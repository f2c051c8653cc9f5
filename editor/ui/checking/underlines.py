"""The places of findings underlined in the texts, in a form for each severity; the mouse over one explains it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QToolTip
from shiboken6 import isValid

from editor.checks.finding import Finding, Place, Severity
from editor.domain.texts import Spot
from editor.ui.checking.severity_sign import COLOURS
from editor.ui.theme import Theme
from editor.ui.writing import richdocument
from editor.ui.writing.field import Field
from editor.ui.writing.found_marks import FoundMarks
from editor.ui.writing.layers import RULE
from editor.ui.writing.rows import Rows

_STYLES = {
    Severity.ERROR: QTextCharFormat.UnderlineStyle.NoUnderline,
    Severity.WARNING: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Severity.HINT: QTextCharFormat.UnderlineStyle.DotLine,
}

WHOLE = 60
"""Characters from which on no text is underlined from its beginning to its end, and nothing for a suggestion."""

NEAR = 14
"""Pixels beside a letter at which the mouse is still on it."""

Explain = Callable[[Finding], str]


@dataclass(frozen=True, slots=True)
class _Line:
    """A stretch of a text that is underlined, and for what."""

    start: int
    end: int
    finding: Finding


class Underlines(QObject):
    """Marks the fields on the screen, and others when they come there."""

    def __init__(self, rows: Rows, marks: FoundMarks, theme: Theme, explain: Explain) -> None:
        super().__init__(rows)
        self._marks, self._explain = marks, explain
        self._looks = {severity: look(theme, severity) for severity in Severity}
        self._lines: dict[Spot, tuple[_Line, ...]] = {}
        self._known: dict[Field, tuple[int, tuple[_Line, ...]]] = {}
        self._filtered: set[Field] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._mark_shown)
        rows.verticalScrollBar().valueChanged.connect(self._scrolled)
        rows.verticalScrollBar().rangeChanged.connect(self._scrolled)

    def show(self, findings: Sequence[Finding]) -> None:
        """Underlines these and no others."""
        lines: dict[Spot, list[_Line]] = defaultdict(list)
        for finding in findings:
            if finding.place:
                lines[spot_of(finding.place)].append(_line(finding, finding.place))
        self._lines = {spot: tuple(each) for spot, each in lines.items()}
        self._known = {field: known for field, known in self._known.items() if isValid(field)}
        self._filtered = {field for field in self._filtered if isValid(field)}
        self._mark_shown()

    def _scrolled(self) -> None:
        if self._lines:
            self._timer.start()

    def _mark_shown(self) -> None:
        if self._lines or self._known:
            for spot, field in self._marks.shown_fields():
                self._mark(field, self._lines.get(spot, ()))

    def _mark(self, field: Field, lines: tuple[_Line, ...]) -> None:
        plain = field.text.plain
        fitting = tuple(each for each in lines if _fits(each, plain))
        known = (field.document().revision(), fitting)
        if field.is_composing or self._known.get(field, (-1, ())) == known or not (fitting or field in self._known):
            return
        self._known[field] = known
        for severity, style in self._looks.items():
            end = len(plain)
            spans = [(each.start, min(each.end, end)) for each in fitting if each.finding.severity is severity]
            field.show_spans(f"checks {severity}", spans, style)
        if field not in self._filtered:
            self._filtered.add(field)
            field.viewport().installEventFilter(self)

    # -- the mouse

    def finding_at(self, field: Field, at: int) -> Finding | None:
        """The gravest finding at a code point of a field."""
        _, lines = self._known.get(field, (0, ()))
        plain = field.text.plain
        found = [each for each in lines if each.start <= at <= each.end and _fits(each, plain)]
        return min(found, key=lambda each: each.finding.severity.rank).finding if found else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            field = watched.parent()
            finding = self._under(field, event.pos()) if isinstance(field, Field) else None
            if finding:
                QToolTip.showText(event.globalPos(), self._explain(finding))
            else:
                QToolTip.hideText()
            return finding is not None
        return super().eventFilter(watched, event)

    def _under(self, field: Field, at: QPoint) -> Finding | None:
        cursor = field.cursorForPosition(at)
        box = field.cursorRect(cursor).adjusted(-NEAR, 0, NEAR, 0)
        if not box.contains(at):
            return None
        return self.finding_at(field, richdocument.to_points(field.text.plain, cursor.position()))


def look(theme: Theme, severity: Severity) -> QTextCharFormat:
    """A firm line for errors, a wave for warnings, dots for suggestions."""
    made = QTextCharFormat()
    made.setUnderlineStyle(_STYLES[severity])
    made.setUnderlineColor(theme.colour(COLOURS[severity]))
    if severity is Severity.ERROR:
        made.setProperty(RULE, theme.colour(COLOURS[severity]))
    return made


def spot_of(place: Place) -> Spot:
    """The text in which a place is."""
    return Spot(place.block, place.part, place.language)


def _line(finding: Finding, place: Place) -> _Line:
    """A line under a few words; under a gap it reaches to the characters beside it, to be seen."""
    around = 0 if place.text.strip() else 1
    return _Line(max(0, place.start - around), place.end + around, finding)


def _fits(line: _Line, plain: str) -> bool:
    """Whether the text is still the one in which it was found, and the line does not run on and on."""
    place = line.finding.place
    if place is None or plain[place.start : place.end] != place.text:
        return False
    is_long = len(place.text) >= WHOLE
    is_too_much = line.finding.severity is Severity.HINT or len(place.text) >= len(plain.strip())
    return not (is_long and is_too_much)
