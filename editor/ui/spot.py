"""Where the writer is in a window, so that another window can take him there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor.domain.bilingual import Language
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field
from editor.ui.writing.row import Row

if TYPE_CHECKING:
    from editor.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Spot:
    """The text of a row, its side and the place in it (code points), and what is shown of the rows."""

    block: str = ""
    part: str = "text"
    language: Language = Language.DE
    at: int | None = None
    scrolled: float = 0
    only: Language | None = None
    in_library: bool = False


def is_busy(window: MainWindow) -> bool:
    """Whether an input method composes or a dialog other than the settings is open: both would be torn away."""
    focus = QApplication.focusWidget()
    if isinstance(focus, Field | Entry) and focus.is_composing:
        return True
    popup = QApplication.activePopupWidget()
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return popup is not None or any(each is not window.pages.settings_dialog for each in dialogs)


def spot_of(window: MainWindow) -> Spot:
    """Where the cursor is, or was before a dialog."""
    rows, focus = window.editor.rows, window.focusWidget()
    in_library = focus is not None and window.library.isAncestorOf(focus)
    if rows is None:
        return Spot(in_library=in_library)
    bar, only = rows.verticalScrollBar(), rows.reading.only
    scrolled = bar.value() / max(1, bar.maximum())
    row = rows.active_row
    side = row.side_of(focus) if row and focus else None
    if row is None or side is None or focus is None:
        return Spot(scrolled=scrolled, only=only, in_library=in_library)
    at = focus.cursor_at if isinstance(focus, Field | Entry) else None
    return Spot(row.block.id, _part(row, side, focus), side, at, scrolled, only)


def _part(row: Row, side: Language, focus: QWidget) -> str:
    """Which text of the row the writer is in."""
    details = row.details(side)
    named = details.name_of(focus) if details else ""
    return named or next((part for part in row.parts() if row.target(part, side) is focus), "text")


def go_to(window: MainWindow, spot: Spot) -> None:
    """Shows the same place; a row with the cursor comes into view by itself."""
    if spot.in_library:
        window.library.search.setFocus()
    rows = window.editor.rows
    if rows is None:
        return
    if spot.only:
        window.editor.show_languages(spot.only)
    if spot.block:
        row = rows.row(spot.block)
        rows.open_row(row.cells[spot.language].field)  # only then its details can take the cursor
        row.focus(spot.language, spot.part, spot.at)
        return
    bar = rows.verticalScrollBar()
    QTimer.singleShot(0, rows, lambda: bar.setValue(round(spot.scrolled * bar.maximum())))
