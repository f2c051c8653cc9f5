"""One sent file: what became of it in an icon and in words, its name that opens it, its size, its SHA-256."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy

from editor.i18n import Catalogue
from editor.store.records import DispatchFile, FileCondition
from editor.terms import condition_name
from editor.ui.buttons import icon_button, text_button
from editor.ui.icons import pixmap
from editor.ui.sent.naming import file_size
from editor.ui.theme import Theme


class FileLine(QFrame):
    """Wishes for the file to be opened, and for its SHA-256 to be copied."""

    open_requested = Signal(object)
    digest_requested = Signal(object)

    def __init__(self, file: DispatchFile, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.file, self._theme, self._words = file, theme, words
        self.state: FileCondition | None = None
        self._icon, self._told = QLabel(), QLabel()
        self._told.setObjectName("detailLabel")
        self._told.setWordWrap(True)
        self.name = text_button(_broken(file.name), "quiet")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name.setToolTip(words.gettext("Opens a copy of {name}").format(name=file.name))
        self.name.clicked.connect(lambda: self.open_requested.emit(self.file))
        self.copy = icon_button(theme, "copy", words.gettext("Copy SHA-256"))
        self.copy.setAccessibleName(words.gettext("Copy SHA-256 of {name}").format(name=file.name))
        self.copy.setToolTip(f"{words.gettext('Copy SHA-256')}\n{file.digest}")
        self.copy.clicked.connect(lambda: self.digest_requested.emit(self.file))
        self._lay_out()
        self.show_state(None)

    def _lay_out(self) -> None:
        px = self._theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, px(3), 0, px(3))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(0)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.copy, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._told, 1, 1)
        grid.setColumnStretch(1, 1)
        self._icon.setFixedWidth(px(16))

    def show_state(self, state: FileCondition | None) -> None:
        """What became of the file; None while it is looked at."""
        self.state = state
        words = self._words
        told = condition_name(words, state) if state else words.gettext("being checked …")
        self._told.setText(words.gettext("{size} · {state}").format(size=file_size(words, self.file.size), state=told))
        name, colour = {None: ("more", "muted"), FileCondition.UNCHANGED: ("tick", "ok")}.get(
            state, ("warning", "error")
        )
        self._icon.setPixmap(pixmap(self._theme, name, self._theme.px(16), colour))
        self.name.setAccessibleName(f"{self.file.name}, {self._told.text()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long name loses its middle: its end says what it is."""
        super().resizeEvent(event)
        room = max(self.name.width() - self._theme.px(4), 1)
        shown = self.name.fontMetrics().elidedText(self.file.name, Qt.TextElideMode.ElideMiddle, room)
        self.name.setText(_broken(shown))

    @property
    def told(self) -> str:
        return self._told.text()


def _broken(name: str) -> str:
    """An ampersand is no key of the button."""
    return name.replace("&", "&&")
