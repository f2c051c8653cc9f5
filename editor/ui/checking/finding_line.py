"""One finding in the list: what it is, where, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from editor.checks.finding import Finding
from editor.i18n import Catalogue
from editor.ui.actions import shown as shown_keys
from editor.ui.buttons import text_button
from editor.ui.checking.found_text import FoundText
from editor.ui.checking.sayings import Saying
from editor.ui.checking.severity_sign import SeveritySign
from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow
from editor.workflow.telling import severity_name, title


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its words, and what can be done about it."""

    finding: Finding
    brief: Saying
    full: Saying
    can_go: bool = True
    can_fix: bool = False
    is_ignored: bool = False


class FindingLine(QFrame):
    """Says all of it, and offers more, while it is the one in use."""

    chosen = Signal(object)
    """This line is the one in use from now on, by a click or by key; the finding."""
    go_requested = Signal(object)
    fix_requested = Signal(object)
    ignore_requested = Signal(object)
    heed_requested = Signal(object)
    rule_requested = Signal(str)
    """The id of a rule that is to be explained."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.shown: Shown | None = None
        self._is_current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._sign = SeveritySign(theme)
        self._title = QLabel()
        self._title.setObjectName("lineTitle")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._text = FoundText(theme)
        self.action = self._link()
        self.action.clicked.connect(self._act)
        self._more: WrapRow | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()

    def _link(self, name: str = "") -> QPushButton:
        button = text_button(name, "quiet")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.installEventFilter(self)
        return button

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self._title, 1)
        top.addWidget(self.action, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(1))
        self._column.addLayout(top)
        self._column.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(9), px(14), px(10))
        row.setSpacing(px(7))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)

    # -- values

    @property
    def finding(self) -> Finding | None:
        return self.shown.finding if self.shown else None

    @property
    def told(self) -> str:
        """All that is said."""
        return f"{self._title.text()} {self._text.saying.plain}"

    def show_finding(self, shown: Shown) -> None:
        if shown == self.shown:
            return
        self.shown = shown
        finding, words = shown.finding, self._words
        self._sign.show_severity(finding.severity)
        self._title.setText(title(finding, words))
        self.action.setText(self._action_name(shown))
        self.action.setVisible(bool(self.action.text()))
        self.action.setAccessibleName(f"{self.action.text()}: {self._title.text()}")
        name = f"{severity_name(finding.severity, words)}: {self._title.text()}"
        self.setAccessibleName(name)
        self.setAccessibleDescription(shown.full.plain)
        self._show_state()

    def _action_name(self, shown: Shown) -> str:
        words = self._words
        if shown.is_ignored:
            return words.gettext("Report again")
        if shown.can_fix:
            return words.pgettext("finding", "Fix")
        return words.gettext("Go there") if shown.can_go else ""

    def show_current(self, current: bool) -> None:
        """Whether it is the one in use."""
        if current is not self._is_current:
            self._is_current = current
            self._show_state()

    @property
    def is_current(self) -> bool:
        return self._is_current

    def _show_state(self) -> None:
        if self.shown is None:
            return
        self._text.show_saying(self.shown.full if self._is_current else self.shown.brief)
        self._text.setVisible(bool(self._text.saying.pieces))
        if self._is_current and self._more is None:
            self._add_more()
        if self._more:
            self._more.setVisible(self._is_current)
            self._show_more(self.shown)
        self.updateGeometry()
        self.update()

    def _add_more(self) -> None:
        """What is offered beside the first action, made when it is needed."""
        words = self._words
        self._more = WrapRow(self._theme.px(14))
        place, peace = words.gettext("Shows the place in both columns"), words.gettext("Says no more of it here")
        for name, text, hint in (
            ("go", words.gettext("Go there"), f"{place} ({shown_keys('Return')})"),
            ("ignore", words.gettext("Ignore here"), f"{peace} ({shown_keys('Del')})"),
            ("why", words.gettext("Why?"), words.gettext("Explains the rule with examples")),
        ):
            button = self._link(text)
            button.setToolTip(hint)
            self.buttons[name] = button
            self._more.add(button)
        self.buttons["go"].clicked.connect(self._go)
        self.buttons["ignore"].clicked.connect(self._ignore)
        self.buttons["why"].clicked.connect(self._explain)
        self._column.addWidget(self._more)

    def _show_more(self, shown: Shown) -> None:
        self.buttons["go"].setVisible(shown.can_go and shown.can_fix)
        self.buttons["ignore"].setVisible(not shown.is_ignored)
        for button in self.buttons.values():
            button.setAccessibleName(f"{button.text()}: {self._title.text()}")
        if self._more:
            self._more.wrap()

    # -- wishes

    def _act(self) -> None:
        if self.shown is None:
            return
        if self.shown.is_ignored:
            self.heed_requested.emit(self.finding)
        elif self.shown.can_fix:
            self.fix_requested.emit(self.finding)
        else:
            self._go()

    def _go(self) -> None:
        if self.shown and self.shown.can_go:
            self.go_requested.emit(self.finding)

    def _ignore(self) -> None:
        if self.shown and not self.shown.is_ignored:
            self.ignore_requested.emit(self.finding)

    def _explain(self) -> None:
        if self.finding:
            self.rule_requested.emit(self.finding.rule)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.finding)
            self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._go()
            case Qt.Key.Key_Delete:
                self._ignore()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self.finding:
            self.chosen.emit(self.finding)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who comes to a button of the line is at the line."""
        if event.type() is QEvent.Type.FocusIn and self.finding and not self._is_current:
            self.chosen.emit(self.finding)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._is_current:
            painter.fillRect(self.rect(), self._theme.colour("selected"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self._is_current:
            painter.fillRect(0, 0, 3, self.height() - 1, self._theme.colour("accent"))
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -2))
