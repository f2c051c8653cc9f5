"""What is chosen above a comparison: with what, how much of it, and the way from change to change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.theme import Theme
from editor.ui.versions.comparison import Against
from editor.ui.wrap_row import WrapRow


class ComparisonTools(QWidget):
    """Two choices, a sentence about the size of the change, and two buttons to go through it."""

    against_chosen = Signal(object)
    everything_chosen = Signal()
    step_requested = Signal(int)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._against, self._amount = QButtonGroup(self), QButtonGroup(self)
        self.present = self._segment(self._against, words.gettext("With the present state"), checked=True)
        self.before = self._segment(self._against, words.gettext("With the version before"))
        self.changes_only = self._segment(self._amount, words.gettext("Changes only"), checked=True)
        self.all = self._segment(self._amount, words.gettext("Everything"))
        self._summary, self._place = QLabel(), QLabel()
        self._summary.setObjectName("keyName")
        self._summary.setWordWrap(True)
        self._place.setObjectName("muted")
        self.previous = self._step("↑", words.gettext("The change before"), -1, "Shift+F7", "Alt+Up")
        self.next = self._step("↓", words.gettext("The next change"), 1, "F7", "Alt+Down")
        self._against.buttonClicked.connect(lambda: self.against_chosen.emit(self.against))
        self._amount.buttonClicked.connect(lambda: self.everything_chosen.emit())
        self._lay_out()

    def _segment(self, group: QButtonGroup, name: str, *, checked: bool = False) -> QPushButton:
        button = QPushButton(name)
        button.setObjectName("segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setChecked(checked)
        bold = QFontMetrics(self._theme.sans(13.5, QFont.Weight.DemiBold))  # as the chosen one is written
        button.setMinimumWidth(bold.horizontalAdvance(name) + self._theme.px(30))
        group.addButton(button)
        return button

    def _step(self, sign: str, name: str, by: int, *keys: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("findStep")
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({shown(*keys)})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.step_requested.emit(by))
        return button

    def _lay_out(self) -> None:
        px = self._theme.px
        choices = WrapRow(px(6))
        gap = QWidget()
        gap.setFixedWidth(px(10))
        for each in (self.present, self.before, gap, self.changes_only, self.all):
            choices.add(each)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._place, self.previous, self.next):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(choices)
        column.addLayout(row)

    # -- values

    @property
    def against(self) -> Against:
        return Against.BEFORE if self.before.isChecked() else Against.PRESENT

    @property
    def everything(self) -> bool:
        return self.all.isChecked()

    @property
    def summary(self) -> str:
        return self._summary.text()

    @property
    def place(self) -> str:
        return self._place.text()

    def show_summary(self, text: str) -> None:
        self._summary.setText(text)

    def show_first(self) -> None:
        """There is no version before this one."""
        self.before.setEnabled(False)

    def show_place(self, place: int, count: int) -> None:
        """Which of how many changes is in use."""
        told = self._words.gettext("{place} of {count}").format(place=place, count=count)
        self._place.setText(told if place else "")
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)
