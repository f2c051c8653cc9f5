"""The preview as a part of the window: the first page beside the text, made when it is looked at or printed first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.manuscripts import Manuscripts
from editor.ui.session import Session
from editor.ui.side_pane import SidePane
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.preview.preview import Preview

PAGE = "preview"

WIDTH = 420
"""Pixels at which the lines of a page can be read."""


class WindowPreview(QObject):
    """Connects the preview with the session and the pane beside the text."""

    told = Signal(str)
    """One sentence about what was done."""
    copy_requested = Signal(object)
    """A manuscript to be copied as formatted text."""

    def __init__(
        self,
        session: Session,
        manuscripts: Manuscripts,
        side: SidePane,
        theme: Theme,
        words: Catalogue,
        ask: Ask,
        tell: Callable[[EditorError], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._manuscripts = session, manuscripts
        self._side, self._theme, self._words = side, theme, words
        self._ask, self._tell, self._window = ask, tell, window
        self._preview: Preview | None = None
        side.add_page(PAGE, words.gettext("Preview"), lambda: self.preview.pane, before="approvals", width=WIDTH)

    @property
    def preview(self) -> Preview:
        """Pages of the open release."""
        if self._preview is None:
            from editor.ui.preview.preview import Preview

            self._preview = Preview(
                self._session, self._manuscripts, self._theme, self._words, self._ask, self._tell, self._window
            )
            self._preview.told.connect(self.told)
            self._preview.copy_requested.connect(self.copy_requested)
        return self._preview

    def print(self) -> None:
        """Asks for a printer and prints the release in the language that the preview shows."""
        if self._session.draft:
            self._side.page_widget(PAGE)  # the page has its place before it is asked for its window
            self.preview.print()
