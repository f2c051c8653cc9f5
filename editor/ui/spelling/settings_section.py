"""The part of the settings that is about spelling: on or off, a folder with dictionaries."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.language.spelling.messages import Opened
from editor.terms import language_name


class SpellingSection(QWidget):
    """Shows the options and tells when one was changed; the folder is chosen by whoever holds it."""

    changed = Signal()
    folder_requested = Signal()

    def __init__(self, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._on = QCheckBox(words.gettext("Underline misspelt words"))
        self._folder = QLineEdit()
        self._folder.setReadOnly(True)
        self._folder.setAccessibleName(words.gettext("Folder with dictionaries"))
        self._folder.setPlaceholderText(words.gettext("The dictionaries of this computer"))
        self._choose = QPushButton(words.gettext("Choose …"))
        self._choose.setAccessibleName(words.gettext("Choose a folder with dictionaries"))
        self._clear = QPushButton(words.gettext("Reset"))
        self._clear.setAccessibleName(words.gettext("Use the dictionaries of this computer"))
        for button in (self._choose, self._clear):
            button.setObjectName("plain")
        self._found = QLabel()
        self._found.setObjectName("muted")
        self._found.setWordWrap(True)
        self._lay_out()
        self._on.clicked.connect(self._tell)
        self._choose.clicked.connect(self.folder_requested)
        self._clear.clicked.connect(lambda: self._set_folder(""))

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        for widget, stretch in ((self._folder, 1), (self._choose, 0), (self._clear, 0)):
            place.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._on)
        column.addLayout(place)
        column.addWidget(self._found)

    # -- values

    @property
    def is_on(self) -> bool:
        return self._on.isChecked()

    @property
    def folder(self) -> str:
        return self._folder.text()

    def show_options(self, *, on: bool, folder: str) -> None:
        self._on.setChecked(on)
        self._folder.setText(folder)
        self._enable()

    def show_folder(self, folder: str) -> None:
        """Takes over the folder that was chosen."""
        self._set_folder(folder)

    def show_found(self, opened: Opened) -> None:
        """Which dictionaries are in use, and what lacks one."""
        words = self._words
        found = words.gettext("In use: {names}").format(names=", ".join(opened.names)) if opened.names else ""
        lacking = " · ".join(
            words.gettext("none for {language}").format(language=language_name(words, each)) for each in opened.missing
        )
        self._found.setText(" · ".join(part for part in (found, lacking) if part))

    def _set_folder(self, folder: str) -> None:
        if folder != self.folder:
            self._folder.setText(folder)
            self._enable()
            self.changed.emit()

    def _tell(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        """Without spelling there is nothing to choose."""
        for widget in (self._folder, self._choose):
            widget.setEnabled(self.is_on)
        self._clear.setEnabled(self.is_on and bool(self.folder))
