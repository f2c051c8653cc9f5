"""What the session tells that is said in words: what came in, what was saved, what could not be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.errors import DamagedStore, EditorError
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.footer import Footer
from editor.ui.session import Session


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
        session.saved.connect(self._show_saved)
        session.save_failed.connect(self._show_save_failure)
        session.start_failed.connect(self._show_start_failure)
        session.imported.connect(self._show_imported)

    def tell(self, error: EditorError) -> None:
        """One sentence about what could not be done."""
        self._footer.show_message(self._words.tell(error))

    def _show_saved(self, at: datetime) -> None:
        self._footer.show_saved(at)
        self._footer.clear_failure()

    def _show_save_failure(self, error: EditorError) -> None:
        """Stays until the next save that works."""
        self._footer.show_failure(self._words.tell(error))

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
        words = self._words
        title = words.gettext("The archive cannot be opened")
        backup = error.backup if isinstance(error, DamagedStore) else None
        if backup and self._ask.confirm(title, words.tell(error), words.gettext("Restore the backup")):
            self._session.restore(backup, self._last_release())
            return
        if not backup:
            self._window.hide()  # an empty window behind the message would look like an empty archive
            self._ask.tell(title, words.tell(error))
        self._window.close()
