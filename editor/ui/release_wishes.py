"""What the writer wishes for a release as a whole, carried out: open, delete, status, import, export, send."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from editor.domain.draft import Draft
from editor.domain.release import Status
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.settings import Settings
from editor.ui.ask import Ask
from editor.ui.footer import Footer
from editor.ui.jobs import Jobs
from editor.ui.library.model import LibraryModel
from editor.ui.release_dialogs import ReleaseDialogs
from editor.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.ui.export_dialog import ExportWish


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class ReleaseWishes(QObject):
    """Stands between the bars of the window, which wish, and session, jobs and dialogs."""

    leaving = Signal()
    """The text in use counts as left from now on."""
    settings_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        dialogs: ReleaseDialogs,
        library: LibraryModel,
        footer: Footer,
        ask: Ask,
        words: Catalogue,
        settings: Callable[[], Settings],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._jobs, self._dialogs = session, jobs, dialogs
        self._library, self._footer, self._ask, self._words = library, footer, ask, words
        self._settings = settings
        dialogs.export_requested.connect(self._start_export)
        dialogs.folder_requested.connect(_show_folder)
        jobs.sent.connect(self._show_sent)

    def open(self, release_id: str) -> None:
        self.leaving.emit()
        self._session.open(release_id)

    def delete(self, release_id: str) -> None:
        words = self._words
        summary = self._library.summary_of(release_id)
        headline = summary.headline.either(summary.lead) if summary else ""
        self._session.delete(release_id)
        text = words.gettext("Deleted: {headline}").format(headline=headline or words.gettext("Without headline"))
        self._footer.offer(text, words.gettext("Undo"), lambda: self._session.undelete(release_id))

    def undo(self) -> None:
        self._step(Draft.undo)

    def redo(self) -> None:
        self._step(Draft.redo)

    def _step(self, step: Callable[[Draft], None]) -> None:
        if self._session.draft:
            try:
                step(self._session.draft)
            except EditorError as error:
                self._footer.show_message(self._words.tell(error))

    def set_status(self, status: Status) -> None:
        self.leaving.emit()
        self._jobs.set_status(status)

    def archive(self) -> None:
        words = self._words
        text = words.gettext(
            "An archived release can only be read. It stays in the library and is found by the search."
        )
        if self._ask.confirm(words.gettext("Archive this press release?"), text, words.gettext("Archive it")):
            self.set_status(Status.ARCHIVED)

    def import_files(self) -> None:
        files = self._ask.releases(self._words.gettext("Import press releases"))
        if files:
            self._session.import_files(files)

    def export(self) -> None:
        self.leaving.emit()
        settings = self._settings()
        folder = Path(settings.export_folder) if settings.export_folder else _documents()
        self._dialogs.export(folder, settings.export_formats)

    def _start_export(self, wish: ExportWish) -> None:
        self.settings_changed.emit(
            replace(self._settings(), export_folder=str(wish.folder), export_formats=wish.formats)
        )
        self._jobs.export(wish)

    def send(self) -> None:
        draft = self._session.draft
        if draft and draft.present.stage is not Status.APPROVED:
            self._footer.show_message(
                self._words.gettext("Only an approved release can be sent; set its status to approved first.")
            )
            return
        self.leaving.emit()
        self._dialogs.send()

    def _show_sent(self) -> None:
        self._footer.show_message(self._words.gettext("Recorded as sent; the exact files are kept."))
