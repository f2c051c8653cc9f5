"""What connects the preview with the open release: its changes, its pictures, printing and PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QWidget

from editor.domain.draft import Change
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.preview.page_pictures import PagePictures
from editor.ui.preview.pane import PreviewPane
from editor.ui.preview.printing import page_layout, paint_pages, write_pdf
from editor.ui.preview.sheets import Sheets
from editor.ui.session import Session
from editor.ui.theme import Theme


class Preview(QObject):
    """Keeps its pane in line with the session as long as it lives."""

    told = Signal(str)
    """One sentence about what was done."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Catalogue,
        ask: Ask,
        tell: Callable[[EditorError], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._words, self._ask, self._tell = session, words, ask, tell
        self._pictures = PagePictures(session.store, self)
        self.pane = PreviewPane(theme, words, self._pictures.image)
        self._pictures.loaded.connect(self.pane.show_pictures)
        self.pane.print_requested.connect(self._print)
        self.pane.pdf_requested.connect(self._write_pdf)
        session.release_opened.connect(self._show)
        session.release_closed.connect(self._show)
        session.changed.connect(self._show_change)
        self._show()

    def _show(self, *_: object) -> None:
        draft = self._session.draft
        if draft:
            self._pictures.load(draft.present)
        self.pane.show_release(draft.present if draft else None)

    def _show_change(self, change: Change) -> None:
        self._pictures.load(change.after)
        self.pane.show_release(change.after)

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

    def _write_pdf(self, sheets: Sheets) -> None:
        manuscript = sheets.manuscript
        name = f"{manuscript.base}_{manuscript.language.value}{manuscript.draft_suffix}.pdf"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file = self._ask.pdf(self._words.gettext("Save as PDF"), Path(folder or Path.home()) / name)
        if file is None:
            return
        try:
            write_pdf(sheets, file)
        except EditorError as error:
            self._tell(error)
            return
        self.told.emit(self._words.gettext("Saved: {name}").format(name=file.name))
