"""The export of several releases in the window: its dialog, one release after the other, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from editor.i18n import Catalogue
from editor.settings import Settings
from editor.ui.ask import Ask
from editor.ui.batch import Batch
from editor.ui.exporting.several_dialog import SeveralChoice, SeveralDialog
from editor.ui.library_wishes import listed
from editor.ui.release_dialogs import known_formats
from editor.ui.session import Session, told
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.domain.release import Release
    from editor.store.archive import Archive
    from editor.workflow.several import Outcome

Ids = tuple[str, ...]


class SeveralExport(QObject):
    """Opens the dialog over the window and goes through the releases; what cannot be exported does not stop it."""

    settings_changed = Signal(object)
    folder_requested = Signal(object)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Catalogue,
        ask: Ask,
        settings: Callable[[], Settings],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._theme, self._words, self._ask = session, theme, words, ask
        self._settings, self._window = settings, window
        self.dialog: SeveralDialog | None = None
        self._batch: Batch | None = None

    def open(self, ids: Ids, folder: Path) -> None:
        dialog = SeveralDialog(len(ids), folder, self._words, self._theme, self._ask, self._window)
        dialog.show_formats(known_formats(self._settings().export_formats))
        dialog.export_requested.connect(lambda choice: self._start(ids, choice))
        dialog.stop_requested.connect(self._stop)
        dialog.folder_requested.connect(self.folder_requested)
        dialog.finished.connect(self._forget)
        self._theme.style(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()

    def _start(self, ids: Ids, choice: SeveralChoice) -> None:
        from editor.ui.preview.pdf import untagged_pdf
        from editor.workflow.several import Folders, SeveralWish, export_one

        settings = replace(self._settings(), export_folder=str(choice.folder), export_formats=choice.formats)
        self.settings_changed.emit(settings)
        wish = SeveralWish(Folders(choice.folder), choice.languages, choice.formats, untagged_pdf)
        batch = Batch(self._session.store, ids, lambda archive, each: export_one(archive, each, wish), self)
        batch.progressed.connect(self._show_progress)
        batch.finished.connect(self._show_done)
        batch.failed.connect(lambda error: self._session.failed.emit(told(error)))
        self._batch = batch
        batch.start()

    def _stop(self) -> None:
        if self._batch:
            self._batch.stop()

    def _show_progress(self, done: int, total: int) -> None:
        if self.dialog:
            self.dialog.show_progress(done, total)

    def _show_done(self, outcomes: list[Outcome]) -> None:
        self._batch = None
        failed = [each for each in outcomes if each.error]
        if self.dialog:
            remarks = listed(self._words, failed).split("\n") if failed else []
            files = sum(len(each.files) for each in outcomes)
            self.dialog.show_done(len(outcomes) - len(failed), files, remarks)
        self._adopt([each.release_id for each in outcomes])
        self._session.refresh()

    def _adopt(self, ids: list[str]) -> None:
        """The open release got its number, perhaps."""
        draft, open_id = self._session.draft, self._session.open_id
        if draft is None or open_id not in ids:
            return

        def load(archive: Archive) -> Release:
            return archive.load(open_id)

        self._session.store.submit(load, lambda release: self._session.adopt(draft, release), lambda _: None)

    def _forget(self) -> None:
        self.dialog = None
