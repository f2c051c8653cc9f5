"""What stays while windows change: session, settings and the present window, built anew in another look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor.domain.bilingual import Language
from editor.settings import Settings
from editor.ui.application import prepare
from editor.ui.ask import Ask
from editor.ui.session import Session
from editor.ui.window import MainWindow
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field
from editor.ui.writing.row import Row

AGAIN = 200
"""Milliseconds until it is tried again where an input method or a dialog is in use."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the writer is: the text of a row, its side and the place in it; what is shown of the rows."""

    block: str
    part: str
    language: Language
    at: int | None
    scrolled: float
    only: Language | None


class Shell(QObject):
    """Owns the window; a new one takes the place of the old when language, theme or size change."""

    def __init__(
        self,
        application: QApplication,
        session: Session,
        settings: Settings,
        remember: Callable[[Settings], None] = lambda settings: None,
        ask: Ask | None = None,
    ) -> None:
        super().__init__(application)
        self._application, self._session = application, session
        self._remember, self._ask = remember, ask
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._build_anew)
        self.window = self._built(settings, None)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _built(self, settings: Settings, old: MainWindow | None) -> MainWindow:
        theme, words = prepare(self._application, settings)
        jobs = old.jobs if old else None
        window = MainWindow(self._session, settings, theme, words, self._ask, self._remember, jobs)
        window.look_changed.connect(self._ask_for_new)
        return window

    def _ask_for_new(self, _: object = None) -> None:
        """After the event that wished for it: its sender is about to go."""
        self._later.start(0)

    def _follow_system(self, _: object) -> None:
        if self.window.settings.theme == "system":
            self._later.start(0)

    def _build_anew(self) -> None:
        """Puts a new window in the place of the old one; the old one is not missed before the new one is there."""
        old = self.window
        if _is_busy(old):
            self._later.start(AGAIN)
            return
        spot, was_in_settings = _spot(old), old.pages.settings_open
        old.leave_field()
        new = self._built(old.kept(), old)
        new.setGeometry(old.geometry())
        _hand_over(old, new)
        new.setWindowState(old.windowState())
        new.show()
        new.activateWindow()
        _go_to(new, spot)
        if was_in_settings:
            new.pages.show_settings()
        self.window = new
        old.spelling.close()
        old.hide()
        old.deleteLater()


def _is_busy(window: MainWindow) -> bool:
    """Whether an input method composes or a dialog other than the settings is open: both would be torn away."""
    focus = QApplication.focusWidget()
    if isinstance(focus, Field) and focus.is_composing:
        return True
    popup = QApplication.activePopupWidget()
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return popup is not None or any(each is not window.pages.settings_dialog for each in dialogs)


def _spot(window: MainWindow) -> _Spot | None:
    rows = window.editor.rows
    if rows is None:
        return None
    bar, only = rows.verticalScrollBar(), rows.reading.only
    scrolled = bar.value() / max(1, bar.maximum())
    row, focus = rows.active_row, _focus_in(window)
    side = row.side_of(focus) if row and focus else None
    if row is None or side is None:
        return _Spot("", "text", Language.DE, None, scrolled, only)
    at = focus.cursor_at if isinstance(focus, Field | Entry) else None
    return _Spot(row.block.id, _part(row, side, focus), side, at, scrolled, only)


def _part(row: Row, side: Language, focus: QWidget | None) -> str:
    """Which text of the row the writer is in."""
    details = row.details(side)
    named = details.name_of(focus) if details and focus else ""
    return named or next((part for part in row.parts() if row.target(part, side) is focus), "text")


def _focus_in(window: MainWindow) -> QWidget | None:
    """What has the cursor in the window, or had it before a dialog."""
    return window.focusWidget()


def _hand_over(old: MainWindow, new: MainWindow) -> None:
    """What the old window shows of the session."""
    new.library.take_over(old.library)
    if old.session.draft:
        new.show_draft(old.session.draft)
        new.editor.show_pictures()
        if old.session.saver and old.session.saver.has_unsaved:
            new.footer.show_unsaved()
        old.session.load_records()
    new.spelling.take_over(old.spelling)
    new.frame.show_focused(old.frame.is_focused)
    if old.footer.message:
        new.footer.show_message(old.footer.message)


def _go_to(window: MainWindow, spot: _Spot | None) -> None:
    rows = window.editor.rows
    if rows is None or spot is None:
        return
    if spot.only:
        window.editor.show_languages(spot.only)
    if spot.block:
        rows.row(spot.block).focus(spot.language, spot.part, spot.at)  # comes into view by itself
        return
    bar = rows.verticalScrollBar()
    QTimer.singleShot(0, rows, lambda: bar.setValue(round(spot.scrolled * bar.maximum())))
