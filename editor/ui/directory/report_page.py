"""What an import brought, and line by line what in the file could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.theme import Theme

_MOST = 2000
"""Sentences that are shown: who has more has chosen another file than was meant."""


class ReportPage(QFrame):
    """Can be read, copied and left."""

    left = Signal()

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._words = words
        self.title, self.hint = QLabel(), QLabel()
        self.title.setObjectName("sheetTitle")
        self.hint.setObjectName("muted")
        self.lines = QPlainTextEdit()
        self.lines.setObjectName("longEntry")
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.back = text_button(words.gettext("Back to the list"))
        self.back.setToolTip(f"{self.back.text()} ({shown('Esc')})")
        self.back.clicked.connect(self.left)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(10))
        column.setSpacing(px(6))
        for label in (self.title, self.hint):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.lines, 1)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def show_report(self, brought: str, sentences: Sequence[str]) -> None:
        """Shows what came in and what did not."""
        words, count = self._words, len(sentences)
        self.title.setText(brought)
        hint = words.ngettext(
            "{count} thing in the file could not be read:", "{count} things in the file could not be read:", count
        )
        self.hint.setText(hint.format(count=count))
        self.lines.setAccessibleName(self.hint.text())
        self.lines.setPlainText("\n".join(sentences[:_MOST]))
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
