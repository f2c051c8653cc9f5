"""What the session tells that is said in words: what came in, what was saved, what could not be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.errors import DamagedStore, DataFolderInUse, EditorError
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.footer import Footer
from editor.ui.session import Session

SEVERAL = 5
"""Files from which on an import tells how far it is."""


class SessionNews(QObject):
    """Says it in the foot of the window, or in a dialog where it must be read."""

    def __init__(
        self,
        session: Session,
        footer: Footer,
        ask: Ask,
        words: Catalogue,
        last_release: Callable[[], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._last_release = last_release
        self._session, self._footer, self._ask, self._words = session, footer, ask, words
        self._window = window
        session.failed.connect(self.tell)
        session.saved.connect(footer.show_saved)
        session.start_failed.connect(self._show_start_failure)
        session.imported.connect(self._show_imported)
        session.files.progressed.connect(self._show_progress)
        session.restored.connect(self._show_restored)

    def tell(self, error: EditorError) -> None:
        """One sentence about what could not be done."""
        self._footer.show_message(self._words.tell(error))

    def _show_progress(self, done: int, count: int) -> None:
        """How far an import of several files is; a button stops it."""
        words = self._words
        if count < SEVERAL or done % max(count // 100, 1) or done == count:
            return
        text = words.gettext("Importing: {done} of {count} files").format(done=done, count=count)
        self._footer.offer(text, words.gettext("Stop"), self._session.files.stop)

    def _show_restored(self, _: object) -> None:
        self._footer.show_message(
            self._words.gettext(
                "The backup is restored; what was there before is kept among the backups. "
                "Steps from before it cannot be undone any more."
            )
        )

    def _show_imported(self, count: int, errors: list[EditorError]) -> None:
        words = self._words
        if count:
            message = words.ngettext("{count} press release imported", "{count} press releases imported", count)
            self._footer.show_message(message.format(count=count))
        if errors:
            title = words.ngettext("A file could not be imported", "{count} files could not be imported", len(errors))
            self._ask.tell(title.format(count=len(errors)), "\n".join(words.tell(error) for error in errors))

    def _show_start_failure(self, error: EditorError) -> None:
        """Without an archive there is nothing to work on: a backup is offered, else the program ends."""
        if isinstance(error, DataFolderInUse):
            self._give_way()
        elif isinstance(error, DamagedStore):
            keeper, folder = self._session.keeper, self._session.store.folder
            chosen = keeper.chosen  # may be slow or away
            keeper.run(lambda _: _with_newest(error, folder, chosen), self._offer_backup, self._end)
        else:
            self._end(error)

    def _give_way(self) -> None:
        """Somebody opened the folder while this window was being painted."""
        from editor.ui.second_window import gives_way

        self._window.hide()
        if gives_way(self._session.store.folder, (), self._ask, self._words):
            self._window.close()
            return
        self._window.show()
        self._session.start(self._last_release(), with_sample=False)

    def _offer_backup(self, error: DamagedStore) -> None:
        words = self._words
        title, said = words.gettext("The archive cannot be opened"), words.tell(error)
        backup = error.backup
        if backup is None:
            self._window.hide()
            if self._ask.confirm(title, said, words.gettext("Restore from a file …")):
                kinds = f"{words.gettext('Backups')} (*.zip *.sqlite3);;{words.gettext('All files')} (*)"
                backup = self._ask.file(words.gettext("Restore from a file"), "backups", kinds)
        elif not self._ask.confirm(title, said, words.gettext("Restore the backup")):
            backup = None
        if backup is None:
            self._window.close()
            return
        self._window.show()
        self._session.restore(backup, self._last_release())

    def _end(self, error: EditorError) -> None:
        self._window.hide()  # an empty window behind the message would look like an empty archive
        self._ask.tell(self._words.gettext("The archive cannot be opened"), self._words.tell(error))
        self._window.close()


def _with_newest(error: DamagedStore, folder: Path, chosen: Path | None) -> DamagedStore:
    from editor.store.elsewhere import with_newest  # hardly ever needed: not at every start

    return with_newest(error, folder, chosen)
