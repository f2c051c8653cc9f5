"""The dialogs about the release as a whole: export, and recording it as sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor.domain.bilingual import Language
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.jobs import Jobs
from editor.ui.session import Session
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.export_dialog import ExportDialog
    from editor.ui.send_dialog import SendDialog


class ReleaseDialogs(QObject):
    """Opens them over the window, one of each at a time, and connects them with the jobs."""

    export_requested = Signal(object)
    folder_requested = Signal(object)
    """A folder is to be shown where the system shows folders."""
    place_requested = Signal(str, Language)
    """A side of a block is to be shown."""

    def __init__(self, session: Session, jobs: Jobs, theme: Theme, words: Catalogue, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._jobs = session, jobs
        self._theme, self._words, self._ask, self._window = theme, words, ask, window
        self.export_dialog: ExportDialog | None = None
        self.send_dialog: SendDialog | None = None

    def export(self, folder: Path, formats: tuple[str, ...]) -> None:
        """Asks what to export where; `folder` and `formats` are proposed."""
        from editor.ui.export_dialog import ExportDialog

        if self._session.draft is None:
            return
        release = self._session.draft.present
        dialog = ExportDialog(release, folder, formats, self._words, self._ask, self._window)
        dialog.export_requested.connect(self.export_requested)
        dialog.folder_requested.connect(self.folder_requested)
        dialog.place_requested.connect(self.place_requested)
        self._jobs.export_progressed.connect(dialog.show_progress)
        self._jobs.exported.connect(dialog.show_done)
        self._jobs.export_failed.connect(dialog.show_error)
        dialog.finished.connect(self._forget_export)
        self.export_dialog = dialog
        self._open(dialog)

    def send(self) -> None:
        """Asks which language was sent, and to whom."""
        from editor.ui.send_dialog import SendDialog

        if self._session.draft is None:
            return
        dialog = SendDialog(self._session.draft.present, self._words, self._window)
        dialog.place_requested.connect(self.place_requested)
        dialog.send_requested.connect(self._start_send)
        self._jobs.sent.connect(dialog.accept)
        self._jobs.send_failed.connect(dialog.show_error)
        dialog.finished.connect(self._forget_send)
        self.send_dialog = dialog
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self._theme.style(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _start_send(self, language: Language, recipients: str, incomplete: bool) -> None:
        self._jobs.send(language, recipients, allow_incomplete=incomplete)

    def _forget_export(self) -> None:
        self.export_dialog = None

    def _forget_send(self) -> None:
        self.send_dialog = None
