"""One language alone: the other column folds away, and what is left takes a width that reads well."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from editor.domain.bilingual import Language
from editor.ui.theme import Theme
from editor.ui.writing.facts_rows import SourceRow
from editor.ui.writing.row import Row
from editor.ui.writing.row_focus import RowFocus
from editor.ui.writing.row_stack import RowStack

MAX_WIDTH = 1120
"""Wider columns than this read badly: the rows stay in the middle of a large window."""

ONE_WIDTH = 840
"""The same for one language alone: lines of about 75 characters."""


def page_width(theme: Theme, only: Language | None) -> int:
    """Pixels that the columns take at most."""
    return theme.px(ONE_WIDTH if only else MAX_WIDTH)


class Reading(QObject):
    """Folds the columns; the row in use stays where it is on the screen."""

    shown = Signal(object)
    """One language alone is shown from now on, or (None) both."""

    def __init__(
        self, area: QScrollArea, theme: Theme, page: QWidget, stack: RowStack, source: SourceRow, focus: RowFocus
    ) -> None:
        super().__init__(area)
        self._theme = theme
        self._area, self._page, self._stack, self._source, self._focus = area, page, stack, source, focus
        page.setMaximumWidth(page_width(theme, None))

    @property
    def only(self) -> Language | None:
        return self._focus.only

    def show_languages(self, only: Language | None) -> None:
        """Shows one language alone, or (None) both; the cursor stays on a side that is shown."""
        active, side = self._focus.active, self._focus.side()
        before = active.mapTo(self._area, QPoint(0, 0)).y() if active else 0
        self._focus.only = only
        self._stack.show_language(only)
        self._source.show_language(only)
        self._page.setMaximumWidth(page_width(self._theme, only))
        if active and only and side is only.other:
            active.focus(only)
        self.shown.emit(only)
        if active:
            QTimer.singleShot(0, self, lambda: self._keep_height(active, before))

    def _keep_height(self, row: Row, before: int) -> None:
        if row is self._focus.active:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + row.mapTo(self._area, QPoint(0, 0)).y() - before)
