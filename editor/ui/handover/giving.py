"""The sheet before a release is handed over: who does, and whether the internal note goes along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.domain.handover import photo_digests
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.page_keys import is_finish
from editor.ui.readiness import make_room
from editor.ui.theme import Theme

WIDTH = 460


class GivingDialog(QDialog):
    """Says what will be in the file; where it goes is asked by whoever opened this."""

    wanted = Signal(str, bool)
    """The name of who hands over, and whether with the internal note."""

    def __init__(self, release: Release, name: str, theme: Theme, words: Catalogue, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._words = theme, words
        title = words.gettext("Hand over")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.name = QLineEdit(name)
        self.name.setMaxLength(120)
        self.name.setAccessibleName(words.gettext("Your name"))
        self.name.setPlaceholderText(words.gettext("optional"))
        self.note = QCheckBox(words.gettext("With the internal note"))
        self.note.setEnabled(bool(release.note.strip()))
        self.note.setToolTip("" if self.note.isEnabled() else words.gettext("There is no internal note."))
        self.cancel = text_button(words.gettext("Cancel"), "plain")
        self.save = text_button(words.gettext("Save as file …"), "primary")
        self.save.setToolTip(f"{self.save.text()} ({shown('Ctrl+Return')})")
        self._lay_out(title, self._contents(release))
        self.save.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        theme.style(self)
        self.setFixedWidth(min(theme.px(WIDTH), (parent.width() if parent else 900) - 40))
        make_room(self)
        self.name.setFocus()

    def _contents(self, release: Release) -> str:
        """What will be in the file."""
        words, photos = self._words, len(photo_digests(release))
        text = words.gettext(
            "One file with both languages, all facts and approvals. Whoever opens it in Zweispalter goes on from "
            "there; when it comes back, both states are merged."
        )
        if not photos:
            return text
        pictures = words.ngettext("{count} photo is in it.", "{count} photos are in it.", photos).format(count=photos)
        return f"{text} {pictures}"

    def _lay_out(self, title: str, text: str) -> None:
        px, words = self._theme.px, self._words
        heading, about, label = QLabel(title), QLabel(text), QLabel(words.gettext("Your name"))
        for widget, name in ((heading, "sheetTitle"), (about, "muted"), (label, "settingName")):
            widget.setObjectName(name)
            widget.setWordWrap(True)
        label.setBuddy(self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(18))
        column.setSpacing(px(8))
        for each in (heading, about):
            column.addWidget(each)
        column.addSpacing(px(4))
        column.addWidget(label)
        column.addWidget(self.name)
        column.addSpacing(px(2))
        column.addWidget(self.note)
        column.addSpacing(px(10))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)

    def _finish(self) -> None:
        self.wanted.emit(self.name.text().strip(), self.note.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_finish(event) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        else:
            super().keyPressEvent(event)
