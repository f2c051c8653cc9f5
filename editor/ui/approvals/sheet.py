"""The sheet in which an approval is entered or withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.approving import Stand
from editor.domain.facts import Approval, Way
from editor.i18n import Catalogue
from editor.ui.approvals.naming import approval_text, way_name
from editor.ui.choice import Choice
from editor.ui.facts.days import DayEdit
from editor.ui.facts.popover import Popover
from editor.ui.facts.times import TimeEdit
from editor.ui.facts.typed_entry import FaultLine
from editor.ui.suggesting import Suggester, Suggestion
from editor.ui.theme import Theme
from editor.ui.writing.entry import Entry

WIDTH = 344
LENGTH = 160
"""Characters of a text by which it is known again."""
LABELS = 92


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who is likely to have approved, when, and whom else the address book knows.

    The value of each suggestion is the name and the organisation.
    """

    who: str
    organisation: str
    at: datetime
    known: Callable[[], Sequence[Suggestion]]


class ApprovalSheet(Popover):
    """Shows what an approval is for and who gave one; what is entered is told, not written."""

    entered = Signal(str, str, object, object)
    """Who, organisation, when (in the zone of this computer), by what way."""
    withdrawn = Signal(object)

    def __init__(
        self, name: str, wording: str, proposal: Proposal, theme: Theme, words: Catalogue, parent: QWidget
    ) -> None:
        super().__init__(words.gettext("Enter approval"), parent)
        self._words, self._theme, self._proposal = words, theme, proposal
        theme.style(self)
        about = QWidget()
        about.setMinimumWidth(WIDTH)
        self._given = QVBoxLayout(about)
        self._given.setContentsMargins(0, 0, 0, 0)
        self._given.setSpacing(6)
        self._given.addWidget(_text(name, "sheetHeading"))
        if wording:
            self._given.addWidget(_text(shorten(wording, LENGTH, placeholder=" …"), "muted"))
        self._head_count = self._given.count()
        self.form = QWidget()
        self.add(about)
        self.add(self.form)
        self._make_fields()
        self._lay_out_form()
        Suggester(self.who, proposal.known, theme).picked.connect(self._take)
        self.who.textChanged.connect(self._show_savable)
        self._show_savable()

    def _make_fields(self) -> None:
        words, proposal = self._words, self._proposal
        self.who = Entry(words.gettext("Who approved"))
        self.organisation = Entry(words.gettext("Organisation"))
        self.day = DayEdit(words.gettext("Day"), words, optional=False)  # somebody said yes on some day
        self.time = TimeEdit(time(proposal.at.hour, proposal.at.minute), words)
        self.time.setFixedWidth(self._theme.px(72))
        self.way = Choice(words.gettext("By what way"), {way: way_name(words, way) for way in Way})
        self.who.setText(proposal.who)
        self.organisation.setText(proposal.organisation)
        self.day.show_day(proposal.at.date())
        self.save = QPushButton(words.gettext("Enter approval"))
        self.save.setObjectName("primary")
        self.save.clicked.connect(self._enter)

    def _lay_out_form(self) -> None:
        words = self._words
        lines: tuple[tuple[str, QWidget, QWidget], ...] = (
            (words.gettext("Who"), self.who, self.who),
            (words.gettext("Organisation"), self.organisation, self.organisation),
            (words.gettext("When"), _beside(self.day, self.time), self.day),
            (words.pgettext("approval", "How"), self.way, self.way),
        )
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)
        for row, (name, part, buddy) in enumerate(lines):
            grid.addWidget(_label(name, buddy), row, 0)
            grid.addWidget(part, row, 1)
        grid.addWidget(FaultLine(self.day, self.time), len(lines) + 1, 0, 1, 2)
        grid.addWidget(self.save, len(lines), 1, Qt.AlignmentFlag.AlignLeft)
        grid.setRowMinimumHeight(len(lines), 42)
        self._first = self.who

    # -- values

    def show_stand(self, stand: Stand, *, locked: bool) -> None:
        """Shows the approvals there are; what is archived can only be read."""
        while (item := self._given.takeAt(self._head_count)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for approval in stand.approvals:
            self._given.addWidget(self._line(approval, approval in stand.valid, locked=locked))
        if not stand.approvals and stand.original:
            told = self._words.gettext("The original was approved: {approval}")
            self._given.addWidget(_text(told.format(approval=approval_text(self._words, stand.original)), "muted"))
        self.form.setVisible(not locked)

    def _line(self, approval: Approval, is_valid: bool, *, locked: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = _text(approval_text(self._words, approval), "done" if is_valid else "failure")
        if not is_valid:
            void = self._words.gettext("void: {approval}").format(approval=label.text())
            label.setText(void)
        row.addWidget(label, 1)
        if not locked:
            row.addWidget(self._withdraw(approval))
        return line

    def _withdraw(self, approval: Approval) -> QPushButton:
        button = QPushButton(self._words.gettext("Withdraw"))
        button.setObjectName("quiet")
        button.setAccessibleName(self._words.gettext("Withdraw the approval of {name}").format(name=approval.who))
        button.clicked.connect(lambda: self.withdrawn.emit(approval))
        return button

    # -- wishes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.save.isEnabled() and self.form.isVisible():
            self._enter()
        else:
            super().keyPressEvent(event)

    def _take(self, chosen: tuple[str, str]) -> None:
        who, organisation = chosen
        self.who.setText(who)
        self.organisation.setText(organisation)

    def _show_savable(self) -> None:
        self.save.setEnabled(bool(self.who.text().strip()))

    def _enter(self) -> None:
        unread = next((entry for entry in (self.day, self.time) if not entry.settle()), None)
        day = self.day.day
        if unread or day is None:
            (unread or self.day).setFocus()
            return
        at = datetime.combine(day, self.time.at).astimezone()
        self.entered.emit(self.who.text().strip(), self.organisation.text().strip(), at, self.way.value)


def _text(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


def _beside(wide: QWidget, narrow: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return both


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setObjectName("detailLabel")
    label.setBuddy(buddy)
    return label
