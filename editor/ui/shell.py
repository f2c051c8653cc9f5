"""What stays while windows change: session, settings and the present window, built anew in another look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from editor.settings import Settings
from editor.ui.application import prepare
from editor.ui.ask import Ask
from editor.ui.session import Session
from editor.ui.window import MainWindow

AGAIN = 200
"""Milliseconds until it is tried again where an input method or a dialog is in use."""


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
        # The first window is painted before these are needed.
        from editor.ui.spot import go_to, is_busy, spot_of

        old = self.window
        if is_busy(old):
            self._later.start(AGAIN)
            return
        spot, was_in_settings = spot_of(old), old.pages.settings_open
        old.leave_field()
        new = self._built(old.kept(), old)
        new.setGeometry(old.geometry())
        _hand_over(old, new)
        new.setWindowState(old.windowState())
        new.show()
        new.activateWindow()
        go_to(new, spot)
        if was_in_settings:
            new.pages.show_settings()
        self.window = new
        old.spelling.close()
        old.hide()
        old.deleteLater()


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
    new.checks.take_over(old.checks)
    new.frame.show_focused(old.frame.is_focused)
    if old.footer.message:
        new.footer.show_message(old.footer.message)
