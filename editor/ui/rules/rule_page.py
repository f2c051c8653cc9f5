"""The page of one rule: what it is called, why it holds, where that stands, and examples of both sorts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.checks.protecting import Stretch
from editor.checks.rule import Example, Rule
from editor.checks.trying import stretches
from editor.i18n import Catalogue
from editor.ui.rules.sayings import facts_line, said, source_text
from editor.ui.theme import Theme

_NO_BREAK = "\u00a0\u202f"


class RulePage(QScrollArea):
    """Shows a rule; wishes that the house wants it or does not."""

    switched = Signal(str, bool)
    """The id of a rule, and whether it is wanted."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._theme, self._words = theme, words
        self.wanted = QCheckBox()
        self.texts: list[str] = []

    def show_rule(self, rule: Rule, house: str, *, is_wanted: bool) -> None:
        """`house` is the name of the house style for which the rule may be switched off, empty for none."""
        px, words = self._theme.px, self._words
        inner = QWidget()
        inner.setObjectName("sheet")
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(24), px(16), px(24), px(20))
        column.setSpacing(px(6))
        self.texts = [said(rule.title, words), said(rule.why, words)]
        column.addWidget(self._label(self.texts[0], "sheetTitle"))
        column.addWidget(self._label(facts_line(rule, words), "muted"))
        column.addSpacing(px(6))
        column.addWidget(self._label(self.texts[1]))
        source = source_text(rule.source, words)
        column.addWidget(self._label(words.gettext("Source: {source}").format(source=source), "muted"))
        column.addSpacing(px(10))
        column.addLayout(self._examples(rule))
        column.addSpacing(px(10))
        self._add_switch(column, rule, house, is_wanted=is_wanted)
        column.addStretch(1)
        self.setAccessibleName(self.texts[0])
        self.setWidget(inner)

    def _label(self, text: str, name: str = "") -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _add_switch(self, column: QVBoxLayout, rule: Rule, house: str, *, is_wanted: bool) -> None:
        text = self._words.gettext("Check this in the house style “{house}”")
        self.wanted = QCheckBox(text.format(house=house))
        self.wanted.setChecked(is_wanted)
        self.wanted.setVisible(bool(house))
        self.wanted.toggled.connect(lambda on: self.switched.emit(rule.id, on))
        column.addWidget(self.wanted)

    # -- examples

    def _examples(self, rule: Rule) -> QGridLayout:
        px, words = self._theme.px, self._words
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for example in rule.bad:
            marked = stretches(rule, example)
            self._add(grid, words.gettext("Not so"), "exampleBad", self._shown(example, marked))
            if example.fixed is not None:
                self._add(grid, words.gettext("but so"), "exampleGood", [self._html(example.fixed, ())], above=1)
        for example in rule.good:
            self._add(grid, words.gettext("Right"), "exampleGood", self._shown(example, ((), ())))
        return grid

    def _shown(self, example: Example, marked: tuple[Sequence[Stretch], Sequence[Stretch]]) -> list[str]:
        sides = [self._html(example.text, marked[0])]
        return [*sides, self._html(example.other, marked[1])] if example.other else sides

    def _add(self, grid: QGridLayout, name: str, kind: str, sides: list[str], *, above: int = 9) -> None:
        """A row of the examples; what belongs to the row before is nearer to it."""
        row = grid.rowCount()
        label = QLabel(name)
        label.setObjectName(kind)
        label.setContentsMargins(0, self._theme.px(above + 3), 0, 0)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        text = QLabel()
        text.setObjectName("exampleText")
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setText("<br>".join(sides))
        text.setContentsMargins(0, self._theme.px(above), 0, 0)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAccessibleName(f"{name}: {' / '.join(sides)}")
        grid.addWidget(text, row, 1)

    def _html(self, text: str, marked: Sequence[Stretch]) -> str:
        """The text with its faults underlined and its no-break spaces made visible."""
        made, at = [], 0
        for start, end in sorted(marked):
            if start >= at:
                made += [self._plain(text[at:start]), self._fault(text[start:end] or "\u200b")]
                at = max(at, end)
        return "".join((*made, self._plain(text[at:])))

    def _fault(self, text: str) -> str:
        colour = self._theme.colour("error_soft").name()
        return f'<span style="background:{colour}"><u>{escape(text)}</u></span>'

    def _plain(self, text: str) -> str:
        shade = self._theme.colour("accent_soft").name()
        visible = f'<span style="background:{shade}">\u00a0</span>'
        return "".join(visible if char in _NO_BREAK else escape(char) for char in text).replace("\n", "<br>")
