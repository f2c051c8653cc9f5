"""The rules below each other, family by family; what is typed above leaves only those that have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from editor.checks.rule import Rule
from editor.i18n import Catalogue
from editor.language.folding import fold
from editor.terms import language_name
from editor.ui.rules.sayings import family_name, family_of, said
from editor.ui.theme import Theme

_ID = Qt.ItemDataRole.UserRole


class RuleList(QListWidget):
    """Emits the id of the rule that is chosen."""

    chosen = Signal(str)

    def __init__(self, rules: Sequence[Rule], theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("names")
        self.setAccessibleName(words.gettext("Rules"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._muted = theme.colour("muted")
        self._searched: dict[str, str] = {}
        last = ""
        self._often = Counter((family_of(rule), rule.title) for rule in rules)
        for rule in rules:
            if family_of(rule) != last:
                last = family_of(rule)
                self._add_heading(family_name(last, words))
            self._add(rule, words)
        self.currentItemChanged.connect(self._tell)

    def _add_heading(self, name: str) -> None:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(self._muted)
        self.addItem(item)

    def _add(self, rule: Rule, words: Catalogue) -> None:
        title = said(rule.title, words)
        item = QListWidgetItem(self._told_apart(rule, title, words))
        item.setData(_ID, rule.id)
        item.setToolTip(f"{title} ({rule.id})")
        self._searched[rule.id] = fold(f"{rule.id} {title} {said(rule.why, words)}")
        self.addItem(item)

    def _told_apart(self, rule: Rule, title: str, words: Catalogue) -> str:
        """Two rules of one family that are called the same are told apart by their language."""
        is_alone = self._often[family_of(rule), rule.title] == 1 or len(rule.languages) != 1
        return title if is_alone else f"{title} · {language_name(words, rule.languages[0])}"

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item and (name := item.data(_ID)):
            self.chosen.emit(name)

    # -- values

    @property
    def shown(self) -> list[str]:
        """The ids of the rules that can be seen."""
        items = (self.item(row) for row in range(self.count()))
        return [item.data(_ID) for item in items if item.data(_ID) and not item.isHidden()]

    def select(self, name: str) -> None:
        """Chooses a rule; one that is not there chooses the first."""
        items = [self.item(row) for row in range(self.count())]
        rules = [item for item in items if item.data(_ID) and not item.isHidden()]
        found = next((item for item in rules if item.data(_ID) == name), rules[0] if rules else None)
        if found:
            self.setCurrentItem(found)
            self.scrollToItem(found, QListWidget.ScrollHint.PositionAtCenter)

    def narrow(self, text: str) -> None:
        """Leaves the rules in which every word of `text` stands; a heading goes with the last of its rules."""
        wanted = fold(text).split()
        heading: QListWidgetItem | None = None
        for row in range(self.count()):
            item = self.item(row)
            name = item.data(_ID)
            if not name:
                heading = item
                item.setHidden(True)
                continue
            fits = all(word in self._searched[name] for word in wanted)
            item.setHidden(not fits)
            if fits and heading:
                heading.setHidden(False)
        if self.currentItem() is None or self.currentItem().isHidden():
            self.select("")
