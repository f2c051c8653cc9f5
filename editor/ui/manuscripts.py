"""Releases as they are printed now, for all that show or copy what is printed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.ui.session import Session

if TYPE_CHECKING:
    from editor.compose.manuscript import Manuscript
    from editor.store.archive import Archive


class Manuscripts(QObject):
    """Composes in the style of the house; looks up the release that another one corrects."""

    changed = Signal()
    """The same release would be printed otherwise: the house styles changed, or the corrected release was found."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self._replaced: Release | None = None
        session.houses.changed.connect(self.changed)

    def of(self, release: Release, language: Language) -> Manuscript:
        from editor.compose.composing import compose  # brings catalogues that the start does not need

        houses, now = self._session.houses, datetime.now().astimezone()
        return compose(
            release, language, houses.of(release), now, replaced=self._replaced_by(release), houses=houses.all
        )

    def _replaced_by(self, release: Release) -> Release | None:
        """The release that this one corrects or takes back, as far as it is known yet."""
        wanted = release.replaces
        if wanted and wanted != self._wanted:
            self._wanted, self._replaced = wanted, None
            self._session.store.submit(lambda archive: _looked_up(archive, release), self._keep, lambda error: None)
        return self._replaced if wanted else None

    def _keep(self, found: Release | None) -> None:
        if found and isValid(self) and found.id == self._wanted:  # the window may be gone by now
            self._replaced = found
            self.changed.emit()


def _looked_up(archive: Archive, release: Release) -> Release | None:
    from editor.workflow.following import replaced_release

    return replaced_release(archive, release)
