"""What the writer wishes for a release as a whole, carried out: open, status, import, export, send."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from editor.domain.draft import Draft
from editor.domain.release import Replacement, Status
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.settings import Settings
from editor.ui.ask import Ask
from editor.ui.footer import Footer
from editor.ui.jobs import Jobs
from editor.ui.release_dialogs import ReleaseDialogs
from editor.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.store.records import Dispatch
    from editor.ui.exporting.wishes import ExportWish, SendWish


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


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
        footer: Footer,
        ask: Ask,
        words: Catalogue,
        settings: Callable[[], Settings],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._jobs, self._dialogs = session, jobs, dialogs
        self._footer, self._ask, self._words = footer, ask, words
        self._settings = settings
        dialogs.export_requested.connect(self._start_export)
        dialogs.folder_requested.connect(self.show_folder)
        dialogs.send_requested.connect(self._keep_sent_formats)
        jobs.sent.connect(self._show_sent)
        jobs.copied.connect(self._show_copied)
        jobs.followed.connect(self._open_new)

    def open(self, release_id: str) -> None:
        self.leaving.emit()
        self._session.open(release_id)

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
        profile, *formats = self._last_export()
        self._dialogs.export(self.export_folder(), formats, profile)

    def export_folder(self) -> Path:
        """Where was exported to last."""
        folder = self._settings().export_folder
        return Path(folder) if folder else _documents()

    def show_folder(self, folder: Path) -> None:
        """Shows a folder where the system shows folders."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _house_id(self) -> str:
        draft = self._session.draft
        return self._session.houses.of(draft.present).id if draft else ""

    def _last_export(self) -> tuple[str, ...]:
        """The profile and the formats that were exported last with the house style of the open release."""
        settings = self._settings()
        return settings.last_exports.get(self._house_id()) or ("", *settings.export_formats)

    def _start_export(self, wish: ExportWish) -> None:
        settings = self._settings()
        last = {**settings.last_exports, self._house_id(): (wish.profile, *wish.formats)}
        self.settings_changed.emit(
            replace(settings, export_folder=str(wish.folder), export_formats=wish.formats, last_exports=last)
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
        settings = self._settings()
        self._dialogs.send(settings.last_exports.get(f"{self._house_id()} sent") or self._last_export()[1:])

    def _keep_sent_formats(self, wish: SendWish) -> None:
        settings = self._settings()
        last = {**settings.last_exports, f"{self._house_id()} sent": wish.formats}
        self.settings_changed.emit(replace(settings, last_exports=last))

    def _show_sent(self) -> None:
        self._footer.show_message(self._words.gettext("Recorded as sent; the exact files are kept."))

    # -- what went out

    def copy_dispatch(self, dispatch: Dispatch) -> None:
        """Writes what was sent once more, into a folder that the writer names."""
        start = self.export_folder()
        folder = self._ask.folder(self._words.gettext("Where to write the sent files once more"), start)
        if folder:
            self._jobs.copy_dispatch(dispatch, folder)

    def _show_copied(self, files: list[Path]) -> None:
        words = self._words
        folder = files[0].parent if files else _documents()
        text = words.ngettext("{count} file as sent in {folder}", "{count} files as sent in {folder}", len(files))
        told = text.format(count=len(files), folder=folder)
        self._footer.offer(told, words.gettext("Open folder"), lambda: self.show_folder(folder))

    def follow(self, release_id: str, how: Replacement) -> None:
        """Begins the correction of a release that went out, or after a question its recall."""
        words = self._words
        self.leaving.emit()
        if how is Replacement.RECALL:
            text = words.gettext(
                "A new press release is made that takes this one back. It is a draft until it is approved and sent."
            )
            if not self._ask.confirm(words.gettext("Recall this press release?"), text, words.gettext("Recall")):
                return
        self._jobs.follow(release_id, how)

    def follow_open(self, how: Replacement) -> None:
        """The same for the open release."""
        if self._session.open_id:
            self.follow(self._session.open_id, how)

    def _open_new(self, release_id: str) -> None:
        self._session.refresh()
        self._session.open(release_id)
