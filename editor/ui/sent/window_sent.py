"""The sent records as a part of the window: their files are looked at whenever the page is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.answers import ask
from editor.ui.session import Session, told
from editor.ui.side_pane import SidePane
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from editor.store.archive import Archive
    from editor.store.records import Dispatch, DispatchFile, FileState, Revision
    from editor.ui.sent.page import SentPage

PAGE = "sent"


class WindowSent(QObject):
    """Connects the page with session and archive."""

    copy_requested = Signal(object)
    """The files of a dispatch are wanted once more, in a folder that the writer names."""
    told = Signal(str)
    """One sentence about what was done."""

    def __init__(
        self,
        session: Session,
        side: SidePane,
        theme: Theme,
        words: Catalogue,
        tell: Callable[[EditorError], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._side, self._theme, self._words, self._tell = session, side, theme, words, tell
        self._dispatches: Sequence[Dispatch] = ()
        self._page: SentPage | None = None
        side.add_page(PAGE, words.gettext("Sent records"), self._made)
        side.page_shown.connect(self._look)
        session.records_loaded.connect(self._take)
        session.release_closed.connect(self._forget)

    @property
    def page(self) -> SentPage:
        """The page, made when it is looked at first."""
        self._side.page_widget(PAGE)
        if self._page is None:
            raise RuntimeError("the pane made another page")
        return self._page

    def _made(self) -> QWidget:
        from editor.ui.sent.page import SentPage

        self._page = page = SentPage(self._theme, self._words)
        page.copy_requested.connect(self.copy_requested)
        page.open_requested.connect(self._open)
        page.digest_requested.connect(self._copy_digest)
        page.show_dispatches(self._dispatches)
        return page

    # -- what was sent

    def _take(self, dispatches: list[Dispatch], _: list[Revision]) -> None:
        self._dispatches = dispatches
        self._show()

    def _forget(self) -> None:
        self._dispatches = ()
        self._show()

    def _show(self) -> None:
        if self._page:
            self._page.show_dispatches(self._dispatches)
            if self._side.page == PAGE and self._side.isVisible():
                self.verify()

    def _look(self, name: str) -> None:
        if name == PAGE:
            self.verify()

    def verify(self) -> None:
        """Compares every file with its SHA-256, one record at a time: what was typed is saved between two."""
        if self._page and self._dispatches:
            self._page.show_unknown()
            for dispatch in reversed(self._dispatches):
                self._verify(dispatch)

    def _verify(self, dispatch: Dispatch) -> None:
        def show(states: tuple[FileState, ...]) -> None:
            if self._page:
                self._page.show_states(dispatch, states)

        def fail(error: Exception) -> None:
            if dispatch in self._dispatches:  # of a release that is closed by now nobody wants to know
                self._fail(error)

        ask(self._session.store, self, lambda archive: archive.verify_dispatch(dispatch), show, fail)

    def _fail(self, error: Exception) -> None:
        self._tell(told(error))

    # -- one file

    def _open(self, file: DispatchFile) -> None:
        """A copy is opened; where the file is not whole any more, that is said and shown instead."""
        from editor.ui.sent.opened_copies import copied, copies_of

        try:
            folder = copies_of(self._session).place_for()
        except EditorError as error:
            self._tell(error)
            return

        def work(archive: Archive) -> Path:
            return copied(archive, file, folder)

        ask(self._session.store, self, work, partial(self._opened, file), self._refused)

    def _opened(self, file: DispatchFile, copy: Path) -> None:
        from editor.ui.sent.opened_copies import show

        words = self._words
        if show(copy):
            self.told.emit(words.gettext("A copy of {name} was opened.").format(name=file.name))
        else:
            self.told.emit(words.gettext("No program was found that opens {name}.").format(name=file.name))
        self.verify()

    def _refused(self, error: Exception) -> None:
        self._fail(error)
        self.verify()

    def _copy_digest(self, file: DispatchFile) -> None:
        QApplication.clipboard().setText(file.digest)
        self.told.emit(self._words.gettext("SHA-256 of {name} copied").format(name=file.name))
