"""Opens the backups over the window and carries out what is wished there, on the thread of the backups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from shiboken6 import isValid

from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.store.backup import IncompleteBackup, back_up
from editor.store.contents import Contents, contents_of, present_contents
from editor.store.copies import Copy, copies, verify
from editor.ui.ask import Ask
from editor.ui.backups.dialog import BackupsDialog
from editor.ui.backups.sayings import moment_text, verified_text
from editor.ui.session import Session
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Result = TypeVar("Result")
Stopped = Callable[[], bool]


class BackupsOpening(QObject):
    """Lives as long as its dialog."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Catalogue,
        ask: Ask,
        remember: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.dialog = BackupsDialog(theme, words, window)
        self.setParent(self.dialog)
        self._session, self._words, self._ask, self._remember = session, words, ask, remember
        self._folder, self._keeper = session.store.folder, session.keeper
        self._wanted: Path | None = None
        self._connect()
        self.dialog.show_folder(str(self._keeper.chosen or ""))
        self.dialog.show_copies(copies(self._folder))
        if self._keeper.chosen:
            self._list()
        self.dialog.list.setFocus()

    def _connect(self) -> None:
        dialog = self.dialog
        dialog.back_up_requested.connect(self._back_up)
        dialog.open_requested.connect(self._open_file)
        dialog.verify_requested.connect(self._verify)
        dialog.look_requested.connect(lambda copy: self._look(copy.file, moment_text(self._words, copy.at)))
        dialog.restore_confirmed.connect(self._restore)
        dialog.choose_requested.connect(self._choose)
        dialog.forget_requested.connect(lambda: self._take_folder(""))
        dialog.stop_requested.connect(self._stop)
        dialog.finished.connect(self._keeper.stop)
        self._keeper.kept.connect(self._list)

    def _list(self) -> None:
        """A folder of choice may be slow or away, so it is not read in the window's thread."""
        folder, chosen = self._folder, self._keeper.chosen
        self._run("", lambda _: copies(folder, chosen), self.dialog.show_copies)

    # -- back up, verify

    def _back_up(self) -> None:
        words = self._words
        title = words.gettext("Back up into a file")
        name = f"zweispalter-{datetime.now().astimezone():%Y-%m-%d}.zip"
        file = self._ask.target(title, "backups", name, f"{words.gettext('Backup')} (*.zip)")
        if file is None:
            return
        self._session.flush()
        folder = self._folder

        def done(_: None) -> None:
            said = words.gettext("Everything is in {file}; it was read again and is whole.").format(file=file)
            self.dialog.show_state(said)

        self._run(words.gettext("Backing up …"), lambda stopped: back_up(folder, file, stopped), done)

    def _verify(self, copy: Copy) -> None:
        folder = self._folder

        def done(found: Copy) -> None:
            well = found.good and not found.lacking
            self.dialog.show_state(verified_text(self._words, found) + ".", "done" if well else "failure")
            self._list()

        self._run(
            self._words.gettext("Verifying …"),
            lambda stopped: verify(copy, folder, datetime.now(UTC), stopped),
            done,
        )

    # -- restore

    def _open_file(self) -> None:
        words = self._words
        kinds = f"{words.gettext('Backups')} (*.zip *.sqlite3);;{words.gettext('All files')} (*)"
        file = self._ask.file(words.gettext("Restore from a file"), "backups", kinds)
        if file:
            self._look(file, file.name)

    def _look(self, file: Path, name: str) -> None:
        """Looks into a backup; what is none is told, and nothing has changed."""
        self._session.flush()
        folder = self._folder

        def look(_: Stopped) -> tuple[Contents, Contents]:
            return contents_of(file, folder), present_contents(folder)

        def show(found: tuple[Contents, Contents]) -> None:
            self._wanted = file
            self.dialog.show_comparison(name, *found)

        self._run(self._words.gettext("Looking into the backup …"), look, show)

    def _restore(self) -> None:
        session, wanted = self._session, self._wanted
        if wanted:
            QTimer.singleShot(0, session, lambda: session.go_back_to(wanted))  # the dialog is gone by then
            self.dialog.accept()

    # -- folder

    def _choose(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = self._keeper.chosen or Path(documents or Path.home())
        folder = self._ask.folder(self._words.gettext("Choose a folder for the backups"), start)
        if folder:
            self._take_folder(str(folder))

    def _take_folder(self, folder: str) -> None:
        if folder and Path(folder).absolute().is_relative_to(self._folder.absolute()):
            said = self._words.gettext(
                "{folder} is in the data folder and would be lost with it; choose one on another drive."
            )
            self.dialog.show_state(said.format(folder=folder), "failure")
            return
        self._keeper.chosen = Path(folder) if folder else None
        self._remember(folder)
        self.dialog.show_folder(folder)
        self._session.care()
        self._list()

    # -- work

    def _run(self, text: str, work: Callable[[Stopped], Result], done: Callable[[Result], None]) -> None:
        dialog, words = self.dialog, self._words

        def finished(result: Result) -> None:
            if isValid(dialog):
                if text:
                    dialog.show_state("")
                done(result)

        def failed(error: EditorError) -> None:
            if isValid(dialog):
                kind = "notice" if isinstance(error, IncompleteBackup) else "failure"
                dialog.show_state(words.tell(error), kind)

        if text:
            dialog.show_busy(text)
        self._keeper.run(work, finished, failed)

    def _stop(self) -> None:
        self._keeper.stop()
        self.dialog.show_state(self._words.gettext("Stopped; nothing was changed."), "stopped")
        self._list()
