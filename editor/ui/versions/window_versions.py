"""The versions as a part of the window: their page beside the text, and the comparison that opens from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.answers import ask
from editor.ui.session import Session, told
from editor.ui.side_pane import SidePane
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.store.records import Dispatch, Revision
    from editor.ui.versions.opening import ComparisonOpening
    from editor.ui.versions.page import VersionsPage

PAGE = "versions"

SLICE = 8
"""Versions whose words are counted in one go; what was typed meanwhile is saved between two of them."""

FOLLOWS = 3000
"""Milliseconds after a save until the list is read again, while it is looked at."""


class WindowVersions(QObject):
    """Connects page and comparison with session and archive."""

    leaving = Signal()
    """What is being written counts as left: it is compared, too."""
    restored = Signal(str)
    """One sentence about what came back, which can be undone."""

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
        self._session, self._side, self._theme, self._words = session, side, theme, words
        self._tell, self._window = tell, window
        self._revisions: Sequence[Revision] = ()
        self._page: VersionsPage | None = None
        self.opening: ComparisonOpening | None = None
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOWS)
        self._follow.timeout.connect(self.refresh)
        side.add_page(PAGE, words.gettext("Versions"), self._made)
        side.page_shown.connect(self._look)
        session.records_loaded.connect(self._take)
        session.release_closed.connect(self._forget)
        session.saved.connect(self._note)

    @property
    def page(self) -> VersionsPage:
        """The page, made when it is looked at first."""
        self._side.page_widget(PAGE)
        if self._page is None:
            raise RuntimeError("the pane made another page")
        return self._page

    def _made(self) -> QWidget:
        from editor.ui.versions.page import VersionsPage

        self._page = page = VersionsPage(self._theme, self._words)
        page.name_requested.connect(self._name_present)
        page.rename_requested.connect(self._rename)
        page.compare_requested.connect(self.compare)
        self._show()
        return page

    # -- the list

    @property
    def is_looked_at(self) -> bool:
        return self._page is not None and self._side.page == PAGE and self._side.isVisible()

    def _take(self, _: list[Dispatch], revisions: list[Revision]) -> None:
        self._revisions = revisions
        self._show()

    def _forget(self) -> None:
        self._revisions = ()
        self._show()

    def _show(self) -> None:
        if self._page:
            self._page.show_revisions(self._revisions, can_name=self._session.draft is not None)
            self._count()

    def _look(self, name: str) -> None:
        if name == PAGE:
            self.refresh()

    def _note(self, _: object) -> None:
        if self.is_looked_at and not self._follow.isActive():
            self._follow.start()

    def refresh(self) -> None:
        """Reads the list again: a version may have been kept by the way."""
        release_id = self._session.open_id

        def show(revisions: list[Revision]) -> None:
            if release_id == self._session.open_id:
                self._revisions = revisions
                self._show()

        if release_id:
            ask(self._session.store, self, lambda archive: archive.revisions(release_id), show, _ignore)

    def _count(self) -> None:
        """Counts the words of old versions, a few at a time, while somebody looks."""
        release_id, page = self._session.open_id, self._page
        wanted = page.model.uncounted()[:SLICE] if page and self.is_looked_at else []
        if not wanted or page is None:
            return

        def show(sizes: dict[int, int]) -> None:
            if release_id == self._session.open_id:
                page.show_sizes(sizes)
                if sizes:
                    self._count()

        ask(self._session.store, self, lambda archive: archive.count_words(release_id, wanted), show, _ignore)

    # -- names

    def _name_present(self, name: str) -> None:
        self.leaving.emit()
        draft = self._session.draft
        if draft:
            present = draft.present
            self._do(lambda archive: archive.keep_named(present, name))

    def _rename(self, revision_id: int, name: str) -> None:
        self._do(lambda archive: archive.name_revision(revision_id, name))

    def _do(self, work: Callable[[Archive], object]) -> None:
        ask(self._session.store, self, work, lambda _: self.refresh(), lambda error: self._tell(told(error)))

    # -- the comparison

    def compare(self, revision: Revision) -> None:
        """Opens the comparison of a version with the present state."""
        from editor.ui.versions.opening import ComparisonOpening

        if self._session.draft is None or self.opening:  # some desktops tell a click twice, the second time as chosen
            return
        self.leaving.emit()
        self.opening = opening = ComparisonOpening(self._session, revision, self._theme, self._words, self._window)
        opening.failed.connect(self._tell)
        opening.kept.connect(self.refresh)
        opening.restored.connect(lambda: self._say_restored(revision))
        opening.dialog.finished.connect(self._forget_opening)
        opening.dialog.open()

    @property
    def dialog(self) -> QDialog | None:
        """The comparison, while it is open."""
        return self.opening.dialog if self.opening else None

    def _forget_opening(self) -> None:
        self.opening = None

    def _say_restored(self, revision: Revision) -> None:
        from datetime import datetime

        from editor.ui.versions.naming import title

        name = title(self._words, revision, datetime.now().astimezone())
        self.restored.emit(self._words.gettext("Restored: {name}").format(name=name))


def _ignore(_: Exception) -> None:
    """What was only looked up is looked up again the next time."""
