"""The rules of the checks over the window: all of them at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.checks.rule import Rule
from editor.checks.rulebook import rules
from editor.i18n import Catalogue
from editor.ui.buttons import text_button
from editor.ui.dialog_size import fit_over_window
from editor.ui.rules.rule_list import RuleList
from editor.ui.rules.rule_page import RulePage
from editor.ui.theme import Theme

SIDE = 300


class RulesDialog(QDialog):
    """Shows rules; wishes that the house style in use wants one or does not."""

    switched = Signal(str, bool)

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._words = theme, words
        self._rules = {rule.id: rule for rule in rules()}
        self._house, self._off = "", frozenset[str]()
        title = words.gettext("What is checked")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.search = QLineEdit()
        self.search.setPlaceholderText(words.gettext("Find a rule"))
        self.search.setAccessibleName(words.gettext("Find a rule"))
        self.search.setClearButtonEnabled(True)
        self.list = RuleList(tuple(self._rules.values()), theme, words)
        self.page = RulePage(theme, words)
        self._lay_out()
        self.search.textChanged.connect(self.list.narrow)
        self.list.chosen.connect(self._show)
        self.page.switched.connect(self._switch)
        theme.style(self)
        fit_over_window(self, theme.px(980), theme.px(680))

    def _lay_out(self) -> None:
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self._side())
        panes.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(panes, 1)
        column.addWidget(self._foot())

    def _side(self) -> QFrame:
        px = self._theme.px
        side = QFrame()
        side.setObjectName("names")
        side.setFixedWidth(px(SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(8), px(12), px(8), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        return side

    def _foot(self) -> QFrame:
        px, words = self._theme.px, self._words
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(10), px(16), px(12))
        legend = QLabel(words.gettext("A coloured gap is a no-break space."))
        legend.setObjectName("muted")
        self.close_button = text_button(words.gettext("Close"), "plain")
        self.close_button.clicked.connect(self.accept)
        row.addWidget(legend)
        row.addStretch(1)
        row.addWidget(self.close_button)
        return foot

    # -- values

    def show_house(self, name: str, off: Collection[str]) -> None:
        """The house style for which rules are switched, and those that it does not want."""
        self._house, self._off = name, frozenset(off)
        self._show_again()

    def show_rule(self, name: str) -> None:
        """Opens the page of a rule."""
        self.search.clear()
        self.list.select(name)
        self.list.setFocus()

    @property
    def present(self) -> Rule | None:
        """The rule whose page is open."""
        item = self.list.currentItem()
        return self._rules.get(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _show(self, name: str) -> None:
        self.page.show_rule(self._rules[name], self._house, is_wanted=name not in self._off)

    def _show_again(self) -> None:
        if rule := self.present:
            self._show(rule.id)

    def _switch(self, name: str, on: bool) -> None:
        self._off = self._off - {name} if on else self._off | {name}
        self.switched.emit(name, on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in the search goes to the list and closes nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)
