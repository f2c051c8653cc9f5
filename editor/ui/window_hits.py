"""What was searched for in the library, marked in the rows of the release that was opened, the first hit in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from editor.domain.texts import Spot, texts_of
from editor.ui.editor_pane import EditorPane
from editor.ui.library.pane import LibraryPane
from editor.ui.session import Session

if TYPE_CHECKING:
    from editor.language.searching import Match
    from editor.store.records import Hit, Wanted
    from editor.ui.writing.found_marks import FoundMarks

PAUSE = 150
"""Milliseconds after a change of the text before it is searched again."""


class WindowHits(QObject):
    """Marks the hits as the find bar does; F3 goes through them, Escape lets them go."""

    def __init__(self, session: Session, editor: EditorPane, library: LibraryPane) -> None:
        super().__init__(editor)
        self._session, self._editor, self._library = session, editor, library
        self._text = ""
        self._marks: FoundMarks | None = None
        self._escape: QShortcut | None = None
        self.matches: tuple[Match, ...] = ()
        self.current = -1
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._refresh)
        editor.facts_opened.connect(self._show_opened)
        editor.emptied.connect(self._forget)
        library.open_requested.connect(self._show_again)
        library.search_requested.connect(self._follow_search)
        session.changed.connect(self._touch)

    @property
    def are_shown(self) -> bool:
        return self._marks is not None

    # -- from the library

    def _follow_search(self, wanted: Wanted) -> None:
        """A search that was emptied has no hits any more."""
        if not wanted.text:
            self.let_go()

    def _show_opened(self, _: object) -> None:
        """A release was opened: if it is one of those that were found, its hits are shown."""
        QTimer.singleShot(0, self, self._begin)

    def _show_again(self, release_id: str) -> None:
        if release_id == self._session.open_id:
            self._begin()

    def _begin(self) -> None:
        text = self._library.model.wanted.text
        if text and self._library.model.row_of(self._session.open_id) is not None:
            self.show(text)

    def show(self, text: str) -> None:
        """Marks what the text finds in the open release, and goes to the first hit."""
        from editor.ui.writing.found_marks import FoundMarks

        rows, context = self._editor.rows, self._editor.context
        if rows is None or context is None:
            return
        self.let_go()
        self._text = text
        self._marks = FoundMarks(context, rows)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), rows, self.let_go)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._refresh()
        if self.matches:
            self.step(1)

    # -- hits

    def _touch(self, _: object) -> None:
        if self._marks:
            self._timer.start()

    def _refresh(self) -> None:
        from editor.store.searching.hits import hits_in

        draft = self._session.draft
        if self._marks is None or draft is None:
            return
        shown = {text.spot for text in texts_of(draft.present)}
        found = (_match(hit) for hit in hits_in(draft.present, self._text))
        self.matches = tuple(match for match in found if match.spot in shown)
        self.current = min(self.current, len(self.matches) - 1)
        self._marks.show(self.matches)

    def step(self, by: int) -> None:
        """The next hit (-1: the one before), round and round."""
        if self._marks and self.matches:
            first = self.current if self.current >= 0 or by > 0 else 0
            self.current = (first + by) % len(self.matches)
            self._marks.select(self.matches[self.current], take_focus=False)

    def let_go(self) -> None:
        """The hits are marked no longer."""
        if self._marks:
            self._marks.deselect()
            self._marks.show(())
            self._marks.deleteLater()
        if self._escape:
            self._escape.deleteLater()
        self._forget()

    def _forget(self) -> None:
        self._timer.stop()
        self._marks = self._escape = None
        self.matches, self.current = (), -1


def _match(hit: Hit) -> Match:
    from editor.language.searching import Match

    return Match(Spot(hit.block_id, hit.field, hit.language), hit.start, hit.end)
