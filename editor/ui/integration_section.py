"""The part of the settings that is about the desktop: whether a double click opens hand-overs with this program."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from editor.i18n import Catalogue


class IntegrationSection(QWidget):
    """Tells what was wished; whoever holds it carries it out and shows what came of it."""

    wished = Signal(bool)

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self.box = QCheckBox(words.gettext("Open hand-overs (.zweispalter) by double click"))
        self.box.setToolTip(words.gettext("Registers the file type with the desktop, for you alone"))
        self.box.clicked.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)

    def show_state(self, *, integrated: bool, possible: bool) -> None:
        self.box.setChecked(integrated)
        self.box.setEnabled(possible)
