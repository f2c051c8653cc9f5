"""Questions to the user, behind one small protocol, so that tests can answer them."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from editor.i18n import Catalogue
from editor.ui.theme import Theme


class Ask(Protocol):
    """What the window may ask."""

    def confirm(self, title: str, text: str, yes: str) -> bool: ...
    def tell(self, title: str, text: str) -> None: ...
    def folder(self, title: str, start: Path) -> Path | None: ...
    def pdf(self, title: str, proposed: Path) -> Path | None: ...
    def releases(self, title: str) -> list[Path]: ...
    def picture(self, title: str) -> Path | None: ...


class Dialogs:
    """Asks with dialogs over `parent`."""

    def __init__(self, parent: QWidget, theme: Theme, words: Catalogue) -> None:
        self._parent, self._theme, self._words = parent, theme, words

    def confirm(self, title: str, text: str, yes: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, title, parent=self._parent)
        self._theme.style(box)
        box.setInformativeText(text)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        agree.setObjectName("primary")
        cancel = box.addButton(self._words.gettext("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.exec()
        agreed = box.clickedButton() is agree
        box.deleteLater()
        return agreed

    def tell(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, title, parent=self._parent)
        self._theme.style(box)
        box.setInformativeText(text)
        box.addButton(self._words.gettext("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()

    def folder(self, title: str, start: Path) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._parent, title, str(start))
        return Path(chosen) if chosen else None

    def pdf(self, title: str, proposed: Path) -> Path | None:
        file, _ = QFileDialog.getSaveFileName(self._parent, title, str(proposed), "PDF (*.pdf)")
        return Path(file) if file else None

    def releases(self, title: str) -> list[Path]:
        texts = self._words.gettext("Plain text")
        files, _ = QFileDialog.getOpenFileNames(self._parent, title, "", f"{texts} (*.txt *.md *.text)")
        return [Path(file) for file in files]

    def picture(self, title: str) -> Path | None:
        pictures = self._words.gettext("Pictures")
        file, _ = QFileDialog.getOpenFileName(
            self._parent, title, "", f"{pictures} (*.jpg *.jpeg *.png *.tif *.tiff *.webp)"
        )
        return Path(file) if file else None
