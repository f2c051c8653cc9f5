"""What connects the preview with the open release: its changes, its pictures, printing and PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from editor.compose.manuscript import Manuscript
from editor.domain.draft import Change
from editor.domain.release import Release
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.manuscripts import Manuscripts
from editor.ui.pictures import photo_files
from editor.ui.preview.page_pictures import PagePictures
from editor.ui.preview.pane import PreviewPane
from editor.ui.preview.pdf import untagged_pdf
from editor.ui.preview.printing import page_layout, paint_pages
from editor.ui.preview.sheets import Sheets
from editor.ui.session import Session, told
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.store.archive import Archive


class Preview(QObject):
    """Keeps its pane in line with the session as long as it lives."""

    told = Signal(str)
    """One sentence about what was done."""
    copy_requested = Signal(object)
    """A manuscript to be copied as formatted text."""

    def __init__(
        self,
        session: Session,
        manuscripts: Manuscripts,
        theme: Theme,
        words: Catalogue,
        ask: Ask,
        tell: Callable[[EditorError], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._words, self._ask, self._tell = session, words, ask, tell
        self._pictures = PagePictures(session.store, self)
        self.pane = PreviewPane(theme, words, self._pictures.image, manuscripts.of)
        self._pictures.loaded.connect(self.pane.set_anew)
        self.pane.print_requested.connect(self._print)
        self.pane.pdf_requested.connect(self._write_pdf)
        self.pane.copy_requested.connect(self.copy_requested)
        manuscripts.changed.connect(self._set_anew)
        session.release_opened.connect(self._show)
        session.release_closed.connect(self._show)
        session.changed.connect(self._show_change)
        self._show()

    def _show(self, *_: object) -> None:
        draft = self._session.draft
        if draft:
            self._load(draft.present)
        self.pane.show_release(draft.present if draft else None)

    def _show_change(self, change: Change) -> None:
        self._load(change.after)
        self.pane.show_release(change.after)

    def _set_anew(self) -> None:
        if self._session.draft:
            self._load(self._session.draft.present)
        self.pane.set_anew()

    def _load(self, release: Release) -> None:
        """Pictures and logos."""
        logos = (house.logo for house in self._session.houses.all)
        self._pictures.load((*photo_files(release), *logos))

    def print(self) -> None:
        """Asks for a printer and prints the page that is shown."""
        sheets = self.pane.sheets()
        if sheets:
            self._print(sheets)

    def _print(self, sheets: Sheets) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheets.manuscript.title)
        printer.setFullPage(True)
        printer.setPageLayout(page_layout())
        dialog = QPrintDialog(printer, self.pane.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: paint_pages(printer, sheets))
        dialog.setModal(True)
        dialog.show()

    def _write_pdf(self, manuscript: Manuscript) -> None:
        """Writes the page beside the window, where the pictures are."""
        name = f"{manuscript.base}_{manuscript.language.value}{manuscript.draft_suffix}.pdf"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file = self._ask.pdf(self._words.gettext("Save as PDF"), Path(folder or Path.home()) / name)
        if file is None:
            return

        def write(archive: Archive) -> None:
            from editor.exporters.writing import write_bytes

            write_bytes(file, untagged_pdf(manuscript, archive.file))

        def done(_: None) -> None:
            if isValid(self):
                self.told.emit(self._words.gettext("Saved: {name}").format(name=file.name))

        self._session.store.submit(write, done, lambda error: self._tell(told(error)))
