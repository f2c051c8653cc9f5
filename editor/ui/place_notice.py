"""Says once that the data folder stands where an archive can come to harm: synchronised, or on the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.settings import Settings
from editor.store.places import Place, place_of
from editor.terms import place_at_risk
from editor.ui.notice_bar import NoticeBar
from editor.ui.session import Session

NOTICE = "noticeBar"
_TOLD = "placeTold"


class PlaceNotice(QObject):
    """Looks when the archive is open, and not again before the next start."""

    def __init__(
        self,
        session: Session,
        notices: NoticeBar,
        words: Catalogue,
        settings: Callable[[], Settings],
        change: Callable[[Settings], None],
        show_backups: Callable[[], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._notices, self._words = session, notices, words
        self._settings, self._change, self._show_backups = settings, change, show_backups
        session.library.loaded.connect(self._look)

    def _look(self, _: object) -> None:
        session = self._session
        session.library.loaded.disconnect(self._look)
        folder = session.store.folder
        if session.property(_TOLD) or self._settings().place_told == str(folder):
            return
        session.setProperty(_TOLD, True)
        session.keeper.run(lambda _: place_of(folder), self._show, _nothing)

    def _show(self, place: Place | None) -> None:
        if place is None:
            return
        words = self._words
        self._notices.notice(NOTICE).say(
            place_at_risk(words, place.risk.value, place.name),
            (words.gettext("Backups …"), self._show_backups),
            (words.gettext("Don't show again"), partial(self._forget, str(self._session.store.folder))),
        )

    def _forget(self, folder: str) -> None:
        self._notices.hush(NOTICE)
        self._change(replace(self._settings(), place_told=folder))


def _nothing(_: EditorError) -> None:
    """A folder that cannot be looked at is told when it is written."""
