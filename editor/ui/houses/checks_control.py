"""What a house style says to the checks: its glossary, and the rules that it does not want."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from editor.compose.glossary import glossary_text, read_glossary
from editor.compose.house import House
from editor.ui.houses.context import HouseContext

_ID = Qt.ItemDataRole.UserRole
_LINES = 9
_SHOWN = 6


class GlossaryControl(QPlainTextEdit):
    """A term a line; a line that is half written makes no term yet and stays."""

    def __init__(self, name: str, context: HouseContext) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("longEntry")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setPlaceholderText("OptikNetz Lahntal\nPrüflabor = test lab")
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + context.theme.px(14))
        self.textChanged.connect(self._take)

    def show_house(self, house: House) -> None:
        if read_glossary(self.toPlainText()) != house.glossary:
            self.blockSignals(True)
            self.setPlainText(glossary_text(house.glossary))
            self.blockSignals(False)

    def _take(self) -> None:
        terms = read_glossary(self.toPlainText())
        self._context.apply(lambda house: replace(house, glossary=terms), self.accessibleName())


class RulesOffControl(QWidget):
    """The rules that are not applied, each with a tick; without it the rule is applied again."""

    def __init__(self, name: str, context: HouseContext) -> None:
        super().__init__()
        self._context = context
        self._listed: dict[str, str] = {}
        self.list = QListWidget()
        self.list.setObjectName("tickList")
        self.list.setAccessibleName(name)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.list.itemChanged.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_house(self, house: House) -> None:
        """A rule that was just switched on stays in the list, for a second thought, until another house is shown."""
        if house.id not in self._listed.values():
            self._listed.clear()
        self._listed |= dict.fromkeys(house.rules_off, house.id)
        self.list.blockSignals(True)
        self.list.clear()
        for name in sorted(self._listed):
            self._add(name, is_off=name in house.rules_off)
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._listed))
        rows = min(len(self._listed), _SHOWN)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 1) + self._context.theme.px(12))

    def _add(self, name: str, *, is_off: bool) -> None:
        item = QListWidgetItem(_titled(name, self._context))
        item.setData(_ID, name)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(flags)
        item.setCheckState(Qt.CheckState.Checked if is_off else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _take(self, *_: object) -> None:
        items = (self.list.item(row) for row in range(self.list.count()))
        off = tuple(item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked)
        self._context.apply(lambda house: replace(house, rules_off=off), self.accessibleName())


def _titled(name: str, context: HouseContext) -> str:
    """The title of a rule with its id; the id alone of one that this version does not know."""
    from editor.checks.rulebook import rules
    from editor.workflow.telling import said

    known = next((rule for rule in rules() if rule.id == name), None)
    return f"{said(known.title, context.words)} ({name})" if known else name
