"""What the program is: name, version, licence."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.theme import Theme


class AboutPage(QDialog):
    """A few lines about the program."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = words.gettext("About Zweispalter")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        version, licence = _known()
        lines = (
            ("Zweispalter", "sheetTitle"),
            (words.gettext("Press releases in two columns, German and English."), "settingName"),
            (words.gettext("Version {version}").format(version=version), "muted"),
            (words.gettext("Licence: {licence}").format(licence=licence), "muted"),
            (words.gettext("Everything stays on this computer: no account, no cloud, no telemetry."), "muted"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(each) for each in (26, 22, 26, 18)))
        column.setSpacing(theme.px(8))
        for text, name in lines:
            label = QLabel(text)
            label.setObjectName(name)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        close = QPushButton(words.gettext("Close"))
        close.clicked.connect(self.accept)
        column.addSpacing(theme.px(8))
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        theme.style(self)


def _known() -> tuple[str, str]:
    """Version and licence as the package says them."""
    try:
        known = metadata("zweispalter")
    except PackageNotFoundError:
        return "–", "–"
    return known["Version"], known["License-Expression"] or known["License"] or "–"
