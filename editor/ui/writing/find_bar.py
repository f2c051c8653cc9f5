"""The bar above the text in which one says what to find and what to put in its place."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.i18n import Catalogue
from editor.language.expressions import Query
from editor.terms import language_name
from editor.ui.actions import shown
from editor.ui.theme import Theme
from editor.ui.writing.find_entry import FindEntry

SLIDE = 120
"""Milliseconds in which the bar slides in."""

_ENDLESS = 16_777_215


class FindBar(QFrame):
    """Shows what it is told and emits wishes; it knows nothing of the release."""

    query_changed = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    replace_requested = Signal()
    replace_all_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._theme, self._words = theme, words
        self.setAccessibleName(words.gettext("Find and replace"))
        self.text = FindEntry(words.gettext("Find in this release"))
        self.replacement = FindEntry(words.gettext("Replace with"))
        self.case = self._toggle("Aa", words.gettext("Capitals and small letters count"))
        self.whole_words = self._toggle(
            words.pgettext("button of the search", "Word"), words.gettext("Whole words only")
        )
        self.regular = self._toggle(".*", words.gettext("Regular expression"))
        self.sides = {language: self._side(language) for language in LANGUAGES}
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._count.setMinimumWidth(theme.px(86))
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message = QLabel()
        self._message.setObjectName("findMessage")
        self._message.setWordWrap(True)
        self._message.hide()
        self._is_refused = False
        self._steps = (
            self._step("‹", words.gettext("Previous match"), "Shift+F3", self.previous_requested),
            self._step("›", words.gettext("Next match"), "F3", self.next_requested),
        )
        self._close = self._step("×", words.gettext("Close"), "Esc", self.close_requested)
        self._replacing = self._make_replacing()
        self._lay_out()
        self._connect()
        theme.style(self)
        self._slide = QPropertyAnimation(self, b"maximumHeight", self)
        self._slide.setDuration(SLIDE)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(lambda: self.setMaximumHeight(_ENDLESS))
        self.hide()

    # -- building

    def _toggle(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("findToggle")
        button.setText(text)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.toggled.connect(self.query_changed)
        return button

    def _side(self, language: Language) -> QToolButton:
        name = self._words.gettext("Search {language}").format(language=language_name(self._words, language))
        button = self._toggle(language.value.upper(), name)
        button.setChecked(True)
        button.toggled.connect(lambda on: None if on else self.sides[language.other].setChecked(True))
        return button

    def _step(self, text: str, name: str, keys: str, wish: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName("findStep")
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({shown(keys)})")
        button.clicked.connect(wish)
        return button

    def _make_replacing(self) -> tuple[QWidget, ...]:
        one = QPushButton(self._words.gettext("Replace"))
        one.setToolTip(self._words.gettext("Replace this match and go on (Enter)"))
        every = QPushButton(self._words.gettext("Replace all"))
        one.clicked.connect(self.replace_requested)
        every.clicked.connect(self.replace_all_requested)
        for button in (one, every):
            button.setObjectName("findAction")
        return self.replacement, one, every

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 7, 10, 7)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for entry in (self.text, self.replacement):
            entry.setMaximumWidth(self._theme.px(520))
        grid.addWidget(self.text, 0, 0)
        grid.addLayout(self._tools(), 0, 1)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(self._actions(), 1, 1)
        grid.addWidget(self._message, 2, 0, 1, 2)
        self._order()

    def _order(self) -> None:
        """Tab goes from what is looked for to what takes its place, and then to the buttons."""
        toggles = (self.case, self.whole_words, self.regular, *self.sides.values())
        for one, following in pairwise((self.text, *self._replacing, *toggles, *self._steps, self._close)):
            QWidget.setTabOrder(one, following)

    def _tools(self) -> QHBoxLayout:
        """What is beside the text that is looked for."""
        tools = QHBoxLayout()
        tools.setSpacing(3)
        for button in (self.case, self.whole_words, self.regular):
            tools.addWidget(button)
        tools.addSpacing(8)
        for button in self.sides.values():
            tools.addWidget(button)
        tools.addWidget(self._count)
        for widget in self._steps:
            tools.addWidget(widget)
        tools.addStretch(1)
        tools.addWidget(self._close)
        return tools

    def _actions(self) -> QHBoxLayout:
        """What is beside the text that takes its place."""
        actions = QHBoxLayout()
        actions.setSpacing(6)
        for action in self._replacing[1:]:
            actions.addWidget(action)
        actions.addStretch(1)
        return actions

    def _connect(self) -> None:
        self.text.textChanged.connect(self.query_changed)
        self.text.returned.connect(lambda back: (self.previous_requested if back else self.next_requested).emit())
        self.replacement.returned.connect(lambda back: self.replace_requested.emit())

    # -- values

    def query(self) -> Query:
        """What is looked for."""
        return Query(
            self.text.text(),
            regular=self.regular.isChecked(),
            case=self.case.isChecked(),
            whole_words=self.whole_words.isChecked(),
            languages=tuple(language for language, side in self.sides.items() if side.isChecked()),
        )

    def show_query(self, query: Query) -> None:
        self.blockSignals(True)
        self.text.setText(query.text)
        for button, on in (
            (self.case, query.case),
            (self.whole_words, query.whole_words),
            (self.regular, query.regular),
        ):
            button.setChecked(on)
        for language, side in self.sides.items():
            side.setChecked(language in query.languages)
        self.blockSignals(False)

    def open(self, *, replacing: bool) -> None:
        """Slides in, with the line for replacing or without it, the cursor in what is looked for."""
        for widget in self._replacing:
            widget.setVisible(replacing)
        if self.isHidden():
            self.setMaximumHeight(0)
            self.show()
            self._slide.setEndValue(self.sizeHint().height())
            self._slide.start()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def close_up(self) -> None:
        if self._slide.state() is QAbstractAnimation.State.Running:
            self._slide.stop()
            self.setMaximumHeight(_ENDLESS)
        self.hide()

    def show_count(self, current: int, count: int) -> None:
        """Which match is shown (0: none) of how many."""
        words = self._words
        if not self.text.text() or self._is_refused:
            told = ""
        elif not count:
            told = words.gettext("Not found")
        elif current:
            told = words.gettext("{number} of {count}").format(number=current, count=count)
        else:
            told = words.ngettext("{count} match", "{count} matches", count).format(count=count)
        if told != self._count.text():
            self._announce(told)
        self._count.setText(told)
        self.text.setAccessibleDescription(told)
        if not count:
            self._keep_focus()
        for button in self._steps:
            button.setEnabled(count > 0)
        for action in self._replacing[1:]:
            action.setEnabled(count > 0)

    def _keep_focus(self) -> None:
        """A button that can do nothing any more hands the cursor to an entry before it would leave the bar."""
        if any(button.hasFocus() for button in (*self._steps, *self._replacing[1:])):
            entry = self.text if self.replacement.isHidden() else self.replacement
            entry.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def count(self) -> str:
        return self._count.text()

    def show_message(self, text: str, *, is_refusal: bool = False) -> None:
        """One sentence below the entries, or none."""
        self._is_refused = is_refusal
        self._message.setText(text)
        self._announce(text)
        self._message.setObjectName("findRefusal" if is_refusal else "findMessage")
        self._message.style().polish(self._message)
        self._message.setVisible(bool(text))

    def _announce(self, text: str) -> None:
        """Lets a screen reader say what changed while the cursor is elsewhere."""
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def forget_message(self) -> None:
        """What was said about the last step means nothing after the next; a refusal of the query stays."""
        if self.message and not self._is_refused:
            self.show_message("")

    @property
    def message(self) -> str:
        return self._message.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)
