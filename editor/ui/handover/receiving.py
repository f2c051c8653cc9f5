"""What came with a hand-over: what is taken over, and where both sides changed the same, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.domain.handover import Handover
from editor.domain.merging import Choice, Merge
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.dates import moment
from editor.ui.dialog_size import fit_over_window
from editor.ui.handover.conflict_card import ConflictCard, Look, choices, row_of, rows_between, start_of_texts
from editor.ui.page_keys import is_finish
from editor.ui.settings_dialog import Choice as Segments
from editor.ui.theme import Theme
from editor.ui.versions.change_row import ChangeRow, columns_in
from editor.ui.versions.rows import RowMaker

SCROLL = 10
"""Pixels of the scroll bar, beside which the heads end."""

SHOWN = 200
"""Rows of what is taken over that are shown; with more it is another release."""


def came_from(words: Catalogue, handover: Handover) -> str:
    """`From Paul Seidel, 22 November 2026, 14:02`"""
    time = moment(handover.at, words.language)
    if not handover.by:
        return words.gettext("Handed over {time}").format(time=time)
    return words.gettext("From {name}, {time}").format(name=handover.by, time=time)


class ReceivingDialog(QDialog):
    """Shows a merge; wishes for it with what was chosen."""

    merge_requested = Signal(dict)
    """Choices by the keys of the conflicts."""

    def __init__(
        self,
        handover: Handover,
        mine: Release,
        merge: Merge,
        theme: Theme,
        words: Catalogue,
        parent: QWidget | None = None,
        look: Look = lambda _: None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._handover, self._mine, self._merge, self._look = handover, mine, merge, look
        self._theme, self._words = theme, words
        title = words.gettext("Merge the hand-over")
        for name in (self.setWindowTitle, self.setAccessibleName):
            name(title)
        self.cards: list[ConflictCard] = []
        self.taken: list[ChangeRow] = []
        self.notices: list[QLabel] = []
        self.all: Segments | None = None
        self._fit()
        self._columns = replace(columns_in(theme, self.width()), action=0)
        self._lay_out(title)
        theme.style(self)
        (self.cards[0].choice.button(Choice.BOTH.value) if self.cards else self.ok).setFocus()

    # -- building

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        rows = self._rows()
        column.addLayout(self._top(title))
        column.addWidget(self._heads())
        column.addWidget(rows, 1)
        column.addWidget(self._foot())

    def _top(self, title: str) -> QVBoxLayout:
        px, words = self._theme.px, self._words
        heading = _label(title, "sheetTitle")
        headline = self._mine.headline(self._mine.lead).plain or words.gettext("Without headline")
        about = _label(f"{headline} · {came_from(words, self._handover)}", "muted")
        top = QVBoxLayout()
        top.setContentsMargins(px(16), px(14), px(16), px(10))
        top.setSpacing(px(4))
        for each in (heading, about):
            top.addWidget(each)
        top.addSpacing(px(4))
        top.addWidget(_label(self._summary(), "settingName"))
        for text in self._remarks():
            self.notices.append(_label(text, "quietLine"))
            top.addWidget(self.notices[-1])
        if len(self.cards) > 1:
            top.addLayout(self._for_all())
        return top

    def _summary(self) -> str:
        words = self._words
        taken, conflicts = len(self.taken), len(self.cards)
        parts = [
            words.ngettext("{count} change is taken over", "{count} changes are taken over", taken).format(count=taken)
        ]
        if conflicts:
            text = words.ngettext(
                "{count} place was changed on both sides", "{count} places were changed on both sides", conflicts
            )
            parts.append(text.format(count=conflicts))
        return " · ".join(parts)

    def _remarks(self) -> Iterable[str]:
        words, theirs = self._words, self._handover.release
        if self._merge.held:
            yield words.ngettext(
                "{count} change stays out, as it is in a language that was sent. It is kept as a version.",
                "{count} changes stay out, as they are in a language that was sent. They are kept as a version.",
                self._merge.held,
            ).format(count=self._merge.held)
        for language in theirs.sent.languages:
            if not self._mine.sent[language]:
                yield words.gettext(
                    "{language} was sent by the other side meanwhile. This archive has no record of that."
                ).format(language=language_name(words, language))

    def _for_all(self) -> QHBoxLayout:
        words = self._words
        name = words.gettext("All conflicts")
        self.all = choices(name, self._theme, words)
        self.all.chosen.connect(self._choose_all)
        row = QHBoxLayout()
        row.setContentsMargins(0, self._theme.px(6), 0, 0)
        row.setSpacing(self._theme.px(10))
        row.addWidget(_label(name, "keyName", wraps=False))
        row.addWidget(self.all, 1)
        return row

    def _heads(self) -> QFrame:
        px = self._theme.px
        heads = QFrame()
        heads.setObjectName("changeHeads")
        row = QHBoxLayout(heads)
        row.setSpacing(self._columns.gap)
        row.setContentsMargins(start_of_texts(self._columns, self._theme), px(7), px(14 + SCROLL), px(7))
        for text in (self._words.gettext("Mine"), self._words.gettext("Theirs")):
            row.addWidget(_label(text, "columnLabel"), 1)
        return heads

    def _rows(self) -> QScrollArea:
        inner = QWidget()
        inner.setMinimumHeight(1)  # else as high as its words were in the narrowest window
        self._theme.ground(inner, "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        maker = RowMaker(self._theme, self._words)
        for conflict in self._merge.conflicts:
            if row := row_of(conflict, self._mine, maker):
                card = ConflictCard(conflict, row, self._theme, self._words, self._columns, self._look)
                card.chosen.connect(self._show_all)
                self.cards.append(card)
                column.addWidget(card)
        self._add_taken(column, maker)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("changes")
        area.setAccessibleName(self._words.gettext("What changed"))
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _add_taken(self, column: QVBoxLayout, maker: RowMaker) -> None:
        """What comes without a question: the difference to what would be there if all conflicts stayed mine."""
        rows = list(rows_between(self._mine, self._merge.release, maker))
        if rows:
            head = _label(self._words.gettext("Taken over"), "columnLabel")
            px = self._theme.px
            head.setContentsMargins(px(16), px(12), px(16), px(4))
            column.addWidget(head)
        for row in rows[:SHOWN]:
            self.taken.append(ChangeRow(row, self._theme, self._columns))
            column.addWidget(self.taken[-1])

    def _foot(self) -> QFrame:
        px = self._theme.px
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(10), px(16), px(12))
        row.setSpacing(px(10))
        self.cancel = text_button(self._words.gettext("Cancel"), "plain")
        self.cancel.clicked.connect(self.reject)
        self.ok = text_button(self._words.gettext("Merge"), "primary")
        self.ok.setToolTip(f"{self.ok.text()} ({shown('Ctrl+Return')})")
        self.ok.clicked.connect(self._finish)
        hint = self._words.gettext("Both states are kept as versions first; the merge is one step that can be undone.")
        row.addWidget(_label(hint, "muted"), 1)
        row.addWidget(self.cancel)
        row.addWidget(self.ok)
        return foot

    def _fit(self) -> None:
        fit_over_window(self, self._theme.px(1120), self._theme.px(760))

    # -- choosing

    @property
    def choices(self) -> dict[str, Choice]:
        return {card.conflict.key: card.value for card in self.cards}

    def _choose_all(self) -> None:
        if self.all:
            for card in self.cards:
                card.show_choice(Choice(self.all.value))

    def _show_all(self) -> None:
        """The choice for all shows what all have in common."""
        values = {card.value for card in self.cards}
        if self.all:
            self.all.show_value(next(iter(values)).value if len(values) == 1 else "")

    def _finish(self) -> None:
        if self.ok.isEnabled():
            self.ok.setEnabled(False)  # until the states are kept
            self.merge_requested.emit(self.choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_finish(event):
            self._finish()
        else:
            super().keyPressEvent(event)


def _label(text: str, name: str, *, wraps: bool = True) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(wraps)
    return label
