"""Beside the list: what can be done with the chosen backup, and the folder that gets the backups, too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from editor.i18n import Catalogue
from editor.store.copies import Copy
from editor.terms import backup_reason
from editor.ui.backups.sayings import moment_text, verified_text
from editor.ui.buttons import text_button
from editor.ui.theme import Theme

WIDTH = 300


class FolderSheet(QFrame):
    """Shows what it is told and emits wishes."""

    verify_requested = Signal()
    restore_requested = Signal()
    choose_requested = Signal()
    forget_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("livePage")
        self._theme, self._words = theme, words
        self.setFixedWidth(theme.px(WIDTH))
        self.title, self.state = self._label("sheetHeading"), self._label("muted")
        self.verify = text_button(words.gettext("Verify"), "plain")
        self.restore = text_button(words.gettext("Restore …"), "plain")
        self.folder = self._label("fileName")
        self.choose = text_button(words.gettext("Choose …"), "plain")
        self.forget = text_button(words.gettext("Remove"), "quiet")
        self.verify.clicked.connect(self.verify_requested)
        self.restore.clicked.connect(self.restore_requested)
        self.choose.clicked.connect(self.choose_requested)
        self.forget.clicked.connect(self.forget_requested)
        self._lay_out()

    def _label(self, kind: str, text: str = "") -> QLabel:
        label = QLabel(text)
        label.setObjectName(kind)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        words, px = self._words, self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(18), px(14))
        column.setSpacing(px(8))
        column.addWidget(self.title)
        column.addWidget(self.state)
        column.addLayout(_row(px(8), self.restore, self.verify))
        column.addSpacing(px(18))
        column.addWidget(self._label("sheetHeading", words.gettext("Backup folder")))
        explained = words.gettext(
            "Gets every backup as well, with photos and sent files; best on another drive or in a synchronised folder."
        )
        column.addWidget(self._label("muted", explained))
        column.addWidget(self.folder)
        column.addLayout(_row(px(12), self.choose, self.forget))
        column.addStretch(1)
        kept = words.gettext("Kept are the copies of 7 days, 5 weeks and 12 months, and those before updates.")
        column.addWidget(self._label("muted", kept))

    def show_copy(self, copy: Copy | None) -> None:
        words = self._words
        for button in (self.verify, self.restore):
            button.setEnabled(copy is not None)
        if copy is None:
            self.title.setText(words.gettext("No backup yet"))
            self.state.setText(words.gettext("The first one is made in a pause, a minute after the start."))
            return
        self.title.setText(moment_text(words, copy.at))
        self.state.setText(f"{backup_reason(words, copy.why)}. {verified_text(words, copy)}.")

    def show_folder(self, folder: str) -> None:
        self.folder.setText(folder or self._words.gettext("None chosen"))
        self.folder.setToolTip(folder)
        self.forget.setVisible(bool(folder))


def _row(spacing: int, *widgets: object) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)  # type: ignore[arg-type]
    row.addStretch(1)
    return row
