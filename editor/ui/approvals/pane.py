"""The list of approvals of the whole release: what is approved, what is open, what was changed since."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.domain.approving import Stand, Standing, Subject, count_open, stands
from editor.domain.facts import Scope
from editor.domain.release import Release, Status
from editor.i18n import Catalogue
from editor.ui.approvals.chip import Chip
from editor.ui.approvals.naming import COLOURS, standing_hint, standing_text, subject_name, subject_wording
from editor.ui.theme import Theme

DELAY = 200
"""Milliseconds after a change before the list is brought up to date."""

_LENGTH = 110


class ApprovalLine(QFrame):
    """One thing that can be approved."""

    jump_requested = Signal(object)
    enter_requested = Signal(object, object)
    """The subject, and the widget under which the sheet opens."""

    def __init__(self, subject: Subject, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.subject, self._theme, self._words = subject, theme, words
        self._name = QLabel()
        self._name.setObjectName("lineTitle")
        self._name.setWordWrap(True)
        self._wording = QLabel()
        self._wording.setObjectName("muted")
        self._wording.setWordWrap(True)
        self.chip = Chip(theme)
        self.chip.clicked.connect(lambda: self.enter_requested.emit(subject, self.chip))
        self.jump = _link(words.gettext("Go there"))
        self.jump.clicked.connect(lambda: self.jump_requested.emit(subject))
        self.enter = _link(words.pgettext("approval", "Enter"))
        self.enter.clicked.connect(lambda: self.enter_requested.emit(subject, self.enter))
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        top.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 14, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._wording)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.chip)
        bottom.addStretch(1)
        bottom.addWidget(self.enter)
        column.addLayout(bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def show_stand(self, stand: Stand, release: Release) -> None:
        words = self._words
        name, wording = subject_name(words, release, self.subject), subject_wording(release, self.subject)
        self._name.setText(name)
        self._wording.setText(shorten(wording, _LENGTH, placeholder=" …"))
        self._wording.setVisible(bool(wording))
        ink, ground = COLOURS[stand.standing]
        self.chip.show_text(standing_text(words, stand, short=True), ink, ground, standing_hint(words, stand))
        self.chip.setAccessibleName(f"{name}: {self.chip.text()}")
        self.jump.setAccessibleName(words.gettext("Show {name}").format(name=name))
        self.enter.setAccessibleName(words.gettext("Enter approval: {name}").format(name=name))
        unapproved = stand.is_open or stand.standing is Standing.SENT
        self.enter.setVisible(unapproved and release.stage is not Status.ARCHIVED)


class ApprovalsPane(QScrollArea):
    """Shows texts, quotes and photos of a release with how they stand."""

    jump_requested = Signal(object)
    enter_requested = Signal(object, object)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._release: Release | None = None
        self.lines: list[ApprovalLine] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.refresh)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("sidelist")
        self._summary = QLabel()
        self._summary.setObjectName("muted")
        self._summary.setWordWrap(True)
        self._summary.setContentsMargins(16, 14, 14, 6)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 14)
        self._column.setSpacing(0)
        self._column.addWidget(self._summary)
        self._column.addStretch(1)
        self.setWidget(inner)

    def show_release(self, release: Release | None) -> None:
        """Shows the release soon, or when the list is next looked at."""
        self._release = release
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Brings the list up to date now."""
        self._timer.stop()
        release = self._release
        found = stands(release) if release else ()
        self._show_summary(found)
        if [stand.subject for stand in found] != [line.subject for line in self.lines]:
            self._rebuild(found)
        for line, stand in zip(self.lines, found, strict=True):
            if release:
                line.show_stand(stand, release)

    def _show_summary(self, found: Sequence[Stand]) -> None:
        words = self._words
        if not found:
            self._summary.setText(
                words.gettext("What is written here can be approved: the texts, each quote and each photo.")
            )
            return
        self._summary.setText(_summarised(words, found))

    def _rebuild(self, found: Sequence[Stand]) -> None:
        """Lines for other subjects than before, with the cursor kept where it was."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(stand.subject) for stand in found]
        for index, line in enumerate(self.lines):
            self._column.insertWidget(index + 1, line)

    def _line(self, subject: Subject) -> ApprovalLine:
        line = ApprovalLine(subject, self._theme, self._words)
        line.jump_requested.connect(self.jump_requested)
        line.enter_requested.connect(self.enter_requested)
        return line

    @property
    def summary(self) -> str:
        return self._summary.text()

    def line(self, scope: Scope, block: str = "", index: int = 0) -> ApprovalLine:
        """The line of a subject: for a quote the first language, or with `index` the other."""
        return [each for each in self.lines if (each.subject.scope, each.subject.block) == (scope, block)][index]


def _summarised(words: Catalogue, found: Sequence[Stand]) -> str:
    count = count_open(found)
    if count:
        return words.ngettext("{count} approval open", "{count} approvals open", count).format(count=count)
    if any(stand.standing is Standing.SENT for stand in found):
        return words.gettext("No approval is open.")
    return words.gettext("Everything is approved.")


def _link(name: str) -> QPushButton:
    button = QPushButton(name)
    button.setObjectName("quiet")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
