"""The page of possible doubles: one pair at a time, with what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout

from editor.domain.directory import KeptPerson
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.directory.merge_grid import MergeGrid
from editor.ui.directory.merging import Merging, is_suspected
from editor.ui.directory.working_directory import Entry
from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow


class MergePage(QFrame):
    """Shows a pair and tells what is decided about it."""

    merge_requested = Signal(object, str)
    """The one entry, and the id of the one that goes."""
    told_apart = Signal(str, str)
    step_requested = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._theme, self._words = theme, words
        self.grid: MergeGrid | None = None
        self.title, self.count = QLabel(), QLabel()
        self.title.setObjectName("sheetTitle")
        self.count.setObjectName("muted")
        self.hint = QLabel(
            words.gettext(
                "Choose what is to stand where the two differ; the other text is kept as another name or in the note."
            )
        )
        self.hint.setObjectName("muted")
        self.suspicion = QLabel(words.gettext("Only a suspicion: look closely before you merge them."))
        self.suspicion.setObjectName("warning")
        self.previous = text_button(words.gettext("The pair before"))
        self.following = text_button(words.gettext("The next pair"))
        self.back = text_button(words.gettext("Back to the list"))
        self.back.setToolTip(f"{self.back.text()} ({shown('Esc')})")
        self.apart = text_button("")
        self.merge = text_button(words.gettext("Merge"), "primary")
        self.merge.setToolTip(f"{self.merge.text()} ({shown('Ctrl+Return')})")
        self.area = _scrolled()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self._theme.px
        for label in (self.title, self.suspicion, self.hint):
            label.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        top = QVBoxLayout()
        top.setContentsMargins(px(24), px(16), px(24), px(8))
        top.setSpacing(px(4))
        top.addLayout(head)
        top.addWidget(self.suspicion)
        top.addWidget(self.hint)
        buttons = WrapRow(px(10))
        for button in (self.merge, self.apart, self.previous, self.following, self.back):
            buttons.add(button)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(px(24), px(8), px(24), px(10))
        bottom.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.area, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.following.clicked.connect(lambda: self.step_requested.emit(1))
        self.back.clicked.connect(self.left)
        self.apart.clicked.connect(self._tell_apart)
        self.merge.clicked.connect(self.finish)

    def show_pair(self, one: Entry, other: Entry, at: int, count: int) -> None:
        """Shows a pair, the `at`th of so many (from 0)."""
        words, people = self._words, isinstance(one, KeptPerson)
        self.title.setText(
            words.gettext("Are these one person?") if people else words.gettext("Are these one organisation?")
        )
        apart = words.gettext("They are two people") if people else words.gettext("They are two organisations")
        self.apart.setText(apart)
        told = words.gettext("Pair {number} of {count}").format(number=at + 1, count=count)
        self.count.setText(told if count > 1 else "")
        self.suspicion.setVisible(is_suspected(one, other))
        for button in (self.previous, self.following):
            button.setVisible(count > 1)
        if self.grid is None or (self.grid.merging.one, self.grid.merging.other) != (one, other):
            self.grid = MergeGrid(Merging(one, other), self._theme, words)
            self.area.setWidget(self.grid)
            self.merge.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Merges the pair as it is shown."""
        if self.grid:
            self.merge_requested.emit(self.grid.result, self.grid.merging.other.id)

    def _tell_apart(self) -> None:
        if self.grid:
            self.told_apart.emit(self.grid.merging.one.id, self.grid.merging.other.id)


def _scrolled() -> QScrollArea:
    """Where a pair is shown; its entries take the cursor, not the area."""
    area = QScrollArea()
    area.setObjectName("settings")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
